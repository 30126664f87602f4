// @module-tag process
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram } from '../dev/testkit/built-program.ts';
import type { BuiltProgram } from '../dev/testkit/built-program.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { newWorkspace } from '../dev/testkit/workspace.ts';

/** What a command loads decides how soon it answers: no library comes along that its work does not need. */

let program: BuiltProgram;
let office: Office;
/** No workspace. */
let elsewhere: string;
/** A workspace with settings that were read before. */
let plain: string;
/** A workspace with settings, and with a catalogue of its own. */
let own: string;

beforeAll(async () => {
  program = await buildProgram();
  office = await openOffice();
  await office.fill('so-y-te', '2025-H1', 'so-y-te.xlsx', {});
  elsewhere = await mkdtemp(join(tmpdir(), 'ntge-start-'));
  plain = await newWorkspace('start');
  await program.run(['catalogue', 'list'], { cwd: plain });
  own = await mkdtemp(join(tmpdir(), 'ntge-own-'));
  await program.run(['catalogue', 'export', '-o', 'danh-muc'], { cwd: own });
  await writeFile(join(own, 'ntge.yaml'), 'catalogue: danh-muc\noverlays: [2025-03-01-departments]\n');
}, 240_000);
afterAll(async () => {
  await program.remove();
  await office.close();
  for (const folder of [elsewhere, plain, own]) await rm(folder, { recursive: true, force: true });
});

const XML = ['saxes', 'xmlchars'];
const FINDINGS = 'findings/messages';

/** The command line as words, the workbook's place put in. */
const wordsOf = (line: string): string[] =>
  line.split(' ').map((word) => (word === 'WORKBOOK' ? join(office.folder, 'so-y-te.xlsx') : word));

test.each([
  ['--version', ['commander']],
  ['--help', ['commander']],
  ['validate --help', ['commander']],
  ['catalogue list', ['commander']],
  ['catalogue show 4.1', ['commander']],
  ['validate WORKBOOK', ['commander', FINDINGS, ...XML]],
  ['validate WORKBOOK --format json', ['commander', FINDINGS, ...XML]],
  ['cells WORKBOOK', ['commander', FINDINGS, ...XML]],
])('%s loads only what it needs', { timeout: 60_000 }, async (line, libraries) => {
  const loaded = await program.librariesOf(wordsOf(line), { cwd: elsewhere });
  expect(loaded).toEqual(libraries);
});

test('status in a workspace loads no library for it', { timeout: 60_000 }, async () => {
  const loaded = await program.librariesOf(['status', '--period', '2025-H1'], { cwd: plain });
  expect(loaded).toEqual(['commander', FINDINGS]);
});

test('template loads what writes a workbook, and writes it', { timeout: 60_000 }, async () => {
  const argv = ['template', '--period', '2025-H1', '--unit', 'so-y-te'];
  const loaded = await program.librariesOf(argv, { cwd: plain });
  expect(loaded).toEqual(['commander', 'exceljs', FINDINGS, ...XML, 'uuid'].toSorted());
  expect(await readdir(join(plain, 'bieu-mau', '2025-H1'))).toEqual([
    '2025-H1_so-y-te.xlsx',
    'kiem-tra.html',
  ]);
});

test.each([
  ['catalogue list', ['commander']],
  ['validate WORKBOOK', ['commander', FINDINGS, ...XML]],
])(
  '%s in a workspace loads yaml and zod in its first run alone',
  { timeout: 60_000 },
  async (line, libraries) => {
    await rm(join(own, '.ntge-cache'), { recursive: true, force: true });
    const first = await program.librariesOf(wordsOf(line), { cwd: own });
    expect(first).toEqual([...libraries, 'yaml', 'zod'].toSorted());
    expect(await program.librariesOf(wordsOf(line), { cwd: own })).toEqual(libraries);
  },
);

test('nothing of exceljs but its writer is in the bundle', async () => {
  const names = (await program.packages()).map((name) => name.split(' ')[0]);
  const unmaintained = ['unzipper', 'fstream', 'rimraf', 'glob', 'inflight', 'archiver', 'lodash.isequal'];
  const doubled = ['jszip', 'readable-stream', 'fast-csv', 'dayjs', 'tmp'];
  expect(names).toContain('exceljs');
  expect(names.filter((name) => [...unmaintained, ...doubled].includes(name ?? ''))).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
