import { LABEL_REMARKS } from '../../form/printed-cell.ts';
import { sameMeasure, headingMeaning } from '../../form/heading-words.ts';
import type { ColumnId } from '../../model/ids.ts';
import type { LayoutBlock, LayoutField, LayoutRow, RowField } from '../../model/layout.ts';
import type { FoundBy } from '../../model/submission.ts';
import { groupBy } from '../../collections/group-by.ts';
import { cellAt, position } from '../address.ts';
import { addsMeaning, likeness } from '../issued/compare-printed.ts';
import type { PrintedChange } from '../issued/compare-printed.ts';
import type { IssuedForm } from '../issued/issued-form.ts';
import { isBlank } from '../workbook-index.ts';
import { findColumns } from './columns.ts';
import type { SheetColumns } from './columns.ts';
import { laterHeadings } from './later-headings.ts';
import type { LaterHeadings } from './later-headings.ts';
import { mostFrequent } from './most-frequent.ts';
import { printedRows } from './printed-rows.ts';
import type { PrintedRow, PrintedRows } from './printed-rows.ts';
import type { RowSearch } from './row-search.ts';
import { rowKey } from './row-words.ts';

/** One input cell of a row: where a fresh workbook has it, and where it is now. */
export interface FoundCell {
  readonly field: LayoutField;
  /** Undefined when its column is gone. */
  readonly cell: string | undefined;
  readonly byName: boolean;
  /** Its heading, or its name, says something else: what stands there is not taken. */
  readonly isDoubtful: boolean;
}

/** Why a row is not taken, though something of it is there. */
export type RowDoubt =
  /** Neither its code nor its label is what was issued. */
  | 'unrecognised'
  /** Its code, its label and the names of its cells do not all speak of one row. */
  | 'contradicted'
  /** Its label speaks of another time, number or the opposite. */
  | 'other-meaning'
  | 'other-measure';

/** What became of one row of the layout. */
export type RowOutcome =
  | {
      readonly kind: 'found';
      readonly row: LayoutRow;
      readonly foundBy: FoundBy;
      readonly cells: readonly FoundCell[];
      /** 1-based row of the file's sheet. */
      readonly at: number;
      /** Code, label and figures stand together, but not where the names of the cells lead. */
      readonly isSorted: boolean;
      readonly reworded: readonly PrintedChange[];
    }
  | { readonly kind: 'missing'; readonly row: LayoutRow }
  | {
      readonly kind: 'doubtful';
      readonly row: LayoutRow;
      readonly why: RowDoubt;
      readonly at: number;
      readonly cells: readonly FoundCell[];
      readonly changes: readonly PrintedChange[];
    }
  /** The same code in several filled rows. */
  | { readonly kind: 'duplicate'; readonly row: LayoutRow; readonly rows: readonly number[] }
  /** Names lead to one place, code and heading to another. Cells as A1 addresses, `sheet` with the first when elsewhere. */
  | {
      readonly kind: 'disagree';
      readonly row: LayoutRow;
      readonly byName: readonly string[];
      readonly byCode: readonly string[];
      readonly nameSheet: string;
      readonly fields: readonly LayoutField[];
    };

interface Search extends RowSearch {
  readonly columns: SheetColumns;
  readonly printed: PrintedRows;
  readonly fieldsOf: (row: LayoutRow) => readonly LayoutField[];
}

/** The rows and columns of a sheet, found. */
export interface FoundRows {
  readonly rows: readonly RowOutcome[];
  readonly columns: SheetColumns;
  readonly printed: PrintedRows;
  readonly later: LaterHeadings;
}

/** Finds every row of a sheet by the names of its cells, its code and its label: two that agree, none that contradicts. */
export function findRows(given: RowSearch): FoundRows {
  const columns = findColumns(given);
  const printed = printedRows(given, columns);
  const byRow = groupBy(given.fields, ({ role }) => ('row' in role ? rowKey(role) : ''));
  const fieldsOf = (row: LayoutRow) => byRow.get(rowKey(row)) ?? [];
  const search: Search = { ...given, columns, printed, fieldsOf };
  const rows = given.layout.blocks.flatMap((block) => block.rows.map((row) => findRow(search, block, row)));
  const settled = settleSorted(search, rows);
  const ours = new Set(settled.flatMap(linesOf));
  const later = laterHeadings(given, columns, printed, ours);
  return { rows: settled.map((outcome) => underHeadings(outcome, later)), columns, printed, later };
}

function linesOf(outcome: RowOutcome): readonly number[] {
  if (outcome.kind === 'duplicate') return outcome.rows;
  if (outcome.kind === 'disagree')
    return [...outcome.byName, ...outcome.byCode].map((cell) => position(cell).row);
  return outcome.kind === 'missing' ? [] : [outcome.at];
}

/** Puts in doubt the values that stand under a second heading of another meaning. */
function underHeadings(outcome: RowOutcome, later: LaterHeadings): RowOutcome {
  if (outcome.kind !== 'found') return outcome;
  const cells = outcome.cells.map((cell) =>
    later(cell.field, outcome.at) ? { ...cell, isDoubtful: true } : cell,
  );
  return { ...outcome, cells };
}

/** Where the names of a row's cells lead. */
interface NamedRow {
  readonly targets: readonly { readonly sheet: string; readonly cell: string }[];
  /** The row of this sheet that more of them lead to than to any other. */
  readonly at: number | undefined;
}

function namedRow({ sheet, index, fieldsOf }: Search, row: LayoutRow): NamedRow {
  const targets = fieldsOf(row).flatMap(({ name }) => index.target(name) ?? []);
  const most = mostFrequent(targets.map((target) => `${target.sheet}\n${position(target.cell).row}`));
  const [on, at] = most?.split('\n') ?? [];
  return { targets, at: on === sheet.name ? Number(at) : undefined };
}

function findRow(search: Search, block: LayoutBlock, row: LayoutRow): RowOutcome {
  const { printed } = search;
  const coded = filledFirst(search, row, printed.withCode(row));
  if (coded.length > 1) return { kind: 'duplicate', row, rows: coded };
  const named = namedRow(search, row);
  if (named.targets.length > 0 && named.at === undefined) return disagreement(search, row, named, coded[0]);
  const at = named.at ?? coded[0] ?? onlyOne(printed.withLabel(row, block));
  if (at === undefined) return { kind: 'missing', row };
  const own = printed.at(at);
  const hasCode = printed.hasCode(row, at);
  const label = printed.labelSays(row, block, at);
  const isNamed = named.at === at;
  const witnesses = [hasCode, label === 'own', isNamed].filter(Boolean).length;
  const elsewhere = coded.some((other) => other !== at);
  const denies = label === 'another' || printed.hasAnotherCode(row, at) || (elsewhere && !hasCode);
  if (denies && isNamed && coded[0] !== undefined && printed.labelSays(row, block, coded[0]) === 'own')
    // Code and label have moved together: a sorted sheet, unless other rows say otherwise.
    return disagreement(search, row, named, coded[0]);
  if (witnesses === 1 && !isNamed && printed.hasAnotherCode(row, at)) return { kind: 'missing', row };
  const changes = changesOf(search, row, at, own);
  if (denies || witnesses < 2) {
    const why =
      denies && (hasCode || label === 'own' || label === 'another') ? 'contradicted' : 'unrecognised';
    return doubtful(search, block, row, at, why, printed.wordsBeside(row, block, at));
  }
  if (changes.otherMeaning.length > 0)
    return doubtful(search, block, row, at, 'other-meaning', changes.otherMeaning);
  if (changes.measure) return doubtful(search, block, row, at, 'other-measure', [changes.measure]);
  return foundAt(search, block, row, at, changes.reworded);
}

function foundAt(
  search: Search,
  block: LayoutBlock,
  row: LayoutRow,
  at: number,
  reworded: readonly PrintedChange[],
): Extract<RowOutcome, { kind: 'found' }> {
  const cells = cellsIn(search, block, row, at);
  const foundBy = cells.every((cell) => cell.byName) ? 'name' : 'code';
  return { kind: 'found', row, foundBy, cells, at, isSorted: false, reworded };
}

function doubtful(
  search: Search,
  block: LayoutBlock,
  row: LayoutRow,
  at: number,
  why: RowDoubt,
  changes: readonly PrintedChange[],
): RowOutcome {
  return { kind: 'doubtful', row, why, at, changes, cells: cellsIn(search, block, row, at) };
}

/** The cells of a row, each by its name and its column. A name that leads elsewhere puts its cell in doubt. */
function cellsIn(search: Search, block: LayoutBlock, row: LayoutRow, at: number): readonly FoundCell[] {
  const { columns, index, sheet } = search;
  return search.fieldsOf(row).map((field): FoundCell => {
    const column = columns.of(position(field.cell).column);
    const target = index.target(field.name);
    if (column === undefined) {
      // Without a heading and without names of others the column is gone.
      return { field, cell: undefined, byName: false, isDoubtful: target !== undefined };
    }
    const cell = cellAt({ row: at, column: column.column });
    const isElsewhere = target !== undefined && (target.sheet !== sheet.name || target.cell !== cell);
    const isDoubtful =
      isElsewhere || column.doubt !== undefined || ownHeadingDoubt(search, block, field) !== undefined;
    return { field, cell, byName: target !== undefined && !isElsewhere, isDoubtful };
  });
}

/** What the row of headings above a block of quarters says against a value of it. */
export function ownHeadingDoubt(
  { columns, printed, issued, layout }: Pick<Search, 'columns' | 'printed' | 'issued' | 'layout'>,
  block: LayoutBlock,
  { role, cell }: LayoutField,
): PrintedChange | undefined {
  if (block.headingAt === undefined || role.kind !== 'value') return undefined;
  const column = columns.of(position(cell).column)?.column;
  const at = printed.headingOf(block);
  if (column === undefined || at === undefined) return undefined;
  const returned = printed.textAt(at, column);
  const text = issued.text(layout.name, `quarter:${role.element}:${role.column}`) ?? '';
  const { ids, isExact } = headingMeaning(returned);
  const remarks = returned.match(/\([^()]*\)/g) ?? [];
  if (isExact && ids.size === 1 && ids.has(role.column) && !addsMeaning(text, remarks.join(' ')))
    return undefined;
  return { cell: cellAt({ row: at, column }), issued: text, returned };
}

interface RowChanges {
  readonly reworded: readonly PrintedChange[];
  readonly otherMeaning: readonly PrintedChange[];
  readonly measure: PrintedChange | undefined;
}

/** What the printed cells of a row say otherwise than they were issued. */
function changesOf(
  { issued, layout, printed }: Search,
  row: LayoutRow,
  at: number,
  own: PrintedRow,
): RowChanges {
  const reworded: PrintedChange[] = [];
  const otherMeaning: PrintedChange[] = [];
  const text = (role: string) => issued.text(layout.name, `${role}:${rowKey(row)}`);
  const code = text('code') ?? row.code;
  const codeChange = {
    cell: cellAt({ row: at, column: printed.columns.code }),
    issued: code,
    returned: own.code,
  };
  if (!printed.hasCode(row, at)) reworded.push(codeChange);
  const order = issued.record === 'own' ? text('order') : undefined;
  if (order !== undefined && order !== own.order)
    reworded.push({
      cell: cellAt({ row: at, column: printed.columns.order }),
      issued: order,
      returned: own.order,
    });
  const label = text('label') ?? row.label;
  const labelChange = {
    cell: cellAt({ row: at, column: printed.columns.content }),
    issued: label,
    returned: own.label,
  };
  const like = labelLikeness(issued, row, labelChange);
  if (like === 'other-meaning') otherMeaning.push(labelChange);
  else if (like !== 'same') reworded.push(labelChange);
  const measure = text('measure') ?? row.measure;
  const measureChange = {
    cell: cellAt({ row: at, column: printed.columns.measure }),
    issued: measure,
    returned: own.measure,
  };
  const isOther =
    measure !== '' &&
    own.measure !== '' &&
    !sameMeasure(measure, own.measure) &&
    likeness(measure, own.measure) !== 'same';
  if (own.measure === '' && measure !== '') reworded.push(measureChange);
  return { reworded, otherMeaning, measure: isOther ? measureChange : undefined };
}

/** Without the file's own record the explanation under a label cannot be compared: another version printed it. */
function labelLikeness(
  { record }: IssuedForm,
  row: LayoutRow,
  { issued, returned }: PrintedChange,
): ReturnType<typeof likeness> {
  if (record === 'own') return likeness(issued, returned);
  const [line = ''] = returned.split('\n');
  const like = likeness(row.label, line);
  const remarks = Object.values(LABEL_REMARKS);
  return remarks.some((remark) => likeness(row.label + remark, line) === 'same') ? 'same' : like;
}

/** Names lead to one place, code and heading to another. */
function disagreement(
  search: Search,
  row: LayoutRow,
  { targets }: NamedRow,
  coded: number | undefined,
): Extract<RowOutcome, { kind: 'disagree' }> {
  const { columns, sheet } = search;
  const byCode = search.fieldsOf(row).flatMap((field) => {
    const column = columns.of(position(field.cell).column)?.column;
    return coded === undefined || column === undefined ? [] : [cellAt({ row: coded, column })];
  });
  return {
    kind: 'disagree',
    row,
    byName: targets.map(({ cell }) => cell),
    byCode,
    nameSheet: targets[0]?.sheet ?? sheet.name,
    fields: search.fieldsOf(row),
  };
}

/**
 * Rows sorted whole: code and label of each stand together in the row where the names of another lead, and all these rows
 * are the same set. Their figures have moved with them, so they are read where code and label stand.
 */
function settleSorted(search: Search, rows: readonly RowOutcome[]): readonly RowOutcome[] {
  const moved = rows.flatMap((outcome) => {
    if (outcome.kind !== 'disagree') return [];
    const from = namedRow(search, outcome.row).at;
    const [to] = search.printed.withCode(outcome.row);
    return from === undefined || to === undefined ? [] : [{ outcome, from, to }];
  });
  const places = (key: 'from' | 'to') => [...new Set(moved.map((one) => one[key]))].sort((a, b) => a - b);
  const isPermutation =
    places('from').length === moved.length && places('from').join() === places('to').join();
  if (!isPermutation) return rows;
  const sorted = new Map<RowOutcome, number>(moved.map(({ outcome, to }) => [outcome, to]));
  return rows.map((outcome): RowOutcome => {
    const to = sorted.get(outcome);
    return to === undefined ? outcome : sortedRow(search, outcome.row, to);
  });
}

function sortedRow(search: Search, row: LayoutRow, at: number): RowOutcome {
  const changes = changesOf(search, row, at, search.printed.at(at));
  const cells = search.fieldsOf(row).map((field): FoundCell => {
    const column = search.columns.of(position(field.cell).column);
    const cell = column && cellAt({ row: at, column: column.column });
    return { field, cell, byName: false, isDoubtful: column?.doubt !== undefined };
  });
  const { otherMeaning, measure } = changes;
  if (otherMeaning.length > 0 || measure) {
    const why = measure ? 'other-measure' : 'other-meaning';
    return { kind: 'doubtful', row, why, at, cells, changes: measure ? [measure] : otherMeaning };
  }
  return { kind: 'found', row, foundBy: 'code', cells, at, isSorted: true, reworded: changes.reworded };
}

/** Of several rows with one code, those that hold something; blank copies say nothing. */
function filledFirst(search: Search, row: LayoutRow, hits: readonly number[]): readonly number[] {
  if (hits.length < 2) return hits;
  const filled = hits.filter((at) =>
    search.fieldsOf(row).some((field) => {
      const column = search.columns.of(position(field.cell).column)?.column;
      return column !== undefined && !isBlank(search.sheet.raw.cells.get(cellAt({ row: at, column })));
    }),
  );
  return filled.length ? filled : hits.slice(0, 1);
}

function onlyOne(hits: readonly number[]): number | undefined {
  return hits.length === 1 ? hits[0] : undefined;
}

/** The cell of a value column, or of the status, source or note. */
export function cellFor(
  cells: readonly FoundCell[],
  key: { readonly column: ColumnId } | RowField,
): FoundCell | undefined {
  return cells.find(({ field: { role } }) =>
    typeof key === 'string' ? role.kind === key : role.kind === 'value' && role.column === key.column,
  );
}
