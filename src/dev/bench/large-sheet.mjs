import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { interleave } from './measure.mjs';
import { megabytes, seconds, show } from './print.mjs';

const ROWS = 50_000;
const COLUMNS = 20;
const TEXT_COLUMNS = 4;
/** So many different texts in the text columns. */
const TEXTS = 2000;

/** A large sheet that is none of ours, as when somebody sends the wrong export: a million cells. */
export async function largeSheet(programs, { rounds }) {
  const path = join(programs.folder, 'large.xlsx');
  await writeLargeSheet(path);
  const all = [
    { name: 'unzip + XML parse', command: programs.script('floor', path) },
    { name: 'ntge validate', command: programs.ntge('validate', path) },
    ...programs.readers(path),
    ...(await programs.scripts(path)),
  ].map((program) => ({ ...program, memory: true }));
  const results = await interleave(programs, all, { rounds });
  const rows = all.map(({ name }) => [
    name,
    seconds(results.median(name)),
    results.ratio(name, 'unzip + XML parse').toFixed(2),
    results.ratio(name, 'ntge validate').toFixed(2),
    seconds(results.worst(name)),
    megabytes(results.peak(name)),
  ]);
  const heading = ['program', 's', '÷ unzip + XML', '÷ ntge', 'worst s', 'peak MB'];
  show(`A sheet of ${ROWS} rows × ${COLUMNS} columns`, heading, rows);
}

async function writeLargeSheet(filename) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Data');
  for (let row = 0; row < ROWS; row += 1)
    sheet.addRow(Array.from({ length: COLUMNS }, (_, column) => content(row, column))).commit();
  await workbook.commit();
}

function content(row, column) {
  if (column < TEXT_COLUMNS) return `Xã ${(row * 7 + column * 13) % TEXTS}`;
  const number = (row * 31 + column * 17) % 100_000;
  return column % 2 === 0 ? number : number / 10;
}
