import { isCountedBySex } from './chart-tables.ts';
import type { ReportContext } from './context.ts';
import type { ReportModel } from './model.ts';
import { isAnswered } from './tasks.ts';
import type { AnnexKind } from './wording/wording.ts';

const ORDER = [
  'indicators',
  'sexes',
  'tasks',
  'submissions',
  'trends',
] as const satisfies readonly AnnexKind[];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** The annexes that the report has, with their Roman numbers, in the order they stand in. */
function annexesOf(
  { catalogue, consolidation }: ReportContext,
  hasTrends: boolean,
): readonly (readonly [kind: AnnexKind, number: string])[] {
  const isThere: Readonly<Record<AnnexKind, boolean>> = {
    indicators: true,
    sexes: catalogue.elements.some(isCountedBySex),
    tasks: consolidation.tasks.some(isAnswered),
    submissions: true,
    trends: hasTrends,
  };
  return ORDER.filter((kind) => isThere[kind]).map((kind, i) => [kind, ROMAN[i] ?? '']);
}

/** The same for templates: each number by name, and the sentence that names them all. */
export function annexNumbers(context: ReportContext, hasTrends: boolean): ReportModel['annexes'] {
  const annexes = annexesOf(context, hasTrends);
  const numbers = new Map(annexes);
  return {
    indicators: numbers.get('indicators') ?? '',
    sexes: numbers.get('sexes') ?? '',
    tasks: numbers.get('tasks') ?? '',
    submissions: numbers.get('submissions') ?? '',
    trends: numbers.get('trends') ?? '',
    note: context.words.annexesNote(annexes),
  };
}
