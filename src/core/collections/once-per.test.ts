import { expect, it } from 'vitest';
import { oncePer } from './once-per.ts';

it('asks once for each object, whatever the answer', () => {
  const asked: unknown[] = [];
  const first = oncePer((list: readonly number[]) => {
    asked.push(list);
    return list[0];
  });
  const [full, empty] = [[1, 2], []];
  expect([first(full), first(empty), first(full), first(empty), first([1, 2])]).toEqual([
    1,
    undefined,
    1,
    undefined,
    1,
  ]);
  expect(asked).toEqual([[1, 2], [], [1, 2]]);
});
