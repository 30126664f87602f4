import { describe, expect, it } from 'vitest';
import { joinBytes, utf8 } from '../bytes.ts';
import { inflateEntry, openZip, packedBytes } from './zip.ts';
import { writeZip } from './zip-writer.ts';

const CONTENT = utf8('Bình đẳng giới '.repeat(100));
const ITEMS = [
  { name: 'a.txt', content: CONTENT },
  { name: 'thư mục/é.bin', content: Uint8Array.of(1, 2, 3) },
  { name: 'empty', content: new Uint8Array() },
];

/** The same archive with a zip64 end record and locator, all 32-bit fields of the end record exhausted. */
function toZip64(file: Uint8Array): Uint8Array {
  const zip = Buffer.from(file);
  const end = zip.subarray(zip.length - 22);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(8)), 24);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(zip.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  const exhausted = Buffer.from(end);
  exhausted.fill(0xff, 8, 20);
  return joinBytes([zip.subarray(0, zip.length - 22), record, locator, exhausted]);
}

describe('a zip', () => {
  it('gives back what was written', () => {
    const zip = openZip(writeZip(ITEMS));
    expect(
      zip.entries.map((entry) => ({ name: entry.name, content: inflateEntry(zip, entry) })),
    ).toStrictEqual(ITEMS);
  });

  it('is the same bytes each time', () => {
    expect(writeZip(ITEMS)).toStrictEqual(writeZip(ITEMS));
  });

  it('takes packed entries over without touching them', () => {
    const source = openZip(writeZip(ITEMS));
    const copy = openZip(
      writeZip([
        ...source.entries.map((entry) => ({ from: source, entry })),
        { name: 'new', content: CONTENT },
      ]),
    );
    expect(copy.entries.map((entry) => [entry.name, inflateEntry(copy, entry)])).toStrictEqual(
      [...ITEMS, { name: 'new', content: CONTENT }].map(({ name, content }) => [name, content]),
    );
    const first = (zip: typeof source) => zip.entries.slice(0, 1).map((entry) => packedBytes(zip, entry));
    expect(first(copy)).toStrictEqual(first(source));
  });

  it('may be a zip64, with and without bytes in front', () => {
    const file = toZip64(writeZip(ITEMS));
    for (const bytes of [file, joinBytes([utf8('#!sfx\n'), file])]) {
      const zip = openZip(bytes);
      expect(zip.entries.map((entry) => inflateEntry(zip, entry))).toStrictEqual(
        ITEMS.map(({ content }) => content),
      );
    }
  });

  it('may have something between its directory and its end', () => {
    const file = writeZip(ITEMS);
    const end = file.length - 22;
    const zip = openZip(
      Buffer.concat([file.subarray(0, end), Buffer.from('PK\x05\x05\x04\0sign'), file.subarray(end)]),
    );
    expect(zip.entries.map(({ name }) => name)).toStrictEqual(ITEMS.map(({ name }) => name));
  });

  it('finds files without regard to letter case and skips folders', () => {
    const zip = openZip(
      writeZip([
        { name: 'Folder/', content: new Uint8Array() },
        { name: '/Folder\\File.XML', content: CONTENT },
      ]),
    );
    expect([...zip.byName.keys()]).toStrictEqual(['folder/file.xml']);
  });
});
