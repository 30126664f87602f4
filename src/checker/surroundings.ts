import type { FindingPlace } from '../core/findings/finding.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../core/model/raw-workbook.ts';
import { textOf } from '../core/submission/values/text.ts';
import { leavingText } from '../core/text/leaving.ts';
import { MAX_COLUMN, MAX_ROW } from '../office/limits.ts';
import {
  addressOf,
  columnName,
  columnOf,
  parseAddress,
  placeOf,
  rowOf,
} from '../office/xlsx-read/address.ts';

/** A cell as a small picture shows it: a number to be written in the reader's language, or a text. */
export type Shown = number | string;

/** The part of a sheet around one cell, for whoever looks for it in the workbook. */
export interface Surroundings {
  /** Letters of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly Shown[] }[];
  /** Where the cell is in it: number of the row and of the column, from 0. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Columns and rows shown on each side. */
const BESIDE = 2;
const ABOVE = 1;
/** Characters shown of a text. */
const LENGTH = 40;

/** What stands around the cell of a finding; null where it names none. */
export function surroundingsOf({ sheets }: RawWorkbook, { sheet, cell }: FindingPlace): Surroundings | null {
  const place = cell === undefined ? -1 : parseAddress(cell);
  const own = sheets.find(({ name }) => name === sheet);
  if (!own || place < 0) return null;
  const columns = around(columnOf(place), BESIDE, MAX_COLUMN);
  const rows = around(rowOf(place), ABOVE, MAX_ROW);
  return {
    columns: columns.map(columnName),
    rows: rows.map((row) => ({ row, cells: columns.map((column) => shownAt(own, placeOf(row, column))) })),
    at: { row: rows.indexOf(rowOf(place)), column: columns.indexOf(columnOf(place)) },
  };
}

function around(middle: number, beside: number, last: number): readonly number[] {
  const from = Math.max(1, middle - beside);
  const to = Math.min(last, middle + beside);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function shownAt({ cells }: RawSheet, place: number): Shown {
  const cell = cells.get(addressOf(place));
  return cell === undefined ? '' : shown(cell);
}

/** The sheet may show a number otherwise than it is stored: what is stored is what was checked. */
function shown(cell: RawCell): Shown {
  if (cell.type === 'number') return cell.value;
  const text = leavingText(textOf(cell));
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
