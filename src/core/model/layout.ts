import type { ColumnId, ElementId, PeriodId, RowId, UnitId } from './ids.ts';

/** Version of the arrangement of cells; raised when a workbook of the former arrangement would be read differently. */
export const LAYOUT_VERSION = 2;

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

/** The three cells every data row has besides its values. */
export const ROW_FIELDS = ['status', 'source', 'note'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

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

/** One data row of a sheet. */
export interface LayoutRow {
  readonly element: ElementId;
  readonly row: RowId;
  /** Printed in column A: `4.03`. */
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
  readonly status: string;
  readonly source: string;
  readonly note: string;
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

/** One data sheet: code | content | unit of measure | value columns | status | source | note. */
export interface LayoutSheet {
  readonly name: string;
  /** 1-6, or 0 for the budget sheet. */
  readonly objective: number;
  /** 1-based row of the frozen heading. */
  readonly headingAt: number;
  /** Letters of the columns, in order. */
  readonly columns: {
    readonly code: string;
    readonly content: string;
    readonly measure: string;
    readonly values: readonly string[];
    readonly status: string;
    readonly source: string;
    readonly note: string;
  };
  readonly blocks: readonly LayoutBlock[];
  /** Last used row. */
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
  meta: '_ntge',
} as const;
