import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';

/** An office's own check is data: exported catalogue, a few lines, their tests, and every workbook is held against it. */

const CHECK = `
  - id: graduates-as-known
    left: masters + doctorates
    op: <=
    right: '4000'
    each: [total, female]
    severity: warning
    message: { vi: Số có học vị nhiều hơn mức tỉnh đã biết., en: More graduates than the province knows of. }
    source: { vi: Sổ theo dõi của Sở, en: The register of the department }
    tests:
      pass: [{ masters: 900, doctorates: 30 }]
      fail: [{ masters: 5000, doctorates: 30 }]
      undecided: [{ masters: 900, doctorates: null }]
`;

let office: Office;
const today = '2025-06-10';
beforeAll(async () => {
  office = await openOffice(null);
});
afterAll(async () => office.close());

const run = async (...argv: string[]) => office.run(argv, { today });

async function append(file: string, more: string): Promise<void> {
  const path = join(office.folder, file);
  await office.write(file, (await readFile(path, 'utf8')) + more);
}

describe("a check of the office's own", () => {
  test('is added to an exported catalogue', async () => {
    await run('catalogue', 'export', '-o', 'danh-muc');
    const file = 'danh-muc/catalogue.yaml';
    const text = await readFile(join(office.folder, file), 'utf8');
    await office.write(file, text.replace('id: ninh-thuan-2025', 'id: cua-so'));
    expect(await run('catalogue', 'check', 'danh-muc')).toMatchObject({ code: 0, err: '' });
  });

  test('does not load without a test of each kind, or with one that comes out otherwise', async () => {
    const before = await readFile(join(office.folder, 'danh-muc/checks.yaml'), 'utf8');
    await append('danh-muc/checks.yaml', CHECK.replace(/ {6}undecided:.*\n/, ''));
    expect(await run('catalogue', 'check', 'danh-muc')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/checks graduates-as-known.*undecided/),
    });
    await office.write('danh-muc/checks.yaml', before + CHECK.replace('op: <=', "op: '>='"));
    expect(await run('catalogue', 'check', 'danh-muc')).toMatchObject({
      code: 1,
      out: expect.stringContaining('trường hợp thử này phải ra pass (đạt), nhưng ra fail (không đạt)'),
    });
    await office.write('danh-muc/checks.yaml', before + CHECK);
    expect(await run('catalogue', 'check', 'danh-muc')).toMatchObject({ code: 0, err: '' });
  });

  test('is in the handbook and holds for workbooks', async () => {
    await run('init', '--catalogue', 'danh-muc');
    const { out } = await run('catalogue', 'rules', '--format', 'md');
    expect(out).toContain('`graduates-as-known`');
    await office.useCatalogue('danh-muc');
    await office.fill('so-khdt', '2025-H1', 'a/so-khdt.xlsx', {
      'ntge.masters._.total': 6000,
      'ntge.masters._.male': 1000,
      'ntge.masters._.female': 5000,
    });
    const { code, out: json } = await run('validate', 'a', '--format', 'json');
    const found = JSON.parse(json).files[0].findings;
    expect(code).toBe(0);
    // The total follows from the women's figure.
    expect(found).toMatchObject([
      { code: 'consistency/check', severity: 'warning', element: 'masters', column: 'female' },
    ]);
    expect(found[0].message).toMatch(
      /^Số có học vị nhiều hơn mức tỉnh đã biết\. .* là 5\.008; phải nhỏ hơn hoặc bằng 4\.000\.$/,
    );
  });

  test('is tried on workbooks kept from before', async () => {
    const kept = join(office.folder, 'cu');
    await office.useCatalogue('ninh-thuan-2025');
    const much = { 'ntge.masters._.total': 6000, 'ntge.masters._.male': 1000, 'ntge.masters._.female': 5000 };
    await office.fill('so-khdt', '2025-H1', 'cu/so-khdt.xlsx', much);
    await office.fill('so-y-te', '2025-H1', 'cu/so-y-te.xlsx');
    await office.write('ntge.yaml', 'catalogue: ninh-thuan-2025\n');
    const { code, out } = await run('catalogue', 'check', 'danh-muc', '--against', kept);
    expect(code).toBe(0);
    expect(out).toMatch(/so-khdt\.xlsx\n {2}\+ Cảnh báo · Mục tiêu 5, G\d+, .*\(consistency\/check\)\n/);
    expect(out).toContain('2 tệp đã kiểm tra lại, 1 tệp thay đổi: thêm 1, bớt 0 phát hiện.');
    const json = await run(
      'catalogue',
      'check',
      'danh-muc',
      '--against',
      kept,
      '--format',
      'json',
      '--lang',
      'en',
    );
    expect(JSON.parse(json.out).files).toMatchObject([
      { got: [{ code: 'consistency/check', element: 'masters' }], lost: [] },
      { got: [], lost: [] },
    ]);
  });
});
