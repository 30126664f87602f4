import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../core/model/raw-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { cellsOf, expectWorkbook, MAIN, workbookFile, workbookParts, worksheet } from './workbook-fixture.ts';

/** Formatting that changes what is seen, as Excel, LibreOffice and others write it. */

const STYLES = `<styleSheet xmlns="${MAIN}">
<fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font><font><vertAlign val="superscript"/></font>
<font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><color rgb="FFFFF9DB"/></font><font><sz val="1"/></font>
<font><color indexed="9"/></font><font><color rgb="FFD9D9D9"/></font><font><color theme="0" tint="-0.5"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFFFF9DB"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill>
<fill><gradientFill><stop position="0"><color rgb="FF000000"/></stop></gradientFill></fill></fills>
<cellStyleXfs><xf fontId="1"/></cellStyleXfs>
<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4"/><xf fontId="5" fillId="2"/><xf fontId="6" fillId="2"/>
<xf fontId="7"/><xf fontId="4" fillId="3"/><xf fontId="8"/><xf fontId="9"/><xf fontId="10"/><xf fontId="4" fillId="4"/></cellXfs>
<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>
<dxf><numFmt numFmtId="170" formatCode="#,##0,"/></dxf><dxf><font><strike/></font></dxf><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs></styleSheet>`;

function read(sheetData: string, rest = '', before = ''): RawSheet {
  const parts = workbookParts('');
  const outcome = readWorkbook(
    workbookFile('', {
      ...parts,
      'xl/styles.xml': STYLES,
      'xl/worksheets/sheet1.xml': worksheet(`${before}<sheetData>${sheetData}</sheetData>${rest}`),
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><r><rPr><strike/><sz val="12"/></rPr><t>98</t></r><r><t>121</t></r></si><si><r><t>121</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><r><rPr><b/></rPr><t>Nam</t></r><r><t> giới</t></r></si></sst>`,
    }),
  );
  const [sheet] = expectWorkbook(outcome).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('looks of cells', () => {
  test.each([
    [0, undefined, 'plain'],
    [1, 'struck', 'struck out'],
    [2, undefined, 'a strike switched off'],
    [3, 'raised', 'raised'],
    [4, 'invisible', 'white on nothing'],
    [5, 'invisible', 'white of the theme on pale yellow'],
    [6, 'invisible', 'the colour of its ground'],
    [7, 'invisible', 'one point high'],
    [8, undefined, 'white on dark blue'],
    [9, 'invisible', 'white of the palette'],
    [10, undefined, 'pale grey'],
    [11, undefined, 'a darker white of the theme'],
    [12, undefined, 'white on a gradient'],
  ])('style %d: %s (%s)', (...[style, look]) => {
    const sheet = read(`<row r="1"><c r="A1" s="${style}"><v>5</v></c></row>`);
    expect(sheet.cells.get('A1')?.look).toBe(look);
  });

  test('pieces of a text, when one of them has a look of its own', () => {
    const cells = cellsOf({
      sheets: [
        read(
          `<row r="1">${[0, 1, 2].map((i) => `<c t="s"><v>${i}</v></c>`).join('')}<c t="inlineStr"><is><r><rPr><strike/></rPr><t>5</t></r></is></c></row>`,
        ),
      ],
      names: new Map(),
      traits: expectWorkbook(readWorkbook(workbookFile(''))).traits,
    });
    expect(cells['A1']).toEqual({
      type: 'text',
      value: '98121',
      rich: true,
      runs: [{ text: '98', look: 'struck' }, { text: '121' }],
    });
    expect(cells['B1']?.runs).toEqual([{ text: '121' }, { text: '1', look: 'raised' }]);
    expect(cells['C1']).toEqual({ type: 'text', value: 'Nam giới', rich: true });
    expect(cells['D1']).toEqual({ type: 'text', value: '5', runs: [{ text: '5', look: 'struck' }] });
  });
});

describe('what a sheet does not show', () => {
  test.each([
    ['a hidden row', '<row r="2" hidden="1"/>', [{ from: 2, to: 2 }]],
    [
      'a row of no height',
      '<row r="2" ht="0" customHeight="1"/><row r="3" ht="0.75"/>',
      [{ from: 2, to: 3 }],
    ],
    ['a row as usual', '<row r="2" ht="15"/>', []],
  ])('%s', (_, rows, spans) => {
    expect(read(rows).hiddenRows).toEqual(spans);
  });

  test('rows without a height of their own, where those have none', () => {
    const sheet = read(
      '<row r="1" ht="15"/><row r="2"/>',
      '',
      '<sheetFormatPr zeroHeight="1" defaultRowHeight="15"/>',
    );
    expect(sheet.hiddenRows).toEqual([{ from: 2, to: 2 }]);
  });

  test('columns hidden or of no width, and those without one where those have none', () => {
    const cols =
      '<cols><col min="2" max="2" width="0" customWidth="1"/><col min="3" max="4" hidden="1"/><col min="5" max="5" width="9"/></cols>';
    expect(read('', '', cols).hiddenColumns).toEqual([{ from: 2, to: 4 }]);
    expect(read('', '', `<sheetFormatPr defaultColWidth="0.1"/>${cols}`).hiddenColumns).toEqual([
      { from: 2, to: 4 },
      { from: 1, to: 1 },
      { from: 6, to: 16_384 },
    ]);
  });

  test('zeros, and rows under a filter in use', () => {
    const view = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>';
    const sheet = read('', '<autoFilter ref="A4:J30"><filterColumn colId="0"/></autoFilter>', view);
    expect(sheet).toMatchObject({ hidesZeros: true, filteredRows: { from: 4, to: 30 } });
    expect(read('', '<autoFilter ref="A4:J30"/>')).not.toHaveProperty('filteredRows');
  });

  test('formats on condition, only those that may change a value', () => {
    const rule = (sqref: string, inside: string) =>
      `<conditionalFormatting sqref="${sqref}">${inside}</conditionalFormatting>`;
    const sheet = read(
      '',
      [
        rule('A1', '<cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule>'),
        rule('A1:B2 D4', '<cfRule type="expression" dxfId="1" priority="2"><formula>TRUE</formula></cfRule>'),
        rule(
          'C1',
          '<cfRule type="cellIs" operator="between" dxfId="2" priority="3"><formula>5</formula><formula>9</formula></cfRule>',
        ),
        rule(
          'C2',
          '<cfRule type="cellIs" operator="equal" dxfId="3" priority="3"><formula>$A$1</formula></cfRule>',
        ),
        rule(
          'C3',
          '<cfRule type="dataBar" priority="4"><dataBar showValue="0"><cfvo type="min"/></dataBar></cfRule>',
        ),
        rule('C4', '<cfRule type="iconSet" priority="5"><iconSet><cfvo type="min"/></iconSet></cfRule>'),
      ].join(''),
    );
    expect(sheet.conditionalLooks).toEqual([
      { ranges: ['A1:B2', 'D4'], format: '#,##0,' },
      { ranges: ['C1'], look: 'struck', when: { operator: 'between', values: [5, 9] } },
      { ranges: ['C2'], look: 'invisible' },
      { ranges: ['C3'], look: 'invisible' },
    ]);
  });
});

test.each([
  ['<calcPr calcId="1"/>', undefined],
  ['<calcPr calcMode="manual"/>', 'manual'],
  ['<calcPr fullCalcOnLoad="1"/>', 'on-load'],
])('results of formulas: %s', (calcPr, stale) => {
  const main = workbookParts('')['xl/workbook.xml'] ?? '';
  const file = workbookFile('', { 'xl/workbook.xml': main.replace('</workbook>', `${calcPr}</workbook>`) });
  expect(expectWorkbook(readWorkbook(file)).traits.staleResults).toBe(stale);
});
