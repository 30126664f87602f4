import type { RawSheet, RawWorkbook } from '../../model/raw-workbook.ts';

/** A line of the workbook of sentences in which something stands where the tick goes. */
export interface TickedLine {
  readonly row: number;
  readonly tick: string;
  /** The sentence as it stands there now; an approval is for the very words of the hash. */
  readonly sentence: string;
  readonly hash: string;
}

/** Columns of the workbook that `ntge report --edition public --review` writes. */
const TICK = 'A';
const SENTENCE = 'D';
const HASH = 'G';

/** Every ticked line, whatever order the office sorted them into; undefined when it is no such workbook. */
export function tickedLines({ sheets }: RawWorkbook): readonly TickedLine[] | undefined {
  const sheet = sheets.find((one) => rowsWithHash(one).length > 0);
  return sheet && rowsWithHash(sheet).flatMap((row) => tickedLine(sheet, row));
}

function rowsWithHash(sheet: RawSheet): readonly number[] {
  return [...sheet.cells.keys()].flatMap((address) => {
    const row = new RegExp(`^${HASH}(\\d+)$`).exec(address)?.[1];
    return row !== undefined && /^[0-9a-f]{64}$/.test(textAt(sheet, address)) ? [Number(row)] : [];
  });
}

function tickedLine(sheet: RawSheet, row: number): readonly TickedLine[] {
  const tick = textAt(sheet, `${TICK}${row}`);
  if (tick === '' || tick === '–') return [];
  return [{ row, tick, sentence: textAt(sheet, `${SENTENCE}${row}`), hash: textAt(sheet, `${HASH}${row}`) }];
}

function textAt({ cells }: RawSheet, address: string): string {
  const cell = cells.get(address);
  return cell?.value === undefined || cell.value === null ? '' : String(cell.value).trim();
}

/** What people type for yes. */
export const isTick = (tick: string): boolean => /^(?:x|v|✓|✔|có|co|yes|y|true|1)$/iu.test(tick);
