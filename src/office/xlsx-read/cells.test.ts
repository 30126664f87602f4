import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { cellsOf, codeOf, expectWorkbook, MAIN, workbookFile, workbookParts } from './workbook-fixture.ts';

const number = (value: number, more = {}) => ({ type: 'number', value, ...more });
const text = (value: string, more = {}) => ({ type: 'text', value, ...more });
const date = (value: string, serial: number, format: string) => ({ type: 'date', value, serial, format });

/** One cell's XML → what is read at A1; undefined: nothing there. */
const CELLS: readonly (readonly [what: string, xml: string, cell: object | undefined])[] = [
  ['a number', '<c r="A1"><v>335</v></c>', number(335)],
  ['zero', '<c r="A1"><v>0</v></c>', number(0)],
  ['an exponent', '<c r="A1"><v>1E+2</v></c>', number(100)],
  ['a number among spaces', '<c r="A1"><v> 12.5\n</v></c>', number(12.5)],
  ['t="n"', '<c r="A1" t="n"><v>-7</v></c>', number(-7)],
  ['a CDATA number', '<c r="A1"><v><![CDATA[42]]></v></c>', number(42)],
  ['INF stays text', '<c r="A1"><v>INF</v></c>', text('INF')],
  ['hexadecimal stays text', '<c r="A1"><v>0x1F</v></c>', text('0x1F')],
  ['an overflow stays text', '<c r="A1"><v>1e999</v></c>', text('1e999')],
  ['letters stay text', '<c r="A1"><v>12 người</v></c>', text('12 người')],
  ['an empty value', '<c r="A1"><v/></c>', undefined],
  ['a style alone', '<c r="A1" s="1"/>', undefined],
  ['a shared text', '<c r="A1" t="s"><v>0</v></c>', text('Tổng số')],
  ['an empty shared text', '<c r="A1" t="s"><v>1</v></c>', text('')],
  ['a rich shared text, phonetics left out', '<c r="A1" t="s"><v>2</v></c>', text('Nam Nữ', { rich: true })],
  ['escapes', '<c r="A1" t="s"><v>3</v></c>', text('a\rb_c')],
  ['an inline text', '<c r="A1" t="inlineStr"><is><t>xã</t></is></c>', text('xã')],
  [
    'inline runs',
    '<c r="A1" t="inlineStr"><is><r><t>x</t></r><r><t>ã</t></r></is></c>',
    text('xã', { rich: true }),
  ],
  ['one run is not rich', '<c r="A1" t="inlineStr"><is><r><t>xã</t></r></is></c>', text('xã')],
  ['inline CDATA', '<c r="A1" t="inlineStr"><is><t>a<![CDATA[<b>]]></t></is></c>', text('a<b>')],
  ['inline spaces', '<c r="A1" t="inlineStr"><is><t>  a </t></is></c>', text('  a ')],
  ['inline without text', '<c r="A1" t="inlineStr"/>', undefined],
  ['inline with v', '<c r="A1" t="inlineStr"><v>xã</v></c>', text('xã')],
  ['entities', '<c r="A1" t="str"><v>&lt;5 &amp; &#x111;</v></c>', text('<5 & đ')],
  ['a true', '<c r="A1" t="b"><v>1</v></c>', { type: 'boolean', value: true }],
  ['a false', '<c r="A1" t="b"><v>0</v></c>', { type: 'boolean', value: false }],
  ['a spelled false', '<c r="A1" t="b"><v>false</v></c>', { type: 'boolean', value: false }],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { type: 'error', value: '#N/A' }],
  ['a date', '<c r="A1" s="1"><v>45822</v></c>', date('2025-06-14', 45822, 'dd/mm/yyyy')],
  [
    'a built-in date',
    '<c r="A1" s="6"><v>45822.25</v></c>',
    date('2025-06-14T06:00:00', 45822.25, 'mm-dd-yy'),
  ],
  ['the day that never was', '<c r="A1" s="1"><v>60</v></c>', date('1900-02-29', 60, 'dd/mm/yyyy')],
  ['a bare time', '<c r="A1" s="5"><v>0.5</v></c>', date('12:00:00', 0.5, 'h:mm')],
  ['a duration', '<c r="A1" s="2"><v>1.5</v></c>', date('36:00:00', 1.5, '[h]:mm')],
  ['a negative date', '<c r="A1" s="1"><v>-1</v></c>', number(-1, { format: 'dd/mm/yyyy' })],
  ['a huge serial', '<c r="A1" s="1"><v>99999999</v></c>', number(99_999_999, { format: 'dd/mm/yyyy' })],
  ['letters d in quotes', '<c r="A1" s="3"><v>5</v></c>', number(5, { format: '#,##0 "đồng"' })],
  ['a percentage', '<c r="A1" s="4"><v>0.25</v></c>', number(0.25, { format: '0%' })],
  ['a style that is not there', '<c r="A1" s="99"><v>5</v></c>', number(5)],
  [
    'an error in a date cell',
    '<c r="A1" s="1" t="e"><v>#DIV/0!</v></c>',
    { type: 'error', value: '#DIV/0!', format: 'dd/mm/yyyy' },
  ],
  [
    'an ISO date',
    '<c r="A1" t="d"><v>2021-03-04T00:00:00Z</v></c>',
    { type: 'date', value: '2021-03-04', serial: 44_259 },
  ],
  ['an ISO time', '<c r="A1" t="d"><v>T06:00</v></c>', { type: 'date', value: '06:00:00', serial: 0.25 }],
  ['an impossible ISO date', '<c r="A1" t="d"><v>2021-02-30</v></c>', text('2021-02-30')],
  ['a formula with 0', '<c r="A1"><f>B1+1</f><v>0</v></c>', number(0, { formula: 'B1+1' })],
  [
    'a formula with FALSE',
    '<c r="A1" t="b"><f>B1=1</f><v>0</v></c>',
    { type: 'boolean', value: false, formula: 'B1=1' },
  ],
  ["a formula with ''", '<c r="A1" t="str"><f>T(B1)</f><v></v></c>', text('', { formula: 'T(B1)' })],
  [
    'a formula with an error',
    '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    { type: 'error', value: '#DIV/0!', formula: '1/0' },
  ],
  ['a formula never computed', '<c r="A1"><f>B1+1</f></c>', { type: 'empty', value: null, formula: 'B1+1' }],
  [
    'a formula with an empty value',
    '<c r="A1"><f>B1+1</f><v></v></c>',
    { type: 'empty', value: null, formula: 'B1+1' },
  ],
  [
    'an array formula',
    '<c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>4</v></c>',
    number(4, { formula: 'C1:C2*2' }),
  ],
  [
    'a data table',
    '<c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>4</v></c>',
    number(4, { formula: 'TABLE(B1,)' }),
  ],
  ['an empty formula', '<c r="A1"><f/><v>4</v></c>', number(4)],
  ['lower-case addresses', '<c r="a1"><v>1</v></c>', number(1)],
  ['an unknown type', '<c r="A1" t="zzz"><v>x</v></c>', text('x')],
  ['the same cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>1</v></c>', number(1)],
];

describe('a cell', () => {
  it.each(CELLS)('%s', (_, xml, expected) => {
    const file = workbookFile(`<row r="1">${xml}</row>`);
    expect(cellsOf(expectWorkbook(readWorkbook(file)))['A1']).toStrictEqual(expected);
  });
});

describe('places', () => {
  it('counts rows and cells that carry no address', () => {
    const file = workbookFile(
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    const cells = cellsOf(expectWorkbook(readWorkbook(file)));
    expect(Object.entries(cells).map(([address, { value }]) => [address, value])).toStrictEqual([
      ['A1', 1],
      ['C1', 2],
      ['C4', 3],
      ['D4', 4],
      ['A5', 5],
    ]);
  });

  it('puts cells into reading order', () => {
    const file = workbookFile(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="AA1"><v>2</v></c><c r="B1"><v>1</v></c></row>',
    );
    expect(Object.keys(cellsOf(expectWorkbook(readWorkbook(file))))).toStrictEqual(['B1', 'AA1', 'A2', 'B2']);
  });

  it('accepts the last cell of the grid', () => {
    const file = workbookFile('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(Object.keys(cellsOf(expectWorkbook(readWorkbook(file))))).toStrictEqual(['XFD1048576']);
  });

  it.each([
    ['<row r="4294967294"/>', 'file/unsafe beyond-grid'],
    ['<row r="1048577"/>', 'file/unsafe beyond-grid'],
    ['<row r="0"/>', 'file/damaged reference'],
    ['<row r="x"/>', 'file/damaged reference'],
    ['<row r="1"><c r="XFE1"/></row>', 'file/unsafe beyond-grid'],
    ['<row r="1"><c r="A1048577"/></row>', 'file/unsafe beyond-grid'],
    ['<row r="1"><c r="A"/></row>', 'file/damaged reference'],
    ['<row r="1"><c r="$A$1"/></row>', 'file/damaged reference'],
    ['<row r="1"><c r="__proto__"/></row>', 'file/damaged reference'],
    ['<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'file/unsafe duplicate-cell'],
    ['<row r="1"><c r="A1"><v>5</v><v>5</v></c></row>', 'file/unsafe duplicate-cell'],
    ['<row r="1"><c r="A1"><v>5<v>5</v></v></c></row>', 'file/unsafe duplicate-cell'],
    ['<row r="1"><c r="A1" t="inlineStr"><is><t>5</t><t>5</t></is></c></row>', 'file/unsafe duplicate-cell'],
    ['<row r="1"><c r="A1"><f>B1</f><f>+1</f><v>5</v></c></row>', 'file/unsafe duplicate-cell'],
    [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is><is><t>b</t></is></c></row>',
      'file/unsafe duplicate-cell',
    ],
    [
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1" t="str"><v>1</v></c></row>',
      'file/unsafe duplicate-cell',
    ],
    ['<row r="1"><c r="A1" t="s"><v>4</v></c></row>', 'file/damaged lost-text'],
    ['<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', 'file/damaged lost-text'],
    ['<row r="1"><c r="A1" t="s"><v>x</v></c></row>', 'file/damaged lost-text'],
  ])('%s → %s', (rows, code) => {
    expect(codeOf(readWorkbook(workbookFile(rows)))).toBe(code);
  });
});

describe('shared formulas', () => {
  it('move to the cells that share them', () => {
    const file = workbookFile(
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B3">SUM(C1:$D$4)+LOG10(E1)&amp;"C1"</f><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c><c r="C3"><f t="shared" si="9"/><v>2</v></c></row>',
    );
    const cells = cellsOf(expectWorkbook(readWorkbook(file)));
    expect(cells['B3']).toStrictEqual(number(0, { formula: 'SUM(D3:$D$4)+LOG10(F3)&"C1"' }));
    expect(cells['C3']).toStrictEqual(number(2, { formula: '' }));
  });
});

describe('1904', () => {
  it.each(['1', 'true'])('dates with date1904="%s" are told in the 1900 system', (flag) => {
    const workbook = (workbookParts('')['xl/workbook.xml'] ?? '').replace(
      '<sheets>',
      `<workbookPr date1904="${flag}"/><sheets>`,
    );
    const file = workbookFile(
      '<row r="1"><c r="A1" s="1"><v>43904</v></c><c r="B1" s="5"><v>0.25</v></c></row>',
      {
        'xl/workbook.xml': workbook,
      },
    );
    const read = expectWorkbook(readWorkbook(file));
    expect(read.traits.date1904).toBe(true);
    expect(cellsOf(read)).toStrictEqual({
      A1: date('2024-03-15', 45_366, 'dd/mm/yyyy'),
      B1: date('06:00:00', 0.25, 'h:mm'),
    });
  });
});

it('refuses a shared text that is two', () => {
  const file = workbookFile('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>5</t><t>5</t></si></sst>`,
  });
  expect(codeOf(readWorkbook(file))).toBe('file/damaged xml');
});

describe('missing tables', () => {
  it('reads numbers without styles and shared texts', () => {
    const file = workbookFile('<row r="1"><c r="A1" s="1"><v>5</v></c></row>', {
      'xl/styles.xml': null,
      'xl/sharedStrings.xml': null,
    });
    expect(cellsOf(expectWorkbook(readWorkbook(file)))).toStrictEqual({ A1: number(5) });
  });

  it('refuses a text whose table is missing', () => {
    const file = workbookFile('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': null,
    });
    expect(codeOf(readWorkbook(file))).toBe('file/damaged lost-text');
  });
});
