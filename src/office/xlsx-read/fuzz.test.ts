// @module-tag slow
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { cellsOf, codeOf, expectWorkbook, MAIN, workbookFile, workbookParts } from './workbook-fixture.ts';

const ROWS =
  '<row r="1"><c r="A1"><v>335</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" s="1"><v>45822</v></c></row><row r="2"><c r="A2"><f>A1*2</f><v>670</v></c></row>';
const FILE = workbookFile(ROWS, { 'xl/media/x.bin': Buffer.alloc(64, 7) });
const CELLS = cellsOf(expectWorkbook(readWorkbook(FILE)));

describe('any bytes', () => {
  it('end in an outcome, and never in other values', () => {
    const flips = fc.array(fc.tuple(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = Buffer.from(FILE);
        for (const [at, mask] of changes) bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
        const outcome = readWorkbook(bytes);
        // Checksums guard every part that is read: damage is noticed, or hit something that holds no value.
        if (outcome.ok && outcome.workbook.sheets.length > 0) {
          for (const [address, cell] of Object.entries(cellsOf(outcome.workbook)))
            expect(CELLS[address]?.value).toStrictEqual(cell.value);
        }
      }),
      { numRuns: 3000, seed: 20_250_614 },
    );
  });

  it('cut anywhere end in a problem', () => {
    for (let length = 0; length < FILE.length; length++) {
      expect(codeOf(readWorkbook(FILE.subarray(0, length)))).toMatch(/^file\//);
    }
  });

  it('of no format at all end in a problem', () => {
    const starts = ['', 'PK\u0003\u0004', 'PK\u0005\u0006', '<?xml', '<', '%PDF', '{'].map((text) =>
      Buffer.from(text, 'latin1'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expect(codeOf(readWorkbook(Buffer.concat([start, rest])))).toMatch(/^file\//);
      }),
      { numRuns: 1000, seed: 20_250_614 },
    );
  });
});

describe('any XML', () => {
  const names = [
    'c',
    'v',
    'f',
    'is',
    't',
    'r',
    'row',
    'sheetData',
    'rPh',
    'cols',
    'col',
    'mergeCell',
    'worksheet',
    'x:c',
    'mc:Fallback',
  ];
  const attributes = [
    '',
    ' r="A1"',
    ' r="B2"',
    ' r="9"',
    ' t="s"',
    ' t="inlineStr"',
    ' t="d"',
    ' t="shared" si="0"',
    ' s="1"',
    ' hidden="1"',
    ' ref="A1:B2"',
    ' xmlns:x="u"',
  ];
  const texts = ['', '0', '1', '45822', 'A1+1', 'x', '-1', '&amp;', ' '];
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    tree: fc
      .array(fc.oneof(fc.constantFrom(...texts), tie('node')), { maxLength: 5 })
      .map((parts) => parts.join('')),
    node: fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), tie('tree'))
      .map(([name, attribute, inside]) => `<${name}${attribute}>${inside}</${name}>`),
  }));

  it('in a sheet, a string table or a workbook ends in an outcome', () => {
    const parts = [
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '_rels/.rels',
    ];
    const roots: Record<string, string> = {
      'xl/worksheets/sheet1.xml': 'worksheet',
      'xl/sharedStrings.xml': 'sst',
      'xl/styles.xml': 'styleSheet',
      'xl/workbook.xml': 'workbook',
    };
    fc.assert(
      fc.property(fc.constantFrom(...parts), tree, (part, inside) => {
        const root = roots[part] ?? 'Relationships';
        const xml = `<${root} xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inside}</${root}>`;
        expect(codeOf(readWorkbook(workbookFile(ROWS, { [part]: xml })))).toMatch(/^(?:ok|file\/)/);
      }),
      { numRuns: 1500, seed: 20_250_614 },
    );
  });

  it('cut or changed anywhere in a sheet ends in an outcome', () => {
    const xml = workbookParts(ROWS)['xl/worksheets/sheet1.xml'] ?? '';
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(10), fc.string({ maxLength: 5 }), (at, drop, insert) => {
        const changed = xml.slice(0, at) + insert + xml.slice(at + drop);
        expect(codeOf(readWorkbook(workbookFile(ROWS, { 'xl/worksheets/sheet1.xml': changed })))).toMatch(
          /^(?:ok|file\/)/,
        );
      }),
      { numRuns: 1000, seed: 20_250_614 },
    );
  });
});
