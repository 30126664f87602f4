/** Lines of RFC 4180: CRLF, quotes where needed, doubled inside. */

/** A spreadsheet would run a text that begins so as a formula; a leading apostrophe keeps it a text (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/;

export function csvLine(fields: readonly (string | number | boolean | null)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
