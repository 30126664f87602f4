// @module-tag process
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../dev/testkit/built-program.ts';
import type { BuiltProgram } from '../dev/testkit/built-program.ts';
import { writeNation } from '../dev/bench/nation.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';
import { newWorkspace } from '../dev/testkit/workspace.ts';

/** Enough for several messages to each of two threads. */
const COMMUNES = 24;
const PERIOD = '2025';

let program: BuiltProgram;
let workspace: string;
let cache: string;

beforeAll(async () => {
  program = await buildProgram();
  workspace = await newWorkspace('batch');
  cache = join(workspace, '.ntge-cache');
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: workspace });
  await writeNation(catalogue, { units: COMMUNES, periods: 1, out: workspace });
  const folder = join(workspace, 'submissions', PERIOD);
  await writeFile(join(folder, 'xa-00005.xlsx'), 'no workbook at all');
  await writeFile(join(folder, 'xa-00012.xlsx'), '');
  const whole = await readFile(join(folder, 'xa-00020.xlsx'));
  await writeFile(join(folder, 'xa-00020.xlsx'), whole.subarray(0, whole.length / 2));
}, 240_000);
afterAll(async () => {
  await program.remove();
  await rm(workspace, { recursive: true, force: true });
});

const validate = async (threads: string, ...more: string[]) =>
  program.run(['validate', 'submissions', '--format', 'json', '--as-of', '2025-12-20', ...more], {
    cwd: workspace,
    env: { NTGE_THREADS: threads },
  });

const consolidate = async (threads: string, ...more: string[]): Promise<string> => {
  const argv = ['consolidate', '--period', PERIOD, '--as-of', '2025-12-20', '--format', 'json', ...more];
  const { stdout } = await program.run(argv, { cwd: workspace, env: { NTGE_THREADS: threads } });
  await rm(join(workspace, 'consolidated'), { recursive: true, force: true });
  return stdout;
};

async function entries(): Promise<readonly string[]> {
  const found = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** What an entry may look like after a crash, a full disk, or a hand that meant well. */
const DAMAGE: readonly ((whole: Buffer, other: Buffer) => Uint8Array)[] = [
  () => Buffer.alloc(0),
  (whole) => whole.subarray(0, whole.length - 20),
  (whole) => Buffer.from(whole.toString().replace('"value":', '"value":1')),
  (_, other) => other,
  (whole) => Buffer.concat([whole, Buffer.from(' ')]),
];

describe('a batch', { timeout: 240_000 }, () => {
  test('gives the same bytes whatever reads it, cold, warm, or with a damaged cache', async () => {
    const { stdout: alone, code } = await validate('0', '--no-cache');
    const together = await consolidate('0', '--no-cache');
    expect(code).toBe(1);
    expect(alone).toContain('"file/not-a-workbook"');
    expect(together).toContain('"ntge/consolidation/1"');
    expect(await entries()).toEqual([]);
    for (const threads of ['1', '2', '0']) {
      await rm(cache, { recursive: true, force: true });
      for (const state of ['cold', 'warm', 'damaged']) {
        if (state === 'damaged') await damageEntries();
        expect((await validate(threads)).stdout, `${threads} threads, ${state}`).toBe(alone);
      }
      expect(await consolidate(threads), `${threads} threads`).toBe(together);
    }
  });

  test('holds every file in its order, the bad ones too', async () => {
    const { files } = JSON.parse((await validate('2', '--no-cache')).stdout);
    const names = Array.from(
      { length: COMMUNES },
      (_, i) => `submissions/${PERIOD}/xa-${String(i + 1).padStart(5, '0')}.xlsx`,
    );
    expect(files.map(({ file }: { file: string }) => file)).toEqual(names);
    const unread = files.filter(({ unit }: { unit: string | null }) => unit === null);
    expect(unread.map(({ file }: { file: string }) => file)).toEqual([names[4], names[11], names[19]]);
  });

  test('tells a file that was changed', async () => {
    const path = join(workspace, 'submissions', PERIOD, 'xa-00003.xlsx');
    const whole = await readFile(path);
    const before = (await validate('2')).stdout;
    await writeFile(path, 'changed');
    expect((await validate('2')).stdout).not.toBe(before);
    await writeFile(path, whole);
    expect((await validate('2')).stdout).toBe(before);
  });

  test.each(['1', '0'])(
    'with %s threads stops at Ctrl-C with a sentence, and writes nothing',
    async (threads) => {
      await rm(cache, { recursive: true, force: true });
      const { code, stdout, stderr } = await program.run(['validate', 'submissions', '-o', 'ket-qua.txt'], {
        cwd: workspace,
        env: { NTGE_THREADS: threads },
        interruptWhen: async () => (await entries()).some((path) => path.includes('readings')),
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('đã dừng theo yêu cầu (Ctrl-C)');
      expect(await readdir(workspace)).not.toContain('ket-qua.txt');
      expect((await validate('2')).stdout).toBe((await validate('0', '--no-cache')).stdout);
    },
  );
});

async function damageEntries(): Promise<void> {
  const paths = (await entries()).toSorted();
  const whole = await Promise.all(paths.map((path) => readFile(path)));
  for (const [i, path] of paths.entries()) {
    const damage = DAMAGE[i % DAMAGE.length];
    const [own, other] = [whole[i], whole[(i + 1) % whole.length]];
    if (damage && own && other) await writeFile(path, damage(own, other));
  }
}
