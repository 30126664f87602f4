import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPeriod, unitsDue } from '../core/catalogue/catalogue.ts';
import { consolidationJsonSchema } from '../core/model/results.ts';
import type { Consolidation } from '../core/model/results.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';

/**
 * The year 2025 with both reorganisations switched on, through the real program: departments change on 1 March, districts
 * end and the province joins another on 1 July. The labour department sends once more for what it owned; schools inherit
 * its vocational education.
 */

const OVERLAYS = ['2025-03-01-departments', '2025-07-01-two-tier'];
const SETTINGS = `letterhead:
  parentBody: Ủy ban nhân dân tỉnh Ninh Thuận
  issuer: Sở Lao động - Thương binh và Xã hội
  place: Ninh Thuận
  addressees: [Bộ LĐTB&XH, Ủy ban nhân dân tỉnh Ninh Thuận]
  recipients: [Bộ LĐTB&XH (báo cáo)]
`;
const OVERLAID = `overlays: [${OVERLAYS.join(', ')}]\n${SETTINGS}`;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.write('ntge.yaml', SETTINGS);
});
afterAll(async () => office.close());

const HALF = { today: '2025-06-20' };
const YEAR = { today: '2025-12-30' };
const run = async (argv: readonly string[], options: { today: string }, exit = 0) => {
  const { code, out, err } = await office.run(argv, options);
  expect({ code, err: code === exit ? '' : err, out: code === exit ? '' : out }).toMatchObject({
    code: exit,
  });
  return { out, err };
};
const stored = async (name: string): Promise<Consolidation> =>
  consolidationJsonSchema.parse(
    JSON.parse(await readFile(join(office.folder, `consolidated/${name}.json`), 'utf8')),
  );
const report = async (period: string, on: { today: string }, ...more: readonly string[]): Promise<string> =>
  (await run(['report', '--format', 'md', '--period', period, '-o', '-', ...more], on)).out;

const FORMATS = ['docx', 'html', 'xlsx', 'md', 'json'];
async function frozen(folder: string): Promise<readonly Buffer[]> {
  for (const format of FORMATS)
    await run(
      [
        'report',
        '--format',
        format,
        '--period',
        '2025-H1',
        '--revision',
        '1',
        '-o',
        `${folder}/r1.${format}`,
      ],
      YEAR,
    );
  return Promise.all(FORMATS.map(async (f) => readFile(join(office.folder, folder, `r1.${f}`))));
}

describe('a year with two reorganisations', () => {
  let before: readonly Buffer[] = [];

  test('the half-year as the plan has it: the labour department and seven districts', async () => {
    for (const unit of ['so-noi-vu', 'so-ldtbxh', 'bac-ai']) {
      const file = await office.fill(unit, '2025-H1', `thu/${unit}.xlsx`);
      await run(['receive', file, '--on', '2025-06-10'], HALF);
    }
    await run(['consolidate', '--period', '2025-H1'], HALF);
    const text = await report('2025-H1', HALF);
    expect(text).toContain('Sở Lao động - Thương binh và Xã hội tổng hợp');
    expect(text).toContain('Bộ LĐTB&XH');
    before = await frozen('cu');
  });

  test('with the overlays on, what the dissolved department sent still counts, for its successor’s indicators', async () => {
    await office.write('ntge.yaml', OVERLAID);
    await office.useCatalogue('ninh-thuan-2025', OVERLAYS);
    // Home affairs leaves the labour department's figures blank: they had been sent.
    const labour = Object.fromEntries(
      ['employed', 'wage_employed', 'agriculture_employed', 'population', 'population_reached'].flatMap(
        (element) => ['total', 'male', 'female'].map((column) => [`ntge.${element}._.${column}`, undefined]),
      ),
    );
    const file = await office.fill('so-noi-vu', '2025-H1', 'thu/noi-vu-moi.xlsx', labour);
    await office.run(['receive', file, '--on', '2025-06-11'], HALF);
    await office.run(['consolidate', '--period', '2025-H1', '--reason', 'sắp xếp các sở'], HALF);
    const { indicators, units } = await stored('2025-H1.r2');
    const plain = await stored('2025-H1.r1');
    const wage = indicators.find((i) => i.id === '2.1');
    expect(wage?.value).toBe(plain.indicators.find((i) => i.id === '2.1')?.value);
    expect(wage).toMatchObject({ owner: 'so-noi-vu', level: 'reached' });
    expect(wage?.sources.every(({ file: source }) => source.includes('so-ldtbxh'))).toBe(true);
    expect(units.find((u) => u.id === 'so-ldtbxh')).toMatchObject({ dueBefore: null });
    expect(units.filter((u) => u.id === 'bac-ai')).toHaveLength(1);
    const text = await report('2025-H1', HALF);
    expect(text).toContain('Sở Nội vụ tổng hợp');
    expect(text).toContain('Bộ Nội vụ');
    expect(text).not.toContain('Bộ LĐTB&XH');
    expect(text).toContain('tỉnh Ninh Thuận 6 tháng đầu năm 2025');
  });

  test('the first revision is still reported byte for byte, in every format', async () => {
    const after = await frozen('moi');
    FORMATS.forEach((format, i) => expect(after[i]?.equals(before[i] ?? Buffer.of()), format).toBe(true));
  });

  test('the year’s workbooks are those of the 24 communes, with what the former owner reported beside the cells', async () => {
    await run(['template', '--period', '2025'], { today: '2025-11-20' });
    const files = await readdir(join(office.folder, 'bieu-mau/2025'));
    expect(files).toHaveLength(8 + 24 + 1);
    expect(files.filter((f) => /_(phuong|xa)-/.test(f))).toHaveLength(24);
    const half = await stored('2025-H1.r1');
    const intake = half.observations.find((o) => o.element === 'vocational-intake' && o.column === 'female');
    const { out } = await run(['cells', 'bieu-mau/2025/2025_so-gddt.xlsx', '--format', 'json'], YEAR);
    expect(out).toContain('Kỳ trước');
    expect(out).toContain(String(intake?.value));
  });

  test('a cumulative figure may not fall, whoever reported its beginning', async () => {
    const fallen = { 'ntge.vocational_intake.college.total': 3, 'ntge.vocational_intake.college.male': 2 };
    const file = await office.fill('so-gddt', '2025', 'thu/gddt-it.xlsx', {
      ...fallen,
      'ntge.vocational_intake.college.female': 1,
    });
    const { out } = await run(['validate', file, '--format', 'json'], YEAR, 1);
    expect(out).toContain('period/flow-fell');
  });

  test('a district that is no more is told that nothing is due from it', async () => {
    await office.useCatalogue('ninh-thuan-2025');
    const file = await office.fill('bac-ai', '2025', 'cu/bac-ai-nam.xlsx');
    const { out } = await office.run(['receive', file, '--on', '2025-12-20', '--confirm'], YEAR);
    expect(out).toContain('Huyện Bác Ái');
    expect(out).toContain('Đơn vị không phải nộp kỳ này');
    await office.useCatalogue('ninh-thuan-2025', OVERLAYS);
  });

  test('the year is reported by the units of its day, for a province of another name', async () => {
    const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.', overlays: OVERLAYS });
    const year = findPeriod(catalogue, '2025');
    if (!year) throw new Error('no period');
    for (const { id } of unitsDue(catalogue, year)) await office.fill(id, '2025', `thu/nam/${id}.xlsx`);
    await office.run(['receive', 'thu/nam', '--on', '2025-12-28', '--confirm'], YEAR);
    await office.run(['consolidate', '--period', '2025'], YEAR);
    const { observations, units, indicators, reconciliations } = await stored('2025.r1');
    const communes = observations.filter((o) => o.element === 'communes');
    expect(communes.map((o) => [o.row, o.value])).toEqual([
      ['q1', 62],
      ['q2', 62],
      ['q3', 24],
      ['q4', 24],
    ]);
    // The communes of July do not answer for the spring: the old ones did, in the half-year.
    const items = observations.filter((o) => o.element === 'commune-news-items' && o.unit !== 'bac-ai');
    expect([...new Set(items.map((o) => o.column))].sort()).toEqual(['q3', 'q4']);
    expect(new Set(items.map((o) => o.unit)).size).toBe(24);
    expect(reconciliations.filter((r) => r.against === 'commune-items').map((r) => r.row)).toEqual([
      'q3',
      'q4',
    ]);
    expect(reconciliations.filter((r) => r.result === 'differs')).toEqual([]);
    expect(units.filter((u) => u.dueBefore !== null)).toHaveLength(8 + 24);
    expect(indicators.every(({ owner }) => units.some((u) => u.id === owner))).toBe(true);
    const { err } = await run(['report', '--format', 'md', '--period', '2025'], YEAR);
    const note = err.replaceAll('\n', ' ');
    expect(note).toContain('Sở Lao động - Thương binh và Xã hội → Sở Nội vụ');
    expect(note).toContain('Xem lại cả ký hiệu văn bản và người ký');
    const text = await report('2025', YEAR);
    expect(text).toContain('địa bàn tỉnh Ninh Thuận cũ năm 2025');
    expect(text).toContain('Ủy ban nhân dân tỉnh Khánh Hòa');
    expect(text).toContain('Khánh Hòa, ngày');
    expect(text).toContain('Phường Đô Vinh');
    expect(text).not.toContain('Huyện Ninh Hải');
    const english = await report('2025', YEAR, '--lang', 'en');
    expect(english).toContain('the area of the former Ninh Thuận province');
    expect(english).toContain("People's Committee of Khánh Hòa province");
  });
});
