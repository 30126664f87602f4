import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Files } from './tarball.ts';
import { filesOfPackage } from './tarball.ts';

/** Files of a package from the registry that npm is set to. Throws where its bytes are not the ones that are expected. */
export async function publishedPackage(spec: string, integrity: string): Promise<Files> {
  const tarball = await npmPack(spec);
  const found = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (found !== integrity)
    throw new Error(`${spec} has other bytes than expected: ${found} instead of ${integrity}`);
  return filesOfPackage(tarball);
}

/** Files of the npm package of this project as it was built. */
export async function ownPackage(): Promise<Files> {
  return filesOfPackage(await npmPack('.'));
}

async function npmPack(spec: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-pack-'));
  try {
    await npm(['pack', spec, '--pack-destination', folder, '--ignore-scripts', '--silent']);
    const [name, ...others] = await readdir(folder);
    if (name === undefined || others.length > 0) throw new Error(`npm pack ${spec} made no single file`);
    return await readFile(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The npm that runs this script, otherwise the one on the path. */
async function npm(argv: readonly string[]): Promise<void> {
  const script = process.env['npm_execpath'];
  const run = promisify(execFile);
  await (script === undefined ? run('npm', argv) : run(process.execPath, [script, ...argv]));
}
