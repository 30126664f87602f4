import { isEarlierPeriod, ownerOf } from '../catalogue/catalogue.ts';
import type { AnsweredCell } from '../consolidate/asked-cells.ts';
import type { Catalogue, Formula, Indicator, Period } from '../model/catalogue.ts';
import type { Consolidation, IndicatorResult } from '../model/results.ts';
import { toNumber } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { targetDate, targetFor } from '../catalogue/targets.ts';
import { measureAllYes, measureClosedMonths } from './answers.ts';
import { isEstimate, isPartYear, judge } from './judge.ts';
import { measureLowestQuarter } from './lowest-quarter.ts';
import type { Measurement, UsedCell } from './measurement.ts';
import { provinceFigures } from './province-figures.ts';
import { shortBy } from './short-by.ts';
import { measureRatio } from './ratio.ts';
import type { Evidence } from './ratio.ts';

/** What was computed of a comparable earlier period. */
type EarlierResults = Pick<Consolidation, 'period' | 'indicators'>;

/**
 * Every indicator of the catalogue from the long table: sums first, then one division, on exact numbers.
 * `previous` is the consolidation of the comparable earlier period, when there is one.
 */
export function computeIndicators(
  catalogue: Catalogue,
  period: Period,
  answered: readonly AnsweredCell[],
  previous?: EarlierResults,
): IndicatorResult[] {
  const evidence = { catalogue, period, figures: provinceFigures(answered) };
  return catalogue.indicators.map((indicator) =>
    computeIndicator(withTargetOf(indicator, catalogue, period), evidence, previous),
  );
}

/** The indicator with the target of the period's year; a period before the plan is held against none. */
function withTargetOf(indicator: Indicator, catalogue: Catalogue, period: Period): Indicator {
  const target = isEarlierPeriod(catalogue, period.id) ? undefined : targetFor(indicator, period);
  const { target: _undated, ...rest } = indicator;
  const by = target?.by ?? targetDate(catalogue, period);
  return target ? { ...rest, target: { ...target, ...(by && { by }) } } : rest;
}

function computeIndicator(
  indicator: Indicator,
  evidence: Evidence,
  previous: EarlierResults | undefined,
): IndicatorResult {
  const { period } = evidence;
  const measurement = measure(indicator.formula, evidence);
  const earlier = previous?.indicators.find((i) => i.id === indicator.id);
  const verdict = judge(indicator, measurement, period, earlier);
  const short = verdict.level === 'not-reached' ? shortBy(evidence.catalogue, indicator, measurement) : null;
  return {
    id: indicator.id,
    planIndicator: indicator.planIndicator,
    objective: indicator.objective,
    owner: ownerOf(indicator, period.cutOff) ?? '',
    value: numberOf(measurement.value),
    numerator: numberOf(measurement.numerator),
    denominator: numberOf(measurement.denominator),
    factor: measurement.factor,
    target: indicator.target
      ? { op: indicator.target.op, value: indicator.target.value, by: indicator.target.by ?? null }
      : null,
    level: verdict.level,
    reason: verdict.reason,
    direction: verdict.direction,
    previous: verdict.previous,
    previousPeriod: previous?.period ?? null,
    distance: verdict.distance,
    ...(short !== null && { shortBy: short }),
    achievement: verdict.achievement,
    progress: verdict.progress,
    coverage: { have: measurement.coverage.have, due: measurement.coverage.due },
    estimate: isEstimate(measurement.used),
    partYear: isPartYear(indicator, period),
    decimals: verdict.decimals,
    sources: measurement.used.flatMap(sourceOf),
  };
}

function measure(formula: Formula, evidence: Evidence): Measurement {
  if (formula.type === 'all-yes') return measureAllYes(formula.element, evidence);
  if (formula.type === 'closed-months') return measureClosedMonths(formula.element, formula.factor, evidence);
  if (formula.type === 'lowest-quarter') return measureLowestQuarter(formula, evidence);
  return measureRatio(formula, evidence);
}

function numberOf(value: Fraction | null): number | null {
  return value && toNumber(value);
}

function sourceOf({ cell, role }: UsedCell): IndicatorResult['sources'] {
  const { source } = cell.observation;
  return source ? [{ file: source.file, sheet: source.sheet, cell: source.cell, role }] : [];
}
