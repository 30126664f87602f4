import type { Alignment, Cell, CellValue, Fill, Font, Style, Workbook, Worksheet } from 'exceljs';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { columnName } from '../xlsx-read/address.ts';
import { joinedLink } from './link-places.ts';
import type { SheetLink } from './link-places.ts';
import { columnPoints, HIGHEST_ROW, textHeight } from './text-size.ts';

/** A sheet of a workbook for people: title lines, one heading row, rows to sort and filter. */
export interface SheetPlan {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  /** Lines under the title. */
  readonly subtitle: readonly string[];
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly CellPlan[])[];
  /** Rows under the table that sorting and filtering leave alone: sums. */
  readonly foot?: readonly (readonly CellPlan[])[];
  /** Columns that are printed, from the left; all unless said. */
  readonly printed?: number;
  /** Columns that stay in sight when the sheet is scrolled, from the left; none unless said. */
  readonly fixed?: number;
  /** Printed when there are no rows. */
  readonly emptyNote: string;
  readonly pageWord: string;
}

export interface ColumnPlan {
  readonly head: string;
  /** In characters; not 9, which exceljs takes for the width of every column and leaves out. */
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  /** Holds codes that look like numbers and are none: "1.1". */
  readonly isCode?: true;
}

/** A text, a number, nothing, or something with a format of its own. */
export type CellPlan = string | number | null | RichCell;

export interface RichCell {
  readonly value: string | number | null;
  /** Number format. */
  readonly format?: string;
  /** Without the equals sign; `value` is its cached result. */
  readonly formula?: string;
  readonly link?: SheetLink;
  /** Calendar date `YYYY-MM-DD`; needs a format. */
  readonly date?: string;
  readonly shade?: Shade;
  /** Shades that follow what the sheet computes: the first whose formula holds. */
  readonly shades?: readonly { readonly when: string; readonly shade: Shade }[];
}

export type Shade = 'good' | 'part' | 'bad' | 'none';

const INTEGER = '#,##0';
const PAPER_A4 = 9;
/** Excel's limit for the text of one cell. */
const LONGEST_TEXT = 32_767;
/** A text format keeps such a text a text even when somebody edits the cell; above this length Excel shows ####. */
const LONGEST_TEXT_FORMAT = 255;

const TEXT_SIZE = 11;
const INK = 'FF17202B';
const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Times New Roman',
  family: 1,
  size: TEXT_SIZE,
  color: { argb: INK },
  ...more,
});
const LINE = { style: 'thin', color: { argb: 'FF9CA3AF' } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const fill = (argb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});
const SHADES: Readonly<Record<Shade, string>> = {
  good: 'FFE4F4EA',
  part: 'FFFDF0D9',
  bad: 'FFFCE8E6',
  none: 'FFECEFF3',
};

/** Row of the column headings, counted from 1. */
export const headingRow = (plan: Pick<SheetPlan, 'subtitle'>): number => plan.subtitle.length + 3;

/** The cells under the headings of columns of codes, as a list of ranges. */
export function codeCells({ columns, rows, subtitle }: SheetPlan): string | undefined {
  const first = headingRow({ subtitle }) + 1;
  const ranges = columns.flatMap(({ isCode }, i) => {
    const letter = columnName(i + 1);
    return isCode ? [`${letter}${first}:${letter}${first + Math.max(1, rows.length) - 1}`] : [];
  });
  return ranges.length === 0 ? undefined : ranges.join(' ');
}

/** Draws the sheet: headings frozen, filtered and repeated on every printed page, A4 landscape one page wide. */
export function drawSheet(workbook: Workbook, plan: SheetPlan): void {
  const sheet = workbook.addWorksheet(plan.name);
  sheet.columns = plan.columns.map(({ width }) => ({ width }));
  const heading = headingRow(plan);
  drawTitle(sheet, plan);
  plan.columns.forEach(({ head }, i) => put(sheet.getCell(heading, i + 1), head, HEADING));
  [...plan.rows, ...(plan.foot ?? [])].forEach((row, r) => {
    row.forEach((cell, c) => drawCell(sheet.getCell(heading + 1 + r, c + 1), cell, plan.columns[c]));
  });
  const last = heading + Math.max(1, plan.rows.length);
  if (plan.rows.length === 0) {
    const style = { font: font({ italic: true }), border: BOX, alignment: alignmentOf('left', true) };
    // Every cell has its border: of a merged range, each program draws the borders of its own cells.
    plan.columns.forEach((_, i) =>
      put(sheet.getCell(heading + 1, i + 1), i === 0 ? plan.emptyNote : null, style),
    );
    sheet.mergeCells(heading + 1, 1, heading + 1, plan.printed ?? plan.columns.length);
  }
  fitRows(sheet, plan, heading);
  sheet.views = [{ state: 'frozen', ySplit: heading, xSplit: plan.fixed ?? 0 }];
  if (plan.rows.length > 0)
    sheet.autoFilter = {
      from: { row: heading, column: 1 },
      to: { row: last, column: plan.columns.length },
    };
  setUpPage(sheet, plan, heading);
}

const HEADING: Partial<Style> = {
  font: font({ bold: true }),
  fill: fill('FFDCE6F1'),
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'top', wrapText: true },
};

function drawTitle(sheet: Worksheet, { title, subtitle }: SheetPlan): void {
  put(sheet.getCell(1, 1), title, { font: font({ bold: true, size: 14 }) });
  subtitle.forEach((line, i) => put(sheet.getCell(i + 2, 1), line, { font: font({ italic: i > 0 }) }));
}

function drawCell(cell: Cell, plan: CellPlan, column: ColumnPlan | undefined): void {
  const rich: RichCell = typeof plan === 'object' && plan !== null ? plan : { value: plan };
  const isNumber = typeof rich.value === 'number';
  const horizontal = column?.align ?? (isNumber ? 'right' : 'left');
  const format = formatOf(rich);
  const padsItself = isNumber && horizontal === 'right';
  const style: Partial<Style> = {
    font: font(rich.link === undefined ? {} : { color: { argb: 'FF0B4F9E' }, underline: true }),
    border: BOX,
    alignment: alignmentOf(horizontal, horizontal !== 'center' && !padsItself),
    ...(rich.shade && { fill: fill(SHADES[rich.shade]) }),
    ...(format !== undefined && { numFmt: padsItself ? format + ONE_DIGIT : format }),
  };
  put(cell, contentOf(rich), style);
  if (rich.shades) shadeAsComputed(cell, rich.shades);
}

function shadeAsComputed(cell: Cell, shades: NonNullable<RichCell['shades']>): void {
  cell.worksheet.addConditionalFormatting({
    ref: cell.address,
    rules: shades.map(({ when, shade }, i) => ({
      type: 'expression',
      priority: i + 1,
      formulae: [when],
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: SHADES[shade] } } },
    })),
  });
}

/** Room of one digit after a number: LibreOffice forgets the indent of a number that follows a number. */
const ONE_DIGIT = '_0';

/** The indent keeps a text off its neighbour's number. */
const alignmentOf = (
  horizontal: NonNullable<ColumnPlan['align']>,
  indented: boolean,
): Partial<Alignment> => ({ horizontal, vertical: 'top', wrapText: true, ...(indented && { indent: 1 }) });

function formatOf({ value, format }: RichCell): string | undefined {
  if (format !== undefined) return format;
  if (typeof value === 'number') return Number.isInteger(value) ? INTEGER : '#,##0.##########';
  const looksLikeFormula = typeof value === 'string' && /^[=+\-@\t]/.test(value);
  return looksLikeFormula && value.length <= LONGEST_TEXT_FORMAT ? '@' : undefined;
}

function contentOf({ value, formula, link, date }: RichCell): CellValue {
  if (date !== undefined) return new Date(`${date}T00:00:00Z`);
  if (formula !== undefined)
    return value === null ? { formula, date1904: false } : { formula, result: value, date1904: false };
  if (typeof value !== 'string') return value;
  const text = safeText(value);
  return link === undefined ? text : { text, hyperlink: joinedLink(link) };
}

/** A text is a text: exceljs makes no formula of a string that begins with "=". */
const safeText = (text: string): string => sanitizeText(text).slice(0, LONGEST_TEXT);

function put(cell: Cell, value: CellValue, style: Partial<Style>): void {
  if (value !== null && value !== '') cell.value = value;
  cell.style = style;
}

const FONT_CODE = '&"Times New Roman,Regular"&9';

const ROW_PADDING = 5;
/** Room under the words of a heading for the filter's button, which would stand on them. */
const FILTER_BUTTON = 14.5;
/** What an indent takes of a column's width, and a rest for programs that set wider. */
const INDENT = 2;

/** Heights for readers that do not fit wrapped text themselves; the finished part lets them grow. */
function fitRows(sheet: Worksheet, { columns, rows, foot = [] }: SheetPlan, heading: number): void {
  const heightOf = (text: string, column: number, bold = false): number => {
    const width = (columns[column]?.width ?? 12) - (bold ? 0 : INDENT);
    return textHeight([{ text, size: TEXT_SIZE, bold }], columnPoints(width)) + ROW_PADDING;
  };
  const fit = (row: number, heights: readonly number[]): void => {
    sheet.getRow(row).height = Math.min(HIGHEST_ROW, Math.max(...heights));
  };
  fit(
    heading,
    columns.map(({ head }, i) => heightOf(head, i, true) + FILTER_BUTTON),
  );
  [...rows, ...foot].forEach((row, r) =>
    fit(
      heading + 1 + r,
      row.map((cell, i) => heightOf(textOf(cell), i)),
    ),
  );
}

function textOf(cell: CellPlan): string {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'string' ? value : '';
}

function setUpPage(sheet: Worksheet, { title, pageWord, printed }: SheetPlan, heading: number): void {
  sheet.pageSetup = {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- exceljs declares an enum it does not ship
    paperSize: PAPER_A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${heading}:${heading}`,
    // exceljs puts a dollar sign before the column only.
    ...(printed && { printArea: `A$1:${sheet.getColumn(printed).letter}$${sheet.rowCount}` }),
  };
  sheet.headerFooter = {
    oddFooter: `&L${FONT_CODE} ${title.replaceAll('&', '&&').slice(0, 80)}&R${FONT_CODE} ${pageWord} &P/&N`,
  };
}
