import type { LayoutField, LayoutSheet } from '../../model/layout.ts';
import type { IssuedForm } from '../issued/issued-form.ts';
import type { IndexedSheet, WorkbookIndex } from '../workbook-index.ts';
import type { RowWords } from './row-words.ts';

/** Everything needed to find the rows of one sheet. */
export interface RowSearch {
  readonly sheet: IndexedSheet;
  readonly layout: LayoutSheet;
  readonly index: WorkbookIndex;
  /** The sheet's input cells in a fresh workbook. */
  readonly fields: readonly LayoutField[];
  readonly issued: IssuedForm;
  readonly words: RowWords;
}
