import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from './sha256.ts';
import { isLeftOver, sweepLeftOvers, writeTemporary } from './temporary-files.ts';

const HOUR = 3_600_000;
const here = { machine: 'abc123', isAlive: (pid: number) => pid === 7 };

test.each([
  ['of a process that has ended', '.r1.xlsx.abc123-8-0123456789ab.tmp', 0, true],
  ['of a process at work', '.r1.xlsx.abc123-7-0123456789ab.tmp', HOUR, false],
  [
    'of a process with a number that somebody else has now',
    '.r1.xlsx.abc123-7-0123456789ab.tmp',
    25 * HOUR,
    true,
  ],
  ['of another computer, fresh', '.r1.xlsx.def456-8-0123456789ab.tmp', HOUR, false],
  ['of another computer, old', '.r1.xlsx.def456-8-0123456789ab.tmp', 25 * HOUR, true],
  ['of a former version, fresh', '.r1.xlsx.0123456789ab.tmp', HOUR, false],
  ['of a former version, old', '.r1.xlsx.0123456789ab.tmp', 25 * HOUR, true],
  ["somebody else's", '~WRD0001.tmp', 999 * HOUR, false],
  ["somebody else's hidden one", '.báo cáo.tmp', 999 * HOUR, false],
  ['a receipt that waits', '.waiting-r1-abc.json', 999 * HOUR, false],
  ['a workbook', 'r1.xlsx', 999 * HOUR, false],
])('%s: %s', (_what, name, age, expected) => {
  expect(isLeftOver(name, age, here)).toBe(expected);
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-sweep-'));
});
afterEach(async () => rm(folder, { recursive: true }));

test('what an ended run has left goes with the next file; everything else stays', async () => {
  const machine = sha256(hostname()).slice(0, 6);
  // No process has this number.
  const dead = `.r1.json.${machine}-2147483646-0123456789ab.tmp`;
  const foreign = '.r1.json.000000-1-0123456789ab.tmp';
  for (const name of [dead, foreign, 'của tôi.tmp', 'r1.xlsx']) await writeFile(join(folder, name), 'x');
  const own = await writeTemporary(join(folder, 'r2.xlsx'), 'y');
  const left = await readdir(folder);
  expect(left.map((name) => join(folder, name))).toContain(own);
  expect(left).toHaveLength(4);
  expect(left).not.toContain(dead);

  await utimes(join(folder, foreign), 0, 0);
  await utimes(join(folder, 'của tôi.tmp'), 0, 0);
  await sweepLeftOvers(folder);
  expect(await readdir(folder)).not.toContain(foreign);
  expect(await readdir(folder)).toContain('của tôi.tmp');
});
