import { position } from '../address.ts';
import type { Position } from '../address.ts';

/** Whether a place lies in a range as written: `D7:F12`, `H4`. */
export function within(range: string): (at: Position) => boolean {
  const [from = '', to = from] = range.split(':');
  const [a, b] = [position(from), position(to)];
  return ({ row, column }) => row >= a.row && row <= b.row && column >= a.column && column <= b.column;
}
