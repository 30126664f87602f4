import { sensitiveElements } from '../../catalogue/sensitive.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation, ObservationJson } from '../../model/results.ts';

/** What a unit reported in one row of an element: its cells are published or withheld together. */
export interface RowOfCells {
  readonly key: string;
  readonly element: string;
  readonly row: string;
  readonly unit: string;
  /** Counts by column; cells without a figure are left out. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Names a row of cells. */
export function rowKey(of: {
  readonly element: string;
  readonly row: string;
  readonly unit: string;
}): string {
  return JSON.stringify([of.element, of.row, of.unit]);
}

/** Every row of the sensitive elements, by its key. */
export function sensitiveRows(
  catalogue: Catalogue,
  consolidation: Consolidation,
): ReadonlyMap<string, RowOfCells> {
  return rowsOfElements(sensitiveElements(catalogue), consolidation);
}

/** Every row of these elements, by its key. */
export function rowsOfElements(
  elements: ReadonlySet<string>,
  { observations }: Consolidation,
): ReadonlyMap<string, RowOfCells> {
  const rows = new Map<string, ObservationJson[]>();
  for (const observation of observations) {
    if (!elements.has(observation.element)) continue;
    const key = rowKey(observation);
    rows.set(key, [...(rows.get(key) ?? []), observation]);
  }
  return new Map([...rows].flatMap(([key, cells]) => rowOfCells(key, cells)));
}

function rowOfCells(
  key: string,
  cells: readonly ObservationJson[],
): readonly (readonly [string, RowOfCells])[] {
  const [first] = cells;
  if (!first) return [];
  const { element, row, unit } = first;
  const counts = new Map<string, number>();
  for (const { column, value } of cells) if (typeof value === 'number') counts.set(column, value);
  return [[key, { key, element, row, unit, counts }]];
}
