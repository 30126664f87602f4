import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pythonPath } from '../../dev/testkit/programs.ts';
import { findPeriod, unitsDue } from '../../core/catalogue/catalogue.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { demoWorkbooks } from '../../core/example/demo.ts';
import { exampleProvince } from '../../core/example/province.ts';
import type { CellValues } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import { consolidationJsonSchema, validationJsonSchema } from '../../core/model/results.ts';
import { runNtge } from '../../dev/testkit/fake-host.ts';
import { convertWithLibreOffice } from '../../dev/testkit/libreoffice.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { newWorkspace, PLAIN_SETTINGS } from '../../dev/testkit/workspace.ts';

/** Workbooks that went through other programs must mean the same as before. */

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const period = findPeriod(catalogue, '2025-H1') ?? expect.fail('no period');

let folder = '';
beforeAll(async () => {
  folder = await newWorkspace('round-trip');
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function write(name: string, unit: string, values: CellValues): Promise<void> {
  const found = catalogue.units.find((u) => u.id === unit) ?? expect.fail(`no unit ${unit}`);
  await mkdir(join(folder, name), { recursive: true });
  const layout = buildLayout(catalogue, found, period);
  await writeFile(
    join(folder, name, `${unit}.xlsx`),
    await writeWorkbook(catalogue, hash, layout, { values }),
  );
}

async function saveAgain(from: string, to: string): Promise<void> {
  const files = (await readdir(join(folder, from))).map((file) => join(folder, from, file));
  await convertWithLibreOffice(files, 'xlsx', join(folder, to));
}

/** Every finding as unit, code and cell. */
async function findingsIn(name: string): Promise<string[]> {
  const { stdout } = await runNtge(['validate', name, '--format', 'json'], { cwd: folder });
  const result = validationJsonSchema.parse(JSON.parse(stdout));
  return result.files.flatMap((file) =>
    file.findings.map((f) => `${file.unit}: ${f.code} ${f.sheet}!${f.cell}`),
  );
}

const HASHES_AND_NAMES: ReadonlySet<string> = new Set(['sha256', 'file', 'basis', 'hash']);

/** What a consolidation says, without the hashes that differ by nature. */
async function consolidationOf(name: string): Promise<unknown> {
  const workspace = join(folder, `workspace-${name}`);
  await mkdir(workspace, { recursive: true });
  await writeFile(join(workspace, 'ntge.yaml'), PLAIN_SETTINGS);
  const { stdout, stderr } = await runNtge(
    ['-C', workspace, 'consolidate', '--period', '2025-H1', join(folder, name), '--format', 'json'],
    { cwd: folder },
  );
  expect(stdout, stderr).not.toBe('');
  const result = consolidationJsonSchema.parse(JSON.parse(stdout));
  return JSON.parse(
    JSON.stringify(result, (key, value: unknown) => (HASHES_AND_NAMES.has(key) ? undefined : value)),
  );
}

describe('LibreOffice opens and saves', { tags: ['libreoffice'] }, () => {
  test('every blank workbook: it validates the same, cell for cell', async () => {
    for (const unit of unitsDue(catalogue, period)) await write('blank', unit.id, new Map());
    await saveAgain('blank', 'blank-saved');
    const before = await findingsIn('blank');
    // An untouched form is told once.
    expect(before.length).toBeGreaterThan(18);
    expect(await findingsIn('blank-saved')).toEqual(before);
  });

  test('every filled workbook: it gives the same consolidation', async () => {
    for (const { unit, values } of demoWorkbooks(catalogue, period)) await write('filled', unit.id, values);
    await saveAgain('filled', 'filled-saved');
    const before = await consolidationOf('filled');
    expect(await consolidationOf('filled-saved')).toEqual(before);
    expect(await findingsIn('filled-saved')).toEqual(await findingsIn('filled'));
  });
});

describe('openpyxl fills the blank workbooks through the defined names', { tags: ['openpyxl'] }, () => {
  const SCRIPT = `
import json, sys
from openpyxl import load_workbook
for path, values in json.load(open(sys.argv[1], encoding='utf-8')).items():
    book = load_workbook(path)
    names = {n.name: n for n in book.defined_names.definedName}
    for name, value in values.items():
        sheet, cell = next(names[name].destinations)
        book[sheet][cell.replace('$', '')] = value
    book.save(path)
`;

  test('and the consolidation is that of workbooks filled by ntge', async () => {
    const province = exampleProvince(catalogue, period, 'openpyxl');
    const jobs: Record<string, Record<string, number | boolean | string>> = {};
    for (const unit of unitsDue(catalogue, period)) {
      const values = new Map([...(province.get(unit.id) ?? []), ...exampleForms(unit, period, 'openpyxl')]);
      await write('ours', unit.id, values);
      await write('theirs', unit.id, new Map());
      jobs[join(folder, 'theirs', `${unit.id}.xlsx`)] = Object.fromEntries(
        [...values].map(([name, value]) => [
          name,
          typeof value === 'boolean' ? (value ? 'Có' : 'Không') : value,
        ]),
      );
    }
    const list = join(folder, 'jobs.json');
    await writeFile(list, JSON.stringify(jobs));
    await promisify(execFile)(pythonPath(), ['-c', SCRIPT, list]);
    expect(await readFile(join(folder, 'theirs', 'so-y-te.xlsx'))).not.toEqual(
      await readFile(join(folder, 'ours', 'so-y-te.xlsx')),
    );
    expect(await consolidationOf('theirs')).toEqual(await consolidationOf('ours'));
  });
});
