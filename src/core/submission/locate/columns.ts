import type { Bilingual, ColumnId } from '../../model/ids.ts';
import { ROW_FIELDS } from '../../model/layout.ts';
import type { LayoutField, LayoutSheet } from '../../model/layout.ts';
import { headingMeaning } from '../../form/heading-words.ts';
import { LEADING_HEADINGS, ROW_FIELD_HEADINGS, isHeading } from '../../form/printed-words.ts';
import { remembered } from '../../text/remembered.ts';
import { cellAt, position } from '../address.ts';
import { textOf } from '../values/text.ts';
import { addsFigureMeaning, sameText } from '../issued/compare-printed.ts';
import type { PrintedChange } from '../issued/compare-printed.ts';
import type { IssuedForm } from '../issued/issued-form.ts';
import type { IndexedSheet, WorkbookIndex } from '../workbook-index.ts';
import { mostFrequent } from './most-frequent.ts';

/** Longer texts are explanations. */
const LONGEST_HEADING = 200;

/** Where a column of a fresh workbook is now. */
interface FoundColumn {
  /** 1-based number here. */
  readonly column: number;
  /** Present when its heading does not confirm what the names say: nothing of the column is taken. */
  readonly doubt?: PrintedChange;
}

/** Where the columns of a sheet are now. */
export interface SheetColumns {
  /** 1-based row of the headings, when recognised. */
  readonly headingAt: number | undefined;
  /** Row of the letters and numbers under them; forms of former layouts have none. */
  readonly numbersAt: number | undefined;
  /** Column number in a fresh workbook → where it is here; undefined when the column is gone or has no heading. */
  readonly of: (layoutColumn: number) => FoundColumn | undefined;
  /** Headings that say what was issued in words of the sender's own. */
  readonly reworded: readonly PrintedChange[];
}

/** What the columns are found by. */
export interface ColumnSearch {
  readonly sheet: IndexedSheet;
  readonly layout: LayoutSheet;
  readonly index: WorkbookIndex;
  /** The sheet's input cells in a fresh workbook. */
  readonly fields: readonly LayoutField[];
  readonly issued: IssuedForm;
}

/** Finds the columns of a sheet by the names of their cells and by their headings, wherever the heading row is now. */
export function findColumns(search: ColumnSearch): SheetColumns {
  const { sheet, layout, issued } = search;
  const headings = headingRow(sheet) ?? rowOfCells(sheet, layout.headingAt);
  const named = namedColumns(search);
  const map = new Map<number, FoundColumn>();
  const reworded: PrintedChange[] = [];
  const { columns } = layout;
  const judge = (letter: string, role: string, heading: Heading): void => {
    const at = columnNumber(letter);
    const text = issued.text(layout.name, `heading:${role}`) ?? '';
    const found = judgeColumn({ headings, heading, issued: text, named: named.get(at) });
    if (found.column) map.set(at, found.column);
    reworded.push(...found.reworded);
  };
  for (const key of ['order', 'code', 'content', 'measure'] as const)
    judge(columns[key], key, wordHeading(LEADING_HEADINGS[key], 'leading'));
  for (const key of ROW_FIELDS[layout.kind])
    judge(columns.fields[key] ?? '', key, wordHeading(ROW_FIELD_HEADINGS[key], 'field'));
  columns.values.forEach((letter, i) => judge(letter, `value${i}`, valueHeading(idsIn(layout, letter))));
  const of = (column: number) => map.get(column);
  const numbers = numbersUnder(search, headings.row, of);
  reworded.push(...numbers.reworded);
  return { headingAt: headings.row, numbersAt: numbers.row, of, reworded };
}

/** How far under the headings their numbers are looked for: a row may have been inserted between. */
const NUMBERS_DISTANCE = 3;

/** The row of the letters and numbers under the headings, and which of them are not what was issued. */
function numbersUnder(
  { sheet, layout, issued }: ColumnSearch,
  headingAt: number,
  of: SheetColumns['of'],
): { readonly row: number | undefined; readonly reworded: readonly PrintedChange[] } {
  const printed = issued.cells.flatMap(({ sheet: on, role, text }) => {
    const cell = on === layout.name && role.startsWith('number:') ? issued.cell(on, role) : undefined;
    if (cell === undefined) return [];
    const at = position(cell).column;
    // A column that is gone has taken its number with it; one that no row uses has no heading to be found by.
    const isUnused = (issued.text(on, role.replace('number:', 'heading:')) ?? '') === '';
    const before = isUnused ? of(at - 1)?.column : undefined;
    const column = of(at)?.column ?? (before === undefined ? undefined : before + 1);
    return column === undefined ? [] : [{ column, text }];
  });
  const changesIn = (row: number): readonly PrintedChange[] =>
    printed.flatMap(({ column, text }) => {
      const cell = cellAt({ row, column });
      const returned = textOf(sheet.raw.cells.get(cell));
      return sameText(text, returned) ? [] : [{ cell, issued: text, returned }];
    });
  const rows = Array.from({ length: NUMBERS_DISTANCE }, (_, i) => headingAt + 1 + i);
  const row = rows.find((at) => changesIn(at).length < printed.length / 2);
  const isOwn = issued.record === 'own' && printed.length > 0;
  return { row, reworded: isOwn ? changesIn(row ?? headingAt + 1) : [] };
}

/** How a heading is told from others. */
interface Heading {
  /** leading: the printed columns, whose cells are looked at one by one. */
  readonly kind: 'leading' | 'field' | 'value';
  readonly fits: (text: string) => boolean;
  /** Names another column of the form. */
  readonly isAnother: (text: string) => boolean;
  /** Fits without any word of its own. */
  readonly isExact: (text: string) => boolean;
}

function valueHeading(own: readonly ColumnId[]): Heading {
  const ids = (text: string) => [...headingMeaning(text).ids];
  return {
    kind: 'value',
    fits: (text) => ids(text).length > 0 && ids(text).every((id) => own.includes(id)),
    isAnother: (text) => ownHeadings(text).length > 0 || ids(text).some((id) => !own.includes(id)),
    isExact: (text) => headingMeaning(text).isExact,
  };
}

function wordHeading(words: Bilingual, kind: 'leading' | 'field'): Heading {
  const fits = (text: string): boolean => isHeading(text, words);
  return {
    kind,
    fits,
    isAnother: (text) => !fits(text) && (ownHeadings(text).length > 0 || headingMeaning(text).isExact),
    isExact: fits,
  };
}

interface ColumnEvidence {
  readonly headings: HeadingRow;
  readonly heading: Heading;
  readonly issued: string;
  /** The column that most names of its cells lead to. */
  readonly named: number | undefined;
}

interface Judgement {
  readonly column?: FoundColumn;
  readonly reworded: readonly PrintedChange[];
}

function judgeColumn({ headings, heading, issued, named }: ColumnEvidence): Judgement {
  const hits = headings.cells.filter(({ text }) => heading.fits(text));
  const plain = hits.filter(({ text }) => heading.isExact(text));
  const column = named ?? onlyOne(plain.length > 0 ? plain : hits)?.column;
  if (column === undefined) return { reworded: [] };
  const returned = headings.cells.find((cell) => cell.column === column)?.text ?? '';
  const change = { cell: cellAt({ row: headings.row, column }), issued, returned };
  const doubtful = { column: { column, doubt: change }, reworded: [] };
  if (heading.kind === 'value') {
    // Two columns of one heading: nobody can say which is meant.
    const isRivalled = plain.some((cell) => cell.column !== column);
    if (!heading.fits(returned) || isRivalled || meansMore(heading, issued, returned)) return doubtful;
  } else if (heading.kind === 'field' && heading.isAnother(returned)) return doubtful;
  // Their cells are looked at one by one, and then their headings.
  if (heading.kind === 'leading') return { column: { column }, reworded: [] };
  const isOwn = sameText(issued, returned) || (heading.fits(returned) && heading.isExact(returned));
  return { column: { column }, reworded: isOwn ? [] : [change] };
}

/** A synonym may hold a number (`Quý 1`); what stands in brackets beside it may not say more than was issued. */
function meansMore({ isExact }: Heading, issued: string, returned: string): boolean {
  const remarks = returned.match(/\([^()]*\)/g) ?? [];
  return addsFigureMeaning(issued, isExact(returned) ? remarks.join(' ') : returned);
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** For each column of the layout, the one that most of its cells' names lead to. */
function namedColumns({ sheet, index, fields }: ColumnSearch): ReadonlyMap<number, number> {
  const targets = new Map<number, number[]>();
  for (const { name, cell } of fields) {
    const target = index.target(name);
    if (target?.sheet !== sheet.name) continue;
    const at = position(cell).column;
    targets.set(at, [...(targets.get(at) ?? []), position(target.cell).column]);
  }
  return new Map(
    [...targets].flatMap(([at, columns]) => {
      const most = mostFrequent(columns);
      return most === undefined ? [] : [[at, most] as const];
    }),
  );
}

interface HeadingRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** Headings that a row must have to be taken for the heading row; some may have been deleted or reworded. */
const ENOUGH_HEADINGS = 3;
/** Headings that the line above a block of quarters does not have. */
const OWN_HEADINGS: readonly Bilingual[] = [
  ...Object.values(LEADING_HEADINGS),
  ...Object.values(ROW_FIELD_HEADINGS),
];

/** The headings that a text is or contains; the same texts stand in every workbook. */
const ownHeadings = remembered((text) => OWN_HEADINGS.filter((words) => isHeading(text, words)));

/** The row with most of the sheet's headings. */
function headingRow(sheet: IndexedSheet): HeadingRow | undefined {
  const rows = new Map<number, { column: number; text: string }[]>();
  for (const [address, cell] of sheet.raw.cells) {
    if (cell.type !== 'text' || cell.value.length > LONGEST_HEADING) continue;
    const { row, column } = position(address);
    const cells = rows.get(row) ?? [];
    cells.push({ column, text: cell.value });
    rows.set(row, cells);
  }
  let best: HeadingRow | undefined;
  let most = ENOUGH_HEADINGS - 1;
  for (const [row, cells] of rows) {
    const known = new Set(cells.flatMap(({ text }) => ownHeadings(text))).size;
    if (known > most) [best, most] = [{ row, cells }, known];
  }
  return best;
}

/** The row where the headings were, when no row looks like them. */
function rowOfCells(sheet: IndexedSheet, wanted: number): HeadingRow {
  const cells: { column: number; text: string }[] = [];
  for (const [address, cell] of sheet.raw.cells) {
    const { row, column } = position(address);
    if (row > wanted) break;
    if (row === wanted && cell.type === 'text') cells.push({ column, text: cell.value });
  }
  return { row: wanted, cells };
}

/** The kinds of value that stand in a column of the layout. */
export function idsIn(layout: LayoutSheet, letter: string): readonly ColumnId[] {
  const wanted = columnNumber(letter);
  const values = layout.blocks
    .flatMap((block) => block.rows)
    .flatMap((row) => row.values)
    .filter(({ cell }) => position(cell).column === wanted);
  return [...new Set(values.map(({ column }) => column))];
}

function columnNumber(letter: string): number {
  return position(`${letter}1`).column;
}
