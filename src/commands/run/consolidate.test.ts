import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../cli.ts';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { exampleProvince } from '../../core/example/province.ts';
import type { CellValues } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import { consolidationJsonSchema } from '../../core/model/results.ts';
import type { ExitCode, Host, Output } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { fileSubmission } from '../../io/workspace/filing.ts';
import { newWorkspace, OLD_ORGANISATION } from '../../dev/testkit/workspace.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const PERIOD = '2025-H1';
const period = findPeriod(catalogue, PERIOD);
if (!period) throw new Error('no period');
const province = exampleProvince(catalogue, period, 'consolidate');

const DEATHS = 'ntge.maternal_deaths._.value';
const ONE_MORE_DEATH: CellValues = new Map([[DEATHS, Number(province.get('so-y-te')?.get(DEATHS)) + 1]]);

/** The unit's invented workbook, some cells changed. */
async function workbook(id: string, changes: CellValues = new Map()): Promise<Uint8Array> {
  const unit = findUnit(catalogue, id);
  if (!unit || !period) throw new Error(`no unit ${id}`);
  const values = new Map([
    ...(province.get(id) ?? []),
    ...exampleForms(unit, period, 'consolidate'),
    ...changes,
  ]);
  return writeWorkbook(catalogue, hash, buildLayout(catalogue, unit, period), { values });
}

let bytes: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  const made: [string, Uint8Array][] = [];
  for (const id of province.keys()) made.push([id, await workbook(id)]);
  bytes = new Map(made);
});

let workspace = '';
beforeEach(async () => {
  workspace = await newWorkspace('consolidate');
});
afterEach(async () => rm(workspace, { recursive: true, force: true }));

async function receive(id: string, content: Uint8Array, receivedOn = '2025-06-10'): Promise<void> {
  const filing = {
    unit: id,
    period: PERIOD,
    receivedOn,
    originalName: `${id}.xlsx`,
    filedOn: '2025-06-12',
    filedBy: 'test',
  };
  await fileSubmission(workspace, content, filing);
}

async function receiveAll(): Promise<void> {
  for (const [id, content] of bytes) await receive(id, content);
}

interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

async function run(argv: readonly string[], ask?: Host['ask']): Promise<Ran> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      written[stream] += text;
    },
    isTerminal: false,
    columns: 100,
  });
  const code = await runCli(['consolidate', '--period', PERIOD, ...argv], {
    stdout: output('out'),
    stderr: output('err'),
    cwd: workspace,
    env: {},
    today: '2025-06-20',
    ...(ask && { ask }),
  });
  return { code, ...written };
}

const stored = async () => (await readdir(join(workspace, 'consolidated'))).sort();
const read = async (revision: number) =>
  consolidationJsonSchema.parse(
    JSON.parse(await readFile(join(workspace, `consolidated/${PERIOD}.r${revision}.json`), 'utf8')),
  );

describe('ntge consolidate', () => {
  test('reads the workspace and keeps the result; a second run finds nothing new', async () => {
    await receiveAll();
    const first = await run([]);
    expect(first).toMatchObject({ code: 0, err: OLD_ORGANISATION });
    expect(first.out).toContain('Báo cáo đã nhận: 18/18 đơn vị; đúng hạn: 18/18');
    expect(first.out).toContain('Đã ghi: consolidated/2025-H1.r1.json');
    const result = await read(1);
    expect(result.units.every((u) => u.filled === u.due && u.errors === 0)).toBe(true);
    expect(result.observations.every((o) => o.source?.file.startsWith('submissions/2025-H1/'))).toBe(true);
    const again = await run(['--as-of', '2025-07-01']);
    expect(again.code).toBe(0);
    expect(again.out).toContain('không ghi bản mới');
    expect(await stored()).toEqual(['2025-H1.r1.json']);
  });

  test('json on stdout is the stored file, in either language', async () => {
    await receiveAll();
    const { out } = await run(['--format', 'json']);
    expect(out).toBe(await readFile(join(workspace, 'consolidated/2025-H1.r1.json'), 'utf8'));
    expect((await run(['--format', 'json', '--lang', 'en'])).out).toBe(out);
  });

  test('a correction needs a reason and becomes the next revision; the old one stays', async () => {
    await receiveAll();
    await run([]);
    const before = await readFile(join(workspace, 'consolidated/2025-H1.r1.json'), 'utf8');
    const corrected = await workbook('so-y-te', ONE_MORE_DEATH);
    await receive('so-y-te', corrected, '2025-06-12');
    const refused = await run([]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('Tử vong mẹ');
    expect(refused.err).toContain('--reason');
    expect(await stored()).toEqual(['2025-H1.r1.json']);
    expect(await run(['--reason', 'Sở Y tế đính chính'])).toMatchObject({ code: 0, err: OLD_ORGANISATION });
    expect(await read(2)).toMatchObject({ revision: 2, reason: 'Sở Y tế đính chính' });
    expect(await readFile(join(workspace, 'consolidated/2025-H1.r1.json'), 'utf8')).toBe(before);
  });

  test('a day in the past does not know what came later; what has no receipt counts with an unknown date', async () => {
    const [dropped = '', ...others] = bytes.keys();
    for (const id of others) await receive(id, bytes.get(id) ?? Buffer.of());
    await writeFile(join(workspace, `submissions/${PERIOD}/x.xlsx`), bytes.get(dropped) ?? Buffer.of());
    await receive('so-y-te', await workbook('so-y-te', ONE_MORE_DEATH), '2025-06-18');
    const { code, err } = await run(['--as-of', '2025-06-17']);
    expect({ code, err }).toEqual({
      code: 0,
      err: `${OLD_ORGANISATION}Không tính 1 tệp nhận sau ngày 17/6/2025: submissions/2025-H1/so-y-te/r2.xlsx\n`,
    });
    const past = await read(1);
    expect(past.units.find((u) => u.id === 'so-y-te')).toMatchObject({ revision: 1, revisedOn: null });
    expect(past.units.find((u) => u.id === dropped)).toMatchObject({
      submission: 'unknown-date',
      file: `submissions/${PERIOD}/x.xlsx`,
    });
    const register = ['--as-of', '2025-06-17', join('submissions', PERIOD)];
    expect((await run(register)).out).toContain('không ghi bản mới');
    expect(await run(['--reason', 'Sở Y tế đính chính'])).toMatchObject({ code: 0, err: OLD_ORGANISATION });
    const after = await read(2);
    expect(after.units.find((u) => u.id === 'so-y-te')).toMatchObject({
      submission: 'on-time',
      receivedOn: '2025-06-10',
      revisedOn: '2025-06-18',
    });
  });

  test('on a terminal the reason is asked for; no answer stops', async () => {
    await receiveAll();
    await run([]);
    await receive('so-y-te', await workbook('so-y-te', ONE_MORE_DEATH));
    expect((await run([], async () => ' ')).code).toBe(2);
    expect((await run([], async () => 'đính chính')).code).toBe(0);
    expect((await read(2)).reason).toBe('đính chính');
  });

  test('named files and folders are read with an unknown date; their place on the disk is not told', async () => {
    const folder = await newWorkspace('post');
    for (const [id, content] of bytes) await writeFile(join(folder, `${id}.xlsx`), content);
    const { code } = await run([folder]);
    await rm(folder, { recursive: true });
    expect(code).toBe(0);
    const result = await read(1);
    expect(result.units.every((u) => u.submission === 'unknown-date')).toBe(true);
    expect(result.units.find((u) => u.id === 'so-y-te')?.file).toBe('so-y-te.xlsx');
  });

  test('files of the register named by path keep their receipt', async () => {
    await receiveAll();
    await run([join('submissions', PERIOD)]);
    expect((await read(1)).units.every((u) => u.submission === 'on-time')).toBe(true);
  });

  test('a file changed after filing lends no figures and is an error', async () => {
    await receiveAll();
    const forged = await workbook('so-y-te', ONE_MORE_DEATH);
    await writeFile(join(workspace, `submissions/${PERIOD}/so-y-te/r1.xlsx`), forged);
    const { code } = await run([]);
    expect(code).toBe(1);
    const result = await read(1);
    expect(result.findings.map((f) => f.code)).toEqual(['province/changed-after-filing']);
    expect(result.units.find((u) => u.id === 'so-y-te')).toMatchObject({
      submission: 'on-time',
      filled: 0,
      errors: 0,
    });
  });

  test('a broken file beside good ones is a finding, and never stops the others', async () => {
    await receiveAll();
    await writeFile(join(workspace, `submissions/${PERIOD}/hỏng.xlsx`), '');
    const { code } = await run(['--lang', 'en']);
    expect(code).toBe(1);
    expect((await read(1)).findings).toMatchObject([
      { code: 'file/empty', file: `submissions/${PERIOD}/hỏng.xlsx` },
    ]);
  });

  test.each([
    [['--as-of', '2025-02-30'], 'không phải là ngày'],
    [['nowhere-*'], 'không có tệp bảng tính nào'],
    [[], 'chưa có báo cáo nào'],
  ])('%j cannot run', async (argv, words) => {
    await mkdir(join(workspace, 'submissions'), { recursive: true });
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  test('two at once: both end with a revision, none is lost', async () => {
    await receiveAll();
    const codes = (await Promise.all([run([]), run([])])).map((r) => r.code);
    expect(codes).toEqual([0, 0]);
    expect(await stored()).toEqual(['2025-H1.r1.json']);
  });
});
