import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryKey, loadEntry, storeEntry, trimEntries } from './entries.ts';
import { readingsFolder } from './folders.ts';

const BASIS = ['h', 'a', 'so-y-te.xlsx'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pathOf = (key: string): string => join(folder, key.slice(0, 2), key.slice(2));

describe('entries', () => {
  it.each([
    [['h', 'a']],
    [['h', 'a', 'so-y-te.xlsx', '']],
    [['ha', '', 'so-y-te.xlsx']],
    [['a', 'h', 'so-y-te.xlsx']],
  ])('of another basis have another name: %j', (other) => {
    expect(entryKey(other)).not.toBe(entryKey(BASIS));
  });

  it('come back as they were, and leave no other file', async () => {
    const key = entryKey(BASIS);
    expect(loadEntry(folder, key)).toBeUndefined();
    storeEntry(folder, key, 'Sở Y tế\n{}');
    expect(loadEntry(folder, key)).toBe('Sở Y tế\n{}');
    expect(await readdir(folder)).toEqual([key.slice(0, 2)]);
  });

  it('do not fail where nothing can be written', async () => {
    await writeFile(join(folder, 'file'), '');
    storeEntry(join(folder, 'file'), entryKey(BASIS), 'text');
    expect(loadEntry(join(folder, 'file'), entryKey(BASIS))).toBeUndefined();
  });

  it('take no more than their limit; the oldest go first', async () => {
    const keys = ['a', 'b', 'c'].map((sha256) => entryKey([sha256]));
    for (const [age, key] of keys.entries()) {
      storeEntry(folder, key, 'x'.repeat(1000));
      await utimes(pathOf(key), age, age);
    }
    trimEntries(folder, 2500);
    const kept = keys.map((key) => loadEntry(folder, key));
    expect(kept.map((text) => text !== undefined)).toEqual([false, true, true]);
  });

  it('of readings lie in the workspace, or with the user; nowhere when nobody knows the user', () => {
    expect(readingsFolder(folder, {})).toBe(join(folder, '.ntge-cache', 'readings'));
    expect(readingsFolder(undefined, {})).toBeUndefined();
    const home = readingsFolder(undefined, { HOME: folder, LOCALAPPDATA: folder });
    expect(home?.startsWith(folder)).toBe(true);
  });
});
