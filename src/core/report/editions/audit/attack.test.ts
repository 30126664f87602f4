// @module-tag slow
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { columnsOf, consolidationOf, exposedCounts } from '../../../../dev/testkit/attacked-provinces.ts';
import type { ProvinceCounts } from '../../../../dev/testkit/attacked-provinces.ts';
import { loadCatalogue } from '../../../../io/catalogue-files.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import { unitFigureKey } from '../../../model/keys.ts';
import type { Consolidation } from '../../../model/results.ts';
import { rowKey } from '../cells.ts';
import { withheldRows } from '../withheld-rows.ts';
import { decide } from './withholding.ts';
import type { PublishedEdition } from './withholding.ts';

/* Random provinces, published edition by edition, and attacked with everything a reader may know. */

/** More with NTGE_PROVINCES=300. */
const PROVINCES = Number(process.env['NTGE_PROVINCES'] ?? 40);

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
});

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 25 }));

/** One place: a whole by sex, how many of it are in the part, and a count of one column. */
const place = fc.record({ male: count, female: count, left: fc.tuple(count, count), single: count });
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

const story = fc.record({
  whole: fc.constantFrom('violence-victims', 'trafficking-returnees'),
  locals: fc.array(place, { maxLength: 4 }),
  owner: place,
  hasTwin: fc.boolean(),
  corrected: fc.record({ at: fc.nat(4), place }),
  growth: fc.array(place, { minLength: 5, maxLength: 5 }),
  chain: fc.constantFrom<readonly ('r1' | 'r2' | 'year')[]>(
    ['r1'],
    ['r1', 'r2'],
    ['r1', 'year'],
    ['r1', 'r2', 'year'],
    ['year', 'r1'],
    ['r1', 'year', 'r2'],
  ),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const grown = (a: Place, b: Place): Place => ({
  male: a.male + b.male,
  female: a.female + b.female,
  left: [a.left[0] + b.left[0], a.left[1] + b.left[1]],
  single: a.single + b.single,
});

/** The consolidations of a story, in the order in which they are published. */
function consolidations({ locals, owner, corrected, growth, chain, ...shape }: Story): Consolidation[] {
  const before = [owner, ...locals];
  const after = before.map((one, i) => (i === corrected.at % before.length ? corrected.place : one));
  const year = after.map((one, i) => grown(one, growth[i] ?? one));
  const made = { r1: ['2025-H1', 1, before], r2: ['2025-H1', 2, after], year: ['2025', 1, year] } as const;
  return chain.map((name) => {
    const [period, revision, places] = made[name];
    return consolidationOf(catalogue, province(period, revision, places, shape));
  });
}

function province(
  period: string,
  revision: number,
  [own, ...locals]: readonly Place[],
  { whole, hasTwin }: Pick<Story, 'whole' | 'hasTwin'>,
): ProvinceCounts {
  const total: Place = locals.length > 0 ? locals.reduce(grown) : (own ?? NOBODY);
  const part = `${whole}-supported`;
  const units = locals.map((_, i) => `local-${i}`);
  const placed = [{ unit: 'owner', one: total }, ...locals.map((one, i) => ({ unit: `local-${i}`, one }))];
  const sums = [whole, part, 'maternal-deaths'].map((element) => ({
    element,
    owner: 'owner',
    units,
    against: 'local-sum' as const,
  }));
  return {
    period,
    revision,
    cells: [
      ...placed.flatMap(({ unit, one }) => cellsOf(whole, part, unit, one)),
      ...(hasTwin ? cellsOf(whole, part, 'twin', total).filter(({ element }) => element === whole) : []),
    ],
    agreements: [
      ...(locals.length > 0 ? sums : []),
      ...(hasTwin
        ? [{ element: whole, owner: 'owner', units: ['twin'], against: 'cross-check' as const }]
        : []),
    ],
  };
}

const NOBODY: Place = { male: 0, female: 0, left: [0, 0], single: 0 };

function cellsOf(whole: string, part: string, unit: string, one: Place): ProvinceCounts['cells'] {
  const bySex = { male: one.male + one.left[0], female: one.female + one.left[1] };
  const values: Readonly<Record<string, readonly number[]>> = {
    [whole]: [bySex.male, bySex.female, bySex.male + bySex.female],
    [part]: [one.male, one.female, one.male + one.female],
    'maternal-deaths': [one.single],
  };
  return Object.entries(values).flatMap(([element, counts]) =>
    columnsOf(catalogue, element).map((column, i) => ({
      element,
      row: '-',
      unit,
      column,
      value: counts[i] ?? 0,
    })),
  );
}

type Publisher = (one: Consolidation, before: readonly PublishedEdition[]) => ReadonlySet<string> | null;

/** Publishes a story edition by edition; one that is refused is not published. */
function publishedBy(publisher: Publisher, all: readonly Consolidation[]): PublishedEdition[] {
  const editions: PublishedEdition[] = [];
  for (const consolidation of all) {
    const withheld = publisher(consolidation, editions);
    if (withheld) editions.push({ consolidation, withheld });
  }
  return editions;
}

const audited: Publisher = (one, before) => {
  const decision = decide(catalogue, one, before);
  return decision.ok ? decision.withholding.cells : null;
};

const cellsOfRows = (one: Consolidation, rows: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(one.observations.filter((o) => rows.has(rowKey(o))).map(unitFigureKey));

const isSmall = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === 'number' && value >= 1 && value < catalogue.smallCellThreshold;

/** The publisher with one of its protections switched off. */
const CARELESS: Readonly<Record<string, Publisher>> = {
  'single cells, not their rows': (one) => new Set(one.observations.filter(isSmall).map(unitFigureKey)),
  'small counts only, not what gives them away': (one) =>
    cellsOfRows(one, new Set(one.observations.filter(isSmall).map(rowKey))),
  'the rules without the audit': (one, before) =>
    cellsOfRows(
      one,
      withheldRows(
        catalogue,
        one,
        before.map(({ consolidation }) => consolidation),
      ),
    ),
  'without looking at earlier editions': (one) => audited(one, []),
};

describe('random provinces', () => {
  test('no withheld count keeps fewer values than the threshold', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(story, (one) => {
        const published = publishedBy(audited, consolidations(one));
        expect(exposedCounts(catalogue, published)).toEqual([]);
      }),
      { numRuns: PROVINCES },
    );
  });

  test('few editions are refused', () => {
    const stories = fc.sample(story, { numRuns: 20, seed: 16 });
    const all = stories.flatMap((one) => consolidations(one));
    const published = stories.flatMap((one) => publishedBy(audited, consolidations(one)));
    expect(published.length / all.length).toBeGreaterThan(0.85);
  });

  test.each(Object.keys(CARELESS))(
    'the attack succeeds on a publisher of %s',
    { timeout: 120_000 },
    (name) => {
      const publisher = CARELESS[name];
      if (!publisher) throw new Error(name);
      const stories = fc.sample(story, { numRuns: 60, seed: 16 });
      const broken = stories.find(
        (one) => exposedCounts(catalogue, publishedBy(publisher, consolidations(one))).length > 0,
      );
      expect(broken).toBeDefined();
    },
  );
});
