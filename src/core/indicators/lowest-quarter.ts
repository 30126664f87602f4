import { compare } from '../numbers/fraction.ts';
import { isClosed } from '../catalogue/catalogue.ts';
import { isNotApplicable } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { measureRatio } from './ratio.ts';
import type { Evidence, RatioTerms } from './ratio.ts';

/**
 * The lowest closed quarter of factor × numerator ÷ denominator: a condition that must hold in every quarter is as good
 * as its worst one. Quarters in which nothing could arise (zero denominator) are left out.
 */
export function measureLowestQuarter(terms: RatioTerms, evidence: Evidence): Measurement {
  const closed = evidence.period.quarters
    .map(({ id }) => id)
    .filter((quarter) => isClosed(quarter, evidence.period));
  const quarters = closed.map((quarter) =>
    measureRatio(
      {
        ...terms,
        numerator: { ...terms.numerator, rows: [quarter] },
        denominator: { ...terms.denominator, rows: [quarter] },
      },
      evidence,
    ),
  );
  const [first] = quarters;
  if (!first) return nothingClosed(terms.factor);
  const judged = quarters.filter((quarter) => !isNotApplicable(quarter));
  const obstacle = judged.find((quarter) => quarter.obstacle !== null)?.obstacle ?? null;
  const lowest = judged.reduce(lower, judged[0] ?? first);
  return {
    ...lowest,
    // A quarter to come can only lower the lowest.
    ...(closed.length < evidence.period.quarters.length && { atBest: lowest.value }),
    coverage: {
      have: total(quarters.map((q) => q.coverage.have)),
      due: total(quarters.map((q) => q.coverage.due)),
    },
    used: quarters.flatMap((quarter) => quarter.used),
    // A value in spite of an obstacle is that of the quarters which could be computed.
    obstacle:
      judged.length > 0 && obstacle && lowest.value ? 'partial-coverage' : (obstacle ?? lowest.obstacle),
  };
}

function lower(a: Measurement, b: Measurement): Measurement {
  if (!a.value) return b.value ? b : a;
  return b.value && compare(b.value, a.value) < 0 ? b : a;
}

/** Asked too early in the year: no quarter or month is over. */
export function nothingClosed(factor: number): Measurement {
  return {
    value: null,
    numerator: null,
    denominator: null,
    factor,
    coverage: { have: 0, due: 0 },
    used: [],
    obstacle: 'nothing-closed',
  };
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
