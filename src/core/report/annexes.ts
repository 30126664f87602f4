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
  'budget',
  'trends',
] as const satisfies readonly AnnexKind[];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** Annexes whose tables are made first: a report has them where those hold anything. */
type SomeAnnexes = Readonly<Record<'budget' | 'trends', boolean>>;

/** The annexes that the report has, with their Roman numbers, in the order they stand in. */
function annexesOf(
  { catalogue, consolidation }: ReportContext,
  some: SomeAnnexes,
): readonly (readonly [kind: AnnexKind, number: string])[] {
  const isThere: Readonly<Record<AnnexKind, boolean>> = {
    indicators: true,
    sexes: catalogue.elements.some(isCountedBySex),
    tasks: consolidation.tasks.some(isAnswered),
    submissions: true,
    ...some,
  };
  return ORDER.filter((kind) => isThere[kind]).map((kind, i) => [kind, ROMAN[i] ?? '']);
}

/** The same for templates: each number by name, and the sentence that names them all. */
export function annexNumbers(context: ReportContext, some: SomeAnnexes): ReportModel['annexes'] {
  const annexes = annexesOf(context, some);
  const numbers = new Map(annexes);
  return {
    indicators: numbers.get('indicators') ?? '',
    sexes: numbers.get('sexes') ?? '',
    tasks: numbers.get('tasks') ?? '',
    submissions: numbers.get('submissions') ?? '',
    budget: numbers.get('budget') ?? '',
    trends: numbers.get('trends') ?? '',
    note: context.words.annexesNote(annexes),
  };
}
