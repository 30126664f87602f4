import { columnLetter } from '../form/layout.ts';

/** 1-based row and column of a cell. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

const [A, Z, ZERO, NINE] = [65, 90, 48, 57];

/**
 * `D7` → row 7, column 4. An address that is none gives row 0, column 0. Asked of every cell of every workbook several
 * times, so it looks at the letters one by one.
 */
export function position(cell: string): Position {
  let column = 0;
  let at = 0;
  for (let code = cell.charCodeAt(at); code >= A && code <= Z; code = cell.charCodeAt(++at))
    column = column * 26 + code - A + 1;
  const letters = at;
  let row = 0;
  for (let code = cell.charCodeAt(at); code >= ZERO && code <= NINE; code = cell.charCodeAt(++at))
    row = row * 10 + code - ZERO;
  const isAddress = letters > 0 && at > letters && at === cell.length;
  return isAddress ? { row, column } : { row: 0, column: 0 };
}

/** Row 7, column 4 → `D7`. */
export function cellAt({ row, column }: Position): string {
  return `${columnLetter(column)}${row}`;
}
