import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { patiently } from './patience.ts';

/** What a file is to hold: bytes, text, or pieces of text that are the same each time they are asked for. */
export type Content = Uint8Array | string | Iterable<string>;

export function piecesOf(content: Content): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

/**
 * Writes a file that is to get another name, flushed to disk, beside its place; returns its path. Of a failure nothing is
 * left. What an earlier run that was ended has left in the folder goes first.
 */
export async function writeTemporary(path: string, content: Content): Promise<string> {
  const folder = dirname(path);
  await patiently('open', () => mkdir(folder, { recursive: true }));
  await sweepOnce(folder);
  const temporary = join(folder, temporaryName(basename(path)));
  const handle = await patiently('open', () => open(temporary, 'wx'));
  try {
    await fill(handle, content);
  } catch (error) {
    await tidyAway(temporary);
    throw error;
  }
  return temporary;
}

async function fill(handle: FileHandle, content: Content): Promise<void> {
  try {
    // Each piece where the one before it ended.
    for (const piece of piecesOf(content)) await handle.writeFile(piece);
    await handle.sync();
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  await handle.close();
}

/** Removes what nobody needs any more. Where it cannot be removed it stays: whether the work is done it does not decide. */
export async function tidyAway(path: string): Promise<void> {
  await patiently('rename', () => rm(path, { force: true, recursive: true })).catch(() => undefined);
}

/** This computer among those that share a folder, without its name. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** Short: beside a long file name it must not be too long for the system. It says which process of which computer made it. */
function temporaryName(name: string): string {
  return `.${name.slice(0, 40)}.${MACHINE}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Our names, those of former versions too, which did not say whose they are. */
const TEMPORARY = /^\..{0,40}\.(?:([\da-f]{6})-(\d+)-)?[\da-f]{12}\.tmp$/s;

/** After a day no run is still at work. */
const DAY_MS = 86_400_000;

/** Has whoever made this temporary file ended? `age` in milliseconds, since it was last written to. */
export function isLeftOver(
  name: string,
  age: number,
  { machine = MACHINE, isAlive = isRunning }: { machine?: string; isAlive?: (pid: number) => boolean } = {},
): boolean {
  const match = TEMPORARY.exec(name);
  if (!match) return false;
  const [, maker, pid] = match;
  return age > DAY_MS || (maker === machine && !isAlive(Number(pid)));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Folders looked through already: twenty thousand forms in one folder must not be listed twenty thousand times. */
const swept = new Set<string>();

/** Removes what runs that were ended have left in a folder, once in the life of the program. */
export async function sweepOnce(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  await sweepLeftOvers(folder);
}

/** Removes the temporary files of runs that have ended; whatever cannot be looked at or removed stays for another time. */
export async function sweepLeftOvers(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => TEMPORARY.test(one))) {
    const path = join(folder, name);
    const facts = await lstat(path).catch(() => undefined);
    if (facts?.isFile() && isLeftOver(name, now - facts.mtimeMs)) await rm(path).catch(() => undefined);
  }
}
