import { expect, test } from 'vitest';
import type { SheetShape } from '../../core/model/raw-workbook.ts';
import { utf8 } from '../bytes.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { readShapes } from './drawings.ts';
import { readWorkbook } from './read-workbook.ts';
import { expectWorkbook, relationships, workbookFile } from './workbook-fixture.ts';

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const corner = (name: string, col: number, row: number, off = 60_000) =>
  `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>${off}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${off}</xdr:rowOff></xdr:${name}>`;
const box = (text: string, hidden = '') =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"${hidden}/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99999999" cy="99999999"/></a:xfrm></xdr:spPr><xdr:txBody>${text
    .split('|')
    .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
    .join('')}</xdr:txBody></xdr:sp>`;
const drawing = (inside: string) => `<xdr:wsDr ${NAMESPACES}>${inside}</xdr:wsDr>`;

function read(inside: string): readonly SheetShape[] {
  const shapes: SheetShape[] = [];
  readShapes({ name: 'xl/drawings/drawing1.xml', content: utf8(drawing(inside)) }, DEFAULT_LIMITS, shapes);
  return shapes;
}

test.each<[string, string, SheetShape]>([
  [
    'a text box of two lines',
    `<xdr:twoCellAnchor>${corner('from', 3, 4)}${corner('to', 4, 5)}${box('Sửa lại|121')}</xdr:twoCellAnchor>`,
    { rows: { from: 5, to: 6 }, columns: { from: 4, to: 5 }, text: 'Sửa lại\n121' },
  ],
  [
    'one that only touches the next cells',
    `<xdr:twoCellAnchor>${corner('from', 3, 4)}${corner('to', 4, 5, 0)}${box('a')}</xdr:twoCellAnchor>`,
    { rows: { from: 5, to: 5 }, columns: { from: 4, to: 4 }, text: 'a' },
  ],
  [
    'a picture with one anchor and a size',
    `<xdr:oneCellAnchor>${corner('from', 0, 0)}<xdr:ext cx="914400" cy="190500"/><xdr:pic/></xdr:oneCellAnchor>`,
    { rows: { from: 1, to: 2 }, columns: { from: 1, to: 2 }, text: '' },
  ],
  [
    'a line',
    `<xdr:twoCellAnchor>${corner('from', 3, 4)}${corner('to', 3, 4)}<xdr:cxnSp/></xdr:twoCellAnchor>`,
    { rows: { from: 5, to: 5 }, columns: { from: 4, to: 4 }, text: '' },
  ],
  [
    'a hidden one with words',
    `<xdr:twoCellAnchor>${corner('from', 3, 4)}${corner('to', 3, 4)}${box('cũ', ' hidden="1"')}</xdr:twoCellAnchor>`,
    { rows: { from: 0, to: 0 }, columns: { from: 0, to: 0 }, text: 'cũ' },
  ],
])('%s', (_, inside, shape) => {
  expect(read(inside)).toEqual([shape]);
});

test('a shape of a sheet is found by relationship; a broken drawing costs only itself', () => {
  const file = (content: string) =>
    workbookFile('<row r="1"><c r="A1"><v>5</v></c></row>', {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'drawing', '../drawings/d.xml']]),
      'xl/drawings/d.xml': content,
    });
  const anchor = `<xdr:twoCellAnchor>${corner('from', 0, 0)}${corner('to', 0, 0)}${box('121')}</xdr:twoCellAnchor>`;
  const good = expectWorkbook(readWorkbook(file(drawing(anchor))));
  expect(good.sheets[0]?.shapes).toEqual([
    { rows: { from: 1, to: 1 }, columns: { from: 1, to: 1 }, text: '121' },
  ]);
  const broken = expectWorkbook(readWorkbook(file('<xdr:wsDr')));
  expect(broken.sheets[0]).not.toHaveProperty('shapes');
  expect(broken.traits.unreadParts).toEqual(['xl/drawings/d.xml']);
});
