import type { Element, Period } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';

/** First and last day, both counted. */
export interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * The days a figure speaks of in a period: what happens (`flow`) is counted over its quarter or month, or from the
 * window's first day to the cut-off; what exists (`stock`) on the last of those days. Null for a survey and a school
 * year, which have a time of their own. `stretch` is the quarter's or month's row or column, where the figure has one.
 */
export function daysCovered(kind: Element['kind'], period: Period, stretch?: string): Days | null {
  if (kind === 'survey' || kind === 'school-year') return null;
  const own = [...period.quarters, ...period.months].find(({ id }) => id === stretch);
  const { from, to } = own ?? { from: period.window.from, to: period.cutOff };
  return kind === 'stock' ? { from: to, to } : { from, to };
}
