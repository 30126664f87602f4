import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { sha256 } from '../sha256.ts';
import { madeOnce, parsedOnce } from './values.ts';

let folder: string;
let kept: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-parsed-'));
  kept = join(folder, 'kept');
  await write('first.yaml', 'một');
  await write('second.yaml', 'hai');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

/** "Parses" the two files to their texts and counts how often. */
function parser() {
  let count = 0;
  const read = async (kind = 'texts', into: 'kept' | 'nowhere' = 'kept') =>
    parsedOnce(join(folder, 'first.yaml'), kind, into === 'kept' ? kept : undefined, async () => {
      count++;
      const names = ['first.yaml', 'second.yaml'];
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
      return {
        value: { texts },
        files: names.map((file, i) => ({ file, sha256: sha256(texts[i] ?? '') })),
      };
    });
  return { read, count: () => count };
}

async function entries(): Promise<string[]> {
  const found = await readdir(kept, { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

describe('a file parsed before', () => {
  it('is not parsed again while all its files stay as they are', async () => {
    const { read, count } = parser();
    for (let i = 0; i < 3; i++) expect(await read()).toEqual({ texts: ['một', 'hai'] });
    expect(count()).toBe(1);
  });

  test.each([
    ['first.yaml', ['khác', 'hai']],
    ['second.yaml', ['một', 'khác']],
  ])('is parsed again when %s changes, and known again when it changes back', async (name, texts) => {
    const { read, count } = parser();
    const before = await readFile(join(folder, name), 'utf8');
    await read();
    await write(name, 'khác');
    expect(await read()).toEqual({ texts });
    expect(count()).toBe(2);
    await write(name, before);
    expect(await read()).toEqual({ texts: ['một', 'hai'] });
  });

  it('is not what another kind of parsing made of it', async () => {
    const { read, count } = parser();
    await read('texts');
    await read('other');
    expect(count()).toBe(2);
  });

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (whole) => whole.subarray(0, -5)],
    ['changed', (whole) => Buffer.from(whole.toString().replace('một', 'hai'))],
  ])('is parsed again when what was kept is %s', async (_, damage) => {
    const { read, count } = parser();
    await read();
    for (const path of await entries()) await writeFile(path, damage(await readFile(path)));
    expect(await read()).toEqual({ texts: ['một', 'hai'] });
    expect(count()).toBe(2);
  });

  it('is always parsed where nothing is to be kept', async () => {
    const { read, count } = parser();
    for (let i = 0; i < 2; i++) expect(await read('texts', 'nowhere')).toEqual({ texts: ['một', 'hai'] });
    expect(count()).toBe(2);
    await expect(readdir(kept)).rejects.toThrow();
  });
});

describe('a value that depends on texts alone', () => {
  it('is made once for the same texts, whatever it is', async () => {
    let count = 0;
    const made = (value: unknown, ...basis: string[]) =>
      madeOnce(kept, basis, () => {
        count++;
        return value;
      });
    expect([await made(null, 'a'), await made(1, 'a'), await made({ b: 2 }, 'a', 'b')]).toEqual([
      null,
      null,
      { b: 2 },
    ]);
    expect(count).toBe(2);
  });

  it('is made anew where nothing is kept', async () => {
    const values = [1, 2];
    const made = () => madeOnce(undefined, ['a'], () => values.shift());
    expect([await made(), await made()]).toEqual([1, 2]);
  });
});

it('nothing is kept of what fails', async () => {
  const fails = parsedOnce(join(folder, 'first.yaml'), 'texts', kept, () =>
    Promise.reject(new Error('wrong')),
  );
  await expect(fails).rejects.toThrow('wrong');
  await expect(readdir(kept)).rejects.toThrow();
});

it('a file that cannot be read is left to its parser', async () => {
  await mkdir(join(folder, 'none.yaml'));
  const parse = () => Promise.resolve({ value: 'no such file', files: [] });
  expect(await parsedOnce(join(folder, 'none.yaml'), 'texts', kept, parse)).toBe('no such file');
  await expect(readdir(kept)).rejects.toThrow();
});
