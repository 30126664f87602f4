import type { RawCell, RawSheet } from '../model/raw-workbook.ts';
import { parseVietnameseNumber } from '../text/vietnamese-number.ts';

/**
 * True for a cell that holds a figure somebody typed: a number, or text that is nothing but one. Formulas are helpers, not
 * entries.
 */
export function isFigure(cell: RawCell): boolean {
  if (cell.formula !== undefined) return false;
  if (cell.type === 'number') return true;
  return (
    cell.type === 'text' && parseVietnameseNumber(cell.value, { decimal: false }).kind !== 'not-a-number'
  );
}

/** Addresses of the figures of a sheet. */
export function figuresOf({ cells }: RawSheet): readonly string[] {
  return [...cells].flatMap(([address, cell]) => (isFigure(cell) ? address : []));
}

/** How many figures a sheet has, with those that were counted while it was read and not kept. */
export function countFigures(sheet: RawSheet): number {
  const { beyond = 0 } = sheet;
  return figuresOf(sheet).length + (beyond === 'unread' ? 0 : beyond);
}
