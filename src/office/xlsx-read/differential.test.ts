import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { compareReaders } from '../../dev/testkit/second-reader.ts';
import { readWorkbook } from './read-workbook.ts';
import { expectWorkbook } from './workbook-fixture.ts';

type Draw = (workbook: ExcelJS.Workbook) => void;

/** Workbooks written by exceljs, each with what one kind of reader stumbles over. */
const WORKBOOKS: readonly (readonly [string, Draw])[] = [
  [
    'numbers',
    (workbook) =>
      workbook.addWorksheet('Số').addRows([[0, 1, -1.5, 1e21, 1e-7, 0.1 + 0.2], [], [335, null, 24.48]]),
  ],
  [
    'texts',
    (workbook) =>
      workbook.addWorksheet('Chữ').addRows([
        ['Khó khăn, vướng mắc', ' a ', 'x\ny', '1.10', '<&>"', '😀'],
        ['Nữ', 'Nữ'],
      ]),
  ],
  [
    'formulas',
    (workbook) => {
      const sheet = workbook.addWorksheet('Công thức');
      sheet.addRow([
        { formula: 'A2*2', result: 0 },
        { formula: 'A2=1', result: false },
        { formula: 'T(A2)', result: 'x' },
        { formula: 'A2', result: 12.5 },
      ]);
      sheet.fillFormula('A3:A5', 'B3+1', [2, 3, 4]);
    },
  ],
  [
    'dates',
    (workbook) => {
      const sheet = workbook.addWorksheet('Ngày');
      sheet.addRow([
        new Date(Date.UTC(2025, 5, 14)),
        new Date(Date.UTC(1900, 5, 1)),
        new Date(Date.UTC(2025, 5, 14, 8, 30)),
      ]);
      sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
      sheet.getCell('C1').numFmt = '[$-42A]dd/mm/yyyy hh:mm';
    },
  ],
  [
    'rich texts, errors, booleans, far cells',
    (workbook) => {
      const sheet = workbook.addWorksheet('Khác');
      sheet.getCell('B2').value = { richText: [{ text: 'Nam ', font: { bold: true } }, { text: 'Nữ' }] };
      sheet.getCell('C2').value = true;
      sheet.getCell('D2').value = false;
      sheet.getCell('AZ40').value = 7;
      sheet.mergeCells('B5:D6');
      sheet.getCell('B5').value = 'gộp';
    },
  ],
];

describe('a workbook written by exceljs reads the same by read-excel-file', () => {
  it.each(WORKBOOKS)('%s', async (_, draw) => {
    const workbook = new ExcelJS.Workbook();
    draw(workbook);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const { cells, differences } = await compareReaders(bytes, expectWorkbook(readWorkbook(bytes)));
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(3);
  });
});
