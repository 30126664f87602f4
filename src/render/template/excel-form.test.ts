import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';
import { partText, readParts, writeParts } from '../../office/docx-fill/docx-package.ts';
import { utf8 } from '../../office/bytes.ts';
import { checkExcelForm, renderExcelForm } from './excel-form.ts';
import { describeProblem } from './problem-words.ts';

type Draw = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

async function form(draw: Draw): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  draw(workbook.addWorksheet('Biểu 1'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const put =
  (cells: Readonly<Record<string, ExcelJS.CellValue>>): Draw =>
  (sheet) => {
    for (const [at, value] of Object.entries(cells)) sheet.getCell(at).value = value;
  };

async function fill(bytes: Uint8Array, data: object = SAMPLE_DATA): Promise<Uint8Array> {
  const outcome = await renderExcelForm(bytes, data, { lang: 'vi', fields: SAMPLE_FIELDS });
  if (!outcome.ok) throw new Error(outcome.problems.map((one) => describeProblem(one, 'vi')).join('\n'));
  return outcome.bytes;
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const valueAfter = async (value: ExcelJS.CellValue, data?: object): Promise<unknown> =>
  (await opened(await fill(await form(put({ B2: value })), data))).getCell('B2').value;

const problems = async (value: ExcelJS.CellValue): Promise<readonly string[]> =>
  (await checkExcelForm(await form(put({ B2: value })), SAMPLE_FIELDS)).map((one) =>
    describeProblem(one, 'vi'),
  );

describe('a cell', () => {
  test.each<readonly [string, ExcelJS.CellValue, unknown]>([
    ['a text', '{{title}}', 'BÁO CÁO'],
    ['a text among words', 'Tên: {{title}}.', 'Tên: BÁO CÁO.'],
    ['a number is a number', '{{count}}', 3],
    ['a number among words is a text', '{{count}} đơn vị', '3 đơn vị'],
    ['a list in one cell', '{{#moi units}}{{name}}; {{/moi}}', 'Sở Y tế; Bác Ái; '],
    ['what holds', '{{#if units}}có{{else}}không{{/if}}', 'có'],
    [
      'a rich text keeps its first look',
      { richText: [{ font: { bold: true }, text: '{{ti' }, { text: 'tle}}' }] },
      { richText: [{ font: { bold: true }, text: 'BÁO CÁO' }] },
    ],
    ['plain words', 'Không có thẻ', 'Không có thẻ'],
  ])('%s', async (_name, value, wanted) => expect(await valueAfter(value)).toEqual(wanted));

  test.each([
    ['1.234,5', 1234.5],
    ['-0,71', -0.71],
    ['56,50', 56.5],
    ['05', '05'],
    ['1.1', '1.1'],
    ['12%', '12%'],
    ['–', '–'],
    ['', null],
    ['=1+1', '=1+1'],
    ['<a> & "b"', '<a> & "b"'],
  ])('a text %j arrives as %j', async (note, wanted) =>
    expect(await valueAfter('{{note}}', { ...SAMPLE_DATA, note })).toBe(wanted),
  );
});

describe('mistakes', () => {
  test.each([
    [
      '{{titel}}',
      'trang “Biểu 1”, ô B2, đoạn “{{titel}}”: Thẻ {{titel}}: không có trường “titel” ở vị trí này.',
    ],
    ['{{title}', 'trang “Biểu 1”, ô B2'],
    ['{title}}', 'trang “Biểu 1”, ô B2'],
    ['{{#moi units}}{{name}}', 'Khối {{#moi units}} không có thẻ đóng.'],
    ['{{/moi}}', 'Thẻ đóng {{/moi}} không có thẻ mở.'],
    ['{{units}}', 'không phải là chữ hoặc số'],
  ])('%s gives one message', async (value, words) => {
    const found = await problems(value);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  test('a tag in a formula is named', async () => {
    expect((await problems({ formula: '"{{title}}"', date1904: false })).join()).toContain('không điền được');
  });

  test('no workbook, and nothing is filled with a mistake', async () => {
    expect((await checkExcelForm(utf8('x'), SAMPLE_FIELDS)).map(({ code }) => code)).toEqual(['not-an-xlsx']);
    const outcome = await renderExcelForm(await form(put({ A1: '{{x}}' })), SAMPLE_DATA, {
      lang: 'vi',
      fields: SAMPLE_FIELDS,
    });
    expect(outcome.ok).toBe(false);
  });
});

describe('everything else', () => {
  const rich: Draw = (sheet, workbook) => {
    put({
      A1: 'Biểu số 1',
      B2: '{{count}}',
      B3: 4,
      B4: { formula: 'B2+B3', result: 4, date1904: false },
      C2: '{{title}}',
    })(sheet, workbook);
    sheet.getCell('B2').style = {
      numFmt: '#,##0.00',
      font: { bold: true },
      border: { top: { style: 'thin' } },
    };
    sheet.mergeCells('A1:D1');
    sheet.getColumn(1).width = 33;
    workbook.addWorksheet('Khác').getCell('A1').value = 'giữ nguyên';
    sheet.addConditionalFormatting({
      ref: 'B2',
      rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 1, formulae: ['2'], style: {} }],
    });
  };

  test('stays, byte for byte where nothing is filled', async () => {
    const before = await form(rich);
    const after = await fill(before);
    const [a, b] = [readParts(before), readParts(after)];
    expect([...b.keys()].sort()).toEqual([...a.keys()].sort());
    const changed = [...a.keys()].filter((name) => partText(a, name) !== partText(b, name));
    expect(changed.sort()).toEqual(['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const sheet = await opened(after);
    expect(sheet.getCell('B2').value).toBe(3);
    expect(sheet.getCell('B2').numFmt).toBe('#,##0.00');
    expect(sheet.getCell('B2').font.bold).toBe(true);
    expect(sheet.getColumn(1).width).toBeCloseTo(33, 0);
    expect(sheet.getCell('A1').isMerged).toBe(true);
    expect(await fill(before)).toEqual(after);
  });

  test('a formula is computed anew: its stored result was that of the empty form', async () => {
    const parts = readParts(await fill(await form(rich)));
    expect(partText(parts, 'xl/workbook.xml')).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
    expect(partText(parts, 'xl/worksheets/sheet1.xml')).toMatch(/<f>B2\+B3<\/f><\/c>/);
  });

  test('texts kept in the cells themselves are filled alike', async () => {
    const parts = readParts(await form(put({ B2: 1 })));
    const sheet = partText(parts, 'xl/worksheets/sheet1.xml');
    const inline = sheet.replace(
      /<c r="B2"[^>]*><v>1<\/v><\/c>/,
      '<c r="B2" t="inlineStr"><is><t>{{count}}</t></is></c><c r="C2" t="inlineStr"><is><t>n = {{count}}</t></is></c>',
    );
    const filled = await opened(await fill(writeParts(parts.set('xl/worksheets/sheet1.xml', utf8(inline)))));
    expect([filled.getCell('B2').value, filled.getCell('C2').text]).toEqual([3, 'n = 3']);
  });
});
