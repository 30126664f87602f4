import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './format.ts';
import { parseVietnameseNumber } from './vietnamese-number.ts';
import type { ParsedNumber } from './vietnamese-number.ts';

const whole = (text: string) => short(parseVietnameseNumber(text, { decimal: false, units: ['người'] }));
const decimal = (text: string) =>
  short(parseVietnameseNumber(text, { decimal: true, units: ['giờ/tuần', '%'] }));

function short(parsed: ParsedNumber): unknown {
  if (parsed.kind === 'number') return parsed.value;
  return parsed.kind === 'ambiguous' ? parsed.readings : null;
}

describe('parseVietnameseNumber', () => {
  it.each<[string, unknown, unknown]>([
    // text, in a whole-number cell, in a decimal cell
    ['0', 0, 0],
    ['335', 335, 335],
    [' 335 ', 335, 335],
    ["'335", 335, 335],
    ['05', 5, 5],
    ['1234', 1234, 1234],
    ['24.480', 24_480, [24_480, 24.48]],
    ['24,480', [24_480, 24.48], [24_480, 24.48]],
    ['1,234', [1234, 1.234], [1234, 1.234]],
    ['24.48', 24.48, 24.48],
    ['24,48', 24.48, 24.48],
    ['0,250', 0.25, 0.25],
    ['0.250', 0.25, 0.25],
    ['1234,567', 1234.567, 1234.567],
    ['1.234.567', 1_234_567, 1_234_567],
    ['1,234,567', 1_234_567, 1_234_567],
    ['1.234,5', 1234.5, 1234.5],
    ['1,234.5', 1234.5, 1234.5],
    ['1.234.567,89', 1_234_567.89, 1_234_567.89],
    ['1 234', 1234, 1234],
    ['1\u00a0234', 1234, 1234],
    ['1\u202f234\u2009567', 1_234_567, 1_234_567],
    ['1 234,5', 1234.5, 1234.5],
    ['1 234,567', [1_234_567, 1234.567], [1_234_567, 1234.567]],
    ['-5', -5, -5],
    ['\u22125', -5, -5],
    ['(5)', [5, -5], [5, -5]],
    ['-1,234', [-1234, -1.234], [-1234, -1.234]],
    ['+7', 7, 7],
    ['-0', 0, 0],
    ['１２３', 123, 123],
    ['٣٤٥', 345, 345],
    ['۳۴۵', 345, 345],
    ['120 người', 120, null],
    ['120 NGƯỜI', 120, null],
    ['1.234 người', 1234, null],
    ['12,5 giờ/tuần', null, 12.5],
    ['45%', null, 45],
    ['45 %', null, 45],
    // Not one number, or none at all.
    ['', null, null],
    ['-', null, null],
    ['n/a', null, null],
    ['5 triệu', null, null],
    ['khoảng 50', null, null],
    ['> 50', null, null],
    ['12+13', null, null],
    ['1 23', null, null],
    ['12 34', null, null],
    ['1\n234', null, null],
    ['1.23.456', null, null],
    ['1.234.56', null, null],
    ['12.', null, null],
    ['.5', null, null],
    ['1e3', null, null],
    ['1O5', null, null],
    ['5²', null, null],
    ['½', null, null],
    ['Infinity', null, null],
    ['0x1F', null, null],
    ['12345678901234567', null, null],
  ])('%j', (text, inWhole, inDecimal) => {
    expect({ whole: whole(text), decimal: decimal(text) }).toEqual({ whole: inWhole, decimal: inDecimal });
  });

  it('says when marks between thousands were understood', () => {
    expect(parseVietnameseNumber('24.480', { decimal: false })).toMatchObject({ reading: 'grouped' });
    expect(parseVietnameseNumber('24480', { decimal: false })).toMatchObject({ reading: 'plain' });
  });

  const figure = fc
    .tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));

  it('gives back what formatNumber wrote, or offers it as one of two readings', () => {
    fc.assert(
      fc.property(figure, fc.boolean(), (value, isDecimal) => {
        const parsed = parseVietnameseNumber(formatNumber(value, 'vi'), { decimal: isDecimal });
        const readings =
          parsed.kind === 'number' ? [parsed.value] : parsed.kind === 'ambiguous' ? parsed.readings : [];
        expect(readings).toContain(value === 0 ? 0 : value);
      }),
    );
  });

  it('gives back every whole number that formatNumber wrote', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const parsed = parseVietnameseNumber(formatNumber(value, 'vi'), { decimal: false });
        expect(parsed).toMatchObject({ kind: 'number', value });
      }),
    );
  });

  it('never reads the English form as another number without offering the right one', () => {
    fc.assert(
      fc.property(figure, fc.boolean(), (value, isDecimal) => {
        const text = formatNumber(value, 'en');
        // A decimal point with three digits behind it, in a cell for whole numbers, is read as thousands by rule.
        fc.pre(isDecimal || !/^-?\d{1,3}\.\d{3}$/.test(text));
        const parsed = parseVietnameseNumber(text, { decimal: isDecimal });
        const readings =
          parsed.kind === 'number' ? [parsed.value] : parsed.kind === 'ambiguous' ? parsed.readings : [];
        expect(readings).toContain(value === 0 ? 0 : value);
      }),
    );
  });

  it('gives a result for every string', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789., -%()\u00a0')) }),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (text, isDecimal) => {
        const parsed = parseVietnameseNumber(text, { decimal: isDecimal });
        if (parsed.kind === 'number') expect(Number.isFinite(parsed.value)).toBe(true);
        if (parsed.kind === 'ambiguous') expect(parsed.readings[0]).not.toBe(parsed.readings[1]);
      }),
      { numRuns: 1000 },
    );
  });
});
