import { LEADING_HEADINGS, isHeading } from '../../form/printed-words.ts';
import { groupBy } from '../../collections/group-by.ts';
import { SINGLE_ROW } from '../../model/ids.ts';
import type { LayoutBlock, LayoutRow } from '../../model/layout.ts';
import type { RawCell } from '../../model/raw-workbook.ts';
import { tidy } from '../../text/compare.ts';
import { cellAt, position } from '../address.ts';
import type { PrintedChange } from '../issued/compare-printed.ts';
import { sameText } from '../issued/compare-printed.ts';
import { isBlank } from '../workbook-index.ts';
import type { SheetColumns } from './columns.ts';
import { mostFrequent } from './most-frequent.ts';
import { firstLine } from '../../text/first-line.ts';
import { rowKey, rowsOf } from './row-words.ts';
import type { RowKey } from './row-words.ts';
import type { RowSearch } from './row-search.ts';

/** A column whose cells were printed, each its own. */
type PrintedColumn = 'order' | 'code' | 'content' | 'measure';

/** What is printed in one row of the file's sheet; '' where nothing is. */
export interface PrintedRow {
  readonly order: string;
  readonly code: string;
  readonly label: string;
  readonly measure: string;
}

/** What the printed columns of a sheet say, row by row. */
export interface PrintedRows {
  /** 1-based columns in which the numbers of rows, codes, contents and units of measure stand. */
  readonly columns: Readonly<Record<PrintedColumn, number>>;
  at(row: number): PrintedRow;
  textAt(row: number, column: number): string;
  withCode(row: LayoutRow): readonly number[];
  withLabel(row: LayoutRow, block: LayoutBlock): readonly number[];
  hasCode(row: LayoutRow, at: number): boolean;
  hasAnotherCode(row: LayoutRow, at: number): boolean;
  /** own: the row's label, under its element's title. another: some other row's. neither: words of the sender's own, or none. */
  labelSays(row: LayoutRow, block: LayoutBlock, at: number): 'own' | 'another' | 'neither';
  /** Code, label and title as issued and as they are: only what differs. */
  wordsBeside(row: LayoutRow, block: LayoutBlock, at: number): readonly PrintedChange[];
  /** The row of headings that stands above the rows of a block of quarters. */
  headingOf(block: LayoutBlock): number | undefined;
  /** Headings of these columns in other words. */
  readonly rewordedHeadings: readonly PrintedChange[];
  /** Titles of blocks that are not what was issued, though no other element's. */
  readonly rewordedTitles: readonly PrintedChange[];
}

const LEADING: readonly PrintedColumn[] = ['order', 'code', 'content', 'measure'];

/** How far above its first row a block's title or headings are looked for: rows may have been inserted between. */
const TITLE_DISTANCE = 200;

export function printedRows(search: RowSearch, found: SheetColumns): PrintedRows {
  return new SheetInPrint(search, found);
}

class SheetInPrint implements PrintedRows {
  readonly columns: PrintedRows['columns'];
  #search: RowSearch;
  #found: SheetColumns;
  /** Row of the catalogue whose code stands in a row of the sheet. */
  #codeAt: ReadonlyMap<number, RowKey>;
  #coded: ReadonlyMap<RowKey, readonly (readonly [number, RowKey])[]>;
  #labelAt: ReadonlyMap<number, string>;

  constructor(search: RowSearch, found: SheetColumns) {
    this.#search = search;
    this.#found = found;
    this.columns = printedColumns(search, found);
    this.#codeAt = codesIn(search, this.columns.code);
    this.#coded = groupBy([...this.#codeAt], ([, key]) => key);
    const labels = search.sheet.labels.filter(({ column }) => column === this.columns.content);
    const byRow = groupBy(labels, ({ row }) => row);
    this.#labelAt = new Map([...byRow].map(([row, all]) => [row, all[0]?.text ?? '']));
  }

  at(row: number): PrintedRow {
    return {
      order: this.textAt(row, this.columns.order),
      code: codeText(this.#search.sheet.raw.cells.get(cellAt({ row, column: this.columns.code }))),
      label: this.textAt(row, this.columns.content),
      measure: this.textAt(row, this.columns.measure),
    };
  }

  textAt(row: number, column: number): string {
    return printedTextOf(this.#search.sheet.raw.cells.get(cellAt({ row, column })));
  }

  withCode(row: LayoutRow): readonly number[] {
    return this.#coded.get(rowKey(row))?.map(([where]) => where) ?? [];
  }

  withLabel(row: LayoutRow, block: LayoutBlock): readonly number[] {
    return [...this.#labelAt.keys()].filter((where) => this.labelSays(row, block, where) === 'own');
  }

  hasCode(row: LayoutRow, at: number): boolean {
    return this.#codeAt.get(at) === rowKey(row);
  }

  hasAnotherCode(row: LayoutRow, at: number): boolean {
    return this.#codeAt.has(at) && !this.hasCode(row, at);
  }

  labelSays(row: LayoutRow, block: LayoutBlock, at: number): 'own' | 'another' | 'neither' {
    const rows = this.#search.words.ofLabel(this.#labelAt.get(at) ?? '');
    if (rows.size === 0) return 'neither';
    if (!rows.has(rowKey(row))) return 'another';
    if (block.titleAt === undefined) return 'own';
    const title = this.#titleAbove(at);
    return title === undefined || title.elements.has(row.element) ? 'own' : 'another';
  }

  wordsBeside(row: LayoutRow, block: LayoutBlock, at: number): readonly PrintedChange[] {
    const { issued, layout } = this.#search;
    const { code, content } = this.columns;
    const own = this.at(at);
    const text = (role: string, fallback: string) =>
      issued.text(layout.name, `${role}:${rowKey(row)}`) ?? fallback;
    const change = (column: number, was: string, returned: string): PrintedChange => ({
      cell: cellAt({ row: at, column }),
      issued: was,
      returned,
    });
    return [
      ...(this.hasCode(row, at) ? [] : [change(code, text('code', row.code), own.code)]),
      change(content, text('label', row.label), own.label),
      ...this.#titleChange(row, block, at),
    ].filter((one) => !sameText(firstLine(one.issued), firstLine(one.returned)));
  }

  headingOf(block: LayoutBlock): number | undefined {
    const first = this.#firstNamed(block);
    return first === undefined || block.headingAt === undefined
      ? undefined
      : first - ((block.rows[0]?.at ?? 0) - block.headingAt);
  }

  get rewordedHeadings(): readonly PrintedChange[] {
    const { issued, layout } = this.#search;
    return LEADING.flatMap((key) => {
      // Forms of former layouts do not number their rows.
      if (key === 'order' && issued.record !== 'own') return [];
      const row = this.#found.headingAt ?? layout.headingAt;
      const returned = this.textAt(row, this.columns[key]);
      if (isHeading(returned, LEADING_HEADINGS[key])) return [];
      const text = issued.text(layout.name, `heading:${key}`);
      return text === undefined || sameText(text, returned)
        ? []
        : [{ cell: cellAt({ row, column: this.columns[key] }), issued: text, returned }];
    });
  }

  get rewordedTitles(): readonly PrintedChange[] {
    return this.#search.layout.blocks.flatMap((block) => this.#rewordedTitle(block));
  }

  #rewordedTitle(block: LayoutBlock): readonly PrintedChange[] {
    const { words, issued } = this.#search;
    const row = this.#titlePlace(block);
    if (row === undefined) return [];
    const returned = this.textAt(row, this.columns.content);
    const elements = words.ofTitle(returned);
    if (elements.size > 0 && issued.record !== 'own') return [];
    const was = this.#issuedTitle(block);
    return sameText(was, returned) || (elements.size > 0 && !elements.has(block.element))
      ? []
      : [{ cell: cellAt({ row, column: this.columns.content }), issued: was, returned }];
  }

  /** The title of a block that is the nearest above; undefined when there is none, or none we know. */
  #titleAbove(from: number): { readonly row: number; readonly elements: ReadonlySet<string> } | undefined {
    const { words } = this.#search;
    for (let row = from - 1; row > Math.max(0, from - TITLE_DISTANCE); row--) {
      if (row === this.#found.headingAt) return undefined;
      const label = this.#labelAt.get(row);
      const key = this.#codeAt.get(row);
      // Below an element of a single row no block goes on.
      if (key?.endsWith(`:${SINGLE_ROW}`)) return undefined;
      if (label === undefined || label.trim() === '' || key !== undefined) continue;
      const elements = words.ofTitle(label);
      if (elements.size > 0) return { row, elements };
      // A title in the sender's own words.
      if (words.ofLabel(label).size === 0) return undefined;
    }
    return undefined;
  }

  /** The title above a row when it is another block's: where this block's own title should be, when that is blank. */
  #titleChange(row: LayoutRow, block: LayoutBlock, where: number): readonly PrintedChange[] {
    if (block.titleAt === undefined) return [];
    const title = this.#titleAbove(where);
    if (title === undefined || title.elements.has(row.element)) return [];
    const expected = where - (row.at - block.titleAt);
    const { content } = this.columns;
    const line = this.textAt(expected, content) === '' ? expected : title.row;
    return [
      {
        cell: cellAt({ row: line, column: content }),
        issued: this.#issuedTitle(block),
        returned: this.textAt(line, content),
      },
    ];
  }

  #issuedTitle(block: LayoutBlock): string {
    const { issued, layout } = this.#search;
    return issued.text(layout.name, `block:${block.element}`) ?? '';
  }

  #titlePlace(block: LayoutBlock): number | undefined {
    const first = this.#firstNamed(block);
    if (first === undefined || block.titleAt === undefined) return undefined;
    return this.#titleAbove(first)?.row ?? first - ((block.rows[0]?.at ?? 0) - block.titleAt);
  }

  /** First row of a block: by the names of its cells, else by its codes. */
  #firstNamed(block: LayoutBlock): number | undefined {
    const { fields, index, sheet } = this.#search;
    const wanted = new Set(block.rows.map(rowKey));
    const named = fields.flatMap(({ role, name }) => {
      if (!('row' in role) || !wanted.has(rowKey(role))) return [];
      const target = index.target(name);
      return target?.sheet === sheet.name ? [position(target.cell).row] : [];
    });
    const all = named.length > 0 ? named : block.rows.flatMap((row) => this.withCode(row));
    return all.length > 0 ? Math.min(...all) : undefined;
  }
}

function codesIn({ sheet, words }: RowSearch, codeColumn: number): ReadonlyMap<number, RowKey> {
  const found = new Map<number, RowKey>();
  for (const [address, cell] of sheet.raw.cells) {
    const { row, column } = position(address);
    if (column !== codeColumn || isBlank(cell)) continue;
    const key = words.ofCode(codeText(cell));
    if (key !== undefined) found.set(row, key);
  }
  return found;
}

/** The columns in which most of the issued codes and labels stand; else where the headings are, else where they were. */
function printedColumns({ sheet, layout, words }: RowSearch, found: SheetColumns): PrintedRows['columns'] {
  const rows = new Set(rowsOf(layout).map(rowKey));
  const withCode = sheet.labels.filter(({ text }) => rows.has(words.ofCode(text) ?? ''));
  const withLabel = sheet.labels.filter(({ text }) => [...words.ofLabel(text)].some((key) => rows.has(key)));
  const measures = new Set(rowsOf(layout).map(({ measure }) => measure));
  const content = mostFrequent(withLabel.map(({ column }) => column)) ?? headed('content');
  const withMeasure = sheet.labels.filter(
    ({ text, column }) => column !== content && measures.has(tidy(text)),
  );
  return {
    order: headed('order'),
    code: mostFrequent(withCode.map(({ column }) => column)) ?? headed('code'),
    content,
    measure: mostFrequent(withMeasure.map(({ column }) => column)) ?? headed('measure'),
  };

  function headed(key: PrintedColumn): number {
    const { column } = position(`${layout.columns[key]}1`);
    return found.of(column)?.column ?? column;
  }
}

/** A code that a program made a number of: 4.10 has become 4.1. */
function codeText(cell: RawCell | undefined): string {
  return cell?.type === 'number' && !Number.isInteger(cell.value)
    ? cell.value.toFixed(2)
    : printedTextOf(cell);
}

function printedTextOf(cell: RawCell | undefined): string {
  return cell?.value == null ? '' : tidy(String(cell.value));
}
