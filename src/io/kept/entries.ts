import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD, VERSION } from '../../version.ts';
import { sha256 } from '../sha256.ts';

/**
 * What was worked out before, kept as files that may be deleted at any time. An entry is found by everything it depends on,
 * the bytes that were read first, and counts only when its own checksum holds; otherwise it is worked out again.
 */

/** Bytes the entries of a folder may take together; some 20 000 workbooks. */
const MOST_BYTES = 400_000_000;

/**
 * Name of an entry, 64 hexadecimal digits, from everything it depends on. What one build of the program has kept is nothing
 * to another one.
 */
export function entryKey(basis: readonly string[]): string {
  return sha256(JSON.stringify([VERSION, BUILD, ...basis]));
}

/** The text stored under a key; undefined when there is none, or it is not whole. */
export async function loadEntry(folder: string, key: string): Promise<string | undefined> {
  // Whatever the system says, the workbook itself can still be read.
  const stored = await readFile(entryPath(folder, key), 'utf8').catch(() => '');
  const text = stored.slice(stored.indexOf('\n') + 1);
  return stored.startsWith(`${checksum(key, text)}\n`) ? text : undefined;
}

/** Stores a text under a key. A full disk or a folder without permission costs time in the next run, nothing else. */
export async function storeEntry(folder: string, key: string, text: string): Promise<void> {
  const path = entryPath(folder, key);
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    // Not flushed: an entry that a power cut leaves in pieces fails its checksum.
    await writeFile(temporary, `${checksum(key, text)}\n${text}`, { mode: 0o600 });
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Deletes the oldest entries until the rest takes no more than the limit. */
export async function trimEntries(folder: string, mostBytes = MOST_BYTES): Promise<void> {
  const entries = await listEntries(folder);
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= mostBytes) return;
  for (const { path, size } of entries.toSorted((a, b) => a.age - b.age)) {
    if (total <= mostBytes) return;
    await rm(path, { force: true }).catch(() => undefined);
    total -= size;
  }
}

async function listEntries(folder: string): Promise<readonly { path: string; size: number; age: number }[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const entries: { path: string; size: number; age: number }[] = [];
  for (const file of files) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const facts = await stat(path).catch(() => undefined);
    if (facts) entries.push({ path, size: facts.size, age: facts.mtimeMs });
  }
  return entries;
}

function entryPath(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

/** With the key in it, so that an entry under another one's name does not count. */
function checksum(key: string, text: string): string {
  return sha256(`${key}\n${text}`);
}
