import type { ColumnId, ElementId, PeriodId, RowId, UnitId } from './ids.ts';

/** Version of the arrangement of cells; raised when a workbook of the former arrangement would be read differently. */
export const LAYOUT_VERSION = 3;

export const COVER_FIELDS = [
  'unit',
  'period',
  'reporter',
  'contact',
  'document_number',
  'signed_on',
  'data_source',
] as const;
export type CoverField = (typeof COVER_FIELDS)[number];

export const NARRATIVE_FIELDS = ['leadership', 'results', 'difficulties', 'proposals', 'next_steps'] as const;
export type NarrativeField = (typeof NARRATIVE_FIELDS)[number];

/** What a sheet of rows is for: figures, tasks of the plan, forecasts of the year. */
export type SheetKind = 'data' | 'tasks' | 'forecast';

/** The cells a row may have besides its values, in sheet order, by what its sheet is for. */
export const ROW_FIELDS = {
  data: ['status', 'source', 'note'],
  tasks: ['status', 'result', 'document', 'done_on', 'note'],
  forecast: ['likelihood', 'note'],
} as const satisfies Readonly<Record<SheetKind, readonly string[]>>;
export type RowField = (typeof ROW_FIELDS)[SheetKind][number];

/** What a cell is for. */
export type FieldRole =
  | { readonly kind: 'value'; readonly element: ElementId; readonly row: RowId; readonly column: ColumnId }
  | { readonly kind: RowField; readonly element: ElementId; readonly row: RowId }
  | { readonly kind: 'cover'; readonly field: CoverField }
  | { readonly kind: 'narrative'; readonly field: NarrativeField };

/** One input cell: where it is in a fresh workbook, and the defined name that follows it when it moves. */
export interface LayoutField {
  readonly role: FieldRole;
  readonly name: string;
  readonly sheet: string;
  /** A1 address without sheet, e.g. `D7`. */
  readonly cell: string;
}

/** One row of a sheet: of figures, of a task, of a figure of a task, of a forecast. */
export interface LayoutRow {
  /** `task` for tasks (the row is the task's id), `task.<id>` for the figures of one, `forecast` (the row is the indicator's). */
  readonly element: ElementId;
  readonly row: RowId;
  /** Number of the row on its sheet, from 1; a figure of a task has none. */
  readonly order?: number;
  /** What people say on the telephone: `4.03`. */
  readonly code: string;
  /** Printed there until layout version 2: `live-births`, `key-bodies.commune`. */
  readonly formerCode: string;
  /** 1-based sheet row. */
  readonly at: number;
  readonly label: string;
  /** Unit of measure, e.g. `người`. */
  readonly measure: string;
  /** Blank is a finding when true. */
  readonly required: boolean;
  /** The quarter or month is not over at the cut-off. */
  readonly provisional: boolean;
  readonly values: readonly {
    readonly column: ColumnId;
    readonly cell: string;
    readonly provisional: boolean;
  }[];
  /** Its other cells; a row has those of its sheet, or none (a figure of a task). */
  readonly fields: Readonly<Partial<Record<RowField, string>>>;
}

/** The rows of one element on a sheet. */
export interface LayoutBlock {
  readonly element: ElementId;
  /** 1-based row of the line that names the element; absent when its single data row does. */
  readonly titleAt?: number;
  /** Row of column headings of its own (quarters); absent when the sheet's heading fits. */
  readonly headingAt?: number;
  readonly rows: readonly LayoutRow[];
}

/** One sheet of rows: number | code | content | unit of measure | value columns | the fields of its kind. */
export interface LayoutSheet {
  readonly name: string;
  readonly kind: SheetKind;
  /** 1-6; 0 for what belongs to none (budget, tasks, forecasts). */
  readonly objective: number;
  /** 1-based row of the headings. */
  readonly headingAt: number;
  /** Row of the letters and numbers under the headings: the last one that stays in sight. */
  readonly numbersAt: number;
  /** Letters of the columns, in order. */
  readonly columns: {
    readonly order: string;
    readonly code: string;
    readonly content: string;
    readonly measure: string;
    readonly values: readonly string[];
    readonly fields: Readonly<Partial<Record<RowField, string>>>;
    readonly last: string;
  };
  readonly blocks: readonly LayoutBlock[];
  /** Last row of the table. */
  readonly lastRow: number;
}

/** The map of the cells of one unit's workbook for one period: the writer draws from it, the reader finds with it. */
export interface WorkbookLayout {
  readonly version: number;
  readonly catalogue: { readonly id: string; readonly version: string };
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly sheets: readonly LayoutSheet[];
  /** Every input cell, cover and narrative included, in sheet and reading order. */
  readonly fields: readonly LayoutField[];
}

/** Sheets every workbook has, by what they are for. */
export const SHEET_NAMES = {
  guide: 'Hướng dẫn',
  cover: 'Thông tin',
  narrative: 'Thuyết minh',
  budget: 'Kinh phí',
  forecast: 'Ước cả năm',
  tasks: 'Nhiệm vụ',
  meta: '_ntge',
} as const;
