import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { CalendarDate } from '../../model/ids.ts';
import type { RawCell } from '../../model/raw-workbook.ts';
import { plainKey } from '../../text/compare.ts';
import { textOf } from './text.ts';

/** Serial numbers (1900 system) of 2000-01-01 and 2100-01-01: a date typed into a cell with a number format. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_051;
/** Serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
const DAY = 86_400_000;

/** The signing date as its cell says; null when blank or not understood. */
export function readDate(
  cell: RawCell | undefined,
  at: FindingPlace,
): { readonly date: CalendarDate | null; readonly findings: readonly Finding[] } {
  const found = textOf(cell);
  if (!cell || found === '') return { date: null, findings: [] };
  const readings =
    cell.type === 'date'
      ? dateOnly(cell.value)
      : cell.type === 'number'
        ? serialDate(cell.value)
        : parseDate(found);
  const [date] = readings.certain;
  if (date !== undefined) return { date, findings: [] };
  return {
    date: null,
    findings: [finding('value/not-a-date', { found, readings: readings.possible }, at, { found })],
  };
}

interface DateReadings {
  /** At most one date. */
  readonly certain: readonly CalendarDate[];
  /** What else it may be, for the message. */
  readonly possible: readonly CalendarDate[];
}

const NO_DATE: DateReadings = { certain: [], possible: [] };

function certain(date: CalendarDate | undefined): DateReadings {
  return date === undefined ? NO_DATE : { certain: [date], possible: [] };
}

function dateOnly(iso: string): DateReadings {
  return certain(/^\d{4}-\d\d-\d\d/.exec(iso)?.[0]);
}

function serialDate(serial: number): DateReadings {
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL) return NO_DATE;
  return certain(new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY).toISOString().slice(0, 10));
}

/**
 * A date typed as text: `05/06/2025`, `5-6-2025`, `5.6.2025`, `2025-06-05`, `ngày 05 tháng 6 năm 2025` (a place name
 * before it does not matter). Day before month, as everybody in Viet Nam writes; the American order and two-digit years
 * are only offered as possible.
 */
export function parseDate(text: string): DateReadings {
  const words = /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(plainKey(text));
  if (words) return certain(existing(words[3], words[2], words[1]));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return certain(existing(iso[1], iso[2], iso[3]));
  const [, first, second, year] =
    /^(?:ngày )?(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$/i.exec(text) ?? [];
  if (!first || !second || !year) return NO_DATE;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const dayFirst = existing(fullYear, second, first);
  if (dayFirst !== undefined && year.length === 4) return certain(dayFirst);
  const possible = dayFirst ?? existing(fullYear, first, second);
  return { certain: [], possible: possible === undefined ? [] : [possible] };
}

/** The date, if the calendar has it. */
function existing(year = '', month = '', day = ''): CalendarDate | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
