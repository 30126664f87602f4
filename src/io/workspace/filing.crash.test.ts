// @module-tag process
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileSubmission } from './filing.ts';
import { sha256 } from '../sha256.ts';
import { revisionsOf } from './submissions.ts';

/**
 * The machine stops at every single step of a filing in turn: from that step on nothing reaches the disk any more, not
 * even the clearing up. Whatever is left behind must be the old state or the new one, and the next run must work.
 */

const machine = { stepsLeft: Infinity, hasHardLinks: true, isDiskFull: false };

class Stopped extends Error {}

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof FileSystem>();
  const step = (): void => {
    machine.stepsLeft -= 1;
    if (machine.stepsLeft < 0) throw new Stopped();
  };
  return {
    ...actual,
    mkdir: async (...args: Parameters<typeof actual.mkdir>) => (step(), actual.mkdir(...args)),
    rename: async (...args: Parameters<typeof actual.rename>) => (step(), actual.rename(...args)),
    rm: async (...args: Parameters<typeof actual.rm>) => (step(), actual.rm(...args)),
    link: async (...args: Parameters<typeof actual.link>) => {
      step();
      if (!machine.hasHardLinks) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      return actual.link(...args);
    },
    open: async (...args: Parameters<typeof actual.open>) => {
      step();
      const handle = await actual.open(...args);
      const write = handle.writeFile.bind(handle);
      const sync = handle.sync.bind(handle);
      handle.writeFile = async (data, options) => {
        // There is room for the receipt, not for the workbook.
        if (machine.isDiskFull && data instanceof Uint8Array)
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        // Half of it may have reached the disk.
        if (machine.stepsLeft === 0 && data instanceof Uint8Array) await write(data.subarray(0, 1), options);
        step();
        return write(data, options);
      };
      handle.sync = async () => (step(), sync());
      return handle;
    },
  };
});

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ntge-stop-'));
});
afterEach(async () => {
  machine.stepsLeft = Infinity;
  machine.hasHardLinks = true;
  machine.isDiskFull = false;
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
    machine.hasHardLinks = hasHardLinks;
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
  machine.isDiskFull = true;
  await expect(file('một')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readdir(join(workspace, 'submissions', '2025-H1', 'so-y-te'))).toEqual([]);
  machine.isDiskFull = false;
  await file('một');
  expect(await registered()).toEqual(['một']);
});
