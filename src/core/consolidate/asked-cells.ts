import { askedElements, isClosed } from '../catalogue/catalogue.ts';
import type { Catalogue, Period, ReporterRole, Unit } from '../model/catalogue.ts';
import type { ColumnId, ElementId, RowId, UnitId } from '../model/ids.ts';
import type { Observation } from '../model/submission.ts';
import { unitFigureKey } from '../model/keys.ts';
import type { FindingPlace } from '../findings/finding.ts';

/** One value cell that one unit is asked to fill in one period. */
export interface AskedCell {
  readonly element: ElementId;
  readonly row: RowId;
  readonly column: ColumnId;
  readonly unit: UnitId;
  /** What the unit's figure is for: the province's own, part of it, or held against it. */
  readonly role: ReporterRole;
  readonly required: boolean;
}

/** A cell together with what came of it. */
export interface AnsweredCell extends Omit<AskedCell, 'role'> {
  /** former: reported by a unit since dissolved, and superseded. */
  readonly role: ReporterRole | 'former';
  readonly observation: Observation;
}

/** Every cell the units are asked: by element in catalogue order, then by unit in the given order, row and column. */
export function askedCells(
  catalogue: Catalogue,
  units: readonly Unit[],
  period: Period,
): readonly AskedCell[] {
  const place = new Map(catalogue.elements.map(({ id }, i) => [id, i]));
  const cells = units.flatMap((unit) =>
    askedElements(catalogue, unit, period).flatMap(({ element, role, rows, columns }) =>
      rows.flatMap((row) =>
        columns.map((column) => ({
          element: element.id,
          row: row.id,
          column,
          unit: unit.id,
          role,
          required: row.required,
        })),
      ),
    ),
  );
  // The sort is stable: within an element the order of units, rows and columns stays.
  return cells.sort((a, b) => (place.get(a.element) ?? 0) - (place.get(b.element) ?? 0));
}

/** The long table of one period. */
export interface LongTable {
  /** Every cell that was asked, with its observation: a unit that sent nothing has `missing` ones, never none. */
  readonly answered: readonly AnsweredCell[];
  /** Figures of cells nobody asked for at the cut-off (a unit since dissolved): kept, in order of their ids. */
  readonly unasked: readonly Observation[];
}

/** Lays the observations of all units beside what was asked. */
export function buildLongTable(
  asked: readonly AskedCell[],
  observations: readonly Observation[],
  period: Period,
): LongTable {
  const byKey = new Map(observations.map((o) => [unitFigureKey(o), o]));
  const answered = asked.map((cell) => {
    const key = unitFigureKey(cell);
    const observation = byKey.get(key) ?? missing(cell, period);
    byKey.delete(key);
    return { ...cell, observation };
  });
  const unasked = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, observation]) => observation);
  return { answered, unasked };
}

function missing(cell: AskedCell, period: Period): Observation {
  const { element, row, column, unit, required } = cell;
  return {
    element,
    row,
    column,
    unit,
    period: period.id,
    value: null,
    status: 'missing',
    provisional: !isClosed(row, period) || !isClosed(column, period),
    required,
    note: '',
    statedSource: '',
    source: null,
  };
}

/** Where the figure of a cell was asked, and where it was read. */
export function findingPlaceOf({ element, row, column, unit, observation }: AnsweredCell): FindingPlace {
  const { period, source } = observation;
  return {
    element,
    row,
    column,
    unit,
    period,
    ...(source && { file: source.file, sheet: source.sheet, cell: source.cell }),
  };
}
