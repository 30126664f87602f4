import type { AnsweredCell } from '../consolidate/asked-cells.ts';
import type { ColumnId, ElementId } from '../model/ids.ts';
import type { Observation } from '../model/submission.ts';
import { fromNumber } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';

/** One cell that enters the province's figure. */
export interface FigureCell {
  /** Cells of two elements with the same key belong together: the row, and the unit where several contribute. */
  readonly key: string;
  readonly row: string;
  readonly required: boolean;
  readonly observation: Observation;
}

/** The cells that make up the province's figure of an element's column. */
export type ProvinceFigures = (element: ElementId, column: ColumnId) => readonly FigureCell[];

/**
 * Picks the province's own figures: the owner's, or every contributor's. Local units' sums and cross-checks are held
 * against them elsewhere and never enter.
 */
export function provinceFigures(answered: readonly AnsweredCell[]): ProvinceFigures {
  const byColumn = new Map<string, FigureCell[]>();
  for (const { element, row, column, unit, role, required, observation } of answered) {
    if (role !== 'owner' && role !== 'contributor') continue;
    const key = role === 'owner' ? row : `${row}/${unit}`;
    const at = `${element}/${column}`;
    const cells = byColumn.get(at) ?? [];
    cells.push({ key, row, required, observation });
    byColumn.set(at, cells);
  }
  return (element, column) => byColumn.get(`${element}/${column}`) ?? [];
}

/** The exact figure of a cell, or null when there is none to calculate with. */
export function figureOf({ observation }: FigureCell): Fraction | null {
  return typeof observation.value === 'number' ? fromNumber(observation.value) : null;
}

/** Has the cell an answer that a calculation may use: a figure, a yes or no, a confirmed zero? */
export function isUsable({ observation }: FigureCell): boolean {
  return observation.value !== null;
}
