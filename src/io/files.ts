import { randomBytes } from 'node:crypto';
import { access, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a file is to hold: bytes, text, or pieces of text that are the same each time they are asked for. */
export type Content = Uint8Array | string | Iterable<string>;

/**
 * Writes a whole file or nothing: to a temporary name beside it, flushed to disk, then renamed over. A crash leaves
 * the old file or the new one.
 */
export async function writeWhole(path: string, content: Content): Promise<void> {
  const temporary = await writeTemporary(path, content);
  try {
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/**
 * Writes a whole file only where none exists.
 * Returns false, and changes nothing, when the path is already taken (by anybody, at any moment).
 */
export async function createWhole(path: string, content: Content): Promise<boolean> {
  const temporary = await writeTemporary(path, content);
  try {
    return await giveNewName(temporary, path, content);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Gives a file another name in its folder; where that name is taken, what has it stays and the file goes. On drives without
 * hard links the last one to come keeps the name.
 */
export async function moveToFree(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (NO_HARD_LINKS.some((code) => isCode(error, code))) return renamePatiently(from, to);
    if (!isCode(error, 'EEXIST')) throw error;
  }
  await flushFolder(dirname(to));
  await rm(from, { force: true });
}

/** Is this the operating system's error of that code (`ENOENT`, `EEXIST` …)? */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * What systems say where there are no hard links: USB sticks (FAT, exFAT), some network drives, links across drives.
 * Windows answers "incorrect function", which Node.js reports as EISDIR.
 */
const NO_HARD_LINKS = [
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EXDEV',
  'ENOSYS',
  'EINVAL',
  'EISDIR',
  'EMLINK',
  'UNKNOWN',
];

async function giveNewName(temporary: string, path: string, content: Content): Promise<boolean> {
  try {
    // A hard link fails when the name is taken, which rename does not.
    await link(temporary, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    if (!NO_HARD_LINKS.some((code) => isCode(error, code))) throw error;
    return claimAndFill(temporary, path, content);
  }
  await flushFolder(dirname(path));
  return true;
}

/**
 * The same without hard links: whoever creates the empty file owns the name, then puts the finished file over it. Nobody
 * ever sees half a file; a crash between the two steps leaves an empty one, which holds nobody's work.
 */
async function claimAndFill(temporary: string, path: string, content: Content): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await renamePatiently(temporary, path);
    if (!(await holds(path, content)))
      throw new Error(`${basename(path)}: the drive does not give back what was written`);
  } catch (error) {
    // The name is ours and holds nothing that can be trusted.
    await rm(path, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
  return true;
}

async function holds(path: string, content: Content): Promise<boolean> {
  const stored = await readFile(path);
  let compared = 0;
  for (const piece of piecesOf(content)) {
    const bytes = Buffer.from(piece);
    if (!stored.subarray(compared, compared + bytes.length).equals(bytes)) return false;
    compared += bytes.length;
  }
  return compared === stored.length;
}

/** A virus scanner or the search index may hold a new file for a moment on Windows. */
const BUSY = ['EPERM', 'EACCES', 'EBUSY'];
const WAITS = [20, 80, 300];

/** Renames a file over another; tries again for less than half a second where the system says it is busy. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of WAITS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || !BUSY.some((code) => isCode(error, code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await rename(from, to);
}

/** Makes a new name survive a power cut, where the system lets a folder be flushed (Windows does it by itself). */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some network file systems refuse; the file itself was flushed.
  } finally {
    await handle?.close();
  }
}

function piecesOf(content: Content): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

async function writeTemporary(path: string, content: Content): Promise<string> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  // A short name of its own: beside a long file name it must not be too long for the system.
  const temporary = join(folder, `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx');
  try {
    // Each piece where the one before it ended.
    for (const piece of piecesOf(content)) await handle.writeFile(piece);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await handle.close();
  return temporary;
}

/** Whether anything is there, of whatever kind. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
