import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { init } from 'excelize-wasm';
import { utf8 } from '../../office/bytes.ts';
import { partText, readParts, writeParts } from '../../office/docx-fill/docx-package.ts';
import { convertWithLibreOffice } from './libreoffice.ts';

/** A workbook computed again by programs other than Excel: what they show, not what ntge left in the file. */

/** What a cell of a sheet, the first unless named, shows once computed: a number, a text, '' for nothing. */
export type ComputedCell = (address: string, sheet?: string) => string | number;

/** By LibreOffice. */
export async function computedByLibreOffice(bytes: Uint8Array): Promise<ComputedCell> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-computed-'));
  try {
    await writeFile(join(folder, 'book.xlsx'), withoutCachedResults(bytes));
    await convertWithLibreOffice([join(folder, 'book.xlsx')], 'xlsx', join(folder, 'out'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'out', 'book.xlsx'));
    const [first] = workbook.worksheets;
    return (address, sheet) =>
      shown((sheet === undefined ? first : workbook.getWorksheet(sheet))?.getCell(address));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function shown(cell: ExcelJS.Cell | undefined): string | number {
  if (cell?.formula !== undefined) return plain(cell.result);
  return plain(cell?.value);
}

function plain(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return JSON.stringify(value);
}

const WASM = createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz');

/** By excelize, a second engine with a reader of its own. */
export async function computedByExcelize(bytes: Uint8Array): Promise<ComputedCell> {
  const { OpenReader } = await init(WASM);
  const book = OpenReader(withoutCachedResults(bytes));
  if (book.error !== null) throw new Error(book.error);
  const [first = ''] = book.GetSheetList().list;
  return (address, sheet = first) => {
    const { value, error } = book.CalcCellValue(sheet, address, { RawCellValue: true });
    if (error !== null) throw new Error(`${address}: ${error}`);
    return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  };
}

/** What a reader that computes nothing would show is taken away: whatever comes back was computed. */
function withoutCachedResults(bytes: Uint8Array): Uint8Array {
  const parts = readParts(bytes);
  for (const name of [...parts.keys()].filter((n) => /^xl\/worksheets\/sheet\d+\.xml$/.test(n)))
    parts.set(name, utf8(partText(parts, name).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')));
  return writeParts(parts);
}
