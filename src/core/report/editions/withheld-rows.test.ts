import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyConsolidation } from '../../../dev/invented-consolidation.ts';
import { equation, recover } from '../../../dev/recover-figures.ts';
import { loadCatalogue } from '../../../io/catalogue-files.ts';
import { findPeriod } from '../../catalogue.ts';
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

const small = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }));

/** Small counts that the published ones leave fewer than the threshold of answers. */
function recovered(consolidation: Consolidation): string[] {
  const withheld = withheldRows(catalogue, consolidation, []);
  const name = (o: { unit: string; column: string }): string => `${o.unit}/${o.column}`;
  const { observations } = consolidation;
  const columns = [...new Set(observations.map((o) => o.column))];
  const units = [...new Set(observations.map((o) => o.unit))];
  const facts = [
    ...observations
      .filter((o) => !withheld.has(rowKey(o)))
      .map((o) => equation([[1, name(o)]], Number(o.value))),
    ...columns.map((column) =>
      equation(
        units.map((unit) => [unit === 'owner' ? -1 : 1, name({ unit, column })] as const),
        0,
      ),
    ),
    ...(columns.includes('male')
      ? units.map((unit) =>
          equation(
            [
              [1, `${unit}/male`],
              [1, `${unit}/female`],
              [-1, `${unit}/total`],
            ],
            0,
          ),
        )
      : []),
  ];
  const found = recover(observations.map(name), facts);
  return observations
    .filter((o) => Number(o.value) >= 1 && Number(o.value) < catalogue.smallCellThreshold)
    .filter((o) => {
      const { low, high } = found.get(name(o)) ?? { low: 0, high: 0 };
      return high - low < catalogue.smallCellThreshold;
    })
    .map((o) => `${name(o)} = ${String(o.value)}`);
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
