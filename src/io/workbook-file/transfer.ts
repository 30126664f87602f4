import type { ReadOutcome } from '../../core/model/file-problem.ts';
import type { RawSheet, RawWorkbook } from '../../core/model/raw-workbook.ts';
import type { PackedCells } from '../../office/xlsx-read/cell-table.ts';
import { buffersOf, CellTable } from '../../office/xlsx-read/cell-table.ts';

type PackedSheet = Omit<RawSheet, 'cells'> & { readonly packed: PackedCells };

/** A ReadOutcome on its way between threads: handing over a million small objects takes longer than parsing them. */
export type PackedOutcome =
  | Extract<ReadOutcome, { ok: false }>
  | (Omit<Extract<ReadOutcome, { ok: true }>, 'workbook'> & {
      readonly workbook: Omit<RawWorkbook, 'sheets'> & { readonly sheets: readonly PackedSheet[] };
    });

/** The outcome of a reading into tables. */
export function packOutcome(outcome: ReadOutcome): PackedOutcome {
  if (!outcome.ok) return outcome;
  const sheets = outcome.workbook.sheets.map(({ cells, ...rest }) => {
    if (!(cells instanceof CellTable)) throw new Error('cells that were not read into a table');
    return { ...rest, packed: cells.packed };
  });
  return { ...outcome, workbook: { ...outcome.workbook, sheets } };
}

/** The buffers to hand over instead of copying. */
export function transferList(outcome: PackedOutcome): ArrayBuffer[] {
  return outcome.ok ? outcome.workbook.sheets.flatMap(({ packed }) => buffersOf(packed)) : [];
}

export function unpackOutcome(outcome: PackedOutcome): ReadOutcome {
  if (!outcome.ok) return outcome;
  const sheets = outcome.workbook.sheets.map(({ packed, ...rest }) => ({
    ...rest,
    cells: new CellTable(packed),
  }));
  return { ...outcome, workbook: { ...outcome.workbook, sheets } };
}
