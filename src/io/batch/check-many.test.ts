// @module-tag process
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { loadCatalogue } from '../catalogue-files.ts';
import { checkMany } from './check-many.ts';
import type { FileResult } from './check-one.ts';

/** Names each file in place of checking it, in as many words as a long narrative has. */
const NAMING_WORKER = `
export default function (requests) {
  const words = 'x'.repeat(50_000);
  return { results: requests.map(({ file }) => JSON.stringify({ checked: { file, words }, isWorkbook: true })) };
}`;

let folder: string;
let catalogue: Catalogue;
let worker: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-check-many-'));
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder }));
  await writeFile(join(folder, 'worker.mjs'), NAMING_WORKER);
  worker = pathToFileURL(join(folder, 'worker.mjs'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const requests = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ path: `tệp ${i}`, file: `tệp ${i}` }));

const batch = (count: number, signal: AbortSignal): AsyncGenerator<FileResult<'findings'>, void> =>
  checkMany(
    requests(count),
    { catalogue, catalogueHash: 'hash', asOf: '2025-06-20', workspace: folder, carries: 'findings' },
    { threads: 2, worker, signal, earlier: () => Promise.resolve([]) },
  );

/** Megabytes in use once everything that nothing refers to is gone. */
async function megabytesInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  await new Promise((resolve) => setImmediate(resolve));
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1e6;
}

describe('a batch', { timeout: 60_000 }, () => {
  it('keeps nothing of the files it has given', async () => {
    const inUse: number[] = [];
    let given = 0;
    for await (const _ of batch(600, new AbortController().signal))
      if (++given === 100 || given === 500) inUse.push(await megabytesInUse());
    expect(given).toBe(600);
    const [early = 0, late = 0] = inUse;
    // The 400 files between take 20 MB, those under way up to 6.
    expect(late - early).toBeLessThan(8);
  });

  it.each([0, 1, 250])('ends when it is stopped after %i files', async (after) => {
    const stop = new AbortController();
    const reason = new Error('stopped');
    const given: string[] = [];
    const run = async (): Promise<void> => {
      if (after === 0) stop.abort(reason);
      for await (const { checked } of batch(600, stop.signal)) {
        given.push(checked.file);
        if (given.length === after) stop.abort(reason);
      }
    };
    await expect(run()).rejects.toBe(reason);
    expect(given).toEqual(requests(after).map(({ path }) => path));
  });
});
