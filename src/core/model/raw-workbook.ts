/**
 * A workbook exactly as it was read, before anything is understood: the one shape every reader returns.
 * Nothing here is converted, trimmed or normalised; texts are the sender's own characters.
 */

export type SheetState = 'visible' | 'hidden' | 'very-hidden';

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
};

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
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
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

/** What else the file carries; each may deserve a note to the sender, none is ever followed or run. */
export interface WorkbookTraits {
  readonly macros: boolean;
  readonly externalLinks: number;
  readonly connections: boolean;
  readonly embeddedObjects: number;
  readonly digitalSignature: boolean;
  readonly date1904: boolean;
  readonly strictOoxml: boolean;
  /** `docProps/app.xml` Application, when present: `Microsoft Excel`, `LibreOffice/…`, `WPS …`. */
  readonly application?: string;
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
