import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pythonPath } from '../testkit/programs.ts';
import { windowsPath } from './wine.ts';

const run = promisify(execFile);

/** The release, made as people make it and unpacked as they unpack it. */
export interface ReleaseUnderTest {
  /** SHA-256 of the zip, of two builds. */
  readonly hashes: readonly string[];
  /** Where files of the tests may lie. */
  readonly folder: string;
  /** Of this system: `ntge` of the release for Linux. */
  readonly linux: string;
  /** The zip unpacked in a folder with that name. */
  unpackedIn(name: string): Promise<UnpackedRelease>;
  remove(): Promise<void>;
}

export interface UnpackedRelease {
  readonly path: string;
  /** The same folder as Windows names it. */
  readonly windows: string;
}

export async function makeReleaseUnderTest(): Promise<ReleaseUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-release-'));
  const made = ['first', 'second'].map((name) => join(folder, name));
  for (const to of made) await run('npm', ['run', 'package', '--', '--to', to]);
  const names = await Promise.all(made.map((to) => readdir(to)));
  const [zip, linux] = ['-win-x64.zip', '-linux-x64'].map((end) => {
    const name = names[0]?.find((one) => one.endsWith(end));
    if (name === undefined || made[0] === undefined) throw new Error(`no release that ends in ${end}`);
    return join(made[0], name);
  });
  if (zip === undefined || linux === undefined) throw new Error('two releases');
  const zips = made.map((to) => join(to, basename(zip)));
  return {
    hashes: await Promise.all(zips.map(async (path) => sha256(await readFile(path)))),
    folder,
    linux: join(linux, 'ntge'),
    async unpackedIn(name) {
      const path = join(folder, name);
      await mkdir(path);
      // A zip program that is not ours.
      await run(pythonPath(), ['-m', 'zipfile', '-e', zip, path]);
      return { path, windows: windowsPath(path) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder by its path, but for what is kept from run to run, with its hash. */
export async function hashedTree(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !path.includes('/.ntge-cache/')).toSorted();
  const hashed = kept.map(async (path) => [path.slice(folder.length + 1), sha256(await readFile(path))]);
  return Object.fromEntries(await Promise.all(hashed));
}
