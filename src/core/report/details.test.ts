import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../dev/testkit/report-samples.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { Consolidation, ObservationJson } from '../model/results.ts';
import { byCause } from './causes.ts';
import type { MeasureReport, ReportModel } from './model.ts';

/** What stands beside the sentences of section II, and the annexes of counts and money. */

type Change = (consolidation: Consolidation) => Consolidation;

const measureOf = ({ objectives }: ReportModel, id: string): MeasureReport | undefined =>
  objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures)).find((m) => m.id === id);

const sentence = async (id: string, change?: Change): Promise<string> =>
  measureOf((await sampleReport('full', 'vi', change)).model, id)?.sentence ?? '';

const withObservations =
  (change: (o: ObservationJson) => ObservationJson, more: readonly ObservationJson[] = []): Change =>
  (c) => ({ ...c, observations: [...c.observations.map(change), ...more] });

describe('a quantity', () => {
  test('by level where it is collected so', async () => {
    expect(await sentence('1.1')).toContain(
      'Trong đó: cấp tỉnh 59,57% (28/47); cấp huyện 59,57% (28/47); cấp xã 58,70% (27/46).',
    );
    expect(await sentence('5.3')).toContain('Trong đó: sơ cấp 32,69% (204/624);');
    expect(await sentence('4.1')).not.toContain('Trong đó');
  });

  test('a level without a figure is left out, a single one says nothing', async () => {
    const without = (...rows: string[]) =>
      withObservations((o) =>
        o.element === 'key-bodies' && rows.includes(o.row) ? { ...o, value: null } : o,
      );
    expect(await sentence('1.1', without('district'))).toContain('Trong đó: cấp tỉnh 59,57% (28/47); cấp xã');
    expect(await sentence('1.1', without('district', 'commune'))).not.toContain('Trong đó');
  });

  test('with the forecast of its owner', async () => {
    expect(await sentence('1.1')).toMatch(
      /Sở Nội vụ ước thực hiện cả năm 61,50%, khả năng sẽ đạt mục tiêu\.$/,
    );
    expect(await sentence('2.1')).toMatch(/nhận định cả năm khó đạt mục tiêu\.$/);
  });

  test('with the reason its owner gives where there is no figure', async () => {
    const change: Change = (c) => ({
      ...withObservations((o) =>
        o.element === 'unpaid-work-hours'
          ? { ...o, value: null, status: 'unavailable', note: 'Điều tra công bố vào tháng 12.' }
          : o,
      )(c),
      indicators: c.indicators.map((i) =>
        i.id === '3.1'
          ? {
              ...i,
              value: null,
              numerator: null,
              denominator: null,
              level: 'cannot-tell',
              reason: 'unavailable',
            }
          : i,
      ),
    });
    expect(await sentence('3.1', change)).toContain(
      'báo cáo chưa có số liệu của kỳ này, lý do: Điều tra công bố vào tháng 12',
    );
  });

  test('that applies to nothing in the province: no school, not no case', async () => {
    const change: Change = (c) => ({
      ...withObservations((o) =>
        o.element === 'teacher-training'
          ? { ...o, value: null, status: 'none', note: 'Tỉnh không có trường sư phạm.' }
          : o,
      )(c),
      indicators: c.indicators.map((i) =>
        i.id === '5.1b'
          ? { ...i, numerator: null, denominator: null, level: 'not-applicable', reason: 'none-arising' }
          : i,
      ),
    });
    expect(await sentence('5.1b', change)).toContain(
      ': không đánh giá, do trên địa bàn không có đối tượng áp dụng, theo báo cáo của Sở Giáo dục và Đào tạo (Tỉnh không có trường sư phạm).',
    );
    expect(measureOf((await sampleReport('full', 'vi', change)).model, '5.1b')?.note).toBe(
      'Không có đối tượng áp dụng',
    );
    expect(await sentence('3.3')).toContain('không phát sinh trong kỳ');
  });

  test('with the source of the births, which can decide the verdict', async () => {
    const change = withObservations((o) =>
      o.element === 'live-births' ? { ...o, statedSource: 'Đăng ký khai sinh (hộ tịch)' } : o,
    );
    expect(await sentence('4.1', change)).toMatch(
      /^Tỷ số giới tính khi sinh \(nguồn: đăng ký khai sinh\) là 109,7/,
    );
  });

  test('with the communes below four items in a quarter', async () => {
    const item = (row: string, column: string, value: number): ObservationJson => ({
      element: 'commune-news-items',
      row,
      column,
      unit: 'bac-ai',
      value,
      status: 'official',
      provisional: false,
      required: true,
      source: null,
    });
    const { catalogue } = await sampleReport('full');
    const rows = catalogue.units.find(({ id }) => id === 'bac-ai')?.communes ?? [];
    const [first, second] = rows.map(({ id }) => id);
    const change = withObservations(
      (o) => o,
      [item(first ?? '', 'q1', 3), item(second ?? '', 'q1', 4), item(second ?? '', 'q2', 0)],
    );
    expect(await sentence('6.3', change)).toMatch(
      /nơi có dưới 04 tin, bài: quý I có 01 đơn vị \(.*huyện Bác Ái\); quý II có 01 đơn vị \(.*huyện Bác Ái\)\./,
    );
  });
});

test('causes as a unit splits them', () => {
  const parts = byCause(
    [
      'Cán bộ kiêm nhiệm.',
      'Nguyên nhân khách quan: địa bàn rộng.',
      'Đi lại khó khăn.',
      '- Nguyên nhân chủ quan:',
      'Chưa chủ động phối hợp.',
    ].map((line) => line.replace(/^- /, '')),
  );
  expect(Object.fromEntries(parts)).toEqual({
    difficulty: ['Cán bộ kiêm nhiệm.'],
    objective: ['địa bàn rộng.', 'Đi lại khó khăn.'],
    subjective: ['Chưa chủ động phối hợp.'],
  });
});

test('counts by sex: what is there, its share, and what is not there', async () => {
  const births = (column: string, value: number | null): ObservationJson => ({
    element: 'live-births',
    row: SINGLE_ROW,
    column,
    unit: 'so-y-te',
    value,
    status: value === null ? 'missing' : 'official',
    provisional: false,
    required: true,
    source: null,
  });
  const only =
    (...cells: ObservationJson[]): Change =>
    (c) => ({ ...c, observations: cells });
  const row = async (change: Change) =>
    (await sampleReport('full', 'vi', change)).model.sexData
      .flatMap(({ rows }) => rows)
      .find(({ content }) => content === 'Số trẻ đẻ ra sống');
  expect(await row(only(births('total', 10), births('male', 6), births('female', 4)))).toMatchObject({
    total: { value: 10 },
    female: { value: 4 },
    femaleShare: { text: '40,0%' },
    note: '',
  });
  expect(await row(only(births('total', 10), births('male', null), births('female', 4)))).toMatchObject({
    femaleShare: { value: null, text: '–' },
    note: 'Chưa có số liệu',
  });
});

test('money: sums of the units that gave it, and by unit', async () => {
  const money = (unit: string, row: string, value: number): ObservationJson => ({
    element: 'budget',
    row,
    column: 'value',
    unit,
    value,
    status: 'official',
    provisional: false,
    required: false,
    source: null,
  });
  const { model } = await sampleReport('full', 'vi', (c) => ({
    ...c,
    observations: [
      money('so-y-te', 'allocated', 100.5),
      money('so-y-te', 'spent', 40),
      money('bac-ai', 'allocated', 20.1),
    ],
  }));
  expect(model.budget).toMatchObject([
    {
      sentence:
        'Kinh phí thực hiện công tác bình đẳng giới: được bố trí 120,6 triệu đồng (số liệu của 02 đơn vị); đã thực hiện 40 triệu đồng (số liệu của 01 đơn vị).',
      units: [
        { unit: 'Sở Y tế', amounts: 'Được bố trí: 100,5; Đã thực hiện: 40' },
        { unit: 'Huyện Bác Ái', amounts: 'Được bố trí: 20,1; Đã thực hiện: –' },
      ],
    },
  ]);
});
