import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, parseAddress, placeOf } from './address.ts';
import { parseNumber } from './cell.ts';
import { dateOfIso, dateOfSerial } from './dates.ts';
import { dateKindOf } from './number-formats.ts';
import { formulaAt, shareFormula } from './shared-formulas.ts';

describe('number formats', () => {
  it.each([
    ['0', 'none'],
    ['#,##0.00', 'none'],
    ['0%', 'none'],
    ['@', 'none'],
    ['General', 'none'],
    ['General" ngày"', 'none'],
    ['0.00E+00', 'none'],
    ['##0.0E+0', 'none'],
    ['# ??/??', 'none'],
    ['#,##0 "đồng/tháng"', 'none'],
    ['#,##0\\ [$₫-42A];[Red]-#,##0\\ [$₫-42A]', 'none'],
    ['_-* #,##0 _₫_-;-* #,##0 _₫_-;_-* "-" _₫_-;_-@_-', 'none'],
    ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 'none'],
    ['[Red][>100]0;[Blue]0', 'none'],
    ['0\\d', 'none'],
    ['dd/mm/yyyy', 'date'],
    ['dd/mm/yyyy;@', 'date'],
    ['[$-42A]dd "tháng" mm "năm" yyyy', 'date'],
    ['[$-1010000]d/m/yyyy;@', 'date'],
    ['"Ngày" dd', 'date'],
    ['mmm-yy', 'date'],
    ['d/m/yy h:mm', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['DD/MM/YYYY', 'date'],
    ['h:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['"[h]" 0', 'none'],
  ])('%s → %s', (code, kind) => {
    expect(dateKindOf(code)).toBe(kind);
  });
});

describe('serial numbers', () => {
  it.each([
    [0, '00:00:00'],
    [0.999_999_9, '1900-01-01'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [45_822, '2025-06-14'],
    [45_822.354_166_67, '2025-06-14T08:30:00'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [-0.5, undefined],
  ])('%d → %s', (serial, value) => {
    expect(dateOfSerial(serial, 'date', false)?.value).toBe(value);
  });
});

describe('ISO dates', () => {
  it.each([
    ['2025-06-14', '2025-06-14', 45_822],
    ['2025-06-14T08:29:59.7', '2025-06-14T08:30:00', 45_822.354_163_194],
    ['2025-06-14T23:59:59.6Z', '2025-06-15', 45_822.999_995_37],
    ['08:30:00.4999999999999', '08:30:00', 0.354_172_453],
  ])('%s → %s', (text, value, serial) => {
    expect(dateOfIso(text)?.value).toBe(value);
    expect(dateOfIso(text)?.serial).toBeCloseTo(serial, 8);
  });

  it.each(['2025-02-30', '2025-06-14T24:00', '08:30:60', 'T', ''])('%j is none', (text) => {
    expect(dateOfIso(text)).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each(['0', '-7', '1.5', '.5', '1E+2', '1e-7', ' 3 ', '+4', '1.'])('%j is one', (text) => {
    expect(parseNumber(text)).toBe(Number(text));
  });

  it.each(['', ' ', '0x1F', '0b1', '0o7', 'INF', 'NaN', 'Infinity', '1,5', '1e999', '1_000', ' 0x1'])(
    '%j is none',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it('come back exactly as they were written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parseNumber(String(number))).toBe(Number(String(number)));
      }),
    );
  });
});

describe('addresses', () => {
  it('are spelled and read alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_576 }),
        fc.integer({ min: 1, max: 16_384 }),
        (row, column) => {
          const place = placeOf(row, column);
          expect(parseAddress(addressOf(place))).toBe(place);
          expect(parseAddress(addressOf(place).toLowerCase())).toBe(place);
        },
      ),
    );
  });

  it.each(['', 'A', '1', 'A0', 'A01', '1A', 'A1B', 'A-1', '$A$1', 'A1:B2', 'Á1', 'AAAAAAAAAAAA1'])(
    '%j is none',
    (text) => {
      expect(parseAddress(text)).toBe(-1);
    },
  );

  it.each(['XFE1', 'ZZZ1', 'A1048577', 'A99999999999999999999'])('%s is outside', (text) => {
    expect(parseAddress(text)).toBe(-2);
  });
});

describe('a shared formula, two down and one right', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['SUM(A:A,$B:C,1:2,$3:4)', 'SUM(B:B,$B:D,3:4,$3:6)'],
    ["'A1 B2'!C3&Sheet1!C3", "'A1 B2'!D5&Sheet1!D5"],
    ['"A1"&A1&"say ""B2"""', '"A1"&B3&"say ""B2"""'],
    ['LOG10(A1)+A1_total+tong.A1', 'LOG10(B3)+A1_total+tong.A1'],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B3'],
    ['[1]Sheet!A1', '[1]Sheet!B3'],
    ['1E5+A1%', '1E5+B3%'],
    ['XFD1', '#REF!'],
    ['A1048576', '#REF!'],
    ['TRUE', 'TRUE'],
  ])('%s → %s', (formula, moved) => {
    expect(formulaAt(shareFormula(formula, placeOf(1, 1)), placeOf(3, 2))).toBe(moved);
  });
});
