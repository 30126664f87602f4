import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD, VERSION } from '../../version.ts';
import { sha256 } from '../sha256.ts';

/**
 * What was worked out before, kept as files that may be deleted at any time. An entry is found by everything it depends on,
 * the bytes that were read first, and counts only when its own checksum holds; otherwise it is worked out again. Read and
 * written without giving way: handing small files to Node's own threads takes longer than the files.
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
export function loadEntry(folder: string, key: string): string | undefined {
  const stored = readIfThere(entryPath(folder, key));
  const text = stored.slice(stored.indexOf('\n') + 1);
  return stored.startsWith(`${checksum(key, text)}\n`) ? text : undefined;
}

/** Whatever the system says, what was kept can be worked out again. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Stores a text under a key. A full disk or a folder without permission costs time in the next run, nothing else. */
export function storeEntry(folder: string, key: string, text: string): void {
  const path = entryPath(folder, key);
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Not flushed: an entry that a power cut leaves in pieces fails its checksum.
    writeFileSync(temporary, `${checksum(key, text)}\n${text}`, { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    removeIfThere(temporary);
  }
}

/** Deletes what interrupted runs have left half written, and the oldest entries until the rest takes no more than the limit. */
export function trimEntries(folder: string, mostBytes = MOST_BYTES): void {
  const entries = listEntries(folder).filter(({ path, age }) => !removeHalf(path, age));
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= mostBytes) return;
  for (const { path, size } of entries.toSorted((a, b) => a.age - b.age)) {
    if (total <= mostBytes) return;
    removeIfThere(path);
    total -= size;
  }
}

/** A temporary file older than a day is nobody's any more. */
function removeHalf(path: string, age: number): boolean {
  const isHalf = path.endsWith('.tmp') && Date.now() - age > 86_400_000;
  if (isHalf) removeIfThere(path);
  return isHalf;
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody else holds it; it goes another time.
  }
}

function listEntries(folder: string): readonly { path: string; size: number; age: number }[] {
  return filesBelow(folder).flatMap((path) => {
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts ? [{ path, size: facts.size, age: facts.mtimeMs }] : [];
  });
}

function filesBelow(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  } catch {
    return [];
  }
}

function entryPath(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

/** With the key in it, so that an entry under another one's name does not count. */
function checksum(key: string, text: string): string {
  return sha256(`${key}\n${text}`);
}
