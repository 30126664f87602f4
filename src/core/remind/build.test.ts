import { describe, expect, test } from 'vitest';
import { blankRow, SAMPLE_LETTERHEAD, sampleReminders } from '../../dev/testkit/reminder-samples.ts';
import type { SampleOptions } from '../../dev/testkit/reminder-samples.ts';
import type { Consolidation, FindingJson } from '../model/results.ts';
import type { ReminderLetter } from './model.ts';

const withFindings =
  (...more: FindingJson[]) =>
  (consolidation: Consolidation): Consolidation => ({
    ...consolidation,
    units: consolidation.units.map((u) => {
      const errors = more.filter((f) => f.unit === u.id).length;
      return errors ? { ...u, errors: u.errors + errors } : u;
    }),
    findings: [...consolidation.findings, ...more],
  });

async function letterTo(unit: string, options: SampleOptions = {}): Promise<ReminderLetter> {
  const { letters } = await sampleReminders(options);
  const found = letters.find(({ unitIds }) => unitIds.includes(unit));
  if (!found) throw new Error(`no letter to ${unit}`);
  return found;
}

describe('who is written to', () => {
  test('the missing, the late and the faulty, in catalogue order; nobody else', async () => {
    const { letters, own } = await sampleReminders();
    expect(letters.map(({ unitIds, units }) => [unitIds[0], units[0]?.reason])).toEqual([
      ['so-tai-chinh', 'late'],
      ['bac-ai', 'faulty'],
      ['thuan-nam', 'missing'],
    ]);
    expect(own).toBeNull();
  });

  test('only the units asked for', async () => {
    const { letters } = await sampleReminders({ units: new Set(['thuan-nam', 'so-y-te']) });
    expect(letters.map((l) => l.unitIds)).toEqual([['thuan-nam']]);
  });

  test('not the office that writes: by its name, or as the unit that consolidates', async () => {
    const change = withFindings(blankRow('so-ldtbxh', 'key-bodies', 'province', 'D6'));
    for (const letterhead of [SAMPLE_LETTERHEAD]) {
      const { letters, own } = await sampleReminders({ change, letterhead });
      expect(letters.flatMap((l) => l.unitIds)).not.toContain('so-ldtbxh');
      expect(own?.heading).toBe('Sở Lao động - Thương binh và Xã hội: 01 nội dung bắt buộc để trống');
    }
    const { own } = await sampleReminders({
      change: withFindings(blankRow('so-noi-vu', 'key-bodies', 'province', 'D6')),
      letterhead: { ...SAMPLE_LETTERHEAD, issuer: 'Sở Nội vụ' },
    });
    expect(own?.unitId).toBe('so-noi-vu');
  });

  test('nobody, when all is in order', async () => {
    const { letters } = await sampleReminders({
      form: 'one',
      change: (c) => ({
        ...c,
        units: c.units.map((u) => ({ ...u, submission: 'on-time', daysLate: 0, errors: 0 })),
      }),
    });
    expect(letters).toEqual([]);
  });

  test('not before the due date is over', async () => {
    const { letters } = await sampleReminders({
      change: (c) => ({
        ...c,
        asOf: '2025-06-14',
        units: c.units.map((u) => (u.submission === 'missing' ? { ...u, submission: 'not-due' } : u)),
      }),
    });
    expect(letters.flatMap((l) => l.unitIds)).not.toContain('thuan-nam');
  });
});

describe('what a letter says', () => {
  test('nothing came: since when it is overdue, and no table', async () => {
    const letter = await letterTo('thuan-nam', { until: '2025-06-25' });
    expect(letter.frame).toMatchObject({
      number: 'Số:\u2003\u2003\u2003\u2003/SLĐTBXH-……',
      about: 'V/v đôn đốc gửi báo cáo 6 tháng đầu năm 2025 về bình\u00a0đẳng\u00a0giới',
      addressee: 'Ủy ban nhân dân huyện Thuận Nam.',
      addressees: [],
      recipients: ['- Như trên;', '- Lưu: VT, BĐG.'],
    });
    expect(letter.situation).toEqual([
      'Đến hết ngày 20 tháng 6 năm 2025, Sở Lao động - Thương binh và Xã hội chưa nhận được báo cáo của Ủy ban nhân dân huyện Thuận Nam (quá hạn 06 ngày).',
    ]);
    expect(letter.requests[0]).toBe(
      '- Khẩn trương lập báo cáo theo biểu mẫu đã gửi và gửi về Sở Lao động - Thương binh và Xã hội chậm nhất ngày 25 tháng 6 năm 2025;',
    );
    expect([letter.tableLead, letter.tasks]).toEqual(['', []]);
  });

  test('late and complete: only the due date', async () => {
    const letter = await letterTo('so-tai-chinh');
    expect(letter.frame.about).toBe('V/v chấp hành thời hạn gửi báo cáo về bình\u00a0đẳng\u00a0giới');
    expect(letter.situation[0]).toBe(
      'Ngày 15 tháng 6 năm 2025, Sở Lao động - Thương binh và Xã hội đã nhận được báo cáo của Sở Tài chính, muộn 01 ngày so với thời hạn.',
    );
    expect(letter.request).toMatch(
      /đề nghị Sở Tài chính chấp hành đúng thời hạn gửi báo cáo trong các kỳ tiếp theo\.$/,
    );
    expect(letter.requests).toEqual([]);
    expect(letter.contact).toBe('');
  });

  test('errors: counted, listed by cell, and the day left blank for the clerk', async () => {
    const letter = await letterTo('bac-ai');
    expect(letter.frame.about).toContain('V/v hoàn chỉnh báo cáo');
    expect(letter.situation[0]).toContain('muộn 04 ngày so với thời hạn. Qua kiểm tra, báo cáo còn 01 lỗi;');
    expect(letter.requests[0]).toContain('chậm nhất ngày …… tháng …… năm 2025');
    expect(letter.requests.at(-1)).toContain('các kỳ tiếp theo.');
    expect(letter.tasks).toHaveLength(1);
    expect(letter.tasks[0]?.found).toContain('lớn hơn tổng số cơ quan');
  });

  test('blank rows side by side share a line, six at most; accepted findings are not asked for', async () => {
    const rows = Array.from({ length: 8 }, (_, i) =>
      blankRow('bac-ai', 'key-bodies', i % 2 ? 'commune' : 'district', `D${6 + i}`),
    );
    const letter = await letterTo('bac-ai', { change: withFindings(...rows) });
    expect(letter.tasks.map((t) => [t.order, t.place])).toEqual([
      [1, expect.any(String)],
      [2, 'Mục tiêu 1, ô\u00a0D6, D7, D8, D9, D10, D11'],
      [3, 'Mục tiêu 1, ô\u00a0D12, D13'],
    ]);
    expect(letter.tasks[1]?.content).toBe(
      'Số cơ quan quản lý nhà nước, chính quyền địa phương (cấp huyện; cấp xã)',
    );
    expect(letter.situation[0]).toContain('09 lỗi, trong đó 08 nội dung bắt buộc để trống');
    const { letters } = await sampleReminders();
    expect(letters.flatMap((l) => l.unitIds)).not.toContain('so-y-te');
  });

  test('blank rows of several elements share a line, each element on a line of its own', async () => {
    const letter = await letterTo('bac-ai', {
      change: withFindings(
        blankRow('bac-ai', 'key-bodies', 'district', 'D6'),
        blankRow('bac-ai', 'key-bodies-with-women', 'district', 'D8'),
      ),
    });
    expect(letter.tasks[1]?.content.split('\n')).toEqual([
      '- Số cơ quan quản lý nhà nước, chính quyền địa phương (cấp huyện)',
      '- Số cơ quan quản lý nhà nước, chính quyền địa phương, trong đó có lãnh đạo chủ chốt là nữ (cấp huyện)',
    ]);
  });

  test('an extension is named, and the due date is the extended one', async () => {
    const letter = await letterTo('ninh-hai', {
      change: (c) => ({
        ...c,
        units: c.units.map((u) =>
          u.id === 'ninh-hai'
            ? { ...u, submission: 'missing', receivedOn: null, file: null, daysLate: null }
            : u,
        ),
      }),
    });
    expect(letter.opening).toContain(
      'trước ngày 18 tháng 6 năm 2025 (gia hạn theo Công văn số 512/SLĐTBXH-BĐG ngày 10/6/2025).',
    );
    expect(letter.situation[0]).toContain('quá hạn 03 ngày');
  });

  test('what a file or a document is called stays words', async () => {
    const found = { ...blankRow('bac-ai', 'key-bodies', 'district', 'D6'), sheet: 'a\u0000b\u202Ec' };
    const letter = await letterTo('bac-ai', { change: withFindings(found) });
    expect(letter.tasks[1]?.place).toBe('abc, ô\u00a0D6');
  });
});

describe('one letter to all', () => {
  test.each([
    ['vi', /đề nghị các đơn vị nêu trên chấp hành đúng thời hạn gửi báo cáo trong các kỳ tiếp theo\.$/],
    ['en', /asks these units to keep the due date in the coming periods\.$/],
  ] as const)('only late ones (%s): the request is one sentence', async (lang, request) => {
    const { letters } = await sampleReminders({
      form: 'one',
      lang,
      change: (c) => ({
        ...c,
        units: c.units.map((u) => (u.submission === 'late' ? { ...u, errors: 0 } : u)),
        findings: [],
      }),
      units: new Set(['so-tai-chinh', 'bac-ai']),
    });
    expect(letters[0]?.request).toMatch(request);
    expect(letters[0]?.requests).toEqual([]);
  });

  test('the cases by kind, and each unit in the annex', async () => {
    const { letters } = await sampleReminders({ form: 'one' });
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter?.frame.addressees).toEqual([
      '- Sở Tài chính;',
      '- Ủy ban nhân dân huyện Bác Ái;',
      '- Ủy ban nhân dân huyện Thuận Nam.',
    ]);
    expect(letter?.groups).toEqual([
      '- Chưa gửi báo cáo (01 đơn vị): Ủy ban nhân dân huyện Thuận Nam;',
      '- Báo cáo còn lỗi hoặc để trống nội dung bắt buộc (01 đơn vị): Ủy ban nhân dân huyện Bác Ái (muộn 04 ngày);',
      '- Gửi báo cáo sau thời hạn (01 đơn vị): Sở Tài chính (muộn 01 ngày).',
    ]);
    expect(letter?.units.map((u) => [u.order, u.heading])).toEqual([
      [1, 'Ủy ban nhân dân huyện Thuận Nam: chưa gửi báo cáo, quá hạn 06 ngày'],
      [2, 'Ủy ban nhân dân huyện Bác Ái: 01 lỗi; gửi muộn 04 ngày'],
      [3, 'Sở Tài chính: gửi muộn 01 ngày'],
    ]);
    expect(letter?.units.every((u) => u.tasks.length > 0)).toBe(true);
  });

  test('more than five addressees stand in the annex', async () => {
    const { letters } = await sampleReminders({
      form: 'one',
      change: (c) => ({ ...c, units: c.units.map((u) => ({ ...u, submission: 'late', daysLate: 2 })) }),
    });
    expect(letters[0]?.frame.addressee).toBe('Các cơ quan, đơn vị, địa phương có tên tại Phụ lục.');
    expect(letters[0]?.groups).toContain(
      '- Gửi báo cáo sau thời hạn (16 đơn vị): danh sách tại Phụ lục kèm theo.',
    );
  });

  test('in English', async () => {
    const { letters } = await sampleReminders({ form: 'one', lang: 'en', until: '2025-06-25' });
    expect(letters[0]?.groups[1]).toBe(
      "- Reports with errors or blanks (1 unit): People's Committee of Bác Ái district (4 days late);",
    );
    expect(letters[0]?.requests[0]).toBe(
      '- Units that have not reported: prepare the report in the workbook provided and send it to the Department of Labour, Invalids and Social Affairs by 25 June 2025;',
    );
  });
});
