import type { LayoutRow, LayoutSheet } from '../model/layout.ts';

/**
 * What a printed cell says, as one word, so that it can be found again in another arrangement. Of a sheet as a whole, at its
 * head or foot: `title`, `subtitle`, `form`, `from`, `hint`. Of a part of it: `heading:code`, `heading:value1`, `number:value1`,
 * `order:live-births:-`, `block:key-bodies`, `quarter:commune-news-items:q2`, `code:live-births:-`,
 * `label:live-births:-`, `measure:live-births:-`, `label:task:own-plan`, `question:reporter`, `advice:reporter`.
 */
export type PrintedRole = string;

/** What stands in brackets behind a label; no part of it. */
export const LABEL_REMARKS = {
  optional: ' (không bắt buộc)',
  /** A quarter or month that is not over at the cut-off. */
  open: ' (chưa kết thúc: tạm tính)',
  /** A task whose days begin after the cut-off. */
  later: ' (chưa đến thời gian: không bắt buộc)',
} as const;

/** One cell whose text the writer prints, and the reader holds against what came back. */
export interface PrintedCell {
  readonly role: PrintedRole;
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
  /** Letter of the last column that the text is spread over. */
  readonly upTo?: string;
  /** Explanation on the lines under the text, in the same cell. */
  readonly more?: string;
}

/** All of a cell's printed text. */
export function printedText({ text, more }: Pick<PrintedCell, 'text' | 'more'>): string {
  return more ? `${text}\n${more}` : text;
}

/** What stands in the cell: the number of a row is one, all else is text. */
export function printedValue(cell: PrintedCell): string | number {
  return cell.role.startsWith('order:') ? Number(cell.text) : printedText(cell);
}

/** Number, code, label and unit of measure of a row; a remark stands behind the label, an explanation under it. */
export function printedRow(
  { columns }: LayoutSheet,
  row: LayoutRow,
  { remark = '', more }: { readonly remark?: string; readonly more?: string | undefined },
): readonly PrintedCell[] {
  const id = `${row.element}:${row.row}`;
  return [
    ...(row.order === undefined
      ? []
      : [{ role: `order:${id}`, cell: `${columns.order}${row.at}`, text: String(row.order) }]),
    { role: `code:${id}`, cell: `${columns.code}${row.at}`, text: row.code },
    {
      role: `label:${id}`,
      cell: `${columns.content}${row.at}`,
      text: `${row.label}${remark}`,
      ...(more !== undefined && { more }),
    },
    ...(row.measure === ''
      ? []
      : [{ role: `measure:${id}`, cell: `${columns.measure}${row.at}`, text: row.measure }]),
  ];
}
