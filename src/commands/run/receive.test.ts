import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { sha256 } from '../../io/sha256.ts';

const HEALTH = 'submissions/2025-H1/so-y-te';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => office.close());

const receipt = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(office.folder, HEALTH, name), 'utf8'));
const held = async () => (await readdir(join(office.folder, HEALTH))).sort();

describe('ntge receive', () => {
  test('keeps the original byte for byte with a receipt', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'thư đến/Báo cáo: Sở Y tế (bản 1)?.xlsx');
    const { code, out, err } = await office.run(['receive', sent, '--on', '2025-06-10']);
    expect(code).toBe(0);
    expect(err).toBe(
      `Lưu ý: ${office.folder} chưa có ntge.yaml; báo cáo được vào sổ ngay tại đó. Thư mục làm việc ở chỗ khác thì dùng -C.\n`,
    );
    expect((await office.run(['receive', sent])).err).toBe('');
    expect(out).toContain('Đã vào sổ: Sở Y tế, 6 tháng đầu năm 2025, bản 1, nhận ngày 10/6/2025.');
    expect(out).toContain('Đúng hạn (hạn trước ngày 15/6/2025).');
    const bytes = await readFile(join(office.folder, sent));
    expect((await readFile(join(office.folder, HEALTH, 'r1.xlsx'))).equals(bytes)).toBe(true);
    expect(await receipt('r1.json')).toMatchObject({
      schema: 'ntge/receipt/2',
      unit: 'so-y-te',
      period: '2025-H1',
      revision: 1,
      receivedOn: '2025-06-10',
      sha256: sha256(bytes),
      size: bytes.byteLength,
      originalName: 'Báo cáo: Sở Y tế (bản 1)?.xlsx',
      filedBy: 'van-thu',
      filedOn: '2025-06-12',
      previous: [],
    });
  });

  test('files the same bytes once, whatever the file is called', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    await writeFile(join(office.folder, 'b.xlsm'), await readFile(join(office.folder, sent)));
    await office.run(['receive', sent]);
    const again = await office.run(['receive', 'b.xlsm', '--by', 'Người khác', '--format', 'json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({
      files: [{ outcome: 'already-filed', receipt: { revision: 1, filedBy: 'van-thu' }, latest: 1 }],
    });
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
  });

  test('shows value by value what a later revision changed', async () => {
    await office.run(['receive', await office.fill('so-y-te', '2025-H1', 'a.xlsx')]);
    const corrected = await office.fill('so-y-te', '2025-H1', 'b.xlsx', {
      'ntge.live_births._.female': 2_000,
      'ntge.live_births._.total': 4_214,
      'ntge.maternal_deaths._.value': undefined,
      'ntge.adolescent_births._.status': 'Ước thực hiện',
      'ntge.narrative.proposals': undefined,
      'ntge.live_births._.note': 'Đã rà soát',
    });
    const { out } = await office.run(['receive', corrected, '--on', '2025-06-12', '--format', 'json']);
    const { files } = JSON.parse(out);
    expect(files).toMatchObject([{ outcome: 'filed', receipt: { revision: 2 }, changes: { since: 1 } }]);
    const [{ changes }] = files;
    const told = changes.figures.map(
      (c: Record<string, string>) => `${c['kind']} ${c['element']} ${c['column']}`,
    );
    expect(told).toEqual([
      'changed live-births total',
      'changed live-births female',
      'removed maternal-deaths value',
      'changed adolescent-births value',
    ]);
    expect(changes.texts).toMatchObject([
      { kind: 'added', subject: { of: 'note', element: 'live-births' }, before: '', after: 'Đã rà soát' },
      { kind: 'removed', subject: { of: 'narrative', field: 'proposals' } },
    ]);
  });

  test('refuses what is not what was asked for, says both, and goes on with the batch', async () => {
    await office.write('thu/rac.xlsx', 'không phải bảng tính');
    await office.fill('so-y-te', '2025', 'thu/nam.xlsx');
    await office.fill('so-noi-vu', '2025-H1', 'thu/noi-vu.xlsx');
    await office.fill('so-y-te', '2025-H1', 'thu/y-te.xlsx');
    const { code, out } = await office.run(['receive', 'thu', '--period', '2025-H1', '--unit', 'so-y-te']);
    expect(code).toBe(2);
    expect(out).toContain('Tệp là báo cáo kỳ "Năm 2025", trong khi đang chờ báo cáo kỳ "6 tháng đầu năm');
    expect(out).toContain('Tệp là báo cáo của "Sở Nội vụ", trong khi đang chờ báo cáo của "Sở Y tế"');
    expect(out).toContain('file/not-a-workbook');
    expect(out).toContain('Tổng cộng: 1 tệp vào sổ, 3 tệp không vào sổ.');
    expect(await readdir(join(office.folder, 'submissions'))).toEqual(['2025-H1']);
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
  });

  test('a long Vietnamese name with signs Windows forbids is kept on the receipt, not on the disk', async () => {
    const name = `Báo cáo ${'rất dài '.repeat(12)}"lần 2": 50% <Sở Y tế>?.xlsx`;
    const sent = await office.fill('so-y-te', '2025-H1', `thu/${name}`);
    expect(await office.run(['receive', sent])).toMatchObject({ code: 0 });
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
    const receipt = JSON.parse(await readFile(join(office.folder, HEALTH, 'r1.json'), 'utf8'));
    expect(receipt.originalName).toBe(name);
  });

  test('takes a file with errors, and says so with exit code 1', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx', { 'ntge.live_births._.male': '12,48' });
    const { code, out } = await office.run(['receive', sent]);
    expect(code).toBe(1);
    expect(out).toContain('ntge validate submissions/2025-H1/so-y-te/r1.xlsx');
  });

  test('says late by how many days, and both readings on the due date itself', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    const on = async (day: string, settings = '') => {
      await rm(join(office.folder, 'submissions'), { recursive: true, force: true });
      await office.write('ntge.yaml', settings);
      const argv = ['receive', sent, '--on', day, '--lang', 'en'];
      return (await office.run(argv, { today: '2025-12-31', columns: 200 })).out.split('\n').slice(2, 4);
    };
    expect(await on('2025-06-14')).toEqual([
      '  On time (due before 15 June 2025).',
      '  0 errors, 0 warnings.',
    ]);
    expect(await on('2025-06-15')).toEqual([
      '  Late 1 day (due before 15 June 2025).',
      '  Received on the due date itself: read as "before 15 June 2025" it is 1 day late, read as "by 15 June 2025" it is on',
    ]);
    expect((await on('2025-07-01'))[0]).toBe('  Late 17 days (due before 15 June 2025).');
    const extended =
      'extensions:\n  - { unit: so-y-te, period: 2025-H1, until: 2025-06-20, document: Công văn 9 }';
    expect((await on('2025-06-21', extended))[0]).toBe(
      '  Late 2 days (due before 20 June 2025, extended by Công văn 9).',
    );
  });

  test('a correction is told to be one, and the unit stays as punctual as its first file', async () => {
    const first = await office.fill('so-y-te', '2025-H1', 'a.xlsx', { 'ntge.live_births._.male': 1 });
    await office.run(['receive', first, '--on', '2025-06-12']);
    const corrected = await office.fill('so-y-te', '2025-H1', 'b.xlsx');
    const argv = ['receive', corrected, '--on', '2025-06-26'];
    const { out } = await office.run(argv, { today: '2025-06-26', columns: 200 });
    expect(out).toContain('bản 2, nhận ngày 26/6/2025.');
    expect(out).toContain('Đúng hạn, tính theo bản đầu nhận ngày 12/6/2025; bản bổ sung không làm thay đổi');
    const again = await office.run([...argv, '--format', 'json'], { today: '2025-06-26' });
    expect(JSON.parse(again.out).files[0].timeliness).toMatchObject({
      submission: 'on-time',
      receivedOn: '2025-06-12',
      revisedOn: '2025-06-26',
    });
  });

  test.each([
    [['--on', '2025-06-31'], '"2025-06-31" không phải là ngày'],
    [['--on', '2025-06-13'], 'ngày nhận 13/6/2025 chưa tới (hôm nay 12/6/2025)'],
    [['--unit', 'so-yte'], 'có phải "so-y-te"?'],
  ])('refuses %j before anything is filed', async (argv, message) => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    const { code, out, err } = await office.run(['receive', sent, ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(await readdir(office.folder)).toEqual(['a.xlsx']);
  });

  test('says in words that nothing can be written, and loses nothing', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    await office.write('submissions', 'một tệp đứng ở chỗ của thư mục');
    const blocked = await office.run(['receive', sent]);
    expect(blocked.code).toBe(2);
    expect(blocked.out).toContain('Chưa vào sổ được: đường dẫn có một tệp đứng ở chỗ của thư mục.');
    await rm(join(office.folder, 'submissions'));
    expect((await office.run(['receive', sent])).code).toBe(0);
  });

  test('a network folder that has vanished is a sentence too', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    await symlink(join(office.folder, 'không còn'), join(office.folder, 'submissions'));
    const { code, out, err } = await office.run(['receive', sent]);
    expect(code).toBe(2);
    expect(out).toMatch(/Chưa vào sổ được: /);
    expect(err).not.toContain('không thực hiện được');
  });

  test('an edited original is not compared with', async () => {
    await office.run(['receive', await office.fill('so-y-te', '2025-H1', 'a.xlsx')]);
    await writeFile(join(office.folder, HEALTH, 'r1.xlsx'), 'đã sửa');
    const later = await office.fill('so-y-te', '2025-H1', 'b.xlsx', { 'ntge.live_births._.male': 1 });
    const { out } = await office.run(['receive', later, '--format', 'json']);
    expect(JSON.parse(out).files).toMatchObject([{ receipt: { revision: 2 }, changes: null }]);
  });

  test('an empty folder is said', async () => {
    await mkdir(join(office.folder, 'trống'));
    const { code, err } = await office.run(['receive', 'trống']);
    expect(code).toBe(2);
    expect(err).toContain('ntge: không có tệp bảng tính nào trong "trống"\n');
  });
});
