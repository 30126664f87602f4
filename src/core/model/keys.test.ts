import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellKey, figureKey, fileCellKey, unitFigureKey } from './keys.ts';

const id = fc.stringMatching(/^[a-z0-9.-]{1,2}$/);
const name = fc.string({ unit: fc.constantFrom('a', '/', '1', '\n'), maxLength: 4 });
const column = fc.option(id, { nil: undefined });
const figure = fc.record({ element: id, row: id, column });
const cell = fc.record({ cell: fc.constantFrom('A1', 'B1'), sheet: name });
const both = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B> =>
  fc.tuple(a, b).map(([one, other]) => ({ ...one, ...other }));

/** Two things have the same key where they are the same, and only there. */
function expectKeys<T>(things: fc.Arbitrary<T>, key: (thing: T) => string): void {
  const pair = fc.oneof(
    fc.tuple(things, things),
    things.map((one): [T, T] => [one, structuredClone(one)]),
  );
  const same = (a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b);
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(key(a) === key(b)).toBe(same(a, b));
    }),
    { numRuns: 2000 },
  );
}

test('figures of a workbook', () => expectKeys(figure, figureKey));
test('figures of all units', () => expectKeys(both(figure, fc.record({ unit: id })), unitFigureKey));
test('cells of a workbook', () => expectKeys(cell, cellKey));
test('cells of all files', () => expectKeys(both(cell, fc.record({ file: name })), fileCellKey));
