import { finding } from '../../findings/finding.ts';
import type { FindingPlace } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { RawCell } from '../../model/raw-workbook.ts';
import { tidy } from '../../text/compare.ts';
import { nearest } from '../../text/nearest.ts';
import { quoted } from '../../text/quote.ts';
import { YES_NO_WORDS, readYesNoWord } from '../../form/answer-words.ts';
import { aboutFormula } from './formula.ts';
import { brokenFinding } from './number.ts';
import { BLANK, refused, taken } from './reading.ts';
import type { ReadValue } from './reading.ts';
import { statusesMeant } from './words-for-blank.ts';

/** Marks that stand for yes and no in every office; the reading is said all the same. */
const MARKS: ReadonlyMap<string, boolean> = new Map([
  ...['x', 'X', '✓', '✔', '☑', '☒', '√', '1', 'true', 'TRUE', 'đúng', 'Đúng'].map(
    (mark) => [mark, true] as const,
  ),
  ...['0', '☐', 'false', 'FALSE', 'sai', 'Sai'].map((mark) => [mark, false] as const),
]);

/** A cell that should hold yes or no. */
export function readYesNo(cell: RawCell | undefined, at: FindingPlace): ReadValue {
  if (!cell) return BLANK;
  if (cell.type === 'error' || cell.type === 'empty') return refused(brokenFinding(cell, at));
  const found = cell.type === 'text' ? tidy(cell.value) : String(cell.value);
  if (found === '') return BLANK;
  const word = readYesNoWord(found);
  if (word !== null) return taken(word, ...aboutFormula(cell, found, at));
  const mark = MARKS.get(found);
  // LibreOffice saves a boolean as the formula TRUE(): the formula then says nothing new.
  if (mark !== undefined)
    return taken(mark, finding('value/yes-no-read', { found, read: toName(wordFor(mark)) }, at));
  if (statusesMeant(found)) return refused(finding('value/word-for-yes-no', { found }, at, { found }));
  const shown = quoted(found);
  return refused(
    finding('value/not-yes-no', { found: shown, nearest: nearestWord(found) }, at, { found: shown }),
  );
}

function wordFor(value: boolean) {
  return value ? YES_NO_WORDS.yes : YES_NO_WORDS.no;
}

function nearestWord(found: string): string {
  const { yes, no } = YES_NO_WORDS;
  const first = found.split(/[\s,.;:(]/)[0] ?? '';
  return nearest(found, [yes.vi, no.vi]) ?? nearest(first, [yes.vi, no.vi]) ?? '';
}
