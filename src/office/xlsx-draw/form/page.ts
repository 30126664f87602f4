import type { Worksheet } from 'exceljs';
import type { Period, Unit } from '../../../core/model/catalogue.ts';
import { columnPoints, HIGHEST_ROW, textHeight } from '../text-size.ts';
import type { TextRun } from '../text-size.ts';

const ROW_PADDING = 5;
const PAPER_A4 = 9;
const FONT_CODE = '&"Times New Roman,Regular"&9';
/** Excel's limit of a header or footer, codes included. */
const HEADER_LIMIT = 255;

/** Sets a sheet's page: A4 landscape, one page wide, heading repeated, unit, period and page number on every page. */
export function setUpPage(
  sheet: Worksheet,
  { unit, period }: { unit: Unit; period: Period },
  area: { lastColumn: string; lastRow: number; repeatedRows?: readonly [number, number]; onePage?: boolean },
): void {
  sheet.pageSetup = {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- exceljs declares an enum it does not ship
    paperSize: PAPER_A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: area.onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    // exceljs puts a dollar sign before the column only.
    printArea: `A$1:${area.lastColumn}$${area.lastRow}`,
    ...(area.repeatedRows && { printTitlesRow: area.repeatedRows.join(':') }),
  };
  sheet.headerFooter = {
    oddHeader: `&L${headerText(unit.name.vi)}&R${headerText(period.label.vi)}`,
    oddFooter: `&L${headerText(sheet.name)}&R${FONT_CODE} Trang &P/&N`,
  };
}

/** The space keeps a text that begins with a digit from being read as part of the size; `&` begins a code. */
function headerText(text: string): string {
  return `${FONT_CODE} ${text.replaceAll('&', '&&').slice(0, HEADER_LIMIT / 3)}`;
}

/** Locks everything but the input cells, without password: people may select, filter and change widths. Sorting would scramble figures. */
export async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
  });
}

/** Makes each row as high as its wrapped text, and at least so many points. */
export function fitRows(sheet: Worksheet, from: number, to: number, least: number): void {
  for (let row = from; row <= to; row += 1) {
    sheet.getRow(row).height = Math.min(HIGHEST_ROW, Math.max(least, Math.ceil(neededHeight(sheet, row))));
  }
}

function neededHeight(sheet: Worksheet, row: number): number {
  const heights = Array.from({ length: sheet.columnCount }, (_, i) => {
    const cell = sheet.getCell(row, i + 1);
    if (cell.master !== cell || !cell.alignment?.wrapText) return 0;
    return textHeight(runsOf(cell), columnPoints(widthOf(sheet, row, i + 1)));
  });
  return Math.max(0, ...heights) + ROW_PADDING;
}

/** Characters of a cell's column, and of those merged into it. */
function widthOf(sheet: Worksheet, row: number, column: number): number {
  const master = sheet.getCell(row, column);
  let width = 0;
  for (let next = column; next <= sheet.columnCount; next += 1) {
    if (sheet.getCell(row, next).master !== master) break;
    width += sheet.getColumn(next).width ?? 0;
  }
  // An indent is as wide as three spaces.
  return width - (master.alignment.indent ?? 0) * 1.5;
}

function runsOf(cell: ReturnType<Worksheet['getCell']>): readonly TextRun[] {
  const { value } = cell;
  const run = (text: string, font = cell.font): TextRun => ({
    text: text.replace(/\n$/, ''),
    size: font?.size ?? 11,
    bold: font?.bold ?? false,
  });
  if (typeof value === 'string') return [run(value)];
  if (value !== null && typeof value === 'object' && 'richText' in value)
    return value.richText.map(({ text, font }) => run(text, font ?? cell.font));
  return [];
}
