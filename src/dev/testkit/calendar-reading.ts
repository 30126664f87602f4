import { addDays } from '../../core/calendar/calendar.ts';
import type { Catalogue, Period } from '../../core/model/catalogue.ts';

/** The other reading of the periods of 2025: 1 January to 30 June and 31 December, while figures still close on the 14th. */
export function onCalendarDays(catalogue: Catalogue): Catalogue {
  return { ...catalogue, periods: catalogue.periods.map((period) => onCalendar(period)) };
}

/** The period over whole calendar months: its last quarter and month are open at the cut-off. */
export function onCalendar(period: Period): Period {
  return {
    ...period,
    window: { from: '2025-01-01', to: lastOf(period.partYear ? 6 : 12) },
    quarters: period.quarters.map((quarter) => stretch(quarter, 3)),
    months: period.months.map((month) => stretch(month, 1)),
  };
}

function stretch<T extends { readonly id: string }>(one: T, length: number): T {
  const last = Number(one.id.slice(1)) * length;
  return { ...one, from: addDays(lastOf(last - length), 1), to: lastOf(last) };
}

/** The last day of a month of 2025; of month 0, the last day of 2024. */
function lastOf(month: number): string {
  return new Date(Date.UTC(2025, month, 0)).toISOString().slice(0, 10);
}
