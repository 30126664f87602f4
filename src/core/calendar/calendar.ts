import type { CalendarDate } from '../model/ids.ts';

/** Arithmetic on calendar dates as text (`YYYY-MM-DD`): no time, no zone. Such dates compare in order as text. */

const DAY = 86_400_000;

/** Is this the name of a day that exists? */
export function isCalendarDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one date to another; negative when the other is earlier. Read as UTC, where every day has 24 hours. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** Every day from the first to the last, both included. */
export function eachDay(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
