import type { RawCell } from '../../model/raw-workbook.ts';
import { tidy } from '../../text/compare.ts';

/** What a text cell says: trimmed, NFC, without invisible characters; '' when blank. */
export function textOf(cell: RawCell | undefined): string {
  if (!cell || cell.value === null) return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return tidy(String(cell.value));
}
