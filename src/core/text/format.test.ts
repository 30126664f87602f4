import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatLongDate, formatNumber } from './format.ts';

describe('formatNumber', () => {
  it.each([
    [0, undefined, '0', '0'],
    [-0, undefined, '0', '0'],
    [5, undefined, '5', '5'],
    [999, undefined, '999', '999'],
    [1000, undefined, '1.000', '1,000'],
    [1234.5, undefined, '1.234,5', '1,234.5'],
    [-1234567.891, undefined, '-1.234.567,891', '-1,234,567.891'],
    [113.8676, 2, '113,87', '113.87'],
    [1.005, 2, '1,01', '1.01'],
    [109.995, 2, '110,00', '110.00'],
    [-0.004, 2, '0,00', '0.00'],
    [999.5, 0, '1.000', '1,000'],
    [0.5, 0, '1', '1'],
    [12, 2, '12,00', '12.00'],
    [1e21, undefined, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
    [1.5e-7, undefined, '0,00000015', '0.00000015'],
    [1.25e22, 1, '12.500.000.000.000.000.000.000,0', '12,500,000,000,000,000,000,000.0'],
  ])('%d (%s decimals) → %s | %s', (value, decimals, vi, en) => {
    expect(formatNumber(value, 'vi', decimals)).toBe(vi);
    expect(formatNumber(value, 'en', decimals)).toBe(en);
  });

  it('loses nothing: the digits give the number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const back = Number(formatNumber(value, 'en').replaceAll(',', ''));
        expect(back === value || (back === 0 && value === 0)).toBe(true);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2025-02-05', '05/02/2025', 'ngày 05 tháng 02 năm 2025', '5 February 2025'],
    ['2025-06-14', '14/6/2025', 'ngày 14 tháng 6 năm 2025', '14 June 2025'],
    ['2025-12-30', '30/12/2025', 'ngày 30 tháng 12 năm 2025', '30 December 2025'],
    ['2025-01-10', '10/01/2025', 'ngày 10 tháng 01 năm 2025', '10 January 2025'],
    ['no date', 'no date', 'no date', 'no date'],
  ])('%s', (iso, short, long, en) => {
    expect(formatDate(iso, 'vi')).toBe(short);
    expect(formatLongDate(iso, 'vi')).toBe(long);
    expect(formatDate(iso, 'en')).toBe(en);
  });
});
