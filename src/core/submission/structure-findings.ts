import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import type { ColumnId } from '../model/ids.ts';
import type { LayoutField, LayoutSheet, RowField } from '../model/layout.ts';
import { ROW_FIELD_HEADINGS, VALUE_HEADINGS } from '../form/printed-words.ts';
import { tidy } from '../text/compare.ts';
import { position } from './address.ts';
import { countFigures, figuresOf } from './figures.ts';
import { formerColumns } from './former-columns.ts';
import type { WasNeverIssued } from './issued-cells.ts';
import type { SheetColumns } from './locate/columns.ts';
import type { FoundCell, RowOutcome } from './locate/rows.ts';
import type { IndexedSheet } from './workbook-index.ts';

/** What there is to say about a sheet as a whole, once its rows are found. */
export interface SheetState {
  readonly layout: LayoutSheet;
  readonly sheet: IndexedSheet;
  readonly columns: SheetColumns;
  readonly rows: readonly RowOutcome[];
  readonly inFile: FindingPlace;
  readonly neverIssued: WasNeverIssued;
  /** Where each cell stood when the workbook was issued, by its name in small letters. */
  readonly places: ReadonlyMap<string, string>;
  /** Cells that have a finding of their own. */
  readonly refused: ReadonlySet<string>;
}

/** Cells named in a message that speaks of many. */
const SHOWN_PLACES = 5;

/** Renamed, moved, found without names, columns gone, figures where nobody reads. */
export function aboutSheet(state: SheetState): readonly Finding[] {
  const found = state.rows.flatMap((row) => (row.kind === 'found' ? row.cells : []));
  const inPlace = state.rows.flatMap((row) => (row.kind === 'found' && !row.isSorted ? row.cells : []));
  return [
    ...renamed(state),
    ...missingColumns(state, found),
    ...withoutNames(state, inPlace),
    ...moved(state, inPlace),
    ...stray(state, found),
  ];
}

function at({ inFile, sheet }: SheetState, cell?: string): FindingPlace {
  return { ...inFile, sheet: sheet.name, ...(cell !== undefined && { cell }) };
}

function renamed(state: SheetState): readonly Finding[] {
  const { layout, sheet } = state;
  // A Mac writes the same letters with their marks apart.
  if (layout.name === tidy(sheet.name)) return [];
  return [finding('structure/sheet-renamed', { expected: layout.name, found: sheet.name }, at(state))];
}

/** One finding for each column that is gone, however many rows miss it. */
function missingColumns(state: SheetState, found: readonly FoundCell[]): readonly Finding[] {
  const gone = new Map<ColumnId | RowField, number>();
  for (const { field, cell } of found) {
    const { role } = field;
    if (cell !== undefined || role.kind === 'cover' || role.kind === 'narrative') continue;
    if (state.neverIssued(role)) continue;
    const column = role.kind === 'value' ? role.column : role.kind;
    gone.set(column, (gone.get(column) ?? 0) + 1);
  }
  const headings = { ...VALUE_HEADINGS, ...ROW_FIELD_HEADINGS };
  return [...gone].map(([column, rows]) =>
    finding('structure/missing-column', { column: toName(headings[column]), rows }, at(state)),
  );
}

function withoutNames(state: SheetState, found: readonly FoundCell[]): readonly Finding[] {
  const nameless = found.flatMap(({ cell, byName, isDoubtful }) =>
    byName || isDoubtful || cell === undefined || state.refused.has(cell) ? [] : cell,
  );
  const [first] = nameless;
  if (first === undefined) return [];
  return [finding('structure/missing-name', { cells: nameless.length, first }, at(state, first))];
}

function moved(state: SheetState, found: readonly FoundCell[]): readonly Finding[] {
  // A form of a former layout had its cells elsewhere, and nobody moved them.
  const placeOf = ({ name, cell }: LayoutField): string => state.places.get(name.toLowerCase()) ?? cell;
  const elsewhere = found.filter(({ field, cell }) => cell !== undefined && cell !== placeOf(field));
  const [first] = elsewhere;
  if (first?.cell === undefined) return [];
  const params = { cells: elsewhere.length, from: placeOf(first.field), to: first.cell };
  return [finding('structure/moved', params, at(state, first.cell))];
}

function stray(state: SheetState, found: readonly FoundCell[]): readonly Finding[] {
  const { sheet, columns, layout } = state;
  const known = new Set(found.map(({ cell }) => cell));
  const doubtful = new Set(
    state.rows.flatMap((row) =>
      row.kind === 'disagree'
        ? [...row.byName, ...row.byCode].map((cell) => position(cell).row)
        : row.kind === 'duplicate'
          ? row.rows
          : row.kind === 'doubtful'
            ? row.at
            : [],
    ),
  );
  const former = new Set(formerColumns(sheet.raw, columns.headingAt));
  const printed = new Set(
    [layout.columns.order, layout.columns.code, layout.columns.content, layout.columns.measure].map(
      (letter) => columns.of(position(`${letter}1`).column)?.column,
    ),
  );
  const figures = figuresOf(sheet.raw);
  const cells = figures.filter((cell) => {
    const { row, column } = position(cell);
    if (row === columns.numbersAt) return false;
    return !known.has(cell) && !doubtful.has(row) && !former.has(column) && !printed.has(column);
  });
  const [first] = cells;
  if (first === undefined) return [];
  const shown = String(sheet.raw.cells.get(first)?.value ?? '');
  const beyond = countFigures(sheet.raw) - figures.length;
  const params = { cells: cells.length + beyond, places: cells.slice(0, SHOWN_PLACES), first: shown };
  return [finding('structure/stray-data', params, at(state, first))];
}
