// @module-tag process
import module from 'node:module';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildProgram } from './dev/testkit/built-program.ts';
import type { BuiltProgram } from './dev/testkit/built-program.ts';

let program: BuiltProgram;
let folder: string;
beforeAll(async () => {
  program = await buildProgram();
  folder = await mkdtemp(join(tmpdir(), 'ntge-compiled-'));
}, 60_000);
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Stands in for Node's own, which older versions lack: says what it is asked. */
const TELLING = `data:text/javascript,import module from 'node:module';module.enableCompileCache=(folder)=>process.stderr.write('kept in '+folder);`;

const version = (env: Readonly<Record<string, string>>) => program.run(['--version'], { cwd: folder, env });

describe.skipIf(process.platform !== 'linux')('what Node compiles', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["in the user's cache", { XDG_CACHE_HOME: '/cache', HOME: '/home' }, 'kept in /cache/ntge/compiled'],
    ['below the home folder', { XDG_CACHE_HOME: '', HOME: '/home' }, 'kept in /home/.cache/ntge/compiled'],
    ['nowhere when nobody is at home', { XDG_CACHE_HOME: '', HOME: '' }, ''],
  ])('is kept %s', async (_, env, said) => {
    const { code, stderr } = await version({ ...env, NODE_OPTIONS: `--import "${TELLING}"` });
    expect({ code, stderr }).toEqual({ code: 0, stderr: said });
  });

  it('is not missed where nothing can be written', async () => {
    const taken = join(folder, 'taken');
    await writeFile(taken, 'a file where the folder would be');
    const { code, stderr } = await version({ XDG_CACHE_HOME: taken });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  const isKept = 'enableCompileCache' in module;
  it.skipIf(!isKept)('is kept by versions of Node that can, unless they are told not to', async () => {
    const cache = join(folder, 'cache');
    await version({ XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(await readdir(folder)).not.toContain('cache');
    await version({ XDG_CACHE_HOME: cache });
    expect(await readdir(join(cache, 'ntge'))).toEqual(['compiled']);
  });
});
