import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram } from '../dev/built-program.ts';
import type { BuiltProgram } from '../dev/built-program.ts';
import { openOffice } from '../dev/office.ts';
import type { Office } from '../dev/office.ts';

/** What a command loads decides how soon it answers: no library comes along that its work does not need. */

let program: BuiltProgram;
let office: Office;
let elsewhere: string;

beforeAll(async () => {
  program = await buildProgram();
  office = await openOffice();
  await office.fill('so-y-te', '2025-H1', 'so-y-te.xlsx', {});
  elsewhere = await mkdtemp(join(tmpdir(), 'ntge-start-'));
}, 240_000);
afterAll(async () => {
  await program.remove();
  await office.close();
  await rm(elsewhere, { recursive: true, force: true });
});

const XML = ['saxes', 'xmlchars'];

test.each([
  ['--version', ['commander']],
  ['--help', ['commander']],
  ['validate --help', ['commander']],
  ['catalogue list', ['commander']],
  ['catalogue show 4.1', ['commander']],
  ['status --period 2025-H1', ['commander', ...XML]],
  ['validate WORKBOOK', ['commander', ...XML]],
  ['validate WORKBOOK --format json', ['commander', ...XML]],
  ['cells WORKBOOK', ['commander', ...XML]],
])('%s loads only what it needs', { timeout: 60_000 }, async (line, libraries) => {
  const argv = line
    .split(' ')
    .map((word) => (word === 'WORKBOOK' ? join(office.folder, 'so-y-te.xlsx') : word));
  const loaded = await program.librariesOf(argv, { cwd: elsewhere });
  expect(loaded).toEqual(libraries);
});
