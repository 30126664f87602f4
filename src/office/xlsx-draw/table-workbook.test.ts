import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { SheetPlan } from './table-sheet.ts';
import { SHEET_WORDS } from './table-words.ts';
import { renderWorkbook } from './table-workbook.ts';

const PLAN: SheetPlan = {
  name: 'Trang',
  title: 'Tiêu đề',
  subtitle: ['Dòng phụ'],
  columns: [
    { head: 'Nội dung', width: 20 },
    { head: 'Số', width: 10 },
    { head: 'Ngày', width: 14 },
  ],
  rows: [],
  emptyNote: 'Không có.',
  pageWord: 'Trang',
};

async function drawn(plan: SheetPlan): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await renderWorkbook([plan], { title: 'x' });
  // exceljs declares its own Buffer.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

test('a row is as high as its longest text', async () => {
  const sheet = await drawn({
    ...PLAN,
    rows: [
      ['ngắn', 1, null],
      ['một câu dài phải xuống dòng nhiều lần trong cột hẹp này', 1, null],
    ],
  });
  const [low, high] = [sheet.getRow(5).height, sheet.getRow(6).height];
  expect(low).toBeLessThan(20);
  expect(high).toBeGreaterThan(40);
});

test('capitals need more room than their number says', async () => {
  const columns = [{ head: 'Đơn vị', width: 12 }];
  const sheet = await drawn({ ...PLAN, columns, rows: [['million VND'], ['tiến bộ ít']] });
  expect(sheet.getRow(5).height).toBeGreaterThan(30);
  expect(sheet.getRow(6).height).toBeLessThan(20);
});

test('numbers keep off the border, dates are written the way of the language', async () => {
  const date = { value: null, date: '2025-06-09', format: SHEET_WORDS.en.date };
  const sheet = await drawn({ ...PLAN, rows: [['a', 1234.5, date]] });
  expect(sheet.getCell('B5').numFmt).toMatch(/_0$/);
  expect(sheet.getCell('B5').alignment).toMatchObject({ horizontal: 'right' });
  expect(sheet.getCell('C5').value).toEqual(new Date('2025-06-09T00:00:00Z'));
  expect(sheet.getCell('C5').numFmt).toBe('[$-809]d mmm yyyy');
});

test('a table without rows says so in a closed box, also where not all of it is printed', async () => {
  const sheet = await drawn({ ...PLAN, printed: 2 });
  expect(sheet.model.merges).toEqual(['A5:B5']);
  expect(sheet.getCell('A5').value).toBe('Không có.');
  for (const cell of ['A5', 'B5', 'C5']) expect(sheet.getCell(cell).border.right).toBeDefined();
  expect(sheet.autoFilter).toBeFalsy();
});
