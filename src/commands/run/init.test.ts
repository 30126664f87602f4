import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { readConfig } from '../../io/workspace/config.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice(null);
});
afterEach(async () => office.close());

const letterheadIn = async (folder: string) =>
  (await readConfig(join(office.folder, folder))).config.letterhead[0];

describe('ntge init', () => {
  test('makes the folders and settings that name the province and who consolidates', async () => {
    const { code, out, err } = await office.run(['init', 'BĐG 2025']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('ntge -C "BĐG 2025" template --period');
    expect((await readdir(join(office.folder, 'BĐG 2025'))).sort()).toEqual([
      'consolidated',
      'ntge.yaml',
      'reports',
      'submissions',
      'thu-den',
    ]);
    expect(await letterheadIn('BĐG 2025')).toMatchObject({
      parentBody: 'Ủy ban nhân dân tỉnh Ninh Thuận',
      issuer: 'Sở Lao động - Thương binh và Xã hội',
      place: 'Ninh Thuận',
      symbol: '',
    });
  });

  test('knows who consolidates, and where, under the overlays of the day', async () => {
    const overlays = ['2025-03-01-departments', '2025-07-01-two-tier'];
    await office.run(['init', 'a', '--overlay', ...overlays], { today: '2025-08-01' });
    expect(await letterheadIn('a')).toMatchObject({
      parentBody: 'Ủy ban nhân dân tỉnh Khánh Hòa',
      issuer: 'Sở Nội vụ',
      place: 'Khánh Hòa',
    });
    expect((await readConfig(join(office.folder, 'a'))).config.overlays).toEqual(overlays);
  });

  test('takes everything as flags', async () => {
    const { code } = await office.run(
      [
        ['init', '.', '--province', 'Ninh Bình', '--issuer', 'Sở "X": Y', '--symbol', 'BC-SNV'],
        ['--addressee', 'UBND tỉnh', 'Bộ Nội vụ', '--recipient', 'Các sở', '--archive', 'VT'],
        ['--capacity', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '--signer', 'Nguyễn Văn A', '--notice', 'DỰ THẢO'],
      ].flat(),
    );
    expect(code).toBe(0);
    expect((await readConfig(office.folder)).config.notice).toBe('DỰ THẢO');
    expect(await letterheadIn('.')).toEqual({
      parentBody: 'Ủy ban nhân dân tỉnh Ninh Bình',
      issuer: 'Sở "X": Y',
      symbol: 'BC-SNV',
      place: 'Ninh Bình',
      addressees: ['UBND tỉnh', 'Bộ Nội vụ'],
      recipients: ['Các sở'],
      archive: 'VT',
      signer: { capacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn A' },
      contact: '',
    });
  });

  test('asks on a terminal for what no flag gave; Enter keeps the suggestion', async () => {
    const { err } = await office.run(['init', '--place', 'Phan Rang'], {
      answers: [
        'c',
        '',
        '',
        'Sở  Nội vụ ',
        'BC-SNV',
        'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC',
        'Trần Thị B',
        'UBND tỉnh / Bộ Nội vụ',
        'Các sở',
        'VT, LĐVL',
        'Phòng LĐVL, 0259 000 000',
        '456/KH-UBND',
        '2025-02-21',
      ],
    });
    expect(err).toBe(
      [
        'Áp dụng "Sắp xếp các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh từ ngày 01/3/2025"? (c = có, Enter = không) ',
        'Áp dụng "Kết thúc cấp huyện, tỉnh Ninh Thuận hợp nhất vào tỉnh Khánh Hòa từ ngày 01/7/2025"? (c = có, Enter = không) ',
        'Cơ quan chủ quản [Ủy ban nhân dân tỉnh Ninh Thuận]: ',
        'Cơ quan ban hành báo cáo [Sở Nội vụ]: ',
        'Ký hiệu văn bản, ví dụ BC-SLĐTBXH: ',
        'Quyền hạn, chức vụ người ký; nhiều dòng thì cách nhau bằng dấu /: ',
        'Họ tên người ký: ',
        'Kính gửi; nhiều nơi thì cách nhau bằng dấu /: ',
        'Nơi nhận (không kể "Như trên" và "Lưu"); nhiều nơi thì cách nhau bằng dấu /: ',
        'Dòng lưu, ví dụ VT, LĐVL: ',
        'Đầu mối để các đơn vị hỏi: phòng hoặc người, điện thoại: ',
        'Số của Kế hoạch, ví dụ 456/KH-UBND: ',
        'Ngày của Kế hoạch, ví dụ 21/02/2025: ',
      ].join(''),
    );
    expect(await letterheadIn('.')).toMatchObject({
      parentBody: 'Ủy ban nhân dân tỉnh Ninh Thuận',
      issuer: 'Sở Nội vụ',
      place: 'Phan Rang',
      signer: { capacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Thị B' },
      addressees: ['UBND tỉnh', 'Bộ Nội vụ'],
      recipients: ['Các sở'],
      archive: 'VT, LĐVL',
      contact: 'Phòng LĐVL, 0259 000 000',
    });
    const { config } = await readConfig(office.folder);
    expect(config.plan).toEqual({ number: '456/KH-UBND', date: '2025-02-21' });
    expect(config.overlays).toEqual(['2025-03-01-departments']);
  });

  test('asks for the day of the plan again after a slip, and keeps the answers before', async () => {
    const before = ['', '', '', 'Sở Nội vụ', '', '', '', '', '', '', '', '', '456/KH-UBND'];
    const { code, err } = await office.run(['init'], {
      answers: [...before, '35/13/2025', '31.2.2025', 'hôm qua', '21/2/2025'],
    });
    expect(code).toBe(0);
    for (const slip of ['35/13/2025', '31.2.2025', 'hôm qua']) expect(err).toContain(`ntge: "${slip}"`);
    const { config } = await readConfig(office.folder);
    expect(config.plan).toEqual({ number: '456/KH-UBND', date: '2025-02-21' });
    expect(config.letterhead[0]?.issuer).toBe('Sở Nội vụ');
  });

  test('a wrong day among the options asks nothing and makes nothing', async () => {
    const { code, err } = await office.run(['init', '--plan-date', '35/13/2025'], { answers: [] });
    expect(code).toBe(2);
    expect(err).toMatch(/^ntge: "35\/13\/2025"/);
    expect(await readdir(office.folder)).toEqual([]);
  });

  test('never overwrites, and asks nothing then', async () => {
    await office.write('ntge.yaml', '# của tôi\n');
    const { code, err } = await office.run(['init'], { answers: [] });
    expect(code).toBe(2);
    expect(err).toMatch(/ntge\.yaml đã có, không ghi đè\n/);
    expect(await readFile(join(office.folder, 'ntge.yaml'), 'utf8')).toBe('# của tôi\n');
    expect(await readdir(office.folder)).toEqual(['ntge.yaml']);
  });

  test('refuses a catalogue or a place that does not exist before writing', async () => {
    const unknown = await office.run(['init', 'a', '--catalogue', 'ninh-thuan-2052']);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('ninh-thuan-2025');
    await expect(stat(join(office.folder, 'a'))).rejects.toThrow();
    await office.write('tep', '');
    const blocked = await office.run(['init', 'tep/a']);
    expect(blocked.code).toBe(2);
    expect(blocked.err).toContain('đường dẫn có một tệp đứng ở chỗ của thư mục');
  });
});

test('settings that name what does not exist stop the command, with line and nearest word', async () => {
  await office.write(
    'ntge.yaml',
    `extensions:
  - { unit: bac-aj, period: 2025-H1, until: 2025-06-20, document: CV 1 }
waivers:
  - { code: plausible/rat, unit: so-y-te, element: live-birth, by: A, why: B, document: C, until: 2025-12-31 }
`,
  );
  const { code, err } = await office.run(['status', '--period', '2025-H1']);
  expect(code).toBe(2);
  expect(err).toBe(
    [
      'ntge: ntge.yaml có 3 chỗ phải sửa\n',
      'ntge.yaml dòng 2, mục extensions 1 unit: không có "bac-aj"; có phải "bac-ai"?\n',
      '  -> Đổi bac-aj thành bac-ai.\n',
      'ntge.yaml dòng 4, mục waivers 1 code: không có "plausible/rat"; có phải "plausible/rate"?\n',
      '  -> Đổi plausible/rat thành plausible/rate.\n',
      'ntge.yaml dòng 4, mục waivers 1 element: không có "live-birth"; có phải "live-births"?\n',
      '  -> Đổi live-birth thành live-births.\n',
      'Mở ntge.yaml bằng Notepad, sửa, lưu (mã hóa UTF-8) rồi chạy lại lệnh.\n',
    ].join(''),
  );
});
