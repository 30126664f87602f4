import { beforeAll, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { askedElements, findPeriod, unitsDue } from '../catalogue/catalogue.ts';
import { definedName } from '../form/layout.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { ColumnId, ElementId, RowId, UnitId } from '../model/ids.ts';
import { allocate } from './allocate.ts';
import { exampleProvince } from './province.ts';
import type { CellValues } from './province.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
});

function at(values: CellValues | undefined, element: ElementId, row: RowId, column: ColumnId): number {
  const value = values?.get(definedName({ kind: 'value', element, row, column }));
  if (typeof value !== 'number') throw new Error(`${element}.${row}.${column} is ${String(value)}`);
  return value;
}

function everyNumber(
  period: Period,
  visit: (unit: UnitId, element: ElementId, row: RowId, column: ColumnId, value: number) => void,
): void {
  const province = exampleProvince(catalogue, period, 'seed');
  for (const unit of unitsDue(catalogue, period)) {
    for (const { element, rows, columns } of askedElements(catalogue, unit, period)) {
      if (element.columns === 'yn') continue;
      for (const row of rows)
        for (const column of columns)
          visit(unit.id, element.id, row.id, column, at(province.get(unit.id), element.id, row.id, column));
    }
  }
}

describe.each(['2025-H1', '2025', '2024-H1', '2024'])('the invented province of %s', (id) => {
  const period = () => findPeriod(catalogue, id) ?? expect.fail(`no period ${id}`);

  test('repeats exactly, and differs by seed', () => {
    const again = exampleProvince(catalogue, period(), 'seed');
    expect(exampleProvince(catalogue, period(), 'seed')).toEqual(again);
    expect(exampleProvince(catalogue, period(), 'other')).not.toEqual(again);
  });

  test('holds a number for every cell asked, whole where whole numbers are asked', () => {
    let count = 0;
    everyNumber(period(), (unit, element, row, column, value) => {
      count += 1;
      const decimal = catalogue.elements.find((e) => e.id === element)?.decimal;
      expect(value, `${unit} ${element} ${row} ${column}`).toBeGreaterThanOrEqual(0);
      if (!decimal) expect(Number.isInteger(value), `${unit} ${element} ${row} ${column}`).toBe(true);
    });
    expect(count).toBeGreaterThan(200);
  });

  test('male and female make the total, and no part exceeds its whole', () => {
    const province = exampleProvince(catalogue, period(), 'seed');
    everyNumber(period(), (unit, id, row, column, value) => {
      const values = province.get(unit);
      if (column === 'total') expect(value).toBe(at(values, id, row, 'male') + at(values, id, row, 'female'));
      const partOf = catalogue.elements.find((e) => e.id === id)?.partOf;
      if (!partOf) return;
      const whole = at(values, partOf.element, row, partOf.column ?? column);
      expect(value, `${unit}: ${id}.${row}.${column} of ${partOf.element}`).toBeLessThanOrEqual(whole);
    });
  });

  test('indicators lie near their targets', () => {
    const births = exampleProvince(catalogue, period(), 'seed').get('so-y-te');
    const ratio = (100 * at(births, 'live-births', '-', 'male')) / at(births, 'live-births', '-', 'female');
    expect(ratio).toBeGreaterThan(93);
    expect(ratio).toBeLessThan(120);
  });

  test("local units' figures add up to the owner's", () => {
    const province = exampleProvince(catalogue, period(), 'seed');
    const locals = unitsDue(catalogue, period()).filter((u) => u.kind === 'local');
    for (const element of ['key-bodies', 'key-bodies-with-women', 'organisations-informed']) {
      const owner = element.startsWith('key') ? 'so-noi-vu' : 'so-ldtbxh';
      for (const row of ['district', 'commune']) {
        const sum = locals.reduce((total, u) => total + at(province.get(u.id), element, row, 'value'), 0);
        expect(sum, `${element}.${row}`).toBe(at(province.get(owner), element, row, 'value'));
      }
    }
  });
});

describe('allocate', () => {
  test.each([
    [10, [1, 1, 1], undefined, [4, 3, 3]],
    [10, [1, 1, 8], [1, 5, 3], [1, 5, 3]],
    [0, [1, 2], undefined, [0, 0]],
    [5, [0, 0], undefined, [0, 0]],
    [7, [3, 4], [3, 4], [3, 4]],
  ])('%i by %j within %j', (total, weights, caps, parts) => {
    expect(allocate(total, weights, caps)).toEqual(parts);
  });
});
