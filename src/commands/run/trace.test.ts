import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OLD_ORGANISATION } from '../../dev/testkit/workspace.ts';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Called, Office } from '../../dev/testkit/office.ts';
import type { Trace } from '../../core/trace/model.ts';

/** An invented half-year: two departments in order, one with a mistake, one local unit; an earlier year to compare with. */
let office: Office;

const SENT = ['so-noi-vu', 'so-y-te', 'so-tttt', 'bac-ai'] as const;

beforeAll(async () => {
  office = await openOffice();
  for (const period of ['2024-H1', '2025-H1']) {
    for (const unit of SENT) await file(unit, period);
    await file('so-gddt', period, {
      'ntge.minority_primary_completers._.total': period === '2025-H1' ? 9_999 : undefined,
    });
    const { err } = await office.run(['consolidate', '--period', period], { today: '2025-06-18' });
    expect(err).toBe(period === '2025-H1' ? OLD_ORGANISATION : '');
  }
});
afterAll(async () => office.close());

async function file(
  unit: string,
  period: string,
  changes: Readonly<Record<string, number | undefined>> = {},
): Promise<void> {
  const set = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await office.fill(unit, period, `gui/${period}-${unit}.xlsx`, set);
  const argv = ['receive', `gui/${period}-${unit}.xlsx`, '--on', '2025-06-10', '--confirm'];
  const { code } = await office.run(argv);
  expect(code).toBeLessThan(2);
}

const trace = async (...argv: string[]): Promise<Called> => office.run(['trace', ...argv]);
const json = async (...argv: string[]): Promise<Trace> =>
  JSON.parse((await trace(...argv, '--format', 'json')).out);

/** Hashes change with every library that writes a byte of a workbook; the tests below hold them against the files. */
const unhashed = (text: string): string =>
  text.replaceAll(/(?<=SHA-256:? )(?:[0-9a-f]{64}|[0-9a-f]{12}…)/g, (hash) =>
    hash.replaceAll(/[0-9a-f]/g, '#'),
  );

describe('what is shown', () => {
  test.each([
    ['4.1', 'vi', 'text'],
    ['4.1', 'en', 'text'],
    ['5.2a', 'vi', 'text'],
    ['5.1a', 'vi', 'text'],
    ['1.1', 'en', 'text'],
    ['6.3', 'vi', 'text'],
    ['2.3', 'vi', 'text'],
    ['4.2', 'vi', 'md'],
    ['6.4', 'en', 'md'],
    ['key-bodies.commune', 'vi', 'text'],
    ['so-gddt', 'en', 'text'],
  ])('%s in %s as %s', async (id, lang, format) => {
    const { code, out, err } = await trace(id, '--period', '2025-H1', '--lang', lang, '--format', format);
    expect([code, err]).toEqual([0, '']);
    await expect(unhashed(out)).toMatchFileSnapshot(
      join(process.cwd(), `fixtures/golden/trace/${id}-${lang}.${format === 'md' ? 'md' : 'txt'}`),
    );
  });

  test('the sum, the exact fraction and the printed value belong together', async () => {
    const { parts } = await json('4.1');
    const [part] = parts;
    const exact = part?.calculation?.exact;
    const [male, female] = (part?.figures ?? []).map((f) => Number(f.value));
    expect(part?.figures.map((f) => [f.path, f.use])).toEqual([
      ['live-births.-.male', 'numerator'],
      ['live-births.-.female', 'denominator'],
    ]);
    expect(Number(exact?.numerator) * (female ?? 0)).toBe(Number(exact?.denominator) * 100 * (male ?? 0));
    expect(part?.result?.value).toBeCloseTo(Number(exact?.numerator) / Number(exact?.denominator), 9);
  });

  test('a source carries the whole hash, the receipt and the original name', async () => {
    const { parts } = await json('live-births.-.female');
    const [figure] = parts[0]?.figures ?? [];
    expect(figure?.source).toMatchObject({
      file: 'submissions/2025-H1/so-y-te/r1.xlsx',
      receivedOn: '2025-06-10',
      revision: 1,
      originalName: '2025-H1-so-y-te.xlsx',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('a rejected figure is left out with its findings; a unit that sent nothing is named', async () => {
    const { parts } = await json('5.2a-m');
    expect(parts[0]?.leftOut.map((f) => f.status)).toContain('rejected');
    expect(parts[0]?.findings.map((f) => f.code)).toContain('consistency/sex-sum');
    const missing = await json('3.2a');
    expect(missing.parts[0]?.leftOut[0]?.why).toBe('đơn vị chưa gửi báo cáo');
  });
});

describe('what can be named', () => {
  test.each([
    ['4.1', 'indicator', 1],
    ['3.2', 'plan-indicator', 2],
    ['5.2a', 'plan-indicator', 2],
    ['5.2A-M', 'indicator', 1],
    ['live-births', 'element', 1],
    ['live-births.-.female', 'cell', 1],
    ['live-births.female', 'cell', 1],
    ['ntge.live_births._.female', 'cell', 1],
    ['key-bodies.commune', 'cell', 1],
    ['so-y-te', 'unit', 1],
    ['so-y-te!Mục tiêu 4!G7', 'cell', 1],
    ['so-y-te/r1.xlsx!Mục tiêu 4!G7', 'cell', 1],
    ['so-tu-phap', 'unit', 1],
    ['own-plan', 'task', 1],
    ['8.01', 'task', 1],
  ])('%s is a %s', async (id, kind, parts) => {
    const shown = await json(id);
    expect([shown.kind, shown.parts.length]).toEqual([kind, parts]);
  });

  test.each([
    ['4.11', '4.1'],
    ['live-birth', 'live-births'],
    ['live-births.-.femal', 'live-births.-.female'],
    ['so-yte', 'so-y-te'],
    ['own-plann', 'own-plan'],
  ])('%s: did you mean %s?', async (id, near) => {
    const { code, err } = await trace(id);
    expect(code).toBe(2);
    expect(err).toContain(`có phải "${near}"?`);
  });

  test('a task: each unit with what it answered, and the cell', async () => {
    const [part] = (await json('own-plan')).parts;
    expect(part?.title).toMatch(/kế hoạch/i);
    const health = part?.facts.find(({ label }) => label === 'Sở Y tế')?.value ?? '';
    expect(health).toMatch(/submissions\/2025-H1\/so-y-te\/r1\.xlsx, .*Nhiệm vụ/);
    expect(part?.facts.some(({ label }) => label === 'Sở Tư pháp')).toBe(true);
  });

  test('the period and the revision asked for', async () => {
    expect((await json('4.1', '--period', '2024-H1')).period.id).toBe('2024-H1');
    expect((await trace('4.1', '--revision', '7')).code).toBe(2);
    const { code, err } = await trace('4.1', '--period', '2025');
    expect([code, err.includes('chưa được tổng hợp')]).toEqual([2, true]);
  });
});

describe('--verify', () => {
  const source = (): string => join(office.folder, 'submissions/2025-H1/so-y-te/r1.xlsx');
  const states = ({ parts }: Trace) => parts.flatMap((p) => p.figures.map((f) => f.check?.state));

  test('unchanged files pass', async () => {
    for (const id of ['4.1', '1.1', '5.1a', '5.2a', 'so-gddt', 'so-tttt']) {
      const { code, out } = await trace(id, '--verify', '--format', 'json');
      expect([id, code]).toEqual([id, 0]);
      expect(JSON.parse(out).verification.ok).toBe(true);
    }
  });

  test.each([
    ['another figure in the cell', 'value-differs', { 'ntge.live_births._.male': 1 }],
    ['another cell changed', 'file-changed', { 'ntge.maternal_deaths._.value': 5 }],
    ['a cell emptied', 'value-differs', { 'ntge.live_births._.male': undefined }],
  ])('%s: %s, exit code 1', async (_, state, changes) => {
    const before = await readFile(source());
    await office.fill('so-y-te', '2025-H1', 'submissions/2025-H1/so-y-te/r1.xlsx', changes);
    try {
      const { code, out } = await trace('4.1', '--verify');
      expect(code).toBe(1);
      expect(out).toContain('tệp ĐÃ BỊ SỬA sau khi tổng hợp');
      expect(states(await json('4.1', '--verify'))).toContain(state);
    } finally {
      await writeFile(source(), before);
    }
  });

  test('a file that is gone or unreadable is said', async () => {
    const before = await readFile(source());
    await rm(source());
    expect(states(await json('4.1', '--verify'))).toEqual(['file-missing', 'file-missing']);
    await writeFile(source(), 'no workbook');
    const { code, out } = await trace('4.1', '--verify', '--lang', 'en');
    expect([code, out.includes('now holds no value')]).toEqual([1, true]);
    await writeFile(source(), before);
  });
});

test('the reason for a figure that is not there yet stands beside it, numbers of persons masked', async () => {
  const other = await openOffice();
  const row = 'ntge.masters._';
  await other.fill('so-khdt', '2025-H1', 'submissions/2025-H1/khdt.xlsx', {
    ...Object.fromEntries(['total', 'male', 'female'].map((column) => [`${row}.${column}`, undefined])),
    [`${row}.status`]: 'Chưa có số liệu',
    [`${row}.note`]: 'Chờ Cục Thống kê (ông A, 0903123456)',
  });
  await other.run(['consolidate', '--period', '2025-H1']);
  const { out } = await other.run(['trace', 'masters']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('Lý do đơn vị nêu: Chờ Cục Thống kê (ông A, 090•••••••)');
  await other.close();
});
