import type { CalendarDate, Lang } from '../model/ids.ts';

/**
 * Numbers and dates as people write them. Own code instead of `Intl`: the same bytes on every machine, with or without
 * the language data of the installed Node.js.
 */

const SEPARATORS: Readonly<Record<Lang, { readonly group: string; readonly decimal: string }>> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/**
 * `1.234,5` in Vietnamese, `1,234.5` in English. With `decimals`, rounded half away from zero to exactly so many (on the
 * decimal digits that the number shows, so 1.005 → `1,01`); without, every digit the number has.
 */
export function formatNumber(value: number, lang: Lang, decimals?: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = plainDigits(Math.abs(value));
  const [whole, fraction] = decimals === undefined ? digits : roundDigits(digits, decimals);
  const text = writeDigits(whole, fraction, lang);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Digits before and behind the decimal mark (none: an empty text) as one number: 1234, 5 → `1.234,5`. */
export function writeDigits(whole: string, fraction: string, lang: Lang): string {
  const { group, decimal } = SEPARATORS[lang];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction ? `${grouped}${decimal}${fraction}` : grouped;
}

/** Shortest digits that give the number back, without exponent: 1e21 → ['1000…', '']. */
function plainDigits(value: number): readonly [whole: string, fraction: string] {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift >= 0) return [whole + fraction.padEnd(shift, '0').slice(0, shift), fraction.slice(shift)];
  const padded = whole.padStart(1 - shift, '0');
  return [padded.slice(0, shift), padded.slice(shift) + fraction];
}

function roundDigits(
  [whole, fraction]: readonly [string, string],
  decimals: number,
): readonly [whole: string, fraction: string] {
  const kept = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5';
  const rounded = (BigInt(kept) + (up ? 1n : 0n)).toString().padStart(decimals + 1, '0');
  return [rounded.slice(0, rounded.length - decimals), rounded.slice(rounded.length - decimals)];
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Short form: `14/6/2025`, `05/02/2025` in Vietnamese (a zero before days under 10 and before months 1 and 2: Decree
 * 30/2020/NĐ-CP, Annex I, on the place and date line), `14 June 2025` in English. Anything but `YYYY-MM-DD` is returned unchanged.
 */
export function formatDate(iso: CalendarDate, lang: Lang): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  return { vi: `${dayText(parts)}/${monthText(parts)}/${parts.year}`, en: englishDate(parts) }[lang];
}

/** Running text: `ngày 05 tháng 02 năm 2025`, `5 February 2025`; zeros as in {@link formatDate}. */
export function formatLongDate(iso: CalendarDate, lang: Lang): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  return { vi: `ngày ${dayText(parts)} tháng ${monthText(parts)} năm ${parts.year}`, en: englishDate(parts) }[
    lang
  ];
}

interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function dateParts(iso: CalendarDate): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return year && month && day ? { year, month: Number(month), day: Number(day) } : undefined;
}

function englishDate({ year, month, day }: DateParts): string {
  return `${day} ${ENGLISH_MONTHS[month - 1] ?? month} ${year}`;
}

function dayText({ day }: DateParts): string {
  return String(day).padStart(2, '0');
}

function monthText({ month }: DateParts): string {
  return month <= 2 ? `0${month}` : String(month);
}
