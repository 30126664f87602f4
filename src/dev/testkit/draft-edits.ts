import type { RawSheet } from '../../core/model/raw-workbook.ts';
import { cellAt, position } from '../../core/submission/address.ts';
import type { Position } from '../../core/submission/address.ts';
import type { DraftSheet } from './draft-sheet.ts';

/** What people do to a sheet: each function changes the draft it is given. */

/** Where a cell goes; null when it is deleted. */
export type Move = (at: Position) => Position | null;

export const rowInserted =
  (row: number): Move =>
  (at) =>
    at.row < row ? at : { ...at, row: at.row + 1 };

export const rowDeleted =
  (row: number): Move =>
  (at) =>
    at.row === row ? null : at.row < row ? at : { ...at, row: at.row - 1 };

export const columnInserted =
  (column: number): Move =>
  (at) =>
    at.column < column ? at : { ...at, column: at.column + 1 };

export const columnDeleted =
  (column: number): Move =>
  (at) =>
    at.column === column ? null : at.column < column ? at : { ...at, column: at.column - 1 };

/** The address a cell has after a move; null when it is deleted. */
export function movedCell(cell: string, move: Move): string | null {
  const to = move(position(cell));
  return to && cellAt(to);
}

/** Moves all cells and merges. */
export function moveCells(sheet: DraftSheet, move: Move): void {
  sheet.cells = new Map(
    [...sheet.cells].flatMap(([cell, content]) => {
      const to = movedCell(cell, move);
      return to ? [[to, content] as const] : [];
    }),
  );
  sheet.merges = sheet.merges.map((range) =>
    range
      .split(':')
      .map((cell) => movedCell(cell, move) ?? cell)
      .join(':'),
  );
}

/** Exchanges the contents of two rows. */
export function exchangeRows(sheet: DraftSheet, a: number, b: number): void {
  sheet.cells = new Map(
    [...sheet.cells].map(([cell, content]) => {
      const at = position(cell);
      const row = at.row === a ? b : at.row === b ? a : at.row;
      return [cellAt({ ...at, row }), content];
    }),
  );
}

/** Copies the cells of a row over another row, or onto a new one. */
export function pasteRow(sheet: DraftSheet, from: number, to: number): void {
  for (const [cell, content] of Array.from(sheet.cells)) {
    const at = position(cell);
    if (at.row === from) sheet.cells.set(cellAt({ ...at, row: to }), content);
  }
}

/** Merges a range, keeping only the first cell's content as Excel does. */
export function mergeCells(sheet: DraftSheet, range: string): void {
  const [from = '', to = from] = range.split(':');
  const a = position(from);
  const b = position(to);
  for (const cell of sheet.cells.keys()) {
    const { row, column } = position(cell);
    const inside = row >= a.row && row <= b.row && column >= a.column && column <= b.column;
    if (inside && cell !== from) sheet.cells.delete(cell);
  }
  sheet.merges.push(range);
}

/** The sheet as a reader returns it: cells in reading order. */
export function rawSheet(sheet: DraftSheet): RawSheet {
  const order = (cell: string) => {
    const { row, column } = position(cell);
    return row * 20_000 + column;
  };
  return {
    ...sheet,
    cells: new Map([...sheet.cells].sort(([a], [b]) => order(a) - order(b))),
    protected: true,
  };
}
