// @module-tag process
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Stopped, machine, resetMachine } from '../../dev/testkit/faulty-files.ts';
import { fileSubmission } from './filing.ts';
import { sha256 } from '../sha256.ts';
import { revisionsOf } from './submissions.ts';

/**
 * The machine stops at every single step of a filing in turn: from that step on nothing reaches the disk any more, not
 * even the clearing up. Whatever is left behind must be the old state or the new one, and the next run must work.
 */

vi.mock('node:fs/promises', async (original) =>
  (await import('../../dev/testkit/faulty-files.ts')).faultyFiles(await original()),
);

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ntge-stop-'));
});
afterEach(async () => {
  resetMachine();
  await rm(workspace, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const file = async (text: string) =>
  fileSubmission(workspace, bytes(text), {
    unit: 'so-y-te',
    period: '2025-H1',
    receivedOn: '2025-06-12',
    originalName: `${text}.xlsx`,
    filedBy: 'van-thu',
    filedOn: '2025-06-12',
  });

/** Contents of the registered revisions in order; every receipt is held against its file. */
async function registered(): Promise<readonly string[]> {
  const held = await revisionsOf(workspace, '2025-H1', 'so-y-te');
  return Promise.all(
    held.map(async ({ path, receipt }) => {
      const content = await readFile(path);
      expect(sha256(content)).toBe(receipt?.sha256);
      expect(receipt?.originalName).toBe(`${content.toString()}.xlsx`);
      return content.toString();
    }),
  );
}

/** Files `text` on a machine that stops after so many steps. True when it got to the end. */
async function fileUntil(stepsLeft: number, text: string): Promise<boolean> {
  machine.stepsLeft = stepsLeft;
  try {
    await file(text);
    return true;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return false;
  } finally {
    machine.stepsLeft = Infinity;
  }
}

describe.each([true, false])('with hard links: %s', (hasHardLinks) => {
  test('stopping at any step leaves the old state or the new one, and the next run works', async () => {
    machine.refuse = ({ call }) => (call === 'link' && !hasHardLinks ? 'EPERM' : undefined);
    let ended = false;
    let steps = 0;
    for (; !ended; steps += 1) {
      expect(steps).toBeLessThan(100);
      await rm(workspace, { recursive: true });
      await file('một');
      ended = await fileUntil(steps, 'hai');
      const after = await registered();
      expect([['một'], ['một', 'hai']]).toContainEqual(after);
      if (ended) expect(after).toHaveLength(2);

      // Somebody else files first; then the interrupted file is given again.
      await file('ba');
      await file('hai');
      const all = await registered();
      expect(all.toSorted()).toEqual(['ba', 'hai', 'một']);
      expect(all[0]).toBe('một');
      const names = await readdir(join(workspace, 'submissions', '2025-H1', 'so-y-te'));
      const numbers = names.flatMap((name) => /^r(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number);
      // Without hard links a number may stay behind, claimed by whoever was stopped; with them none does.
      if (hasHardLinks) expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    }
    expect(steps).toBeGreaterThan(8);
  });
});

test('a disk that is full leaves nothing behind, and there is room again later', async () => {
  // There is room for the receipt, not for the workbook.
  machine.refuse = ({ call, path }) => (call === 'write' && path.includes('.xlsx') ? 'ENOSPC' : undefined);
  await expect(file('một')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readdir(join(workspace, 'submissions', '2025-H1', 'so-y-te'))).toEqual([]);
  resetMachine();
  await file('một');
  expect(await registered()).toEqual(['một']);
});
