import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotRun } from '../core/problems/cannot-run.ts';
import { problemLine } from '../core/problems/words.ts';
import { renderCannotRun } from '../render/problems.ts';
import { catalogueSchema } from '../core/model/catalogue.ts';
import { compileCatalogues } from './catalogue/compile-catalogues.ts';
import { hashed } from './catalogue/hash.ts';
import {
  BUILT_IN_CATALOGUES,
  BUILT_IN_OVERLAYS,
  builtInFolder,
  loadCatalogue,
  readCatalogue,
} from './catalogue-files.ts';

const SOURCE = join(builtInFolder(), 'ninh-thuan-2025');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danh mục '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function problemsAfter(file: string, edit: (text: string) => string | Buffer): Promise<string[]> {
  await cp(SOURCE, folder, { recursive: true });
  const text = await readFile(join(folder, file), 'utf8');
  const edited = edit(text);
  expect(edited).not.toBe(text);
  await writeFile(join(folder, file), edited);
  const { value, problems } = await readCatalogue(folder);
  expect(value === undefined).toBe(problems.length > 0);
  return problems.map((problem) => problemLine(problem, 'vi'));
}

/** Line (from 1) of the first line that holds the words. */
async function lineOf(file: string, words: string): Promise<number> {
  const lines = (await readFile(join(SOURCE, file), 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}

describe('the built-in catalogue', () => {
  it('holds the periods, units, elements and indicators of the plan', async () => {
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder });
    expect(catalogue.periods.map((p) => p.id)).toEqual(['2025-H1', '2025']);
    expect(catalogue.units).toHaveLength(18);
    expect(catalogue.units.flatMap((u) => u.communes)).toHaveLength(62);
    expect(catalogue.elements).toHaveLength(39);
    expect(catalogue.indicators).toHaveLength(26);
    expect(new Set(catalogue.indicators.map((i) => i.planIndicator)).size).toBe(19);
  });

  it('states the targets with the operators of the plan', async () => {
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: folder });
    const targets = catalogue.indicators.map(
      (i) => `${i.id} ${i.target ? i.target.op + i.target.value : 'yes'}`,
    );
    expect(targets).toEqual([
      '1.1 >=60',
      '2.1 >=50',
      '2.2 <30',
      '2.3 >=27',
      '3.1 <=1.7',
      '3.2a >=80',
      '3.2b >=50',
      '3.3 >=100',
      '3.4 >=100',
      '4.1 <110',
      '4.2 <35',
      '4.3 <=18',
      '5.1a yes',
      '5.1b yes',
      '5.2a-m >90',
      '5.2a-f >90',
      '5.2b-m >=85',
      '5.2b-f >=85',
      '5.3 >30',
      '5.4a >=50',
      '5.4b >=20',
      '6.1 >=60',
      '6.2a >=100',
      '6.2b >=100',
      '6.3 >=100',
      '6.4 >=100',
    ]);
  });

  it('has one hash for one content, whatever the order of keys', async () => {
    const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: folder });
    const turned = Object.fromEntries(Object.entries(catalogue).toReversed());
    expect(hashed(catalogueSchema.parse(turned)).hash).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashed({ ...catalogue, version: '1.0.1' }).hash).not.toBe(hash);
  });

  it('compiles to the same catalogue and hash', { tags: ['slow'] }, async () => {
    await compileCatalogues(builtInFolder(), folder);
    for (const id of BUILT_IN_CATALOGUES) {
      const { catalogue, hash } = await loadCatalogue(id, { base: folder });
      expect(JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify({ catalogue, hash })),
      );
    }
    const { overlays } = await loadCatalogue('ninh-thuan-2025', {
      base: folder,
      overlays: [...BUILT_IN_OVERLAYS],
    });
    for (const overlay of overlays)
      expect(JSON.parse(await readFile(join(folder, 'overlays', `${overlay.id}.json`), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(overlay)),
      );
    expect(await readFile(join(folder, 'ninh-thuan-2025/units.yaml'), 'utf8')).toBe(
      await readFile(join(SOURCE, 'units.yaml'), 'utf8'),
    );
  });
});

describe('loading a compiled catalogue', () => {
  it('needs neither yaml nor zod: they are reached only through import()', async () => {
    const { metafile } = await build({
      entryPoints: ['src/io/catalogue-files.ts'],
      outdir: folder,
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      write: false,
      metafile: true,
    });
    const statically = (output: string, seen = new Set<string>()): Set<string> => {
      for (const { path, kind } of metafile.outputs[output]?.imports ?? [])
        if (kind === 'import-statement' && !seen.has(path)) statically(path, seen.add(path));
      return seen;
    };
    const entry = Object.keys(metafile.outputs).find((output) => output.endsWith('catalogue-files.js')) ?? '';
    const libraries = [...statically(entry)].filter(
      (path) => !path.startsWith('node:') && !path.endsWith('.js'),
    );
    expect(libraries).toEqual([]);
    const all = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(all).toEqual(expect.arrayContaining(['yaml', 'zod']));
  });
});

describe('a catalogue of one’s own', () => {
  it('is the built-in one when copied unchanged', async () => {
    await cp(SOURCE, folder, { recursive: true });
    const own = await loadCatalogue('.', { base: folder });
    const builtIn = await loadCatalogue('ninh-thuan-2025', { base: folder });
    expect(own).toEqual(builtIn);
    expect(await loadCatalogue('catalogue.yaml', { base: folder })).toEqual(own);
  });

  it.each([
    [
      'a mistyped key',
      'indicators.yaml',
      /^ {4}decimals: 2$/m,
      '    decimal: 2',
      'decimals: 2',
      'indicators 1.1: không có mục "decimal"; có phải "decimals"?',
    ],
    [
      'a mistyped word',
      'indicators.yaml',
      /better: higher/,
      'better: hihger',
      'better: higher',
      'indicators 1.1: "hihger" không hợp lệ; chọn: higher, lower. Có phải "higher"?',
    ],
    [
      'an id without quotes',
      'indicators.yaml',
      /id: '4.1'/,
      'id: 4.1',
      "id: '4.1'",
      "indicators 4.1: 4.1 phải đặt trong dấu nháy đơn: '4.1'",
    ],
    [
      'a mistyped unit',
      'indicators.yaml',
      /unit: so-noi-vu/,
      'unit: so-noivu',
      'unit: so-noi-vu',
      'indicators 1.1: không có "so-noivu"; có phải "so-noi-vu"?',
    ],
    [
      'a date that does not exist',
      'catalogue.yaml',
      /cutOff: 2025-06-14/,
      'cutOff: 2025-06-31',
      'cutOff: 2025-06-14',
      'periods 2025-H1: "2025-06-31" không đúng dạng; cần ngày có thật, ghi năm-tháng-ngày, ví dụ 2025-06-15',
    ],
    [
      'a unit kind of one’s own',
      'units.yaml',
      /kind: police/,
      'kind: polic',
      'kind: police',
      'units cong-an: "polic" không hợp lệ; chọn: department, police, front, agency, local. Có phải "police"?',
    ],
    [
      'an unknown formula',
      'indicators.yaml',
      /type: all-yes/,
      'type: all-yess',
      'type: all-yes, ',
      'indicators 5.1a: "all-yess" không hợp lệ; chọn: ratio, all-yes, lowest-quarter, closed-months. Có phải "all-yes"?',
    ],
    [
      'an id in capitals',
      'elements/4-y-te.yaml',
      /id: maternal-deaths/,
      'id: Maternal Deaths',
      'id: maternal-deaths',
      'elements Maternal Deaths: "Maternal Deaths" không đúng dạng; cần chữ thường không dấu, số và gạch nối, ví dụ so-y-te',
    ],
    [
      'units of a word that is none',
      'elements/7-kinh-phi.yaml',
      /units: all/,
      'units: al',
      'units: all',
      'elements budget: "al" không hợp lệ; chọn: local, all. Có phải "all"?',
    ],
  ])(
    'names file, line, entry and the nearest word for %s',
    async (_what, file, pattern, wrong, line, message) => {
      const problems = await problemsAfter(file, (text) => text.replace(pattern, wrong));
      expect(problems).toEqual([`${file} dòng ${await lineOf(file, line)}, mục ${message}`]);
    },
  );

  it.each([
    ['a tab', (text: string) => text.replace('    name:', '\tname:'), 'thụt đầu dòng'],
    ['a missing quote', (text: string) => text.replace("code: '582'", "code: '582"), 'dòng'],
    [
      'a key twice',
      (text: string) => text.replace('kind: police', 'kind: police\n    kind: police'),
      'một mục được ghi hai lần',
    ],
    [
      'another encoding',
      () => Buffer.from('units:\n  - id: s\xf4\n', 'latin1'),
      'không lưu bằng mã hóa UTF-8',
    ],
    ['an empty file', () => '', 'tệp phải gồm các mục lớn'],
    ['a list at the top', () => '- a\n', 'tệp phải gồm các mục lớn'],
    [
      'a key of another file',
      (text: string) => `${text}\ntitle: { vi: a, en: b }\n`,
      'mục "title" đã ghi ở catalogue.yaml',
    ],
  ])('explains %s', async (_what, edit, words) => {
    const problems = await problemsAfter('units.yaml', edit);
    expect(problems[0]).toMatch(/^units\.yaml dòng \d+[:,] /);
    expect(problems.join('\n')).toContain(words);
  });

  it.each(['thieu.yaml', '../units.yaml', '/etc/hosts', 'units.yaml'])(
    'refuses to include %s',
    async (name) => {
      const problems = await problemsAfter('catalogue.yaml', (text) =>
        text.replace('  - units.yaml', `  - units.yaml\n  - ${name}`),
      );
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/include: phải là tên một tệp khác|thieu\.yaml dòng 1: không có tệp này/);
    },
  );

  it('says what is missing and where', async () => {
    const problems = await problemsAfter('units.yaml', (text) => text.replace('    plan: VI.1.k\n', ''));
    expect(problems).toEqual([
      `units.yaml dòng ${await lineOf('units.yaml', 'id: cong-an')}, mục units cong-an: thiếu mục "plan"`,
    ]);
  });

  it('reads names in decomposed Unicode as the same names', async () => {
    await cp(SOURCE, folder, { recursive: true });
    const text = await readFile(join(folder, 'units.yaml'), 'utf8');
    await writeFile(join(folder, 'units.yaml'), text.normalize('NFD'));
    const own = await loadCatalogue('.', { base: folder });
    expect(own.hash).toBe((await loadCatalogue('ninh-thuan-2025', { base: folder })).hash);
  });

  it('stops a command with every problem in both languages', async () => {
    await cp(SOURCE, folder, { recursive: true });
    await writeFile(join(folder, 'questions.yaml'), 'questions: 3\n');
    const error: unknown = await loadCatalogue('.', { base: folder }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(CannotRun);
    if (!(error instanceof CannotRun)) return;
    expect(renderCannotRun(error, 'vi')).toContain(
      'danh mục có lỗi:\nquestions.yaml dòng 1, mục questions: phải là danh sách, đang là số\n',
    );
    expect(renderCannotRun(error, 'en')).toContain(
      'the catalogue is wrong:\nquestions.yaml line 1, questions: must be a list, found a number\n',
    );
  });

  it.each([
    ['ninh-thuan-2026', 'có phải "ninh-thuan-2025"?'],
    ['khong-co', 'không có danh mục "khong-co"'],
  ])('says that there is no catalogue %s', async (id, words) => {
    await expect(loadCatalogue(id, { base: folder })).rejects.toThrow(CannotRun);
    const error: unknown = await loadCatalogue(id, { base: folder }).catch((e: unknown) => e);
    expect(error instanceof CannotRun && renderCannotRun(error, 'vi')).toContain(words);
  });

  it('says that there is no overlay of that name', async () => {
    const load = loadCatalogue('ninh-thuan-2025', {
      base: resolve('.'),
      overlays: ['2025-03-01-department'],
    });
    const error: unknown = await load.catch((e: unknown) => e);
    expect(error instanceof CannotRun && renderCannotRun(error, 'vi')).toContain(
      'có phải "2025-03-01-departments"?',
    );
  });
});
