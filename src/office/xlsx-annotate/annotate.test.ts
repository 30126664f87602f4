import { assert, boolean, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_FILLS, isResultSheet, withoutAnnotation } from '../../core/annotation/marks.ts';
import type { RawSheet, RawWorkbook } from '../../core/model/raw-workbook.ts';
import { readWorkbook } from '../xlsx-read/read-workbook.ts';
import type { Parts } from '../xlsx-read/workbook-fixture.ts';
import {
  expectWorkbook,
  MAIN,
  relationships,
  RELATIONS,
  workbookFile,
  workbookParts,
  worksheet,
} from '../xlsx-read/workbook-fixture.ts';
import { annotated, annotationOf, cellAt, changedParts, partOf } from './annotation-fixture.ts';
import { annotateWorkbook } from './annotate.ts';
import { blocksOf } from './note-shapes.ts';

const ROWS =
  '<row r="1" spans="1:2"><c r="A1" s="1"><v>5</v></c><c r="C1" t="s"><v>0</v></c></row><row r="4"/><row r="9" s="2" customFormat="1"><c r="B9" s="99" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c></row>';
const PARTS = workbookParts(ROWS);
const part = (name: string): string => PARTS[name] ?? '';
const sheetXml = part('xl/worksheets/sheet1.xml');
const prefixed = (xml: string): string =>
  xml.replace('xmlns=', 'xmlns:x=').replaceAll(/<(\/?)([A-Za-z])/g, '<$1x:$2');
const strict = (xml: string): string =>
  xml
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
const utf16 = (xml: string): Buffer => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 0, 2, 5, 15, 4, 1</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`;
const NOTES = `<comments xmlns="${MAIN}"><authors><author>Lan</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Lan:</t></r><r><t xml:space="preserve"> số từ sổ tay</t></r></text></comment><comment ref="C1" authorId="0"><text><t>nguyên văn</t></text></comment></commentList></comments>`;
const WITH_NOTES: Parts = {
  'xl/worksheets/sheet1.xml': worksheet(
    `<sheetData>${ROWS}</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><legacyDrawing r:id="rId7"/><extLst/>`,
  ),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships([
    ['rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId8', 'comments', '../comments1.xml'],
  ]),
  'xl/comments1.xml': NOTES,
  'xl/drawings/vmlDrawing1.vml': VML,
};

const WORKBOOK_TWO = (inside: string): string =>
  part('xl/workbook.xml').replace(
    /<sheets>.*<\/sheets>/,
    `<workbookProtection lockStructure="1"/><bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews><sheets><sheet name="Data" sheetId="4" r:id="rId1"/><sheet name="Hai 'x' &amp; y" sheetId="9" state="visible" r:id="rId4"/></sheets>${inside}`,
  );
const TWO_SHEETS: Parts = {
  'xl/workbook.xml': WORKBOOK_TWO(
    `<definedNames><definedName name="ngoài">Data!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">'Hai ''x'' &amp; y'!$A$1:$B$2</definedName><definedName name="riêng" localSheetId="0">Data!$C$1</definedName></definedNames><calcPr calcId="1"/>`,
  ),
  'xl/_rels/workbook.xml.rels': relationships([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
  ]),
  'xl/worksheets/sheet2.xml': worksheet(
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="2" max="5" width="30" style="3" customWidth="1"/></cols><sheetData/><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
  ),
  'xl/media/image1.png': new Uint8Array([1, 2, 3, 4]),
};

const FILES: readonly (readonly [string, Parts])[] = [
  ['an ordinary file', {}],
  ['two sheets, the second open', TWO_SHEETS],
  ['notes of the sender', WITH_NOTES],
  [
    'prefixed parts',
    {
      'xl/worksheets/sheet1.xml': prefixed(sheetXml),
      'xl/workbook.xml': prefixed(part('xl/workbook.xml')),
      'xl/styles.xml': prefixed(part('xl/styles.xml')),
      'xl/_rels/workbook.xml.rels': prefixed(part('xl/_rels/workbook.xml.rels')),
      '[Content_Types].xml': prefixed(part('[Content_Types].xml')),
    },
  ],
  [
    'strict OOXML',
    Object.fromEntries(Object.entries(PARTS).map(([name, xml]): [string, string] => [name, strict(xml)])),
  ],
  [
    'UTF-16',
    {
      'xl/worksheets/sheet1.xml': utf16(sheetXml),
      'xl/workbook.xml': utf16(part('xl/workbook.xml')),
      'xl/styles.xml': utf16(part('xl/styles.xml')).swap16(),
    },
  ],
  ['a byte order mark', { 'xl/worksheets/sheet1.xml': `\uFEFF${sheetXml}` }],
  [
    'no styles part',
    {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
  ],
  ['an empty style sheet', { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` }],
  [
    'rows and cells without addresses',
    {
      'xl/worksheets/sheet1.xml': worksheet(
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>',
      ),
    },
  ],
  [
    'comments and CDATA between',
    {
      'xl/worksheets/sheet1.xml': worksheet(
        '<!-- <sheetData> --><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</c><c r="B1">]]></t></is></c></row></sheetData>',
      ),
    },
  ],
  ['backslash entry names', { 'xl/worksheets/sheet1.xml': null, 'xl\\worksheets\\sheet1.xml': sheetXml }],
];

const CELLS = ['A1', 'B1', 'C1', 'Z4', 'A7', 'D9', 'XFD1048576'].map((cell) => cellAt(`Data!${cell}`));

/** Everything the reader sees, in a form that compares; the strict namespace aside. */
function seen({ sheets, names }: RawWorkbook): unknown {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells],
      comments: Object.fromEntries(sheet.comments),
    })),
    names: [...names],
  };
}

const data = (workbook: RawWorkbook): RawSheet | undefined =>
  workbook.sheets.find(({ name }) => name === 'Data');

describe.each(FILES)('%s', (_, parts) => {
  const file = workbookFile(ROWS, parts);
  const { bytes, before, after } = annotated(file, CELLS);

  it('keeps everything the sender wrote', () => {
    expect(seen(withoutAnnotation(after))).toEqual(seen(before));
  });
  it('has the list first and a note on every cell', () => {
    expect(after.sheets.map(isResultSheet)).toEqual([true, ...before.sheets.map(() => false)]);
    const notes = data(after)?.comments;
    for (const { cell, note } of CELLS) expect(notes?.get(cell)).toContain(note);
  });
  it('comes out the same when the copy is copied', () => {
    expect(Buffer.from(annotateWorkbook(bytes, after, annotationOf(CELLS)).bytes).equals(bytes)).toBe(true);
  });
  it('keeps the bytes of every part that need not change', () => {
    const touched =
      /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles|comments1)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:sheet\d|_rels\/sheet1)\.xml(?:\.rels)?|xl\/drawings\/vmlDrawing1\.vml)$/;
    expect(changedParts(file, bytes).filter((name) => !touched.test(name))).toEqual([]);
  });
});

it('a workbook without styles gets them under the name that every other has', () => {
  const none = {
    'xl/styles.xml': null,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ]),
  };
  const { bytes } = annotated(workbookFile(ROWS, none), [cellAt('Data!A1')]);
  expect(partOf(bytes, 'xl/styles.xml')).toContain('<styleSheet');
});

describe('colours', () => {
  const { bytes } = annotated(workbookFile(ROWS), [
    cellAt('Data!A1', 'error'),
    cellAt('Data!B1', 'warning'),
    cellAt('Data!B4', 'info'),
    cellAt('Data!D9', 'info'),
  ]);
  const styles = partOf(bytes, 'xl/styles.xml');
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
  const fillOf = (cell: string): string => {
    const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]);
    const xf =
      /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf .*?(?:\/>|<\/xf>)/g)?.[style] ?? '';
    const fill = Number(/fillId="(\d+)"/.exec(xf)?.[1]);
    return /<fills[^>]*>(.*)<\/fills>/.exec(styles)?.[1]?.match(/<fill>.*?<\/fill>/g)?.[fill] ?? '';
  };

  it('follow the severity', () => {
    expect(fillOf('A1')).toContain(FINDING_FILLS.error);
    expect(fillOf('B1')).toContain(FINDING_FILLS.warning);
    expect(fillOf('B4')).toContain(FINDING_FILLS.info);
  });
  it('leave number formats alone', () => {
    const workbook = expectWorkbook(readWorkbook(bytes));
    expect(data(workbook)?.cells.get('A1')).toMatchObject({ format: 'dd/mm/yyyy' });
  });
  it('put missing cells in their place, looking like their row', () => {
    expect(sheet).toMatch(/<row r="1"><c r="A1" [^>]*>.*?<c r="B1" s="\d+"\/><c r="C1"/);
    expect(sheet).toMatch(/<row r="4"><c r="B4" s="\d+"\/><\/row>/);
    expect(sheet).toMatch(/<c r="D9" s="\d+"\/><\/row>/);
  });
  it('go to the first cell of a merged range', () => {
    const merged = annotated(workbookFile(ROWS, TWO_SHEETS), [cellAt("Hai 'x' & y!C3")]);
    expect(partOf(merged.bytes, 'xl/worksheets/sheet2.xml')).toContain('<c r="B2" s=');
    expect(merged.after.sheets[2]?.comments.get('B2')).toContain('ô C3');
  });
  it('go when the finding has gone, and leave the former fill', () => {
    const corrected = annotated(bytes, []);
    const again = partOf(corrected.bytes, 'xl/worksheets/sheet1.xml');
    expect(again).toContain('<c r="A1" s="1">');
    expect(again).toMatch(/<c r="D9" s="2"\/>/);
    expect(corrected.after.sheets.flatMap(({ comments }) => [...comments])).toEqual([]);
  });
  it('stay where the sender gave another', () => {
    const own = Object.values(FINDING_FILLS).reduce((xml, rgb) => xml.replaceAll(rgb, 'FF00FF00'), styles);
    const repainted = workbookFile(
      ROWS,
      Object.fromEntries(entries(bytes).map(([name, xml]) => [name, name === 'xl/styles.xml' ? own : xml])),
    );
    const after = partOf(annotated(repainted, []).bytes, 'xl/worksheets/sheet1.xml');
    expect(/<c r="A1" s="(\d+)"/.exec(after)?.[1]).toBe(/<c r="A1" s="(\d+)"/.exec(sheet)?.[1]);
  });
});

function entries(file: Uint8Array): (readonly [string, string])[] {
  return changedParts(file, workbookFile('', { 'other.xml': '' })).map((name) => [name, partOf(file, name)]);
}

describe('notes', () => {
  const { bytes, after } = annotated(workbookFile(ROWS, WITH_NOTES), [cellAt('Data!A1'), cellAt('Data!B9')]);

  it('stand behind the words of the sender', () => {
    expect(data(after)?.comments.get('A1')).toBe(`Lan: số từ sổ tay\n${cellAt('Data!A1').note}`);
    expect(partOf(bytes, 'xl/comments1.xml')).toContain('<rPr><b/></rPr><t xml:space="preserve">Lan:</t>');
  });
  it('leave other notes letter for letter', () => {
    expect(partOf(bytes, 'xl/comments1.xml')).toContain('<text><t>nguyên văn</t></text>');
  });
  it('make room in the box of the sender, and take it back', () => {
    expect(partOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('3, 15, 0, 2, 5, 15, 8, 1');
    const back = partOf(annotated(bytes, []).bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(back).toContain('3, 15, 0, 2, 5, 15, 4, 1');
    expect(back.match(/<v:shape /g)).toHaveLength(1);
  });
  it('give every box a number of its own in the whole file', () => {
    const both = annotated(workbookFile(ROWS, { ...TWO_SHEETS, ...WITH_NOTES }), [
      cellAt('Data!B1'),
      cellAt("Hai 'x' & y!A1"),
    ]);
    const drawings = ['xl/drawings/vmlDrawing1.vml', 'xl/drawings/vmlDrawing2.vml'].map((name) =>
      partOf(both.bytes, name),
    );
    expect(drawings.map(blocksOf)).toEqual([[1], [2]]);
    const numbers = drawings.flatMap((vml) => vml.match(/_x0000_s\d+/g) ?? []);
    expect(numbers).toEqual([...new Set(numbers)]);
  });
  it('stand before what must follow them in the sheet', () => {
    const plain = annotated(
      workbookFile(ROWS, {
        'xl/worksheets/sheet1.xml': worksheet(
          `<sheetData>${ROWS}</sheetData><tableParts count="0"/><extLst/>`,
        ),
      }),
      [cellAt('Data!A1')],
    );
    expect(partOf(plain.bytes, 'xl/worksheets/sheet1.xml')).toMatch(
      /<\/sheetData><legacyDrawing r:id="rId\d+"\/><tableParts/,
    );
  });
  it('leave threaded comments alone', () => {
    const threaded = NOTES.replace('<author>Lan</author>', '<author>tc={1}</author>');
    const copy = annotated(workbookFile(ROWS, { ...WITH_NOTES, 'xl/comments1.xml': threaded }), [
      cellAt('Data!A1'),
    ]);
    expect(data(copy.after)?.comments.get('A1')).toBe('Lan: số từ sổ tay');
  });
});

describe('the list of sheets', () => {
  const { bytes, after } = annotated(workbookFile(ROWS, TWO_SHEETS), [cellAt("Hai 'x' & y!B2")]);
  const workbook = partOf(bytes, 'xl/workbook.xml');

  it('opens on the new first sheet alone', () => {
    expect(workbook).toContain('<workbookView/>');
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('<sheetView workbookViewId="0"/>');
  });
  it('counts names local to a sheet anew', () => {
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
    expect(workbook).toContain('<definedName name="riêng" localSheetId="1">');
    expect(after.names.get('riêng')).toMatchObject({ scope: 'Data' });
  });
  it('stays locked, with ids of its own', () => {
    expect(workbook).toContain('<workbookProtection lockStructure="1"/>');
    expect(workbook).toContain('sheetId="10"');
  });
  it('links to the cell whatever the name of its sheet', () => {
    expect(partOf(bytes, 'xl/worksheets/sheet3.xml')).toContain(`location="'Hai ''x'' &amp; y'!B2"`);
  });
  it('leaves a sheet of that name to the sender', () => {
    const own = annotated(
      workbookFile(ROWS, {
        'xl/workbook.xml': part('xl/workbook.xml').replace('"Data"', '"kết quả kiểm tra"'),
      }),
      [],
    );
    expect(own.after.sheets.map(({ name }) => name)).toEqual(['Kết quả kiểm tra (2)', 'kết quả kiểm tra']);
    expect(withoutAnnotation(own.after).sheets).toHaveLength(1);
  });
  it('forgets the order of calculation only when that names the sheet that goes', () => {
    const chain = (id: number): Parts => ({
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A2" i="${id}"/></calcChain>`,
      'xl/_rels/workbook.xml.rels': part('xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
    });
    const twice = (id: number): string =>
      partOf(annotated(annotated(workbookFile(ROWS, chain(id)), CELLS).bytes, []).bytes, 'xl/calcChain.xml');
    expect(twice(1)).not.toBe('');
    expect(twice(2)).toBe('');
  });
});

it('removes a digital signature, which cannot hold', () => {
  const file = workbookFile(ROWS, {
    '_rels/.rels': part('_rels/.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/_rels/origin.sigs.rels': relationships([['rId1', 'signature', 'sig1.xml']]),
    '_xmlsignatures/sig1.xml': '<Signature/>',
  });
  const { bytes, before, after } = annotated(file, CELLS);
  expect([before, after].map(({ traits }) => traits.digitalSignature)).toEqual([true, false]);
  expect(partOf(bytes, '_rels/.rels')).not.toContain('origin');
});

it('passes over what the hidden columns have become in other hands', () => {
  const { bytes } = annotated(workbookFile(ROWS), [cellAt('Data!A1')]);
  const spoilt = Object.fromEntries(
    entries(bytes).map(([name, xml]) => [
      name,
      xml.replace(/-\|&lt;fill&gt;/, '-|&lt;fill&gt;&lt;script/&gt;'),
    ]),
  );
  const again = annotated(workbookFile(ROWS, spoilt), []);
  expect(partOf(again.bytes, 'xl/styles.xml')).not.toContain('script');
});

it('keeps every cell of any sheet, wherever the findings are', { tags: ['slow'] }, () => {
  const cell = record({ row: integer({ min: 1, max: 30 }), column: integer({ min: 0, max: 25 }) });
  const address = ({ row, column }: { row: number; column: number }): string =>
    String.fromCharCode(65 + column) + row;
  const cells = uniqueArray(cell, { selector: address, maxLength: 40 });
  assert(
    property(cells, cells, boolean(), (filled, faulty, spaced) => {
      const rows = new Map<number, string[]>();
      const inOrder = [...filled].sort((a, b) => a.row - b.row || a.column - b.column);
      for (const one of inOrder) {
        const own = rows.get(one.row) ?? [];
        rows.set(one.row, [...own, `<c r="${address(one)}"><v>${one.row}</v></c>`]);
      }
      const gap = spaced ? '\n  ' : '';
      const sheetData = [...rows]
        .map(([row, own]) => `${gap}<row r="${row}">${own.join(gap)}</row>`)
        .join('');
      const copy = annotated(
        workbookFile(sheetData),
        faulty.map((one) => cellAt(`Data!${address(one)}`)),
      );
      expect(seen(withoutAnnotation(copy.after))).toEqual(seen(copy.before));
      expect(data(copy.after)?.comments.size).toBe(faulty.length);
    }),
    { numRuns: 60 },
  );
});
