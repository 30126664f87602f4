import { isClosed } from '../catalogue/catalogue.ts';
import type { Catalogue, Formula, Period, Term } from '../model/catalogue.ts';
import { divide, fromNumber, isZero, multiply, sum } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { coverageOf, obstacleOf } from './measurement.ts';
import type { Measurement, Reason, UsedCell } from './measurement.ts';
import { figureOf, isUsable } from './province-figures.ts';
import type { FigureCell, ProvinceFigures } from './province-figures.ts';

/** What every formula is computed from. */
export interface Evidence {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly figures: ProvinceFigures;
}

/** The two sums of a ratio. */
export type RatioTerms = Pick<
  Extract<Formula, { type: 'ratio' | 'lowest-quarter' }>,
  'numerator' | 'denominator' | 'factor'
>;

interface Sides {
  readonly numerator: readonly FigureCell[];
  readonly denominator: readonly FigureCell[];
}

/**
 * factor × sum of the numerator's rows ÷ sum of the denominator's rows. When only some rows are usable the value of
 * those that are usable on both sides is given, with the coverage and an obstacle: it is never a verdict.
 */
export function measureRatio(terms: RatioTerms, evidence: Evidence): Measurement {
  const sides = withSettledOptionalRows(
    { numerator: termCells(terms.numerator, evidence), denominator: termCells(terms.denominator, evidence) },
    isPartOf(terms, evidence.catalogue),
  );
  const all = [...sides.numerator, ...sides.denominator];
  const obstacle = obstacleOf(sides.numerator) ?? obstacleOf(sides.denominator);
  if (obstacle === null) return computed(sides, terms.factor, coverageOf(all), null);
  if (isConfirmedZero(sides)) return computed(sides, terms.factor, coverageOf(all), null);
  const pairs = usablePairs(sides);
  if (pairs.denominator.length > 0 && !isZero(total(pairs.denominator)))
    return computed(pairs, terms.factor, coverageOf(all), 'partial-coverage');
  return {
    value: null,
    numerator: usableTotal(sides.numerator),
    denominator: usableTotal(sides.denominator),
    factor: terms.factor,
    coverage: coverageOf(all),
    used: [],
    obstacle: obstacleOf(all) ?? 'missing',
  };
}

/** The cells of a term whose quarter or month is over; open ones are provisional and enter no verdict. */
function termCells(term: Term, { figures, period }: Evidence): readonly FigureCell[] {
  return figures(term.element, term.column).filter(
    ({ row }) => isClosed(row, period) && (!term.rows || term.rows.includes(row)),
  );
}

function isPartOf({ numerator, denominator }: RatioTerms, catalogue: Catalogue): boolean {
  const part = catalogue.elements.find((e) => e.id === numerator.element);
  return part?.partOf?.element === denominator.element;
}

/**
 * A row that may be left blank by everybody (violence outside the family has no owner in the plan) enters only when
 * both sides have it; blank on both sides it is left out. With one side only, it stays in and the verdict waits.
 * A confirmed zero whole needs no part: it adds nothing to either sum.
 */
function withSettledOptionalRows(sides: Sides, partOfWhole: boolean): Sides {
  const isOptional = (cell: FigureCell) => !cell.required;
  const keys = new Set([...sides.numerator, ...sides.denominator].filter(isOptional).map((c) => c.key));
  const dropped = new Set([...keys].filter((key) => !entersOptional(key, sides, partOfWhole)));
  const keep = (cell: FigureCell) => !dropped.has(cell.key);
  return { numerator: sides.numerator.filter(keep), denominator: sides.denominator.filter(keep) };
}

function entersOptional(key: string, sides: Sides, partOfWhole: boolean): boolean {
  const part = sides.numerator.find((c) => c.key === key);
  const whole = sides.denominator.find((c) => c.key === key);
  if (!part || !whole) return false;
  const isAnswered = (cell: FigureCell) => isUsable(cell) || cell.observation.status === 'rejected';
  if (!isAnswered(part) && !isAnswered(whole)) return false;
  return !(partOfWhole && !isAnswered(part) && whole.observation.value === 0);
}

/** The whole is known to be zero, and nothing usable or rejected says otherwise on the numerator's side. */
function isConfirmedZero({ numerator, denominator }: Sides): boolean {
  if (obstacleOf(denominator) !== null || !isZero(total(denominator))) return false;
  return numerator.every((c) => c.observation.status !== 'rejected') && isZero(total(numerator));
}

/** Rows usable on both sides; none when the two sides are not broken down alike. */
function usablePairs({ numerator, denominator }: Sides): Sides {
  const none = { numerator: [], denominator: [] };
  const keys = new Set(numerator.map((c) => c.key));
  if (keys.size !== denominator.length || !denominator.every((c) => keys.has(c.key))) return none;
  const usable = (cells: readonly FigureCell[]) => new Set(cells.filter(isUsable).map((c) => c.key));
  const [above, below] = [usable(numerator), usable(denominator)];
  const both = (cell: FigureCell) => above.has(cell.key) && below.has(cell.key);
  return { numerator: numerator.filter(both), denominator: denominator.filter(both) };
}

function computed(
  sides: Sides,
  factor: number,
  coverage: Measurement['coverage'],
  obstacle: Reason | null,
): Measurement {
  const numerator = total(sides.numerator);
  const denominator = total(sides.denominator);
  const undefinedRatio = isZero(denominator);
  return {
    value: undefinedRatio ? null : multiply(fromNumber(factor), divide(numerator, denominator)),
    numerator: usableTotal(sides.numerator),
    denominator,
    factor,
    coverage,
    used: [...using(sides.numerator, 'numerator'), ...using(sides.denominator, 'denominator')],
    obstacle: undefinedRatio ? zeroReason(sides.denominator) : obstacle,
  };
}

/** "Không phát sinh" chosen by the sender, or zeros typed in. */
function zeroReason(denominator: readonly FigureCell[]): Reason {
  return denominator.every((c) => c.observation.status === 'none') ? 'none-arising' : 'zero-denominator';
}

function using(cells: readonly FigureCell[], role: UsedCell['role']): readonly UsedCell[] {
  return cells.filter(isUsable).map((cell) => ({ cell, role }));
}

function total(cells: readonly FigureCell[]): Fraction {
  return sum(cells.map(figureOf).filter((figure) => figure !== null));
}

/** Null rather than zero when there is nothing to add up. */
function usableTotal(cells: readonly FigureCell[]): Fraction | null {
  return cells.some(isUsable) ? total(cells) : null;
}
