import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPeriod } from '../core/catalogue/catalogue.ts';
import { consolidationToText } from '../core/consolidate/json.ts';
import type { Consolidation, NarrativeJson } from '../core/model/results.ts';
import { runNtge } from '../dev/testkit/fake-host.ts';
import { inventedConsolidation } from '../dev/testkit/invented-consolidation.ts';
import { newWorkspace } from '../dev/testkit/workspace.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';
import { sealed } from '../io/workspace/seal.ts';

let workspace = '';
beforeEach(async () => {
  workspace = await newWorkspace('review');
  await mkdir(join(workspace, 'consolidated'));
  await store((same) => same);
});
afterEach(() => rm(workspace, { recursive: true }));

async function store(change: (made: Consolidation) => Consolidation): Promise<void> {
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  if (!period) throw new Error('no such period');
  const made = change(inventedConsolidation(catalogue, period));
  const text = consolidationToText({ ...made, catalogue: { ...made.catalogue, hash } });
  await writeFile(join(workspace, 'consolidated', '2025-H1.r1.json'), [...sealed([text])].join(''));
}

const report = (...argv: string[]) => runNtge(['report', '--edition', 'public', ...argv], { cwd: workspace });
const TABLE = join('reports', '2025-H1', 'duyet-cong-khai-2025-H1-r1.xlsx');

/** Changes lines of the table that the office ticks: of each the sentence decides. */
async function edit(change: (row: ExcelJS.Row, sentence: string) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const path = join(workspace, TABLE);
  await workbook.xlsx.readFile(path);
  workbook.worksheets[0]?.eachRow((row) => change(row, row.getCell(4).text));
  await workbook.xlsx.writeFile(path);
}

test('lists sentences, reads the ticks back, and publishes what was ticked', async () => {
  const listed = await report('--review');
  expect(listed.code).toBe(0);
  expect(listed.stdout).toContain('Chưa duyệt');
  expect(listed.stdout).toMatch(/Tổng số \d+ câu: 0 đã duyệt/);
  expect(listed.stderr).toContain(TABLE);
  const before = await report('--format', 'md', '-o', '-');
  expect(before.stderr).toContain('chưa được duyệt');

  const ticked: string[] = [];
  await edit((row, sentence) => {
    if (row.getCell(5).text !== 'Chưa duyệt') return;
    row.getCell(1).value = 'X';
    ticked.push(sentence);
  });
  expect(ticked.length).toBeGreaterThan(0);
  const pasted = await report('--approve', TABLE);
  expect(pasted).toMatchObject({ code: 0 });
  expect(pasted.stdout).toMatch(/^public:\n  approved:\n    - [0-9a-f]{64} # /);
  const written = await report('--approve', TABLE, '--write');
  expect(written.stderr).toContain(`Đã ghi ${new Set(ticked).size} câu`);
  expect(await readFile(join(workspace, 'ntge.yaml'), 'utf8')).toContain(pasted.stdout);
  const after = await report('--format', 'md', '-o', '-');
  expect(after.stderr).not.toContain('chưa được duyệt');
  const plain = (text: string): string => text.replaceAll(/[\\\s]+/g, ' ');
  for (const sentence of ticked) {
    expect(plain(after.stdout)).toContain(plain(sentence).replace(/^Mục tiêu \d: /, ''));
    expect(plain(before.stdout)).not.toContain(plain(sentence));
  }
  expect((await report('--approve', TABLE)).stderr).toContain('Không có câu nào mới');
});

test('a sentence of many units is one line; where some may not say it, the tick counts for the others', async () => {
  const wrote = (text: string, units: readonly string[]) => (made: Consolidation) => ({
    ...made,
    tasks: [],
    observations: made.observations.map((o) => (o.element === 'maternal-deaths' ? { ...o, value: 3 } : o)),
    narratives: units.map((unit) => ({ ...narrativeOf(made), unit, text })),
  });
  await store(wrote('Đã thực hiện một phần.', ['so-noi-vu', 'so-gddt', 'so-tttt', 'bac-ai', 'so-y-te']));
  const listed = await report('--review');
  expect(listed.stdout).toMatch(/Sở Nội vụ; Sở Giáo dục và Đào tạo và 2 đơn vị khác/);
  expect(listed.stdout).toContain('Tổng số 2 câu: 0 đã duyệt, 1 chưa duyệt, 1 không được công bố.');
  await edit((row) => {
    if (row.getCell(5).text === 'Chưa duyệt') row.getCell(1).value = 'x';
  });
  expect(await report('--approve', TABLE, '--write')).toMatchObject({ code: 0 });
  const { stdout } = await report('--format', 'md', '-o', '-');
  expect(stdout).toContain('Đã thực hiện một phần');
  expect((await report('--review')).stdout).toContain('1 đã duyệt, 0 chưa duyệt, 1 không được công bố');
});

function narrativeOf({ narratives }: Consolidation): NarrativeJson {
  const [first] = narratives;
  if (!first) throw new Error('no narrative');
  return { ...first, field: 'results' };
}

test('a tick that cannot count is named, and nothing of it approved', async () => {
  await report('--review');
  let at = 0;
  await edit((row) => {
    if (row.getCell(5).text !== 'Chưa duyệt') return;
    row.getCell(1).value = ['x', 'không', 'x'][at] ?? null;
    if (at === 0) row.getCell(4).value = 'Câu khác.';
    if (at === 2) row.getCell(7).value = 'f'.repeat(64);
    at++;
  });
  const { code, stderr, stdout } = await report('--approve', TABLE);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('câu đã bị sửa trong bảng');
  expect(stderr).toContain('không hiểu "không"');
});

test.each([
  ['ntge.yaml', 'không đọc được bảng duyệt'],
  ['khong-co.xlsx', 'không đọc được bảng duyệt'],
])('--approve %s says why not', async (file, words) => {
  const { code, stderr } = await report('--approve', file);
  expect({ code, said: stderr.includes(words) }).toEqual({ code: 2, said: true });
});
