import { openZip } from '../../office/zip/zip.ts';
import type { ZipItem } from '../../office/zip/zip-writer.ts';
import { writeZip } from '../../office/zip/zip-writer.ts';
import { MAIN, workbookFile, workbookParts, worksheet } from '../../office/xlsx-read/workbook-fixture.ts';

/** One row with one number. */
export const ROW = '<row r="1"><c r="A1"><v>335</v></c></row>';
const FILE = workbookFile(ROW);
/** What the harmless files hold. */
export const CELLS = { A1: { type: 'number', value: 335 } };
const DIRECTORY = 0x02014b50;

/** A copy of the file in which the sheet's directory entry (or local header) was changed. */
function tamper(
  change: (bytes: Buffer, directoryEntry: number, dataOffset: number) => void,
  file = FILE,
): Buffer {
  const bytes = Buffer.from(file);
  const name = 'xl/worksheets/sheet1.xml';
  const at = bytes.lastIndexOf(name) - 46;
  if (bytes.readUInt32LE(at) !== DIRECTORY) throw new Error('the fixture has another shape');
  const entry = openZip(file).byName.get(name);
  change(bytes, at, entry?.dataOffset ?? 0);
  return bytes;
}

/** Moves the sheet's header two bytes into the data of the entry before it, with a matching local header there. */
function overlapSheet(bytes: Buffer, at: number): void {
  const header = bytes.readUInt32LE(at + 42);
  bytes.copy(bytes, header - 2, header, header + 30 + bytes.readUInt16LE(at + 28));
  bytes.writeUInt32LE(header - 2, at + 42);
}

function withEntries(items: readonly ZipItem[]): Uint8Array {
  const zip = openZip(FILE);
  return writeZip([...zip.entries.map((entry) => ({ from: zip, entry })), ...items]);
}

/** Pieces of text one after the other. */
export const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join('');
const sheet = (xml: string): Uint8Array => workbookFile('', { 'xl/worksheets/sheet1.xml': xml });

/** Files that look dangerous to other readers and are merely read. */
export const HARMLESS: readonly (readonly [string, () => Uint8Array])[] = [
  [
    'a validation over the whole sheet',
    () =>
      sheet(
        worksheet(
          `<sheetData>${ROW}</sheetData><dataValidations><dataValidation sqref="A1:XFD1048576 A1:H1048576"/></dataValidations>`,
        ),
      ),
  ],
  [
    'a merge over the whole sheet',
    () =>
      sheet(
        worksheet(`<sheetData>${ROW}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
      ),
  ],
  [
    '20,000 merges',
    () =>
      sheet(
        worksheet(
          `<sheetData>${ROW}</sheetData><mergeCells>${many(20_000, (i) => `<mergeCell ref="A${i + 1}:C${i + 1}"/>`)}</mergeCells>`,
        ),
      ),
  ],
  [
    'a column range to 2,000,000,000',
    () =>
      sheet(
        worksheet(`<cols><col min="1" max="2000000000" hidden="1"/></cols><sheetData>${ROW}</sheetData>`),
      ),
  ],
  [
    'a lying dimension',
    () => sheet(worksheet(`<dimension ref="A1:ZZZ99999999"/><sheetData>${ROW}</sheetData>`)),
  ],
  [
    'a name over the whole sheet',
    () =>
      workbookFile(ROW, {
        'xl/workbook.xml': (workbookParts('')['xl/workbook.xml'] ?? '').replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="x">Data!$A$1:$XFD$1048576</definedName></definedNames>',
        ),
      }),
  ],
  [
    'prototype names',
    () =>
      sheet(
        `<worksheet xmlns="${MAIN}" constructor="1" __proto__="2"><__proto__/><sheetData>${ROW.replace('<row', '<row __proto__="x" hasOwnProperty="y"')}</sheetData></worksheet>`,
      ),
  ],
];

/** Files made to harm whoever reads them, and the code that each must end in. */
export const HOSTILE: readonly (readonly [what: string, code: string, file: () => Uint8Array])[] = [
  [
    'a row 4,294,967,294',
    'file/unsafe beyond-grid',
    () => workbookFile('<row r="4294967294"><c r="A4294967294"><v>1</v></c></row>'),
  ],
  [
    'a 600 MB text',
    'file/unsafe ratio',
    () => withEntries([{ name: 'xl/big.xml', content: Buffer.alloc(60_000_000, 'a') }]),
  ],
  [
    'an entry above the bound',
    'file/too-large part',
    () => tamper((bytes, at) => bytes.writeUInt32LE(0xf0000000, at + 24)),
  ],
  [
    'a directory that promises less',
    'file/damaged size',
    () => tamper((bytes, at) => bytes.writeUInt32LE(10, at + 24)),
  ],
  [
    'a directory that promises more',
    'file/damaged size',
    () => tamper((bytes, at) => bytes.writeUInt32LE(9999, at + 24)),
  ],
  ['a wrong checksum', 'file/damaged checksum', () => tamper((bytes, at) => bytes.writeUInt32LE(7, at + 16))],
  [
    'a flipped bit in packed data',
    'file/damaged checksum',
    () => tamper((bytes, _, data) => bytes.writeUInt8(bytes.readUInt8(data + 20) ^ 4, data + 20)),
  ],
  [
    'an unknown packing method',
    'file/unsafe packing-method',
    () => tamper((bytes, at) => bytes.writeUInt16LE(12, at + 10)),
  ],
  [
    'a locked entry',
    'file/protected zip-password',
    () => tamper((bytes, at) => bytes.writeUInt16LE(1, at + 8)),
  ],
  [
    'an entry that points into another',
    'file/unsafe overlapping-parts',
    () => tamper((bytes, at) => overlapSheet(bytes, at)),
  ],
  [
    'an entry that points nowhere',
    'file/damaged directory',
    () => tamper((bytes, at) => bytes.writeUInt32LE(5, at + 42)),
  ],
  [
    'a duplicate entry',
    'file/unsafe duplicate-part',
    () => withEntries([{ name: 'XL/worksheets/Sheet1.xml', content: Buffer.from(worksheet('')) }]),
  ],
  [
    'a climbing name',
    'file/unsafe part-name',
    () => withEntries([{ name: '../../evil.xml', content: Buffer.from('x') }]),
  ],
  [
    'a drive name',
    'file/unsafe part-name',
    () => withEntries([{ name: 'C:\\evil.xml', content: Buffer.from('x') }]),
  ],
  [
    '60,005 entries',
    'file/too-large parts',
    () =>
      withEntries(Array.from({ length: 59_998 }, (_, i) => ({ name: `m/${i}`, content: Buffer.alloc(0) }))),
  ],
  ['half a file', 'file/damaged truncated', () => FILE.subarray(0, FILE.length / 2)],
  ['a lost end', 'file/damaged truncated', () => FILE.subarray(0, FILE.length - 22)],
  [
    'a lost beginning',
    'file/damaged directory',
    () => Buffer.concat([FILE.subarray(0, 4), FILE.subarray(200)]),
  ],
  [
    'an entity bomb',
    'file/unsafe dtd',
    () =>
      sheet(
        `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
      ),
  ],
  [
    'an external entity',
    'file/unsafe dtd',
    () => sheet(`<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet xmlns="${MAIN}"/>`),
  ],
  [
    'an undefined entity',
    'file/damaged xml',
    () => sheet(worksheet('<sheetData><row><c t="str"><v>&nbsp;</v></c></row></sheetData>')),
  ],
  ['nesting without end', 'file/unsafe nesting', () => sheet(worksheet('<a>'.repeat(5000)))],
  [
    'one element of megabytes',
    'file/damaged xml',
    () =>
      sheet(
        worksheet(`<sheetData><row ${many(300_000, (i) => `a${(i * 7919) % 999_983}="" `)}/></sheetData>`),
      ),
  ],
  ['HTML in place of a sheet', 'file/damaged xml', () => sheet('<html><body>x</body></html>')],
];
