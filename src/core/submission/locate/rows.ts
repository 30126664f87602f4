import type { LayoutBlock, LayoutField, LayoutRow, LayoutSheet, RowField } from '../../model/layout.ts';
import type { FoundBy } from '../../model/submission.ts';
import { groupBy } from '../../collections/group-by.ts';
import { compareKey } from '../../text/compare.ts';
import { cellAt, position } from '../address.ts';
import { asCode, isBlank } from '../workbook-index.ts';
import type { IndexedSheet, WorkbookIndex } from '../workbook-index.ts';
import { findColumns } from './columns.ts';
import type { SheetColumns } from './columns.ts';

/** One input cell of a row: where a fresh workbook has it, and where it is now. */
export interface FoundCell {
  readonly field: LayoutField;
  /** Undefined when its column is gone. */
  readonly cell: string | undefined;
  readonly byName: boolean;
}

/** What became of one row of the layout. */
export type RowOutcome =
  | {
      readonly kind: 'found';
      readonly row: LayoutRow;
      readonly foundBy: FoundBy;
      readonly cells: readonly FoundCell[];
    }
  | { readonly kind: 'missing'; readonly row: LayoutRow }
  /** The same code in several filled rows. */
  | { readonly kind: 'duplicate'; readonly row: LayoutRow; readonly rows: readonly number[] }
  /** Names lead to one place, code and heading to another. Cells as A1 addresses, `sheet` with the first when elsewhere. */
  | {
      readonly kind: 'disagree';
      readonly row: LayoutRow;
      readonly byName: readonly string[];
      readonly byCode: readonly string[];
      readonly nameSheet: string;
    };

/** Everything needed to find the rows of one sheet. */
interface Search {
  readonly sheet: IndexedSheet;
  readonly layout: LayoutSheet;
  readonly columns: SheetColumns;
  readonly index: WorkbookIndex;
  /** Code → rows of the file's sheet that bear it. */
  readonly coded: ReadonlyMap<string, readonly number[]>;
  /** Row of the file's sheet → the code it bears. */
  readonly codeAt: ReadonlyMap<number, string>;
  readonly fieldsOf: (row: LayoutRow) => readonly LayoutField[];
}

/** Finds every row of a sheet: by defined names, checked against the codes; by code; by heading and label. */
export function findRows(
  index: WorkbookIndex,
  sheet: IndexedSheet,
  layout: LayoutSheet,
  fields: readonly LayoutField[],
): { readonly rows: readonly RowOutcome[]; readonly columns: SheetColumns } {
  const columns = findColumns(sheet, layout);
  const codes = new Map(
    layout.blocks
      .flatMap((block) => block.rows)
      .flatMap(({ code, formerCode }) => [
        [code, code],
        [formerCode, code],
      ]),
  );
  const coded = new Map<string, number[]>();
  const codeAt = new Map<number, string>();
  for (const { row, text } of sheet.labels) {
    const code = codes.get(asCode(text));
    if (code === undefined) continue;
    coded.set(code, [...new Set([...(coded.get(code) ?? []), row])]);
    codeAt.set(row, code);
  }
  const byRow = groupBy(fields, ({ role }) => ('row' in role ? `${role.element}\n${role.row}` : ''));
  const fieldsOf = (row: LayoutRow) => byRow.get(`${row.element}\n${row.row}`) ?? [];
  const search: Search = { sheet, layout, columns, index, coded, codeAt, fieldsOf };
  const rows = layout.blocks.flatMap((block) => block.rows.map((row) => findRow(search, block, row)));
  return { rows, columns };
}

function findRow(search: Search, block: LayoutBlock, row: LayoutRow): RowOutcome {
  const hits = filledFirst(search, row, search.coded.get(row.code) ?? []);
  const named = search.fieldsOf(row).map((field) => ({ field, target: search.index.target(field.name) }));
  const targets = named.flatMap(({ target }) => target ?? []);
  if (hits.length > 1) return { kind: 'duplicate', row, rows: hits };
  if (targets.length === 0) return findWithoutNames(search, block, row, hits[0]);
  const places = new Set(targets.map(({ sheet, cell }) => `${sheet}!${position(cell).row}`));
  const [first] = targets;
  const nameRow =
    first && places.size === 1 && first.sheet === search.sheet.name ? position(first.cell).row : undefined;
  const codeRow =
    hits[0] ?? (nameRow !== undefined && isUnclaimed(search, row, nameRow) ? nameRow : undefined);
  const expected = (field: LayoutField) =>
    codeRow === undefined ? undefined : cellOf(search, field, codeRow);
  const agrees =
    nameRow !== undefined &&
    nameRow === codeRow &&
    (block.headingAt !== undefined ||
      named.every(({ field, target }) => fitsHeading(search, field, target?.cell)));
  if (!agrees) {
    return {
      kind: 'disagree',
      row,
      byName: targets.map(({ cell }) => cell),
      byCode: named.flatMap(({ field }) => expected(field) ?? []),
      nameSheet: first?.sheet ?? search.sheet.name,
    };
  }
  const cells = named.map(({ field, target }) => ({
    field,
    cell: target?.cell ?? expected(field),
    byName: target !== undefined,
  }));
  return { kind: 'found', row, foundBy: cells.every((c) => c.byName) ? 'name' : 'code', cells };
}

/** True when nothing printed in a row says that it is another one: no other code, no other row's label. */
function isUnclaimed(search: Search, row: LayoutRow, at: number): boolean {
  if (search.codeAt.has(at)) return false;
  const content = contentColumn(search);
  const printed = search.sheet.labels.find((label) => label.row === at && label.column === content);
  if (!printed) return true;
  const keys = labelKeys(printed.text);
  const labels = search.layout.blocks.flatMap((block) => block.rows).map(({ label }) => compareKey(label));
  return keys.includes(compareKey(row.label)) || !labels.some((label) => keys.includes(label));
}

function contentColumn({ layout, columns }: Search): number | undefined {
  return columns.of(position(`${layout.columns.content}1`).column);
}

function findWithoutNames(
  search: Search,
  block: LayoutBlock,
  row: LayoutRow,
  hit: number | undefined,
): RowOutcome {
  const at = hit ?? rowByLabel(search, block, row);
  if (at === undefined || (hit === undefined && bearsAnotherCode(search, row, at)))
    return { kind: 'missing', row };
  const cells = search
    .fieldsOf(row)
    .map((field) => ({ field, cell: cellOf(search, field, at), byName: false }));
  return { kind: 'found', row, foundBy: hit === undefined ? 'heading' : 'code', cells };
}

/** What row codes look like: `4.03`, formerly `live-births`, `key-bodies.commune`. A sender's own numbering does not. */
const CODE = /^(?:[1-7]\.\d\d+|[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*)$/;

/**
 * The same words under another code are another row: one of this form, or of the catalogue as it was when the workbook
 * was issued.
 */
function bearsAnotherCode({ sheet, layout, columns }: Search, row: LayoutRow, at: number): boolean {
  const column = columns.of(position(`${layout.columns.code}1`).column);
  const printed = sheet.labels.find((label) => label.row === at && label.column === column);
  const code = printed?.text.trim().toLowerCase() ?? '';
  return CODE.test(code) && code !== row.code && code !== row.formerCode;
}

/** Of several rows with one code, those that hold something; blank copies say nothing. */
function filledFirst(search: Search, row: LayoutRow, hits: readonly number[]): readonly number[] {
  if (hits.length < 2) return hits;
  const filled = hits.filter((at) =>
    search.fieldsOf(row).some((field) => {
      const cell = cellOf(search, field, at);
      return cell !== undefined && !isBlank(search.sheet.raw.cells.get(cell));
    }),
  );
  return filled.length ? filled : hits.slice(0, 1);
}

/** The cell of a field in a row of the file, by the column's heading. */
function cellOf({ columns }: Search, field: LayoutField, row: number): string | undefined {
  const column = columns.of(position(field.cell).column);
  return column === undefined ? undefined : cellAt({ row, column });
}

/** A name in another column than its heading has been pasted or dragged there. */
function fitsHeading({ columns }: Search, field: LayoutField, cell: string | undefined): boolean {
  if (cell === undefined) return true;
  const column = columns.of(position(field.cell).column);
  return column === undefined || column === position(cell).column;
}

/** The row whose content is the row's label, under the title of its element; undefined when not exactly one is. */
function rowByLabel(
  { sheet, layout, columns }: Search,
  block: LayoutBlock,
  row: LayoutRow,
): number | undefined {
  const content = columns.of(position(`${layout.columns.content}1`).column);
  const lines = sheet.labels
    .filter(({ column }) => column === content)
    .map((label) => ({ at: label.row, keys: labelKeys(label.text) }));
  const rowsOf = (label: string) =>
    lines.filter(({ keys }) => keys.includes(compareKey(label))).map(({ at }) => at);
  const hits = rowsOf(row.label);
  if (block.titleAt === undefined) return hits.length === 1 ? hits[0] : undefined;
  // Rows of a block stand as far under each other as in the layout; the same labels recur in other blocks.
  const offset = row.at - (block.rows[0]?.at ?? row.at);
  const others = block.rows.map((other) => rowsOf(other.label));
  const starts = hits
    .map((at) => at - offset)
    .filter((start) => others.every((at, i) => at.includes(start + i)));
  const same = layout.blocks.filter((other) => sameLabels(other, block));
  const start = starts.length === same.length ? starts[same.indexOf(block)] : undefined;
  return start === undefined ? undefined : start + offset;
}

/** A printed label is followed by a remark in brackets, `(không bắt buộc)`, and by its explanation on further lines. */
function labelKeys(text: string): readonly string[] {
  const label = text.trim().split('\n')[0] ?? '';
  return [compareKey(label), compareKey(label.replace(/\s*\([^()]*\)\s*$/, ''))];
}

/** Blocks with the same row labels are told apart by their order. */
function sameLabels(a: LayoutBlock, b: LayoutBlock): boolean {
  return (
    a.titleAt !== undefined &&
    a.rows.map((row) => row.label).join('\n') === b.rows.map((row) => row.label).join('\n')
  );
}

/** The cell of a value column, or of the status, source or note. */
export function cellFor(
  cells: readonly FoundCell[],
  key: { readonly column: string } | RowField,
): string | undefined {
  return cells.find(({ field: { role } }) =>
    typeof key === 'string' ? role.kind === key : role.kind === 'value' && role.column === key.column,
  )?.cell;
}
