import { encodePrinted, hiddenRows } from '../../core/form/hidden-sheet.ts';
import { columnLetter } from '../../core/form/layout.ts';
import { printedValue } from '../../core/form/printed-cell.ts';
import { printedForm } from '../../core/form/printed-form.ts';
import type { PrintedSheet } from '../../core/form/printed-form.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { SHEET_NAMES } from '../../core/model/layout.ts';
import type { WorkbookLayout } from '../../core/model/layout.ts';
import { emptySheet, rawCell } from './draft-sheet.ts';
import type { DraftSheet } from './draft-sheet.ts';

/** The printed parts of a blank workbook, without any decoration: what reading may lean on. */
export function drawSheets(layout: WorkbookLayout, catalogue: Catalogue, hash: string): DraftSheet[] {
  const form = [GUIDE, ...printedForm(catalogue, layout)];
  return [...form.map(printedSheet), hiddenSheet(hiddenRows(layout, hash, { printed: encodePrinted(form) }))];
}

/** Some words of the guide stand for all of them. */
const GUIDE: PrintedSheet = {
  sheet: SHEET_NAMES.guide,
  cells: [{ role: 'guide:A1', cell: 'A1', text: 'HƯỚNG DẪN ĐIỀN BIỂU' }],
};

function printedSheet({ sheet: name, cells }: PrintedSheet): DraftSheet {
  const sheet = emptySheet(name, 'visible');
  for (const cell of cells) write(sheet, cell.cell, printedValue(cell));
  return sheet;
}

function hiddenSheet(rows: ReturnType<typeof hiddenRows>): DraftSheet {
  const sheet = emptySheet(SHEET_NAMES.meta, 'very-hidden');
  rows.forEach((row, r) => row.forEach((text, c) => write(sheet, `${columnLetter(c + 1)}${r + 1}`, text)));
  return sheet;
}

function write(sheet: DraftSheet, cell: string, content: string | number): void {
  if (content !== '') sheet.cells.set(cell, rawCell(content));
}
