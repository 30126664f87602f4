import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBeside } from './files-beside.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-beside-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('writes, recognises its own, and never replaces', async () => {
  const path = join(folder, 'sub', 'report.docx');
  expect(await writeBeside(path, bytes('one'))).toEqual({ path, state: 'new' });
  expect(await writeBeside(path, bytes('one'))).toEqual({ path, state: 'same' });
  await writeFile(path, 'edited by hand');
  const second = join(folder, 'sub', 'report-2.docx');
  expect(await writeBeside(path, bytes('one'))).toEqual({ path: second, state: 'beside' });
  expect(await writeBeside(path, bytes('one'))).toEqual({ path: second, state: 'beside' });
  expect((await writeBeside(path, bytes('two'))).path).toBe(join(folder, 'sub', 'report-3.docx'));
  expect(await readFile(path, 'utf8')).toBe('edited by hand');
  expect((await readdir(join(folder, 'sub'))).sort()).toEqual([
    'report-2.docx',
    'report-3.docx',
    'report.docx',
  ]);
});
