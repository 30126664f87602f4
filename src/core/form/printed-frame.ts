import { consolidatorOf, findUnit, isEarlierPeriod } from '../catalogue/catalogue.ts';
import type { DueDate } from '../calendar/timeliness.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import { ROW_FIELDS } from '../model/layout.ts';
import type { LayoutSheet, SheetKind, WorkbookLayout } from '../model/layout.ts';
import { formatDate } from '../text/format.ts';
import type { PrintedCell } from './printed-cell.ts';

/**
 * What makes a sheet a report form, as statistical report forms are drawn (Biểu 01/BC-X of Circular 23/2011/TT-BVHTTDL):
 * number, legal basis, who reports to whom by when above the table, letters and numbers under its headings, the signatures
 * below it.
 */

/** What the head of a sheet is made of. */
export interface FrameBasis {
  readonly catalogue: Catalogue;
  readonly layout: WorkbookLayout;
  readonly period: Period;
  /** The day the unit has to keep. */
  readonly due: Pick<DueDate, 'date' | 'inclusive'>;
}

/** What the lines about sender and addressee begin with. */
export const FRAME_LABELS = { from: 'Đơn vị báo cáo', to: 'Đơn vị nhận báo cáo' } as const;

/** Rows under the table: how to fill it in, place and date, who signs, and the room to sign. */
export const FOOT_ROWS = 8;

/** Forms of what belongs to no objective, numbered as the codes of their rows begin. */
const OTHER_FORMS: Readonly<Record<SheetKind, number>> = { data: 7, tasks: 8, forecast: 9 };

/** Number of a form, the same in every unit, period and version: `04` for the sheet of objective 4. */
function formNumber({ objective, kind }: LayoutSheet): string {
  return String(objective || OTHER_FORMS[kind]).padStart(2, '0');
}

/** The two halves of a sheet: the columns before and after the first field behind the values. */
function halves({ columns, kind }: LayoutSheet) {
  const [first] = ROW_FIELDS[kind];
  return {
    left: { from: columns.order, to: columns.values.at(-1) ?? columns.measure },
    right: { from: fieldLetter(columns, first), to: columns.last },
  };
}

function fieldLetter({ fields, last }: LayoutSheet['columns'], field: keyof typeof fields): string {
  return fields[field] ?? last;
}

/** Number and legal basis on the left; who reports to whom, by when, on the right; title and period across. */
export function printedHead(
  sheet: LayoutSheet,
  { title, subtitle }: { readonly title: string; readonly subtitle: string },
  basis: FrameBasis,
): readonly PrintedCell[] {
  const { left, right } = halves(sheet);
  const { catalogue, layout } = basis;
  const unit = findUnit(catalogue, layout.unit)?.name.vi ?? '';
  return [
    { role: 'form', cell: `${left.from}1`, upTo: left.to, text: `Biểu số ${formNumber(sheet)}` },
    { role: 'from', cell: `${right.from}1`, upTo: right.to, text: `${FRAME_LABELS.from}: ${unit}` },
    { role: 'basis', cell: `${left.from}2`, upTo: left.to, text: `Căn cứ: ${catalogue.plan.title.vi}` },
    ...addressee(basis).map((text) => ({ role: 'to', cell: `${right.from}2`, upTo: right.to, text })),
    { role: 'title', cell: 'A3', upTo: sheet.columns.last, text: title },
    { role: 'subtitle', cell: `${sheet.columns.content}4`, upTo: sheet.columns.last, text: subtitle },
  ];
}

/** Nobody where no unit gathers the reports. */
function addressee({ catalogue, layout, period, due }: FrameBasis): readonly string[] {
  const receiver = consolidatorOf(catalogue, period.cutOff);
  if (!receiver) return [];
  const name = receiver.id === layout.unit ? 'bộ phận tổng hợp báo cáo' : receiver.name.vi;
  const lines = [`${FRAME_LABELS.to}: ${name}`];
  // An earlier period is filled in for comparison and due from nobody.
  if (!isEarlierPeriod(catalogue, period.id)) lines.push(`Ngày nhận báo cáo: ${dueInWords(due)}`);
  return [lines.join('\n')];
}

/** "trước ngày 15/6/2025", "chậm nhất ngày 15/6/2025". */
export function dueInWords({ date, inclusive }: FrameBasis['due']): string {
  return `${inclusive ? 'chậm nhất' : 'trước'} ngày ${formatDate(date, 'vi')}`;
}

/** `A, B, C, D` under what is asked, `1 = 2 + 3, 2, 3, 4 …` under what is answered. */
export function printedNumbers({ columns, blocks, kind, numbersAt }: LayoutSheet): readonly PrintedCell[] {
  const cell = (key: string, letter: string, text: string): PrintedCell => ({
    role: `number:${key}`,
    cell: `${letter}${numbersAt}`,
    text,
  });
  const hasSum = blocks
    .flatMap((block) => block.rows)
    .some(({ values }) =>
      ['total', 'male', 'female'].every((id) => values.some(({ column }) => column === id)),
    );
  return [
    cell('order', columns.order, 'A'),
    cell('code', columns.code, 'B'),
    cell('content', columns.content, 'C'),
    cell('measure', columns.measure, 'D'),
    ...columns.values.map((letter, i) =>
      cell(`value${i}`, letter, i === 0 && hasSum ? '1 = 2 + 3' : String(i + 1)),
    ),
    ...ROW_FIELDS[kind].map((field, i) =>
      cell(field, columns.fields[field] ?? '', String(columns.values.length + i + 1)),
    ),
  ];
}

/** How to fill in the table, and where to sign it. */
export function printedFoot(sheet: LayoutSheet, hint: string): readonly PrintedCell[] {
  const { left, right } = halves(sheet);
  const at = (row: number, { from, to }: typeof left): Pick<PrintedCell, 'cell' | 'upTo'> => ({
    cell: `${from}${sheet.lastRow + row}`,
    upTo: to,
  });
  return [
    { role: 'hint', ...at(1, { from: left.from, to: right.to }), text: hint },
    { role: 'signed', ...at(2, right), text: '……………, ngày …… tháng …… năm ……' },
    { role: 'preparer', ...at(3, left), text: 'Người lập biểu', more: '(Ký, ghi rõ họ tên)' },
    { role: 'head', ...at(3, right), text: 'Thủ trưởng đơn vị', more: '(Ký, đóng dấu, ghi rõ họ tên)' },
  ];
}
