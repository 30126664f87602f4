// @module-tag slow
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runNtge } from '../dev/testkit/fake-host.ts';
import type { Ran } from '../dev/testkit/fake-host.ts';
import { Stopped, isChanging, machine, resetMachine } from '../dev/testkit/faulty-files.ts';
import type { FileCall } from '../dev/testkit/faulty-files.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { sha256 } from '../io/sha256.ts';

vi.mock('node:fs/promises', async (original) =>
  (await import('../dev/testkit/faulty-files.ts')).faultyFiles(await original()),
);
vi.mock('node:timers/promises', async () => ({
  setTimeout: (await import('../dev/testkit/faulty-files.ts')).pause,
}));

/**
 * Every command that writes, with every call of the file system refused in turn. Another program that holds files for a moment
 * changes nothing. A disk that is full or read-only from any moment on is told in words, with the name of a file, and what was
 * there before, or the whole new state, is there; the same for a power cut. Afterwards the same command does its work.
 */

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  receive: ['receive', 'hai.xlsx', '--on', '2025-06-13'],
  redate: [
    'receipt',
    'redate',
    '--period',
    '2025-H1',
    '--unit',
    'so-noi-vu',
    '--on',
    '2025-06-09',
    '--reason',
    'ghi nhầm',
  ],
  consolidate: ['consolidate', '--period', '2025-H1', '--as-of', '2025-06-20', '--reason', 'có bản mới'],
  report: ['report', '--format', 'md', '--period', '2025-H1', '-o', 'ra/bao-cao.md'],
  'report into its folder': ['report', '--format', 'json', '--period', '2025-H1'],
  template: ['template', '--period', '2025', '--unit', 'so-y-te', '-o', 'bieu'],
  init: ['init', 'moi'],
};

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.fill('so-y-te', '2025-H1', 'mot.xlsx');
  await office.fill('so-y-te', '2025-H1', 'hai.xlsx', { 'ntge.cover.document_number': '2/BC' });
  await office.fill('so-noi-vu', '2025-H1', 'ba.xlsx');
  for (const argv of [
    ['receive', 'mot.xlsx', '--on', '2025-06-10'],
    ['consolidate', '--period', '2025-H1', '--as-of', '2025-06-20'],
    ['receive', 'ba.xlsx', '--on', '2025-06-10'],
  ])
    expect((await office.run(argv, { today: '2025-06-12' })).code).toBeLessThan(2);
});
afterAll(async () => office.close());

/** The workspace as it was, for one run. */
async function freshFolder(): Promise<string> {
  resetMachine();
  const folder = await mkdtemp(join(tmpdir(), 'ntge-faults-'));
  await cp(office.folder, folder, { recursive: true });
  machine.calls = [];
  return folder;
}

const run = (folder: string, argv: readonly string[]): Promise<Ran> =>
  runNtge(argv, { cwd: folder, today: '2025-06-20' });

/** Every file with its content's hash. What nobody counts is left out: temporary files, and what may be worked out again. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (!entry.isFile() || name.startsWith('.ntge-cache') || entry.name.endsWith('.tmp')) continue;
    const bytes = await readFile(path);
    if (name.endsWith('.json')) expect(() => void JSON.parse(bytes.toString()), name).not.toThrow();
    files[name] = sha256(bytes);
  }
  return withWaiting(files);
}

/** A receipt that has not got its name counts where its workbook is in place, and is nothing where that is not. */
function withWaiting(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const named: Record<string, string> = {};
  for (const [name, hash] of Object.entries(files)) {
    const own = name.replace(/\.waiting-(r\d+)-.*$/, '$1.json');
    if (own === name || own.replace('.json', '.xlsx') in files) named[own] = hash;
  }
  return named;
}

/** Refuses so many times in a row each thing that is asked of each file. */
function holding(code: string, calls: readonly FileCall['call'][], times = 3): void {
  const left = new Map<string, number>();
  machine.refuse = ({ call, path }) => {
    // Temporary names differ from run to run, and each is new.
    const key = `${call} ${path}`;
    const rest = left.get(key) ?? times;
    left.set(key, rest - 1);
    return calls.includes(call) && rest > 0 ? code : undefined;
  };
}

/** What writes several documents, each whole or not there: some of them are no harm, and the next run writes the others. */
const SEVERAL: ReadonlySet<string> = new Set(['report', 'template']);

describe.each(Object.entries(COMMANDS))('%s', (name, argv) => {
  let before: Readonly<Record<string, string>>;
  let after: Readonly<Record<string, string>>;
  let sound: Ran;
  let changing: number;
  beforeAll(async () => {
    const folder = await freshFolder();
    before = await filesIn(folder);
    machine.calls = [];
    sound = await run(folder, argv);
    changing = machine.calls.filter(isChanging).length;
    after = await filesIn(folder);
    await rm(folder, { recursive: true });
    expect(sound.code).toBeLessThan(2);
    expect(changing).toBeGreaterThan(3);
  });

  test.each([
    ['EBUSY', ['mkdir', 'rename', 'rm', 'link', 'open', 'readFile', 'readdir', 'stat']],
    ['EPERM', ['rename', 'rm', 'link']],
    ['EACCES', ['rename', 'rm', 'link']],
    ['EMFILE', ['mkdir', 'open', 'readFile', 'readdir', 'stat']],
  ] as const)('files that are held for a moment (%s) change nothing', async (code, calls) => {
    const folder = await freshFolder();
    holding(code, calls);
    const { code: exit, stderr } = await run(folder, argv);
    resetMachine();
    expect({ exit, stderr }).toEqual({ exit: sound.code, stderr: sound.stderr });
    expect(await filesIn(folder)).toEqual(after);
    await rm(folder, { recursive: true });
  });

  test('what can never be removed does not undo what is done', async () => {
    const folder = await freshFolder();
    machine.refuse = ({ call }) => (call === 'rm' ? 'EPERM' : undefined);
    expect((await run(folder, argv)).code).toBe(sound.code);
    resetMachine();
    expect(await filesIn(folder)).toEqual(after);
    await rm(folder, { recursive: true });
  });

  test.each(['ENOSPC', 'EROFS', 'power cut'])(
    'from any step on: %s',
    async (trouble) => {
      for (let step = 0; step < changing; step += 1) {
        const folder = await freshFolder();
        let seen = 0;
        if (trouble === 'power cut') machine.stepsLeft = step;
        else
          machine.refuse = (call) => {
            if (isChanging(call)) seen += 1;
            const isSpared = trouble === 'ENOSPC' && call.call === 'rm';
            return seen > step && isChanging(call) && !isSpared ? trouble : undefined;
          };
        const ended = await run(folder, argv).catch((error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
          return undefined;
        });
        resetMachine();
        const left = await filesIn(folder);
        const where = `step ${step}`;
        if (SEVERAL.has(name)) expect({ ...after, ...left, ...before }, where).toEqual(after);
        else expect([before, after], where).toContainEqual(left);
        if (trouble !== 'power cut') {
          // What is said and what is there agree.
          if (ended && ended.code < 2) expect(left, where).toEqual(after);
          else if (!SEVERAL.has(name)) expect(left, where).toEqual(before);
          if (ended?.code === 2) expectTold(ended, where);
        }
        const again = await run(folder, argv);
        // Done already, some commands have nothing left to do and say so.
        if (isSame(left, before)) expect(again.code, where + again.stderr).toBe(sound.code);
        expect(await filesIn(folder), where).toEqual(after);
        await rm(folder, { recursive: true });
      }
    },
    300_000,
  );
});

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

test('a file is never said not to be filed when it is, whatever cannot be read', async () => {
  const argv = COMMANDS['receive'] ?? [];
  let folder = await freshFolder();
  const before = await filesIn(folder);
  machine.calls = [];
  await run(folder, argv);
  const steps = machine.calls.length;
  for (let step = 0; step < steps; step += 1) {
    await rm(folder, { recursive: true });
    folder = await freshFolder();
    machine.refuse = (call) => (call.at >= step && !isChanging(call) ? 'EIO' : undefined);
    const { stdout, code } = await run(folder, argv);
    resetMachine();
    const isFiled = 'submissions/2025-H1/so-y-te/r2.xlsx' in (await filesIn(folder));
    expect(stdout.includes('Đã vào sổ'), `step ${step}: ${stdout}`).toBe(isFiled);
    if (!isFiled) expect([code, await filesIn(folder)]).toEqual([2, before]);
  }
  await rm(folder, { recursive: true });
}, 120_000);

function expectTold({ stdout, stderr }: Ran, where: string): void {
  const said = stdout + stderr;
  expect(said, where).toMatch(/đĩa đã đầy|chỉ cho đọc/);
  expect(said, where).toMatch(/[\w-]+\.(xlsx|json|yaml|md)|moi|bieu/);
  expect(said, where).not.toMatch(/ENOSPC|EROFS|\.tmp|node:|refused| at /);
}
