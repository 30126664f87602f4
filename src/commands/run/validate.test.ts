import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../cli.ts';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { exampleProvince } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import { validationJsonSchema } from '../../core/model/results.ts';
import type { ExitCode, Output } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
let folder = '';

interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

async function run(argv: readonly string[], columns = 80): Promise<Outcome> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      written[stream] += text;
    },
    isTerminal: false,
    columns,
  });
  const code = await runCli(argv, {
    stdout: output('out'),
    stderr: output('err'),
    cwd: folder,
    env: {},
    today: '2025-06-14',
  });
  return { code, ...written };
}

/** A unit's workbook with the invented figures and these changes; `null` leaves the cell blank. */
async function workbook(unitId: string, changes: Readonly<Record<string, number | string | null>> | 'blank') {
  const unit = findUnit(catalogue, unitId);
  const period = findPeriod(catalogue, '2025-H1');
  if (!unit || !period) throw new Error(unitId);
  const figures = exampleProvince(catalogue, period, 'cli').get(unitId) ?? [];
  const values = new Map(changes === 'blank' ? [] : [...figures, ...exampleForms(unit, period, 'cli')]);
  for (const [name, value] of Object.entries(changes === 'blank' ? {} : changes)) {
    if (value === null) values.delete(`ntge.${name}`);
    else values.set(`ntge.${name}`, value);
  }
  return writeWorkbook(catalogue, hash, buildLayout(catalogue, unit, period), { values });
}

const FAULTY = {
  'live_births._.total': 9000,
  'maternal_deaths._.status': 'Chưa có số liệu',
  'maternal_deaths._.note': null,
  'adolescent_women._.value': null,
  'adolescent_women._.status': null,
  'cover.signed_on': null,
  'narrative.results': 'Đã hỗ trợ chị Nguyễn Thị A, sinh năm 1990, điện thoại 0903 123 456.',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-validate-'));
  await mkdir(join(folder, 'nhan/cu'), { recursive: true });
  const files: Readonly<Record<string, Uint8Array | string>> = {
    'so-y-te.xlsx': await workbook('so-y-te', FAULTY),
    'cong-an.xlsx': await workbook('cong-an', {}),
    'nhan/1 công an.xlsx': await workbook('cong-an', {}),
    'nhan/2 trống.xlsx': await workbook('bac-ai', 'blank'),
    'nhan/3 nhiều lỗi.xlsx': await workbook('so-gddt', manyMistakes()),
    'nhan/cu/bản quét.csv': 'chỉ tiêu;giá trị\n4.1;109,5\n',
    'nhan/~$khoa.xlsx': 'x',
    'quét.pdf': '%PDF-1.7 …',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Eight negative counts of pupils: one kind of mistake, too many to tell one by one. */
function manyMistakes(): Readonly<Record<string, number>> {
  const rows = ['primary_entrants', 'primary_completers', 'secondary_entrants', 'secondary_completers'];
  return Object.fromEntries(
    rows.flatMap((row) => [
      [`minority_${row}._.male`, -1],
      [`minority_${row}._.female`, -2],
    ]),
  );
}

const golden = (argv: readonly string[], { code, out, err }: Outcome) =>
  `$ ntge ${argv.join(' ')}\n${out}${err === '' ? '' : `--- stderr\n${err}`}--- exit ${code}\n`;

describe('ntge validate on the screen', () => {
  it.each([
    ['one-vi-80', ['validate', 'so-y-te.xlsx'], 80],
    ['one-en-120', ['validate', 'so-y-te.xlsx', '--lang', 'en'], 120],
    ['clean-vi-80', ['validate', 'cong-an.xlsx'], 80],
    ['batch-vi-80', ['validate', 'nhan'], 80],
    ['batch-en-80', ['validate', 'nhan', '--lang', 'en'], 80],
    ['unreadable-vi-80', ['validate', 'quét.pdf'], 80],
  ] as const)('%s', async (name, argv, columns) => {
    const outcome = await run(argv, columns);
    const lines = outcome.out.split('\n');
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    await expect(golden(argv, outcome)).toMatchFileSnapshot(
      join(process.cwd(), 'fixtures/golden', `validate-${name}.txt`),
    );
  });
});

describe('ntge validate for machines', () => {
  it('writes the published JSON, the same facts in both languages', async () => {
    const [vi, en] = await Promise.all([
      run(['validate', 'nhan', '--format', 'json']),
      run(['validate', 'nhan', '--format', 'json', '--lang', 'en']),
    ]);
    const [a, b] = [vi, en].map(({ out }) => validationJsonSchema.parse(JSON.parse(out)));
    const facts = (result: typeof a) =>
      result?.files.map((file) => ({
        ...file,
        findings: file.findings.map((f) => ({ ...f, message: '', fix: '' })),
      }));
    expect(facts(a)).toEqual(facts(b));
    expect(a?.files.map(({ file }) => file)).toEqual([
      'nhan/1 công an.xlsx',
      'nhan/2 trống.xlsx',
      'nhan/3 nhiều lỗi.xlsx',
      'nhan/cu/bản quét.csv',
    ]);
    expect(a?.files[0]).toMatchObject({
      unit: 'cong-an',
      period: '2025-H1',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      findings: [],
      counts: { error: 0, warning: 0, info: 0 },
    });
  });

  it('writes a page and a workbook, twice with the same bytes', async () => {
    for (const format of ['html', 'xlsx']) {
      const argv = ['validate', 'nhan', '--format', format, '-o'];
      const first = await run([...argv, `1.${format}`]);
      await run([...argv, `2.${format}`]);
      expect(first).toMatchObject({ code: 1, out: '' });
      const [a, b] = await Promise.all([1, 2].map((n) => readFile(join(folder, `${n}.${format}`))));
      expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    }
    const page = await readFile(join(folder, '1.html'), 'utf8');
    expect(page).not.toMatch(/<script|src=|href="http/);
    const outcome = readWorkbook(await readFile(join(folder, '1.xlsx')));
    expect(outcome.ok && outcome.workbook.sheets.map(({ name }) => name)).toEqual([
      'Tóm tắt',
      'Kết quả kiểm tra',
    ]);
  });
});

describe('exit codes', () => {
  it.each([
    ['nothing wrong', ['cong-an.xlsx'], 0],
    ['an error', ['so-y-te.xlsx'], 1],
    ['a good file beside one that is no workbook', ['cong-an.xlsx', 'quét.pdf'], 1],
    ['no workbook at all', ['quét.pdf'], 2],
    ['a file that is not there, beside a good one', ['khong-co.xlsx', 'cong-an.xlsx'], 2],
    ['a pattern that matches nothing', ['*.ods'], 2],
    ['not the unit asked for', ['cong-an.xlsx', '--unit', 'so-y-te'], 1],
    ['not the period asked for', ['cong-an.xlsx', '--period', '2025'], 1],
    ['a day that does not exist', ['cong-an.xlsx', '--as-of', '2025-02-30'], 2],
    ['a result over a file to check', ['cong-an.xlsx', '--format', 'json', '-o', './cong-an.xlsx'], 2],
    ['a unit nobody knows', ['cong-an.xlsx', '--unit', 'so-y-t'], 2],
    ['a workbook on the screen', ['cong-an.xlsx', '--format', 'xlsx'], 2],
  ] as const)('%s', async (_, argv, code) => {
    expect((await run(['validate', ...argv])).code).toBe(code);
  });

  it('checks the good files of a batch with bad ones', async () => {
    const { out } = await run(['validate', 'khong-co.xlsx', 'quét.pdf', 'cong-an.xlsx', '--format', 'json']);
    const { files } = validationJsonSchema.parse(JSON.parse(out));
    expect(files.map(({ file, counts }) => [file, counts.error])).toEqual([
      ['khong-co.xlsx', 1],
      ['quét.pdf', 1],
      ['cong-an.xlsx', 0],
    ]);
  });
});

describe('ntge cells', () => {
  it('lists every cell as JSON', async () => {
    const { code, out } = await run(['cells', 'cong-an.xlsx', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      sheets: expect.arrayContaining([
        expect.objectContaining({ name: 'Thông tin', state: 'visible' }),
        expect.objectContaining({
          name: '_ntge',
          cells: expect.objectContaining({ A1: { type: 'text', value: 'ntge' } }),
        }),
      ]),
    });
  });

  it('lists them as a table', async () => {
    const { code, out } = await run(['cells', 'cong-an.xlsx']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}C5 +chữ +Công an tỉnh$/m);
  });

  it.each([
    ['text', [], { code: 2, out: '' }],
    ['json', ['--format', 'json'], { code: 2, err: '' }],
  ] as const)('says as %s why a file cannot be read', async (_, options, expected) => {
    const outcome = await run(['cells', 'quét.pdf', ...options]);
    expect(outcome).toMatchObject(expected);
    expect(outcome.out + outcome.err).toContain('PDF');
  });
});

describe('ntge catalogue rules', () => {
  it.each(['text', 'md', 'html', 'json'])('prints the handbook as %s', async (format) => {
    const { code, out, err } = await run(['catalogue', 'rules', '--format', format]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('consistency/sex-sum');
  });
});
