import { columnLetter } from '../layout.ts';

/** 1-based row and column of a cell. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** `D7` → row 7, column 4. An address that is none gives row 0, column 0. */
export function position(cell: string): Position {
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** Row 7, column 4 → `D7`. */
export function cellAt({ row, column }: Position): string {
  return `${columnLetter(column)}${row}`;
}
