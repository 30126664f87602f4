import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../core/model/raw-workbook.ts';
import { addressOf } from './address.ts';
import { buffersOf, CellTable } from './cell-table.ts';
import { MAX_COLUMN, MAX_ROW } from '../limits.ts';

const text = fc.string({ unit: 'grapheme' });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const content: fc.Arbitrary<RawCell> = fc.oneof(
  finite.map((value): RawCell => ({ type: 'number', value })),
  text.map((value): RawCell => ({ type: 'text', value })),
  text.map((value): RawCell => ({ type: 'text', value, rich: true })),
  fc.boolean().map((value): RawCell => ({ type: 'boolean', value })),
  fc.tuple(text, finite).map(([value, serial]): RawCell => ({ type: 'date', value, serial })),
  text.map((value): RawCell => ({ type: 'error', value })),
  fc.constant<RawCell>({ type: 'empty', value: null }),
);
const cell: fc.Arbitrary<RawCell> = fc
  .tuple(content, fc.record({ formula: text, format: text }, { requiredKeys: [] }))
  .map(([inside, more]) => ({ ...inside, ...more }));
const place = fc.integer({ min: 0, max: MAX_ROW * MAX_COLUMN - 1 });
const cells = fc
  .uniqueArray(fc.tuple(place, cell), { selector: ([at]) => at, size: 'large' })
  .map((all) => all.map(([at, inside]): [string, RawCell] => [addressOf(at), inside]));

function tableOf(all: readonly (readonly [string, RawCell])[]): CellTable {
  const table = new CellTable();
  for (const [address, inside] of all) table.set(address, inside);
  return table;
}

function expectSame(table: CellTable, all: readonly [string, RawCell][]): void {
  const map = new Map(all);
  expect([...table]).toStrictEqual([...map]);
  expect([...table.keys()]).toStrictEqual([...map.keys()]);
  expect([...table.values()]).toStrictEqual([...map.values()]);
  expect(table.size).toBe(map.size);
  for (const [address, inside] of map) {
    expect(table.get(address)).toStrictEqual(inside);
    expect(table.has(address)).toBe(true);
  }
  const seen: unknown[] = [];
  table.forEach((inside, address, whole) => seen.push([address, inside, whole === table]));
  expect(seen).toStrictEqual(all.map(([address, inside]) => [address, inside, true]));
}

describe('a table of cells', () => {
  it('answers as a map of the same cells does, in any order', { tags: ['slow'] }, () => {
    fc.assert(fc.property(cells, (all) => expectSame(tableOf(all), all)));
  });

  it('answers the same in another thread', { tags: ['slow'] }, () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { packed } = tableOf(all);
        const moved = structuredClone(packed, { transfer: buffersOf(packed) });
        expectSame(new CellTable(moved), all);
      }),
    );
  });

  it('goes on where the one that it was made from ended', () => {
    const first = tableOf([['A1', { type: 'text', value: 'Tổng số' }]]);
    const second = new CellTable(first.packed).set('A2', { type: 'text', value: 'Tổng số' });
    expect([...second.keys()]).toEqual(['A1', 'A2']);
    expect(second.packed.texts).toEqual(['Tổng số']);
  });

  it('has more room than it began with', () => {
    const table = new CellTable();
    for (let row = 1; row <= 5000; row++) table.set(`A${row}`, { type: 'number', value: row });
    expect(table.size).toBe(5000);
    for (const row of [1, 1024, 1025, 5000])
      expect(table.get(`A${row}`)).toEqual({ type: 'number', value: row });
  });

  it.each(['B2', 'a1', 'A01', '$A$1', 'A', '1', '', 'XFE1', 'A1048577'])('has nothing at "%s"', (address) => {
    const sorted = tableOf([
      ['A1', { type: 'empty', value: null }],
      ['C3', { type: 'empty', value: null }],
    ]);
    const unsorted = tableOf([
      ['C3', { type: 'empty', value: null }],
      ['A1', { type: 'empty', value: null }],
    ]);
    for (const table of [new CellTable(), sorted, unsorted]) {
      expect(table.get(address)).toBeUndefined();
      expect(table.has(address)).toBe(false);
    }
  });

  it('takes one cell at an address', () => {
    const one: RawCell = { type: 'number', value: 1 };
    expect(() => tableOf([['A1', one]]).set('A1', one)).toThrow('A1');
    expect(() =>
      tableOf([['B1', one]])
        .set('A1', one)
        .set('B1', one),
    ).toThrow('B1');
    expect(() => new CellTable().set('nowhere', one)).toThrow('nowhere');
  });
});
