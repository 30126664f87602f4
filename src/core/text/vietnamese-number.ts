import { withoutInvisible } from './common.ts';
import { compareKey } from './compare.ts';

/** How a typed number was understood: as it stands, or with marks between its thousands. */
type NumberReading = 'plain' | 'grouped';

/** What a text typed where a number belongs can mean. */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly reading: NumberReading }
  /** Two readings, both respectable: nobody but the sender can choose. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'not-a-number' };

export interface NumberOptions {
  /** The cell takes decimals. Where it does not, `24.480` can only be 24 480. */
  readonly decimal: boolean;
  /** Words that may follow the number because the cell's unit of measure says the same: `người`, `%`. */
  readonly units?: readonly string[];
}

const NOT_A_NUMBER: ParsedNumber = { kind: 'not-a-number' };

/** More digits than a floating-point number keeps. */
const MOST_DIGITS = 15;

/** No number with its unit is longer; longer texts are not looked at. */
const LONGEST = 80;

/** Zero of digits that keyboards of other scripts produce: full-width, Arabic-Indic, Extended Arabic-Indic. */
const ZEROS = [0xff10, 0x0660, 0x06f0];
/** Unicode category Zs, which never grew in twenty years. */
const SPACE = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const FOREIGN_DIGIT = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;
const ANY_DIGIT = /[\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/;

/**
 * Reads a number typed as text the way people in Viet Nam write it: `1.234,5`, `1 234` (any kind of space), `1.234.567`,
 * `05`, `−3`, digits of other scripts, a leading apostrophe, a trailing unit. The English way is read where it has only one
 * reading (`1,234.5`); where two exist (`1,234`; `24.480` in a decimal cell; `(5)`) both are returned, never chosen.
 * Every string gives a result; a result of kind `number` has exactly one reading.
 */
export function parseVietnameseNumber(text: string, options: NumberOptions): ParsedNumber {
  if (text.length > LONGEST || !ANY_DIGIT.test(text)) return NOT_A_NUMBER;
  const body = withoutUnit(normalise(text), options.units ?? []);
  const inBrackets = /^\((.+)\)$/.exec(body)?.[1];
  if (inBrackets !== undefined) return accountingNegative(parseUnsigned(inBrackets, options));
  const [, sign = '', digits = ''] = /^([-+]?) ?(.*)$/.exec(body) ?? [];
  const parsed = parseUnsigned(digits, options);
  return sign === '-' ? negate(parsed) : parsed;
}

function normalise(text: string): string {
  return withoutInvisible(text)
    .trim()
    .replace(/^['’]/, '')
    .replace(/^[\u2212\u2013\u2012\u2011\u2010]/, '-')
    .replaceAll('\uff0c', ',')
    .replaceAll('\uff0e', '.')
    .replaceAll('\uff05', '%')
    .replaceAll(FOREIGN_DIGIT, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.find((zero) => zero <= code && code <= zero + 9) ?? code));
    })
    .replaceAll(SPACE, ' ');
}

/** Cuts a unit that the cell's own measure allows; with any other word behind it the text is no number. */
function withoutUnit(text: string, units: readonly string[]): string {
  const [, number, unit] = /^(.*?\d)\s*([^\d\s.,)][^\d]*)$/su.exec(text) ?? [];
  if (number === undefined || unit === undefined) return text;
  const isUnit = unit === '%' ? units.includes('%') : units.some((u) => compareKey(u) === compareKey(unit));
  return isUnit ? number : text;
}

/** `(5)` is -5 in a ledger and 5 elsewhere. */
function accountingNegative(parsed: ParsedNumber): ParsedNumber {
  return parsed.kind === 'number'
    ? { kind: 'ambiguous', readings: [parsed.value, -parsed.value] }
    : NOT_A_NUMBER;
}

function negate(parsed: ParsedNumber): ParsedNumber {
  if (parsed.kind === 'number') return { ...parsed, value: parsed.value === 0 ? 0 : -parsed.value };
  if (parsed.kind === 'ambiguous')
    return { kind: 'ambiguous', readings: [-parsed.readings[0], -parsed.readings[1]] };
  return parsed;
}

/** Forms of a number without sign, each with what it means; the first that fits counts. */
const FORMS: readonly {
  readonly form: RegExp;
  readonly read: (text: string, options: NumberOptions) => ParsedNumber;
}[] = [
  { form: /^\d+$/, read: (text) => one(text, 'plain') },
  // 1 234 567 · 1 234,5 · 1 234.5; with three digits behind the mark it could be one more group of thousands.
  { form: /^[1-9]\d{0,2}( \d{3})+$/, read: (text) => one(text.replaceAll(' ', ''), 'grouped') },
  { form: /^[1-9]\d{0,2}( \d{3})+[.,]\d{3}$/, read: (text) => two(text.replaceAll(' ', '')) },
  {
    form: /^[1-9]\d{0,2}( \d{3})+[.,]\d+$/,
    read: (text) => one(dotted(text.replaceAll(' ', '')), 'grouped'),
  },
  // 24.480: thousands the Vietnamese way or decimals the English way, unless the cell takes whole numbers only.
  {
    form: /^[1-9]\d{0,2}\.\d{3}$/,
    read: (text, { decimal }) => (decimal ? two(text) : one(text.replace('.', ''), 'grouped')),
  },
  // 1,234: decimals the Vietnamese way or thousands the English way. A fraction in a whole-number cell is a slip, but
  // which one is not ours to say.
  { form: /^[1-9]\d{0,2},\d{3}$/, read: two },
  { form: /^\d+[.,]\d+$/, read: (text) => one(dotted(text), 'plain') },
  { form: /^[1-9]\d{0,2}(\.\d{3}){2,}$/, read: (text) => one(text.replaceAll('.', ''), 'grouped') },
  { form: /^[1-9]\d{0,2}(,\d{3}){2,}$/, read: (text) => one(text.replaceAll(',', ''), 'grouped') },
  { form: /^[1-9]\d{0,2}(\.\d{3})+,\d+$/, read: (text) => one(dotted(text.replaceAll('.', '')), 'grouped') },
  { form: /^[1-9]\d{0,2}(,\d{3})+\.\d+$/, read: (text) => one(text.replaceAll(',', ''), 'grouped') },
];

function parseUnsigned(text: string, options: NumberOptions): ParsedNumber {
  return FORMS.find(({ form }) => form.test(text))?.read(text, options) ?? NOT_A_NUMBER;
}

function one(plain: string, reading: NumberReading): ParsedNumber {
  const value = numberOf(plain);
  return value === undefined ? NOT_A_NUMBER : { kind: 'number', value, reading };
}

/** The mark stands for decimals or for thousands. */
function two(text: string): ParsedNumber {
  const asDecimal = numberOf(dotted(text));
  const asThousands = numberOf(text.replace(/[.,]/, ''));
  if (asDecimal === undefined || asThousands === undefined) return NOT_A_NUMBER;
  return { kind: 'ambiguous', readings: [asThousands, asDecimal] };
}

function dotted(text: string): string {
  return text.replace(',', '.');
}

function numberOf(plain: string): number | undefined {
  const digits = plain.replace('.', '').replace(/^0+/, '');
  return digits.length > MOST_DIGITS ? undefined : Number(plain);
}
