import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { observationRows } from '../../core/report/observations.ts';
import { convertWithLibreOffice } from '../../dev/testkit/libreoffice.ts';
import { renderSample, sampleReport } from '../../dev/testkit/report-samples.ts';
import type { Sample } from '../../dev/testkit/report-samples.ts';
import { CSV_COLUMNS } from './csv/columns.ts';

// @module-tag libreoffice

/* Both tables as a spreadsheet reads them that looks for numbers, days and truth values the way of a country. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Names that a spreadsheet would take for a day, a number or a truth value, and figures with every sort of decimals. */
const NAMES = [
  '15-19',
  '2025-01',
  '1.1',
  '1,5',
  '1/2',
  '3E5',
  'true',
  '10:30',
  '12 tháng 3',
  'a;b',
  'a,"b"',
  '00123',
];
const FIGURES = [97.125, 1234.5, 0.001, 1_234_567, -2.75, 0, 1e-7, 139_500.25, 45.5];

/** LibreOffice's numbers for a way of writing: Vietnam's as Excel opens a file, and the one the data package tells of. */
const READ_AS = {
  excel: { separator: ';', country: 1066, names: NAMES },
  // A program knows from the data package which columns are texts.
  programs: { separator: ',', country: 1033, names: ['Mục tiêu 1', 'a;b', 'a,"b"'] },
} as const;

const hard = (sample: Sample, names: readonly string[]): Sample => ({
  ...sample,
  consolidation: {
    ...sample.consolidation,
    observations: sample.consolidation.observations.map((o, i) => ({
      ...o,
      value: typeof o.value === 'number' ? (FIGURES[i % FIGURES.length] ?? null) : o.value,
      source: o.source && { ...o.source, sheet: names[i % names.length] ?? '' },
    })),
  },
});

test.each(['excel', 'programs'] as const)('%s: every value arrives', async (reader) => {
  const { separator, country, names } = READ_AS[reader];
  const sample = hard(await sampleReport('full'), names);
  const file = join(folder, `${reader}.csv`);
  await writeFile(file, await renderSample(sample, 'csv', reader));
  const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,${country},false,true,false,false,false,0,true`;
  await convertWithLibreOffice([file], 'xlsx', join(folder, 'out'), filter);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'out', `${reader}.xlsx`));
  const [sheet] = workbook.worksheets;
  const rows = observationRows(sample.catalogue, sample.consolidation, 'vi');
  const wanted = rows.map((row) => CSV_COLUMNS.map(({ of }) => of(row, sample.model.period.id)));
  const found = wanted.map((line, r) => line.map((_, c) => shown(sheet?.getRow(r + 2).getCell(c + 1))));
  expect(found).toEqual(
    wanted.map((line) => line.map((value) => (typeof value === 'boolean' ? String(value) : (value ?? '')))),
  );
});

function shown(cell: ExcelJS.Cell | undefined): unknown {
  const value = cell?.formula === undefined ? cell?.value : cell.result;
  return typeof value === 'boolean' ? String(value) : (value ?? '');
}
