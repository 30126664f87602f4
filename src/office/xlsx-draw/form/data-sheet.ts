import type { Style, Worksheet } from 'exceljs';
import { findElement } from '../../../core/catalogue/catalogue.ts';
import { definedName, fieldCell } from '../../../core/form/layout.ts';
import type { Element } from '../../../core/model/catalogue.ts';
import type { ColumnId } from '../../../core/model/ids.ts';
import type { LayoutBlock, LayoutRow, LayoutSheet } from '../../../core/model/layout.ts';
import { explanationOf } from '../../../core/form/printed-form.ts';
import { ROW_FIELD_HEADINGS, VALUE_HEADINGS } from '../../../core/form/printed-words.ts';
import { formatNumber } from '../../../core/text/format.ts';
import { STATUS_WORDS, YES_NO_WORDS } from '../../../core/form/answer-words.ts';
import type { Drawing } from './drawing.ts';
import { guard, hint, sourceGuard, statusGuard, valueGuard } from './guards.ts';
import { markContradictions } from './marks.ts';
import { fitRows, protect, setUpPage } from './page.ts';
import { drawPrinted, fitFrame } from './printed-cells.ts';
import {
  BLOCK_TITLE,
  choiceInput,
  FORMER,
  HEADING,
  LABEL,
  NUMBER,
  numberInput,
  put,
  TEXT_INPUT,
  UNUSED,
} from './styles.ts';

/** Widths in characters. */
const WIDTHS = {
  order: 5,
  code: 7,
  content: 46,
  measure: 11,
  value: 12.5,
  status: 16,
  source: 21,
  note: 28,
  former: 20,
};
/** A sheet with a single value column leaves it more room. */
const LONE_VALUE_WIDTH = 15;
const ROW_LEAST = 24;
const NUMBERS_LEAST = 15;

/** Draws the sheet of one objective, or the budget's. */
export async function drawDataSheet(drawing: Drawing, layout: LayoutSheet): Promise<void> {
  const { workbook, catalogue } = drawing;
  const sheet = workbook.addWorksheet(layout.name, {
    views: [{ state: 'frozen', ySplit: layout.numbersAt, showGridLines: false, zoomScale: 100 }],
  });
  setWidths(sheet, layout, drawing);
  drawPrinted(sheet, layout, drawing);
  headFormer(sheet, layout, drawing);
  for (const block of layout.blocks) {
    const element = findElement(catalogue, block.element);
    if (element) drawBlock(sheet, layout, block, element, drawing);
  }
  guardRowFields(sheet, layout);
  markContradictions(sheet, layout, catalogue);
  const lastColumn = lastColumnOf(layout, drawing);
  const { headingAt, numbersAt, lastRow } = layout;
  sheet.autoFilter = `A${numbersAt}:${lastColumn}${lastRow}`;
  fitRows(sheet, headingAt, lastRow, ROW_LEAST);
  fitRows(sheet, numbersAt, numbersAt, NUMBERS_LEAST);
  const last = fitFrame(sheet, layout);
  setUpPage(sheet, drawing, { lastColumn, lastRow: last, repeatedRows: [headingAt, numbersAt] });
  await protect(sheet);
}

function setWidths(sheet: Worksheet, { columns }: LayoutSheet, { former }: Drawing): void {
  const value = columns.values.length === 1 ? LONE_VALUE_WIDTH : WIDTHS.value;
  const { order, code, content, measure, status, source, note } = WIDTHS;
  const widths = [order, code, content, measure, ...columns.values.map(() => value), status, source, note];
  [...widths, ...(former ? [WIDTHS.former] : [])].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
}

function lastColumnOf({ columns }: LayoutSheet, { former }: Drawing): string {
  return former ? nextLetter(columns.last) : columns.last;
}

/** Data sheets have far fewer than 26 columns. */
function nextLetter(column: string): string {
  return String.fromCharCode(column.charCodeAt(0) + 1);
}

/** Heads the column of the earlier period's figures, which is no part of the form. */
function headFormer(sheet: Worksheet, layout: LayoutSheet, { former }: Drawing): void {
  if (!former) return;
  const column = nextLetter(layout.columns.last);
  put(sheet.getCell(`${column}${layout.headingAt}`), `Kỳ trước\n${former.label}`, HEADING);
  put(sheet.getCell(`${column}${layout.numbersAt}`), null, NUMBER);
}

function drawBlock(
  sheet: Worksheet,
  layout: LayoutSheet,
  block: LayoutBlock,
  element: Element,
  drawing: Drawing,
): void {
  const explanation = explanationOf(drawing.catalogue, element, drawing.period);
  if (block.titleAt !== undefined) drawBand(sheet, layout, block.titleAt, drawing);
  if (block.headingAt !== undefined) drawOwnHeading(sheet, layout, block.headingAt, drawing);
  for (const row of block.rows) drawRow(sheet, layout, row, element, drawing);
  const [first, last] = [block.rows[0]?.values[0]?.cell, block.rows.at(-1)?.values.at(-1)?.cell];
  if (first && last) guard(sheet, first, last, valueGuard(element, explanation));
}

/** The line that names an element of several rows and says what counts. */
function drawBand(sheet: Worksheet, layout: LayoutSheet, at: number, drawing: Drawing): void {
  const last = lastColumnOf(layout, drawing);
  // Styled before they are merged, or only the first cell gets its border.
  styleRow(sheet, at, last, BLOCK_TITLE);
  sheet.mergeCells(`${layout.columns.content}${at}:${last}${at}`);
}

function drawOwnHeading(sheet: Worksheet, layout: LayoutSheet, at: number, drawing: Drawing): void {
  styleRow(sheet, at, lastColumnOf(layout, drawing), HEADING);
}

function styleRow(sheet: Worksheet, at: number, last: string, style: Partial<Style>): void {
  for (let column = 1; column <= sheet.getColumn(last).number; column += 1)
    sheet.getCell(at, column).style = style;
}

function drawRow(
  sheet: Worksheet,
  layout: LayoutSheet,
  row: LayoutRow,
  element: Element,
  drawing: Drawing,
): void {
  const { columns } = layout;
  const at = (column: string): ReturnType<Worksheet['getCell']> => sheet.getCell(`${column}${row.at}`);
  if (element.rows !== undefined)
    at(columns.content).style = { ...LABEL, alignment: { ...LABEL.alignment, indent: 3 } };
  for (const letter of columns.values) put(at(letter), null, UNUSED);
  for (const { cell, provisional } of row.values)
    put(
      sheet.getCell(cell),
      null,
      element.columns === 'yn' ? choiceInput(provisional) : numberInput(element.decimal, provisional),
    );
  put(sheet.getCell(fieldCell(row, 'status')), null, choiceInput(false));
  put(sheet.getCell(fieldCell(row, 'source')), null, TEXT_INPUT);
  put(sheet.getCell(fieldCell(row, 'note')), null, TEXT_INPUT);
  if (drawing.former) put(at(nextLetter(columns.last)), formerText(row, drawing), FORMER);
  const source = sourceGuard(element);
  if (source) guard(sheet, fieldCell(row, 'source'), fieldCell(row, 'source'), source);
}

function formerText(row: LayoutRow, { former }: Drawing): string {
  const known = row.values.flatMap(({ column }) => {
    const value = former?.values.get(
      definedName({ kind: 'value', element: row.element, row: row.row, column }),
    );
    return value === undefined ? [] : [{ column, text: figureText(value) }];
  });
  const lone = row.values.length === 1;
  return known.map(({ column, text }) => (lone ? text : `${columnWord(column)}: ${text}`)).join('\n');
}

function columnWord(column: ColumnId): string {
  return VALUE_HEADINGS[column].vi;
}

function figureText(value: number | boolean): string {
  if (typeof value === 'number') return formatNumber(value, 'vi');
  return (value ? YES_NO_WORDS.yes : YES_NO_WORDS.no).vi;
}

/** Status and note rules, one entry for every run of rows without a break. */
function guardRowFields(sheet: Worksheet, layout: LayoutSheet): void {
  const rows = layout.blocks.flatMap((block) => block.rows);
  for (const run of runsOf(rows)) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    guard(sheet, fieldCell(first, 'status'), fieldCell(last, 'status'), statusGuard());
    guard(
      sheet,
      fieldCell(first, 'note'),
      fieldCell(last, 'note'),
      hint(
        ROW_FIELD_HEADINGS.note.vi,
        `Bắt buộc ghi lý do khi chọn "${STATUS_WORDS.unavailable.vi}". Không ghi họ tên, số căn cước, số điện thoại của cá nhân.`,
      ),
    );
  }
}

function runsOf(rows: readonly LayoutRow[]): readonly (readonly LayoutRow[])[] {
  const runs: LayoutRow[][] = [];
  for (const row of rows) {
    const current = runs.at(-1);
    if (current?.at(-1)?.at === row.at - 1) current.push(row);
    else runs.push([row]);
  }
  return runs;
}
