import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { RawCell } from '../../model/raw-workbook.ts';
import { tidy } from '../../text/compare.ts';
import { formatNumber } from '../../text/format.ts';
import { quoted } from '../../text/quote.ts';
import { parseVietnameseNumber } from '../../text/vietnamese-number.ts';
import { aboutFormula, shownFormula } from './formula.ts';
import { inMillions } from './money.ts';
import { BLANK, refused, taken } from './reading.ts';
import type { ReadValue } from './reading.ts';
import { statusesMeant } from './words-for-blank.ts';

/** What a number cell asks for. */
export interface NumberCell {
  /** Takes decimals. */
  readonly decimal: boolean;
  /** Unit of measure, e.g. `người`: may stand behind a number typed as text. */
  readonly measure: string;
}

type Of<Type extends RawCell['type']> = Extract<RawCell, { type: Type }>;

/** Excel keeps 15 significant digits; LibreOffice cuts floats there. Beyond, the number on the screen is not the number meant. */
const SIGNIFICANT_DIGITS = 15;
const LARGEST = 10 ** SIGNIFICANT_DIGITS;

/** Distance from a whole number that only the binary representation explains. */
const TOLERANCE = 1e-9;

/** Words for persons and things counted that people add to a number whatever the row's unit of measure is called. */
const COUNTED = [
  'người',
  'ca',
  'vụ',
  'trường hợp',
  'bé',
  'cháu',
  'trẻ',
  'em',
  'đơn vị',
  'cơ quan',
  'cơ sở',
  'xã',
];

/** A cell that should hold a number: the number, or why there is none. */
export function readNumber(cell: RawCell | undefined, asks: NumberCell, at: FindingPlace): ReadValue {
  if (!cell) return BLANK;
  if (cell.type === 'text') return readText(cell, asks, at);
  if (cell.type === 'number') return checkNumber(cell, cell.value, asks, at, []);
  if (cell.type === 'date') return refused(dateFinding(cell, at));
  if (cell.type === 'boolean') {
    const found = cell.value ? 'TRUE' : 'FALSE';
    return refused(finding('value/boolean-instead-of-number', { found }, at, { found }));
  }
  return refused(brokenFinding(cell, at));
}

/** An error cell, or a formula whose result was not stored. */
export function brokenFinding(cell: Of<'error'> | Of<'empty'>, at: FindingPlace): Finding {
  return cell.type === 'error'
    ? finding('value/error-cell', { found: cell.value }, at, { found: cell.value })
    : finding('value/formula-without-result', { formula: shownFormula(cell.formula ?? '') }, at);
}

function checkNumber(
  cell: RawCell,
  raw: number,
  asks: NumberCell,
  at: FindingPlace,
  remarks: readonly Finding[],
): ReadValue {
  if (!(Math.abs(raw) < LARGEST)) return refused(finding('value/too-large', { found: String(raw) }, at));
  const value = tidyNumber(raw, asks.decimal);
  if (isPercentFormat(cell.format) && !asks.measure.includes('%')) {
    const found = `${formatNumber(Number((value * 100).toPrecision(SIGNIFICANT_DIGITS)), 'vi')}%`;
    return refused(finding('value/percent-instead-of-number', { found }, at, { found }));
  }
  if (value < 0) return refused(finding('value/negative', { value }, at, { found: value }));
  if (!asks.decimal && !Number.isInteger(value))
    return refused(finding('value/not-whole', { value }, at, { found: value }));
  return taken(value, ...remarks, ...aboutFormula(cell, value, at));
}

/** Without the noise of binary fractions, and without a negative zero. */
function tidyNumber(raw: number, decimal: boolean): number {
  const whole = Math.round(raw);
  if (!decimal && Math.abs(raw - whole) < TOLERANCE) return whole === 0 ? 0 : whole;
  const value = Number(raw.toPrecision(SIGNIFICANT_DIGITS));
  return value === 0 ? 0 : value;
}

/** A percent sign in the number format, quoted and escaped ones apart. */
function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && format.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}

function readText(cell: Of<'text'>, asks: NumberCell, at: FindingPlace): ReadValue {
  const found = tidy(cell.value);
  if (found === '') return BLANK;
  const statuses = statusesMeant(found);
  if (statuses) return refused(finding('value/word-for-blank', { found, statuses }, at, { found }));
  const units = [asks.measure, ...asks.measure.split(/[,/]/), ...COUNTED];
  const percent = asks.measure.includes('%') ? ['%'] : [];
  const parsed = parseVietnameseNumber(found, { decimal: asks.decimal, units: [...units, ...percent] });
  if (parsed.kind === 'number') {
    const code =
      parsed.reading === 'grouped' && !asks.decimal ? 'value/thousands-as-text' : 'value/number-as-text';
    const remark = finding(code, { found, value: parsed.value }, at, { found });
    return checkNumber(cell, parsed.value, asks, at, [remark]);
  }
  if (parsed.kind === 'ambiguous') {
    const [first, second] = parsed.readings;
    return refused(finding('value/ambiguous-number', { found, first, second }, at, { found }));
  }
  if (/\d\s*[%٪％]/.test(found))
    return refused(finding('value/percent-instead-of-number', { found }, at, { found }));
  const shown = quoted(found);
  const amount = /triệu đồng/i.test(asks.measure) ? inMillions(found) : undefined;
  const hint = amount === undefined ? hintFor(found) : `${amount} ${asks.measure}`;
  return refused(finding('value/not-a-number', { found: shown, hint }, at, { found: shown }));
}

/** Letters typed for the digits they resemble. */
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** The number probably meant by `1O5` or `khoảng 50`, when there is just one; for a question, never for reading. */
function hintFor(text: string): string {
  const corrected = text.replaceAll(
    /[OolI](?=[\d.,]|$)|(?<=\d)[OolI]/g,
    (letter) => DIGIT_FOR[letter] ?? letter,
  );
  if (corrected !== text && /^\d+$/.test(corrected)) return corrected;
  const numbers = text.match(/\d[\d.,]*\d|\d/g) ?? [];
  return numbers.length === 1 && !/[-+*/=^]|tri[eệ]u|ngh[iì]n|ng[aà]n|t[yỷ]/iu.test(text)
    ? (numbers[0] ?? '')
    : '';
}

/** Serial numbers of dates nobody reports on: a plain count in a cell that has a date format. */
const COUNT_NOT_DATE = 25_569;

function dateFinding(cell: Of<'date'>, at: FindingPlace): Finding {
  const date = cell.value.slice(0, 10);
  return finding('value/date-instead-of-number', { date, typed: typedFor(cell) }, at, { found: cell.value });
}

/** What was probably typed before Excel made a date of it. */
function typedFor({ value, serial }: Of<'date'>): readonly string[] {
  if (serial < COUNT_NOT_DATE && Number.isInteger(serial)) return [formatNumber(serial, 'vi')];
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)/.exec(value) ?? [];
  if (!month || !day) return [];
  const dayFirst = `${Number(day)}/${Number(month)}`;
  return [dayFirst];
}
