import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { utf8 } from '../../office/bytes.ts';
import { partText, readParts, writeParts } from '../../office/docx-fill/docx-package.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { consolidationToText } from '../../core/consolidate/json.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { runNtge } from '../../dev/testkit/fake-host.ts';
import { inventedConsolidation } from '../../dev/testkit/invented-consolidation.ts';
import type { ExitCode } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { sealed } from '../../io/workspace/seal.ts';
import { REMINDER_TEMPLATES } from '../../render/reminder/reminder-docx.ts';
import { REPORT_TEMPLATES } from '../../render/report/report-templates.ts';
import { REPORT_RENDERERS } from '../../render/report/report.ts';
import { newWorkspace } from '../../dev/testkit/workspace.ts';

let workspace = '';
beforeEach(async () => {
  workspace = await newWorkspace('report');
});
afterEach(() => rm(workspace, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const { code, stdout, stderr } = await runNtge(['report', ...argv], { cwd: workspace });
  return { code, out: stdout, err: stderr };
}

/** Stores a consolidation of the invented province. */
async function store(change: Partial<Consolidation> = {}): Promise<void> {
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, change.period ?? '2025-H1');
  if (!period) throw new Error('no such period');
  const made = inventedConsolidation(catalogue, period);
  const consolidation = { ...made, catalogue: { ...made.catalogue, hash }, ...change };
  await mkdir(join(workspace, 'consolidated'), { recursive: true });
  await writeFile(
    join(workspace, 'consolidated', `${consolidation.period}.r${consolidation.revision}.json`),
    [...sealed([consolidationToText(consolidation)])].join(''),
  );
}

const FILE = join('reports', '2025-H1', 'bao-cao-2025-H1-r1.docx');
const DOSSIER = join('reports', '2025-H1', 'ho-so-so-lieu-2025-H1-r1.docx');
const made = (name = FILE): Promise<Buffer> => readFile(join(workspace, name));

describe('ntge report', () => {
  test('writes the Word file of the latest consolidation, and the same one twice', async () => {
    await store();
    const first = await run();
    expect(first).toMatchObject({
      code: 0,
      out: `${join(workspace, FILE)}\n${join(workspace, DOSSIER)}\n`,
    });
    expect(first.err).not.toContain('ntge:');
    expect(first.err).toContain('ho-so-so-lieu-2025-H1-r1.docx: hồ sơ số liệu, lưu hành nội bộ');
    const bytes = await made();
    const again = await run();
    expect(again.code).toBe(0);
    expect(again.err).toContain('đã có đúng nội dung này');
    expect(await made()).toEqual(bytes);
    expect(await readdir(join(workspace, 'reports', '2025-H1'))).toHaveLength(2);
  });

  test.each([
    [[], '../../submissions/'],
    [['-o', 'ra.xlsx'], 'submissions/'],
    [['-o', 'đi đâu/x/ra.xlsx'], '../../submissions/'],
    [['-o', '../ra ngoài.xlsx'], /^ntge-report-\w+\/submissions\//],
  ])('links of a workbook lead from where it is written: %j', async (more, start) => {
    await store();
    const { code, out } = await run('--format', 'xlsx', ...more);
    expect(code).toBe(0);
    const file = out.trim();
    const links = partText(readParts(await readFile(file)), 'xl/worksheets/_rels/sheet2.xml.rels');
    const targets = [...links.matchAll(/ Target="([^"]*)"/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets)
      if (typeof start === 'string') expect(target.startsWith(start), target).toBe(true);
      else expect(target).toMatch(start);
    if (!file.startsWith(workspace)) await rm(file);
  });

  test('csv says that it is for programs; for Excel it is one file with semicolons', async () => {
    await store();
    const plain = await run('--format', 'csv');
    expect(plain.err).toContain('ntge report --format csv --for excel');
    const excel = await run('--format', 'csv', '--for', 'excel');
    expect(excel).toMatchObject({ code: 0, out: expect.stringMatching(/r1-excel\.csv\n$/) });
    expect(excel.err).not.toContain('phần mềm');
    const text = String(await readFile(excel.out.trim()));
    expect(text.startsWith('\uFEFFperiod;unit;')).toBe(true);
    expect(text).toMatch(/;15,5;/);
  });

  test('--for goes with csv alone', async () => {
    await store();
    const { code, err } = await run('--for', 'excel');
    expect(code).toBe(2);
    expect(err).toContain('--for chỉ dùng với dạng csv, không dùng với docx');
  });

  test('a data package names the table as it was asked for', async () => {
    await store();
    const { code } = await run('--format', 'csv', '--edition', 'public', '-o', 'so-lieu.csv');
    expect(code).toBe(0);
    const described = JSON.parse((await made('so-lieu.datapackage.json')).toString('utf8')) as unknown;
    expect(described).toMatchObject({ resources: [{ path: 'so-lieu.csv' }] });
    expect((await made('so-lieu.csv')).length).toBeGreaterThan(0);
  });

  test('never replaces a file edited by hand', async () => {
    await store();
    await run();
    await writeFile(join(workspace, FILE), 'edited');
    const { out, err } = await run();
    expect(out).toBe(
      `${join(workspace, 'reports', '2025-H1', 'bao-cao-2025-H1-r1-2.docx')}\n${join(workspace, DOSSIER)}\n`,
    );
    expect(err).toContain('giữ nguyên tệp đó');
    expect(String(await made())).toBe('edited');
  });

  test.each([
    ['md', 'bao-cao-2025-H1-r1.md'],
    ['json', 'bao-cao-2025-H1-r1.json'],
  ])('--format %s', async (format, name) => {
    await store();
    expect((await run('--format', format)).code).toBe(0);
    expect(String(await made(join('reports', '2025-H1', name)))).toContain('59,29');
  });

  test('-o FILE, -o - and --lang en', async () => {
    await store();
    await run('--format', 'md', '-o', 'x/y.md');
    expect(String(await made(join('x', 'y.md')))).toContain('BÁO CÁO');
    const { out } = await run('--format', 'md', '-o', '-', '--lang', 'en');
    expect(out).toContain('# REPORT: Implementation of the National Strategy on Gender Equality');
    expect(await readdir(workspace)).not.toContain('reports');
  });

  test('the latest revision of the period consolidated last, or the one asked for', async () => {
    await store({ period: '2024-H1' });
    await store();
    await store({ revision: 2, reason: 'đính chính' });
    const usual = await run();
    expect(usual.out).toContain('bao-cao-2025-H1-r2.docx');
    expect(usual.err).toContain('Kỳ báo cáo: 2025-H1, tổng hợp sau cùng (bản 2)');
    expect((await run('--revision', '1')).out).toContain('bao-cao-2025-H1-r1.docx');
    expect((await run('--period', '2024-H1')).out).toContain('bao-cao-2024-H1-r1.docx');
    await store({ period: '2024-H1', revision: 2, reason: 'đính chính' });
    expect((await run()).out).toContain('bao-cao-2024-H1-r2.docx');
  });

  test.each([
    ['nothing consolidated', [], 'chưa có kỳ nào được tổng hợp'],
    ['a period without consolidation', ['--period', '2025'], 'kỳ 2025 chưa được tổng hợp'],
    ['no such period', ['--period', '2025-H9'], 'không có kỳ báo cáo "2025-H9"'],
    ['a Word file on the screen', ['-o', '-'], 'không in ra màn hình được'],
    ['no such format', ['--format', 'odt'], 'không nhận giá trị "odt"'],
    ['two formats at once', ['--format', 'pdf', '-o', 'a.docx'], 'nói hai dạng khác nhau'],
    ['an ending of no format', ['-o', 'a.odt'], 'Các dạng: docx, pdf, html, xlsx, csv, md, json.'],
  ])('stops with a sentence: %s', async (_name, argv, words) => {
    if (argv.length > 0) await store();
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  test('no such revision: names those there are', async () => {
    await store();
    const { code, err } = await run('--revision', '7');
    expect(code).toBe(2);
    expect(err).toContain('Các lần tổng hợp: 1.');
  });

  test('says when the catalogue has changed since', async () => {
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
    await store({ catalogue: { id: catalogue.id, version: '0.9.0', hash: 'other', overlays: [] } });
    const { code, err } = await run();
    expect(code).toBe(0);
    expect(err).toContain('danh mục đã thay đổi');
  });

  test('offers every format there is a renderer for', async () => {
    const { out } = await run('--help');
    const offered = /--format.*?(?=--period)/su.exec(out)?.[0] ?? '';
    for (const format of Object.keys(REPORT_RENDERERS))
      expect(offered).toMatch(new RegExp(`\\b${format}\\b`));
  });

  test('writes the public edition under a name of its own', async () => {
    await store();
    const { code, out } = await run('--edition', 'public', '--format', 'md');
    expect(code).toBe(0);
    expect(out).toMatch(/bao-cao-2025-H1-r1-cong-khai\.md/);
    expect(await readFile(out.trim(), 'utf8')).toContain('Bản công khai');
  });
});

describe('templates', () => {
  test('--eject copies them once, and they win', async () => {
    await store();
    const { out } = await run('--eject');
    expect(out).toBe(
      [...REPORT_TEMPLATES, ...REMINDER_TEMPLATES]
        .map(
          (name) => `templates/${name}
`,
        )
        .join(''),
    );
    await writeFile(join(workspace, 'templates', 'bao-cao.md.hbs'), 'Của tỉnh: {{frame.issuer}}');
    expect((await run('--eject')).err).toContain('templates/bao-cao.md.hbs đã có, giữ nguyên.');
    expect((await run('--format', 'md', '-o', '-')).out).toBe(
      'Của tỉnh: Sở Lao động - Thương binh và Xã hội\n',
    );
  });

  test('the built-in ones have no mistake', async () => {
    await run('--eject');
    for (const name of await readdir(join(workspace, 'templates')))
      expect(await run('--check', `templates/${name}`)).toEqual({
        code: 0,
        out: `templates/${name}: không có lỗi.\n`,
        err: '',
      });
  });

  test('a mistake is named by place and nearest field, and nothing is written', async () => {
    await store();
    await run('--eject');
    const path = join(workspace, 'templates', 'bao-cao.docx');
    const parts = readParts(await readFile(path));
    const xml = partText(parts, 'word/document.xml');
    parts.set('word/document.xml', utf8(xml.replace('{{the_thuc.mo_dau}}', '{{the_thuc.mo_dauu}}')));
    await writeFile(path, writeParts(parts));
    const checked = await run('--check', 'templates/bao-cao.docx');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('{{the_thuc.mo_dauu}}');
    expect(checked.out).toContain('“mo_dau”');
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('tệp mẫu templates/bao-cao.docx có lỗi');
    expect(await readdir(workspace)).not.toContain('reports');
  });

  test('--check of what is not there', async () => {
    expect((await run('--check', 'khong-co.docx')).err).toContain('không có tệp khong-co.docx');
  });

  test('--fields lists both names and a sample', async () => {
    const { out } = await run('--fields');
    expect(out).toContain('| the_thuc.trich_yeu | frame.subject |');
    expect((await run('--fields', '--lang', 'en')).out).toContain('| frame.subject | the_thuc.trich_yeu |');
  });
});

describe('ntge report --check of a finished report', () => {
  /** The report with words of its body changed, as the office saves it under the same name. */
  const edit = async (change: (body: string) => string): Promise<void> => {
    const parts = readParts(await made());
    parts.set('word/document.xml', utf8(change(partText(parts, 'word/document.xml'))));
    await writeFile(join(workspace, FILE), writeParts(parts));
  };

  test('all right as it was made, and reworded', async () => {
    await store();
    await run();
    const asMade = await run('--check', FILE);
    expect(asMade).toMatchObject({
      code: 0,
      out: expect.stringMatching(/bản 1\.\n\nKhớp \d{3,4}, không khớp 0,/),
    });
    await edit((body) =>
      body.replace('</w:body>', '<w:p><w:r><w:t>Trân trọng cảm ơn.</w:t></w:r></w:p></w:body>'),
    );
    expect((await run('--check', FILE)).code).toBe(0);
  });

  test('names a figure that was changed, one that was added and a picture', async () => {
    await store();
    await run();
    await edit((body) =>
      body.replace('59,29%', '95,29%').replace(/(<w:t[^>]*>)(Trên đây là)/, '$1Đã mở 12 lớp. $2'),
    );
    const parts = readParts(await made());
    await writeFile(join(workspace, FILE), writeParts(parts.set('word/media/anh.png', utf8('png'))));
    const { code, out } = await run('--check', FILE);
    expect(code).toBe(1);
    expect(out).toContain('1 số không còn khớp với kết quả tổng hợp:\n- 95,29, nay là 59,29: “');
    expect(out).toContain('1 số không đối chiếu được');
    expect(out).toContain('- 12 “Đã mở 12 lớp.”');
    expect(out).toContain('1 hình chèn thêm');
  });

  test('a report of the first revision is held against the second', async () => {
    await store();
    await run();
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
    const period = findPeriod(catalogue, '2025-H1');
    if (!period) throw new Error('no such period');
    const { indicators } = inventedConsolidation(catalogue, period);
    await store({
      revision: 2,
      reason: 'đính chính',
      indicators: indicators.map((i) =>
        i.id === '1.1' ? { ...i, numerator: 84, value: 60, level: 'reached' } : i,
      ),
    });
    const { code, out } = await run('--check', FILE);
    expect(code).toBe(1);
    expect(out).toContain('bản 2.');
    expect(out).toMatch(/59,29, nay là 60/);
    expect(out).toMatch(/83, nay là 84/);
    expect((await run('--check', FILE, '--revision', '1')).code).toBe(0);
  });
});

describe("the office's own Excel form", () => {
  const form = async (cells: Readonly<Record<string, string>>): Promise<void> => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Biểu 01');
    for (const [at, value] of Object.entries(cells)) sheet.getCell(at).value = value;
    await mkdir(join(workspace, 'templates'), { recursive: true });
    await workbook.xlsx.writeFile(join(workspace, 'templates', 'bieu-bo.xlsx'));
  };
  const CELLS = {
    A1: '{{ky.ten}}',
    B2: '{{theo_ma.ct_1_1.ket_qua.gia_tri}}',
    B3: '{{theo_ma.ct_1_1.ket_qua.chu}}',
    B4: '{{theo_ma.ct_3_3.ket_qua.gia_tri}}',
    B5: '{{the_thuc.co_quan_ban_hanh}}: {{theo_ma.ct_5_2a_m.danh_gia}}',
  };

  test('is filled beside the workbook, with every indicator by its id', async () => {
    await store();
    await form(CELLS);
    const { code, out } = await run('--format', 'xlsx');
    expect(code).toBe(0);
    const files = out.trim().split('\n');
    expect(files.map((file) => basename(file))).toEqual([
      'bao-cao-2025-H1-r1.xlsx',
      'bieu-bo-2025-H1-r1.xlsx',
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(files[1] ?? '');
    const at = (cell: string): ExcelJS.CellValue | undefined =>
      workbook.getWorksheet('Biểu 01')?.getCell(cell).value;
    expect(at('A1')).toBe('6 tháng đầu năm 2025');
    expect(at('B2')).toBeCloseTo(59.2857142857, 9);
    expect(at('B3')).toBe(59.29);
    // Nothing arose: an empty cell, never a zero.
    expect(at('B4')).toBeNull();
    expect(at('B5')).toMatch(/: Đã đạt mục tiêu năm 2025$/);
  });

  test('is checked by name and cell, and with a mistake nothing is written', async () => {
    await store();
    await form(CELLS);
    expect(await run('--check', 'templates/bieu-bo.xlsx')).toMatchObject({
      code: 0,
      out: expect.stringContaining('không có lỗi'),
    });
    await form({ ...CELLS, C7: '{{theo_ma.ct_1_2.ket_qua.gia_tri}}' });
    const checked = await run('--check', 'templates/bieu-bo.xlsx');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('trang “Biểu 01”, ô C7');
    const { code, err } = await run('--format', 'xlsx');
    expect(code).toBe(2);
    expect(err).toContain('tệp mẫu templates/bieu-bo.xlsx có lỗi');
    expect(await readdir(workspace)).not.toContain('reports');
  });
});
