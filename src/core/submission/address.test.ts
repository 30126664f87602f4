import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { cellAt, position } from './address.ts';

it.each([
  ['D7', 7, 4],
  ['AA10', 10, 27],
  ['XFD1048576', 1_048_576, 16_384],
  ['', 0, 0],
  ['A', 0, 0],
  ['7', 0, 0],
  ['d7', 0, 0],
  ['D7:E8', 0, 0],
  ['$D$7', 0, 0],
  ['D 7', 0, 0],
  ['D٧', 0, 0],
])('position(%j)', (cell, row, column) => expect(position(cell)).toEqual({ row, column }));

it('is the inverse of cellAt', () => {
  const place = fc.record({
    row: fc.integer({ min: 1, max: 1_048_576 }),
    column: fc.integer({ min: 1, max: 16_384 }),
  });
  fc.assert(
    fc.property(place, (at) => {
      expect(position(cellAt(at))).toEqual(at);
    }),
  );
});
