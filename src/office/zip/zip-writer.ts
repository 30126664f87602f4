import { joinBytes, utf8 } from '../bytes.ts';
import { checksum, deflateRaw } from './codec.ts';
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
 * 50 MB. `deflate` packs what is new.
 */
export function writeZip(items: readonly ZipItem[], deflate = deflateRaw): Uint8Array<ArrayBuffer> {
  const members = items.map((item) => toMember(item, deflate));
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
  return joinBytes([...chunks, ...directory, endRecord(members.length, directorySize, offset)]);
}

function toMember(item: ZipItem, deflate: typeof deflateRaw): Member {
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
  const nameBytes = utf8(item.name);
  const flags = nameBytes.length === item.name.length ? 0 : FLAG_UTF8;
  const crc = checksum(item.content);
  const packed = deflate(item.content);
  const size = item.content.length;
  return packed.length < size
    ? { nameBytes, flags, method: 8, crc, size, packed }
    : { nameBytes, flags, method: 0, crc, size, packed: item.content };
}

/** The fields that both headers share, from "version needed" to the length of the name. */
function writeCommon(header: DataView, at: number, member: Member): void {
  header.setUint16(at, VERSION, true);
  header.setUint16(at + 2, member.flags, true);
  header.setUint16(at + 4, member.method, true);
  header.setUint16(at + 8, DOS_DATE, true);
  header.setUint32(at + 10, member.crc, true);
  header.setUint32(at + 14, member.packed.length, true);
  header.setUint32(at + 18, member.size, true);
  header.setUint16(at + 22, member.nameBytes.length, true);
}

function localHeader(member: Member): Uint8Array {
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x04034b50, true);
  writeCommon(header, 4, member);
  return new Uint8Array(header.buffer);
}

function centralHeader(member: Member, offset: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(46));
  header.setUint32(0, 0x02014b50, true);
  header.setUint16(4, VERSION, true);
  writeCommon(header, 6, member);
  header.setUint32(42, offset, true);
  return new Uint8Array(header.buffer);
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const record = new DataView(new ArrayBuffer(22));
  record.setUint32(0, 0x06054b50, true);
  record.setUint16(8, count, true);
  record.setUint16(10, count, true);
  record.setUint32(12, directorySize, true);
  record.setUint32(16, directoryOffset, true);
  return new Uint8Array(record.buffer);
}
