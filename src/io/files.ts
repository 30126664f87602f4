import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a whole file or nothing: to a temporary name beside it, flushed to disk, then renamed over. A crash leaves
 * the old file or the new one.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = await writeTemporary(path, content);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a whole file only where none exists.
 * Returns false, and changes nothing, when the path is already taken (by anybody, at any moment).
 */
export async function createWhole(path: string, content: Uint8Array | string): Promise<boolean> {
  const temporary = await writeTemporary(path, content);
  try {
    // A hard link fails when the name is taken, which rename does not.
    await link(temporary, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Is this the operating system's error of that code (`ENOENT`, `EEXIST` …)? */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function writeTemporary(path: string, content: Uint8Array | string): Promise<string> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}
