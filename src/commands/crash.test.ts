// @module-tag process
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OLD_ORGANISATION } from '../dev/testkit/workspace.ts';
import { consolidationJsonSchema } from '../core/model/results.ts';
import { receiptSchema } from '../core/model/register.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { sha256 } from '../io/sha256.ts';

/**
 * The built program, two of it at work on one workspace, killed at many random moments of receiving, consolidating and
 * reporting. Afterwards every receipt matches its file, no revision is missing or doubled, and the next run succeeds.
 */

/** The same moments on every run. */
const SEED = 20_250_615;
const ROUNDS = 16;
const UNITS = ['so-y-te', 'cong-an'];
/** Versions of each unit's file: each is to be registered once, whatever happens. */
const VERSIONS = 4;

let office: Office;
let program: string;

beforeAll(async () => {
  const root = process.cwd();
  await stat(join(root, 'dist', 'main.js')).catch(async () =>
    promisify(execFile)(process.execPath, [join(root, 'src/dev/build/build.mjs')], { cwd: root }),
  );
  // A copy: a build made meanwhile must not change the program under test.
  program = await mkdtemp(join(tmpdir(), 'ntge-program-'));
  for (const part of ['bin', 'dist', 'templates', 'package.json'])
    await cp(join(root, part), join(program, part), { recursive: true });
  office = await openOffice();
  for (const unit of UNITS)
    for (let version = 1; version <= VERSIONS; version += 1)
      await office.fill(unit, '2025-H1', fileOf(unit, version), {
        'ntge.cover.document_number': `${version}/BC`,
      });
});
afterAll(async () => {
  await office.close();
  await rm(program, { recursive: true, force: true });
});

const fileOf = (unit: string, version: number): string => `thu-den/${unit} ${version}.xlsx`;

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Run {
  readonly code: number | null;
  readonly err: string;
  readonly ms: number;
}

/** Runs the program; with `killAfter` it is killed, as by a power cut, after so many milliseconds. */
async function run(argv: readonly string[], killAfter?: number): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(program, 'bin/ntge.js'), ...argv], {
    cwd: office.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), ended]);
    child.kill('SIGKILL');
  }
  const code = await ended;
  return { code, err, ms: performance.now() - started };
}

const receive = (unit: string, version: number): readonly string[] => [
  'receive',
  fileOf(unit, version),
  '--on',
  '2025-06-12',
];
const CONSOLIDATE = ['consolidate', '--period', '2025-H1', '--as-of', '2025-06-20', '--reason', 'có bản mới'];
const REPORT = ['report', '--format', 'json', '--period', '2025-H1'];

test('two programs killed at random moments lose nothing, double nothing and block nothing', async () => {
  // One of each first: there is something to consolidate and to report, and the time they take is known.
  const usual: number[] = [];
  for (const argv of [receive('so-y-te', 1), CONSOLIDATE, REPORT]) usual.push((await run(argv)).ms);
  const longest = Math.max(...usual);
  const chance = chances(SEED);
  const pick = <T>(choices: readonly T[]): T | undefined => choices[Math.floor(chance() * choices.length)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const job = (): readonly string[] => {
      const version = 1 + Math.floor(chance() * VERSIONS);
      return (
        pick([receive(UNITS[0] ?? '', version), receive(UNITS[1] ?? '', version), CONSOLIDATE, REPORT]) ??
        REPORT
      );
    };
    const [a, b] = [job(), job()];
    // Two at once take longer than one; the first fifth of the time only starts the program.
    const moment = (): number => longest * (0.2 + 1.4 * chance());
    await Promise.all([run(a, moment()), run(b, moment())]);
    await checkReceipts();
    await checkConsolidations();
  }

  for (const unit of UNITS)
    for (let version = 1; version <= VERSIONS; version += 1)
      expect(await run(receive(unit, version))).toMatchObject({ code: 0, err: OLD_ORGANISATION });
  const hashes = await checkReceipts();
  for (const unit of UNITS) {
    const sent = Array.from({ length: VERSIONS }, async (_, i) =>
      sha256(await readFile(join(office.folder, fileOf(unit, i + 1)))),
    );
    expect(hashes.get(unit)?.toSorted(byText)).toEqual((await Promise.all(sent)).toSorted(byText));
  }
  expect([0, 1]).toContain((await run(CONSOLIDATE)).code);
  expect([0, 1]).toContain((await run(REPORT)).code);
  await checkConsolidations();
  await checkReports();
}, 300_000);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function names(folder: string): Promise<readonly string[]> {
  return readdir(join(office.folder, folder)).catch(() => []);
}

/** Numbers in names such as `r3.json`, in order. */
function numbered(found: readonly string[], pattern: RegExp): readonly number[] {
  return found
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** Every receipt matches its file, numbers have no hole, no file is there twice. Returns each unit's hashes. */
async function checkReceipts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const hashes = new Map<string, readonly string[]>();
  for (const unit of UNITS) {
    const folder = `submissions/2025-H1/${unit}`;
    const revisions = numbered(await names(folder), /^r(\d+)\.json$/);
    const found: string[] = [];
    for (const revision of revisions) {
      const path = join(office.folder, folder, `r${revision}`);
      const receipt = receiptSchema.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')));
      expect(receipt).toMatchObject({ unit, revision, sha256: sha256(await readFile(`${path}.xlsx`)) });
      found.push(receipt.sha256);
    }
    const files = numbered(await names(folder), /^r(\d+)\.xlsx$/);
    expect(files).toEqual(files.map((_, i) => i + 1));
    expect(new Set(found).size).toBe(found.length);
    hashes.set(unit, found);
  }
  return hashes;
}

/** Every stored consolidation is whole, bears its own number, and none is missing before the last. */
async function checkConsolidations(): Promise<void> {
  const revisions = numbered(await names('consolidated'), /^2025-H1\.r(\d+)\.json$/);
  expect(revisions).toEqual(revisions.map((_, i) => i + 1));
  for (const revision of revisions) {
    const text = await readFile(join(office.folder, `consolidated/2025-H1.r${revision}.json`), 'utf8');
    expect(consolidationJsonSchema.parse(JSON.parse(text))).toMatchObject({ period: '2025-H1', revision });
  }
}

/** A report is there whole or not at all. */
async function checkReports(): Promise<void> {
  const reports = (await names('reports/2025-H1')).filter((name) => /^[^.].*\.json$/.test(name));
  expect(reports.length).toBeGreaterThan(0);
  for (const name of reports)
    expect(JSON.parse(await readFile(join(office.folder, 'reports/2025-H1', name), 'utf8'))).toBeTypeOf(
      'object',
    );
}
