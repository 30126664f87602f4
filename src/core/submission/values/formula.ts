import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { RawCell } from '../../model/raw-workbook.ts';
import { shortened } from '../../text/quote.ts';

/** Reference into another workbook: `[1]Sheet1!A1`, `'C:\[so.xlsx]Sheet1'!A1`. Without a `!` behind, brackets are table columns. */
const OTHER_FILE = /\[[^[\]]+\][^![\]]*!/;

/** Longest part of a formula that helps anybody. */
const SHOWN = 60;

export function shownFormula(formula: string): string {
  return shortened(formula, SHOWN);
}

/** What is to be said about a figure that a formula made. */
export function aboutFormula(cell: RawCell, value: number | string, at: FindingPlace): readonly Finding[] {
  if (cell.formula === undefined) return [];
  const code = OTHER_FILE.test(cell.formula) ? 'value/formula-other-file' : 'value/formula';
  return [finding(code, { formula: shownFormula(cell.formula), value }, at)];
}
