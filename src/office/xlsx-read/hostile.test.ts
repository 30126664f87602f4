// @module-tag slow
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { readWorkbook } from './read-workbook.ts';
import { CELLS, HARMLESS, HOSTILE, many, ROW } from '../../dev/testkit/hostile-files.ts';
import {
  cellsOf,
  codeOf,
  expectWorkbook,
  workbookFile,
  workbookParts,
  worksheet,
} from './workbook-fixture.ts';
import { openZip } from '../zip/zip.ts';
import { writeZip } from '../zip/zip-writer.ts';

describe('harmless to this reader', () => {
  it.each(HARMLESS)('%s', (_, file) => {
    expect(cellsOf(expectWorkbook(readWorkbook(file())))).toStrictEqual(CELLS);
    expect(Object.keys(Object.prototype)).toStrictEqual([]);
  });
});

describe('hostile', () => {
  it.each(HOSTILE)('%s → %s', (_, code, file) => {
    expect(codeOf(readWorkbook(file()))).toBe(code);
  });

  it('notices one flipped digit in an unpacked entry', () => {
    const parts = workbookParts(ROW);
    // A content that does not shrink is stored as it is: pad the sheet with noise.
    const noise = Array.from({ length: 3000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    ).join('');
    const stored = writeZip(
      Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })),
    );
    const zip = openZip(stored);
    const xml = Buffer.from(worksheet(`<sheetData>${ROW}</sheetData><!--${noise}-->`));
    const entries = zip.entries.filter(({ name }) => name !== 'xl/worksheets/sheet1.xml');
    const file = Buffer.from(writeStored(zip, entries, xml));
    expect(cellsOf(expectWorkbook(readWorkbook(file)))).toStrictEqual(CELLS);
    file.writeUInt8('9'.charCodeAt(0), file.indexOf('<v>335') + 3);
    expect(readWorkbook(file)).toStrictEqual({
      ok: false,
      problem: { code: 'file/damaged', params: { kind: 'checksum', part: 'xl/worksheets/sheet1.xml' } },
    });
  });
});

/** A zip whose sheet is stored without packing: a stored entry of another zip, taken over. */
function writeStored(
  zip: ReturnType<typeof openZip>,
  entries: ReturnType<typeof openZip>['entries'],
  xml: Uint8Array,
): Uint8Array {
  const packed = openZip(writeZip([{ name: 'xl/worksheets/sheet1.xml', content: xml }]));
  const [entry] = packed.entries;
  if (entry === undefined) throw new Error('an entry was just written');
  const asStored = { ...entry, method: 0 as const, dataOffset: 0, compressedSize: xml.length };
  const source = { ...packed, bytes: xml };
  return writeZip([
    ...entries.map((other) => ({ from: zip, entry: other })),
    { from: source, entry: asStored },
  ]);
}

describe('limits', () => {
  const rows = many(20, (i) => `<row><c t="str"><f>A1</f><v>text ${i}</v></c></row>`);
  it.each([
    [{ cells: 19 }, 'file/too-large cells'],
    [{ cells: 20 }, 'ok'],
    [{ textLength: 100 }, 'file/too-large characters'],
    [{ sharedStrings: 3 }, 'file/too-large texts'],
    [{ sharedStrings: 4 }, 'ok'],
    [{ entries: 6 }, 'file/too-large parts'],
    [{ totalBytes: 2000 }, 'file/too-large unpacked'],
    [{ entryBytes: 500 }, 'file/too-large part'],
    [{ extras: 1 }, 'file/too-large extras'],
    [{ depth: 3 }, 'file/unsafe nesting'],
    [{ ratioFloor: 100, ratio: 1 }, 'file/unsafe ratio'],
  ])('%o → %s', (limits, code) => {
    expect(codeOf(readWorkbook(workbookFile(rows), { limits }))).toBe(code);
  });

  it('holds honest packages of a thousand entries', () => {
    expect(DEFAULT_LIMITS.entries).toBeGreaterThan(1033);
  });
});
