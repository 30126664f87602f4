import readExcelFile from 'read-excel-file/node';
import type { RawCell, RawWorkbook } from '../../core/model/raw-workbook.ts';
import { addressOf, placeOf } from '../../office/xlsx-read/address.ts';

/** What two readers make of one workbook: every cell that either of them finds filled, in reading order. */
export interface Comparison {
  readonly cells: number;
  /** Cells of which they tell different things. */
  readonly differences: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly ours: unknown;
    readonly theirs: unknown;
  }[];
}

/** Holds what ntge read against what read-excel-file reads from the same bytes. */
export async function compareReaders(bytes: Buffer, ours: RawWorkbook): Promise<Comparison> {
  const theirs = await readExcelFile(bytes, { trim: false });
  const differences: Comparison['differences'][number][] = [];
  let cells = 0;
  for (const { sheet: name, data } of theirs) {
    const sheet = ours.sheets.find((one) => one.name === name);
    const seen = new Map(
      data.flatMap((row, r) => row.map((value, c) => [addressOf(placeOf(r + 1, c + 1)), comparable(value)])),
    );
    for (const cell of new Set([...seen.keys(), ...(sheet?.cells.keys() ?? [])])) {
      const [a, b] = [oursAsTheirs(sheet?.cells.get(cell)), seen.get(cell) ?? null];
      if (a !== null || b !== null) cells++;
      if (a !== b) differences.push({ sheet: name, cell, ours: a, theirs: b });
    }
  }
  return { cells, differences };
}

/** Dates as instants in UTC; a text of nothing is nothing. */
function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return value === '' || value === undefined ? null : value;
}

/** The other reader leaves error cells out. */
function oursAsTheirs(cell: RawCell | undefined): unknown {
  if (cell === undefined || cell.value === '' || cell.type === 'error') return null;
  if (cell.type === 'date') return Date.parse(cell.value.includes('T') ? `${cell.value}Z` : cell.value);
  return cell.value;
}
