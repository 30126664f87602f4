import type { Worksheet } from 'exceljs';
import type { CoverField, LayoutField } from '../../../core/model/layout.ts';
import { SHEET_NAMES } from '../../../core/model/layout.ts';
import { FORM_HEADING_ROW } from '../../../core/form/printed-form.ts';
import {
  COVER_HINTS,
  COVER_LABELS,
  NARRATIVE_HINTS,
  NARRATIVE_LABELS,
} from '../../../core/form/printed-words.ts';
import type { Drawing } from './drawing.ts';
import { explained, printedOn } from './drawing.ts';
import { guard, hint, signingGuard } from './guards.ts';
import { fitRows, protect, setUpPage } from './page.ts';
import {
  CENTRED,
  DATE_INPUT,
  font,
  HEADING,
  KNOWN,
  LABEL,
  LONG_INPUT,
  NATION,
  put,
  SIZES,
  SUBTITLE,
  TEXT_INPUT,
  TITLE,
} from './styles.ts';

/** Cover and narrative: number | what is asked | the answer (in the layout's column C). */

/** Filled in before the workbook is sent out. */
const KNOWN_FIELDS: readonly CoverField[] = ['unit', 'period'];

const QUESTION: typeof LABEL = { ...LABEL, alignment: { ...LABEL.alignment, vertical: 'top' } };
const COVER_ROW = 30;
/**
 * Empty lines under each question. Rows of input cells fit their own height, so that no text is ever hidden; the lines
 * keep an empty box high.
 */
const NARRATIVE_LINES = 5;
const NARRATIVE_ROW = 100;

/** Draws the cover. */
export async function drawCover(drawing: Drawing): Promise<void> {
  const { workbook, period, layout } = drawing;
  const sheet = workbook.addWorksheet(SHEET_NAMES.cover, formView());
  setWidths(sheet, [6, 32, 56, 46]);
  drawPrinted(sheet, drawing);
  const fields = layout.fields.flatMap((f) =>
    f.role.kind === 'cover' ? [{ ...f, field: f.role.field }] : [],
  );
  fields.forEach(({ cell, field }, i) => {
    const row = Number(cell.replace(/^\D+/, ''));
    put(sheet.getCell(row, 1), i + 1, CENTRED);
    put(sheet.getCell(cell), null, coverStyle(field));
    if (KNOWN_FIELDS.includes(field)) return;
    guard(
      sheet,
      cell,
      cell,
      field === 'signed_on' ? signingGuard(period) : hint(COVER_LABELS[field].vi, COVER_HINTS[field]),
    );
  });
  await finish(sheet, drawing, fields, 'D', COVER_ROW);
}

function coverStyle(field: CoverField): Partial<typeof LABEL> {
  if (KNOWN_FIELDS.includes(field)) return KNOWN;
  return field === 'signed_on' ? DATE_INPUT : TEXT_INPUT;
}

/** Draws the five boxes of text. */
export async function drawNarrative(drawing: Drawing): Promise<void> {
  const { workbook, layout } = drawing;
  const sheet = workbook.addWorksheet(SHEET_NAMES.narrative, formView());
  setWidths(sheet, [6, 36, 100]);
  drawPrinted(sheet, drawing);
  const fields = layout.fields.flatMap((f) =>
    f.role.kind === 'narrative' ? [{ ...f, field: f.role.field }] : [],
  );
  fields.forEach(({ cell, field }, i) => {
    const row = Number(cell.replace(/^\D+/, ''));
    put(sheet.getCell(row, 1), i + 1, CENTRED);
    const question = explained(NARRATIVE_LABELS[field].vi, NARRATIVE_HINTS[field], true);
    question.richText.push({ font: font(SIZES.cell), text: '\n'.repeat(NARRATIVE_LINES) });
    put(sheet.getCell(row, 2), question, QUESTION);
    put(sheet.getCell(cell), null, LONG_INPUT);
    guard(
      sheet,
      cell,
      cell,
      hint(NARRATIVE_LABELS[field].vi, `${NARRATIVE_HINTS[field]} Xuống dòng trong ô: Alt + Enter.`),
    );
  });
  await finish(sheet, drawing, fields, 'C', NARRATIVE_ROW);
}

function formView(): Parameters<Drawing['workbook']['addWorksheet']>[1] {
  return { views: [{ state: 'frozen', ySplit: FORM_HEADING_ROW, showGridLines: false, zoomScale: 100 }] };
}

function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
}

/** Writes every printed cell but the numbers; the narrative's questions get their room where they are drawn. */
function drawPrinted(sheet: Worksheet, drawing: Drawing): void {
  const styles: Readonly<Record<string, typeof LABEL>> = {
    title: TITLE,
    subtitle: SUBTITLE,
    heading: HEADING,
    nation: NATION,
    motto: NATION,
  };
  for (const { role, cell, text } of printedOn(drawing, sheet.name).values())
    put(sheet.getCell(cell), text, styles[role.split(':')[0] ?? ''] ?? LABEL);
}

async function finish(
  sheet: Worksheet,
  drawing: Drawing,
  fields: readonly LayoutField[],
  lastColumn: string,
  least: number,
): Promise<void> {
  const rows = fields.map(({ cell }) => Number(cell.replace(/^\D+/, '')));
  const lastRow = Math.max(FORM_HEADING_ROW, ...rows);
  fitRows(sheet, FORM_HEADING_ROW, FORM_HEADING_ROW, 22);
  fitRows(sheet, FORM_HEADING_ROW + 1, lastRow, least);
  setUpPage(sheet, drawing, { lastColumn, lastRow, repeatedRows: [FORM_HEADING_ROW, FORM_HEADING_ROW] });
  await protect(sheet);
}
