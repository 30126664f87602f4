import type { Worksheet } from 'exceljs';
import { sanitizeText } from '../core/text/sanitize.ts';

/** A table that becomes one sheet. */
export interface SheetTable {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** Dates are midnights UTC: exceljs counts days so. */
  readonly rows: readonly (readonly (string | number | Date | null)[])[];
  /** Lines printed above the heading. */
  readonly above?: readonly string[];
}

/** Code of A4 in spreadsheet files. */
const PAPER_A4 = 9;

/** Any day: a workbook of the same tables has the same bytes whenever it is made. */
const MADE_ON = new Date(Date.UTC(2000, 0, 1));

/** Tables as a workbook to sort, filter and mail. */
export async function renderTablesXlsx(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  for (const table of tables) drawTable(workbook.addWorksheet(table.name), table);
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The zip library stamps each entry with the clock. */
async function withFixedDates(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip(bytes);
  for (const file of Object.values(zip.files)) file.date = MADE_ON;
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function drawTable(sheet: Worksheet, { columns, rows, above = [] }: SheetTable): void {
  sheet.columns = columns.map(({ width }) => ({ width }));
  for (const line of above) sheet.addRow([sanitizeText(line)]).font = { name: 'Times New Roman' };
  const head = sheet.addRow(columns.map(({ heading }) => heading));
  head.font = { name: 'Times New Roman', bold: true };
  for (const row of rows) {
    // A text is a text: exceljs makes no formula of a string that begins with "=".
    const added = sheet.addRow(row.map((cell) => (typeof cell === 'string' ? sanitizeText(cell) : cell)));
    added.font = { name: 'Times New Roman' };
    added.alignment = { vertical: 'top', wrapText: true };
    row.forEach((cell, i) => {
      if (cell instanceof Date) added.getCell(i + 1).numFmt = 'dd/mm/yyyy';
    });
  }
  sheet.views = [{ state: 'frozen', ySplit: above.length + 1 }];
  sheet.autoFilter = {
    from: { row: above.length + 1, column: 1 },
    to: { row: above.length + 1 + rows.length, column: columns.length },
  };
  sheet.pageSetup = {
    orientation: 'landscape',
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- exceljs declares an enum it does not ship
    paperSize: PAPER_A4,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}
