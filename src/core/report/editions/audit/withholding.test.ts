// @module-tag slow
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { consolidationOf, exposedCounts } from '../../../../dev/testkit/attacked-provinces.ts';
import { fewestValues } from '../../../../dev/testkit/brute-force.ts';
import type { TinyEdition } from '../../../../dev/testkit/brute-force.ts';
import { consolidationsOf, provinceOf, story } from '../../../../dev/testkit/province-stories.ts';
import type { Place, Story } from '../../../../dev/testkit/province-stories.ts';
import { loadCatalogue } from '../../../../io/catalogue-files.ts';
import { thresholdOf } from '../../../catalogue/sensitive.ts';
import { groupBy } from '../../../collections/group-by.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import { unitFigureKey } from '../../../model/keys.ts';
import type { Consolidation, ObservationJson } from '../../../model/results.ts';
import { rowKey } from '../cells.ts';
import { holds } from './statement.ts';
import { decide } from './withholding.ts';
import type { PublishedEdition, Withholding } from './withholding.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
});

function withholdingOf(
  consolidation: Consolidation,
  published: readonly PublishedEdition[] = [],
): Withholding | undefined {
  const decision = decide(catalogue, consolidation, published);
  return decision.ok ? decision.withholding : undefined;
}

test('every world of the proof is one: all statements hold in it, added up anew, and what is told stays', () => {
  for (const one of fc.sample(story, { numRuns: 12, seed: 3 })) {
    const [first] = consolidationsOf(catalogue, one);
    const found = first && withholdingOf(first);
    for (const { worlds, secret } of found?.outcomes ?? [])
      for (const [value, world] of worlds) {
        const { statements, counts } = found?.case ?? { statements: [], counts: { all: [] } };
        const values = counts.all.map((count, i) => world.changes.get(i) ?? count.value);
        const sum = secret.terms.reduce(
          (total, { count, times }) => total + times * (values[count] ?? 0n),
          0n,
        );
        expect(sum).toBe(value);
        expect(values.every((v, i) => v >= 0n && (!found?.told.has(i) || v === counts.all[i]?.value))).toBe(
          true,
        );
        expect(statements.filter((s) => !holds(s, { base: values, changes: new Map() }))).toEqual([]);
      }
  }
});

test('an edition that is rendered again withholds the same', () => {
  for (const one of fc.sample(story, { numRuns: 25, seed: 5 })) {
    const published: PublishedEdition[] = [];
    for (const consolidation of consolidationsOf(catalogue, one)) {
      const found = withholdingOf(consolidation, published);
      if (!found) continue;
      published.push({ consolidation, withheld: found.cells });
      expect(withholdingOf(consolidation, published)?.cells).toEqual(found.cells);
    }
    for (const { consolidation, withheld } of published)
      expect(withholdingOf(consolidation, published)?.cells).toEqual(withheld);
  }
});

test('where the search misses on its way what it found at first, everything is withheld', () => {
  const nobody: Place = { male: 0, female: 0, left: [0, 0], single: 0 };
  const one: Story = {
    whole: 'trafficking-returnees',
    locals: [
      { male: 4, female: 5, left: [4, 1], single: 0 },
      { male: 3, female: 3, left: [1, 5], single: 0 },
    ],
    owner: nobody,
    hasTwin: true,
    corrected: { at: 2, place: { male: 2, female: 4, left: [3, 2], single: 0 } },
    growth: [
      nobody,
      { male: 0, female: 3, left: [0, 2], single: 0 },
      { male: 1, female: 2, left: [5, 0], single: 0 },
      nobody,
      nobody,
    ],
    chain: ['r1', 'year', 'r2'],
  };
  const published: PublishedEdition[] = [];
  for (const consolidation of consolidationsOf(catalogue, one)) {
    const found = withholdingOf(consolidation, published);
    if (found) published.push({ consolidation, withheld: found.cells });
  }
  expect(published.length).toBeGreaterThan(0);
  expect(exposedCounts(catalogue, published)).toEqual([]);
});

/** A province of as many places, each a little different. */
function nation(places: number): Consolidation {
  const locals = Array.from({ length: places }, (_, i): Place => ({
    male: (i * 7) % 5,
    female: (i * 11) % 23,
    left: [i % 3, (i * 5) % 4],
    single: i % 6 === 0 ? 1 + (i % 2) : 0,
  }));
  const shape = { whole: 'violence-victims', hasTwin: false } as const;
  const nobody: Place = { male: 0, female: 0, left: [0, 0], single: 0 };
  return consolidationOf(catalogue, provinceOf(catalogue, '2025-H1', 1, [nobody, ...locals], shape));
}

test('four times as many communes take about four times as many searches', () => {
  const [small, large] = [50, 200].map((places) => withholdingOf(nation(places))?.searches ?? 0);
  expect(small).toBeGreaterThan(0);
  expect(large).toBeLessThan(6 * (small ?? 0));
});

/* Provinces so small that everything can be tried. */

function deaths(period: string, counts: readonly number[]): Consolidation {
  const units = counts.map((_, i) => `local-${i}`);
  const cell = (unit: string, value: number) => ({
    element: 'maternal-deaths',
    row: '-',
    column: 'value',
    unit,
    value,
  });
  const sum = counts.reduce((a, b) => a + b, 0);
  return consolidationOf(catalogue, {
    period,
    revision: 1,
    cells: [cell('owner', sum), ...counts.map((count, i) => cell(units[i] ?? '', count))],
    agreements: [{ element: 'maternal-deaths', owner: 'owner', units, against: 'local-sum' }],
  });
}

function printed(counts: readonly number[], withheld: ReadonlySet<string>): TinyEdition {
  const isGone = (unit: string): boolean => withheld.has(`maternal-deaths/-/value/${unit}`);
  return { counts, withheld: counts.map((_, i) => isGone(`local-${i}`)), isSumWithheld: isGone('owner') };
}

const tiny = (length: number) =>
  fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 12 })), {
    minLength: length,
    maxLength: length,
  });

describe('brute force', () => {
  test('finds of no withheld count fewer values than the threshold, half-year and year together', () => {
    const threshold = thresholdOf(catalogue, 'maternal-deaths');
    fc.assert(
      fc.property(tiny(2), tiny(2), (half, growth) => {
        const year = half.map((count, i) => count + (growth[i] ?? 0));
        const published: PublishedEdition[] = [];
        const editions: TinyEdition[] = [];
        for (const [period, counts] of [
          ['2025-H1', half],
          ['2025', year],
        ] as const) {
          const consolidation = deaths(period, counts);
          const found = withholdingOf(consolidation, published);
          if (!found) break;
          published.push({ consolidation, withheld: found.cells });
          editions.push(printed(counts, found.cells));
        }
        expect(fewestValues(editions, threshold)).toBeGreaterThanOrEqual(threshold);
      }),
      { numRuns: 60 },
    );
  });

  test('succeeds where single small counts alone are withheld', () => {
    const edition = { counts: [3, 9, 8], withheld: [true, false, false], isSumWithheld: false };
    expect(fewestValues([edition], 5)).toBe(1);
  });
});

/** Every choice of these, the smaller choices first. */
function choices<T>(of: readonly T[]): readonly (readonly T[])[] {
  return of
    .reduce<readonly (readonly T[])[]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]])
    .toSorted((a, b) => a.length - b.length);
}

test('hardly more is withheld than an exact search finds necessary', { timeout: 300_000 }, () => {
  // Rows with a small count of their own, those an exact search needs besides, and those withheld besides.
  const totals = { small: 0, needed: 0, withheld: 0 };
  for (const one of fc.sample(story, { numRuns: 40, seed: 7 })) {
    const [consolidation] = consolidationsOf(catalogue, { ...one, locals: one.locals.slice(0, 2) });
    const found = consolidation && withholdingOf(consolidation);
    if (!found || found.cells.size === 0) continue;
    const rows = rowsOf(consolidation);
    const forced = [...rows].filter(([, cells]) => cells.some(isSmallCell)).map(([row]) => row);
    const free = [...rows.keys()].filter((row) => !forced.includes(row));
    if (free.length > 5) continue;
    const needed = choices(free).find((more) => {
      const gone = new Set([...forced, ...more]);
      const withheld = new Set(
        consolidation.observations.filter((o) => gone.has(rowKey(o))).map(unitFigureKey),
      );
      return exposedCounts(catalogue, [{ consolidation, withheld }]).length === 0;
    });
    if (!needed) throw new Error('an edition went out that no choice of rows keeps');
    totals.small += forced.length;
    totals.needed += needed.length;
    const gone = consolidation.observations.filter((o) => found.cells.has(unitFigureKey(o))).map(rowKey);
    totals.withheld += new Set(gone.filter((row) => !forced.includes(row))).size;
  }
  expect(totals).toMatchInlineSnapshot(`
    {
      "needed": 9,
      "small": 102,
      "withheld": 9,
    }
  `);
});

const rowsOf = (consolidation: Consolidation): ReadonlyMap<string, readonly ObservationJson[]> =>
  groupBy(consolidation.observations, rowKey);

const isSmallCell = ({ element, value }: ObservationJson): boolean =>
  typeof value === 'number' && value >= 1 && value < thresholdOf(catalogue, element);
