import type { IndicatorResult } from '../model/results.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { isUsable } from './province-figures.ts';
import type { FigureCell } from './province-figures.ts';

/** Why something is cannot-tell or not-applicable. */
export type Reason = NonNullable<IndicatorResult['reason']>;

/** A cell the value was computed from. */
export interface UsedCell {
  readonly cell: FigureCell;
  readonly role: 'numerator' | 'denominator';
}

/** What a formula makes of the province's figures, before any judgement. All numbers exact. */
export interface Measurement {
  /** In the indicator's unit; null when it cannot be computed, and for what has no unit (a list of yes and no). */
  readonly value: Fraction | null;
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly factor: number | null;
  /** Cells that have a usable answer, and cells that ought to. */
  readonly coverage: { readonly have: number; readonly due: number };
  readonly used: readonly UsedCell[];
  /** The value if every quarter or month not over at the cut-off turned out well; absent when all are over. */
  readonly atBest?: Fraction | null;
  /** What stands in the way of a verdict; null when nothing does. */
  readonly obstacle: Reason | null;
}

/** Nothing to judge, rather than not to be judged yet: only a sender's "không phát sinh" says so, never a zero typed in. */
export function isNotApplicable({ obstacle }: Measurement): boolean {
  return obstacle === 'none-arising';
}

/** What most needs somebody's action comes first. */
const PRECEDENCE = ['rejected', 'missing', 'unavailable'] as const;

/** Why these cells cannot be calculated with; null when all can. No cell at all counts as missing. */
export function obstacleOf(cells: readonly FigureCell[]): Reason | null {
  if (cells.length === 0) return 'missing';
  const unusable = cells.filter((cell) => !isUsable(cell));
  if (unusable.length === 0) return null;
  return PRECEDENCE.find((status) => unusable.some((c) => c.observation.status === status)) ?? 'missing';
}

/** How many of the cells have a usable answer. */
export function coverageOf(cells: readonly FigureCell[]): Measurement['coverage'] {
  return { have: cells.filter(isUsable).length, due: cells.length };
}
