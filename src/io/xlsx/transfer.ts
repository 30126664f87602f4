import type { ReadOutcome } from '../../core/model/file-problem.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../../core/model/raw-workbook.ts';
import { addressOf, parseAddress } from './address.ts';
import type { RawCellDraft } from './cell.ts';

/**
 * The cells of a sheet as columns of numbers. Handing a million small objects from thread to thread takes longer than
 * parsing them; these buffers change hands without a copy. Texts are numbered from 1, 0 means none.
 */
interface PackedCells {
  readonly places: Float64Array<ArrayBuffer>;
  readonly types: Uint8Array<ArrayBuffer>;
  /** Numbers, dates' serials, booleans as 0 and 1. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly values: Uint32Array<ArrayBuffer>;
  readonly formulas: Uint32Array<ArrayBuffer>;
  readonly formats: Uint32Array<ArrayBuffer>;
  readonly rich: Uint8Array<ArrayBuffer>;
  readonly texts: readonly string[];
}

type PackedSheet = Omit<RawSheet, 'cells'> & { readonly packed: PackedCells };

/** A ReadOutcome on its way between threads. */
export type PackedOutcome =
  | Extract<ReadOutcome, { ok: false }>
  | (Omit<Extract<ReadOutcome, { ok: true }>, 'workbook'> & {
      readonly workbook: Omit<RawWorkbook, 'sheets'> & { readonly sheets: readonly PackedSheet[] };
    });

const TYPES = [
  'number',
  'text',
  'boolean',
  'date',
  'error',
  'empty',
] as const satisfies readonly RawCell['type'][];

export function packOutcome(outcome: ReadOutcome): PackedOutcome {
  if (!outcome.ok) return outcome;
  const sheets = outcome.workbook.sheets.map(({ cells, ...rest }) => ({ ...rest, packed: packCells(cells) }));
  return { ...outcome, workbook: { ...outcome.workbook, sheets } };
}

/** The buffers to hand over instead of copying. */
export function transferList(outcome: PackedOutcome): ArrayBuffer[] {
  if (!outcome.ok) return [];
  return outcome.workbook.sheets.flatMap(({ packed }) =>
    [
      packed.places,
      packed.types,
      packed.numbers,
      packed.values,
      packed.formulas,
      packed.formats,
      packed.rich,
    ].map(({ buffer }) => buffer),
  );
}

export function unpackOutcome(outcome: PackedOutcome): ReadOutcome {
  if (!outcome.ok) return outcome;
  const sheets = outcome.workbook.sheets.map(({ packed, ...rest }) => ({
    ...rest,
    cells: unpackCells(packed),
  }));
  return { ...outcome, workbook: { ...outcome.workbook, sheets } };
}

function packCells(cells: ReadonlyMap<string, RawCell>): PackedCells {
  const count = cells.size;
  const texts: string[] = [];
  const numbered = new Map<string, number>();
  const numberOf = (text: string | undefined): number => {
    if (text === undefined) return 0;
    const known = numbered.get(text);
    if (known !== undefined) return known;
    numbered.set(text, texts.push(text));
    return texts.length;
  };
  const packed = {
    places: new Float64Array(count),
    types: new Uint8Array(count),
    numbers: new Float64Array(count),
    values: new Uint32Array(count),
    formulas: new Uint32Array(count),
    formats: new Uint32Array(count),
    rich: new Uint8Array(count),
    texts,
  };
  let index = 0;
  for (const [address, cell] of cells) {
    packed.places[index] = parseAddress(address);
    packed.types[index] = TYPES.indexOf(cell.type);
    packed.numbers[index] =
      cell.type === 'date' ? cell.serial : typeof cell.value === 'string' ? 0 : Number(cell.value);
    packed.values[index] = numberOf(typeof cell.value === 'string' ? cell.value : undefined);
    packed.formulas[index] = numberOf(cell.formula);
    packed.formats[index] = numberOf(cell.format);
    packed.rich[index] = cell.rich === true ? 1 : 0;
    index++;
  }
  return packed;
}

function unpackCells(packed: PackedCells): Map<string, RawCell> {
  const cells = new Map<string, RawCell>();
  const { places, texts } = packed;
  for (let index = 0; index < places.length; index++) {
    const cell = unpackValue(packed, index);
    const formula = packed.formulas[index] ?? 0;
    const format = packed.formats[index] ?? 0;
    if (formula > 0) cell.formula = texts[formula - 1] ?? '';
    if (format > 0) cell.format = texts[format - 1] ?? '';
    if (packed.rich[index] === 1) cell.rich = true;
    cells.set(addressOf(places[index] ?? 0), cell);
  }
  return cells;
}

function unpackValue(packed: PackedCells, index: number): RawCellDraft {
  const number = packed.numbers[index] ?? 0;
  const text = packed.texts[(packed.values[index] ?? 0) - 1] ?? '';
  switch (TYPES[packed.types[index] ?? 0]) {
    case 'number':
      return { type: 'number', value: number };
    case 'text':
      return { type: 'text', value: text };
    case 'boolean':
      return { type: 'boolean', value: number === 1 };
    case 'date':
      return { type: 'date', value: text, serial: number };
    case 'error':
      return { type: 'error', value: text };
    default:
      return { type: 'empty', value: null };
  }
}
