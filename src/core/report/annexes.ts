import type { ReportContext } from './context.ts';
import type { ReportModel } from './model.ts';
import type { AnnexKind } from './wording/wording.ts';

const ORDER = ['indicators', 'submissions'] as const satisfies readonly AnnexKind[];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The annexes that the report has, with their Roman numbers, in the order they stand in. */
const annexesOf = (): readonly (readonly [kind: AnnexKind, number: string])[] =>
  ORDER.map((kind, i) => [kind, ROMAN[i] ?? '']);

/** The same for templates: each number by name, and the sentence that names them all. */
export function annexNumbers({ words }: ReportContext): ReportModel['annexes'] {
  const annexes = annexesOf();
  const numbers = new Map(annexes);
  return {
    indicators: numbers.get('indicators') ?? '',
    submissions: numbers.get('submissions') ?? '',
    note: words.annexesNote(annexes),
  };
}
