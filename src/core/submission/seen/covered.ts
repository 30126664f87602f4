import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace, ValueKey } from '../../findings/finding.ts';
import type { RawSheet, SheetShape, Span } from '../../model/raw-workbook.ts';
import { formatNumber } from '../../text/format.ts';
import { quoted } from '../../text/quote.ts';
import { groupBy } from '../../collections/group-by.ts';
import type { FieldRole } from '../../model/layout.ts';
import { position } from '../address.ts';
import { rowKey } from '../locate/row-words.ts';
import type { FoundCell } from '../locate/rows.ts';
import { textOf } from '../values/text.ts';
import { isBlank } from '../workbook-index.ts';
import { within } from './ranges.ts';

/** Answers of a sheet that nobody sees where they stand. */
export interface CoveredCells {
  /** Their cells: none of them is read. */
  readonly cells: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Shapes that cover some of them. */
  readonly shapes: ReadonlySet<SheetShape>;
}

/** An answer that holds something: a value, or the word beside it that says what the value is. */
interface Filled {
  readonly cell: string;
  readonly isValue: boolean;
  /** The value, or all that the word speaks of. */
  readonly values: readonly ValueKey[];
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
  const filled = filledAnswers(raw, found).filter(({ cell }) => !told.has(cell));
  const findings: Finding[] = [];
  const cells = new Set<string>();
  const shapes = new Set<SheetShape>();
  const at = { ...inFile, sheet: raw.name };
  for (const { covered: all, make, shape } of coverings(raw, filled, at)) {
    // A value that is out of sight speaks for its whole row.
    const rows = new Set(all.filter(({ isValue }) => isValue).map(({ row }) => row));
    const covered = all.filter(({ isValue, row }) => isValue || !rows.has(row));
    const [first] = covered;
    if (!first) continue;
    const made = make(sayCells(raw, covered), { ...at, cell: first.cell });
    findings.push(made);
    if (made.severity === 'error') for (const { cell } of covered) cells.add(cell);
    if (shape) shapes.add(shape);
  }
  return { cells, findings, shapes };
}

/** Something that covers values, and how it is said. */
interface Covering {
  readonly covered: readonly Filled[];
  readonly make: (said: Said, at: FindingPlace) => Finding;
  readonly shape?: SheetShape;
}

function coverings(raw: RawSheet, filled: readonly Filled[], onSheet: FindingPlace): readonly Covering[] {
  if (raw.state !== 'visible') return [{ covered: filled, make: hiddenSheet(onSheet) }];
  return [
    ...raw.hiddenRows.flatMap((span) => hiddenRows(span, raw, filled)),
    ...raw.hiddenColumns.map((span) => ({
      covered: filled.filter(({ column }) => isWithin(span, column)),
      make: hiddenData,
    })),
    ...raw.merges.map((range) => underMerge(range, filled)),
    ...(raw.shapes ?? []).map((shape) => underDrawing(shape, filled)),
  ];
}

/** Of the sheet, not of a cell. */
const hiddenSheet =
  (at: FindingPlace): Covering['make'] =>
  ({ count, places, affects }) =>
    finding('structure/hidden-sheet', { sheet: at.sheet ?? '', cells: count, places }, at, { affects });

/** What a filter hides is only said: the form allows filters. */
function hiddenRows(
  span: RawSheet['hiddenRows'][number],
  { filteredRows }: RawSheet,
  filled: readonly Filled[],
): readonly Covering[] {
  const inside = filled.filter(({ row }) => isWithin(span, row));
  const isFiltered = ({ row }: Filled) => filteredRows !== undefined && isWithin(filteredRows, row);
  return [
    { covered: inside.filter((one) => !isFiltered(one)), make: hiddenData },
    {
      covered: inside.filter(isFiltered),
      make: ({ count, places }, at) => finding('structure/filtered-data', { cells: count, places }, at),
    },
  ];
}

function underMerge(range: string, filled: readonly Filled[]): Covering {
  const [top = ''] = range.split(':');
  const isInside = within(range);
  return {
    covered: filled.filter((one) => one.cell !== top && isInside(one)),
    make: ({ count, places, affects }, at) =>
      finding('structure/under-merge', { range, cells: count, places }, at, { affects }),
  };
}

function underDrawing(shape: SheetShape, filled: readonly Filled[]): Covering {
  return {
    shape,
    covered: filled.filter(({ row, column }) => isWithin(shape.rows, row) && isWithin(shape.columns, column)),
    make: ({ count, places, affects }, at) => {
      const params = { cells: count, places, text: quoted(shape.text) };
      return finding('structure/under-drawing', params, at, { affects });
    },
  };
}

function hiddenData({ count, places, affects }: Said, at: FindingPlace): Finding {
  return finding('structure/hidden-data', { cells: count, places }, at, { affects });
}

function filledAnswers(raw: RawSheet, found: readonly FoundCell[]): readonly Filled[] {
  const values = groupBy(found, ({ field: { role } }) => ('row' in role ? rowKey(role) : ''));
  return found.flatMap(({ cell, field: { role } }): Filled[] => {
    if (cell === undefined || !('row' in role) || isBlank(raw.cells.get(cell))) return [];
    const isValue = role.kind === 'value';
    if (!isValue && !WORDS.has(role.kind)) return [];
    const own = isValue ? [role] : (values.get(rowKey(role)) ?? []).map(({ field }) => field.role);
    return [{ cell, isValue, values: own.flatMap(valueKey), ...position(cell) }];
  });
}

/** Whether a figure is official, an estimate or a confirmed zero, and what became of a task, is no matter of taste. */
const WORDS: ReadonlySet<FieldRole['kind']> = new Set(['status', 'likelihood', 'done_on']);

function valueKey(role: FieldRole): readonly ValueKey[] {
  if (role.kind !== 'value') return [];
  const { element, row, column } = role;
  return [{ element, row, column }];
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
  return { count: covered.length, places, affects: covered.flatMap(({ values }) => values) };
}
