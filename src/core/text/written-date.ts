import { isCalendarDate } from '../calendar/calendar.ts';
import type { CalendarDate } from '../model/ids.ts';

const SEPARATED = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;
const IN_WORDS = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;

/**
 * The day that a person wrote: `12/6/2025`, `12-06-2025`, `12.6.2025`, `2025-06-12`, `ngày 12 tháng 6 năm 2025`; the day comes
 * before the month, as in Viet Nam. Undefined where there is no such day, or the year has not four digits.
 */
export function writtenDate(text: string): CalendarDate | undefined {
  const written = text.normalize('NFC').trim();
  const [, day, , month, year] = SEPARATED.exec(written) ?? [];
  const [, y, , m, d] = YEAR_FIRST.exec(written) ?? [];
  const [, dayInWords, monthInWords, yearInWords] = IN_WORDS.exec(written) ?? [];
  const date = [
    [year, month, day],
    [y, m, d],
    [yearInWords, monthInWords, dayInWords],
  ].find(([first]) => first !== undefined);
  const named = date?.map((part = '') => part.padStart(2, '0')).join('-') ?? '';
  return isCalendarDate(named) ? named : undefined;
}
