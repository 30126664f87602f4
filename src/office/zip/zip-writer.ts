import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipArchive, ZipEntry } from './zip.ts';
import { packedBytes } from './zip.ts';

/** What goes into a new zip: content to pack, or an entry whose packed bytes are taken over as they are. */
export type ZipItem =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly from: ZipArchive; readonly entry: ZipEntry };

interface Member {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const FLAG_UTF8 = 0x0800;
/** 1980-01-01 00:00, the first instant a zip can tell: equal content gives equal bytes whatever the clock. */
const DOS_DATE = 0x0021;
const VERSION = 20;

/**
 * A zip of the items, in their order. Deterministic. Sizes stay far below what needs zip64: readers of ntge accept
 * 50 MB.
 */
export function writeZip(items: readonly ZipItem[]): Buffer {
  const members = items.map(toMember);
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const member of members) {
    const header = localHeader(member);
    directory.push(centralHeader(member, offset), member.nameBytes);
    chunks.push(header, member.nameBytes, member.packed);
    offset += header.length + member.nameBytes.length + member.packed.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...chunks, ...directory, endRecord(members.length, directorySize, offset)]);
}

function toMember(item: ZipItem): Member {
  if ('entry' in item) {
    const { nameBytes, flags, method, crc, size } = item.entry;
    // Only what the name is written in matters further; sizes stand in the header, so no data descriptor follows.
    return {
      nameBytes,
      flags: flags & FLAG_UTF8,
      method,
      crc,
      size,
      packed: packedBytes(item.from, item.entry),
    };
  }
  const nameBytes = Buffer.from(item.name, 'utf8');
  const flags = nameBytes.length === item.name.length ? 0 : FLAG_UTF8;
  const crc = crc32(item.content);
  const packed = deflateRawSync(item.content);
  const size = item.content.length;
  return packed.length < size
    ? { nameBytes, flags, method: 8, crc, size, packed }
    : { nameBytes, flags, method: 0, crc, size, packed: item.content };
}

/** The fields that both headers share, from "version needed" to the extra field's length. */
function writeCommon(header: Buffer, at: number, member: Member): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(member.flags, at + 2);
  header.writeUInt16LE(member.method, at + 4);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(member.crc, at + 10);
  header.writeUInt32LE(member.packed.length, at + 14);
  header.writeUInt32LE(member.size, at + 18);
  header.writeUInt16LE(member.nameBytes.length, at + 22);
}

function localHeader(member: Member): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, member);
  return header;
}

function centralHeader(member: Member, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, member);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}
