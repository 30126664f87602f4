import type { Target } from '../model/catalogue.ts';
import { compare, fraction, fromNumber } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** How a value must stand to its target. */
export type Operator = Target['op'];

const HOLDS: Readonly<Record<Operator, (comparison: number) => boolean>> = {
  '<': (c) => c < 0,
  '<=': (c) => c <= 0,
  '>': (c) => c > 0,
  '>=': (c) => c >= 0,
};

/** Is the exact value on the wanted side of the target? */
export function meets(value: Fraction, op: Operator, target: Fraction): boolean {
  return HOLDS[op](compare(value, target));
}

/** The value rounded to so many decimals, half away from zero: the Vietnamese custom, and the ministries'. */
function round(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const negative = value.numerator < 0n;
  const magnitude = (negative ? -value.numerator : value.numerator) * scale;
  const rounded = (2n * magnitude + value.denominator) / (2n * value.denominator);
  return fraction(negative ? -rounded : rounded, scale);
}

/** Plain decimal text with a point and exactly so many decimals: `113.87`, `-0.5`; never `-0`. */
export function toDecimal(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = round(value, decimals);
  const units = (rounded.numerator * scale) / rounded.denominator;
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${units < 0n ? '-' : ''}${whole}${rest}`;
}

/**
 * The fewest decimals, `preferred` or more, with which the printed value stands on the same side of the target as the
 * exact one: 109.96 against `< 110` is printed 109.96, because 110.0 would read as missed.
 */
export function decimalsOnTheRightSide(
  value: Fraction,
  op: Operator,
  target: Fraction,
  preferred: number,
): number {
  const side = meets(value, op, target);
  let decimals = preferred;
  // Ends: a value equal to its target is a finite decimal, any other is some distance away from it.
  while (meets(round(value, decimals), op, target) !== side) decimals += 1;
  return decimals;
}

/** The target's value as typed in the catalogue, exactly. */
export function targetValue(target: Pick<Target, 'value'>): Fraction {
  return fromNumber(target.value);
}
