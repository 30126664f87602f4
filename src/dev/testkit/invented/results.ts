import type { Indicator, Period } from '../../../core/model/catalogue.ts';
import type { IndicatorResult, PlanIndicatorResult } from '../../../core/model/results.ts';

/** Invented results of the measured quantities. */

type Result = Partial<IndicatorResult> & { readonly numerator: number; readonly denominator: number };

/** What each quantity amounts to; every case of the report's sentences occurs. */
const FIGURES: Readonly<Record<string, Result>> = {
  '1.1': { numerator: 83, denominator: 140, previous: 57.86, direction: 'better' },
  '2.1': { numerator: 71_240, denominator: 139_500, previous: 50.4, direction: 'better', estimate: true },
  '2.2': { numerator: 45_120, denominator: 139_500, previous: 33.05, direction: 'better', estimate: true },
  '2.3': { numerator: 1_134, denominator: 4_200, previous: 27, direction: 'flat' },
  '3.1': { numerator: 15.5, denominator: 8.6, previous: 1.76, direction: 'worse' },
  '3.2a': { numerator: 44, denominator: 48, previous: 85.71, direction: 'better' },
  '3.2b': { numerator: 17, denominator: 41, previous: 43.9, direction: 'worse' },
  '3.3': { numerator: 0, denominator: 0, level: 'not-applicable', reason: 'none-arising' },
  '3.4': { numerator: 2, denominator: 2, previous: 100, direction: 'flat' },
  '4.1': { numerator: 2_361, denominator: 2_153, previous: 110.2, direction: 'better' },
  '4.2': { numerator: 2, denominator: 4_514, level: 'cannot-tell', reason: 'part-year', partYear: true },
  '4.3': { numerator: 98, denominator: 21_300, level: 'cannot-tell', reason: 'part-year', partYear: true },
  '5.1a': { numerator: 4, denominator: 4 },
  '5.1b': { numerator: 1, denominator: 1 },
  '5.2a-m': { numerator: 712, denominator: 780, previous: 90.11, direction: 'better' },
  '5.2a-f': { numerator: 748, denominator: 790, previous: 94.7, direction: 'worse' },
  '5.2b-m': { numerator: 521, denominator: 655, previous: 80.9, direction: 'worse' },
  '5.2b-f': { numerator: 602, denominator: 680, previous: 86.2, direction: 'better' },
  '5.3': { numerator: 611, denominator: 1_870, previous: 31.1, direction: 'better' },
  '5.4a': { numerator: 402, denominator: 871, previous: 45.9, direction: 'better' },
  '5.4b': { numerator: 7, denominator: 44, previous: 700 / 44, direction: 'flat' },
  '6.1': { numerator: 391_000, denominator: 611_300, previous: 61.2, direction: 'better' },
  '6.2a': { numerator: 612, denominator: 640, previous: 94.1, direction: 'better' },
  '6.2b': { numerator: 590, denominator: 640, previous: 92.3, direction: 'worse' },
  '6.3': { numerator: 58, denominator: 62, previous: 91.94, direction: 'better' },
  '6.4': { numerator: 5, denominator: 5, previous: 100, direction: 'flat' },
};

/** The result of an indicator as if its figures had been computed. */
export function indicatorResult(indicator: Indicator, period: Period): IndicatorResult {
  const figures = FIGURES[indicator.id] ?? { numerator: 1, denominator: 2 };
  const { numerator, denominator } = figures;
  const factor = 'factor' in indicator.formula ? indicator.formula.factor : null;
  const value = factor === null || denominator === 0 ? null : (factor * numerator) / denominator;
  const target = indicator.target
    ? { op: indicator.target.op, value: indicator.target.value, by: indicator.target.by ?? null }
    : null;
  const told = figures.level === undefined;
  const distance = told && value !== null && target ? value - target.value : null;
  return {
    id: indicator.id,
    planIndicator: indicator.planIndicator,
    objective: indicator.objective,
    owner: indicator.owners[0]?.unit ?? '',
    value,
    factor,
    target,
    level: reaches(value, target, numerator, denominator) ? 'reached' : 'not-reached',
    reason: null,
    direction: 'unknown',
    previous: null,
    previousPeriod: figures.previous === undefined ? null : (period.previous ?? null),
    distance,
    achievement:
      told && value !== null && target
        ? indicator.better === 'lower'
          ? target.value / value
          : value / target.value
        : null,
    progress: null,
    coverage: { have: 2, due: 2 },
    estimate: false,
    partYear: period.partYear,
    decimals: indicator.decimals,
    sources: [],
    ...figures,
  };
}

const HOLDS = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

function reaches(
  value: number | null,
  target: IndicatorResult['target'],
  numerator: number,
  denominator: number,
): boolean {
  return value === null || target === null
    ? numerator === denominator
    : HOLDS[target.op](value, target.value);
}

/** The plan's own indicators, each from its parts. */
export function planResults(results: readonly IndicatorResult[]): PlanIndicatorResult[] {
  const ids = [...new Set(results.map((r) => r.planIndicator))];
  return ids.map((id) => {
    const parts = results.filter((r) => r.planIndicator === id);
    return {
      id,
      objective: parts[0]?.objective ?? 0,
      parts: parts.map((p) => p.id),
      level: together(parts.map((p) => p.level)),
    };
  });
}

function together(levels: readonly IndicatorResult['level'][]): PlanIndicatorResult['level'] {
  const [first = 'cannot-tell'] = levels;
  if (levels.every((level) => level === first)) return first;
  return levels.includes('reached') ? 'reached-in-part' : 'not-reached';
}

/** The same indicator without a value. */
export function noResult(result: IndicatorResult, reason: 'missing' | 'rejected'): IndicatorResult {
  return {
    ...result,
    value: null,
    numerator: null,
    denominator: null,
    level: 'cannot-tell',
    reason,
    direction: 'unknown',
    previous: null,
    previousPeriod: null,
    distance: null,
    achievement: null,
    progress: null,
    coverage: { have: 0, due: 2 },
    estimate: false,
    sources: [],
  };
}
