import { beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../../dev/testkit/report-samples.ts';
import type { Sample } from '../../dev/testkit/report-samples.ts';
import { BLANK_LETTERHEAD } from '../model/default-workspace.ts';
import type { IndicatorResult } from '../model/results.ts';
import { buildReport } from './build.ts';
import type { ReportModel, TrendReport } from './model.ts';
import type { EarlierResults } from './trends.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await sampleReport('full');
});

/** The half-year before, every result as this year's but for what is changed. */
function earlier(
  change: (result: IndicatorResult) => Partial<IndicatorResult> = () => ({}),
  of: Partial<EarlierResults> = {},
): EarlierResults {
  const { catalogue, indicators } = sample.consolidation;
  return {
    catalogue,
    period: '2024-H1',
    revision: 1,
    indicators: indicators.map((result) => ({ ...result, ...change(result) })),
    ...of,
  };
}

const report = (
  before: readonly EarlierResults[],
  change: Partial<Sample['consolidation']> = {},
): ReportModel =>
  buildReport(sample.catalogue, { ...sample.consolidation, ...change }, BLANK_LETTERHEAD, {
    lang: 'vi',
    edition: 'internal',
    earlier: before,
  });

const trendOf = ({ trends }: ReportModel, id: string): TrendReport | undefined =>
  trends.rows.find((row) => row.id === id);

/** The result of another number of cases of the same whole. */
const counted =
  (id: string, numerator: number) =>
  (result: IndicatorResult): Partial<IndicatorResult> =>
    result.id === id && result.denominator
      ? { numerator, value: ((result.factor ?? 1) * numerator) / result.denominator }
      : {};

describe('a series', () => {
  test('of two periods: both figures, the change between them as printed, and its sense', () => {
    const model = report([earlier(counted('1.1', 70))]);
    expect(model.trends.periods.map(({ label }) => label)).toEqual([
      '6 tháng đầu năm 2024',
      '6 tháng đầu năm 2025',
    ]);
    expect(trendOf(model, '1.1')).toMatchObject({
      points: [{ text: '50,00' }, { text: '59,29' }],
      text: '50,00 → 59,29',
      change: { text: '+9,29' },
      directionText: 'Tiến bộ',
    });
    expect(model.annexes).toMatchObject({ submissions: 'IV', trends: 'V' });
    expect(model.annexes.note).toMatch(/kết quả qua các kỳ tại Phụ\u00a0lục\u00a0V kèm theo\.\)$/);
  });

  test.each([
    ['more where more is better', '1.1', 70, 'better'],
    ['less where more is better', '1.1', 120, 'worse'],
    ['less where less is better', '2.2', 200_000, 'better'],
    ['more where less is better', '2.2', 100, 'worse'],
  ] as const)('%s', (_name, id, numerator, direction) => {
    expect(trendOf(report([earlier(counted(id, numerator))]), id)?.direction).toBe(direction);
  });

  test('does not call few cases better or worse, nor what did not move', () => {
    const [few] = [report([earlier(counted('1.1', 3))])];
    expect(trendOf(few, '1.1')).toMatchObject({ direction: 'unknown', directionText: '' });
    expect(trendOf(report([earlier()]), '1.1')).toMatchObject({
      direction: 'flat',
      directionText: 'Không đổi',
    });
  });

  test.each([
    ['no figure', { value: null, numerator: null }],
    ['part of the figures', { coverage: { have: 1, due: 2 } }],
    ['another factor', { factor: 1000 }],
  ] as const)('has no point where there was %s', (_name, change) => {
    const model = report([earlier((result) => (result.id === '1.1' ? change : {}))]);
    expect(trendOf(model, '1.1')).toBeUndefined();
    expect(trendOf(model, '2.1')).toBeDefined();
  });

  test('marks an estimate', () => {
    const model = report([earlier((result) => ({ estimate: result.id === '1.1' }))]);
    expect(trendOf(model, '1.1')?.text).toBe('59,29 (ước) → 59,29');
  });
});

const ofCatalogue = (id: string, overlays: string[]): Partial<EarlierResults> => ({
  catalogue: { id, version: '1', hash: '', overlays },
});

describe('a period stays out', () => {
  test.each<[name: string, of: Partial<EarlierResults>, words: string]>([
    ['of other days of the year', { period: '2024' }, 'Năm 2024 (không cùng thời gian trong năm)'],
    ['of another catalogue', ofCatalogue('khac', []), '6 tháng đầu năm 2024 (khác danh mục chỉ tiêu)'],
    [
      'of other units',
      ofCatalogue('ninh-thuan-2025', ['2025-07-01-two-tier']),
      '6 tháng đầu năm 2024 (khác cơ quan, đơn vị báo cáo)',
    ],
  ])('%s, and is named', (_name, of, words) => {
    const { trends, annexes } = report([earlier(undefined, of)]);
    expect(trends).toMatchObject({ rows: [], periods: [] });
    expect(trends.note.toLowerCase()).toContain(words.toLowerCase());
    expect(annexes.trends).toBe('');
  });

  test('that comes later, or is this one', () => {
    for (const period of ['2025', '2025-H1'])
      expect(report([earlier(undefined, { period })]).trends).toEqual({ rows: [], periods: [], note: '' });
  });
});

test('a public edition has no series', () => {
  const { trends } = buildReport(sample.catalogue, sample.consolidation, BLANK_LETTERHEAD, {
    lang: 'vi',
    edition: 'public',
    earlier: [earlier()],
  });
  expect(trends).toEqual({ rows: [], periods: [], note: '' });
});
