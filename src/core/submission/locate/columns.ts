import type { Bilingual, ColumnId } from '../../model/ids.ts';
import { ROW_FIELDS } from '../../model/layout.ts';
import type { LayoutSheet } from '../../model/layout.ts';
import { LEADING_HEADINGS, ROW_FIELD_HEADINGS, VALUE_HEADINGS, isHeading } from '../../form/printed-words.ts';
import { remembered } from '../../text/remembered.ts';
import { position } from '../address.ts';
import type { IndexedSheet } from '../workbook-index.ts';

/** Longer texts are explanations. */
const LONGEST_HEADING = 200;

/** Where the columns of a sheet are now. */
export interface SheetColumns {
  /** 1-based row of the headings, when recognised. */
  readonly headingAt: number | undefined;
  /** Column number in a fresh workbook → column number here; undefined when the column is gone or has no heading. */
  readonly of: (layoutColumn: number) => number | undefined;
}

/** Recognises the columns of a sheet by the headings, wherever the heading row is now. */
export function findColumns(sheet: IndexedSheet, layout: LayoutSheet): SheetColumns {
  const headings = headingRow(sheet);
  if (!headings) return { headingAt: undefined, of: () => undefined };
  const map = new Map<number, number>();
  const put = (letter: string, found: number | undefined) => {
    if (found !== undefined) map.set(columnNumber(letter), found);
  };
  const { columns } = layout;
  for (const key of ['code', 'content', 'measure'] as const)
    put(
      columns[key],
      onlyColumn(headings.cells, (text) => isHeading(text, LEADING_HEADINGS[key])),
    );
  for (const key of ROW_FIELDS)
    put(
      columns[key],
      onlyColumn(headings.cells, (text) => isHeading(text, ROW_FIELD_HEADINGS[key])),
    );
  columns.values.forEach((letter) => {
    const ids = idsIn(layout, letter);
    put(
      letter,
      onlyColumn(headings.cells, (text) => ids.some((id) => isHeading(text, VALUE_HEADINGS[id]))),
    );
  });
  return { headingAt: headings.row, of: (column) => map.get(column) };
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

/** The kinds of value that stand in a column of the layout. */
function idsIn(layout: LayoutSheet, letter: string): readonly ColumnId[] {
  const wanted = columnNumber(letter);
  const values = layout.blocks
    .flatMap((block) => block.rows)
    .flatMap((row) => row.values)
    .filter(({ cell }) => position(cell).column === wanted);
  return [...new Set(values.map(({ column }) => column))];
}

/** A heading that stands there twice says nothing. */
function onlyColumn(cells: HeadingRow['cells'], fits: (text: string) => boolean): number | undefined {
  const found = cells.filter(({ text }) => fits(text));
  return found.length === 1 ? found[0]?.column : undefined;
}

function columnNumber(letter: string): number {
  return position(`${letter}1`).column;
}
