/**
 * A workbook exactly as it was read, before anything is understood: the one shape every reader returns.
 * Nothing here is converted, trimmed or normalised; texts are the sender's own characters.
 */

export type SheetState = 'visible' | 'hidden' | 'very-hidden';

/**
 * What formatting does to a text besides its number format, when that may change what it says: struck out, raised or lowered
 * (a footnote mark), or invisible (as good as the colour of its ground, or too small to be read).
 */
export type Look = 'struck' | 'raised' | 'lowered' | 'invisible';

/** A piece of a text with one formatting. */
export interface TextRun {
  readonly text: string;
  readonly look?: Look;
}

/** The many shapes of a spreadsheet cell, reduced to six. `empty` occurs only for a formula without a cached value. */
export type RawCell = (
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** A number with a date format, as ISO text: `2025-06-14`, `2025-06-14T08:30:00`, or `08:30:00` for a bare time. `serial` is the stored number (1900 system). */
  | { readonly type: 'date'; readonly value: string; readonly serial: number }
  /** `#DIV/0!`, `#REF!`, `#N/A` … */
  | { readonly type: 'error'; readonly value: string }
  | { readonly type: 'empty'; readonly value: null }
) & {
  /** Formula text without `=`; the value is then the cached result. */
  readonly formula?: string;
  /** Number format code when it is not General: `0%`, `#,##0`, `dd/mm/yyyy`. */
  readonly format?: string;
  /** True when the text had several runs of formatting. */
  readonly rich?: true;
  /** The pieces of the text, when some of them have a look of their own. */
  readonly runs?: readonly TextRun[];
  /** The look of the whole cell, when it has one. */
  readonly look?: Look;
};

/** A format that a sheet gives to cells on a condition, when it may change what they show. */
export interface ConditionalLook {
  /** Ranges as written: `D7:F12`, `H4`. */
  readonly ranges: readonly string[];
  /** Number format code. */
  readonly format?: string;
  readonly look?: Look;
  /** A comparison with constants; absent when the condition is of another kind, which is taken to hold. */
  readonly when?: { readonly operator: string; readonly values: readonly number[] };
}

/** What floats over the cells of a sheet: text box, picture, chart, line. Rows and columns are 1-based and inclusive. */
export interface SheetShape {
  readonly rows: Span;
  readonly columns: Span;
  /** Its words; '' when it has none. */
  readonly text: string;
}

/** Inclusive range of 1-based row or column numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface RawSheet {
  readonly name: string;
  readonly state: SheetState;
  /** A1 address → cell, in reading order (rows, then columns). Cells with neither value nor formula are absent. */
  readonly cells: ReadonlyMap<string, RawCell>;
  /**
   * What lies beyond `cells` in a sheet that is none of ours, where only some were kept: how many figures were counted, or
   * that nothing more was read. Absent when all cells are here.
   */
  readonly beyond?: number | 'unread';
  /** Merged ranges as written, e.g. `A1:C1`; never expanded. */
  readonly merges: readonly string[];
  /** Hidden, or so low (narrow) that nothing in them can be read. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Rows that a filter switched on is free to hide. */
  readonly filteredRows?: Span;
  /** The sheet shows zeros as blanks. */
  readonly hidesZeros?: true;
  readonly conditionalLooks?: readonly ConditionalLook[];
  readonly shapes?: readonly SheetShape[];
  readonly protected: boolean;
  /** A1 address → text of the cell note (legacy comment) or threaded comment. */
  readonly comments: ReadonlyMap<string, string>;
}

export interface RawDefinedName {
  readonly name: string;
  /** The single cell it points at; absent when it is broken (`#REF!`), a range of several cells, or a formula. */
  readonly target?: { readonly sheet: string; readonly cell: string };
  /** The reference as written. */
  readonly text: string;
  /** Name of the sheet the name is local to; absent for names of the whole workbook. */
  readonly scope?: string;
}

/** Where a text was cut, and how long it was. */
export interface CutText {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly length: number;
  /** Characters that were kept. */
  readonly kept: number;
}

/** What else the file carries; each may deserve a note to the sender, none is ever followed or run. */
export interface WorkbookTraits {
  readonly macros: boolean;
  readonly externalLinks: number;
  readonly connections: boolean;
  readonly embeddedObjects: number;
  readonly digitalSignature: boolean;
  readonly date1904: boolean;
  readonly strictOoxml: boolean;
  /**
   * Stored results of formulas may be out of date: the file is calculated by hand only, or was last written by a program that
   * leaves calculating to the next one (`fullCalcOnLoad`).
   */
  readonly staleResults?: 'manual' | 'on-load';
  /** `docProps/app.xml` Application, when present: `Microsoft Excel`, `LibreOffice/…`, `WPS …`. */
  readonly application?: string;
  /** Texts longer than Excel's own limit, of which only the beginning was kept. */
  readonly cutTexts?: readonly CutText[];
  /** Parts without figures that could not be read and were left out: broken notes, sheets listed without content. */
  readonly unreadParts: readonly string[];
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /**
   * Keyed by lower-case name (Excel compares names without case). A sheet-local name stands under its plain name when
   * nothing else claims that, else under `sheet!name`.
   */
  readonly names: ReadonlyMap<string, RawDefinedName>;
  readonly traits: WorkbookTraits;
}
