// @module-tag libreoffice
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { codeOf, expectWorkbook } from './workbook-fixture.ts';

/** What a filled workbook holds, drawn by exceljs. */
async function draw(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Mục tiêu 1');
  sheet.addRows([
    ['Chỉ tiêu', 'Tổng số', 'Nữ', 'Ghi chú'],
    ['Cán bộ chủ chốt', 92, 52, 'Khó khăn,\nvướng mắc'],
    ['Tỷ lệ', { formula: 'C2/B2', result: 52 / 92 }, 0, ' dư khoảng trắng '],
    ['1.10', { formula: 'C3', result: 0 }, -1.5, '<&>"'],
  ]);
  sheet.getCell('B3').numFmt = '0.00%';
  sheet.getCell('C5').value = new Date(Date.UTC(2025, 5, 14));
  sheet.getCell('C5').numFmt = 'dd/mm/yyyy';
  sheet.getCell('D5').value = { richText: [{ text: 'Nam ', font: { bold: true } }, { text: 'Nữ' }] };
  sheet.getCell('A6').value = { error: '#N/A' };
  sheet.getCell('A8').value = 'gộp';
  sheet.mergeCells('A8:C9');
  sheet.getCell('A1').note = 'Lưu ý';
  sheet.getRow(2).hidden = true;
  sheet.getColumn(4).hidden = true;
  await sheet.protect('x', { spinCount: 1 });
  workbook.addWorksheet('_ntge', { state: 'hidden' }).addRow(['2025-H1', true]);
  workbook.definedNames.add("'Mục tiêu 1'!$B$2", 'ntge.a.b');
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Everything that must survive another program's hands; floats to 9 digits, because LibreOffice keeps 15. */
function essence(workbook: RawWorkbook): object {
  const sheets = workbook.sheets.map(
    ({ name, state, cells, merges, hiddenRows, hiddenColumns, comments, protected: isProtected }) => ({
      name,
      state,
      cells: [...cells].map(([address, { type, value }]) => [
        address,
        type,
        typeof value === 'number' ? Number(value.toPrecision(9)) : value,
      ]),
      merges,
      hiddenRows,
      hiddenColumns,
      isProtected,
      comments: [...comments],
    }),
  );
  return { sheets, names: [...workbook.names].map(([key, { target }]) => [key, target]) };
}

describe('files by LibreOffice', () => {
  let folder = '';
  const original = async (): Promise<Buffer> => readFile(join(folder, 'in', 'a.xlsx'));
  const convert = async (
    format: string,
    source = join(folder, 'in', 'a.xlsx'),
    extension = format,
  ): Promise<Buffer> => {
    const out = join(folder, `out-${extension}`);
    execFileSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      source,
    ]);
    return readFile(join(out, `a.${extension}`));
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ntge-office-'));
    execFileSync('mkdir', [join(folder, 'in')]);
    await writeFile(join(folder, 'in', 'a.xlsx'), await draw());
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('hold what they held before', async () => {
    const saved = expectWorkbook(readWorkbook(await convert('xlsx')));
    expect(essence(saved)).toStrictEqual(essence(expectWorkbook(readWorkbook(await original()))));
    expect(saved.traits.application).toMatch(/^LibreOffice/);
  });

  it('hold it after a detour through .ods', async () => {
    await convert('ods');
    const saved = expectWorkbook(readWorkbook(await convert('xlsx', join(folder, 'out-ods', 'a.ods'))));
    const [first] = saved.sheets;
    const [before] = expectWorkbook(readWorkbook(await original())).sheets;
    expect(
      [...(first?.cells ?? [])].map(([address, { value }]) => [
        address,
        typeof value === 'number' ? value.toPrecision(9) : value,
      ]),
    ).toStrictEqual(
      [...(before?.cells ?? [])].map(([address, { value }]) => [
        address,
        typeof value === 'number' ? value.toPrecision(9) : value,
      ]),
    );
  });

  it.each([
    ['xls', 'xls', 'file/other-format xls'],
    ['ods', 'ods', 'file/other-format ods'],
    ['fods', 'fods', 'file/other-format ods'],
    ['pdf', 'pdf', 'file/not-a-workbook pdf'],
    ['csv', 'csv', 'file/not-a-workbook csv'],
    ['html', 'html', 'file/other-format html'],
    ['xltx', 'xltx', 'ok'],
  ])('as %s are called what they are', async (format, extension, code) => {
    const bytes = await convert(format, join(folder, 'in', 'a.xlsx'), extension);
    expect(codeOf(readWorkbook(bytes, { fileName: 'Báo cáo.xlsx' }))).toBe(code);
  });
});
