// @module-tag slow
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWhole, writeWhole } from './files.ts';

/** What the system answers to a hard link; undefined = it makes one. */
const system: { linkFails: string | undefined; renameFails: string | undefined } = {
  linkFails: undefined,
  renameFails: undefined,
};

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof FileSystem>();
  const failing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  return {
    ...actual,
    link: (from: string, to: string) =>
      system.linkFails === undefined ? actual.link(from, to) : failing(system.linkFails),
    rename: (from: string, to: string) =>
      system.renameFails === undefined ? actual.rename(from, to) : failing(system.renameFails),
  };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-files-'));
});
afterEach(async () => {
  system.linkFails = undefined;
  system.renameFails = undefined;
  await rm(folder, { recursive: true });
});

describe.each([undefined, 'EPERM', 'ENOTSUP', 'EXDEV', 'EISDIR'])('where a hard link gives %s', (code) => {
  beforeEach(() => {
    system.linkFails = code;
  });

  test('a new file is written whole, an existing one is left alone', async () => {
    const path = join(folder, 'báo cáo.txt');
    expect(await createWhole(path, 'một')).toBe(true);
    expect(await createWhole(path, 'hai')).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('một');
    expect(await readdir(folder)).toEqual(['báo cáo.txt']);
  });

  test('pieces of text are written one after the other', async () => {
    const path = join(folder, 'a.json');
    expect(await createWhole(path, ['một ', '', 'hai\n'])).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('một hai\n');
  });

  test('of many who want one name, one gets it', async () => {
    const path = join(folder, 'r1.xlsx');
    const done = await Promise.all(Array.from({ length: 20 }, (_, i) => createWhole(path, `file ${i}`)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await readFile(path, 'utf8')).toBe(`file ${done.indexOf(true)}`);
    expect(await readdir(folder)).toEqual(['r1.xlsx']);
  });
});

test('a failure on the way leaves the old file and nothing else', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'old');
  system.renameFails = 'ENOSPC';
  await expect(writeWhole(path, 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
  system.linkFails = 'EPERM';
  await expect(createWhole(join(folder, 'b.txt'), 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readdir(folder)).toEqual(['a.txt']);
  expect(await readFile(path, 'utf8')).toBe('old');
});

test('a refusal that is not about links is passed on', async () => {
  system.linkFails = 'ENOSPC';
  await expect(createWhole(join(folder, 'b.txt'), 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readdir(folder)).toEqual([]);
});

test('a name as long as the system takes leaves room for the temporary one', async () => {
  const name = `${'b'.repeat(250)}.xlsx`;
  expect(await createWhole(join(folder, name), 'x')).toBe(true);
  expect(await readdir(folder)).toEqual([name]);
});
