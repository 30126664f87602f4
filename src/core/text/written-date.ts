import { isCalendarDate } from '../calendar/calendar.ts';
import type { CalendarDate } from '../model/ids.ts';
import { tidy, plainKey } from './compare.ts';

const SEPARATED = /^(?:ngày\s+|ngay\s+)?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/i;
const YEAR_FIRST = /^(\d{4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;
/** In words without marks and punctuation (`plainKey`). */
const IN_WORDS = /^(?:ngay )?(?:mung |mong )?(\d{1,2}) (?:thang|thg) (\d{1,2}) nam (\d{4})$/;
const IN_ENGLISH = /^(?:(\d{1,2}) ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})) (\d{4})$/;
const MONTHS = [
  ['january', 'february', 'march', 'april', 'may', 'june'],
  ['july', 'august', 'september', 'october', 'november', 'december'],
].flat();

/**
 * The day that a person wrote: `12/6/2025`, `12-06-2025`, `12.6.2025`, `2025-06-12`, `ngày 12 tháng 6 năm 2025`, `12 June 2025`,
 * the words with or without marks; the day comes before the month, as in Viet Nam. Undefined where there is no such day, or the
 * year has not four digits.
 */
export function writtenDate(text: string): CalendarDate | undefined {
  const written = tidy(text);
  const [, day, , month, year] = SEPARATED.exec(written) ?? [];
  const [, y, , m, d] = YEAR_FIRST.exec(written) ?? [];
  const date = day ? [year, month, day] : y ? [y, m, d] : inWords(written);
  const named = date.map((part = '') => part.padStart(2, '0')).join('-');
  return isCalendarDate(named) ? named : undefined;
}

/** Year, month and day, each as digits; '' where the words name none. */
function inWords(written: string): readonly (string | undefined)[] {
  // What stands between numbers is no mere punctuation: `12/6 tháng 5 năm 2025`, `-12 tháng 6`.
  if (/[^\p{L}\p{M}\p{N}\s,]/u.test(written)) return [];
  const words = plainKey(written);
  const [, day, month, year] = IN_WORDS.exec(words) ?? [];
  if (day) return [year, month, day];
  const [, first, after, before, second, ofYear] = IN_ENGLISH.exec(words) ?? [];
  const named = after ?? before ?? '';
  const number = MONTHS.findIndex((name) => name === named || name.slice(0, 3) === named) + 1;
  return [ofYear, number > 0 ? String(number) : '', first ?? second];
}
