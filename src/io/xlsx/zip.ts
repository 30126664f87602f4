import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadLimits } from './limits.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';

/** One file inside the zip, as the central directory declares it and its local header confirms. */
export interface ZipEntry {
  /** Forward slashes, no leading slash: the name parts are looked up by. */
  readonly name: string;
  /** The name's own bytes, for copying the entry unchanged. */
  readonly nameBytes: Uint8Array;
  /** General purpose flags of the central directory. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  /** Declared unpacked size; `inflateEntry` insists on it. */
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly dataOffset: number;
  readonly isDirectory: boolean;
}

/** A zip whose directory was checked; nothing is unpacked yet. */
export interface ZipArchive {
  readonly bytes: Buffer;
  /** In the order of the central directory, folders included. */
  readonly entries: readonly ZipEntry[];
  /** Files by lower-case name (part names are compared without case, ECMA-376 part 2, 6.2.2.3). */
  readonly byName: ReadonlyMap<string, ZipEntry>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_MAGIC = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const FLAG_ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const FLAG_UTF8 = 0x0800;
/** Trailing bytes may look like an end record; more look-alikes than this are not searched. */
const END_CANDIDATES = 64;

interface Directory {
  readonly entryCount: number;
  /** Where the central directory begins in the file. */
  readonly start: number;
  readonly end: number;
  /** Bytes in front of the archive, which all stored offsets ignore. */
  readonly prefix: number;
}

/**
 * Walks the central directory and checks it: bounds, names, methods, duplicates, overlaps, sizes, ratios. Bytes before
 * and after the archive are tolerated, contradictions are not.
 * @throws Refusal with a `file/zip-…`, `file/truncated` or size code.
 */
export function openZip(input: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): ZipArchive {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const directory = findDirectory(bytes);
  if (directory.entryCount > limits.entries) {
    refuse('file/too-many-entries', { found: directory.entryCount, limit: limits.entries });
  }
  const entries = readDirectory(bytes, directory);
  checkSizes(entries, limits);
  return { bytes, entries, byName: indexByName(entries) };
}

/**
 * Unpacks one entry, insisting on the declared size and checksum.
 * @throws Refusal `file/zip-damaged` or `file/zip-size-mismatch`.
 */
export function inflateEntry(zip: ZipArchive, entry: ZipEntry): Buffer {
  const packed = packedBytes(zip, entry);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size) refuse('file/zip-size-mismatch', { part: entry.name });
  if (crc32(content) !== entry.crc) refuse('file/zip-damaged', { part: entry.name });
  return content;
}

/** The entry's bytes as they lie in the file, for copying it without unpacking. */
export function packedBytes(zip: ZipArchive, entry: ZipEntry): Buffer {
  return zip.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer {
  try {
    // One output chunk of the right size avoids growing and joining buffers; the cap keeps a lie from reserving 200 MB.
    const chunkSize = Math.min(Math.max(entry.size + 1, 64), 1 << 24);
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1), chunkSize });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return refuse('file/zip-size-mismatch', { part: entry.name });
    return refuse('file/zip-damaged', { part: entry.name });
  }
}

function findDirectory(bytes: Buffer): Directory {
  let position = bytes.length - END_SIZE;
  let firstProblem: string | undefined;
  for (let tried = 0; tried < END_CANDIDATES && position >= 0; tried++) {
    position = bytes.lastIndexOf(END_MAGIC, position);
    if (position < 0) break;
    const found = readEndRecord(bytes, position);
    if (typeof found !== 'string') return found;
    firstProblem ??= found;
    position -= 1;
  }
  if (firstProblem === undefined) return refuse('file/truncated', {});
  return refuse('file/zip-broken', { detail: firstProblem });
}

/** The directory that an end record announces, or what is wrong with it. */
function readEndRecord(bytes: Buffer, at: number): Directory | string {
  if (at + END_SIZE > bytes.length || bytes.readUInt32LE(at) !== END_RECORD) return 'no end record';
  const zip64 = readZip64End(bytes, at);
  if (typeof zip64 === 'string') return zip64;
  if (zip64 === undefined && (bytes.readUInt16LE(at + 4) !== 0 || bytes.readUInt16LE(at + 6) !== 0)) {
    return 'archive in several volumes';
  }
  const entryCount = zip64?.entryCount ?? bytes.readUInt16LE(at + 10);
  const size = zip64?.size ?? bytes.readUInt32LE(at + 12);
  const offset = zip64?.offset ?? bytes.readUInt32LE(at + 16);
  const end = zip64?.at ?? at;
  const start = end - size;
  if (start < 0 || offset > start) return 'directory outside the file';
  if (entryCount > 0 && (size < CENTRAL_SIZE || bytes.readUInt32LE(start) !== CENTRAL_HEADER)) {
    return 'no directory where the end record says';
  }
  return { entryCount, start, end, prefix: start - offset };
}

function readZip64End(bytes: Buffer, endRecord: number) {
  const locator = endRecord - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== ZIP64_LOCATOR) return undefined;
  const stored = readUInt64(bytes, locator + 8);
  // With bytes in front of the archive the stored offset is too low; the record then lies right before its locator.
  const at = [stored, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && bytes.readUInt32LE(place) === ZIP64_END,
  );
  if (at === undefined) return 'zip64 end record not found';
  const [entryCount, size, offset] = [at + 32, at + 40, at + 48].map((place) => readUInt64(bytes, place));
  if (entryCount === undefined || size === undefined || offset === undefined)
    return 'zip64 end record is short';
  return { entryCount, size, offset, at };
}

/** Values no real archive has (above 2^53) come out as Infinity, which every bound refuses. */
function readUInt64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Infinity : Number(value);
}

function readDirectory(bytes: Buffer, directory: Directory): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const headers: { readonly start: number; readonly entry: ZipEntry }[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.entryCount; index++) {
    if (at + CENTRAL_SIZE > directory.end || bytes.readUInt32LE(at) !== CENTRAL_HEADER) {
      refuse('file/zip-broken', {
        detail: `directory ends after ${index} of ${directory.entryCount} entries`,
      });
    }
    const header = readCentralHeader(bytes, at, directory);
    entries.push(header.entry);
    headers.push(header);
    at = header.next;
  }
  refuseOverlaps(headers);
  return entries;
}

function readCentralHeader(bytes: Buffer, at: number, directory: Directory) {
  const flags = bytes.readUInt16LE(at + 8);
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraStart = at + CENTRAL_SIZE + nameLength;
  const extraEnd = extraStart + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > directory.end) refuse('file/zip-broken', { detail: 'directory entry runs past its end' });
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, extraStart);
  const rawName = decodeName(nameBytes, flags);
  const name = cleanName(rawName);
  if ((flags & FLAG_ENCRYPTED) !== 0) refuse('file/zip-encrypted', { part: name });
  const method = bytes.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) refuse('file/zip-method', { part: name, method });
  const { size, compressedSize, offset } = readSizes(bytes, at, extraStart, extraEnd);
  const start = offset + directory.prefix;
  const dataOffset = findData(bytes, start, nameBytes, directory.start);
  if (dataOffset + compressedSize > directory.start) {
    refuse('file/zip-broken', { detail: `${name} runs into the directory` });
  }
  const crc = bytes.readUInt32LE(at + 16);
  const isDirectory = rawName.endsWith('/') || rawName.endsWith('\\');
  const entry: ZipEntry = {
    name,
    nameBytes,
    flags,
    method,
    crc,
    compressedSize,
    size,
    dataOffset,
    isDirectory,
  };
  return { start, entry, next };
}

/** Sizes and offset, taken from the zip64 extra field where the 32-bit ones are exhausted (APPNOTE 4.5.3). */
function readSizes(bytes: Buffer, at: number, extraStart: number, extraEnd: number) {
  let compressedSize = bytes.readUInt32LE(at + 20);
  let size = bytes.readUInt32LE(at + 24);
  let offset = bytes.readUInt32LE(at + 42);
  if (size !== 0xffffffff && compressedSize !== 0xffffffff && offset !== 0xffffffff) {
    return { size, compressedSize, offset };
  }
  const field = findExtra(bytes, extraStart, extraEnd, 0x0001);
  let cursor = field.start;
  const take = (value: number): number => {
    if (value !== 0xffffffff) return value;
    if (cursor + 8 > field.end) return refuse('file/zip-broken', { detail: 'zip64 field is short' });
    cursor += 8;
    return readUInt64(bytes, cursor - 8);
  };
  size = take(size);
  compressedSize = take(compressedSize);
  offset = take(offset);
  return { size, compressedSize, offset };
}

function findExtra(bytes: Buffer, start: number, end: number, id: number) {
  for (let at = start; at + 4 <= end;) {
    const fieldEnd = at + 4 + bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === id && fieldEnd <= end) return { start: at + 4, end: fieldEnd };
    at = fieldEnd;
  }
  return { start: end, end };
}

/** Where the local header's data begins; the local name must be the directory's, or the two tell different stories. */
function findData(bytes: Buffer, header: number, nameBytes: Buffer, directoryStart: number): number {
  if (header + LOCAL_SIZE > directoryStart || bytes.readUInt32LE(header) !== LOCAL_HEADER) {
    return refuse('file/zip-broken', { detail: 'no entry where the directory says' });
  }
  const nameEnd = header + LOCAL_SIZE + bytes.readUInt16LE(header + 26);
  const localName = bytes.subarray(header + LOCAL_SIZE, nameEnd);
  if (
    !localName.equals(nameBytes) &&
    cleanName(decodeName(localName, 0)) !== cleanName(decodeName(nameBytes, 0))
  ) {
    return refuse('file/zip-broken', { detail: 'entry and directory disagree about a name' });
  }
  return nameEnd + bytes.readUInt16LE(header + 28);
}

function refuseOverlaps(headers: { readonly start: number; readonly entry: ZipEntry }[]): void {
  headers.sort((a, b) => a.start - b.start);
  let previousEnd = 0;
  for (const { start, entry } of headers) {
    if (start < previousEnd) refuse('file/zip-overlap', { part: entry.name });
    previousEnd = entry.dataOffset + entry.compressedSize;
  }
}

function checkSizes(entries: readonly ZipEntry[], limits: ReadLimits): void {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    if (size > limits.entryBytes)
      refuse('file/entry-too-big', { part: name, size, limit: limits.entryBytes });
    const ratio = Math.round(size / Math.max(compressedSize, 1));
    if (size > limits.ratioFloor && ratio > limits.ratio) {
      refuse('file/ratio', { part: name, ratio, limit: limits.ratio });
    }
    total += size;
  }
  if (total > limits.totalBytes) refuse('file/unpacked-too-big', { size: total, limit: limits.totalBytes });
}

function indexByName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (entry.isDirectory) continue;
    const key = entry.name.toLowerCase();
    if (byName.has(key)) refuse('file/zip-duplicate', { part: entry.name });
    byName.set(key, entry);
  }
  return byName;
}

/** Unflagged names are code page 437 by the book and UTF-8 in practice; bytes that are neither stay one letter each. */
function decodeName(bytes: Buffer, flags: number): string {
  return (flags & FLAG_UTF8) !== 0 || isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
}

/**
 * Backslashes (old .NET writers) become slashes, leading slashes go. Climbing names are refused although nothing is
 * ever written to disk: no spreadsheet program makes them.
 */
function cleanName(raw: string): string {
  const name = raw.includes('\\') ? raw.replaceAll('\\', '/') : raw;
  if (name.includes('..') && name.split('/').includes('..')) refuse('file/zip-name', { part: raw });
  if (name.includes('\0') || /^[A-Za-z]:/.test(name)) refuse('file/zip-name', { part: raw });
  return name.startsWith('/') ? name.replace(/^\/+/, '') : name;
}
