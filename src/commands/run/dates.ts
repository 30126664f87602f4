import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CalendarDate } from '../../core/model/ids.ts';
import { formatLongDate } from '../../core/text/format.ts';
import { writtenDate } from '../../core/text/written-date.ts';
import type { Session } from '../../host.ts';
import { tellUnderstood } from './understood.ts';

/**
 * The day that a person wrote, in any of the usual ways (see `writtenDate`); said back in words where it was not written as
 * `YYYY-MM-DD`. Throws CannotRun when there is no such day.
 */
export function needDate(session: Session, text: string): CalendarDate {
  const date = writtenDate(text);
  if (date === undefined) throw cannotRun('usage/not-a-date', { text });
  if (date !== text) tellUnderstood(session, text, formatLongDate(date, session.lang));
  return date;
}
