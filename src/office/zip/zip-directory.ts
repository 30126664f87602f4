import {
  equalBytes,
  findBytesBackwards,
  strictTextOfUtf8,
  textOfLatin1,
  textOfUtf8,
  uint16At,
  uint32At,
  uint64At,
} from '../bytes.ts';
import { refuse } from '../refusal.ts';
import type { ZipEntry } from './zip-entry.ts';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_MAGIC = Uint8Array.of(0x50, 0x4b, 0x05, 0x06);
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const FLAG_ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const FLAG_UTF8 = 0x0800;
/** Trailing bytes may look like an end record; more look-alikes than this are not searched. */
const END_CANDIDATES = 64;

/** Where the central directory lies. */
export interface Directory {
  readonly entryCount: number;
  /** Where the central directory begins in the file. */
  readonly start: number;
  readonly end: number;
  /** Bytes in front of the archive, which all stored offsets ignore. */
  readonly prefix: number;
}

/**
 * The last end record of the file that announces a directory which is really there.
 * @throws Refusal `file/damaged` (truncated) or `file/damaged` (directory).
 */
export function findDirectory(bytes: Uint8Array): Directory {
  let position = bytes.length - END_SIZE;
  let firstProblem: string | undefined;
  for (let tried = 0; tried < END_CANDIDATES && position >= 0; tried++) {
    position = findBytesBackwards(bytes, END_MAGIC, position);
    if (position < 0) break;
    const found = readEndRecord(bytes, position);
    if (typeof found !== 'string') return found;
    firstProblem ??= found;
    position -= 1;
  }
  if (firstProblem === undefined) return refuse('file/damaged', { kind: 'truncated' });
  return refuse('file/damaged', { kind: 'directory', detail: firstProblem });
}

/** The directory that an end record announces, or what is wrong with it. */
function readEndRecord(bytes: Uint8Array, at: number): Directory | string {
  if (at + END_SIZE > bytes.length || uint32At(bytes, at) !== END_RECORD) return 'no end record';
  const zip64 = readZip64End(bytes, at);
  if (typeof zip64 === 'string') return zip64;
  if (zip64 === undefined && (uint16At(bytes, at + 4) !== 0 || uint16At(bytes, at + 6) !== 0)) {
    return 'archive in several volumes';
  }
  const entryCount = zip64?.entryCount ?? uint16At(bytes, at + 10);
  const size = zip64?.size ?? uint32At(bytes, at + 12);
  const offset = zip64?.offset ?? uint32At(bytes, at + 16);
  return locateDirectory(bytes, zip64?.at ?? at, { entryCount, size, offset });
}

/**
 * Where the directory really lies: right before its end record, as its size says (then a wrong offset means bytes in
 * front of the archive); else at the stored offset, when something was put between directory and end record.
 */
function locateDirectory(
  bytes: Uint8Array,
  end: number,
  stored: { readonly entryCount: number; readonly size: number; readonly offset: number },
): Directory | string {
  const { entryCount, size, offset } = stored;
  const isDirectory = (at: number): boolean =>
    at >= 0 && (entryCount === 0 || (at + CENTRAL_SIZE <= end && uint32At(bytes, at) === CENTRAL_HEADER));
  const start = end - size;
  if (offset <= start && isDirectory(start)) return { entryCount, start, end, prefix: start - offset };
  if (offset <= end && isDirectory(offset)) return { entryCount, start: offset, end, prefix: 0 };
  return 'no directory where the end record says';
}

function readZip64End(bytes: Uint8Array, endRecord: number) {
  const locator = endRecord - 20;
  if (locator < 0 || uint32At(bytes, locator) !== ZIP64_LOCATOR) return undefined;
  const stored = uint64At(bytes, locator + 8);
  // With bytes in front of the archive the stored offset is too low; the record then lies right before its locator.
  const at = [stored, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && uint32At(bytes, place) === ZIP64_END,
  );
  if (at === undefined) return 'zip64 end record not found';
  const [entryCount, size, offset] = [at + 32, at + 40, at + 48].map((place) => uint64At(bytes, place));
  if (entryCount === undefined || size === undefined || offset === undefined)
    return 'zip64 end record is short';
  return { entryCount, size, offset, at };
}

/** All entries, each confirmed by its local header, none overlapping another. */
export function readDirectory(bytes: Uint8Array, directory: Directory): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const headers: { readonly start: number; readonly entry: ZipEntry }[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.entryCount; index++) {
    if (at + CENTRAL_SIZE > directory.end || uint32At(bytes, at) !== CENTRAL_HEADER) {
      refuse('file/damaged', {
        kind: 'directory',
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

function readCentralHeader(bytes: Uint8Array, at: number, directory: Directory) {
  const flags = uint16At(bytes, at + 8);
  const nameLength = uint16At(bytes, at + 28);
  const extraStart = at + CENTRAL_SIZE + nameLength;
  const extraEnd = extraStart + uint16At(bytes, at + 30);
  const next = extraEnd + uint16At(bytes, at + 32);
  if (next > directory.end)
    refuse('file/damaged', { kind: 'directory', detail: 'directory entry runs past its end' });
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, extraStart);
  const rawName = decodeName(nameBytes, flags);
  const name = cleanName(rawName);
  if ((flags & FLAG_ENCRYPTED) !== 0) refuse('file/protected', { kind: 'zip-password', part: name });
  const method = uint16At(bytes, at + 10);
  if (method !== 0 && method !== 8) refuse('file/unsafe', { kind: 'packing-method', part: name, method });
  const { size, compressedSize, offset } = readSizes(bytes, at, extraStart, extraEnd);
  const start = offset + directory.prefix;
  const dataOffset = findData(bytes, start, nameBytes, directory.start);
  if (dataOffset + compressedSize > directory.start) {
    refuse('file/damaged', { kind: 'directory', detail: `${name} runs into the directory` });
  }
  const crc = uint32At(bytes, at + 16);
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
function readSizes(bytes: Uint8Array, at: number, extraStart: number, extraEnd: number) {
  let compressedSize = uint32At(bytes, at + 20);
  let size = uint32At(bytes, at + 24);
  let offset = uint32At(bytes, at + 42);
  if (size !== 0xffffffff && compressedSize !== 0xffffffff && offset !== 0xffffffff) {
    return { size, compressedSize, offset };
  }
  const field = findExtra(bytes, extraStart, extraEnd, 0x0001);
  let cursor = field.start;
  const take = (value: number): number => {
    if (value !== 0xffffffff) return value;
    if (cursor + 8 > field.end)
      return refuse('file/damaged', { kind: 'directory', detail: 'zip64 field is short' });
    cursor += 8;
    return uint64At(bytes, cursor - 8);
  };
  size = take(size);
  compressedSize = take(compressedSize);
  offset = take(offset);
  return { size, compressedSize, offset };
}

function findExtra(bytes: Uint8Array, start: number, end: number, id: number) {
  for (let at = start; at + 4 <= end;) {
    const fieldEnd = at + 4 + uint16At(bytes, at + 2);
    if (uint16At(bytes, at) === id && fieldEnd <= end) return { start: at + 4, end: fieldEnd };
    at = fieldEnd;
  }
  return { start: end, end };
}

/** Where the local header's data begins; the local name must be the directory's, or the two tell different stories. */
function findData(bytes: Uint8Array, header: number, nameBytes: Uint8Array, directoryStart: number): number {
  if (header + LOCAL_SIZE > directoryStart || uint32At(bytes, header) !== LOCAL_HEADER) {
    return refuse('file/damaged', { kind: 'directory', detail: 'no entry where the directory says' });
  }
  const nameEnd = header + LOCAL_SIZE + uint16At(bytes, header + 26);
  const localName = bytes.subarray(header + LOCAL_SIZE, nameEnd);
  if (
    !equalBytes(localName, nameBytes) &&
    cleanName(decodeName(localName, 0)) !== cleanName(decodeName(nameBytes, 0))
  ) {
    return refuse('file/damaged', { kind: 'directory', detail: 'entry and directory disagree about a name' });
  }
  return nameEnd + uint16At(bytes, header + 28);
}

function refuseOverlaps(headers: { readonly start: number; readonly entry: ZipEntry }[]): void {
  headers.sort((a, b) => a.start - b.start);
  let previousEnd = 0;
  for (const { start, entry } of headers) {
    if (start < previousEnd) refuse('file/unsafe', { kind: 'overlapping-parts', part: entry.name });
    previousEnd = entry.dataOffset + entry.compressedSize;
  }
}

/** Unflagged names are code page 437 by the book and UTF-8 in practice; bytes that are neither stay one letter each. */
function decodeName(bytes: Uint8Array, flags: number): string {
  if ((flags & FLAG_UTF8) !== 0) return textOfUtf8(bytes);
  return strictTextOfUtf8(bytes) ?? textOfLatin1(bytes);
}

/**
 * Backslashes (old .NET writers) become slashes, leading slashes go. Climbing names are refused although nothing is
 * ever written to disk: no spreadsheet program makes them.
 */
function cleanName(raw: string): string {
  const name = raw.includes('\\') ? raw.replaceAll('\\', '/') : raw;
  if (name.includes('..') && name.split('/').includes('..'))
    refuse('file/unsafe', { kind: 'part-name', part: raw });
  if (name.includes('\0') || /^[A-Za-z]:/.test(name)) refuse('file/unsafe', { kind: 'part-name', part: raw });
  return name.startsWith('/') ? name.replace(/^\/+/, '') : name;
}
