import { columnLetter } from '../../core/form/layout.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { SHEET_NAMES } from '../../core/model/layout.ts';
import type { LayoutBlock, LayoutSheet, WorkbookLayout } from '../../core/model/layout.ts';
import {
  COVER_LABELS,
  LEADING_HEADINGS,
  NARRATIVE_LABELS,
  ROW_FIELD_HEADINGS,
  VALUE_HEADINGS,
  metaRows,
} from '../../core/form/printed-words.ts';
import { emptySheet, rawCell } from './draft-sheet.ts';
import type { DraftSheet } from './draft-sheet.ts';

/** The printed parts of a blank workbook, without any decoration: what reading may lean on. */
export function drawSheets(layout: WorkbookLayout, catalogue: Catalogue, hash: string): DraftSheet[] {
  return [
    guide(),
    form(layout, SHEET_NAMES.cover, 'Thông tin chung'),
    ...layout.sheets.map((sheet) => dataSheet(sheet, catalogue)),
    form(layout, SHEET_NAMES.narrative, 'Thuyết minh'),
    meta(layout, hash),
  ];
}

function guide(): DraftSheet {
  const sheet = emptySheet(SHEET_NAMES.guide, 'visible');
  write(sheet, 'A1', 'HƯỚNG DẪN ĐIỀN BIỂU');
  return sheet;
}

function form(layout: WorkbookLayout, name: string, title: string): DraftSheet {
  const sheet = emptySheet(name, 'visible');
  write(sheet, 'A1', title);
  for (const { role, cell } of layout.fields.filter((f) => f.sheet === name)) {
    const row = cell.replace(/\D/g, '');
    if (role.kind === 'cover') write(sheet, `B${row}`, COVER_LABELS[role.field].vi);
    if (role.kind === 'narrative') write(sheet, `B${row}`, NARRATIVE_LABELS[role.field].vi);
  }
  return sheet;
}

function dataSheet(layout: LayoutSheet, catalogue: Catalogue): DraftSheet {
  const sheet = emptySheet(layout.name, 'visible');
  const { columns, headingAt } = layout;
  write(sheet, 'A1', layout.name.toUpperCase());
  for (const key of ['code', 'content', 'measure'] as const)
    write(sheet, `${columns[key]}${headingAt}`, LEADING_HEADINGS[key].vi);
  const { total, male, female, value } = VALUE_HEADINGS;
  const headings = [`${total.vi} / ${value.vi}`, male.vi, female.vi];
  columns.values.forEach((letter, i) => write(sheet, `${letter}${headingAt}`, headings[i] ?? ''));
  for (const key of ['status', 'source', 'note'] as const)
    write(sheet, `${columns[key]}${headingAt}`, ROW_FIELD_HEADINGS[key].vi);
  for (const block of layout.blocks) drawBlock(sheet, layout, block, catalogue);
  return sheet;
}

function drawBlock(sheet: DraftSheet, layout: LayoutSheet, block: LayoutBlock, catalogue: Catalogue): void {
  const { columns } = layout;
  const element = catalogue.elements.find((e) => e.id === block.element);
  if (block.titleAt) {
    write(sheet, `${columns.content}${block.titleAt}`, element?.label.vi ?? '');
  }
  const { headingAt } = block;
  if (headingAt)
    block.rows[0]?.values.forEach(({ column }, i) =>
      write(sheet, `${columnLetter(4 + i)}${headingAt}`, VALUE_HEADINGS[column].vi),
    );
  for (const row of block.rows) {
    write(sheet, `${columns.code}${row.at}`, row.code);
    write(sheet, `${columns.content}${row.at}`, row.label);
    write(sheet, `${columns.measure}${row.at}`, row.measure);
  }
}

function meta(layout: WorkbookLayout, hash: string): DraftSheet {
  const sheet = emptySheet(SHEET_NAMES.meta, 'very-hidden');
  metaRows(layout, hash).forEach((row, r) =>
    row.forEach((text, c) => write(sheet, `${columnLetter(c + 1)}${r + 1}`, text)),
  );
  return sheet;
}

function write(sheet: DraftSheet, cell: string, text: string): void {
  if (text) sheet.cells.set(cell, rawCell(text));
}
