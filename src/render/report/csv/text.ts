/** Lines of RFC 4180: CRLF, quotes where needed, doubled inside. */

/** A spreadsheet would run a text that begins so as a formula; a leading apostrophe keeps it a text (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/;

type CsvValue = string | number | boolean | null;

/** How a table is written for those who read it. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly number: (value: number) => string;
  /** A text that the reader leaves as it is. */
  readonly text: (value: string) => string;
}

/** For programs: RFC 4180, decimal point. */
export const PROGRAMS: CsvDialect = { separator: ',', number: String, text: (value) => value };

/**
 * For an Excel that speaks Vietnamese: it parts columns at semicolons and takes the comma for the decimal mark; with a
 * point, 97.125 would become 97125. No `sep=` line: with one Excel forgets that the file is UTF-8.
 */
export const VIETNAMESE_EXCEL: CsvDialect = {
  separator: ';',
  number: (value) => String(value).replace('.', ','),
  text: (value) => (isTakenForAnother(value) ? `="${value.replaceAll('"', '""')}"` : value),
};

/** "15-19" would become a day, "1e5" a number, "true" a truth value: all but a plain text is written as a formula for it. */
function isTakenForAnother(value: string): boolean {
  const text = value.trim();
  return (
    NO_LETTERS.test(text) ||
    /^[\d.,]+e[+-]?\d+$/i.test(text) ||
    DAY.test(text) ||
    /^(?:true|false)$/i.test(text)
  );
}

const NO_LETTERS = /^[^\p{L}]*\d[^\p{L}]*$/u;
/** A day or an hour with a month or half of the day in words, Vietnamese or English. */
const DAY =
  /^\d{1,4}[\s\-/.,:\d]*(?:thg|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm|sa|ch)[a-z]*[\s\-/.,\d]*$|^(?:thg|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d[\s\-/.,\d]*$/i;

export function csvLine(fields: readonly CsvValue[], dialect: CsvDialect): string {
  return `${fields.map((field) => csvField(field, dialect)).join(dialect.separator)}\r\n`;
}

function csvField(value: CsvValue, { number, text }: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return String(value);
  const safe = RUNS.test(value) ? `'${value}` : text(value);
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
