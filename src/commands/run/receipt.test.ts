import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';

const HEALTH = 'submissions/2025-H1/so-y-te';
const OF = ['--period', '2025-H1', '--unit', 'so-y-te'] as const;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  for (const [name, births] of [
    ['a', 2_000],
    ['b', 2_001],
  ] as const) {
    const changes = { 'ntge.live_births._.note': String(births) };
    await office.run(['receive', await office.fill('so-y-te', '2025-H1', `${name}.xlsx`, changes)]);
  }
});
afterEach(async () => office.close());

interface Told {
  readonly submission: string;
  readonly revision: number | null;
  readonly receivedOn: string | null;
  readonly corrections: readonly { readonly what: string; readonly reason: string; readonly by: string }[];
}

async function health(today = '2025-06-20'): Promise<Told> {
  const { out } = await office.run(['status', '--period', '2025-H1', '--format', 'json'], { today });
  return JSON.parse(out).units.find((unit: { id: string }) => unit.id === 'so-y-te');
}

describe('ntge receipt', () => {
  test('redates, withdraws and restores with entries of their own; nothing is changed or deleted', async () => {
    const before = new Map<string, string>();
    for (const name of await readdir(join(office.folder, HEALTH)))
      before.set(name, await readFile(join(office.folder, HEALTH, name), 'base64'));
    const reason = ['--reason', 'ghi nhầm ngày'];
    expect(
      (await office.run(['receipt', 'redate', ...OF, '--revision', '1', '--on', '2025-06-10', ...reason]))
        .code,
    ).toBe(0);
    expect(await health()).toMatchObject({ revision: 2, receivedOn: '2025-06-10' });
    expect((await office.run(['receipt', 'withdraw', ...OF, '--recall', '--reason', 'CV 15'])).code).toBe(0);
    expect(await health()).toMatchObject({ revision: 1, submission: 'on-time' });
    expect(
      (await office.run(['receipt', 'withdraw', ...OF, '--reason', 'nhầm tệp', '--by', 'Lan'])).code,
    ).toBe(0);
    expect(await health()).toMatchObject({ submission: 'missing', revision: null });
    expect(
      (await office.run(['receipt', 'restore', ...OF, '--revision', '2', '--reason', 'đúng rồi'])).code,
    ).toBe(0);
    const { corrections, ...now } = await health();
    expect(now).toMatchObject({ revision: 2, receivedOn: '2025-06-12' });
    expect(corrections.map(({ what, by }) => [what, by])).toEqual([
      ['redate', 'van-thu'],
      ['withdraw', 'Lan'],
      ['withdraw', 'van-thu'],
      ['restore', 'van-thu'],
    ]);
    for (const [name, content] of before)
      expect(await readFile(join(office.folder, HEALTH, name), 'base64')).toBe(content);
    const { out } = await office.run(['receipt', 'list', ...OF, '--lang', 'en'], { columns: 120 });
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /withdrawn: the office's slip; redated 12 June 2025 → 10 June 2025: ghi nhầm ngày \(van-thu, 12 June 2025\)/,
    );
  });

  test.each([
    [['redate', '--on', '2025-06-10'], 'phải có lý do'],
    [['redate', '--on', '2025-06-13', '--reason', 'x'], 'chưa tới'],
    [['restore', '--revision', '1', '--reason', 'x'], 'đã đúng như vậy'],
    [['withdraw', '--revision', '7', '--reason', 'x'], 'không có bản 7'],
  ])('refuses %j in words, and writes nothing', async ([what = '', ...rest], words) => {
    const { code, err } = await office.run(['receipt', what, ...OF, ...rest]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect((await readdir(join(office.folder, HEALTH))).filter((name) => name.includes('.c'))).toEqual([]);
  });

  test('asks for the reason on a terminal', async () => {
    const argv = ['receipt', 'withdraw', ...OF];
    expect((await office.run(argv, { answers: ['vào sổ nhầm'], terminal: true })).code).toBe(0);
    expect((await health()).corrections).toMatchObject([{ reason: 'vào sổ nhầm' }]);
  });

  test('prints the ten columns of Decree 30', async () => {
    for (const format of ['docx', 'xlsx'])
      expect(
        await office.run(['receipt', 'list', '--period', '2025-H1', '-o', `so.${format}`]),
      ).toMatchObject({ code: 0 });
    const { out } = await office.run(['receipt', 'list', '--period', '2025-H1', '--format', 'json']);
    expect(JSON.parse(out).lines).toMatchObject([
      { number: 1, unit: 'so-y-te', revision: 1, counts: false },
      { number: 2, unit: 'so-y-te', revision: 2, counts: true },
    ]);
  });
});

/** What befalls the office's own folders: named, the unit undecided, no letter to it; settled by a withdrawal. */
describe('a damaged register', () => {
  const receipt = (name: string): string => join(office.folder, HEALTH, name);
  const text = async (name: string): Promise<string> => readFile(receipt(name), 'utf8');

  test.each<[string, () => Promise<unknown>]>([
    ['a receipt without its workbook', async () => rm(receipt('r2.xlsx'))],
    ['a workbook without its receipt', async () => rm(receipt('r2.json'))],
    ['a revision that is gone', async () => Promise.all([rm(receipt('r1.json')), rm(receipt('r1.xlsx'))])],
    [
      'a receipt that was cut',
      async () => writeFile(receipt('r2.json'), (await text('r2.json')).slice(0, -5)),
    ],
    [
      'a key of its own',
      async () => writeFile(receipt('r2.json'), (await text('r2.json')).replace('{', '{"x":1,')),
    ],
    ['a byte order mark', async () => writeFile(receipt('r2.json'), `\uFEFF${await text('r2.json')}`)],
    [
      'an edited day',
      async () => writeFile(receipt('r1.json'), (await text('r1.json')).replace('2025-06-12', '2025-06-02')),
    ],
    ['two receipts of one revision', async () => writeFile(receipt('r2 (1).json'), await text('r2.json'))],
    ['a copied folder', async () => office.write('submissions/2025-H1/zz/r9.json', await text('r2.json'))],
    [
      'a workbook put there as r3',
      async () => writeFile(receipt('r3.xlsx'), await readFile(receipt('r1.xlsx'))),
    ],
  ])('%s', async (_, damage) => {
    await damage();
    expect(await health()).toMatchObject({ submission: 'undecided', revision: null });
    const late = { today: '2025-06-20' };
    const status = await office.run(['status', '--period', '2025-H1'], late);
    expect(status.out).toContain('Sổ nhận của Sở Y tế');
    const remind = await office.run(
      ['remind', '--period', '2025-H1', '-o', 'thu', '--unit', 'so-y-te'],
      late,
    );
    expect(remind.err).toContain('Việc của cơ quan tổng hợp');
    expect(remind.out).not.toContain('so-y-te-2025');
    const consolidated = await office.run(['consolidate', '--period', '2025-H1', '--format', 'json'], late);
    expect(JSON.parse(consolidated.out)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'register/damaged' })]),
    });
    expect(JSON.parse(consolidated.out).units.find((u: { id: string }) => u.id === 'so-y-te')).toMatchObject({
      submission: 'undecided',
      file: null,
    });
  });

  test('a lost receipt is settled by withdrawing its number, and the workbook registered again', async () => {
    const kept = await readFile(receipt('r2.xlsx'));
    await rm(receipt('r2.json'));
    const argv = ['receipt', 'withdraw', ...OF, '--revision', '2', '--reason', 'mất phiếu nhận'];
    expect((await office.run(argv)).code).toBe(0);
    expect(await health()).toMatchObject({ submission: 'on-time', revision: 1 });
    expect((await office.run(['receive', `${HEALTH}/r2.xlsx`])).out).toContain('bản 3');
    expect(await health()).toMatchObject({ submission: 'on-time', revision: 3 });
    expect((await readFile(receipt('r2.xlsx'))).equals(kept)).toBe(true);
  });

  test('a workbook put into the folder by hand is named; alone it is used, undated', async () => {
    await office.fill('so-y-te', '2025-H1', `${HEALTH}/bản sửa.xlsx`, { 'ntge.live_births._.note': 'khác' });
    const { out } = await office.run(['status', '--period', '2025-H1']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('so-y-te/bản sửa.xlsx');
    await office.fill('cong-an', '2025-H1', 'submissions/2025-H1/cong-an/tay.xlsx');
    const told = JSON.parse((await office.run(['status', '--period', '2025-H1', '--format', 'json'])).out);
    expect(told.units.find((u: { id: string }) => u.id === 'cong-an')).toMatchObject({
      submission: 'unknown-date',
      file: 'submissions/2025-H1/cong-an/tay.xlsx',
    });
  });
});
