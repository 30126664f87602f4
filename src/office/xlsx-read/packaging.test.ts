import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import type { Parts } from './workbook-fixture.ts';
import {
  cellsOf,
  codeOf,
  expectWorkbook,
  MAIN,
  pack,
  relationships,
  RELATIONS,
  workbookFile,
  workbookParts,
  worksheet,
} from './workbook-fixture.ts';

const ROW = '<row r="1"><c r="A1"><v>5</v></c><c r="B1" t="s"><v>0</v></c></row>';
const CELLS = { A1: { type: 'number', value: 5 }, B1: { type: 'text', value: 'Tổng số' } };
const PARTS = workbookParts(ROW);
const part = (name: string): string => PARTS[name] ?? '';
const prefixed = (xml: string): string =>
  xml.replace('xmlns=', 'xmlns:x=').replaceAll(/<(\/?)([A-Za-z])/g, '<$1x:$2');
const utf16 = (xml: string): Buffer => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');

/** Odd packages of honest writers; all hold the same two cells. */
const ODD: readonly (readonly [string, Parts])[] = [
  ['nothing odd', {}],
  [
    'prefixed sheets and workbook',
    {
      'xl/worksheets/sheet1.xml': prefixed(part('xl/worksheets/sheet1.xml')),
      'xl/workbook.xml': prefixed(part('xl/workbook.xml')),
      'xl/sharedStrings.xml': prefixed(part('xl/sharedStrings.xml')),
    },
  ],
  [
    'prefixed relationships',
    {
      '_rels/.rels': prefixed(part('_rels/.rels')),
      'xl/_rels/workbook.xml.rels': prefixed(part('xl/_rels/workbook.xml.rels')),
    },
  ],
  [
    'UTF-16',
    {
      'xl/worksheets/sheet1.xml': utf16(part('xl/worksheets/sheet1.xml')),
      'xl/sharedStrings.xml': utf16(part('xl/sharedStrings.xml')).swap16(),
    },
  ],
  ['a byte order mark', { 'xl/sharedStrings.xml': `\uFEFF${part('xl/sharedStrings.xml')}` }],
  [
    'windows-1258',
    { 'xl/worksheets/sheet1.xml': part('xl/worksheets/sheet1.xml').replace('UTF-8', 'windows-1258') },
  ],
  [
    'absolute targets',
    {
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ]),
    },
  ],
  [
    'backslash targets',
    {
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets\\sheet1.xml'],
        ['rId2', 'sharedStrings', '.\\sharedStrings.xml'],
      ]),
    },
  ],
  [
    'other letter case',
    {
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'Worksheets/SHEET1.xml'],
        ['rId2', 'sharedStrings', 'SharedStrings.xml'],
      ]),
    },
  ],
  [
    'climbing targets',
    {
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', '../xl/./worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', '../xl/sharedStrings.xml'],
      ]),
    },
  ],
  [
    'shared texts known by content type alone',
    {
      'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
      '[Content_Types].xml': part('[Content_Types].xml').replace(
        '</Types>',
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
      ),
    },
  ],
  [
    'shared texts as the beta of Excel 2007 named them',
    { 'xl/sharedStrings.xml': part('xl/sharedStrings.xml').replaceAll(/(<\/?)si>/g, '$1sstItem>') },
  ],
  [
    'odd names and an escaped space',
    {
      'xl/worksheets/sheet1.xml': null,
      'data/the sheet': part('xl/worksheets/sheet1.xml'),
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', '/data/the%20sheet'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
  ],
  [
    'backslash entry names',
    { 'xl/worksheets/sheet1.xml': null, 'xl\\worksheets\\sheet1.xml': part('xl/worksheets/sheet1.xml') },
  ],
  ['folders as entries', { 'xl/': '', 'xl/worksheets/': '' }],
  [
    'strange document properties',
    {
      'docProps/app.xml': '<nonsense',
      '_rels/.rels': relationships([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'extended-properties', 'docProps/app.xml'],
      ]),
    },
  ],
  [
    'another prefix for r:id',
    {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="Data" sheetId="1" d3p1:id="rId1" xmlns:d3p1="${RELATIONS}"/></sheets></workbook>`,
    },
  ],
  [
    'strict',
    Object.fromEntries(
      [
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
        'xl/sharedStrings.xml',
        'xl/_rels/workbook.xml.rels',
        '_rels/.rels',
      ].map((name) => [
        name,
        part(name)
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ]),
    ),
  ],
  [
    'alternate content',
    {
      'xl/worksheets/sheet1.xml': worksheet(
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="zz"><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></mc:Choice><mc:Fallback><sheetData>${ROW}</sheetData></mc:Fallback></mc:AlternateContent>`,
      ),
    },
  ],
  [
    'foreign elements and extensions',
    {
      'xl/worksheets/sheet1.xml': worksheet(
        `<z:sheetData xmlns:z="urn:z"><z:row r="1"><z:c r="A1"><z:v>9</z:v></z:c></z:row></z:sheetData><dimension ref="A1:XFD1048576"/><sheetData>${ROW.replace('</c>', '<extLst><ext><v>7</v></ext></extLst></c>')}</sheetData><extLst><ext><c r="A1"><v>8</v></c></ext></extLst>`,
      ),
    },
  ],
];

describe('odd packages', () => {
  it.each(ODD)('%s', (_, changes) => {
    expect(cellsOf(expectWorkbook(readWorkbook(workbookFile(ROW, changes))))).toStrictEqual(CELLS);
  });

  it('tolerates bytes before and after the archive', () => {
    const file = Buffer.concat([
      Buffer.from([1, 2, 3, 0, 255]),
      workbookFile(ROW),
      Buffer.from('trailing\0bytes'),
    ]);
    expect(cellsOf(expectWorkbook(readWorkbook(file)))).toStrictEqual(CELLS);
  });

  it('knows strict files', () => {
    const strict = ODD.find(([name]) => name === 'strict')?.[1];
    expect(expectWorkbook(readWorkbook(workbookFile(ROW, strict))).traits.strictOoxml).toBe(true);
  });
});

describe('broken packages', () => {
  it.each<[string, Parts, string]>([
    ['no content types', { '[Content_Types].xml': null }, 'file/damaged part-missing'],
    ['no package relationships', { '_rels/.rels': null }, 'file/damaged part-missing'],
    ['no workbook part', { 'xl/workbook.xml': null }, 'file/damaged part-missing'],
    ['no sheet part', { 'xl/worksheets/sheet1.xml': null }, 'file/damaged part-missing'],
    ['no relationship for the sheet', { 'xl/_rels/workbook.xml.rels': null }, 'file/damaged part-missing'],
    [
      'a linked sheet',
      {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', 'http://example.org/s.xml'],
        ]).replace('/>', ' TargetMode="External"/>'),
      },
      'file/damaged part-missing',
    ],
    [
      'a sheet cut short',
      { 'xl/worksheets/sheet1.xml': part('xl/worksheets/sheet1.xml').slice(0, -20) },
      'file/damaged xml',
    ],
    ['an empty sheet part', { 'xl/worksheets/sheet1.xml': '' }, 'file/damaged xml'],
    [
      'a sheet that is something else',
      { 'xl/worksheets/sheet1.xml': `<sst xmlns="${MAIN}"/>` },
      'file/damaged xml',
    ],
    [
      'a workbook that is something else',
      { 'xl/workbook.xml': `<sst xmlns="${MAIN}"/>` },
      'file/damaged xml',
    ],
    [
      'bytes that are no UTF-8',
      { 'xl/sharedStrings.xml': Buffer.from(part('xl/sharedStrings.xml'), 'latin1') },
      'file/damaged xml',
    ],
    ['an undeclared prefix', { 'xl/worksheets/sheet1.xml': worksheet('<q:sheetData/>') }, 'file/damaged xml'],
    ['no sheets', { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"/>` }, 'file/damaged no-sheets'],
    [
      'two sheets of one name',
      {
        'xl/workbook.xml': part('xl/workbook.xml').replace(
          '</sheets>',
          '<sheet name="DATA" sheetId="2" r:id="rId9"/></sheets>',
        ),
      },
      'file/unsafe duplicate-sheet',
    ],
    [
      'two sheets of one part',
      {
        'xl/workbook.xml': part('xl/workbook.xml').replace(
          '</sheets>',
          '<sheet name="B" sheetId="2" r:id="rId1"/></sheets>',
        ),
      },
      'file/unsafe shared-part',
    ],
  ])('%s → %s', (_, changes, code) => {
    expect(codeOf(readWorkbook(workbookFile(ROW, changes)))).toBe(code);
  });
});

it('reads a workbook of charts alone as one without cells', () => {
  const file = workbookFile('', {
    'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'chartsheets/sheet1.xml']]),
  });
  expect(expectWorkbook(readWorkbook(file)).sheets).toStrictEqual([]);
});

describe('what surrounds the cells', () => {
  const sheetRelations = relationships([
    ['rId1', 'comments', '../notes.xml'],
    ['rId2', 'threadedComment', '../threads.xml'],
  ]);
  const file = workbookFile('', {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Số liệu" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Biểu đồ" sheetId="2" r:id="rId4"/><sheet name="It's" sheetId="3" state="veryHidden" r:id="rId5"/><sheet name="Sót" sheetId="4" r:id=""/></sheets>
      <definedNames><definedName name="ntge.Cell">'Số liệu'!$B$7</definedName><definedName name="quoted">'It''s'!$A$1:$A$1</definedName><definedName name="broken">#REF!</definedName><definedName name="range">'Số liệu'!$A$1:$B$2</definedName><definedName name="relative">'Số liệu'!A1</definedName><definedName name="elsewhere">[1]X!$A$1</definedName><definedName name="gone">Gone!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Số liệu'!$A$1</definedName><definedName name="NTGE.cell" localSheetId="2">'It''s'!$B$7</definedName><definedName name="local" localSheetId="0">'Số liệu'!$C$3</definedName><definedName name="__proto__">1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId5', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId6', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['rId7', 'connections', 'connections.xml'],
      ['rId8', 'vbaProject', 'vbaProject.bin'],
    ]),
    'xl/embeddings/oleObject1.bin': 'x',
    'xl/worksheets/sheet1.xml': worksheet(
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="2000000000" hidden="true"/><col min="1" max="1"/></cols><sheetData><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5" hidden="1"/><row r="6"/></sheetData><sheetProtection sheet="true" objects="0"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ),
    'xl/worksheets/sheet3.xml': worksheet('<sheetData/>'),
    'xl/worksheets/_rels/sheet1.xml.rels': sheetRelations,
    'xl/notes.xml': `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>A:</t></r><r><t xml:space="preserve"> ghi chú</t></r></text></comment><comment ref="C3" authorId="0"><text><t>[Threaded comment]</t></text></comment><comment ref="__proto__" authorId="0"><text><t>x</t></text></comment></commentList></comments>`,
    'xl/threads.xml':
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" id="{1}"><text>Vì sao?</text></threadedComment><threadedComment ref="C3" id="{2}" parentId="{1}"><text>Đã sửa</text></threadedComment></ThreadedComments>',
    'docProps/app.xml': '<Properties><Application>LibreOffice/7.4 &amp; co</Application></Properties>',
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
    ]),
  });
  const workbook = expectWorkbook(readWorkbook(file));
  const [first] = workbook.sheets;

  it('lists worksheets with their state and leaves chart sheets out', () => {
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toStrictEqual([
      ['Số liệu', 'hidden'],
      ["It's", 'very-hidden'],
    ]);
  });

  it('reads names, their targets and scopes', () => {
    const names = Object.fromEntries(
      [...workbook.names].map(([key, { target, scope }]) => [key, [target?.sheet, target?.cell, scope]]),
    );
    expect(names).toStrictEqual(
      Object.fromEntries([
        ['ntge.cell', ['Số liệu', 'B7', undefined]],
        ['quoted', ["It's", 'A1', undefined]],
        ['broken', [undefined, undefined, undefined]],
        ['range', [undefined, undefined, undefined]],
        ['relative', [undefined, undefined, undefined]],
        ['elsewhere', [undefined, undefined, undefined]],
        ['gone', [undefined, undefined, undefined]],
        ['__proto__', [undefined, undefined, undefined]],
        ["it's!ntge.cell", ["It's", 'B7', "It's"]],
        ['local', ['Số liệu', 'C3', 'Số liệu']],
      ]),
    );
  });

  it('keeps ranges unexpanded', () => {
    expect(first?.merges).toStrictEqual(['A1:C1', 'A2:XFD1048576']);
    expect(first?.hiddenRows).toStrictEqual([
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ]);
    expect(first?.hiddenColumns).toStrictEqual([{ from: 2, to: 16_384 }]);
    expect(workbook.sheets.map((sheet) => sheet.protected)).toStrictEqual([true, false]);
  });

  it('reads notes and threads', () => {
    expect([...(first?.comments ?? [])]).toStrictEqual([
      ['B2', 'A: ghi chú'],
      ['C3', 'Vì sao?\nĐã sửa'],
    ]);
  });

  it('says what else the file carries', () => {
    expect(workbook.traits).toStrictEqual({
      macros: true,
      externalLinks: 1,
      connections: true,
      embeddedObjects: 1,
      digitalSignature: false,
      date1904: false,
      strictOoxml: false,
      application: 'LibreOffice/7.4 & co',
      unreadParts: ['Sót'],
    });
  });

  it('loses only the notes when the notes are broken', () => {
    const broken = workbookFile(ROW, {
      'xl/worksheets/_rels/sheet1.xml.rels': sheetRelations,
      'xl/notes.xml': '<comments',
      'xl/threads.xml': null,
    });
    const read = expectWorkbook(readWorkbook(broken));
    expect(cellsOf(read)).toStrictEqual(CELLS);
    expect(read.traits.unreadParts).toStrictEqual(['xl/notes.xml', 'xl/threads.xml']);
  });
});

describe('kinds', () => {
  it.each([
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xlsm'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'xltx'],
    ['application/vnd.ms-excel.template.macroEnabled.main+xml', 'xltm'],
    ['application/xml', 'xlsx'],
    ['application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'file/other-format xlsb'],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'file/not-a-workbook docx',
    ],
    [
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      'file/not-a-workbook pptx',
    ],
  ])('%s → %s', (type, kind) => {
    const types = part('[Content_Types].xml').replace(
      /ContentType="[^"]+"\/><\/Types>/,
      `ContentType="${type}"/></Types>`,
    );
    const outcome = readWorkbook(pack({ ...PARTS, '[Content_Types].xml': types }));
    expect(outcome.ok ? outcome.kind : codeOf(outcome)).toBe(kind);
  });
});
