import type { Look, RawCell } from '../../model/raw-workbook.ts';
import { tidy } from '../../text/compare.ts';

/** What a text cell says: trimmed, NFC, without invisible characters; '' when blank. */
export function textOf(cell: RawCell | undefined): string {
  if (!cell || cell.value === null) return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return tidy(String(cell.value));
}

/** What a text cell says once what was given up (struck out) or can be seen by nobody is left out of it. */
export function proseOf(cell: RawCell | undefined): string {
  if (!cell || cell.type !== 'text') return cell && isLeftOut(cell.look) ? '' : textOf(cell);
  const { runs } = cell;
  if (!runs) return isLeftOut(cell.look) ? '' : textOf(cell);
  const kept = runs.filter(({ look = cell.look }) => !isLeftOut(look));
  return kept.length === runs.length ? textOf(cell) : tidy(kept.map(({ text }) => text).join(''));
}

/** Raised and lowered letters are read: "m²", marks of footnotes. */
const isLeftOut = (look: Look | undefined): boolean => look === 'struck' || look === 'invisible';
