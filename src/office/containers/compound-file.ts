import { joinBytes, startsWith, uint16At, uint32At } from '../bytes.ts';
import { refuse } from '../refusal.ts';

/**
 * Compound files (MS-CFB): a file system in a file, in which Outlook keeps a mail. Read here and not by a library: those for
 * mails carry tables of code pages ten times this size, and none bounds what a chain of sectors may cost.
 */
export interface CompoundFile {
  readonly root: Storage;
}

/** A folder of a compound file. Names are compared without case (2.6.4). */
export interface Storage {
  readonly storages: ReadonlyMap<string, Storage>;
  readonly streams: ReadonlyMap<string, Stream>;
}

/** A file of a compound file. */
interface Stream {
  readonly size: number;
  /** Its bytes. Throws Refusal `file/damaged` where they are not all there. */
  readonly read: () => Uint8Array;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
/** Values above are no sectors: the end of a chain, a free sector, a sector of the table itself. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const MINI_SECTOR = 64;
const MINI_STREAM_BELOW = 4096;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, MAGIC);
}

/** Throws Refusal `file/damaged` where the file contradicts itself. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const shift = uint16At(bytes, 30);
  if (shift !== 9 && shift !== 12) return damaged(`sectors of 2^${shift} bytes`);
  const file = { bytes, sectorSize: 2 ** shift };
  const table = sectorTable(file);
  const big: Space = { content: bytes, unit: file.sectorSize, before: file.sectorSize, next: table };
  const entries = readEntries(readChain(big, uint32At(bytes, 48)));
  const [root] = entries;
  if (root?.type !== ROOT) return damaged('no root entry');
  const mini: Space = {
    content: readChain(big, root.start).subarray(0, root.size),
    unit: MINI_SECTOR,
    before: 0,
    next: numbersOf(readChain(big, uint32At(bytes, 60))),
  };
  return { root: storageOf(root, { entries, big, mini, seen: new Set([0]), depth: 0 }) };
}

function damaged(detail: string): never {
  return refuse('file/damaged', { kind: 'directory', detail });
}

/** Sectors of one size, and which one follows on which. */
interface Space {
  readonly content: Uint8Array;
  /** Bytes of a sector. */
  readonly unit: number;
  /** Bytes in front of sector 0. */
  readonly before: number;
  readonly next: readonly number[];
}

/** The sector table (FAT); its own sectors are listed in the header and, for large files, in a chain of lists (DIFAT). */
function sectorTable({ bytes, sectorSize }: { bytes: Uint8Array; sectorSize: number }): readonly number[] {
  const sector = (id: number): Uint8Array => bytes.subarray((id + 1) * sectorSize, (id + 2) * sectorSize);
  const most = Math.ceil(bytes.length / sectorSize);
  const listed = numbersOf(bytes.subarray(76, HEADER));
  let lists = 0;
  for (let at = uint32At(bytes, 68); at < LAST_SECTOR; lists++) {
    const list = numbersOf(sector(at));
    if (lists > most || list.length === 0) return damaged('the list of sector tables does not end');
    listed.push(...list.slice(0, -1));
    at = list.at(-1) ?? NO_ENTRY;
  }
  const own = listed.filter((id) => id < LAST_SECTOR);
  if (own.length > most) return damaged('more sector tables than sectors');
  return numbersOf(joinBytes(own.map(sector)));
}

function numbersOf(bytes: Uint8Array): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => uint32At(bytes, index * 4));
}

/** The bytes of a chain of sectors; of a size when it is given. */
function readChain({ content, unit, before, next }: Space, first: number, size?: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const needed = size === undefined ? Infinity : Math.ceil(size / unit);
  for (let id = first; id < LAST_SECTOR && pieces.length < needed; id = next[id] ?? NO_ENTRY) {
    const start = before + id * unit;
    if (id >= next.length || start >= content.length) return damaged('a chain leaves the file');
    pieces.push(content.subarray(start, start + unit));
    if (pieces.length > next.length) return damaged('a chain of sectors leads round in a circle');
  }
  const joined = joinBytes(pieces);
  if (size === undefined) return joined;
  return joined.length < size ? damaged('a stream ends too early') : joined.subarray(0, size);
}

const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** A line of the directory: a red-black tree of siblings, each folder pointing at the top of its own (2.6). */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const utf16 = new TextDecoder('utf-16le');
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const line = directory.subarray(index * ENTRY, (index + 1) * ENTRY);
    const nameBytes = Math.min(64, Math.max(2, uint16At(line, 64))) - 2;
    return {
      name: utf16.decode(line.subarray(0, nameBytes)).toLowerCase(),
      type: line[66] ?? 0,
      left: uint32At(line, 68),
      right: uint32At(line, 72),
      child: uint32At(line, 76),
      start: uint32At(line, 116),
      // In files of version 3 the upper half may hold anything (2.6.1); no file that is read is that large.
      size: uint32At(line, 120),
    };
  });
}

interface Tree {
  readonly entries: readonly Entry[];
  readonly big: Space;
  readonly mini: Space;
  /** Entries met before: each belongs to one folder. */
  readonly seen: Set<number>;
  readonly depth: number;
}

function storageOf({ child }: Entry, tree: Tree): Storage {
  const storages = new Map<string, Storage>();
  const streams = new Map<string, Stream>();
  const waiting = [child];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = tree.entries[id];
    if (entry === undefined || tree.seen.has(id)) continue;
    tree.seen.add(id);
    waiting.push(entry.left, entry.right);
    if (entry.type === STREAM) streams.set(entry.name, streamOf(entry, tree));
    if (entry.type === STORAGE) storages.set(entry.name, storageOf(entry, deeper(tree)));
  }
  return { storages, streams };
}

/** Folders in folders; a mail in a mail in a mail has six. */
const DEPTH = 40;

function deeper(tree: Tree): Tree {
  return tree.depth === DEPTH ? damaged('folders too deep in folders') : { ...tree, depth: tree.depth + 1 };
}

function streamOf({ start, size }: Entry, { big, mini }: Tree): Stream {
  const space = size < MINI_STREAM_BELOW ? mini : big;
  return { size, read: () => (size === 0 ? new Uint8Array() : readChain(space, start, size)) };
}
