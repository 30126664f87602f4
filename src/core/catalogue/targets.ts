import type { Indicator, Period, Target } from '../model/catalogue.ts';

/**
 * The target a period is judged by: of targets with a year, the nearest one not yet past (2030 for 2026, the last when
 * all are past); a target without a year holds for every period. Undefined for an indicator without a number.
 */
export function targetFor(indicator: Indicator, period: Period): Target | undefined {
  const year = Number(period.window.to.slice(0, 4));
  const targets = [...(indicator.target ? [indicator.target] : []), ...indicator.otherTargets];
  const dated = targets.filter((t) => t.year !== undefined).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return (
    dated.find((t) => (t.year ?? 0) >= year) ?? targets.find((t) => t.year === undefined) ?? dated.at(-1)
  );
}
