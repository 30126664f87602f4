/**
 * Comparing figures that may have decimals: 0,1 + 0,2 is 0,3 for people. A billionth of the larger figure is below
 * anything a form asks for and above the noise of binary fractions; whole numbers compare exactly.
 */
const NOISE = 1e-9;

export function differ(a: number, b: number): boolean {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a !== b;
  return Math.abs(a - b) > NOISE * Math.max(1, Math.abs(a), Math.abs(b));
}

/** a − b without the noise of binary fractions. */
export function plainDifference(a: number, b: number): number {
  return Number((a - b).toFixed(9));
}
