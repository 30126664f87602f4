import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const today = '2025-06-20';
  const receive = async (unit: string, period: string, file: string, changes = {}) =>
    office.run(['receive', await office.fill(unit, period, file, changes), '--confirm'], { today });
  const consolidate = async (period: string, ...more: string[]) =>
    office.run(['consolidate', '--period', period, ...more], { today });
  await receive('so-y-te', '2024-H1', 'cu.xlsx');
  await consolidate('2024-H1');
  await receive('so-y-te', '2025-H1', 'a.xlsx');
  await receive('so-noi-vu', '2025-H1', 'c.xlsx');
  await consolidate('2025-H1');
  await receive('so-y-te', '2025-H1', 'b.xlsx', {
    'ntge.live_births._.female': 2_000,
    'ntge.live_births._.total': 4_214,
  });
  await consolidate('2025-H1', '--reason', 'Sở Y tế đính chính');
});
afterAll(async () => office.close());

const diff = async (...argv: string[]) => office.run(['diff', ...argv], { today: '2025-06-20' });

describe('ntge diff', () => {
  test('two revisions of a consolidation: the reason, figures, verdicts', async () => {
    const { code, out } = await diff('2025-H1.r1', '2025-H1.r2');
    expect(code).toBe(0);
    expect(out).toContain('consolidated/2025-H1.r1.json → consolidated/2025-H1.r2.json');
    expect(out).toContain('Lý do: Sở Y tế đính chính');
    expect(out).toMatch(/Sở Y tế, Số trẻ đẻ ra sống, Nữ: 1\.\d{3} → 2\.000/);
    expect(out).toMatch(/4\.1 .*: .* → 110,7 Chưa đạt/);
  });

  test('two revisions of one submission, by their short names and as JSON', async () => {
    const { out } = await diff('2025-H1/so-y-te/r1', '2025-H1/so-y-te/r2', '--format', 'json');
    const told = JSON.parse(out);
    expect(told).toMatchObject({ schema: 'ntge/diff/1', kind: 'workbook', unit: 'so-y-te' });
    expect(told.figures.map((f: { column: string }) => f.column)).toEqual(['total', 'female']);
  });

  test('two workbooks that were never registered', async () => {
    const { out } = await diff('a.xlsx', 'b.xlsx');
    expect(out).toContain('Sở Y tế, 6 tháng đầu năm 2025: số liệu 2 sửa.');
    expect((await diff('a.xlsx', 'a.xlsx')).out).toContain('không có gì khác nhau');
  });

  test('two periods: their indicators side by side', async () => {
    const { out } = await diff('2024-H1', '2025-H1');
    expect(out).toMatch(/^Mã +Chỉ tiêu +2024-H1 +2025-H1$/m);
    expect(out).toMatch(/^4\.1 +Tỷ số giới tính khi sinh +[\d,]+ . +110,7 C$/m);
  });

  test('two catalogues', async () => {
    const { code, out } = await diff('ninh-thuan-2025', 'quoc-gia-2021-2030');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}sửa .* id: ninh-thuan-2025 → quoc-gia-2021-2030$/m);
    expect((await diff('ninh-thuan-2025', 'ninh-thuan-2025')).out).toContain('Hai danh mục giống nhau.');
  });

  test('without arguments, all periods; the first one says that it is', async () => {
    const { out } = await diff();
    expect(out).toMatch(/2024-H1 +2025-H1$/m);
    expect(out).toMatch(/Đơn vị đã nộp +– +2\/18$/m);
    expect(JSON.parse((await diff('--format', 'json')).out)).toMatchObject({
      schema: 'ntge/trend/1',
      periods: [{ period: '2024-H1' }, { period: '2025-H1', revision: 2 }],
    });
    const first = await openOffice();
    await cp(
      join(office.folder, 'consolidated/2025-H1.r1.json'),
      join(first.folder, 'consolidated/2025-H1.r1.json'),
    );
    expect((await first.run(['diff'])).out).toContain('chưa có kỳ nào để so sánh');
    await first.close();
  });

  test.each([80, 120])('fits %i columns in both languages', async (columns) => {
    for (const argv of [['diff'], ['diff', '2025-H1.r1', '2025-H1.r2'], ['diff', 'a.xlsx', 'b.xlsx']])
      for (const lang of ['vi', 'en']) {
        const { out } = await office.run([...argv, '--lang', lang], { columns });
        for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      }
  });

  test.each([
    [['2025-H1'], 'cần nêu cả hai bên để so sánh'],
    [['2025-H1.r1', '2025-H1.r9'], 'Các lần tổng hợp: 2025-H1.r1, 2025-H1.r2.'],
    [['2025', '2025-H1'], 'kỳ 2025 chưa được tổng hợp'],
    [
      ['2025-H1/so-y-te/r1', '2025-H1/so-y-te/r7'],
      'Các bản đã vào sổ: 2025-H1/so-y-te/r1, 2025-H1/so-y-te/r2.',
    ],
    [['a.xlsx', 'c.xlsx'], 'hai đơn vị khác nhau (so-y-te, so-noi-vu)'],
    [['a.xlsx', '2025-H1'], 'a.xlsx là tệp báo cáo, consolidated/2025-H1.r2.json là bản tổng hợp'],
    [['a.xlsx', 'không-có.xlsx'], 'không có kỳ, bản, tệp hay danh mục nào tên là "không-có.xlsx"'],
    [['khong-co.yaml', 'a.xlsx'], 'không có kỳ, bản, tệp hay danh mục nào tên là "khong-co.yaml"'],
  ])('refuses %j in words', async (argv, message) => {
    const { code, out, err } = await diff(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('an empty workspace has nothing to compare', async () => {
    const empty = await openOffice();
    const { code, err } = await empty.run(['diff']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'ntge: chưa có kỳ nào được tổng hợp\nChạy "ntge consolidate --period KỲ" trước.\n',
    });
    await empty.close();
  });
});
