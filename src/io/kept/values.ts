import { dirname, join } from 'node:path';
import { sha256OfFile } from '../sha256.ts';
import { entryKey, loadEntry, storeEntry, trimEntries } from './entries.ts';

/** A file that was read to make a value; `file` is relative to the folder of the first one. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
}

/** A value, JSON all through, and every file it was made of. */
export interface Parsed<T> {
  readonly value: T;
  readonly files: readonly SourceFile[];
}

/** Some hundred catalogues. */
const MOST_BYTES = 50_000_000;

/**
 * A value, JSON all through, that depends on the texts of `basis` alone: what an earlier run has kept of it in the folder
 * `kept`; otherwise it is made, and kept. Without `kept` it is always made.
 */
export async function madeOnce<T>(
  kept: string | undefined,
  basis: readonly string[],
  make: () => T | Promise<T>,
): Promise<T> {
  const known = kept === undefined ? undefined : recall<T>(kept, basis);
  if (known) return known.value;
  const value = await make();
  if (kept !== undefined) keep(kept, basis, { value });
  return value;
}

/**
 * The value that parsing a file gives, whose kind `kind` names: what an earlier run has kept, while the file and all that it
 * includes have the bytes they had then; otherwise it is parsed, and kept. YAML with its schema and cross-checks takes
 * longer than everything else a command does.
 */
export async function parsedOnce<T>(
  path: string,
  kind: string,
  kept: string | undefined,
  parse: () => Promise<Parsed<T>>,
): Promise<T> {
  const hash = kept === undefined ? undefined : hashOf(path);
  // Without the file, parsing says what is wrong.
  if (kept === undefined || hash === undefined) return (await parse()).value;
  const known = recall<Parsed<T>>(kept, [kind, hash]);
  if (known && isUnchanged(known.value.files, dirname(path))) return known.value.value;
  const parsed = await parse();
  keep(kept, [kind, hash], { value: parsed });
  return parsed.value;
}

/** In an object of its own: null is a value too. */
interface Kept<T> {
  readonly value: T;
}

function recall<T>(folder: string, basis: readonly string[]): Kept<T> | undefined {
  const text = loadEntry(folder, entryKey(basis));
  // Written below, by this very build: the key and the checksum say so.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return text === undefined ? undefined : (JSON.parse(text) as Kept<T>);
}

function keep(folder: string, basis: readonly string[], value: Kept<unknown>): void {
  storeEntry(folder, entryKey(basis), JSON.stringify(value));
  trimEntries(folder, MOST_BYTES);
}

function isUnchanged(files: readonly SourceFile[], folder: string): boolean {
  return files.every(({ file, sha256: hash }) => hashOf(join(folder, file)) === hash);
}

/** Undefined when the file cannot be read. */
function hashOf(path: string): string | undefined {
  try {
    return sha256OfFile(path);
  } catch {
    return undefined;
  }
}
