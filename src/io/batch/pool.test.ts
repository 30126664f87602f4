import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { loadCatalogue } from '../catalogue-files.ts';
import { openPool } from './pool.ts';
import type { ReadingPool } from './pool.ts';
import { decodeReading } from './read-one.ts';

/** A reader with defects that no real file is known to cause. */
const FAULTY_WORKER = `
export default async function (requests) {
  for (const { path } of requests) {
    if (path === 'hangs') for (;;);
    if (path === 'crashes') await new Promise(() => setImmediate(() => { throw new Error('fell over'); }));
  }
  return requests.map(({ path }) => ({ sha256: path, reading: '{"ok":false,"problem":{"code":"file/empty","params":{}}}' }));
}`;

let folder: string;
let catalogue: Catalogue;
let pool: ReadingPool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-pool-'));
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder }));
  const worker = join(folder, 'worker.mjs');
  await writeFile(worker, FAULTY_WORKER);
  const settings = { catalogue, catalogueHash: 'hash' };
  pool = await openPool(settings, { threads: 2, worker: pathToFileURL(worker), seconds: 0.5 });
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ['crashes', 'file/reader-failed'],
  ['hangs', 'file/timeout'],
])('a file on which the thread %s costs only itself', { timeout: 30_000 }, async (bad, code) => {
  const requests = ['a', bad, 'b'].map((path) => ({ path, file: path }));
  const results = await pool.read(requests);
  expect(results.map(({ sha256 }) => sha256)).toEqual(['a', null, 'b']);
  const codes = results.map(({ reading }) => {
    const read = decodeReading(reading);
    return read.ok ? 'ok' : read.problem.code;
  });
  expect(codes).toEqual(['file/empty', code, 'file/empty']);
});
