import type { CellPlan, RichCell } from '../../../office/xlsx-draw/table-sheet.ts';

/** Cells that show a figure, computed in the sheet or not. */

/** A formula only where it gives the report's own figure; otherwise the figure alone. */
export function checked(value: number | null, wouldBe: number, formula: string): CellPlan {
  if (value === null || Math.abs(value - wouldBe) > 1e-9 * Math.max(1, Math.abs(value))) return value;
  return { value, formula, format: Number.isInteger(value) ? '#,##0' : '#,##0.0#' };
}

/** A figure with the decimals of its indicator; more where those would show a real difference as zero. */
export function formatOf(value: number, decimals: number): string {
  const hidden = value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals;
  if (decimals === 0 && Number.isInteger(value)) return '#,##0';
  return decimals === 0 || hidden ? '#,##0.######' : `#,##0.${'0'.repeat(decimals)}`;
}

export function figureCell(value: number | null, decimals: number): RichCell | null {
  return value === null ? null : { value, format: formatOf(value, decimals) };
}

/** Sum of the figures on the lines with a key; nothing where they are all blank: missing is never zero. */
export const figureByKey = (values: string, keys: string, key: string): string =>
  `IF(COUNTIFS(${keys},"${key}",${values},"<>")=0,"",SUMIFS(${values},${keys},"${key}"))`;

/** A part of a whole, from 0 to 1; the formula gives nothing where a figure it needs is blank, or the whole is 0. */
export function shareCell(
  value: number | null,
  { part, whole, needed }: { readonly part: string; readonly whole: string; readonly needed: string },
): CellPlan {
  if (value === null) return null;
  return { value, format: '0.0%', formula: `IF(COUNT(${needed})<2,"",IF(${whole}=0,"",${part}/${whole}))` };
}
