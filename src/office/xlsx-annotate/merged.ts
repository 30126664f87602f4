import { columnOf, parseAddress, placeOf, rowOf } from '../xlsx-read/address.ts';

/** Answers the first cell of the merged range that a place lies in, or the place itself. */
export function showingCell(merges: readonly string[]): (place: number) => number {
  const ranges = merges.flatMap((range) => {
    const [from = '', to = from] = range.split(':');
    const [first, last] = [parseAddress(from), parseAddress(to)];
    return first < 0 || last < 0 ? [] : [{ first, last }];
  });
  return (place) => {
    const [row, column] = [rowOf(place), columnOf(place)];
    const range = ranges.find(
      ({ first, last }) =>
        row >= rowOf(first) && row <= rowOf(last) && column >= columnOf(first) && column <= columnOf(last),
    );
    return range ? placeOf(rowOf(range.first), columnOf(range.first)) : place;
  };
}
