import type { CalendarDate } from '../../core/model/ids.ts';

const SEVEN_HOURS = 7 * 3_600_000;

/** The day that a moment (milliseconds since 1970, UTC) belongs to in Viet Nam (UTC+7); null for one no calendar has. */
export function dayInVietNam(moment: number): CalendarDate | null {
  const local = new Date(moment + SEVEN_HOURS);
  const year = local.getUTCFullYear();
  return year >= 1990 && year <= 9999 ? local.toISOString().slice(0, 10) : null;
}
