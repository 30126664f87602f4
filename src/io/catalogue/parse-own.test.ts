// @module-tag process
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleThread } from '../../dev/testkit/bundled-thread.ts';
import { builtInFolder } from '../catalogue-files.ts';
import { parseOwn } from './parse-own.ts';

let folder: string;
let worker: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-parse-own-'));
  await cp(join(builtInFolder(), 'ninh-thuan-2025'), folder, { recursive: true });
  worker = await bundleThread(new URL('worker.ts', import.meta.url), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = (): string => join(folder, 'catalogue.yaml');
const hereAndThere = async () => {
  const here = await parseOwn(file(), { inProcessBytes: Number.POSITIVE_INFINITY });
  return { here, there: await parseOwn(file(), { worker, inProcessBytes: 0 }) };
};

describe('a catalogue is read in a thread as in this one', () => {
  test('whole', async () => {
    const { here, there } = await hereAndThere();
    expect(here.value?.catalogue.units).toHaveLength(18);
    expect(there).toEqual(here);
  });

  test.each([
    ['with YAML that is none', 'units.yaml', 'units:', 'units: ['],
    ['with a value that does not fit', 'units.yaml', 'kind: police', 'kind: army'],
    ['with an entry that clashes', 'indicators.yaml', "id: '2.1'", "id: '1.1'"],
    ['with a file missing', 'catalogue.yaml', '- units.yaml', '- unit.yaml'],
  ])('%s', async (_, name, from, to) => {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(from, to));
    try {
      const { here, there } = await hereAndThere();
      expect(here.problems.length).toBeGreaterThan(0);
      expect(there).toEqual(here);
    } finally {
      await writeFile(path, text);
    }
  });
});

test('a thread takes over from the size of the files together', async () => {
  // Its worker does not exist, so that a thread fails.
  const none = new URL('none.mjs', worker);
  const parse = (inProcessBytes: number) => parseOwn(file(), { worker: none, inProcessBytes });
  expect((await parse(300_000)).problems).toEqual([]);
  await expect(parse(100_000)).rejects.toThrow('none.mjs');
});
