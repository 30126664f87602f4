import { access, link, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { patiently } from './patience.ts';
import { WriteRefused, isCode, writing } from './system-error.ts';
import { piecesOf, tidyAway, writeTemporary } from './temporary-files.ts';
import type { Content } from './temporary-files.ts';

/**
 * Writes a whole file or nothing: to a temporary name beside it, flushed to disk, then renamed over. A crash leaves
 * the old file or the new one. Throws WriteRefused where the system does not let it.
 */
export async function writeWhole(path: string, content: Content): Promise<void> {
  return writing(path, () => writeOver(path, content));
}

async function writeOver(path: string, content: Content): Promise<void> {
  const temporary = await writeTemporary(path, content);
  try {
    await renamed(temporary, path);
  } catch (error) {
    await tidyAway(temporary);
    throw error;
  }
  await flushFolder(dirname(path));
}

/**
 * Writes a whole file only where none exists.
 * Returns false, and changes nothing, when the path is already taken (by anybody, at any moment). Throws WriteRefused where the
 * system does not let it be written.
 */
export async function createWhole(path: string, content: Content): Promise<boolean> {
  return writing(path, () => createNew(path, content));
}

async function createNew(path: string, content: Content): Promise<boolean> {
  const temporary = await writeTemporary(path, content);
  try {
    return await giveNewName(temporary, path, content);
  } finally {
    await tidyAway(temporary);
  }
}

/**
 * Gives a file another name in its folder; where that name is taken, what has it stays and the file goes. On drives without
 * hard links the last one to come keeps the name.
 */
export async function moveToFree(from: string, to: string): Promise<void> {
  try {
    await linked(from, to);
  } catch (error) {
    if (NO_HARD_LINKS.some((code) => isCode(error, code))) return renamed(from, to);
    if (!isCode(error, 'EEXIST')) throw error;
  }
  await flushFolder(dirname(to));
  await tidyAway(from);
}

/**
 * What systems say where there are no hard links: USB sticks (FAT, exFAT), some network drives, links across drives.
 * Windows answers "incorrect function", which Node.js reports as EISDIR.
 */
const NO_HARD_LINKS = [
  'EPERM',
  'EACCES',
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
    await linked(temporary, path);
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
    await (await patiently('rename', () => open(path, 'wx'))).close();
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await renamed(temporary, path);
    if (!(await holds(path, content)))
      throw new WriteRefused(path, 'EIO', new Error('the drive does not give back what was written'));
  } catch (error) {
    // The name is ours and holds nothing that can be trusted.
    await tidyAway(path);
    throw error;
  }
  await flushFolder(dirname(path));
  return true;
}

async function holds(path: string, content: Content): Promise<boolean> {
  const stored = await patiently('open', () => readFile(path));
  let compared = 0;
  for (const piece of piecesOf(content)) {
    const bytes = Buffer.from(piece);
    if (!stored.subarray(compared, compared + bytes.length).equals(bytes)) return false;
    compared += bytes.length;
  }
  return compared === stored.length;
}

/** Where a hard link is refused for good another way is taken at once; a busy system is asked again. */
function linked(from: string, to: string): Promise<void> {
  return patiently('open', () => link(from, to));
}

function renamed(from: string, to: string): Promise<void> {
  return patiently('rename', () => rename(from, to));
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
    await handle?.close().catch(() => undefined);
  }
}

/** Whether anything is there, of whatever kind. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
