import type { Indicator, Period } from '../model/catalogue.ts';
import type { IndicatorResult } from '../model/results.ts';
import { compare, divide, fromNumber, isZero, multiply, subtract, toNumber } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { decimalsOnTheRightSide, meets, targetValue } from '../numbers/rounding.ts';
import { isNotApplicable } from './measurement.ts';
import type { Measurement, Reason, UsedCell } from './measurement.ts';

/** Level, direction and distance of a measured indicator: two axes and a distance, never one label. */
export type Verdict = Pick<
  IndicatorResult,
  'level' | 'reason' | 'direction' | 'previous' | 'distance' | 'achievement' | 'progress' | 'decimals'
>;

/**
 * Judges a measurement against the indicator's target and its comparable earlier result.
 * Every comparison is made on exact fractions; only the numbers given out are doubles.
 */
export function judge(
  indicator: Indicator,
  measurement: Measurement,
  period: Period,
  earlier: IndicatorResult | undefined,
): Verdict {
  const comparable =
    earlier && isComparable(earlier, measurement, isPartYear(indicator, period)) ? earlier : undefined;
  const reason = reasonOf(indicator, measurement, period);
  return {
    level: levelOf(indicator, measurement, reason),
    reason,
    direction: directionOf(indicator, measurement, comparable),
    previous: comparable?.value ?? null,
    // What covers only a part, of the rows or of the year, is not held against a target for the whole.
    ...(reason === null ? distances(indicator, measurement) : NO_DISTANCES),
    decimals: decimalsOf(indicator, measurement),
  };
}

/** True for a yearly rate whose figures cover less than a year: of a shorter period, or closed before its window ends. */
export function isPartYear({ yearlyRate }: Indicator, { partYear, cutOff, window }: Period): boolean {
  return yearlyRate && (partYear || cutOff < window.to);
}

/** A year is not reached while a quarter or month is open; it may be missed, where no outcome could mend it. */
function dependsOnOpen({ target }: Indicator, { atBest }: Measurement): boolean {
  return target !== undefined && !!atBest && meets(atBest, target.op, targetValue(target));
}

function reasonOf(indicator: Indicator, measurement: Measurement, period: Period): Reason | null {
  if (measurement.obstacle !== null) return measurement.obstacle;
  if (isPartYear(indicator, period)) return 'part-year';
  if (!period.partYear && dependsOnOpen(indicator, measurement)) return 'still-open';
  return indicator.target || indicator.formula.type === 'all-yes' ? null : 'no-target';
}

function levelOf(
  indicator: Indicator,
  measurement: Measurement,
  reason: Reason | null,
): IndicatorResult['level'] {
  if (isNotApplicable(measurement)) return 'not-applicable';
  if (reason !== null) return 'cannot-tell';
  return isReached(indicator, measurement) ? 'reached' : 'not-reached';
}

function isReached({ target }: Indicator, { value, numerator, denominator }: Measurement): boolean {
  if (target && value) return meets(value, target.op, targetValue(target));
  return numerator !== null && denominator !== null && compare(numerator, denominator) === 0;
}

/** Complete, of the same share of a year, and computed the same way. */
function isComparable(earlier: IndicatorResult, measurement: Measurement, partYear: boolean): boolean {
  return (
    earlier.coverage.due > 0 &&
    earlier.coverage.have === earlier.coverage.due &&
    earlier.partYear === partYear &&
    earlier.factor === measurement.factor &&
    exactValue(earlier) !== null
  );
}

/**
 * The exact value behind a written result, from its sums: numerator ÷ denominator, times the factor when it has one.
 * Null when the result has no value.
 */
export function exactValue(
  result: Pick<IndicatorResult, 'value' | 'numerator' | 'denominator' | 'factor'>,
): Fraction | null {
  const { numerator, denominator, factor } = result;
  if (numerator === null || !denominator || (factor !== null && result.value === null)) return null;
  return multiply(fromNumber(factor ?? 1), divide(fromNumber(numerator), fromNumber(denominator)));
}

/** The share answered yes stands in for what has no value of its own. */
function comparableValue({ value, numerator, denominator, factor }: Measurement): Fraction | null {
  if (value || factor !== null) return value;
  return numerator && denominator && !isZero(denominator) ? divide(numerator, denominator) : null;
}

function directionOf(
  indicator: Indicator,
  measurement: Measurement,
  earlier: IndicatorResult | undefined,
): IndicatorResult['direction'] {
  const before = earlier && exactValue(earlier);
  const now = measurement.obstacle === null ? comparableValue(measurement) : null;
  if (!before || !now) return 'unknown';
  const change = compare(now, before);
  if (change === 0) return 'flat';
  return change > 0 === (indicator.better === 'higher') ? 'better' : 'worse';
}

const NO_DISTANCES = { distance: null, achievement: null, progress: null } as const;

function distances(
  { target, baseline, better }: Indicator,
  { value }: Measurement,
): Pick<Verdict, 'distance' | 'achievement' | 'progress'> {
  if (!target || !value) return NO_DISTANCES;
  const goal = targetValue(target);
  const start = baseline === undefined ? null : fromNumber(baseline);
  return {
    distance: toNumber(subtract(value, goal)),
    achievement: quotient(better === 'higher' ? [value, goal] : [goal, value]),
    progress: start && quotient([subtract(value, start), subtract(goal, start)]),
  };
}

function quotient([above, below]: readonly [Fraction, Fraction]): number | null {
  return isZero(below) ? null : toNumber(divide(above, below));
}

function decimalsOf({ target, decimals }: Indicator, { value }: Measurement): number {
  return target && value ? decimalsOnTheRightSide(value, target.op, targetValue(target), decimals) : decimals;
}

/** Is any figure used an estimate (ước thực hiện)? */
export function isEstimate(used: readonly UsedCell[]): boolean {
  return used.some(({ cell }) => cell.observation.status === 'estimate');
}
