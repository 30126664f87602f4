import * as fc from 'fast-check';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { columnsOf, consolidationOf } from './attacked-provinces.ts';
import type { ProvinceCounts } from './attacked-provinces.ts';

/** Small invented provinces with sensitive counts, and what becomes of them: random, for tests of the public edition. */

/** Counts of persons, small ones among them. */
const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 25 }));

/** One place: a whole by sex, how many of it are in the part, and a count of one column. */
const place = fc.record({ male: count, female: count, left: fc.tuple(count, count), single: count });
export type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

/** What happens to the figures of a province: corrected, grown, published one after the other. */
export const story = fc.record({
  whole: fc.constantFrom('violence-victims', 'trafficking-returnees'),
  locals: fc.array(place, { maxLength: 4 }),
  owner: place,
  hasTwin: fc.boolean(),
  corrected: fc.record({ at: fc.nat(4), place }),
  growth: fc.array(place, { minLength: 5, maxLength: 5 }),
  /** What is published, in this order. */
  chain: fc.constantFrom<readonly ('r1' | 'r2' | 'year')[]>(
    ['r1'],
    ['r1', 'r2'],
    ['r1', 'year'],
    ['r1', 'r2', 'year'],
    ['year', 'r1'],
    ['r1', 'year', 'r2'],
  ),
});
export type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const grown = (a: Place, b: Place): Place => ({
  male: a.male + b.male,
  female: a.female + b.female,
  left: [a.left[0] + b.left[0], a.left[1] + b.left[1]],
  single: a.single + b.single,
});

/** The consolidations of a story, in the order in which they are published. */
export function consolidationsOf(
  catalogue: Catalogue,
  { locals, owner, corrected, growth, chain, ...shape }: Story,
): Consolidation[] {
  const before = [owner, ...locals];
  const after = before.map((one, i) => (i === corrected.at % before.length ? corrected.place : one));
  const year = after.map((one, i) => grown(one, growth[i] ?? one));
  const made = { r1: ['2025-H1', 1, before], r2: ['2025-H1', 2, after], year: ['2025', 1, year] } as const;
  return chain.map((name) => {
    const [period, revision, places] = made[name];
    return consolidationOf(catalogue, provinceOf(catalogue, period, revision, places, shape));
  });
}

export function provinceOf(
  catalogue: Catalogue,
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
      ...placed.flatMap(({ unit, one }) => cellsOf(catalogue, [whole, part], unit, one)),
      ...(hasTwin
        ? cellsOf(catalogue, [whole, part], 'twin', total).filter(({ element }) => element === whole)
        : []),
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

function cellsOf(
  catalogue: Catalogue,
  [whole, part]: readonly [whole: string, part: string],
  unit: string,
  one: Place,
): ProvinceCounts['cells'] {
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
