import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyConsolidation } from '../../../dev/testkit/invented-consolidation.ts';
import { equation, recover } from '../../../dev/testkit/recover-figures.ts';
import type { Equation } from '../../../dev/testkit/recover-figures.ts';
import { loadCatalogue } from '../../../io/catalogue-files.ts';
import { findPeriod } from '../../catalogue/catalogue.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation, ObservationJson } from '../../model/results.ts';
import { rowKey } from './cells.ts';
import { withheldRows } from './withheld-rows.ts';

/* Sensitive figures that local units report too: the owner's is their sum. */

let catalogue: Catalogue;
let empty: Consolidation;

beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
  const period = findPeriod(catalogue, '2025-H1');
  if (!period) throw new Error('no period');
  empty = emptyConsolidation(catalogue, period);
});

type Columns = Readonly<Record<string, number>>;

function cells(element: string, unit: string, columns: Columns): ObservationJson[] {
  return Object.entries(columns).map(([column, value]) => ({
    element,
    row: '-',
    column,
    unit,
    value,
    status: 'official',
    provisional: false,
    required: true,
    source: null,
  }));
}

function summed(element: string, locals: readonly Columns[]): Consolidation {
  const units = locals.map((_, i) => `local-${i}`);
  const names = Object.keys(locals[0] ?? {});
  const sum = (column: string): number => locals.reduce((total, of) => total + (of[column] ?? 0), 0);
  const own = Object.fromEntries(names.map((column) => [column, sum(column)]));
  return {
    ...empty,
    observations: [
      ...cells(element, 'owner', own),
      ...locals.flatMap((columns, i) => cells(element, `local-${i}`, columns)),
    ],
    reconciliations: names.map((column) => ({
      element,
      row: '-',
      column,
      owner: 'owner',
      ownerValue: sum(column),
      against: 'local-sum',
      units,
      otherValue: sum(column),
      difference: 0,
      coverage: { have: units.length, due: units.length },
      result: 'agrees',
    })),
  };
}

const withheldUnits = (consolidation: Consolidation): string[] => {
  const withheld = withheldRows(catalogue, consolidation, []);
  return [
    ...new Set(consolidation.observations.filter((o) => withheld.has(rowKey(o))).map((o) => o.unit)),
  ].sort();
};

const deaths = (...counts: number[]): Consolidation =>
  summed(
    'maternal-deaths',
    counts.map((value) => ({ value })),
  );

describe('the sum of local units', () => {
  test.each([
    ['no small count', [7, 9, 12], []],
    ['one small count takes the next smallest with it', [3, 30, 6, 12], ['local-0', 'local-2']],
    ['zero tells of nobody and stays', [0, 3, 0, 8], ['local-1', 'local-3']],
    [
      'two small ones that add up to too little take a third',
      [1, 1, 9, 20],
      ['local-0', 'local-1', 'local-2'],
    ],
    ['a single count: the sum goes too', [2, 0, 0], ['local-0', 'owner']],
    ['all small: the sum goes too', [1, 1, 1, 1], ['local-0', 'local-1', 'local-2', 'local-3', 'owner']],
  ])('%s', (_name, counts, expected) => {
    expect(withheldUnits(deaths(...counts))).toEqual(expected);
  });
});

/** Two elements of the same units, one a part of the other. */
function both(whole: Consolidation, part: Consolidation): Consolidation {
  return {
    ...whole,
    observations: [...whole.observations, ...part.observations],
    reconciliations: [...whole.reconciliations, ...part.reconciliations],
  };
}

const returnees = (...locals: { whole: Columns; part: Columns }[]): Consolidation =>
  both(
    summed(
      'trafficking-returnees',
      locals.map(({ whole }) => whole),
    ),
    summed(
      'trafficking-returnees-supported',
      locals.map(({ part }) => part),
    ),
  );

const bySex = (male: number, female: number): Columns => ({ male, female, total: male + female });

test('what the wholes leave of withheld parts may not be few either', () => {
  const one = { whole: bySex(20, 30), part: bySex(10, 28) };
  const equal = { whole: bySex(10, 15), part: bySex(10, 15) };
  const many = { whole: bySex(30, 60), part: bySex(20, 40) };
  const consolidation = returnees(one, equal, many);
  const gone = [...withheldRows(catalogue, consolidation, [])].map((key) => key.replaceAll('"', ''));
  expect(gone.sort()).toEqual([
    '[trafficking-returnees-supported,-,local-0]',
    '[trafficking-returnees-supported,-,local-1]',
    '[trafficking-returnees-supported,-,local-2]',
  ]);
});

const small = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }));

const nameOf = (o: { element: string; unit: string; column: string }): string =>
  `${o.element}/${o.unit}/${o.column}`;

/** Those of a whole who are not in its part. */
function remaindersIn({ observations }: Consolidation): { name: string; fact: Equation; count: number }[] {
  return observations.flatMap((o) => {
    const above = catalogue.elements.find(({ id }) => id === o.element)?.partOf;
    const whole = observations.find(
      (w) => w.element === above?.element && w.unit === o.unit && w.column === o.column,
    );
    if (!whole) return [];
    const name = `left of ${nameOf(o)}`;
    const fact = equation(
      [
        [1, nameOf(whole)],
        [-1, nameOf(o)],
        [-1, name],
      ],
      0,
    );
    return [{ name, fact, count: Number(whole.value) - Number(o.value) }];
  });
}

/** Small counts that the published ones leave fewer than the threshold of answers. */
function recovered(consolidation: Consolidation): string[] {
  const withheld = withheldRows(catalogue, consolidation, []);
  const { observations, reconciliations } = consolidation;
  const published = observations.filter((o) => !withheld.has(rowKey(o)));
  const left = remaindersIn(consolidation);
  const facts = [
    ...published.map((o) => equation([[1, nameOf(o)]], Number(o.value))),
    ...reconciliations.map(({ element, column, owner, units }) =>
      equation(
        [
          [-1, nameOf({ element, unit: owner, column })],
          ...units.map((unit) => [1, nameOf({ element, unit, column })] as const),
        ],
        0,
      ),
    ),
    ...observations
      .filter(({ column }) => column === 'total')
      .map((o) =>
        equation(
          [
            [1, nameOf({ ...o, column: 'male' })],
            [1, nameOf({ ...o, column: 'female' })],
            [-1, nameOf(o)],
          ],
          0,
        ),
      ),
    ...left.map(({ fact }) => fact),
  ];
  const found = recover([...observations.map(nameOf), ...left.map(({ name }) => name)], facts);
  return [...observations.map((o) => ({ name: nameOf(o), count: Number(o.value) })), ...left]
    .filter(({ count }) => count >= 1 && count < catalogue.smallCellThreshold)
    .filter(({ name }) => {
      const { low, high } = found.get(name) ?? { low: 0, high: 0 };
      return high - low < catalogue.smallCellThreshold;
    })
    .map(({ name, count }) => `${name} = ${String(count)}`);
}

test('single counts cannot be had by subtracting', () => {
  fc.assert(
    fc.property(fc.array(small, { minLength: 1, maxLength: 7 }), (counts) => {
      expect(recovered(deaths(...counts))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('nor can counts by sex', () => {
  const local = fc
    .record({ male: small, female: small })
    .map((of) => ({ ...of, total: of.male + of.female }));
  fc.assert(
    fc.property(fc.array(local, { minLength: 1, maxLength: 7 }), (locals) => {
      expect(recovered(summed('trafficking-returnees', locals))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('nor can parts, nor what their wholes leave of them', { tags: ['slow'] }, () => {
  const sex = fc.tuple(small, small).map(([whole, part]) => ({ whole, part: Math.min(whole, part) }));
  const nearlyAll = fc
    .tuple(small, fc.integer({ min: 0, max: 3 }))
    .map(([whole, left]) => ({ whole, part: Math.max(0, whole - left) }));
  const either = fc.oneof(sex, nearlyAll);
  const local = fc.record({ male: either, female: either }).map(({ male, female }) => ({
    whole: bySex(male.whole, female.whole),
    part: bySex(male.part, female.part),
  }));
  fc.assert(
    fc.property(fc.array(local, { minLength: 1, maxLength: 6 }), (locals) => {
      expect(recovered(returnees(...locals))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
