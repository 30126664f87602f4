import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showNumber, showText } from './number-format.ts';

describe('what a number format shows', () => {
  test.each([
    ['General', 24_480, '24480', 24_480],
    ['0', 24_480, '24480', 24_480],
    ['#,##0', 24_480, '24.480', 24_480],
    ['#,##0', 0, '0', 0],
    ['#,###', 121, '121', 121],
    ['0.00', 121, '121,00', 121],
    ['#,##0.0##', 20.5, '20,5', 20.5],
    ['0000', 121, '0121', 121],
    ['[$-42A]#,##0', 1_234_567, '1.234.567', 1_234_567],
    ['[$-1010000]#,##0.00', 121, '121,00', 121],
    ['#,##0\\ [$₫-42A]', 121, '121 ₫', 121],
    ['#,##0\\ "đồng"', 121, '121 đồng', 121],
    ['[Red]#,##0;[Blue]-#,##0', 121, '121', 121],
    ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 121, '121', 121],
    ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 0, '-', 0],
    ['# ##0', 24_480, '24 480', 24_480],
    ['#"."##0', 24_480, '24.480', 24_480],
    ['[>=1000]#\\.##0;0', 121, '121', 121],
    ['0*-', 121, '121', 121],
    ['**#,##0', 121, '121', 121],
    ['@', 121, '121', 121],
    ['General" người"', 121, '121 người', 121],
    ['0" m²"', 121, '121 m²', 121],
    ['0.00E+00', 24_500, '24500', 24_500],
    ['# ?/?', 12.5, '12,5', 12.5],
    ['# ?/8', 121, '121', 121],
    ['0.0', 12.34, '12,3', 12.3],
  ])('%s of %d: %s', (code, value, text, number) => {
    expect(showNumber(code, value)).toMatchObject({ text, number });
  });

  test.each([
    ['#,##0,', 97_900_000, '97.900', 97_900],
    ['0,,', 97_900_000, '98', 98],
    ['0%', 0.45, '45%', 45],
    ['[>100]#,##0,;0', 97_900, '98', 98],
    ['0E+00', 24_480, '20000', 20_000],
  ])('%s of %d: another number, %s', (code, value, text, number) => {
    expect(showNumber(code, value)).toMatchObject({ text, number });
  });

  test.each([
    ['"999"', 121, '999'],
    ['0"0"', 121, '1210'],
    ['0\\0', 121, '1210'],
    ['"1"0', 121, '1121'],
    ['0"½"', 121, '121½'],
    [';;;', 121, ''],
    ['""', 121, ''],
    ['#', 0, ''],
    ['#,###', 0, ''],
    ['0;0;', 0, ''],
    ['[>100]"12";0', 121, '12'],
    ['[White]0', 121, ''],
    ['[Color2]0', 121, ''],
    ['[=121]"98";0', 121, '98'],
    ['"không"', 121, 'không'],
    ['-0', 121, '-121'],
    ['\\(0\\)', 121, '(121)'],
    ['0"."0', 121, '12.1'],
    ['0\\,00', 121, '1,21'],
    ['"."000', 121, '.121'],
    ['00-00', 1234, '12-34'],
    ['0"/1"', 121, '121/1'],
    ['[$5-409]0', 121, '5121'],
    ['0*0', 121, '1210'],
    ['[<100]0', 121, ''],
    ['0"x"0', 121, '12x1'],
  ])('%s of %d: no number of its own, %s', (code, value, text) => {
    expect(showNumber(code, value)).toMatchObject({ text, number: null });
  });

  test.each([
    ['@', '121', '121'],
    ['#,##0', '121', '121'],
    ['0;0;0', '121', '121'],
    [';;;', '121', ''],
    ['0;0;0;"999"', '121', '999'],
    ['@"0"', '121', '1210'],
    ['General;General;General;@', '121', '121'],
  ])('%s of the text %s: %s', (code, text, shown) => {
    expect(showText(code, text)).toBe(shown);
  });

  test('grouping, decimals and locale tags never change a number', () => {
    const harmless = fc.tuple(
      fc.constantFrom('', '[$-42A]', '[$-1010000]', '[Red]', '[Black][$-42A]', '_-'),
      fc.constantFrom('0', '#,##0', '#,##0.00', '0.0', '# ##0', '#,##0.0##', 'General'),
      fc.constantFrom('', '_)', '\\ ', '" người"', ';-0', ';[Red]-#,##0;0'),
    );
    fc.assert(
      fc.property(harmless, fc.nat(), (pieces, value) => {
        expect(showNumber(pieces.join(''), value).number).toBe(value);
      }),
    );
  });

  test('any code gives an answer', () => {
    const letter = fc.constantFrom(...Array.from('0#?.,%@"\\_*[]$-;><=E+/()đ19 '));
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 40 }), fc.nat(), (code, value) => {
        expect(showNumber(code, value).text).toBeTypeOf('string');
        expect(showText(code, '121')).toBeTypeOf('string');
      }),
    );
  });
});
