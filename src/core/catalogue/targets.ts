import type { Catalogue, Indicator, Period, Target } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';

/** The nearest day not before the period's year is over, the last when all are past; null without any. */
function nearest(days: readonly CalendarDate[], { window }: Period): CalendarDate | null {
  const inOrder = days.toSorted();
  return inOrder.find((day) => day.slice(0, 4) >= window.to.slice(0, 4)) ?? inOrder.at(-1) ?? null;
}

/** The day on which the plan's targets are due for a period; null where the catalogue names none. */
export function targetDate({ plan }: Pick<Catalogue, 'plan'>, period: Period): CalendarDate | null {
  return nearest(plan.targetsBy, period);
}

/**
 * The target a period is judged by: of targets with a day of their own, the nearest one not yet past (2030 for 2026, the
 * last when all are past); a target without one holds for every period. Undefined for an indicator without a number.
 */
export function targetFor(indicator: Indicator, period: Period): Target | undefined {
  const targets = [...(indicator.target ? [indicator.target] : []), ...indicator.otherTargets];
  const by = nearest(
    targets.flatMap((t) => t.by ?? []),
    period,
  );
  const undated = targets.find((t) => t.by === undefined);
  const dated = targets.find((t) => t.by !== undefined && t.by === by);
  const isPast = by !== null && by.slice(0, 4) < period.window.to.slice(0, 4);
  return isPast ? (undated ?? dated) : (dated ?? undated);
}
