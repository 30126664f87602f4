import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What a change of the program is made in, and what it is judged by. */
const COPIED = ['src', 'templates', 'bin', 'README.md', 'package.json', 'package-lock.json', 'tsconfig.json'];
const LINKED = ['node_modules', 'fixtures'];

/** A file to write, or one to change. */
export interface Touch {
  readonly path: string;
  readonly to: string | ((text: string) => string);
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** The repository's tree in a folder of its own. */
export interface CopiedTree {
  readonly folder: string;
  touch(one: Touch): Promise<void>;
  /** Type-checks the whole tree. */
  types(): Promise<Ended>;
  build(): Promise<Ended>;
  /** Runs tests of the tree by file and name. */
  test(file: string, name: string): Promise<Ended>;
  /** Runs the program that was built. */
  run(argv: readonly string[], cwd?: string): Promise<Ended>;
  remove(): Promise<void>;
}

export async function copyTree(): Promise<CopiedTree> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-tree-'));
  for (const name of COPIED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  for (const name of LINKED) await symlink(join(ROOT, name), join(folder, name));
  const node = (argv: readonly string[], cwd = folder): Promise<Ended> => ended(argv, cwd);
  return {
    folder,
    touch: (one) => touch(folder, one),
    types: () => node(['node_modules/typescript/bin/tsc', '--noEmit']),
    build: () => node(['src/dev/build/build.mjs']),
    test: (file, name) =>
      node([
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'src/dev/vitest.config.ts',
        file,
        '-t',
        name,
      ]),
    run: (argv, cwd) => node([join(folder, 'dist', 'main.js'), ...argv], cwd),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function touch(folder: string, { path, to }: Touch): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof to === 'string' ? to : to(await readFile(file, 'utf8')));
}

/** Both streams, whatever the exit code. */
async function ended(argv: readonly string[], cwd: string): Promise<Ended> {
  const env = { ...process.env, VITEST: undefined, NTGE_LANG: 'en' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, argv, { cwd, env });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    if (!isEnd(error)) throw error;
    return { code: error.code, output: error.stdout + error.stderr };
  }
}

const isEnd = (
  error: unknown,
): error is { readonly code: number; readonly stdout: string; readonly stderr: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && 'stdout' in error;

/** Puts lines behind the one place in a text where a line says so. */
export function after(anchor: string, added: string): (text: string) => string {
  return (text) => {
    const [head, tail, ...more] = text.split(anchor);
    if (head === undefined || tail === undefined || more.length > 0)
      throw new Error(`not exactly one place reads: ${anchor}`);
    return head + anchor + added + tail;
  };
}
