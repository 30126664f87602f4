import { isCalendarDate } from '../../core/calendar/calendar.ts';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import type { CalendarDate } from '../../core/model/ids.ts';

/** The date a person wrote as `YYYY-MM-DD`. Throws CannotRun when there is no such day. */
export function needDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new CannotRun(
    { vi: `"${text}" không phải là ngày`, en: `"${text}" is not a date` },
    { vi: 'Viết năm-tháng-ngày, ví dụ 2025-06-14.', en: 'Write year-month-day, e.g. 2025-06-14.' },
  );
}
