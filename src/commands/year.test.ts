import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unitsDue, findPeriod } from '../core/catalogue/catalogue.ts';
import type { Lang } from '../core/model/ids.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { CallOptions, Office } from '../dev/testkit/office.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';

/**
 * A year in the life of the consolidating department, through the real program: what the screen says at every step, in
 * both languages, is kept in fixtures/golden/year and read like code.
 */

const GOLDEN = join(process.cwd(), 'fixtures/golden/year');
const OVERLAYS = ['2025-03-01-departments', '2025-07-01-two-tier'];
const EXTENSION = `
extensions:
  - unit: bac-ai
    period: 2025-H1
    until: 2025-06-20
    document: "Công văn số 123/SLĐTBXH-VP ngày 10/6/2025"
`;

/** Tells the story; every call of the program becomes a file. */
class Story {
  readonly office: Office;
  readonly lang: Lang;
  #step = 0;

  constructor(office: Office, lang: Lang) {
    this.office = office;
    this.lang = lang;
  }

  async step(
    name: string,
    today: string,
    argv: readonly string[],
    options: CallOptions = {},
  ): Promise<string> {
    const { code, out, err } = await this.office.run([...argv, '--lang', this.lang], { today, ...options });
    this.#step += 1;
    const told = [
      `${today}$ ntge ${argv.map((a) => (a.includes(' ') ? `"${a}"` : a)).join(' ')}`,
      out,
      ...(err ? [`--- stderr`, err] : []),
      `--- exit code ${code}\n`,
    ].join('\n');
    const file = `${String(this.#step).padStart(2, '0')}-${name}-${this.lang}.txt`;
    // Where the test happens to run is no part of the story.
    const placeless = told.replaceAll(this.office.folder, '<workspace>');
    await expect(placeless).toMatchFileSnapshot(join(GOLDEN, file));
    return out;
  }

  async receive(unit: string, on: string, changes = {}): Promise<void> {
    const file = await this.office.fill(unit, '2025-H1', `thu-den/${unit} ${on}.xlsx`, changes);
    const { code, out } = await this.office.run(['receive', file, '--on', on], { today: on });
    expect({ unit, code, out }).toMatchObject({ code: 0 });
  }

  async settings(change: (text: string) => string): Promise<void> {
    const path = join(this.office.folder, 'ntge.yaml');
    await this.office.write('ntge.yaml', change(await readFile(path, 'utf8')));
  }

  async read(file: string): Promise<Buffer> {
    return readFile(join(this.office.folder, file));
  }
}

async function begin(story: Story): Promise<void> {
  const letterhead = ['--symbol', 'BC-SLĐTBXH', '--capacity', 'GIÁM ĐỐC', '--signer', 'Nguyễn Thị Mẫu'];
  await story.step('init', '2025-02-20', ['init', ...letterhead]);
  await story.step('init-again', '2025-02-20', ['init']);
  await story.step('template', '2025-05-20', ['template', '--period', '2025-H1']);
  await story.step('status-early', '2025-05-20', ['status', '--period', '2025-H1']);
}

async function receiveHalfYear(story: Story): Promise<void> {
  const { office } = story;
  const receive = async (name: string, on: string, file: string, ...more: readonly string[]) =>
    story.step(name, on, ['receive', file, '--on', on, ...more]);
  const sent = async (unit: string, period: string, file: string, changes = {}) =>
    office.fill(unit, period, `thu-den/${file}`, changes);

  await receive('receive-early', '2025-06-02', await sent('so-noi-vu', '2025-H1', 'Sở Nội vụ.xlsx'));
  const faulty = { 'ntge.live_births._.total': 4_000, 'ntge.adolescent_births._.value': '1,234' };
  await receive('receive-faulty', '2025-06-05', await sent('so-y-te', '2025-H1', 'Y tế.xlsx', faulty));
  await receive('receive-corrected', '2025-06-09', await sent('so-y-te', '2025-H1', 'Y tế (sửa).xlsx'));
  await receive('receive-again', '2025-06-10', 'thu-den/Y tế (sửa).xlsx');
  const wrong = await sent('so-khdt', '2025', 'KHĐT cả năm.xlsx');
  await receive('receive-wrong-period', '2025-06-11', wrong, '--period', '2025-H1');
  await office.write('thu-den/Báo cáo.xlsx', '<html><table><tr><td>1</td></tr></table></html>');
  await receive('receive-not-a-workbook', '2025-06-11', 'thu-den/Báo cáo.xlsx');
  for (const unit of ['so-khdt', 'so-ldtbxh', 'so-gddt', 'so-vhttdl', 'so-tai-chinh', 'so-tu-phap', 'ubmttq'])
    await story.receive(unit, '2025-06-12');
  const locals = ['phan-rang-thap-cham', 'ninh-son', 'ninh-hai', 'ninh-phuoc', 'thuan-bac'];
  for (const unit of locals) await sent(unit, '2025-H1', `huyen/${unit}.xlsx`);
  await receive('receive-folder', '2025-06-13', 'thu-den/huyen');
  await story.step('status-last-day', '2025-06-14', ['status', '--period', '2025-H1']);
  await story.settings((text) => text.replace('\nextensions: []\n', EXTENSION));
  await receive('receive-due-day', '2025-06-15', await sent('so-tttt', '2025-H1', 'TTTT.xlsx'));
  await receive('receive-late', '2025-06-17', await sent('cong-an', '2025-H1', 'Công an.xlsx'));
  await receive('receive-extended', '2025-06-18', await sent('bac-ai', '2025-H1', 'Bác Ái.xlsx'));
  await story.step('status-overdue', '2025-06-18', ['status', '--period', '2025-H1', '--strict'], {
    columns: 120,
  });
}

async function consolidateHalfYear(story: Story): Promise<void> {
  await story.step('consolidate', '2025-06-20', ['consolidate', '--period', '2025-H1']);
  await story.step('report', '2025-06-20', ['report', '--format', 'md', '--period', '2025-H1']);
  await story.step('trend-first', '2025-06-20', ['diff']);
}

/** The missing unit sends, a figure is corrected: the first report can still be had as it was. */
async function correctHalfYear(story: Story): Promise<void> {
  const frozen = ['report', '--format', 'json', '--period', '2025-H1', '--revision', '1', '-o', '-'];
  const before = (await story.office.run(frozen)).out;
  await story.receive('thuan-nam', '2025-06-25');
  const corrected = { 'ntge.enterprises_led_by_women.enterprise.value': 1_200 };
  await story.receive('so-khdt', '2025-06-26', corrected);
  const consolidate = ['consolidate', '--period', '2025-H1'];
  await story.step('consolidate-no-reason', '2025-06-27', consolidate);
  const reason = ['--reason', 'Sở Kế hoạch và Đầu tư đính chính; huyện Thuận Nam gửi bổ sung'];
  await story.step('consolidate-reason', '2025-06-27', [...consolidate, ...reason]);
  await story.step('diff-revisions', '2025-06-27', ['diff', '2025-H1.r1', '2025-H1.r2']);
  await story.step('diff-submissions', '2025-06-27', ['diff', '2025-H1/so-khdt/r1', '2025-H1/so-khdt/r2']);
  const after = await story.office.run(frozen);
  expect(after.code).toBe(0);
  expect(after.out).toBe(before);
}

/** Districts are gone, departments have other names, the province has another: the year is reported by those there are. */
async function reorganiseAndEndYear(story: Story): Promise<void> {
  const { office } = story;
  await story.settings((text) => text.replace('overlays: []', `overlays: [${OVERLAYS.join(', ')}]`));
  await office.useCatalogue('ninh-thuan-2025', OVERLAYS);
  await story.step('template-year', '2025-11-20', ['template', '--period', '2025']);
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.', overlays: OVERLAYS });
  const year = findPeriod(catalogue, '2025');
  if (!year) throw new Error('the catalogue has lost its year');
  for (const { id } of unitsDue(catalogue, year)) await office.fill(id, '2025', `thu-den/nam/${id}.xlsx`);
  await story.step('receive-year', '2025-12-29', ['receive', 'thu-den/nam']);
  await story.step('status-year', '2025-12-30', ['status', '--period', '2025'], { columns: 120 });
  await story.step('consolidate-year', '2025-12-30', ['consolidate', '--period', '2025']);
  await story.step('diff-periods', '2025-12-30', ['diff', '2025-H1', '2025']);
  await story.step('trend', '2025-12-30', ['diff'], { columns: 120 });
  await story.step('report-year', '2025-12-30', ['report', '--format', 'md', '--period', '2025']);
}

describe.each(['vi', 'en'] as const)('a year in the life, in %s', (lang) => {
  test('reads well at every step', async () => {
    const office = await openOffice(null);
    const story = new Story(office, lang);
    try {
      await begin(story);
      await receiveHalfYear(story);
      await consolidateHalfYear(story);
      await correctHalfYear(story);
      await reorganiseAndEndYear(story);
    } finally {
      await office.close();
    }
  }, 240_000);
});
