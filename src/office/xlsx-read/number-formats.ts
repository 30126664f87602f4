import type { DateKind } from './dates.ts';

/**
 * Built-in number formats that files refer to without spelling them (ECMA-376 part 1, 18.8.30). Those of ids 27–36 and
 * 50–58 depend on the language; all of them are dates.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

const LOCAL_DATE = 'yyyy-mm-dd';

/** The code of a built-in format; undefined for General and for ids that mean nothing. */
export function builtInFormat(id: number): string | undefined {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return LOCAL_DATE;
  return Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id] : undefined;
}

/** Quoted text, escaped letters, padding, `[…]` (colours, locales, conditions), General: no date letters. */
const NOT_DATE = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|general|standard/gis;
const DATE_LETTER = /[ydhms]/i;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/**
 * What a format code makes of a number. Letters count only outside quotes, escapes and brackets, so `0.0 "đồng"`,
 * `#,##0\ [$₫-42A]` and `[Red]0` are numbers and `[$-42A]dd "tháng" mm` a date.
 */
export function dateKindOf(code: string): DateKind {
  if (!DATE_LETTER.test(code)) return 'none';
  if (ELAPSED.test(code.replaceAll(/"[^"]*"?|\\./gs, ''))) return 'duration';
  const letters = code.replaceAll(NOT_DATE, '').replaceAll(/AM\/PM|A\/P/gi, 'h');
  if (/[yd]/i.test(letters)) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : 'none';
}
