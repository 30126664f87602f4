import type { Style, Worksheet } from 'exceljs';
import { TASK_ELEMENT } from '../../../core/form/answer-rows.ts';
import type { LayoutRow, LayoutSheet, RowField, SheetKind } from '../../../core/model/layout.ts';
import { ROW_FIELDS } from '../../../core/model/layout.ts';
import type { Drawing } from './drawing.ts';
import { answerGuard, countGuard, estimateGuard, guard } from './guards.ts';
import { markMeasures } from './marks.ts';
import { fitRows, protect, setUpPage } from './page.ts';
import { drawPrinted, fitFrame } from './printed-cells.ts';
import {
  BLOCK_TITLE,
  choiceInput,
  CODE,
  DATE_INPUT,
  LABEL,
  LONG_INPUT,
  numberInput,
  put,
  TEXT_INPUT,
  UNUSED,
} from './styles.ts';

/** The sheets of tasks and of forecasts: rows that are answered in words and a date, or by an estimate of the year. */

/** Widths in characters. */
const WIDTHS: Readonly<Record<'order' | 'code' | 'content' | 'measure' | 'value' | RowField, number>> = {
  order: 5,
  code: 8,
  content: 46,
  measure: 11,
  value: 10,
  status: 16,
  source: 21,
  result: 42,
  document: 18,
  done_on: 13,
  note: 24,
  likelihood: 16,
};
const ROW_LEAST = 24;
const NUMBERS_LEAST = 15;

const INPUTS: Readonly<Record<RowField, Partial<Style>>> = {
  status: choiceInput(false),
  likelihood: choiceInput(false),
  result: { ...LONG_INPUT, font: TEXT_INPUT.font ?? {} },
  document: TEXT_INPUT,
  done_on: DATE_INPUT,
  source: TEXT_INPUT,
  note: TEXT_INPUT,
};

type AnswerKind = Exclude<SheetKind, 'data'>;

/** Draws the sheet of a unit's tasks, or of its forecasts. */
export async function drawAnswerSheet(
  drawing: Drawing,
  layout: LayoutSheet,
  kind: AnswerKind,
): Promise<void> {
  const sheet = drawing.workbook.addWorksheet(layout.name, {
    views: [{ state: 'frozen', ySplit: layout.numbersAt, showGridLines: false, zoomScale: 100 }],
  });
  const { columns, headingAt, numbersAt, lastRow } = layout;
  const fields: readonly RowField[] = ROW_FIELDS[kind];
  const widths = [
    'order',
    'code',
    'content',
    'measure',
    ...columns.values.map(() => 'value'),
    ...fields,
  ] as const;
  widths.forEach((key, i) => {
    sheet.getColumn(i + 1).width = widthOf(key) * (kind === 'forecast' && key === 'note' ? 2 : 1);
  });
  drawPrinted(sheet, layout, drawing);
  for (const row of layout.blocks.flatMap((block) => block.rows)) drawRow(sheet, layout, row, fields);
  guardSheet(sheet, layout, drawing, kind);
  markMeasures(sheet, layout);
  sheet.autoFilter = `A${numbersAt}:${columns.last}${lastRow}`;
  fitRows(sheet, headingAt, lastRow, ROW_LEAST);
  fitRows(sheet, numbersAt, numbersAt, NUMBERS_LEAST);
  const last = fitFrame(sheet, layout);
  setUpPage(sheet, drawing, {
    lastColumn: columns.last,
    lastRow: last,
    repeatedRows: [headingAt, numbersAt],
  });
  await protect(sheet);
}

function widthOf(key: string): number {
  return Object.entries(WIDTHS).find(([one]) => one === key)?.[1] ?? WIDTHS.value;
}

/** A task stands out from what is counted of it. */
function drawRow(
  sheet: Worksheet,
  { columns }: LayoutSheet,
  row: LayoutRow,
  fields: readonly RowField[],
): void {
  const isTask = row.element === TASK_ELEMENT;
  const hasOwn = Object.keys(row.fields).length > 0;
  if (isTask) {
    for (const letter of [columns.code, columns.content])
      sheet.getCell(`${letter}${row.at}`).style =
        letter === columns.code ? { ...CODE, fill: BLOCK_FILL } : TASK;
    put(sheet.getCell(`${columns.measure}${row.at}`), null, UNUSED);
  } else if (!hasOwn)
    sheet.getCell(`${columns.content}${row.at}`).style = {
      ...LABEL,
      alignment: { ...LABEL.alignment, indent: 3 },
    };
  for (const letter of columns.values) put(sheet.getCell(`${letter}${row.at}`), null, UNUSED);
  for (const { cell } of row.values) put(sheet.getCell(cell), null, numberInput(!isCount(row), false));
  for (const field of fields)
    put(
      sheet.getCell(`${columns.fields[field] ?? ''}${row.at}`),
      null,
      row.fields[field] === undefined ? UNUSED : INPUTS[field],
    );
}

const { fill: BLOCK_FILL = { type: 'pattern', pattern: 'none' } } = BLOCK_TITLE;
const TASK: Partial<Style> = { ...LABEL, fill: BLOCK_FILL };

/** Of a task whole things are counted; a forecast may have decimals. */
function isCount({ element }: LayoutRow): boolean {
  return element.startsWith(TASK_ELEMENT);
}

function guardSheet(sheet: Worksheet, layout: LayoutSheet, { period }: Drawing, kind: AnswerKind): void {
  for (const row of layout.blocks.flatMap((block) => block.rows)) {
    const [first, last] = [row.values[0]?.cell, row.values.at(-1)?.cell];
    if (first !== undefined && last !== undefined)
      guard(sheet, first, last, isCount(row) ? countGuard() : estimateGuard());
    for (const field of ROW_FIELDS[kind]) {
      const cell = row.fields[field];
      if (cell !== undefined) guard(sheet, cell, cell, answerGuard(field, period));
    }
  }
}
