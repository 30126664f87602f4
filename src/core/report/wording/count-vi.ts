import { formatNumber } from '../../text/format.ts';

/** Counts below ten in running text carry a zero ("08 tập thể", "04 tin, bài"): custom of administrative documents. */
export function countVi(value: number): string {
  const text = formatNumber(value, 'vi');
  return Number.isInteger(value) && value > 0 && value < 10 ? text.padStart(2, '0') : text;
}
