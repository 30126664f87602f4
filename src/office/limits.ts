/**
 * Bounds of what is read. Numbers come from some 1,500 public workbooks: real entries above 1 MB are packed 27-fold
 * at most (one synthetic 121), the largest real file unpacks to 60 MB, the richest has 1,033 entries.
 */
export interface ReadLimits {
  /** Entries in the zip. */
  readonly entries: number;
  /** Unpacked bytes of one entry. */
  readonly entryBytes: number;
  /** Unpacked bytes of all entries together. */
  readonly totalBytes: number;
  /** Unpacked ÷ packed, for entries above `ratioFloor` bytes. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** Cells with content, in all sheets together. */
  readonly cells: number;
  /** Distinct texts in the shared table. */
  readonly sharedStrings: number;
  /** Characters of all cell texts and formulas, a shared text counted at each use. */
  readonly textLength: number;
  /** Merges, notes, names, styles or hidden spans: each of them. */
  readonly extras: number;
  /** Nesting of XML elements; real parts stay below 20. */
  readonly depth: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  entries: 2_000,
  entryBytes: 200_000_000,
  totalBytes: 300_000_000,
  ratio: 200,
  ratioFloor: 1_000_000,
  cells: 2_000_000,
  sharedStrings: 2_000_000,
  textLength: 100_000_000,
  extras: 200_000,
  depth: 100,
};

/** Largest file that is opened, in bytes. */
export const FILE_BYTES = 50_000_000;

/** Characters of a cell, and of a formula, that Excel keeps; what is longer was made by something else. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** The grid of Excel since 2007. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
