import type { RawDefinedName, RawWorkbook } from '../model/raw-workbook.ts';
import type { SheetStart } from '../model/cell-selection.ts';
import { labelsOf } from './workbook-index.ts';

/** What names of cells of a form begin with. */
export const OUR_NAME = 'ntge.';

/** How many of our row codes a foreign table would hardly hold by chance. */
const TELLING_CODES = 3;

/** The names of cells of a form that a workbook has. */
export function ourNames(names: RawWorkbook['names']): readonly RawDefinedName[] {
  return [...names].flatMap(([name, target]) => (name.startsWith(OUR_NAME) ? target : []));
}

/** Several of our row codes: a form rebuilt by hand, or by a program that dropped names and the hidden sheet. */
export function hasOurCodes(
  sheets: readonly Pick<SheetStart, 'cells'>[],
  codes: ReadonlySet<string>,
): boolean {
  const telling = sheets
    .flatMap(labelsOf)
    .map(({ text }) => text.trim().toLowerCase())
    .filter((text) => codes.has(text) || codes.has(text.split('.')[0] ?? ''));
  return telling.length >= TELLING_CODES;
}
