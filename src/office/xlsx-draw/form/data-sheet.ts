import type { Worksheet } from 'exceljs';
import { findElement } from '../../../core/catalogue/catalogue.ts';
import { definedName } from '../../../core/form/layout.ts';
import type { Element, Period } from '../../../core/model/catalogue.ts';
import type { ColumnId } from '../../../core/model/ids.ts';
import type { LayoutBlock, LayoutRow, LayoutSheet } from '../../../core/model/layout.ts';
import { LEADING_HEADINGS, ROW_FIELD_HEADINGS, VALUE_HEADINGS } from '../../../core/form/printed-words.ts';
import { formatDate, formatNumber } from '../../../core/text/format.ts';
import { STATUS_WORDS, YES_NO_WORDS } from '../../../core/form/answer-words.ts';
import { explained } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { guard, hint, sourceGuard, statusGuard, valueGuard } from './guards.ts';
import { markContradictions } from './marks.ts';
import { fitRows, protect, setUpPage } from './page.ts';
import {
  BLOCK_TITLE,
  CENTRED,
  choiceInput,
  CODE,
  FORMER,
  HEADING,
  HINT,
  LABEL,
  numberInput,
  put,
  SUBTITLE,
  TEXT_INPUT,
  TITLE,
  UNUSED,
} from './styles.ts';

/** Widths in characters. */
const WIDTHS = {
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
/** Order of the kinds of value in a heading that serves several. */
const HEADING_ORDER: readonly ColumnId[] = [
  'total',
  'male',
  'female',
  'value',
  'yes_no',
  'q1',
  'q2',
  'q3',
  'q4',
];

/** Draws the sheet of one objective, or the budget's. */
export async function drawDataSheet(drawing: Drawing, layout: LayoutSheet): Promise<void> {
  const { workbook, catalogue, unit, period } = drawing;
  const sheet = workbook.addWorksheet(layout.name, {
    views: [{ state: 'frozen', ySplit: layout.headingAt, showGridLines: false, zoomScale: 100 }],
  });
  setWidths(sheet, layout, drawing);
  put(sheet.getCell('A1'), titleOf(drawing, layout.objective), TITLE);
  put(sheet.getCell('A2'), `${unit.name.vi} · ${timeOf(period)}`, SUBTITLE);
  put(
    sheet.getCell('A3'),
    `Chỉ nhập vào ô có nền màu vàng hoặc cam. Không có số thì không gõ chữ vào ô số: chọn "${STATUS_WORDS.none.vi}" hoặc "${STATUS_WORDS.unavailable.vi}" ở cột ${ROW_FIELD_HEADINGS.status.vi}.`,
    HINT,
  );
  drawHeading(sheet, layout, drawing);
  for (const block of layout.blocks) {
    const element = findElement(catalogue, block.element);
    if (element) drawBlock(sheet, layout, block, element, drawing);
  }
  guardRowFields(sheet, layout);
  markContradictions(sheet, layout, catalogue);
  const lastColumn = lastColumnOf(layout, drawing);
  sheet.autoFilter = `A${layout.headingAt}:${lastColumn}${layout.lastRow}`;
  fitRows(sheet, 1, 3, 18);
  fitRows(sheet, layout.headingAt, layout.lastRow, ROW_LEAST);
  setUpPage(sheet, drawing, { lastColumn, lastRow: layout.lastRow, repeatedRow: layout.headingAt });
  await protect(sheet);
}

function setWidths(sheet: Worksheet, { columns }: LayoutSheet, { former }: Drawing): void {
  const value = columns.values.length === 1 ? LONE_VALUE_WIDTH : WIDTHS.value;
  const { code, content, measure, status, source, note } = WIDTHS;
  const widths = [code, content, measure, ...columns.values.map(() => value), status, source, note];
  [...widths, ...(former ? [WIDTHS.former] : [])].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
}

function lastColumnOf({ columns }: LayoutSheet, { former }: Drawing): string {
  return former ? nextLetter(columns.note) : columns.note;
}

/** Data sheets have far fewer than 26 columns. */
function nextLetter(column: string): string {
  return String.fromCharCode(column.charCodeAt(0) + 1);
}

function titleOf({ catalogue }: Drawing, objective: number): string {
  const found = catalogue.objectives.find((o) => o.number === objective);
  return found ? `Mục tiêu ${objective}: ${found.title.vi}` : 'Kinh phí thực hiện công tác bình đẳng giới';
}

function timeOf(period: Period): string {
  const { window, cutOff } = period;
  return `${period.label.vi} (số liệu từ ngày ${formatDate(window.from, 'vi')} đến hết ngày ${formatDate(cutOff, 'vi')})`;
}

function drawHeading(sheet: Worksheet, layout: LayoutSheet, drawing: Drawing): void {
  const { columns, headingAt } = layout;
  const heading = (column: string, text: string): void =>
    put(sheet.getCell(`${column}${headingAt}`), text, HEADING);
  heading(columns.code, LEADING_HEADINGS.code.vi);
  heading(columns.content, LEADING_HEADINGS.content.vi);
  heading(columns.measure, LEADING_HEADINGS.measure.vi);
  columns.values.forEach((letter) => heading(letter, slotHeading(layout, letter)));
  heading(columns.status, ROW_FIELD_HEADINGS.status.vi);
  heading(columns.source, ROW_FIELD_HEADINGS.source.vi);
  heading(columns.note, ROW_FIELD_HEADINGS.note.vi);
  if (drawing.former) heading(nextLetter(columns.note), `Kỳ trước\n${drawing.former.label}`);
}

/** Every kind of value that stands in the column: `Tổng số / Có/Không`, `Giá trị / Quý I`. */
function slotHeading(layout: LayoutSheet, letter: string): string {
  const values = layout.blocks
    .flatMap((block) => block.rows)
    .flatMap((row) => row.values)
    .filter(({ cell }) => cell.replace(/\d+$/, '') === letter);
  return HEADING_ORDER.flatMap((id) => {
    const value = values.find(({ column }) => column === id);
    return value ? [valueHeading(id, value.provisional)] : [];
  }).join(' /\n');
}

/** A quarter's column may be provisional; a column of rows of which some are is not. */
function valueHeading(column: ColumnId, provisional: boolean): string {
  const isQuarter = column.startsWith('q');
  return `${VALUE_HEADINGS[column].vi}${provisional && isQuarter ? '\n(tạm tính)' : ''}`;
}

function drawBlock(
  sheet: Worksheet,
  layout: LayoutSheet,
  block: LayoutBlock,
  element: Element,
  drawing: Drawing,
): void {
  const explanation = explanationOf(element, drawing.period);
  if (block.titleAt !== undefined)
    drawBand(sheet, layout, block.titleAt, explained(element.label.vi, explanation, true), drawing);
  if (block.headingAt !== undefined) drawOwnHeading(sheet, layout, block, block.headingAt, drawing);
  for (const row of block.rows) drawRow(sheet, layout, row, element, drawing);
  const [first, last] = [block.rows[0]?.values[0]?.cell, block.rows.at(-1)?.values.at(-1)?.cell];
  if (first && last) guard(sheet, first, last, valueGuard(element, explanation));
}

/** The line that names an element of several rows and says what counts. */
function drawBand(
  sheet: Worksheet,
  layout: LayoutSheet,
  at: number,
  value: ReturnType<typeof explained>,
  drawing: Drawing,
): void {
  const last = lastColumnOf(layout, drawing);
  // Styled before they are merged, or only the first cell gets its border.
  for (let column = 1; column <= sheet.getColumn(last).number; column += 1)
    put(sheet.getCell(at, column), null, BLOCK_TITLE);
  sheet.mergeCells(`${layout.columns.content}${at}:${last}${at}`);
  sheet.getCell(`${layout.columns.content}${at}`).value = value;
}

function drawOwnHeading(
  sheet: Worksheet,
  layout: LayoutSheet,
  block: LayoutBlock,
  at: number,
  drawing: Drawing,
): void {
  for (let column = 1; column <= sheet.getColumn(lastColumnOf(layout, drawing)).number; column += 1)
    put(sheet.getCell(at, column), null, HEADING);
  for (const { column, cell, provisional } of block.rows[0]?.values ?? [])
    put(sheet.getCell(`${cell.replace(/\d+$/, '')}${at}`), valueHeading(column, provisional), HEADING);
}

function drawRow(
  sheet: Worksheet,
  layout: LayoutSheet,
  row: LayoutRow,
  element: Element,
  drawing: Drawing,
): void {
  const { columns } = layout;
  const alone = element.rows === undefined;
  const explanation = alone ? explanationOf(element, drawing.period) : '';
  const at = (column: string): ReturnType<Worksheet['getCell']> => sheet.getCell(`${column}${row.at}`);
  put(at(columns.code), row.code, CODE);
  const label = `${row.label}${remarkOf(row)}`;
  const indented = { ...LABEL, alignment: { ...LABEL.alignment, indent: alone ? 1 : 3 } };
  put(at(columns.content), alone ? explained(label, explanation, true) : label, indented);
  put(at(columns.measure), row.measure, CENTRED);
  for (const letter of columns.values) put(at(letter), null, UNUSED);
  for (const { cell, provisional } of row.values)
    put(
      sheet.getCell(cell),
      null,
      element.columns === 'yn' ? choiceInput(provisional) : numberInput(element.decimal, provisional),
    );
  put(sheet.getCell(row.status), null, choiceInput(false));
  put(sheet.getCell(row.source), null, TEXT_INPUT);
  put(sheet.getCell(row.note), null, TEXT_INPUT);
  if (drawing.former) put(at(nextLetter(columns.note)), formerText(row, drawing), FORMER);
  const source = sourceGuard(element);
  if (source) guard(sheet, row.source, row.source, source);
}

function remarkOf({ required, provisional }: LayoutRow): string {
  if (provisional) return ' (chưa kết thúc: tạm tính)';
  return required ? '' : ' (không bắt buộc)';
}

/** What counts, the setting that goes with it, the time it is counted over, and where the plan asks for it. */
function explanationOf(element: Element, period: Period): string {
  const { parameter, kind, rows, columns } = element;
  const byTime = rows === 'quarters' || rows === 'months' || columns === 'quarters';
  return [
    element.definition.vi,
    parameter && `${parameter.label.vi}: ${parameter.text?.vi ?? parameter.value}.`,
    kind === 'school-year' && `Năm học ${period.schoolYear}.`,
    kind === 'flow' && !byTime && `Lũy kế đến hết ngày ${formatDate(period.cutOff, 'vi')}.`,
    `(Kế hoạch, mục ${element.plan})`,
  ]
    .filter(Boolean)
    .join(' ');
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
    guard(sheet, first.status, last.status, statusGuard());
    guard(
      sheet,
      first.note,
      last.note,
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
