import { isCalendarDate } from '../../core/calendar/calendar.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CalendarDate } from '../../core/model/ids.ts';

/** The date a person wrote as `YYYY-MM-DD`. Throws CannotRun when there is no such day. */
export function needDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw cannotRun('usage/not-a-date', { text });
}
