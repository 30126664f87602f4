import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../../cli.ts';
import type { ExitCode, Output } from '../../host.ts';
import { BUILT_IN_CATALOGUES, loadCatalogue } from '../../io/catalogue-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-catalogue-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      written[stream] += text;
    },
    isTerminal: false,
    columns: 80,
  });
  const host = { stdout: output('out'), stderr: output('err'), cwd: folder, env: {}, today: '2025-05-20' };
  const code = await runCli(argv, host);
  return { code, ...written };
}

describe('ntge catalogue list', () => {
  it.each(['vi', 'en'])('fits 80 columns in %s', async (lang) => {
    const { code, out, err } = await run('--lang', lang, 'catalogue', 'list');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter((line) => Array.from(line).length > 80)).toEqual([]);
    for (const id of ['2025-H1', 'thuan-nam', '5.2b-f', 'commune-news-items']) expect(out).toContain(id);
  });

  it('gives the catalogue itself as json', async () => {
    const { out } = await run('catalogue', 'list', '--format', 'json');
    const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: folder });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify({ hash, ...catalogue })));
  });

  it('lists the catalogue and overlays that ntge.yaml chooses', async () => {
    await writeFile(join(folder, 'ntge.yaml'), 'overlays: [2025-03-01-departments]\n');
    const { out } = await run('catalogue', 'list');
    expect(out).toMatch(/^2\.1 .* so-noi-vu$/m);
    expect(out).toMatch(/^2025-03-01-departments .* chưa có$/m);
    const other = await run('catalogue', 'list', '--catalogue', 'quoc-gia-2021-2030');
    expect(other.out).toMatch(/^4\.4 /m);
  });
});

describe('ntge catalogue show', () => {
  it('tells everything about an indicator', async () => {
    const { code, out } = await run('catalogue', 'show', '4.3');
    expect(code).toBe(0);
    expect(out).toBe(`4.3 Tỷ suất sinh ở tuổi vị thành niên
  Cách hiểu: Số trẻ đẻ ra sống của phụ nữ trong nhóm tuổi trên 1.000 phụ nữ bình
    quân của nhóm tuổi đó trong năm.
  Công thức: 1.000 × "Số trẻ đẻ ra sống của phụ nữ tuổi vị thành niên" ÷ "Số phụ
    nữ tuổi vị thành niên bình quân trong năm"
  Mục tiêu: ≤ 18 ca sinh/1.000 phụ nữ
  Mức xuất phát: 23 ca sinh/1.000 phụ nữ
  Phụ trách: so-y-te
  Mục: II.2.d CT3
  Nguồn số liệu: Ngành y tế
  Khoảng đáng tin: 1 – 100 ca sinh/1.000 phụ nữ
  Tỷ suất năm: kỳ 6 tháng chỉ nêu số đếm, chưa đánh giá
  Độ tin cậy: giả định, tỉnh cần xác nhận
  Câu hỏi còn mở:
    - adolescent-age-band: Vị thành niên trong chỉ tiêu 4.3 là nhóm tuổi nào?
`);
  });

  it.each([
    ['3.2', ['3.2a ', '3.2b ']],
    [
      'key-bodies',
      ['so-noi-vu: số của tỉnh', 'mọi địa phương: để đối chiếu, district, commune', 'Dùng cho chỉ tiêu: 1.1'],
    ],
    ['masters', ['Phạm vi: người thường trú trên địa bàn tỉnh']],
    ['so-ldtbxh', ['Tổng hợp: báo cáo của tỉnh', '- 6.2b ']],
    ['ninh-hai', ['Mã hành chính: 586', 'Khánh Hải, Vĩnh Hải']],
    ['2025-FY', ['Hạn gửi: trước 30/12/2025', 'Nối tiếp kỳ: 2025-H1']],
    ['births-source', ['Nguyên văn:', 'Nếu khác thì:']],
    ['22741', ['Phước Mỹ', 'Loại: phường']],
  ])('finds %s', async (id, words) => {
    const { code, out } = await run('catalogue', 'show', id);
    expect(code).toBe(0);
    for (const word of words) expect(out).toContain(word);
  });

  it('describes every id it knows, in both languages and as markdown', async () => {
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder });
    const { indicators, elements, units, periods, questions } = catalogue;
    const ids = [...indicators, ...elements, ...units, ...periods, ...questions].map((entry) => entry.id);
    for (const argv of [[], ['--lang', 'en'], ['--format', 'md']]) {
      const { code, out } = await run('catalogue', 'show', ...argv, ...ids);
      expect(code).toBe(0);
      expect(out).not.toContain('undefined');
      expect(out).not.toContain('[object');
    }
  });

  it('offers the nearest id for one that does not exist', async () => {
    const { code, err } = await run('catalogue', 'show', 'live-birth');
    expect(code).toBe(2);
    expect(err).toBe(
      'ntge: danh mục không có "live-birth"; có phải "live-births"?\nGõ "ntge catalogue list" để xem mọi mã.\n',
    );
  });
});

describe('ntge catalogue export and check', () => {
  it.each(BUILT_IN_CATALOGUES)('writes %s so that it is the same catalogue when read back', async (id) => {
    expect((await run('catalogue', 'export', id, '-o', 'của tôi')).code).toBe(0);
    const { code, out } = await run('catalogue', 'check', 'của tôi', '--format', 'json');
    expect(code).toBe(0);
    const { hash } = await loadCatalogue(id, { base: folder });
    expect(JSON.parse(out)).toMatchObject({ id, hash, problems: [] });
  });

  it.each(BUILT_IN_CATALOGUES)('gives editors a schema that accepts every file of %s', async (id) => {
    await run('catalogue', 'export', id);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const accepts = ajv.compile(
      JSON.parse(await readFile(join(folder, 'danh-muc/catalogue.schema.json'), 'utf8')),
    );
    const files = (await readdir(join(folder, 'danh-muc'), { recursive: true })).filter((f) =>
      f.endsWith('.yaml'),
    );
    for (const file of files) {
      const text = await readFile(join(folder, 'danh-muc', file), 'utf8');
      expect(text.split('\n')[0]).toBe(
        `# yaml-language-server: $schema=./${file.includes('elements') ? '../' : ''}catalogue.schema.json`,
      );
      expect([file, accepts(parse(text)), accepts.errors]).toEqual([file, true, null]);
    }
    expect(accepts({ indicators: [{ id: '1.1', better: 'hihger' }] })).toBe(false);
  });

  it('never writes into a folder that holds something', async () => {
    await run('catalogue', 'export');
    const { code, err } = await run('catalogue', 'export');
    expect(code).toBe(2);
    expect(err).toContain('không trống');
  });

  it('lists every problem of a catalogue and ends with 1', async () => {
    await run('catalogue', 'export');
    const file = join(folder, 'danh-muc/units.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('kind: police', 'kind: polis').replace('plan: VI.1.k', 'pln: VI.1.k'));
    const { code, out } = await run('--lang', 'en', 'catalogue', 'check', 'danh-muc');
    expect(code).toBe(1);
    expect(out).toMatch(/^units\.yaml line \d+, units cong-an: "polis" is not valid; choose: .*\n/);
    expect(out).toMatch(
      /units cong-an: there is no "pln"; did you mean "plan"\?\n {2}-> .*\n2 problems\.\n$/,
    );
  });

  it('says what the catalogue in use holds', async () => {
    const { code, out } = await run('catalogue', 'check');
    expect(code).toBe(0);
    expect(out).toBe('Danh mục ninh-thuan-2025 1.0.0 hợp lệ: 2 kỳ, 18 đơn vị, 39 số liệu, 26 chỉ tiêu.\n');
  });

  it('cannot check what is not there', async () => {
    const { code, err } = await run('catalogue', 'check', 'khong-co');
    expect(code).toBe(2);
    expect(err).toContain('không có danh mục');
  });
});

describe('ntge catalogue questions', () => {
  it('lists each question with the plan’s words, our setting and its effect', async () => {
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder });
    const { out } = await run('catalogue', 'questions', '--format', 'md');
    for (const question of catalogue.questions) expect(out).toContain(`## ${question.id} `);
    expect(out.match(/\*\*Nguyên văn:\*\*/g)).toHaveLength(catalogue.questions.length);
  });
});
