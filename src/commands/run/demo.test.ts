import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consolidationJsonSchema } from '../../core/model/results.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { runNtge } from '../../dev/testkit/fake-host.ts';
import type { Ran } from '../../dev/testkit/fake-host.ts';

let folder = '';
let ran: Ran;
let result: Consolidation;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-demo-'));
  ran = await runNtge(['demo'], { cwd: folder });
  const text = await readFile(join(folder, 'ntge-demo/consolidated/2025-H1.r1.json'), 'utf8');
  result = consolidationJsonSchema.parse(JSON.parse(text));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('the demo', () => {
  test('ends well and says where everything is', () => {
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('Tất cả nằm trong thư mục: ntge-demo');
  });

  test('leaves blank workbooks of all units, returns of all but one, and the one not sent', async () => {
    const names = async (path: string) => (await readdir(join(folder, 'ntge-demo', path))).length;
    expect(await names('bieu-mau/2025-H1')).toBe(18 + 1);
    expect(await names('tep-gui-ve/2025-H1')).toBe(17);
    expect(await readdir(join(folder, 'ntge-demo/chua-gui/2025-H1'))).toEqual([
      'Huyện Thuận Nam - 2025-H1.xlsx',
    ]);
  });

  test('leaves coloured copies of the faulty files, status, result and every report', async () => {
    const inside = async (path: string) => (await readdir(join(folder, 'ntge-demo', path))).sort();
    const returned = await readdir(join(folder, 'ntge-demo/tra-lai/2025-H1'), { recursive: true });
    const ending = (text: string) => returned.filter((name) => name.endsWith(text)).length;
    expect(['.kiem-tra.xlsx', '.eml', '.txt', '.docx'].map(ending)).toEqual([2, 4, 4, 5]);
    expect(await readFile(join(folder, 'ntge-demo/tinh-hinh-nop.txt'), 'utf8')).toContain('muộn 3 ngày');
    expect(await readFile(join(folder, 'ntge-demo/ket-qua-tong-hop.txt'), 'utf8')).toContain('Chưa đạt');
    const formats = (await inside('reports/2025-H1')).map((name) => name.replace(/.*\./, ''));
    expect(formats).toEqual(expect.arrayContaining(['docx', 'html', 'json', 'md', 'xlsx']));
  });

  test('has one late unit, one missing, two with planted mistakes and no other', () => {
    const by = (submission: string) =>
      result.units.filter((u) => u.submission === submission).map((u) => u.id);
    expect(by('late')).toEqual(['thuan-bac']);
    expect(by('missing')).toEqual(['thuan-nam']);
    expect(by('on-time')).toHaveLength(16);
    expect(result.units.filter((u) => u.errors > 0).map((u) => u.id)).toEqual(['so-gddt', 'ninh-phuoc']);
    expect(result.findings.filter((f) => f.severity === 'error').map((f) => `${f.unit} ${f.code}`)).toEqual([
      'so-gddt consistency/sex-sum',
      'so-gddt value/ambiguous-number',
      'ninh-phuoc required/missing-row',
      'ninh-phuoc value/struck-out',
      'ninh-phuoc consistency/part-exceeds-whole',
      'ninh-phuoc value/shown-otherwise',
    ]);
  });

  test('shows every kind of verdict, and compares with the earlier period', () => {
    const levels = new Set(result.indicators.map((i) => i.level));
    expect(levels).toEqual(new Set(['reached', 'not-reached', 'cannot-tell', 'not-applicable']));
    expect(result.indicators.filter((i) => i.previous !== null).length).toBeGreaterThan(15);
  });

  test('marks every document as invented', async () => {
    const markdown = await readFile(join(folder, 'ntge-demo/reports/2025-H1/bao-cao-2025-H1-r1.md'), 'utf8');
    expect(markdown).toContain('SỐ LIỆU VÍ DỤ, KHÔNG PHẢI SỐ LIỆU THẬT');
  });

  test('never writes over anything: a second one gets its own folder, a named one must be empty', async () => {
    const again = await runNtge(['demo', '--lang', 'en'], { cwd: folder });
    expect(again.stdout).toContain('Everything is in the folder: ntge-demo-2');
    await writeFile(join(folder, 'mine.txt'), 'mine');
    const refused = await runNtge(['demo', '.'], { cwd: folder });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('đã có tệp');
  });
});
