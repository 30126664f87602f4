import type { Cell, WorkbookView, Worksheet } from 'exceljs';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { definedName } from '../../core/form/layout.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { LayoutField, WorkbookLayout } from '../../core/model/layout.ts';
import { SHEET_NAMES } from '../../core/model/layout.ts';
import { catalogueSlice } from '../../core/form/catalogue-slice.ts';
import { encodePrinted, hiddenRows } from '../../core/form/hidden-sheet.ts';
import { printedForm } from '../../core/form/printed-form.ts';
import type { PrintedCell } from '../../core/form/printed-cell.ts';
import type { PrintedSheet } from '../../core/form/printed-form.ts';
import type { DueDate } from '../../core/calendar/timeliness.ts';
import { TASK_ELEMENT } from '../../core/form/answer-rows.ts';
import type { Bilingual } from '../../core/model/ids.ts';
import {
  LIKELIHOOD_WORDS,
  STATUS_WORDS,
  TASK_STATUS_WORDS,
  YES_NO_WORDS,
} from '../../core/form/answer-words.ts';
import { drawAnswerSheet } from './form/answer-sheets.ts';
import { drawDataSheet } from './form/data-sheet.ts';
import type { Drawing, FormerFigures } from './form/drawing.ts';
import { drawCover, drawNarrative } from './form/form-sheets.ts';
import { drawProgress } from './form/progress.ts';
import { drawGuide } from './form/guide-sheet.ts';
import { fitRows } from './form/page.ts';
import { newWorkbook, packWorkbook } from './workbook.ts';

/**
 * What an input cell holds from the start. A status may be given by its id (`none`), yes and no as booleans, the
 * signing date as `YYYY-MM-DD`; every other text is written as it is.
 */
type CellValue = number | boolean | string;

/** What somebody did to a cell besides typing: a number format of their own, or the former figure struck out before the new one. */
type CellHand = { readonly format: string } | { readonly struck: string };

export interface WorkbookOptions {
  /** Contents of input cells, by defined name. Unit and period are filled in anyway. */
  readonly values?: ReadonlyMap<string, CellValue>;
  /** How people format some of the cells they fill in, by defined name. */
  readonly hands?: ReadonlyMap<string, CellHand>;
  /** Figures of an earlier period, shown in a locked column beside the cells. */
  readonly former?: FormerFigures;
  /** The unit's due date where it is not the period's own. */
  readonly due?: DueDate;
  /** Ids of the overlays that made the catalogue what it is. */
  readonly overlays?: readonly string[];
  /** True for a catalogue that does not ship with the program: the workbook carries what is needed to judge it. */
  readonly carriesCatalogue?: boolean;
}

export type { FormerFigures } from './form/drawing.ts';

/** Opens on the guide; Excel puts the window where it likes. */
const WINDOW: WorkbookView = {
  x: 0,
  y: 0,
  width: 24000,
  height: 14000,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
};

/**
 * One unit's workbook for one period, as the bytes of an .xlsx file. Everything drawn comes from the catalogue; the
 * layout says where. Same input, same bytes.
 * @throws when the layout is not of this catalogue, or a value is for a cell the layout does not have.
 */
export async function writeWorkbook(
  catalogue: Catalogue,
  catalogueHash: string,
  layout: WorkbookLayout,
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const unit = findUnit(catalogue, layout.unit);
  const period = findPeriod(catalogue, layout.period);
  if (!unit || !period) throw new Error(`layout of ${layout.unit}, ${layout.period}: not in this catalogue`);
  const workbook = await newWorkbook(`${catalogue.title.vi}: ${unit.name.vi}, ${period.label.vi}`);
  workbook.views = [WINDOW];
  const due = options.due ?? { ...period.due, document: null };
  const printed = printedForm(catalogue, layout, due);
  const drawing: Drawing = {
    workbook,
    catalogue,
    unit,
    period,
    layout,
    printed,
    due,
    former: options.former,
  };
  await drawGuide(drawing);
  await drawCover(drawing);
  for (const sheet of layout.sheets)
    await (sheet.kind === 'data'
      ? drawDataSheet(drawing, sheet)
      : drawAnswerSheet(drawing, sheet, sheet.kind));
  await drawNarrative(drawing);
  drawMeta({ ...drawing, printed: [printedGuide(drawing), ...printed] }, catalogueHash, options);
  fillCells(drawing, options.values ?? new Map(), options.hands ?? new Map());
  drawProgress(drawing, SHEET_NAMES.cover);
  const growing = growingRows(drawing);
  const codes = codeCells(drawing);
  return packWorkbook(workbook, {
    isLocked: true,
    codes: (sheet) => codes.get(sheet),
    grows: (sheet, row) => growing.get(sheet)?.has(row) ?? false,
  });
}

/** Rows that hold an input cell, by the id of their sheet. */
function growingRows({ workbook, layout }: Drawing): ReadonlyMap<number, ReadonlySet<number>> {
  return new Map(
    workbook.worksheets.map(({ id, name }) => [
      id,
      new Set(layout.fields.filter((f) => f.sheet === name).map((f) => Number(f.cell.replace(/^\D+/, '')))),
    ]),
  );
}

/** Cells with codes and numbers that are meant as text, by the id of their sheet. */
function codeCells({ workbook, layout }: Drawing): ReadonlyMap<number, string> {
  return new Map(
    layout.sheets.flatMap(({ name, columns: { code, order, last }, numbersAt, lastRow }) => {
      const id = workbook.getWorksheet(name)?.id;
      const ranges = `${order}${numbersAt}:${last}${numbersAt} ${code}${numbersAt + 1}:${code}${lastRow}`;
      return id === undefined ? [] : [[id, ranges] as const];
    }),
  );
}

/** The guide's words as they were drawn: what is typed on it later can be told from them. */
function printedGuide({ workbook }: Drawing): PrintedSheet {
  const cells: PrintedCell[] = [];
  workbook.getWorksheet(SHEET_NAMES.guide)?.eachRow((row) =>
    row.eachCell(({ address, value, isMerged, master }) => {
      const isOwn = !isMerged || master.address === address;
      if (isOwn && (typeof value === 'string' || typeof value === 'number') && value !== '')
        cells.push({ role: `guide:${address}`, cell: address, text: String(value) });
    }),
  );
  return { sheet: SHEET_NAMES.guide, cells };
}

/** The hidden sheet: what the workbook is, and where its cells are. */
function drawMeta(
  { workbook, layout, catalogue, printed }: Drawing,
  catalogueHash: string,
  { overlays = [], carriesCatalogue = false }: WorkbookOptions,
): void {
  const sheet = workbook.addWorksheet(SHEET_NAMES.meta, { state: 'veryHidden' });
  const rows = hiddenRows(layout, catalogueHash, {
    printed: encodePrinted(printed),
    ...(overlays.length > 0 && { overlays: JSON.stringify(overlays) }),
    ...(carriesCatalogue && { slice: JSON.stringify(catalogueSlice(catalogue, layout)) }),
  });
  for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : text)));
  // As text, or a period such as "2025" becomes a number when a program saves the sheet.
  sheet.columns.forEach((column) => {
    column.numFmt = '@';
  });
}

/** Names the input cells, and puts in them what is known. */
function fillCells(
  { workbook, layout, unit, period }: Drawing,
  given: ReadonlyMap<string, CellValue>,
  hands: ReadonlyMap<string, CellHand>,
): void {
  const known: readonly (readonly [string, CellValue])[] = [
    [definedName({ kind: 'cover', field: 'unit' }), unit.name.vi],
    [definedName({ kind: 'cover', field: 'period' }), period.label.vi],
  ];
  const values = new Map([...known, ...given]);
  for (const field of layout.fields) {
    const sheet = workbook.getWorksheet(field.sheet);
    if (!sheet) throw new Error(`layout of ${layout.unit}: no sheet ${field.sheet}`);
    const cell = sheet.getCell(field.cell);
    cell.name = field.name;
    const value = values.get(field.name);
    values.delete(field.name);
    if (value !== undefined) fillCell(sheet, cell, field, value);
    const hand = hands.get(field.name);
    if (hand) formatByHand(cell, hand);
  }
  const [unknown] = values.keys();
  if (unknown !== undefined)
    throw new Error(`layout of ${layout.unit}, ${layout.period}: no cell ${unknown}`);
}

function fillCell(sheet: Worksheet, cell: Cell, { role }: LayoutField, value: CellValue): void {
  cell.value = cellContent(role, value);
  const row = Number(cell.row);
  if (typeof value === 'string') fitRows(sheet, row, row, sheet.getRow(row).height);
}

function formatByHand(cell: Cell, hand: CellHand): void {
  if ('format' in hand) cell.numFmt = hand.format;
  else
    cell.value = {
      richText: [{ font: { strike: true }, text: hand.struck }, { text: ` ${cell.text}` }],
    };
}

function cellContent(role: LayoutField['role'], value: CellValue): string | number | Date {
  if (typeof value === 'boolean') return (value ? YES_NO_WORDS.yes : YES_NO_WORDS.no).vi;
  if (typeof value === 'number') return value;
  const word = wordOf(role, value);
  if (word !== undefined) return word;
  const isDate = isDateCell(role) && /^\d{4}-\d\d-\d\d$/.test(value);
  // Midnight UTC: exceljs counts days in UTC.
  return isDate ? new Date(`${value}T00:00:00Z`) : value;
}

/** What the drop-down of a cell offers for an id. */
function wordOf(role: LayoutField['role'], id: string): string | undefined {
  const of = (words: Readonly<Record<string, Bilingual>>): string | undefined => words[id]?.vi;
  if (role.kind === 'likelihood') return of(LIKELIHOOD_WORDS);
  if (role.kind !== 'status') return undefined;
  return of(role.element === TASK_ELEMENT ? TASK_STATUS_WORDS : STATUS_WORDS);
}

function isDateCell(role: LayoutField['role']): boolean {
  return role.kind === 'done_on' || (role.kind === 'cover' && role.field === 'signed_on');
}
