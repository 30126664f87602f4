import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { loadSource } from '../build/load-source.mjs';
import { compareWarm } from './measure.mjs';
import { show } from './print.mjs';
import { unzipAndParse } from './unzip-parse.mjs';

/** How many cells of a copy get a colour and a note. */
const COLOURED = 20;

/** One small file, again and again in one process: what it costs once everything is compiled. */
export async function warmReads(programs, { one }) {
  const bytes = await readFile(one);
  const { readWorkbook } = await loadSource('src/office/xlsx-read/read-workbook.ts');
  const rows = await compareWarm({
    'unzip + XML parse': () => unzipAndParse(bytes),
    'ntge, read + guard': () => readWorkbook(bytes),
    'exceljs, load': () => new ExcelJS.Workbook().xlsx.load(bytes),
  });
  if (await programs.hasOpenpyxl()) {
    const { output } = await programs.run(programs.python('warm_read', one), { prints: true });
    rows.push(['openpyxl, load', output.trim(), (Number(output) / Number(rows[0][1])).toFixed(2)]);
  }
  show('One small file, read warm', ['reader', 'ms', '÷ unzip + XML'], rows);
}

/** Coloured copies of one file, by the program and by exceljs. */
export async function warmCopies({ one }) {
  const bytes = await readFile(one);
  const { readWorkbook } = await loadSource('src/office/xlsx-read/read-workbook.ts');
  const { annotateWorkbook } = await loadSource('src/office/xlsx-annotate/annotate.ts');
  const { annotationOf, cellAt } = await loadSource('src/office/xlsx-annotate/annotation-fixture.ts');
  const { workbook } = readWorkbook(bytes);
  const cells = workbook.sheets
    .filter(({ state }) => state === 'visible')
    .flatMap((sheet) => numbersOf(sheet).map((cell) => cellAt(`${sheet.name}!${cell}`)))
    .slice(0, COLOURED);
  if (cells.length < COLOURED) throw new Error(`${one} has too few numbers`);
  const annotation = annotationOf(cells);
  const rows = await compareWarm({
    'exceljs, load and write': () => copyWithExcelJs(bytes, annotation),
    'ntge, read and copy': () => annotateWorkbook(bytes, readWorkbook(bytes).workbook, annotation),
    'ntge, copy once read': () => annotateWorkbook(bytes, workbook, annotation),
  });
  show(`A copy with ${COLOURED} coloured cells, warm`, ['program', 'ms', '÷ exceljs'], rows);
}

function numbersOf({ cells }) {
  return [...cells].filter(([, { type }]) => type === 'number').map(([address]) => address);
}

/** The same colours, notes and list; what exceljs does not know is lost. */
async function copyWithExcelJs(bytes, { cells, sheet }) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  for (const { sheet: name, cell: address, note } of cells) {
    const cell = workbook.getWorksheet(name).getCell(address);
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8CBAD' } };
    cell.note = note;
  }
  const list = workbook.addWorksheet(sheet.name);
  list.addRow(Object.values(sheet.headings));
  for (const { texts } of sheet.rows) list.addRow(Object.values(texts));
  return workbook.xlsx.writeBuffer();
}
