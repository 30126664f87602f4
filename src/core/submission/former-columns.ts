import { foldWord } from '../form/answer-words.ts';
import type { RawSheet } from '../model/raw-workbook.ts';
import { position } from './address.ts';

/** Heading of the column that shows the earlier period's figures: `Kỳ trước …`. */
const FORMER = 'ky truoc';

/** 1-based columns that show the earlier period's figures. */
export function formerColumns(sheet: RawSheet, headingAt: number | undefined): readonly number[] {
  const columns: number[] = [];
  if (headingAt === undefined) return columns;
  for (const [address, cell] of sheet.cells) {
    const { row, column } = position(address);
    if (row === headingAt && cell.type === 'text' && foldWord(cell.value).startsWith(FORMER))
      columns.push(column);
  }
  return columns;
}
