import { addDays } from '../../calendar/calendar.ts';
import { allPeriods, isValidOn } from '../catalogue.ts';
import type { Catalogue, Period } from '../../model/catalogue.ts';
import type { CalendarDate } from '../../model/ids.ts';

/** Something with a first and a last day; both inclusive, absent = unbounded. */
export interface Dated {
  readonly validFrom?: CalendarDate | undefined;
  readonly validTo?: CalendarDate | undefined;
}

/** A stretch of days on which nothing of what it was cut by changes. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The days a period concerns: its window, and on to the due date where that is later. */
function daysOf(period: Period): Span {
  const { from, to } = period.window;
  return { from, to: to < period.due.date ? period.due.date : to };
}

/** The days of the plan's periods, each cut into spans at every date where one of `items` begins or ends. */
export function spansOf(catalogue: Catalogue, items: readonly Dated[]): readonly Span[] {
  const starts = startsOf(items);
  return allPeriods(catalogue).flatMap((period) => cut(daysOf(period), starts));
}

/** The days on which something begins or has just ended; of a nation's thousands of units hardly one does. */
function startsOf(items: readonly Dated[]): readonly CalendarDate[] {
  const starts = new Set<CalendarDate>();
  for (const { validFrom, validTo } of items) {
    if (validFrom) starts.add(validFrom);
    if (validTo) starts.add(addDays(validTo, 1));
  }
  return [...starts];
}

function cut(whole: Span, starts: readonly CalendarDate[]): readonly Span[] {
  const inside = [
    ...new Set([whole.from, ...starts.filter((day) => whole.from < day && day <= whole.to)]),
  ].toSorted();
  return inside.map((from, i) => {
    const next = inside[i + 1];
    return { from, to: next ? addDays(next, -1) : whole.to };
  });
}

/** The items in force on the day a span begins, hence on all its days. */
export function inForce<T extends Dated>(items: readonly T[], span: Span): readonly T[] {
  return items.filter((item) => isValidOn(item, span.from));
}

/** Do two dated things share a day? */
export function overlap(a: Dated, b: Dated): boolean {
  return (a.validFrom ?? '0000') <= (b.validTo ?? '9999') && (b.validFrom ?? '0000') <= (a.validTo ?? '9999');
}

/** `01/03/2025`-like words are for reports; problems quote dates as the file writes them. */
export function wordSpan(span: Span): string {
  return span.from === span.to ? span.from : `${span.from} … ${span.to}`;
}
