import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NARRATIVE_FIELDS } from '../core/model/layout.ts';
import { withoutBlanks } from '../dev/testkit/workspace.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { inflateEntry, openZip } from '../office/zip/zip.ts';

/**
 * Another plan, another province, another year: nothing but data. A small invented catalogue goes all the way from its
 * YAML file to the report.
 */

const CATALOGUE = `schema: ntge/catalogue/1
id: tinh-mau-2031
version: 1.0.0
title: { vi: Chỉ tiêu tỉnh Mẫu năm 2031, en: Indicators of Mẫu province 2031 }
province: { vi: tỉnh Mẫu, en: Mẫu province }
plan:
  kind: { vi: Chương trình, en: programme }
  subject: { vi: trẻ em, en: children }
  carriedOut: { vi: Chương trình hành động vì trẻ em, en: Programme of Action for Children }
  title: { vi: Chương trình tỉnh Mẫu, en: Programme of Mẫu province }
  citation: { vi: Chương trình số 1/CTr-UBND của tỉnh Mẫu, en: Programme No. 1/CTr-UBND of Mẫu province }
  basis: []
smallCellThreshold: 5
objectives:
  - { number: 1, plan: I, title: { vi: Học bơi, en: Learning to swim } }
periods:
  - id: '2031'
    label: { vi: Năm 2031, en: Year 2031 }
    window: { from: 2031-01-01, to: 2031-12-31 }
    cutOff: 2031-12-14
    due: { date: 2031-12-20, inclusive: true }
    quarters:
      - { id: q1, from: 2031-01-01, to: 2031-03-31 }
      - { id: q2, from: 2031-04-01, to: 2031-06-30 }
      - { id: q3, from: 2031-07-01, to: 2031-09-30 }
      - { id: q4, from: 2031-10-01, to: 2031-12-31 }
    months: []
    schoolYear: 2030-2031
    partYear: false
units:
  - { id: so-mau, name: { vi: Sở Mẫu, en: Sample department }, kind: department, plan: A, consolidator: true }
  - { id: xa-mot, name: { vi: Xã Một, en: Commune One }, kind: local, plan: B }
  - { id: xa-hai, name: { vi: Xã Hai, en: Commune Two }, kind: local, plan: B }
elements:
  - id: children
    objective: 1
    plan: I.1
    label: { vi: Trẻ em, en: Children }
    definition: { vi: Trẻ em 6-15 tuổi, en: Children aged 6-15 }
    unit: { vi: trẻ em, en: children }
    columns: sex
    kind: stock
    reporters: [{ units: [so-mau, xa-mot, xa-hai], role: contributor }]
    confidence: certain
  - id: swimmers
    objective: 1
    plan: I.1
    label: { vi: Trong đó biết bơi, en: Of which can swim }
    definition: { vi: Bơi được 25 m, en: Can swim 25 m }
    unit: { vi: trẻ em, en: children }
    columns: sex
    kind: stock
    partOf: { element: children }
    reporters: [{ units: [so-mau, xa-mot, xa-hai], role: contributor }]
    confidence: certain
indicators:
  - id: '1.1'
    planIndicator: '1.1'
    objective: 1
    plan: I.1
    label: { vi: Tỷ lệ trẻ em gái biết bơi, en: Share of girls who can swim }
    short: { vi: Trẻ em gái biết bơi, en: Girls who can swim }
    definition: { vi: Trẻ em gái biết bơi chia trẻ em gái, en: Girls who can swim divided by girls }
    unit: { vi: '%', en: '%' }
    formula:
      type: ratio
      numerator: { element: swimmers, column: female }
      denominator: { element: children, column: female }
      factor: 100
    target: { op: '>=', value: 50 }
    better: higher
    decimals: 2
    owners: [{ unit: so-mau }]
    confidence: certain
`;

const children = (boys: number, girls: number, swimmingBoys: number, swimmingGirls: number) => ({
  'ntge.children._.total': boys + girls,
  'ntge.children._.male': boys,
  'ntge.children._.female': girls,
  'ntge.swimmers._.total': swimmingBoys + swimmingGirls,
  'ntge.swimmers._.male': swimmingBoys,
  'ntge.swimmers._.female': swimmingGirls,
  // The words that fill other workbooks are of the built-in plan.
  ...Object.fromEntries(
    NARRATIVE_FIELDS.map((field) => [`ntge.narrative.${field}`, 'Đã mở lớp dạy bơi tại các xã.']),
  ),
});

let office: Office;
const today = '2031-12-18';
beforeAll(async () => {
  office = await openOffice(null);
  await office.write('danh-muc/catalogue.yaml', CATALOGUE);
});
afterAll(async () => office.close());

/** Word and Markdown say that the internal dossier is none of the report. */
const withoutDossier = (err: string): string => err.replace(/^ho-so-so-lieu-.*\n?/gm, '');

const ok = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await office.run(argv, { today });
  expect({ argv, code, err: withoutDossier(withoutBlanks(err)), out: code === 0 ? '' : out }).toEqual({
    argv,
    code: 0,
    err: '',
    out: '',
  });
  return out;
};

describe("a catalogue of one's own, from its file to the report", () => {
  test('is checked and chosen', async () => {
    await ok('catalogue', 'check', 'danh-muc');
    const out = await ok('init', '--catalogue', 'danh-muc');
    expect(out).toContain('Đã lập thư mục làm việc');
    const settings = await readFile(join(office.folder, 'ntge.yaml'), 'utf8');
    expect(settings).toContain('catalogue: "danh-muc"');
    expect(settings).toContain('parentBody: "Ủy ban nhân dân tỉnh Mẫu"');
    expect(settings).toContain('issuer: "Sở Mẫu"');
  });

  test('makes workbooks, which are filled in, checked, registered', async () => {
    await ok('template', '--period', '2031');
    expect((await readdir(join(office.folder, 'bieu-mau/2031'))).sort()).toEqual([
      '2031_so-mau.xlsx',
      '2031_xa-hai.xlsx',
      '2031_xa-mot.xlsx',
      'kiem-tra.html',
    ]);
    await office.useCatalogue('danh-muc');
    await office.fill('xa-mot', '2031', 'thu/1.xlsx', children(100, 90, 60, 40));
    await office.fill('xa-hai', '2031', 'thu/2.xlsx', children(10, 10, 4, 10));
    await office.fill('so-mau', '2031', 'thu/3.xlsx', children(5, 20, 5, 10));
    await ok('validate', 'thu');
    for (const letters of ['remind', 'return'])
      await office.run([letters, ...PERIOD, '--as-of', '2031-12-22'], { today: '2031-12-22' });
    await ok('receive', 'thu', '--on', '2031-12-16');
    expect(await ok('status', '--period', '2031', '--strict')).toContain('Hạn nộp: đến hết ngày 20/12/2031');
  });

  test('is consolidated: sums first, then the division', async () => {
    await ok('consolidate', '--period', '2031');
    const { indicators } = JSON.parse(
      await readFile(join(office.folder, 'consolidated/2031.r1.json'), 'utf8'),
    );
    expect(indicators).toMatchObject([
      {
        id: '1.1',
        numerator: 60,
        denominator: 120,
        value: 50,
        level: 'reached',
        coverage: { have: 6, due: 6 },
      },
    ]);
  });

  test('is reported in every format that needs no other program', async () => {
    for (const format of ['docx', 'md', 'json', 'html']) await ok('report', '--format', format);
    const [report = ''] = (await readdir(join(office.folder, 'reports/2031'))).filter((n) =>
      n.endsWith('.md'),
    );
    expect(await readFile(join(office.folder, 'reports/2031', report), 'utf8')).toMatch(
      /Tỷ lệ trẻ em gái biết bơi .*50%.*60\/120/,
    );
    expect(await ok('diff')).toContain('Trẻ em gái biết bơi');
  });

  test('speaks nowhere of another plan, province or subject', async () => {
    const commands = [
      ...['docx', 'md', 'json', 'html', 'xlsx', 'csv'].map((format) => ['report', '--format', format]),
      ...['remind', 'return', 'status', 'consolidate', 'receipt list'].map((c) => [
        ...c.split(' '),
        ...PERIOD,
      ]),
      ['trace', '1.1', ...PERIOD],
      ['trace', 'so-mau', ...PERIOD],
      ['validate', 'thu'],
      ['catalogue', 'list'],
      ['catalogue', 'show', '1.1', 'children'],
    ];
    for (const command of commands)
      for (const lang of ['vi', 'en']) {
        const { code, out, err } = await office.run([...command, '--lang', lang], { today });
        expect([command, code, ANOTHER_PLAN.exec(out + err)?.[0]]).toEqual([command, 0, undefined]);
      }
    const files = (await readdir(office.folder, { recursive: true, withFileTypes: true })).filter(
      (entry) =>
        // ntge.yaml names the catalogues that can be chosen; the catalogue is our own.
        entry.isFile() && !/\.ntge-cache|danh-muc/.test(entry.parentPath) && entry.name !== 'ntge.yaml',
    );
    const kinds = new Set<string>();
    for (const { parentPath, name } of files) {
      kinds.add(extname(name));
      for (const text of textsOf(name, await readFile(join(parentPath, name))))
        expect(ANOTHER_PLAN_AROUND.exec(text)?.[0], name).toBeUndefined();
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining(['.docx', '.xlsx', '.html', '.md', '.json', '.csv', '.eml']),
    );
  });
});

const PERIOD = ['--period', '2031'];

/** Words of the built-in catalogues' plans, in both languages. */
const ANOTHER_PLAN =
  /bình đẳng giới|lồng ghép giới|phụ nữ|Chiến lược|(?<!tế )Kế hoạch|Ninh Thuận|gender|women's|strategy|\bthe plan\b/iu;

/** The same, with what stands around. */
const ANOTHER_PLAN_AROUND = new RegExp(`.{0,80}(?:${ANOTHER_PLAN.source}).{0,80}`, 'iu');

/** What a person reads in a file: the texts of its parts without marks; of a page without its program. */
function textsOf(name: string, bytes: Buffer): readonly string[] {
  if (/\.(?:docx|xlsx)$/.test(name)) {
    const zip = openZip(bytes);
    return zip.entries
      .filter((entry) => entry.name.endsWith('.xml'))
      .map((entry) => readable(Buffer.from(inflateEntry(zip, entry)).toString('utf8')));
  }
  return [readable(bytes.toString('utf8'))];
}

const readable = (text: string): string =>
  text.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, '');
