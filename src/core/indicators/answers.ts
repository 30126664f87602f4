import { isClosed } from '../catalogue/catalogue.ts';
import type { ElementId } from '../model/ids.ts';
import { add, divide, fromNumber, multiply } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { nothingClosed } from './lowest-quarter.ts';
import { coverageOf, obstacleOf } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { isUsable } from './province-figures.ts';
import type { FigureCell } from './province-figures.ts';
import type { Evidence } from './ratio.ts';

/** Indicators that are questions answered with yes or no. */

/**
 * Rows answered yes out of the rows that apply. A row for which nothing exists (status `none`: no teacher-training
 * school in the province) is left out; when none applies there is nothing to judge.
 */
export function measureAllYes(element: ElementId, { figures, period }: Evidence): Measurement {
  const cells = figures(element, 'yes_no').filter(({ row }) => isClosed(row, period));
  const applying = cells.filter(({ observation }) => observation.status !== 'none');
  const obstacle = cells.length > 0 && applying.length === 0 ? 'none-arising' : obstacleOf(applying);
  return {
    ...answers(applying),
    value: null,
    factor: null,
    coverage: coverageOf(cells),
    obstacle: obstacle !== null && applying.some(isUsable) ? 'partial-coverage' : obstacle,
  };
}

/** factor × closed months answered yes ÷ closed months. A month in which nothing arose is a month without. */
export function measureClosedMonths(element: ElementId, factor: number, evidence: Evidence): Measurement {
  const cells = evidence.figures(element, 'yes_no').filter(({ row }) => isClosed(row, evidence.period));
  const { months } = evidence.period;
  const open = months.filter(({ id }) => !isClosed(id, evidence.period)).length;
  if (open === months.length) return nothingClosed(factor);
  const obstacle = obstacleOf(cells);
  const counted = answers(cells.filter(isUsable));
  const shareOf = (months: Fraction): Fraction | null =>
    counted.numerator && counted.denominator
      ? multiply(fromNumber(factor), divide(add(counted.numerator, months), add(counted.denominator, months)))
      : null;
  return {
    ...counted,
    value: shareOf(fromNumber(0)),
    ...(open > 0 && { atBest: shareOf(fromNumber(open)) }),
    factor,
    coverage: coverageOf(cells),
    obstacle: obstacle !== null && counted.denominator ? 'partial-coverage' : obstacle,
  };
}

/** How many of the cells say yes, out of how many; nulls when there is none. */
function answers(cells: readonly FigureCell[]): Pick<Measurement, 'numerator' | 'denominator' | 'used'> {
  const yes = cells.filter(({ observation }) => observation.value === true);
  return {
    numerator: cells.some(isUsable) ? fromNumber(yes.length) : null,
    denominator: cells.some(isUsable) ? fromNumber(cells.length) : null,
    used: cells.filter(isUsable).map((cell) => ({ cell, role: 'numerator' })),
  };
}
