import type { Style, Worksheet } from 'exceljs';
import { printedValue } from '../../../core/form/printed-cell.ts';
import type { PrintedCell } from '../../../core/form/printed-cell.ts';
import { FOOT_ROWS } from '../../../core/form/printed-frame.ts';
import type { LayoutSheet } from '../../../core/model/layout.ts';
import { explained, printedOn } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { fitRows } from './page.ts';
import {
  BLOCK_TITLE,
  CENTRED,
  CODE,
  FORM_NUMBER,
  FORM_SUBTITLE,
  FORM_TITLE,
  FRAME,
  HEADING,
  HINT,
  LABEL,
  NUMBER,
  put,
  SIGNATURE,
} from './styles.ts';

/** The printed cells of the sheets of rows: the head and foot of a report form, headings, and what stands beside the answers. */

const STYLES: Readonly<Record<string, Partial<Style>>> = {
  form: FORM_NUMBER,
  basis: FRAME,
  from: FRAME,
  to: FRAME,
  title: FORM_TITLE,
  subtitle: FORM_SUBTITLE,
  hint: HINT,
  signed: SIGNATURE,
  preparer: SIGNATURE,
  head: SIGNATURE,
  heading: HEADING,
  number: NUMBER,
  block: BLOCK_TITLE,
  quarter: HEADING,
  order: CENTRED,
  code: CODE,
  label: LABEL,
  measure: CENTRED,
};

/** Writes every printed cell of a sheet; the blocks style the cells beside them. */
export function drawPrinted(sheet: Worksheet, layout: LayoutSheet, drawing: Drawing): void {
  for (const cell of printedOn(drawing, layout.name).values()) putPrinted(sheet, cell);
}

function putPrinted(sheet: Worksheet, printed: PrintedCell): void {
  const { role, cell, upTo, text, more } = printed;
  const style = STYLES[role.split(':')[0] ?? ''] ?? LABEL;
  put(sheet.getCell(cell), more === undefined ? printedValue(printed) : explained(text, more, true), style);
  if (upTo !== undefined) sheet.mergeCells(`${cell}:${upTo}${cell.replace(/^\D+/, '')}`);
}

/** Least height of the rows of the head, in points. */
const HEAD_ROW = 16;
const SIGNING_ROW = 20;

/** Gives the rows above and below the table their heights. @returns the last row that is printed. */
export function fitFrame(sheet: Worksheet, { headingAt, lastRow }: LayoutSheet): number {
  fitRows(sheet, 1, headingAt - 1, HEAD_ROW);
  fitRows(sheet, lastRow + 1, lastRow + FOOT_ROWS, SIGNING_ROW);
  return lastRow + FOOT_ROWS;
}
