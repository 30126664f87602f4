import { consolidationPieces } from '../../core/consolidate/json.ts';
import { storeConsolidation } from '../../io/workspace/consolidations.ts';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../cli.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { formatNumber } from '../../core/text/format.ts';
import { inventedConsolidation } from '../../dev/testkit/invented-consolidation.ts';
import { seeWithOpenpyxl } from '../../dev/testkit/openpyxl.ts';
import type { ExitCode, Output } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { inflateEntry, openZip } from '../../office/zip/zip.ts';
import { newWorkspace } from '../../dev/testkit/workspace.ts';

let workspace = '';
beforeEach(async () => {
  workspace = await newWorkspace('template');
});
afterEach(async () => rm(workspace, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      written[stream] += text;
    },
    isTerminal: false,
    columns: 80,
  });
  const code = await runCli(['template', ...argv], {
    stdout: output('out'),
    stderr: output('err'),
    cwd: workspace,
    env: {},
    today: '2025-05-20',
  });
  return { code, ...written };
}

/** Notes are no trouble. */
const NO_TROUBLE: unknown = expect.not.stringContaining('ntge:');
const FOLDER = join('bieu-mau', '2025-H1');

describe('ntge template', () => {
  it('writes every unit of the period and lists them', async () => {
    const { code, out, err } = await run('--period', '2025-H1');
    expect({ code, err }).toEqual({ code: 0, err: NO_TROUBLE });
    const files = await readdir(join(workspace, FOLDER));
    expect(files).toHaveLength(18 + 1);
    expect(files).toContain('kiem-tra.html');
    for (const file of files) expect(out).toContain(file);
    expect(out.split('\n')[0]).toBe(`Đã ghi 18 biểu mẫu kỳ 6 tháng đầu năm 2025 vào ${FOLDER}`);
    expect(out).toMatch(/^ {2}Sở Y tế +2025-H1_so-y-te\.xlsx +8$/m);
  });

  it('writes chosen units where it is told, and says so as JSON', async () => {
    const { code, out } = await run(
      '--period',
      '2025-FY',
      '--unit',
      'bac-ai,so-y-te',
      '-o',
      'gửi đi',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'ntge/template/1',
      period: '2025',
      folder: 'gửi đi',
      files: [
        { unit: 'so-y-te', name: 'Sở Y tế', file: '2025_so-y-te.xlsx', state: 'written' },
        { unit: 'bac-ai', file: '2025_bac-ai.xlsx', state: 'written' },
      ],
      page: { file: 'kiem-tra.html', state: 'written' },
    });
    expect(await readdir(join(workspace, 'gửi đi'))).toEqual([
      '2025_bac-ai.xlsx',
      '2025_so-y-te.xlsx',
      'kiem-tra.html',
    ]);
  });

  it('packs one zip for each unit, with the form and the page to check it with', async () => {
    const call = ['--period', '2025-H1', '--unit', 'so-y-te', 'bac-ai'] as const;
    const { code, out } = await run(...call, '--zip', '-o', 'zip');
    expect(code).toBe(0);
    expect(out).toContain('Mỗi tệp .zip gồm biểu mẫu và trang kiem-tra.html');
    expect(await readdir(join(workspace, 'zip'))).toEqual(['2025-H1_bac-ai.zip', '2025-H1_so-y-te.zip']);
    await run(...call, '-o', 'loose');
    const zip = openZip(await readFile(join(workspace, 'zip', '2025-H1_so-y-te.zip')));
    expect(zip.entries.map(({ name }) => name)).toEqual(['2025-H1_so-y-te.xlsx', 'kiem-tra.html']);
    for (const entry of zip.entries)
      expect(await readFile(join(workspace, 'loose', entry.name))).toEqual(
        Buffer.from(inflateEntry(zip, entry)),
      );
  });

  it('puts the page of today in the place of an older one, and not of any other file', async () => {
    const page = join(workspace, FOLDER, 'kiem-tra.html');
    const call = ['--period', '2025-H1', '--unit', 'so-y-te'] as const;
    await run(...call);
    const made = await readFile(page, 'utf8');
    await writeFile(page, made.replace('Tệp không rời khỏi máy này', 'Tệp ở lại'));
    expect(await run(...call)).toMatchObject({ code: 0 });
    expect(await readFile(page, 'utf8')).toBe(made);
    await writeFile(page, '<p>của cơ quan</p>');
    expect(await run(...call)).toMatchObject({ code: 2 });
    expect(await readFile(page, 'utf8')).toBe('<p>của cơ quan</p>');
  });

  it('never writes over another file unless forced', async () => {
    const path = join(workspace, FOLDER, '2025-H1_so-y-te.xlsx');
    await mkdir(join(workspace, FOLDER), { recursive: true });
    await writeFile(path, 'đã điền');
    const kept = await run('--period', '2025-H1', '--unit', 'so-y-te', 'bac-ai');
    expect(kept.code).toBe(2);
    expect(kept.out).toMatch(/so-y-te\.xlsx .*đã có, giữ nguyên$/m);
    expect(kept.err).toContain('--force');
    expect(await readFile(path, 'utf8')).toBe('đã điền');
    expect(await readdir(join(workspace, FOLDER))).toContain('2025-H1_bac-ai.xlsx');

    const forced = await run('--period', '2025-H1', '--unit', 'so-y-te', '--force');
    expect(forced.code).toBe(0);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');

    const again = await run('--period', '2025-H1', '--unit', 'so-y-te');
    expect(again).toMatchObject({ code: 0, err: NO_TROUBLE });
    expect(again.out).toMatch(/đã có, không đổi$/m);
  });

  it('shows what the unit reported a year earlier', { tags: ['openpyxl'] }, async () => {
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: workspace });
    const period = findPeriod(catalogue, '2024-H1');
    if (!period) throw new Error('the catalogue has lost it');
    const former = inventedConsolidation(catalogue, period);
    const births = former.observations.find((o) => o.element === 'live-births' && o.column === 'male');
    if (typeof births?.value !== 'number') throw new Error('nothing was reported');
    await storeConsolidation(workspace, consolidationPieces(former), '2024-H1', 1);
    expect(await run('--period', '2025-H1', '--unit', 'so-y-te')).toMatchObject({ code: 0, err: NO_TROUBLE });
    const [seen] = await seeWithOpenpyxl([join(workspace, FOLDER, '2025-H1_so-y-te.xlsx')]);
    const cells = seen?.sheets.find(({ title }) => title === 'Mục tiêu 4')?.cells;
    expect(cells?.['K5']).toBe('Kỳ trước\n6 tháng đầu năm 2024');
    expect(cells?.['K7']).toContain(`Nam: ${formatNumber(births.value, 'vi')}`);
  });

  it('tells a unit the date it was granted, and by which document', { tags: ['openpyxl'] }, async () => {
    const extension = '{ unit: bac-ai, period: 2025-H1, until: 2025-06-20, document: Công văn 9/SLĐTBXH }';
    await writeFile(join(workspace, 'ntge.yaml'), `extensions: [${extension}]\n`);
    await run('--period', '2025-H1', '--unit', 'bac-ai,ninh-hai');
    const guideOf = async (unit: string): Promise<string> => {
      const [seen] = await seeWithOpenpyxl([join(workspace, FOLDER, `2025-H1_${unit}.xlsx`)]);
      return Object.values(seen?.sheets[0]?.cells ?? {}).join('\n');
    };
    expect(await guideOf('bac-ai')).toContain('trước ngày 20/6/2025 (được gia hạn theo Công văn 9/SLĐTBXH;');
    const other = await guideOf('ninh-hai');
    expect(other).toContain('trước ngày 15/6/2025 (số liệu chốt');
    expect(other).not.toContain('gia hạn');
  });

  it('says when a file cannot be written', async () => {
    await writeFile(join(workspace, 'tep'), '');
    const { code, err } = await run('--period', '2025-H1', '--unit', 'so-y-te', '-o', 'tep');
    expect(code).toBe(2);
    expect(err).toMatch(/không ghi được tệp .*2025-H1_so-y-te\.xlsx: đường dẫn có một tệp/);
  });

  it.each([
    [['--period', '2025-H3'], 'danh mục không có kỳ báo cáo "2025-H3"; có phải "2025-H1"?'],
    [['--period', '2025-H1', '--unit', 'so-yte'], 'danh mục không có đơn vị "so-yte"; có phải "so-y-te"?'],
    [[], 'chưa rõ kỳ báo cáo nào'],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(await readdir(workspace)).not.toContain('bieu-mau');
  });

  it('speaks English', async () => {
    const { out } = await run('--period', '2025-H1', '--unit', 'so-y-te', '--lang', 'en');
    expect(out).toMatch(/^Wrote 1 workbook for First half of 2025 to /);
    expect(out).toContain('Department of Health');
  });
});
