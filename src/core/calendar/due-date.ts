import { isEarlierPeriod, isValidOn } from '../catalogue/catalogue.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';
import type { Extension } from '../model/workspace.ts';
import { dueDateOf } from './timeliness.ts';
import type { DueDate } from './timeliness.ts';

/** The due date a unit has to keep in a period, extension included; null where nothing is due from it. */
export function dueFrom(
  catalogue: Catalogue,
  unit: Unit,
  period: Period,
  extensions: readonly Extension[],
): DueDate | null {
  const isDue = isValidOn(unit, period.cutOff) && !isEarlierPeriod(catalogue, period.id);
  return isDue ? dueDateOf(unit.id, period, extensions) : null;
}

/** The last day that keeps the due date. */
function lastGoodDay({ date, inclusive }: Pick<DueDate, 'date' | 'inclusive'>): CalendarDate {
  return inclusive ? date : addDays(date, -1);
}

/** Days left to send: 0 on the last good day, negative once it is over. */
export function daysLeft(due: Pick<DueDate, 'date' | 'inclusive'>, asOf: CalendarDate): number {
  return daysBetween(asOf, lastGoodDay(due));
}
