import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { loadCatalogue } from '../catalogue-files.ts';
import { readBatch } from './read-batch.ts';
import type { ReadResult } from './read-one.ts';

/** Names each file in place of reading it. */
const NAMING_WORKER = `
export default function (requests) {
  return requests.map(({ path }) => ({ sha256: path, reading: 'x'.repeat(10) }));
}`;

let folder: string;
let catalogue: Catalogue;
let worker: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-read-batch-'));
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder }));
  await writeFile(join(folder, 'worker.mjs'), NAMING_WORKER);
  worker = pathToFileURL(join(folder, 'worker.mjs'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const requests = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ path: `tệp ${i}`, file: `tệp ${i}` }));

const batch = (count: number, signal: AbortSignal): AsyncGenerator<ReadResult, void> =>
  readBatch(requests(count), { catalogue, catalogueHash: 'hash' }, { threads: 2, worker, signal });

/** Everything that nothing refers to is gone afterwards. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  // What a WeakRef gave stays until the running job ends.
  await new Promise((resolve) => setImmediate(resolve));
  if (typeof collect === 'function') collect();
}

describe('a batch', { timeout: 60_000 }, () => {
  it('keeps nothing of the files it has given, but those of one message', async () => {
    const given: WeakRef<ReadResult>[] = [];
    let kept = 0;
    for await (const result of batch(600, new AbortController().signal)) {
      given.push(new WeakRef(result));
      if (given.length !== 500) continue;
      await collectGarbage();
      kept = given.filter((one) => one.deref() !== undefined).length;
    }
    expect(given).toHaveLength(600);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(20);
  });

  it.each([0, 1, 250])('ends when it is stopped after %i files', async (after) => {
    const stop = new AbortController();
    const reason = new Error('stopped');
    const given: string[] = [];
    const run = async (): Promise<void> => {
      if (after === 0) stop.abort(reason);
      for await (const { sha256 } of batch(600, stop.signal)) {
        given.push(sha256 ?? '');
        if (given.length === after) stop.abort(reason);
      }
    };
    await expect(run()).rejects.toBe(reason);
    expect(given).toEqual(requests(after).map(({ path }) => path));
  });
});
