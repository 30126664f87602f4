import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consolidationJsonSchema } from '../../core/model/results.ts';
import { jsonSchemas } from '../../core/model/json-schemas.ts';
import type { Status } from '../../core/model/status.ts';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { seeWithOpenpyxl } from '../../dev/testkit/openpyxl.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.write(
    'ntge.yaml',
    'extensions:\n  - { unit: bac-ai, period: 2025-H1, until: 2025-06-20, document: Công văn 9 }\n',
  );
  const receive = async (unit: string, on: string, changes = {}) => {
    const sent = await office.fill(unit, '2025-H1', `thu/${unit}-${on}.xlsx`, changes);
    await office.run(['receive', sent, '--on', on], { today: '2025-12-01' });
  };
  await receive('so-noi-vu', '2025-06-10');
  await receive('so-y-te', '2025-06-11', { 'ntge.live_births._.male': 1 });
  await receive('so-y-te', '2025-06-19');
  await receive('cong-an', '2025-06-15');
  await receive('bac-ai', '2025-06-19');
  await office.fill('so-tu-phap', '2025-H1', 'submissions/2025-H1/tư pháp.xlsx');
  await office.write('submissions/2025-H1/lạ.xlsx', 'không phải bảng tính');
});
afterAll(async () => office.close());

async function statusOn(day: string): Promise<Status> {
  const { out } = await office.run(['status', '--period', '2025-H1', '--as-of', day, '--format', 'json']);
  // What the schema below checks.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(out) as Status;
}

const stateOf = (status: Status, id: string) => status.units.find((unit) => unit.id === id);

describe('ntge status', () => {
  test('is valid under the published JSON Schema', async () => {
    const ajv = addFormats.default(new Ajv2020.default({ strict: true, allowUnionTypes: true }));
    const validate = ajv.compile(jsonSchemas()['status'] ?? {});
    expect(validate(await statusOn('2025-06-18')), JSON.stringify(validate.errors)).toBe(true);
  });

  test('names what lies in submissions and is not read, in every form', async () => {
    const other = await openOffice();
    await other.fill('so-y-te', '2025-H1', 'submissions/2025-h1/Sở Y tế.xlsx');
    await other.fill('so-y-te', '2025-H1', 'submissions/2025-H1/so-y-te/cũ/r1.xlsx');
    await other.write('submissions/2025-H1/ảnh.png', '\u0089PNG');
    await other.write('submissions/2025/năm sau.txt', 'của kỳ khác');
    const files = [
      'submissions/2025-H1/ảnh.png',
      'submissions/2025-H1/so-y-te/cũ/r1.xlsx',
      'submissions/2025-h1/Sở Y tế.xlsx',
    ];
    const told = await other.run(['status', '--period', '2025-H1', '--format', 'json']);
    expect(JSON.parse(told.out)).toMatchObject({ unread: files.map((file) => ({ file })) });
    const page = await other.run(['status', '--period', '2025-H1', '--format', 'html']);
    for (const file of files) for (const text of [told.err, page.out]) expect(text).toContain(file);
    await other.close();
  });

  test.each([
    ['2025-06-01', 'so-noi-vu', { submission: 'not-due', daysLeft: 13, receivedOn: null, errors: 0 }],
    ['2025-06-14', 'cong-an', { submission: 'not-due', daysLeft: 0 }],
    ['2025-06-15', 'so-khdt', { submission: 'missing', daysLeft: -1, file: null }],
    ['2025-06-15', 'cong-an', { submission: 'late', daysLate: 1, readingsDiffer: true, daysLeft: null }],
    ['2025-06-18', 'so-noi-vu', { submission: 'on-time', daysLate: 0, errors: 0 }],
    ['2025-06-18', 'so-y-te', { submission: 'on-time', revision: 1, errors: 1 }],
    ['2025-06-19', 'so-y-te', { submission: 'on-time', daysLate: 0, revision: 2, errors: 0 }],
    ['2025-06-19', 'so-y-te', { receivedOn: '2025-06-11', revisedOn: '2025-06-19' }],
    ['2025-06-18', 'so-y-te', { receivedOn: '2025-06-11', revisedOn: null }],
    ['2025-06-18', 'bac-ai', { submission: 'not-due', daysLeft: 1, extension: 'Công văn 9' }],
    ['2025-06-19', 'bac-ai', { submission: 'on-time', daysLate: 0, dueBefore: '2025-06-20' }],
    ['2025-06-18', 'so-tu-phap', { submission: 'unknown-date', receivedOn: null, revision: null }],
  ])('on %s %s is %j', async (day, unit, expected) => {
    expect(stateOf(await statusOn(day), unit)).toMatchObject(expected);
  });

  test('counts of each unit the tasks it answered, out of those whose answer is due', async () => {
    const argv = ['consolidate', '--period', '2025-H1', '--as-of', '2025-06-18', '--format', 'json'];
    const { out } = await office.run(argv, { today: '2025-12-01' });
    const { tasks } = consolidationJsonSchema.parse(JSON.parse(out));
    for (const { id, tasks: told } of (await statusOn('2025-06-18')).units) {
      const due = tasks.filter((task) => task.unit === id && task.isDue);
      expect([id, told]).toEqual([
        id,
        { answered: due.filter(({ status }) => status !== null).length, due: due.length },
      ]);
    }
    expect(stateOf(await statusOn('2025-06-18'), 'so-noi-vu')?.tasks.answered).toBeGreaterThan(0);
    expect(stateOf(await statusOn('2025-06-18'), 'so-khdt')?.tasks).toMatchObject({ answered: 0 });
  });

  test.each(['2025-06-14', '2025-06-18', '2025-06-19'])(
    'on %s a consolidation of that day tells the same of every unit, also when it is made later',
    async (day) => {
      const argv = [
        'consolidate',
        '--period',
        '2025-H1',
        '--as-of',
        day,
        '--reason',
        'x',
        '--format',
        'json',
      ];
      const { out } = await office.run(argv, { today: '2025-12-01' });
      const told = (await statusOn(day)).units.map(
        ({ daysLeft: _left, revisions: _all, neverIssued: _cells, tasks: _tasks, ...unit }) => unit,
      );
      expect(JSON.parse(out).units).toEqual(told);
    },
  );

  test('counts without capping: sent, in time, in time and without errors', async () => {
    expect((await statusOn('2025-06-18')).rates).toEqual({
      received: { have: 4, due: 18 },
      onTime: { have: 2, due: 18 },
      onTimeAndValid: { have: 1, due: 18 },
    });
  });

  test('a file with errors keeps the date, but is not valid in time once it is put right later', async () => {
    expect((await statusOn('2025-06-19')).rates).toMatchObject({
      onTime: { have: 3, due: 18 },
      onTimeAndValid: { have: 2, due: 18 },
    });
  });

  test('says that figures were corrected, and files nobody can place', async () => {
    const argv = ['status', '--period', '2025-H1', '--as-of', '2025-06-19'];
    const { out } = await office.run(argv, { columns: 120 });
    expect(out).toContain('Sở Y tế: đã bổ sung ngày 19/6/2025, số liệu lấy theo bản 2.');
    expect(out).toContain('Tệp không rõ của đơn vị nào: submissions/2025-H1/lạ.xlsx');
    expect(out).toContain('Công an tỉnh: nhận đúng ngày hạn: hiểu "trước ngày 15/6/2025" thì muộn');
    expect(out).toContain('Huyện Bác Ái: được gia hạn trước ngày 20/6/2025 theo Công văn 9.');
  });

  test.each([
    ['vi', 80],
    ['vi', 120],
    ['en', 80],
    ['en', 120],
  ])('fits the terminal, in %s at %i columns', async (lang, columns) => {
    const argv = ['status', '--period', '2025-H1', '--as-of', '2025-06-19', '--lang', lang];
    const plain = await office.run(argv, { columns });
    for (const line of plain.out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    const coloured = await office.run(argv, { columns, terminal: true });
    // oxlint-disable-next-line no-control-regex -- the terminal's own codes
    expect(coloured.out.replaceAll(/\u001B\[\d+m/g, '')).toBe(plain.out);
    expect(coloured.out).not.toBe(plain.out);
    expect((await office.run(argv, { columns, terminal: true, env: { NO_COLOR: '1' } })).out).toBe(plain.out);
  });

  test('--strict answers with 1 as long as somebody is overdue or sent errors', async () => {
    const argv = ['status', '--period', '2025-H1', '--strict', '--as-of'];
    expect((await office.run([...argv, '2025-06-19'])).code).toBe(1);
    const quiet = await openOffice();
    expect((await quiet.run([...argv, '2025-06-01'])).code).toBe(0);
    await quiet.close();
  });

  test('a period before the plan is due from nobody', async () => {
    const { out } = await office.run(['status', '--period', '2024-H1']);
    expect(out).toContain('Kỳ trước kế hoạch, chỉ để so sánh: không đơn vị nào phải nộp.');
    expect(out).not.toContain('chưa nộp');
  });

  test('html and xlsx say the same', { tags: ['openpyxl'] }, async () => {
    const argv = ['status', '--period', '2025-H1', '--as-of', '2025-06-19'];
    const { out } = await office.run([...argv, '--format', 'html']);
    expect(out).toContain('<th scope="row">Huyện Bác Ái</th><td class="state good">đúng hạn</td>');
    expect((await office.run([...argv, '--format', 'xlsx'])).code).toBe(2);
    expect((await office.run([...argv, '--format', 'xlsx', '-o', 'a.xlsx'])).code).toBe(0);
    const [seen] = await seeWithOpenpyxl([join(office.folder, 'a.xlsx')]);
    const cells = Object.values(seen?.sheets[0]?.cells ?? {});
    expect(cells).toContain('Huyện Bác Ái');
    expect(cells).toContain('Muộn 1 ngày');
    await office.run([...argv, '--format', 'xlsx', '-o', 'b.xlsx']);
    const [a, b] = await Promise.all(['a', 'b'].map((n) => readFile(join(office.folder, `${n}.xlsx`))));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
  });
});

test('what came and what was corrected since yesterday is told, by the day that is spoken of', async () => {
  const desk = await openOffice();
  try {
    for (const [unit, day] of [
      ['so-y-te', '2025-06-10'],
      ['so-noi-vu', '2025-06-12'],
    ] as const)
      await desk.run(['receive', await desk.fill(unit, '2025-H1', `${unit}.xlsx`)], { today: day });
    const redate = ['receipt', 'redate', '--period', '2025-H1', '--unit', 'so-y-te', '--on', '2025-06-09'];
    await desk.run([...redate, '--reason', 'ghi nhầm'], { today: '2025-06-13' });
    const since = async (day: string): Promise<string | undefined> => {
      const { out } = await desk.run(['status', '--period', '2025-H1', '--as-of', day], { columns: 200 });
      return /^Từ hôm qua.*$/m.exec(out)?.[0];
    };
    expect(await since('2025-06-13')).toBe(
      'Từ hôm qua (12/6/2025): có tệp của Sở Nội vụ; đính chính sổ nhận của Sở Y tế.',
    );
    expect(await since('2025-06-20')).toBeUndefined();
  } finally {
    await desk.close();
  }
});
