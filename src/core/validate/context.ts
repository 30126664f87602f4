import { askedElements } from '../catalogue/catalogue.ts';
import type { AskedElement } from '../catalogue/catalogue.ts';
import type { Finding, FindingPlace, ValueKey } from '../findings/finding.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate, ElementId, IndicatorId, RowId } from '../model/ids.ts';
import type { CellPlace, Submission, SubmittedRow, SubmittedValue } from '../model/submission.ts';
import type { EarlierFigures } from './earlier.ts';
import { indicatorsByElement } from './indicator-terms.ts';
import { cellKey, figureKey } from '../model/keys.ts';

/** What a submission is checked against. */
export interface CheckBasis {
  readonly catalogue: Catalogue;
  readonly unit: Unit;
  readonly period: Period;
  /** The day of the check or of receipt; null when no day is given (then nothing is "in the future"). */
  readonly asOf: CalendarDate | null;
  /** The unit's figures of comparable earlier periods; empty when none is known. */
  readonly earlier: readonly EarlierFigures[];
}

/** Everything a rule may look at. */
export interface RuleContext extends CheckBasis {
  readonly submission: Submission;
  /** What the unit is asked, by element. */
  readonly asked: ReadonlyMap<ElementId, AskedElement>;
  readonly row: (element: ElementId, row: RowId) => SubmittedRow | undefined;
  readonly value: (key: ValueKey) => SubmittedValue | undefined;
  /**
   * The number to reckon with: undefined when missing, not a number, not available, or already in doubt. A blank beside "không phát
   * sinh" is a confirmed zero.
   */
  readonly figure: (key: ValueKey) => number | undefined;
  /** An error speaks of the row without naming a value, or of every value: its status, source or place is not certain. */
  readonly isRowInDoubt: (row: SubmittedRow) => boolean;
  /** No value is in doubt because of a finding: what follows from another one is found as well. */
  readonly saysAll: boolean;
  /** Something was already said about this very cell. */
  readonly isCellReported: (place: CellPlace) => boolean;
  readonly placeOfValue: (row: SubmittedRow, value: SubmittedValue) => FindingPlace;
  /** Place of the status, source or note cell of a row. */
  readonly placeInRow: (row: SubmittedRow, cell: CellPlace) => FindingPlace;
  /** Place of a cover or narrative cell. */
  readonly placeOfText: (cell: CellPlace) => FindingPlace;
}

/** A context, and the way to tell it about findings as they are made. */
export interface LiveContext {
  readonly context: RuleContext;
  readonly note: (finding: Finding) => void;
}

/** Builds the context of one submission; `known` are the findings of reading. */
export function buildContext(
  basis: CheckBasis,
  submission: Submission,
  known: readonly Finding[],
  saysAll = false,
): LiveContext {
  const { catalogue, unit, period } = basis;
  const rows = new Map(
    submission.rows.map((row) => [figureKey({ element: row.element, row: row.row }), row]),
  );
  const indicators = indicatorsByElement(catalogue, unit, period);
  const doubted = new Set<string>();
  const doubtedRows = new Set<string>();
  const reported = new Set<string>();

  const note = ({ severity, at, affects = [] }: Finding): void => {
    // What is only for information leaves the cell itself unchecked.
    if (severity !== 'info' && at.sheet !== undefined && at.cell !== undefined)
      reported.add(cellKey({ sheet: at.sheet, cell: at.cell }));
    if (severity !== 'error' || saysAll) return;
    for (const key of affects) doubted.add(figureKey(key));
    const { element, row, column } = at;
    if (element === undefined || row === undefined) return;
    if (column === undefined) doubtedRows.add(figureKey({ element, row }));
    else doubted.add(figureKey({ element, row, column }));
  };
  known.forEach(note);

  const inFile = { file: submission.file, unit: unit.id, period: period.id };
  const inRow = ({ element, row }: SubmittedRow, { sheet, cell }: CellPlace): FindingPlace => {
    const indicator: IndicatorId | undefined = indicators.get(element);
    return { ...inFile, sheet, cell, ...(indicator !== undefined && { indicator }), element, row };
  };
  const row = (element: ElementId, id: RowId) => rows.get(figureKey({ element, row: id }));
  const value = (key: ValueKey) =>
    row(key.element, key.row)?.values.find(({ column }) => column === key.column);

  const context: RuleContext = {
    ...basis,
    submission,
    asked: new Map(askedElements(catalogue, unit, period).map((asked) => [asked.element.id, asked])),
    saysAll,
    row,
    value,
    figure: (key) =>
      doubted.has(figureKey(key)) ? undefined : figureOf(row(key.element, key.row), value(key)),
    isRowInDoubt: ({ element, row: id, values }) =>
      doubtedRows.has(figureKey({ element, row: id })) ||
      values.every(({ column }) => doubted.has(figureKey({ element, row: id, column }))),
    isCellReported: (place) => reported.has(cellKey(place)),
    placeOfValue: (of, cell) => ({ ...inRow(of, cell), column: cell.column }),
    placeInRow: inRow,
    placeOfText: ({ sheet, cell }) => ({ ...inFile, sheet, cell }),
  };
  return { context, note };
}

function figureOf(row: SubmittedRow | undefined, cell: SubmittedValue | undefined): number | undefined {
  if (!row || !cell || row.status === 'unavailable') return undefined;
  if (typeof cell.value === 'number') return cell.value;
  return row.status === 'none' && !cell.filled ? 0 : undefined;
}
