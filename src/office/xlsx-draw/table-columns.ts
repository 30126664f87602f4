import type { CellPlan, ColumnPlan, SheetPlan } from './table-sheet.ts';

/** Everything about one column of a table: its heading, its width, what it holds of a row, where it is shown. */
export interface TableColumn<Row> extends ColumnPlan {
  readonly cell: (row: Row) => CellPlan;
  /** Stays in sight when the sheet is scrolled; those before it do as well. */
  readonly fixed?: true;
  /** For looking up on the screen: it is not printed, nor is what stands behind it. */
  readonly onScreen?: true;
}

/** Columns and rows of a sheet. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Pick<SheetPlan, 'columns' | 'rows' | 'printed' | 'fixed'> {
  const onScreen = columns.findIndex((column) => column.onScreen);
  return {
    columns: columns.map(({ head, width, align }) => ({ head, width, ...(align && { align }) })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    fixed: columns.findLastIndex((column) => column.fixed) + 1,
    ...(onScreen >= 0 && { printed: onScreen }),
  };
}
