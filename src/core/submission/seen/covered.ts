import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace, ValueKey } from '../../findings/finding.ts';
import type { RawSheet, SheetShape, Span } from '../../model/raw-workbook.ts';
import { formatNumber } from '../../text/format.ts';
import { quoted } from '../../text/quote.ts';
import { position } from '../address.ts';
import type { FoundCell } from '../locate/rows.ts';
import { textOf } from '../values/text.ts';
import { isBlank } from '../workbook-index.ts';
import { within } from './ranges.ts';

/** Values of a sheet that nobody sees where they stand. */
export interface CoveredCells {
  /** Their cells: none of them is read. */
  readonly cells: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Shapes that cover some of them. */
  readonly shapes: ReadonlySet<SheetShape>;
}

/** A value cell that holds something. */
interface Filled {
  readonly cell: string;
  readonly value: ValueKey;
  readonly row: number;
  readonly column: number;
}

/** Cells named in a message that speaks of many. */
const SHOWN_PLACES = 5;

/**
 * Finds figures in hidden rows, columns and sheets, under the merge of a cell beside them, and under drawings: one finding for
 * each thing that covers them. Rows hidden by a filter, which the form allows, are only said. `told` are cells of which
 * something is said already.
 */
export function findCovered(
  raw: RawSheet,
  found: readonly FoundCell[],
  told: ReadonlySet<string>,
  inFile: FindingPlace,
): CoveredCells {
  const filled = filledValues(raw, found).filter(({ cell }) => !told.has(cell));
  const findings: Finding[] = [];
  const cells = new Set<string>();
  const shapes = new Set<SheetShape>();
  const at = { ...inFile, sheet: raw.name };
  const tell = (covered: readonly Filled[], make: (said: Said, at: FindingPlace) => Finding) => {
    const [first] = covered;
    if (!first) return;
    const made = make(sayCells(raw, covered), { ...at, cell: first.cell });
    findings.push(made);
    if (made.severity === 'error') for (const { cell } of covered) cells.add(cell);
  };

  if (raw.state !== 'visible') {
    tell(filled, ({ count, places, affects }) =>
      finding('structure/hidden-sheet', { sheet: raw.name, cells: count, places }, at, { affects }),
    );
    return { cells, findings, shapes };
  }
  const { filteredRows } = raw;
  const isFiltered = ({ row }: Filled) => filteredRows !== undefined && isWithin(filteredRows, row);
  for (const span of raw.hiddenRows) {
    const inside = filled.filter(({ row }) => isWithin(span, row));
    tell(
      inside.filter((one) => !isFiltered(one)),
      hiddenData,
    );
    tell(inside.filter(isFiltered), ({ count, places }, place) =>
      finding('structure/filtered-data', { cells: count, places }, place),
    );
  }
  for (const span of raw.hiddenColumns)
    tell(
      filled.filter(({ column }) => isWithin(span, column)),
      hiddenData,
    );
  for (const range of raw.merges) {
    const [top = ''] = range.split(':');
    const isInside = within(range);
    const below = filled.filter((one) => one.cell !== top && isInside(one));
    tell(below, ({ count, places, affects }, place) =>
      finding('structure/under-merge', { range, cells: count, places }, place, { affects }),
    );
  }
  for (const shape of raw.shapes ?? []) {
    const under = filled.filter(
      ({ row, column }) => isWithin(shape.rows, row) && isWithin(shape.columns, column),
    );
    if (under.length > 0) shapes.add(shape);
    tell(under, ({ count, places, affects }, place) => {
      const params = { cells: count, places, text: quoted(shape.text) };
      return finding('structure/under-drawing', params, place, { affects });
    });
  }
  return { cells, findings, shapes };
}

function hiddenData({ count, places, affects }: Said, at: FindingPlace): Finding {
  return finding('structure/hidden-data', { cells: count, places }, at, { affects });
}

function filledValues(raw: RawSheet, found: readonly FoundCell[]): readonly Filled[] {
  return found.flatMap(({ cell, field: { role } }): Filled[] => {
    if (cell === undefined || role.kind !== 'value' || isBlank(raw.cells.get(cell))) return [];
    const { element, row, column } = role;
    return [{ cell, value: { element, row, column }, ...position(cell) }];
  });
}

function isWithin({ from, to }: Span, number: number): boolean {
  return from <= number && number <= to;
}

/** Cells as a message names them, with what they hold: `D7 (121)`. */
interface Said {
  readonly count: number;
  readonly places: readonly string[];
  readonly affects: readonly ValueKey[];
}

function sayCells(raw: RawSheet, covered: readonly Filled[]): Said {
  const places = covered.slice(0, SHOWN_PLACES).map(({ cell }) => {
    const held = raw.cells.get(cell);
    const value = held?.type === 'number' ? formatNumber(held.value, 'vi') : quoted(textOf(held));
    return `${cell} (${value})`;
  });
  return { count: covered.length, places, affects: covered.map(({ value }) => value) };
}
