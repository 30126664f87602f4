import type { Catalogue } from '../model/catalogue.ts';
import type { IndicatorResult, PlanIndicatorResult } from '../model/results.ts';

type Level = IndicatorResult['level'];

/** The plan's own indicators, in catalogue order; one of several parts is reached only when every part is. */
export function computePlanIndicators(
  catalogue: Catalogue,
  indicators: readonly IndicatorResult[],
): PlanIndicatorResult[] {
  const ids = [...new Set(catalogue.indicators.map((i) => i.planIndicator))];
  return ids.map((id) => {
    const parts = indicators.filter((i) => i.planIndicator === id);
    return {
      id,
      objective: parts[0]?.objective ?? 0,
      parts: parts.map((part) => part.id),
      level: combineLevels(parts.map((part) => part.level)),
    };
  });
}

/**
 * Level of an indicator from its parts'. A part in which nothing arose is set aside. One part known to be missed
 * settles that the whole is not reached, whatever the others turn out to be.
 */
export function combineLevels(levels: readonly Level[]): PlanIndicatorResult['level'] {
  const applying = levels.filter((level) => level !== 'not-applicable');
  if (applying.length === 0) return 'not-applicable';
  const reached = applying.filter((level) => level === 'reached').length;
  if (reached === applying.length) return 'reached';
  if (reached > 0) return 'reached-in-part';
  return applying.includes('not-reached') ? 'not-reached' : 'cannot-tell';
}
