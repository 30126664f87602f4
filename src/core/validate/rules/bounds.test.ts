// @module-tag slow
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFixture } from '../../../dev/testkit/cases/good-workbook.ts';
import { SubmissionFixture } from '../../../dev/testkit/submission-fixture.ts';
import { BUILT_IN_CATALOGUES, BUILT_IN_OVERLAYS, loadCatalogue } from '../../../io/catalogue-files.ts';
import { allPeriods, unitsDue } from '../../catalogue/catalogue.ts';
import { exampleProvince } from '../../example/province.ts';
import { messageOf } from '../../findings/words.ts';
import type { Catalogue, Period, Unit } from '../../model/catalogue.ts';

/** Figures judged without any history: in the first period, in a half-year, with no workspace. */

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: resolve('.') }));
});

/** A unit's workbook filled with the figures of an invented province. */
function filled(of: Catalogue, unit: Unit['id'], period: Period, seed = 'a'): SubmissionFixture {
  const fixture = new SubmissionFixture(of, unit, period.id).fill();
  for (const [name, value] of exampleProvince(of, period, seed).get(unit) ?? []) {
    // Answers about tasks belong together: half of each would contradict the other.
    if (/^ntge\.(?:task|forecast)\./.test(name)) continue;
    fixture.set(name, typeof value === 'boolean' ? (value ? 'Có' : 'Không') : value);
  }
  return fixture;
}

function halfYear(): Period {
  const found = allPeriods(catalogue).find(({ id }) => id === '2025-H1');
  if (!found) throw new Error('no half-year');
  return found;
}

const findingsOf = (fixture: SubmissionFixture) =>
  checkFixture(fixture, { catalogue: fixture.catalogue }, 'a.xlsx').findings;

describe('a wrong figure in the first period', () => {
  const rows = (text: string) => (f: SubmissionFixture) => f.table(text);

  it.each<[string, Unit['id'], (f: SubmissionFixture) => SubmissionFixture, string, string]>([
    [
      'population ×10',
      'so-ldtbxh',
      rows('population | 6010000 | 3000000 | 3010000'),
      'plausible/outside-limits',
      'population._.total',
    ],
    [
      'population in thousands',
      'so-ldtbxh',
      rows('population | 601 | 300 | 301\n population-reached | 400 | 200 | 200'),
      'plausible/outside-limits',
      'population._.total',
    ],
    [
      'more boys than there can be children',
      'so-y-te',
      rows('live-births | 4400 | 58190001234 | 2000'),
      'plausible/outside-limits',
      'live_births._.male',
    ],
    [
      'births in thousands',
      'so-y-te',
      rows('live-births | 9 | 5 | 4\n adolescent-births | 4 | _ | _'),
      'plausible/outside-limits',
      'live_births._.total',
    ],
    [
      'the women of the age band in the row of maternal deaths',
      'so-y-te',
      rows('maternal-deaths | 21950'),
      'plausible/outside-limits',
      'maternal_deaths._.value',
    ],
    [
      'one adolescent woman for 211 births',
      'so-y-te',
      rows('adolescent-births | 211\n adolescent-women | 1'),
      'plausible/outside-limits',
      'adolescent_women._.value',
    ],
    [
      'more maternal deaths than a half-year can have',
      'so-y-te',
      rows('live-births | 4300 | 2200 | 2100\n maternal-deaths | 12'),
      'plausible/rate',
      'maternal_deaths._.value',
    ],
    [
      'money in đồng',
      'so-tu-phap',
      rows('budget.allocated | 97900000\n budget.spent | 9.5'),
      'plausible/outside-limits',
      'budget.allocated.value',
    ],
    [
      'spent 10 × allocated',
      'so-tu-phap',
      rows('budget.allocated | 97.9\n budget.spent | 979'),
      'consistency/check',
      'budget.spent.value',
    ],
    [
      'more employed than people',
      'so-ldtbxh',
      rows('employed | 440000 | 330000 | 110000\n population | 600000 | 290000 | 310000'),
      'consistency/check',
      'employed._.male',
    ],
    [
      'communes that were merged away',
      'so-tttt',
      rows('communes.q1 | 65'),
      'consistency/check',
      'communes.q1.value',
    ],
  ])('%s', (_, unit, change, code, at) => {
    const fixture = change(filled(catalogue, unit, halfYear()));
    const found = findingsOf(fixture);
    expect(found.map((one) => [one.code, one.at.sheet, one.at.cell])).toEqual([
      [code, fixture.at(at).sheet, fixture.at(at).cell],
    ]);
  });

  it.each([
    ['budget.allocated | 97900000', 'Có lẽ thừa 1.000.000 lần: 97,9 triệu đồng?'],
    ['budget.allocated | 979000', 'Có lẽ thừa 1.000 lần: 979 triệu đồng?'],
  ])('%s: names the figure that was meant', (typed, hint) => {
    const fixture = filled(catalogue, 'so-tu-phap', halfYear()).table('budget.spent | 0').table(typed);
    expect(findingsOf(fixture).map((one) => messageOf(one, 'vi'))).toEqual([expect.stringContaining(hint)]);
  });

  it('asks whether cases were taken for persons', () => {
    const fixture = filled(catalogue, 'so-vhttdl', halfYear()).table(
      'violence-victims.domestic | 50 | 10 | 40\n violence-victims-supported.domestic | 60 | 10 | 50',
    );
    const [told] = findingsOf(fixture);
    expect(told && messageOf(told, 'vi')).toContain('số vụ');
    // The total follows from the women's figure: not told, but as little to be trusted.
    expect(told?.affects).toContainEqual({
      element: 'violence-victims-supported',
      row: 'domestic',
      column: 'total',
    });
  });
});

describe('a file in another unit of measure', () => {
  const scaled = (unit: Unit['id'], change: (value: number) => number): SubmissionFixture => {
    const fixture = filled(catalogue, unit, halfYear());
    for (const [name, value] of exampleProvince(catalogue, halfYear(), 'a').get(unit) ?? [])
      if (typeof value === 'number' && !name.startsWith('ntge.budget')) fixture.set(name, change(value));
    return fixture;
  };
  const codes = (fixture: SubmissionFixture) => findingsOf(fixture).map(({ code }) => code);
  const inThousands = (value: number) => (value < 1000 ? value : Math.round(value / 1000));

  it.each<[string, Unit['id'], (value: number) => number]>([
    ['in thousands, the fraction cut', 'so-y-te', (value) => Math.trunc(value / 1000)],
    ['in thousands with a fraction', 'so-ldtbxh', (value) => value / 1000],
    ['a thousand times too large', 'so-y-te', (value) => value * 1000],
  ])('%s: one finding for the size', (_, unit, change) => {
    const found = findingsOf(scaled(unit, change)).filter(({ code }) => /^(plausible|value)\//.test(code));
    expect(found.map(({ code }) => code)).toEqual(['plausible/file-scale']);
    const counted = new Set(found[0]?.affects?.map(({ element }) => element));
    expect(counted.size).toBeGreaterThan(3);
  });

  it('not where one large figure has its size', () => {
    const fixture = scaled('so-ldtbxh', inThousands).table('population | 601000 | 300000 | 301000');
    expect(codes(fixture)).not.toContain('plausible/file-scale');
    expect(codes(fixture)).toContain('plausible/outside-limits');
  });

  it('not for one wrong figure', () => {
    const fixture = filled(catalogue, 'so-y-te', halfYear()).table('adolescent-women | 21');
    expect(codes(fixture)).toEqual(['plausible/outside-limits']);
  });
});

describe('figures of a whole invented province', () => {
  const organisations = [[], ...BUILT_IN_OVERLAYS.map((one) => [one]), [...BUILT_IN_OVERLAYS]];

  it.each(BUILT_IN_CATALOGUES.flatMap((id) => organisations.map((overlays) => ({ id, overlays }))))(
    'raise nothing in $id with overlays $overlays',
    async ({ id, overlays }) => {
      const loaded = await loadCatalogue(id, { base: resolve('.'), overlays });
      const RULES = /^(plausible|consistency|period)\//;
      const told = (period: Period, seed: string) =>
        unitsDue(loaded.catalogue, period).flatMap((unit) =>
          findingsOf(filled(loaded.catalogue, unit.id, period, seed))
            .filter(({ code }) => RULES.test(code))
            .map((one) => `${unit.id} ${messageOf(one, 'vi')}`),
        );
      fc.assert(
        fc.property(
          fc.constantFrom(...allPeriods(loaded.catalogue)),
          fc.string({ maxLength: 4 }),
          (period, seed) => {
            expect(told(period, seed)).toEqual([]);
          },
        ),
        { numRuns: 2 },
      );
    },
  );
});
