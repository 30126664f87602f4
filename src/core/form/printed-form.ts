import { daysCovered } from '../calendar/days-covered.ts';
import type { Days } from '../calendar/days-covered.ts';
import { findElement, findPeriod, findUnit, stretchLabel } from '../catalogue/catalogue.ts';
import type { Catalogue, Element, Period } from '../model/catalogue.ts';
import type { ColumnId } from '../model/ids.ts';
import { ROW_FIELDS, SHEET_NAMES } from '../model/layout.ts';
import type { LayoutBlock, LayoutRow, LayoutSheet, WorkbookLayout } from '../model/layout.ts';
import { formatDate } from '../text/format.ts';
import { MOTTO } from '../words/motto.ts';
import { STATUS_WORDS } from './answer-words.ts';
import { printedAnswers } from './printed-answers.ts';
import { LABEL_REMARKS, printedRow } from './printed-cell.ts';
import type { PrintedCell } from './printed-cell.ts';
import { printedFoot, printedHead, printedNumbers } from './printed-frame.ts';
import type { FrameBasis } from './printed-frame.ts';
import {
  COVER_HINTS,
  COVER_LABELS,
  LEADING_HEADINGS,
  NARRATIVE_HINTS,
  NARRATIVE_LABELS,
  ROW_FIELD_HEADINGS,
  VALUE_HEADINGS,
} from './printed-words.ts';

/** The printed cells of one sheet, in reading order. */
export interface PrintedSheet {
  readonly sheet: string;
  readonly cells: readonly PrintedCell[];
}

/** Every printed cell of a unit's workbook but for the guide. `due`: the unit's own day, where it is not the period's. */
export function printedForm(
  catalogue: Catalogue,
  layout: WorkbookLayout,
  due?: FrameBasis['due'],
): readonly PrintedSheet[] {
  const unit = findUnit(catalogue, layout.unit);
  const period = findPeriod(catalogue, layout.period);
  if (!unit || !period) throw new Error(`layout of ${layout.unit}, ${layout.period}: not in this catalogue`);
  const whose = `${unit.name.vi} · ${period.label.vi}`;
  const cover: PrintedSheet = {
    sheet: SHEET_NAMES.cover,
    cells: [
      { role: 'title', cell: 'A1', text: 'THÔNG TIN CHUNG' },
      { role: 'nation', cell: 'D1', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
      { role: 'motto', cell: 'D2', text: MOTTO },
      { role: 'subtitle', cell: 'A2', text: whose },
      ...formHeadings(['STT', 'Thông tin', 'Nội dung', 'Cách ghi']),
      ...layout.fields.flatMap(({ role, cell }) =>
        role.kind === 'cover'
          ? [
              { role: `question:${role.field}`, cell: beside('B', cell), text: COVER_LABELS[role.field].vi },
              { role: `advice:${role.field}`, cell: beside('D', cell), text: COVER_HINTS[role.field] },
            ]
          : [],
      ),
    ],
  };
  const narrative: PrintedSheet = {
    sheet: SHEET_NAMES.narrative,
    cells: [
      { role: 'title', cell: 'A1', text: 'THUYẾT MINH' },
      {
        role: 'subtitle',
        cell: 'A2',
        text: `${whose}. Phần này được đưa vào báo cáo của tỉnh, ghi rõ tên đơn vị.`,
      },
      ...formHeadings(['STT', 'Nội dung', 'Phần viết của đơn vị']),
      ...layout.fields.flatMap(({ role, cell }) =>
        role.kind === 'narrative'
          ? [
              {
                role: `question:${role.field}`,
                cell: beside('B', cell),
                text: NARRATIVE_LABELS[role.field].vi,
                more: NARRATIVE_HINTS[role.field],
              },
            ]
          : [],
      ),
    ],
  };
  const subtitle = `${unit.name.vi} · ${timeOf(period)}`;
  const basis = { catalogue, layout, period, due: due ?? period.due };
  const data = layout.sheets.map((sheet) => printedSheetOf(sheet, subtitle, basis));
  return [cover, ...data, narrative];
}

/** Row of the headings of cover and narrative. */
export const FORM_HEADING_ROW = 4;

function formHeadings(words: readonly string[]): readonly PrintedCell[] {
  return words.map((text, i) => ({
    role: `heading:${i + 1}`,
    cell: `${String.fromCharCode(65 + i)}${FORM_HEADING_ROW}`,
    text,
  }));
}

/** `B`, `C7` → `B7`. */
function beside(column: string, cell: string): string {
  return `${column}${cell.replace(/^\D+/, '')}`;
}

function printedSheetOf(layout: LayoutSheet, subtitle: string, basis: FrameBasis): PrintedSheet {
  const { catalogue, period } = basis;
  const { title, hint, rows } =
    layout.kind === 'data'
      ? {
          title: titleOf(catalogue, layout.objective),
          hint: HINT,
          rows: printedBlocks(layout, catalogue, period),
        }
      : printedAnswers(layout, layout.kind, catalogue);
  return {
    sheet: layout.name,
    cells: [
      ...printedHead(layout, { title, subtitle }, basis),
      ...printedHeadings(layout),
      ...printedNumbers(layout),
      ...rows,
      ...printedFoot(layout, hint),
    ],
  };
}

function printedBlocks(layout: LayoutSheet, catalogue: Catalogue, period: Period): readonly PrintedCell[] {
  return layout.blocks.flatMap((block) => {
    const element = findElement(catalogue, block.element);
    return element ? printedBlock(catalogue, layout, block, element, period) : [];
  });
}

const HINT = `Cách ghi: chỉ nhập vào ô có nền màu vàng hoặc cam. Không có số thì không gõ chữ vào ô số: chọn "${STATUS_WORDS.none.vi}" hoặc "${STATUS_WORDS.unavailable.vi}" ở cột ${ROW_FIELD_HEADINGS.status.vi}.`;

function titleOf(catalogue: Catalogue, objective: number): string {
  const found = catalogue.objectives.find((o) => o.number === objective);
  return found
    ? `Mục tiêu ${objective}: ${found.title.vi}`
    : `Kinh phí thực hiện công tác ${catalogue.plan.subject.vi}`;
}

/** The period, with its window in words. */
function timeOf({ label, window, cutOff }: Period): string {
  return `${label.vi} (số liệu ${fromTo({ from: window.from, to: cutOff })})`;
}

function printedHeadings(layout: LayoutSheet): readonly PrintedCell[] {
  const { columns, headingAt } = layout;
  const heading = (key: string, letter: string, text: string): PrintedCell => ({
    role: `heading:${key}`,
    cell: `${letter}${headingAt}`,
    text,
  });
  return [
    heading('order', columns.order, LEADING_HEADINGS.order.vi),
    heading('code', columns.code, LEADING_HEADINGS.code.vi),
    heading('content', columns.content, LEADING_HEADINGS.content.vi),
    heading('measure', columns.measure, LEADING_HEADINGS.measure.vi),
    ...columns.values.map((letter, i) =>
      heading(
        `value${i}`,
        letter,
        layout.kind === 'forecast' ? FORECAST_HEADING : slotHeading(layout, letter),
      ),
    ),
    ...ROW_FIELDS[layout.kind].map((field) =>
      heading(field, columns.fields[field] ?? '', ROW_FIELD_HEADINGS[field].vi),
    ),
  ];
}

const FORECAST_HEADING = `${VALUE_HEADINGS.value.vi} ước`;

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

function printedBlock(
  catalogue: Catalogue,
  layout: LayoutSheet,
  block: LayoutBlock,
  element: Element,
  period: Period,
): readonly PrintedCell[] {
  const { columns } = layout;
  const more = explanationOf(catalogue, element, period);
  const { titleAt, headingAt } = block;
  return [
    ...(titleAt === undefined
      ? []
      : [
          { role: `block:${element.id}`, cell: `${columns.content}${titleAt}`, text: element.label.vi, more },
        ]),
    ...(headingAt === undefined
      ? []
      : (block.rows[0]?.values ?? []).map(({ column, cell, provisional }) => ({
          role: `quarter:${element.id}:${column}`,
          cell: `${cell.replace(/\d+$/, '')}${headingAt}`,
          text: valueHeading(column, provisional),
        }))),
    ...block.rows.flatMap((row) =>
      printedRow(layout, row, { remark: remarkOf(row), more: titleAt === undefined ? more : undefined }),
    ),
  ];
}

function remarkOf({ required, provisional }: LayoutRow): string {
  if (provisional) return LABEL_REMARKS.open;
  return required ? '' : LABEL_REMARKS.optional;
}

/** The days a figure speaks of, in words: "Lũy kế từ ngày 15/12/2024 đến hết ngày 14/6/2025." */
function timeCounted({ kind, rows, columns }: Element, period: Period): string {
  if (rows === 'months') return stretchesInWords(period.months);
  if (rows === 'quarters' || columns === 'quarters') return stretchesInWords(period.quarters);
  const days = daysCovered(kind, period);
  if (days === null || columns === 'yn') return '';
  return kind === 'stock' ? `Số có đến hết ngày ${formatDate(days.to, 'vi')}.` : `Lũy kế ${fromTo(days)}.`;
}

/** "từ ngày 15/12/2024 đến hết ngày 14/6/2025". */
function fromTo({ from, to }: Days): string {
  return `từ ngày ${formatDate(from, 'vi')} đến hết ngày ${formatDate(to, 'vi')}`;
}

/** "Quý I tính từ ngày 15/12/2024 đến hết ngày 14/3/2025; Quý II …"; of many the first two and the last. */
function stretchesInWords(stretches: Period['quarters'] | Period['months']): string {
  const words = stretches.map(({ id, ...days }) => `${stretchLabel(id).vi} tính ${fromTo(days)}`);
  const shown = words.length > 4 ? [...words.slice(0, 2), '…', ...words.slice(-1)] : words;
  return words.length === 0 ? '' : `${shown.join('; ')}.`;
}

/** What counts, the setting that goes with it, the time it is counted over, and where the plan asks for it. */
export function explanationOf({ plan }: Catalogue, element: Element, period: Period): string {
  const { parameter, kind } = element;
  return [
    element.definition.vi,
    parameter && `${parameter.label.vi}: ${parameter.text?.vi ?? parameter.value}.`,
    kind === 'school-year' && `Năm học ${period.schoolYear}.`,
    timeCounted(element, period),
    `(${plan.kind.vi}, mục ${element.plan})`,
  ]
    .filter(Boolean)
    .join(' ');
}
