import type { Worksheet } from 'exceljs';
import type { CoverField, LayoutField, NarrativeField } from '../../../core/model/layout.ts';
import { SHEET_NAMES } from '../../../core/model/layout.ts';
import { COVER_LABELS, NARRATIVE_LABELS } from '../../../core/form/printed-words.ts';
import type { Drawing } from './drawing.ts';
import { explained } from './drawing.ts';
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
  put,
  SIZES,
  SUBTITLE,
  TEXT_INPUT,
  TITLE,
} from './styles.ts';

/** Cover and narrative: number | what is asked | the answer (in the layout's column C). */

const COVER_HINTS: Readonly<Record<CoverField, string>> = {
  unit: 'Đã điền sẵn, không sửa.',
  period: 'Đã điền sẵn, không sửa.',
  reporter: 'Họ và tên, chức vụ người lập biểu.',
  contact: 'Số điện thoại, thư điện tử để đơn vị tổng hợp liên hệ khi cần làm rõ số liệu.',
  document_number: 'Số, ký hiệu văn bản gửi kèm, ví dụ 123/BC-SYT.',
  signed_on: 'Ngày ký văn bản; gõ ngày/tháng/năm.',
  data_source: 'Nguồn chung của số liệu trong tệp; dòng nào khác thì ghi ở cột Nguồn số liệu của dòng đó.',
};

const NARRATIVE_HINTS: Readonly<Record<NarrativeField, string>> = {
  leadership: 'Văn bản đã ban hành (số, ngày, trích yếu), hội nghị, kiểm tra, phối hợp trong kỳ.',
  results:
    'Việc đã làm theo từng mục tiêu đơn vị phụ trách, nhận xét tăng giảm so với kỳ trước; số liệu đã nhập ở các trang mục tiêu thì không cần chép lại.',
  difficulties: 'Khó khăn, vướng mắc cụ thể; nguyên nhân khách quan, chủ quan; chỉ tiêu khó đạt và lý do.',
  proposals: 'Nêu rõ kiến nghị với cơ quan nào, về việc gì.',
  next_steps: 'Nhiệm vụ, thời gian hoàn thành, đơn vị phối hợp.',
};

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
const HEADING_ROW = 4;

/** Draws the cover. */
export async function drawCover(drawing: Drawing): Promise<void> {
  const { workbook, unit, period, layout } = drawing;
  const sheet = workbook.addWorksheet(SHEET_NAMES.cover, formView());
  setWidths(sheet, [6, 32, 56, 46]);
  put(sheet.getCell('A1'), 'THÔNG TIN CHUNG', TITLE);
  put(sheet.getCell('A2'), `${unit.name.vi} · ${period.label.vi}`, SUBTITLE);
  heading(sheet, ['STT', 'Thông tin', 'Nội dung', 'Cách ghi']);
  const fields = layout.fields.flatMap((f) =>
    f.role.kind === 'cover' ? [{ ...f, field: f.role.field }] : [],
  );
  fields.forEach(({ cell, field }, i) => {
    const row = Number(cell.replace(/^\D+/, ''));
    put(sheet.getCell(row, 1), i + 1, CENTRED);
    put(sheet.getCell(row, 2), COVER_LABELS[field].vi, LABEL);
    put(sheet.getCell(cell), null, coverStyle(field));
    put(sheet.getCell(row, 4), COVER_HINTS[field], LABEL);
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
  const { workbook, unit, period, layout } = drawing;
  const sheet = workbook.addWorksheet(SHEET_NAMES.narrative, formView());
  setWidths(sheet, [6, 36, 100]);
  put(sheet.getCell('A1'), 'THUYẾT MINH', TITLE);
  put(
    sheet.getCell('A2'),
    `${unit.name.vi} · ${period.label.vi}. Phần này được đưa vào báo cáo của tỉnh, ghi rõ tên đơn vị.`,
    SUBTITLE,
  );
  heading(sheet, ['STT', 'Nội dung', 'Phần viết của đơn vị']);
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
  return { views: [{ state: 'frozen', ySplit: HEADING_ROW, showGridLines: false, zoomScale: 100 }] };
}

function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
}

function heading(sheet: Worksheet, words: readonly string[]): void {
  words.forEach((word, i) => put(sheet.getCell(HEADING_ROW, i + 1), word, HEADING));
}

async function finish(
  sheet: Worksheet,
  drawing: Drawing,
  fields: readonly LayoutField[],
  lastColumn: string,
  least: number,
): Promise<void> {
  const rows = fields.map(({ cell }) => Number(cell.replace(/^\D+/, '')));
  const lastRow = Math.max(HEADING_ROW, ...rows);
  fitRows(sheet, HEADING_ROW, HEADING_ROW, 22);
  fitRows(sheet, HEADING_ROW + 1, lastRow, least);
  setUpPage(sheet, drawing, { lastColumn, lastRow, repeatedRow: HEADING_ROW });
  await protect(sheet);
}
