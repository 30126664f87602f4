// @module-tag process
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { loadCatalogue } from '../catalogue-files.ts';
import { decodeResult } from './check-one.ts';
import type { BatchSettings, FileRequest } from './check-one.ts';
import { openPool } from './pool.ts';
import type { CheckingPool } from './pool.ts';

/** A thread with defects that no real file is known to cause. */
const FAULTY_WORKER = `
export default async function (requests) {
  for (const { path } of requests) {
    if (path === 'hangs') for (;;);
    if (path === 'crashes') await new Promise(() => setImmediate(() => { throw new Error('fell over'); }));
    if (path === 'stops') return { stop: { problem: { code: 'store/damaged-consolidation', params: { name: '2024.r1.json' }, at: {} }, details: [] } };
  }
  return { results: requests.map(({ path }) => JSON.stringify({ checked: { file: path, findings: [] } })) };
}`;

let folder: string;
let catalogue: Catalogue;
let pool: CheckingPool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-pool-'));
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder }));
  const worker = join(folder, 'worker.mjs');
  await writeFile(worker, FAULTY_WORKER);
  const settings: BatchSettings = {
    catalogue,
    catalogueHash: 'hash',
    asOf: '2025-06-20',
    workspace: folder,
    carries: 'findings',
  };
  pool = await openPool(settings, { threads: 2, worker: pathToFileURL(worker), seconds: 0.2 });
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

const requestsOf = (...paths: string[]): FileRequest[] => paths.map((path) => ({ path, file: path }));

test.each([
  ['crashes', 'file/reader-failed'],
  ['hangs', 'file/timeout'],
])('a file on which the thread %s costs only itself', { timeout: 30_000 }, async (bad, code) => {
  const results = await pool.check(requestsOf('a', bad, 'b'));
  const checked = results.map((text) => decodeResult<'findings'>(text).checked);
  expect(checked.map(({ file }) => file)).toEqual(['a', bad, 'b']);
  expect(checked.map(({ findings }) => findings.map((one) => one.code))).toEqual([[], [code], []]);
});

test.each([[['a', 'stops', 'b']], [['crashes', 'stops']]])(
  'what stops the command is no finding of a file: %j',
  { timeout: 30_000 },
  async (paths) => {
    const stopped = pool.check(requestsOf(...paths));
    await expect(stopped).rejects.toEqual(cannotRun('store/damaged-consolidation', { name: '2024.r1.json' }));
  },
);
