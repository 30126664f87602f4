import type { RawCell, RawSheet, SheetState, Span } from '../../core/model/raw-workbook.ts';

/** What tests write into a cell: a bare number, text or boolean, or a whole raw cell; null empties it. */
export type Typed = number | string | boolean | null | RawCell;

/** A sheet being made; cells by A1 address. */
export interface DraftSheet extends Pick<
  RawSheet,
  'hidesZeros' | 'conditionalLooks' | 'shapes' | 'filteredRows'
> {
  name: string;
  state: SheetState;
  cells: Map<string, RawCell>;
  merges: string[];
  hiddenRows: Span[];
  hiddenColumns: Span[];
  comments: Map<string, string>;
}

/** A real date cell, as Excel stores it. */
export function dateCell(iso: string): RawCell {
  const serial = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
  return { type: 'date', value: iso, serial, format: 'dd/mm/yyyy' };
}

export function emptySheet(name: string, state: SheetState): DraftSheet {
  return {
    name,
    state,
    cells: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: new Map(),
  };
}

/** A bare value as the raw cell that a reader would return. */
export function rawCell(value: Exclude<Typed, null>): RawCell {
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'string') return { type: 'text', value };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  return value;
}
