import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, divide, fraction, fromNumber, multiply, subtract, sum, toNumber } from './fraction.ts';
import { decimalsOnTheRightSide, meets, toDecimal } from './rounding.ts';
import type { Operator } from './rounding.ts';

describe('fractions', () => {
  test.each([
    [15.5, 31n, 2n],
    [0.1, 1n, 10n],
    [-2.5, -5n, 2n],
    [0, 0n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 3n, 20_000_000n],
    [24_480, 24_480n, 1n],
  ])('%d enters as typed', (value, numerator, denominator) => {
    expect(fromNumber(value)).toEqual({ numerator, denominator });
  });

  test.each([NaN, Infinity, -Infinity])('%d is refused', (value) => {
    expect(() => fromNumber(value)).toThrow(RangeError);
  });

  test('division by zero is refused', () => {
    expect(() => divide(fromNumber(1), fromNumber(0))).toThrow(RangeError);
  });

  test('sums of decimals are exact', () => {
    expect(toNumber(sum([0.1, 0.2].map(fromNumber)))).toBe(0.3);
  });

  const double = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((v) => !Object.is(v, -0));
  const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  const positive = fc.bigInt({ min: 1n, max: 10n ** 30n });
  const any = fc.tuple(whole, positive).map(([n, d]) => fraction(n, d));

  test('every double comes back', () => {
    fc.assert(
      fc.property(
        double.filter((v) => v === 0 || Math.abs(v) > 1e-290),
        (value) => {
          expect(toNumber(fromNumber(value))).toBe(value);
        },
      ),
    );
  });

  test('whole numbers divide to the nearest double, as the processor does', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (a, b) => {
        expect(toNumber(divide(fromNumber(a), fromNumber(b)))).toBe(a / b + 0);
      }),
    );
  });

  test('the laws of arithmetic hold exactly', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(0 - compare(b, a));
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });
});

describe('rounding', () => {
  test.each([
    [1, 8, 2, '0.13'],
    [-1, 8, 2, '-0.13'],
    [5, 2, 0, '3'],
    [-5, 2, 0, '-3'],
    [-1, 1000, 1, '0.0'],
    [5200, 92, 2, '56.52'],
    [962_700, 18_503, 2, '52.03'],
    [610_900, 5365, 2, '113.87'],
    [155, 86, 2, '1.80'],
    [0, 1, 3, '0.000'],
  ])('%d/%d to %d decimals is %s', (n, d, decimals, text) => {
    expect(toDecimal(fraction(BigInt(n), BigInt(d)), decimals)).toBe(text);
  });

  test.each<[number, Operator, number, number, string]>([
    [109.96, '<', 110, 1, '109.96'],
    [109.94, '<', 110, 1, '109.9'],
    [110, '<', 110, 1, '110.0'],
    [110.01, '<', 110, 1, '110.0'],
    [109.999_96, '<', 110, 1, '109.99996'],
    [26.999, '>=', 27, 1, '26.999'],
    [27, '>=', 27, 1, '27.0'],
    [90.004, '>', 90, 2, '90.004'],
    [90, '>', 90, 2, '90.00'],
    [18.04, '<=', 18, 1, '18.04'],
    [1.7, '<=', 1.7, 0, '1.7'],
  ])('%d against %s %d', (value, op, target, preferred, printed) => {
    const exact = fromNumber(value);
    const decimals = decimalsOnTheRightSide(exact, op, fromNumber(target), preferred);
    expect(toDecimal(exact, decimals)).toBe(printed);
  });

  const operator = fc.constantFrom<Operator>('<', '<=', '>', '>=');
  test('what is printed always has the verdict of what is meant', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(200),
        operator,
        (n, d, t, op) => {
          const exact = fraction(BigInt(n) * 100n, BigInt(d));
          const target = fromNumber(t);
          const decimals = decimalsOnTheRightSide(exact, op, target, 1);
          const printed = fromNumber(Number(toDecimal(exact, decimals)));
          expect(meets(printed, op, target)).toBe(meets(exact, op, target));
        },
      ),
    );
  });
});
