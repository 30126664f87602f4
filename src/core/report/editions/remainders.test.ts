import { beforeAll, expect, test } from 'vitest';
import { emptyConsolidation } from '../../../dev/testkit/invented-consolidation.ts';
import { loadCatalogue } from '../../../io/catalogue-files.ts';
import { findPeriod } from '../../catalogue/catalogue.ts';
import type { Catalogue, Element } from '../../model/catalogue.ts';
import type { Consolidation, ObservationJson } from '../../model/results.ts';
import { sensitiveElements } from '../../catalogue/sensitive.ts';
import { rowKey } from './cells.ts';
import { findRemainders } from './remainders.ts';
import { withheldRows } from './withheld-rows.ts';

/* A chain: pupils of a school (an open figure), those who suffered violence, and of these the girls and the counselled. */

let chain: Catalogue;
let empty: Consolidation;

beforeAll(async () => {
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  const [like] = catalogue.elements;
  if (!period || !like) throw new Error('no period');
  const element = (id: string, more: Partial<Element>): Element => ({
    ...like,
    id,
    columns: 'sex',
    sensitive: false,
    ...more,
  });
  chain = {
    ...catalogue,
    elements: [
      element('pupils', {}),
      element('hurt', { sensitive: true, partOf: { element: 'pupils' } }),
      element('hurt-girls', { columns: 'one', partOf: { element: 'hurt', column: 'female' } }),
      element('hurt-girls-counselled', { columns: 'one', partOf: { element: 'hurt-girls' } }),
    ],
  };
  empty = { ...emptyConsolidation(catalogue, period), observations: [], reconciliations: [] };
});

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

const observed = (figures: Figures): Consolidation => ({
  ...empty,
  observations: Object.entries(figures).flatMap(([element, columns]) =>
    Object.entries(columns).map(([column, value]): ObservationJson => ({
      element,
      row: '-',
      column,
      unit: 'school',
      value,
      status: 'official',
      provisional: false,
      required: true,
      source: null,
    })),
  ),
});

const keyOf = (element: string): string => rowKey({ element, row: '-', unit: 'school' });

const withheldElements = (figures: Figures): string[] =>
  Object.keys(figures).filter((element) => withheldRows(chain, observed(figures), []).has(keyOf(element)));

test('a part of a sensitive element is sensitive, marked or not', () => {
  expect([...sensitiveElements(chain)]).toEqual(['hurt', 'hurt-girls', 'hurt-girls-counselled']);
});

test('a part is held against every whole above it, in the column it is a part of', () => {
  const remainders = findRemainders(
    chain,
    observed({
      pupils: { male: 90, female: 80, total: 170 },
      hurt: { male: 20, female: 30, total: 50 },
      'hurt-girls-counselled': { value: 28 },
    }),
  );
  const shown = [...remainders].map(([key, of]) => [key, of.map((r) => [r.whole, [...r.counts]])]);
  expect(shown).toEqual([
    [
      keyOf('hurt'),
      [
        [
          keyOf('pupils'),
          [
            ['male', 70],
            ['female', 50],
            ['total', 120],
          ],
        ],
      ],
    ],
    [
      keyOf('hurt-girls-counselled'),
      [
        [keyOf('hurt'), [['value', 2]]],
        [keyOf('pupils'), [['value', 52]]],
      ],
    ],
  ]);
});

test.each<[string, Figures, string[]]>([
  ['nothing small', { hurt: { female: 30 }, 'hurt-girls': { value: 20 } }, []],
  ['a few left of an open figure', { pupils: { female: 33 }, hurt: { female: 30 } }, ['hurt']],
  ['a few left of the next whole', { hurt: { female: 30 }, 'hurt-girls': { value: 29 } }, ['hurt-girls']],
  [
    'a few left of the whole above a withheld one',
    { hurt: { female: 30 }, 'hurt-girls': { value: 28 }, 'hurt-girls-counselled': { value: 28 } },
    ['hurt-girls', 'hurt-girls-counselled'],
  ],
  ['more than the whole: an error, no remainder', { hurt: { female: 30 }, 'hurt-girls': { value: 33 } }, []],
])('%s', (_name, figures, expected) => {
  expect(withheldElements(figures)).toEqual(expected);
});
