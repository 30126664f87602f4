import { MAX_COLUMN, MAX_ROW } from '../limits.ts';

/** Answers of `parseAddress` that are no place. */
export const NOT_AN_ADDRESS = -1;
export const OUTSIDE_THE_GRID = -2;

/** A place as one number that sorts in reading order: (row − 1) × 16,384 + (column − 1). */
export function placeOf(row: number, column: number): number {
  return (row - 1) * MAX_COLUMN + column - 1;
}

export function rowOf(place: number): number {
  return Math.floor(place / MAX_COLUMN) + 1;
}

export function columnOf(place: number): number {
  return (place % MAX_COLUMN) + 1;
}

/**
 * The place of a plain A1 address in either case, or one of the two negative answers. Written without a regular
 * expression or a slice: it runs once per cell.
 */
export function parseAddress(address: string): number {
  const { length } = address;
  let at = 0;
  let column = 0;
  for (; at < length; at++) {
    const letter = address.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (at > 8) return NOT_AN_ADDRESS;
  }
  if (at === 0 || at === length) return NOT_AN_ADDRESS;
  const row = parseDigits(address, at);
  if (row < 0) return row;
  return column > MAX_COLUMN ? OUTSIDE_THE_GRID : placeOf(row, column);
}

/** A row number from `start` to the end of the text, without sign or leading zero. */
export function parseDigits(text: string, start: number): number {
  const { length } = text;
  let row = 0;
  for (let at = start; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (row === 0 && digit === 0)) return NOT_AN_ADDRESS;
    row = row * 10 + digit;
  }
  if (start === length) return NOT_AN_ADDRESS;
  return row > MAX_ROW ? OUTSIDE_THE_GRID : row;
}

const columnNames: string[] = [];

/** `A` for 1 … `XFD` for 16,384. */
export function columnName(column: number): string {
  return (columnNames[column] ??= spellColumn(column));
}

function spellColumn(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function addressOf(place: number): string {
  return columnName(columnOf(place)) + rowOf(place);
}
