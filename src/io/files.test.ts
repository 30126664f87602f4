// @module-tag slow
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { machine, resetMachine } from '../dev/testkit/faulty-files.ts';
import type { FileCall } from '../dev/testkit/faulty-files.ts';
import { createWhole, moveToFree, writeWhole } from './files.ts';

vi.mock('node:fs/promises', async (original) =>
  (await import('../dev/testkit/faulty-files.ts')).faultyFiles(await original()),
);
vi.mock('node:timers/promises', async () => ({
  setTimeout: (await import('../dev/testkit/faulty-files.ts')).pause,
}));

/** The system refuses these calls, always or so many times in a row. */
function refusing(codes: Partial<Record<FileCall['call'], string>>, times = Infinity): void {
  const left = new Map<string, number>();
  machine.refuse = ({ call }) => {
    const code = codes[call];
    const rest = left.get(call) ?? times;
    left.set(call, rest - 1);
    return rest > 0 ? code : undefined;
  };
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-files-'));
});
afterEach(async () => {
  resetMachine();
  await rm(folder, { recursive: true });
});

describe.each([undefined, 'EPERM', 'EACCES', 'ENOTSUP', 'EXDEV', 'EISDIR'])(
  'where a hard link gives %s',
  (code) => {
    beforeEach(() => {
      if (code !== undefined) refusing({ link: code });
    });

    test('a new file is written whole, an existing one is left alone', async () => {
      const path = join(folder, 'báo cáo.txt');
      expect(await createWhole(path, 'một')).toBe(true);
      expect(await createWhole(path, 'hai')).toBe(false);
      expect(await readFile(path, 'utf8')).toBe('một');
      expect(await readdir(folder)).toEqual(['báo cáo.txt']);
    });

    test('pieces of text are written one after the other', async () => {
      const path = join(folder, 'a.json');
      expect(await createWhole(path, ['một ', '', 'hai\n'])).toBe(true);
      expect(await readFile(path, 'utf8')).toBe('một hai\n');
    });

    test('of many who want one name, one gets it', async () => {
      const path = join(folder, 'r1.xlsx');
      const done = await Promise.all(Array.from({ length: 20 }, (_, i) => createWhole(path, `file ${i}`)));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await readFile(path, 'utf8')).toBe(`file ${done.indexOf(true)}`);
      expect(await readdir(folder)).toEqual(['r1.xlsx']);
    });
  },
);

test('a failure on the way leaves the old file and nothing else', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'old');
  refusing({ rename: 'ENOSPC' });
  await expect(writeWhole(path, 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
  refusing({ rename: 'ENOSPC', link: 'EPERM' });
  await expect(createWhole(join(folder, 'b.txt'), 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
  resetMachine();
  expect(await readdir(folder)).toEqual(['a.txt']);
  expect(await readFile(path, 'utf8')).toBe('old');
});

describe.each(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'])(
  'another program holds new files for a moment: %s',
  (code) => {
    test('a file is written over an old one', async () => {
      const path = join(folder, 'a.txt');
      await writeFile(path, 'old');
      refusing({ rename: code }, 5);
      await writeWhole(path, 'new');
      expect(await readFile(path, 'utf8')).toBe('new');
      expect(machine.waited).toBeGreaterThan(100);
    });

    test('what cannot be tidied away does not undo what is done', async () => {
      const path = join(folder, 'b.txt');
      refusing({ rm: code });
      expect(await createWhole(path, 'x')).toBe(true);
      expect(await readFile(path, 'utf8')).toBe('x');
      await moveToFree(path, join(folder, 'c.txt'));
      expect(await readFile(join(folder, 'c.txt'), 'utf8')).toBe('x');
    });
  },
);

test('a refusal that is not about links is passed on', async () => {
  refusing({ link: 'ENOSPC' });
  await expect(createWhole(join(folder, 'b.txt'), 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readdir(folder)).toEqual([]);
});

test('a name as long as the system takes leaves room for the temporary one', async () => {
  const name = `${'b'.repeat(250)}.xlsx`;
  expect(await createWhole(join(folder, name), 'x')).toBe(true);
  expect(await readdir(folder)).toEqual([name]);
});
