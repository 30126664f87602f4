import type { RawCell, RawSheet, RawWorkbook } from './raw-workbook.ts';

/** A sheet as far as it has been read. */
export type SheetStart = Pick<RawSheet, 'name' | 'cells'>;

/**
 * Which cells of a workbook are kept while it is read. A sheet that is none of ours may have a million, of which a check says
 * no more than how many figures there are.
 */
export interface CellSelection {
  /** So many cells of each sheet are kept whatever they are: more than any sheet of a form has. */
  readonly glance: number;
  /** Whether the names of its cells and sheets show that the workbook is ours. */
  isOursByNames(names: RawWorkbook['names'], sheets: readonly string[]): boolean;
  /** Whether the cells of a glance show it. */
  isOursByCells(sheets: readonly SheetStart[]): boolean;
  /** Whether a sheet is kept whole, by where the names of cells lead and by the cells of a glance. */
  keepsWhole(sheet: SheetStart, names: RawWorkbook['names']): boolean;
  /** What becomes of a cell beyond the glance in a sheet that is not kept whole. */
  judge(cell: RawCell): 'kept' | 'counted' | 'dropped';
}
