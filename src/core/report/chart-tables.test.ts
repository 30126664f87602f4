import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../dev/testkit/report-samples.ts';
import type { Consolidation } from '../model/results.ts';

const charts = async (name: 'full' | 'empty' | 'faulty', lang: 'vi' | 'en' = 'vi') =>
  (await sampleReport(name, lang)).model.charts;

describe('indicators by verdict', () => {
  test('adds up to the counts of the report', async () => {
    const { model } = await sampleReport('full');
    const totals = model.charts.verdicts.series.map(({ values }) => values.reduce((a, b) => a + b, 0));
    const { reached, reachedInPart, notReached, cannotTell, notApplicable } = model.counts.indicators;
    expect(totals).toEqual([reached, reachedInPart, notReached, cannotTell, notApplicable]);
    expect(model.charts.verdicts.categories).toHaveLength(model.objectives.length);
  });

  test('is drawn for a province without reports: every indicator lacks its data', async () => {
    const { verdicts } = await charts('empty');
    expect(verdicts.series.map(({ values }) => values.some((n) => n > 0))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  test('says its figures in words', async () => {
    expect((await charts('empty')).verdicts.title).toMatch(
      /^Số chỉ tiêu của từng mục tiêu theo kết quả đánh giá\. Mục tiêu 1: Chưa đủ số liệu 1; /,
    );
    expect((await charts('empty', 'en')).verdicts.title).toContain('Objective 1: Not enough data 1; ');
  });
});

describe('share of women', () => {
  /** Births: boys and girls of one consolidation. */
  const births = async (male: number | null, female: number | null) => {
    const value = { male, female };
    const change = (c: Consolidation): Consolidation => ({
      ...c,
      observations: c.observations.map((o) =>
        o.element === 'live-births' && (o.column === 'male' || o.column === 'female')
          ? { ...o, value: value[o.column] }
          : o,
      ),
    });
    const { femaleShare } = (await sampleReport('full', 'vi', change)).model.charts;
    const at = femaleShare.categories.indexOf('Số trẻ đẻ ra sống');
    return at < 0 ? null : femaleShare.series[0]?.values[at];
  };

  test('a row that nobody has to fill in, left blank, takes nothing away from the others', async () => {
    const counts = { male: 10, female: 20 } as const;
    const change = (c: Consolidation): Consolidation => ({
      ...c,
      observations: c.observations.flatMap((o) =>
        o.element === 'violence-victims' && o.column === 'total'
          ? (['male', 'female'] as const).map((column) =>
              o.required
                ? { ...o, column, value: counts[column] }
                : { ...o, column, value: null, status: 'missing' as const, source: null },
            )
          : o,
      ),
    });
    const { femaleShare } = (await sampleReport('full', 'vi', change)).model.charts;
    const at = femaleShare.categories.findIndex((name) => name.includes('(không kể '));
    expect(femaleShare.series[0]?.values[at]).toBe(66.7);
  });

  test.each([
    [2224, 2071, 48.2],
    [50, 50, 50],
    [2, 1, 33.3],
    [3, 0, 0],
    [0, 0, null],
    [null, 10, null],
    [10, null, null],
  ])('%s boys, %s girls: %s', async (male, female, share) => {
    expect(await births(male, female)).toBe(share);
  });

  test('is nothing at all without figures', async () => {
    for (const name of ['empty', 'faulty'] as const)
      expect((await charts(name)).femaleShare).toEqual({ title: '', categories: [], series: [] });
  });
});
