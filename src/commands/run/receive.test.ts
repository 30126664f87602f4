import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OLD_ORGANISATION } from '../../dev/testkit/workspace.ts';
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
    expect(err).toBe(OLD_ORGANISATION);
    expect((await office.run(['receive', sent])).err).toBe(OLD_ORGANISATION);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'bản 1, ngày đến 10/6/2025, ngày văn bản 01/6/2025, vào sổ ngày 12/6/2025.',
    );
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
    const on = async (day: string, settings = 'overlays: []') => {
      await rm(join(office.folder, 'submissions'), { recursive: true, force: true });
      await office.write('ntge.yaml', settings);
      const argv = ['receive', sent, '--on', day, '--lang', 'en'];
      return (await office.run(argv, { today: '2025-12-31', columns: 200 })).out.split('\n').slice(3, 5);
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
    expect(out).toContain('bản 2, ngày đến 26/6/2025, ngày văn bản 01/6/2025.');
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
    expect(await readdir(office.folder)).not.toContain('submissions');
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

/** What a person has to confirm, or to choose, before anything is filed. */
describe('ntge receive asks', () => {
  const one = (out: string): Record<string, unknown> & { doubts: { code: string }[] } =>
    JSON.parse(out).files[0];

  test.each([
    ['before a revision that is filed', '2025-06-05', 'before-filed'],
    ['before the period', '1990-01-01', 'before-window'],
    ['before it was signed', '2025-06-05', 'before-signing'],
  ])('for a day %s; filed with --confirm, and written down', async (_, day, code) => {
    const signed = { 'ntge.cover.signed_on': '2025-06-06' };
    const first = await office.fill('so-y-te', '2025-H1', 'a.xlsx', { 'ntge.live_births._.note': 'a' });
    const other = await office.fill('so-y-te', '2025-H1', 'b.xlsx', code === 'before-signing' ? signed : {});
    await office.run(['receive', first, '--on', '2025-06-10']);
    const argv = ['receive', other, '--on', day, '--format', 'json'];
    const asked = await office.run(argv);
    expect(asked.code).toBe(2);
    expect(one(asked.out)).toMatchObject({ outcome: 'unconfirmed', unit: 'so-y-te', receivedOn: day });
    expect(one(asked.out).doubts.map((doubt) => doubt.code)).toContain(code);
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
    expect((await office.run([...argv, '--confirm'])).code).toBe(0);
    expect((await receipt('r2.json'))['confirmed']).toContain(code);
  });

  test('on a terminal, where no answer means no', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    const argv = ['receive', sent, '--on', '2024-06-01'];
    const no = await office.run(argv, { answers: [''], terminal: true });
    expect(no.code).toBe(2);
    expect(no.err).toContain('trước ngày bắt đầu kỳ báo cáo');
    expect((await office.run(argv, { answers: ['c'], terminal: true })).code).toBe(0);
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
  });

  test('before a period of last year gets a revision, whatever the file is called', async () => {
    const sent = await office.fill('so-y-te', '2024-H1', 'Sở Y tế 2025.xlsx');
    const { code, out } = await office.run(['receive', sent, '--format', 'json']);
    expect(code).toBe(2);
    expect(one(out).doubts.map((doubt) => doubt.code)).toEqual(['old-period', 'other-name']);
    const { out: validated } = await office.run(['validate', sent, '--format', 'json']);
    expect(JSON.parse(validated).files[0].findings).toContainEqual(
      expect.objectContaining({ code: 'identity/file-name-period', severity: 'warning' }),
    );
  });

  test.each([
    ['Sở Nội vụ.xlsx', true],
    ['BC so-noi-vu 6 tháng 2025.xlsx', true],
    ['Sở Y tế gửi Sở LĐTBXH.xlsx', false],
    ['BC gửi Sở Lao động - Thương binh và Xã hội.xlsx', false],
    ['SO Y TE.xlsx', false],
  ])('where the name speaks of another unit: %s', async (name, asks) => {
    const sent = await office.fill('so-y-te', '2025-H1', name);
    expect((await office.run(['receive', sent])).code).toBe(asks ? 2 : 0);
  });

  test('the older mail filed later does not count, and does not move the first day', async () => {
    const old = await office.fill('so-y-te', '2025-H1', 'cu.xlsx', { 'ntge.live_births._.note': 'cũ' });
    const right = await office.fill('so-y-te', '2025-H1', 'moi.xlsx');
    const today = { today: '2025-06-30' };
    await office.run(['receive', right, '--on', '2025-06-20'], today);
    const argv = ['receive', old, '--on', '2025-06-12', '--confirm', '--format', 'json'];
    expect(one((await office.run(argv, today)).out)).toMatchObject({
      receipt: { revision: 2 },
      latest: 1,
      timeliness: { submission: 'late', receivedOn: '2025-06-20', daysLate: 6 },
    });
    const status = JSON.parse(
      (await office.run(['status', '--period', '2025-H1', '--format', 'json'], today)).out,
    );
    expect(status.units.find((u: { id: string }) => u.id === 'so-y-te')).toMatchObject({
      submission: 'late',
      revision: 1,
      daysLate: 6,
    });
  });

  test.each([
    ['Sở Y tế.xlsx', 'Sở Y tế (sửa).xlsx'],
    ['Sở Y tế.xlsx', 'Sở Y tế (1).xlsx'],
    ['z.xlsx', 'a.xlsx'],
  ])('which of two files of one unit counts: %s, %s', async (name, other) => {
    await office.fill('so-y-te', '2025-H1', `thu/${name}`, { 'ntge.maternal_deaths._.value': 2 });
    await office.fill('so-y-te', '2025-H1', `thu/${other}`);
    await office.fill('cong-an', '2025-H1', 'thu/công an.xlsx');
    const { code, out } = await office.run(['receive', 'thu', '--format', 'json']);
    expect(code).toBe(2);
    const { files } = JSON.parse(out);
    expect(files.map((f: { outcome: string }) => f.outcome).toSorted()).toEqual(['filed', 'rival', 'rival']);
    const rivals = files.filter((f: { outcome: string }) => f.outcome === 'rival');
    for (const rival of rivals) {
      expect(rival).toMatchObject({ unit: 'so-y-te', period: '2025-H1', signedOn: '2025-06-01' });
      expect(rival.savedOn).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
      expect(rival.differs.figures).toHaveLength(1);
    }
    expect(await readdir(join(office.folder, 'submissions/2025-H1'))).toEqual(['cong-an']);
    // The same bytes under two names are one file.
    await writeFile(join(office.folder, 'thu', name), await readFile(join(office.folder, 'thu', other)));
    expect((await office.run(['receive', 'thu'])).code).toBe(0);
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
  });

  test('a replacing document where other figures come under the same number and date', async () => {
    const document = { 'ntge.cover.document_number': '12/BC-SYT' };
    await office.run(['receive', await office.fill('so-y-te', '2025-H1', 'a.xlsx', document)]);
    const changed = { ...document, 'ntge.maternal_deaths._.value': 2 };
    const sent = await office.fill('so-y-te', '2025-H1', 'b.xlsx', changed);
    const { out } = await office.run(['receive', sent]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('đề nghị đơn vị gửi văn bản thay thế');
    const other = {
      ...changed,
      'ntge.cover.document_number': '13/BC-SYT',
      'ntge.maternal_deaths._.value': 0,
    };
    const replaced = await office.run(['receive', await office.fill('so-y-te', '2025-H1', 'c.xlsx', other)]);
    expect(replaced.out).not.toContain('văn bản thay thế');
  });

  test('an untouched form is received and is no submission', async () => {
    await office.run(['template', '--period', '2025-H1', '--unit', 'so-tu-phap', '-o', 'phat']);
    const [name = ''] = await readdir(join(office.folder, 'phat'));
    const { out } = await office.run(['receive', `phat/${name}`, '--format', 'json']);
    expect(one(out)).toMatchObject({ receipt: { blank: true }, timeliness: { submission: 'blank' } });
    const { out: told } = await office.run(['status', '--period', '2025-H1', '--format', 'json']);
    const { units, rates } = JSON.parse(told);
    expect(units.find((u: { id: string }) => u.id === 'so-tu-phap')).toMatchObject({ submission: 'blank' });
    expect(rates.received.have).toBe(0);
  });

  test('a notice to the sender carries day, revision and hashes', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    const { err } = await office.run(['receive', sent, '--notice']);
    expect(err).toContain('reports/2025-H1/da-nhan/so-y-te-r1.eml');
    const eml = await readFile(join(office.folder, 'reports/2025-H1/da-nhan/so-y-te-r1.eml'), 'utf8');
    const [head = '', body = ''] = eml.split('\r\n\r\n');
    expect(head.split('\r\n').filter((line) => line.length > 76)).toEqual([]);
    const text = Buffer.from(body, 'base64').toString('utf8');
    const { sha256: hash, hash: own } = await receipt('r1.json');
    for (const fact of ['2025-H1/so-y-te/r1', 'Ngày đến: 12/6/2025', 'Bản: 1', String(hash), String(own)])
      expect(text).toContain(fact);
  });

  test.each([
    ['văn thư: VanThu@soyte.example.vn', 'vanthu@soyte.example.vn'],
    ['0259 000 000', ''],
    ['a@x.example.vn hoặc b@x.example.vn', ''],
  ])('the notice to a cover with the contact "%s" goes to "%s"', async (contact, to) => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx', { 'ntge.cover.contact': contact });
    await office.run(['receive', sent, '--notice']);
    const eml = await readFile(join(office.folder, 'reports/2025-H1/da-nhan/so-y-te-r1.eml'), 'utf8');
    expect(/^To: (.*)\r$/m.exec(eml)?.[1]).toBe(to);
  });

  test('a file that was withdrawn and comes again after the due date leaves its unit missing', async () => {
    const sent = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    const late = { today: '2025-06-18' };
    await office.run(['receive', sent, '--on', '12/6/2025'], late);
    await office.run(['receipt', 'withdraw', '--unit', 'so-y-te', '--reason', 'x'], late);
    const { out } = await office.run(['receive', sent, '--on', '12/6/2025', '--format', 'json'], late);
    expect(one(out)).toMatchObject({ timeliness: { submission: 'missing', receivedOn: null } });
  });
});
