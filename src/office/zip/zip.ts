import type { ReadLimits } from '../limits.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { checksum, inflateRaw } from './codec.ts';
import { findDirectory, readDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

export type { ZipEntry } from './zip-entry.ts';

/** A zip whose directory was checked; nothing is unpacked yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory, folders included. */
  readonly entries: readonly ZipEntry[];
  /** Files by lower-case name (part names are compared without case, ECMA-376 part 2, 6.2.2.3). */
  readonly byName: ReadonlyMap<string, ZipEntry>;
}

/**
 * Walks the central directory and checks it: bounds, names, methods, duplicates, overlaps, sizes, ratios. Bytes before
 * and after the archive are tolerated, contradictions are not.
 * @throws Refusal with a `file/zip-…`, `file/damaged` (truncated) or size code.
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): ZipArchive {
  const directory = findDirectory(bytes);
  if (directory.entryCount > limits.entries) {
    refuse('file/too-large', { kind: 'parts', found: directory.entryCount, limit: limits.entries });
  }
  const entries = readDirectory(bytes, directory);
  checkSizes(entries, limits);
  return { bytes, entries, byName: indexByName(entries) };
}

/**
 * Unpacks one entry, insisting on the declared size and checksum.
 * @throws Refusal `file/damaged` (checksum) or `file/damaged` (size).
 */
export function inflateEntry(zip: ZipArchive, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(zip, entry);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size) refuse('file/damaged', { kind: 'size', part: entry.name });
  if (checksum(content) !== entry.crc) refuse('file/damaged', { kind: 'checksum', part: entry.name });
  return content;
}

/** The entry's bytes as they lie in the file, for copying it without unpacking. */
export function packedBytes(zip: ZipArchive, entry: ZipEntry): Uint8Array {
  return zip.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = inflateRaw(packed, entry.size);
  if (content === 'longer') return refuse('file/damaged', { kind: 'size', part: entry.name });
  if (content === 'damaged') return refuse('file/damaged', { kind: 'checksum', part: entry.name });
  return content;
}

function checkSizes(entries: readonly ZipEntry[], limits: ReadLimits): void {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    if (size > limits.entryBytes)
      refuse('file/too-large', { kind: 'part', part: name, size, limit: limits.entryBytes });
    const ratio = Math.round(size / Math.max(compressedSize, 1));
    if (size > limits.ratioFloor && ratio > limits.ratio) {
      refuse('file/unsafe', { kind: 'ratio', part: name, ratio, limit: limits.ratio });
    }
    total += size;
  }
  if (total > limits.totalBytes)
    refuse('file/too-large', { kind: 'unpacked', size: total, limit: limits.totalBytes });
}

function indexByName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (entry.isDirectory) continue;
    const key = entry.name.toLowerCase();
    if (byName.has(key)) refuse('file/unsafe', { kind: 'duplicate-part', part: entry.name });
    byName.set(key, entry);
  }
  return byName;
}
