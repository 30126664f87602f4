/**
 * Exact rational numbers: every sum, ratio and verdict is taken on these, never on floating point. A double enters as
 * the decimal a person typed (15.5 is 31/2) and leaves only when it is printed or written out.
 */
export interface Fraction {
  /** Carries the sign. */
  readonly numerator: bigint;
  /** Positive, and without a factor in common with the numerator. */
  readonly denominator: bigint;
}

const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** numerator ÷ denominator in lowest terms. Throws RangeError for a zero denominator: callers ask `isZero` first. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('division by zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(absolute(numerator), absolute(denominator)) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The exact value of the shortest decimal that names the double: what a person typed, up to 15 digits.
 * Throws RangeError for NaN and infinities.
 */
export function fromNumber(value: number): Fraction {
  const parts = DECIMAL.exec(String(value));
  if (!parts) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift), 1n) : fraction(digits, 10n ** BigInt(-shift));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(value: Fraction): boolean {
  return value.numerator === 0n;
}

/** More bits than a double's 53: with the lost remainder folded into the last one, `Number` rounds correctly. */
const GUARDED_BITS = 66;

/** The nearest double, ties to even. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const magnitude = absolute(numerator);
  const shift = Math.max(0, GUARDED_BITS + bitLength(denominator) - bitLength(magnitude));
  const scaled = magnitude << BigInt(shift);
  const quotient = scaled / denominator;
  const guarded = scaled % denominator === 0n ? quotient : quotient | 1n;
  // Two steps: 2 ** shift alone would overflow for very small values.
  const half = Math.floor(shift / 2);
  const positive = Number(guarded) / 2 ** half / 2 ** (shift - half);
  return numerator < 0n ? -positive : positive;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
