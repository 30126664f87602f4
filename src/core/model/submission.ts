import type { CalendarDate, ColumnId, ElementId, IndicatorId, PeriodId, RowId, UnitId } from './ids.ts';
import type { CoverField, NarrativeField } from './layout.ts';
import type { Likelihood, MeasureColumn, TaskStatus } from './answers.ts';

/** Where a value was read. */
export interface CellPlace {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** Where a value came from, for good: the file's name, the cell, and the SHA-256 of the file's bytes. */
interface Provenance extends CellPlace {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Status of a data row, as the sender chose it; a value without one counts as `official`.
 * official: số chính thức. estimate: ước thực hiện. none: không phát sinh (a confirmed zero). unavailable: chưa có số liệu.
 */
export type RowStatus = 'official' | 'estimate' | 'none' | 'unavailable';

/**
 * Status of one observation. missing: blank without a status, never zero.
 * rejected: there is a value, but an error keeps it out; the finding says why.
 */
export type ObservationStatus = RowStatus | 'missing' | 'rejected';

/** How a cell was found in the sender's workbook. */
export type FoundBy = 'name' | 'code' | 'heading';

/** One value cell as understood. `value` is null when blank or when it could not be understood (a finding says so). */
export interface SubmittedValue extends CellPlace {
  readonly column: ColumnId;
  readonly value: number | boolean | null;
  /** The cell holds something, even if it could not be understood. */
  readonly filled: boolean;
  /** The quarter or month was not over at the cut-off. */
  readonly provisional: boolean;
}

/** One data row as understood. */
export interface SubmittedRow {
  readonly element: ElementId;
  readonly row: RowId;
  readonly required: boolean;
  readonly foundBy: FoundBy;
  readonly values: readonly SubmittedValue[];
  /** Null when the status cell is blank (or not understood: a finding says so). */
  readonly status: RowStatus | null;
  readonly statusAt: CellPlace;
  readonly source: string;
  readonly sourceAt: CellPlace;
  readonly note: string;
  readonly noteAt: CellPlace;
}

/** One figure of a task as understood; null when blank or when it could not be (a finding says so). */
export interface SubmittedMeasure extends CellPlace {
  readonly measure: string;
  readonly column: MeasureColumn;
  readonly value: number | null;
  readonly filled: boolean;
}

/** One task of the plan as its unit answers it. */
export interface SubmittedTask {
  readonly task: string;
  readonly isDue: boolean;
  /** Null when the cell is blank (or not understood: a finding says so). */
  readonly status: TaskStatus | null;
  readonly statusAt: SubmittedText;
  readonly result: SubmittedText;
  readonly document: SubmittedText;
  /** Null when blank or not understood; `text` as it stands in the cell. */
  readonly doneOn: SubmittedText & { readonly date: CalendarDate | null };
  readonly note: SubmittedText;
  readonly measures: readonly SubmittedMeasure[];
}

/** What an owner expects of an indicator in the whole year, as understood. */
export interface SubmittedForecast {
  readonly indicator: IndicatorId;
  /** In the indicator's unit; null when blank, or not understood. */
  readonly value: number | null;
  readonly filled: boolean;
  readonly valueAt: CellPlace;
  readonly likelihood: Likelihood | null;
  readonly likelihoodAt: SubmittedText;
  readonly note: SubmittedText;
}

/** One text cell of the cover or the narrative. `text` is trimmed and NFC; '' when blank. */
export interface SubmittedText extends CellPlace {
  readonly text: string;
}

/** One unit's filled workbook for one period, once read. */
export interface Submission {
  /** File name as shown to people (relative to the workspace when inside it). */
  readonly file: string;
  readonly sha256: string;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly layoutVersion: number;
  /** The file is a coloured copy: corrected and sent back by its unit, or one that never left. */
  readonly isColouredCopy: boolean;
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  readonly cover: Readonly<Partial<Record<CoverField, SubmittedText>>>;
  /** ISO date of the cover's signing date, when it could be read. */
  readonly signedOn: string | null;
  readonly narrative: Readonly<Partial<Record<NarrativeField, SubmittedText>>>;
  readonly rows: readonly SubmittedRow[];
  readonly tasks: readonly SubmittedTask[];
  readonly forecasts: readonly SubmittedForecast[];
}

/** One figure: data element × row × column × unit × period, with status and provenance. */
export interface Observation {
  readonly element: ElementId;
  readonly row: RowId;
  readonly column: ColumnId;
  readonly unit: UnitId;
  readonly period: PeriodId;
  /** Null when missing, unavailable or rejected; 0 for a confirmed `none`. */
  readonly value: number | boolean | null;
  readonly status: ObservationStatus;
  readonly provisional: boolean;
  readonly required: boolean;
  /** What the unit wrote in the row's note and source cells; '' where nothing. */
  readonly note: string;
  readonly statedSource: string;
  readonly source: Provenance | null;
}
