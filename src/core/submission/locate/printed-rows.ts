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
import { firstLine, rowKey, rowsOf } from './row-words.ts';
import type { RowKey } from './row-words.ts';
import type { RowSearch } from './row-search.ts';

/** What is printed in one row of the file's sheet; '' where nothing is. */
export interface PrintedRow {
  readonly code: string;
  readonly label: string;
  readonly measure: string;
}

/** What the printed columns of a sheet say, row by row. */
export interface PrintedRows {
  /** 1-based columns in which codes, contents and units of measure stand. */
  readonly columns: { readonly code: number; readonly content: number; readonly measure: number };
  readonly at: (row: number) => PrintedRow;
  readonly textAt: (row: number, column: number) => string;
  readonly withCode: (row: LayoutRow) => readonly number[];
  readonly withLabel: (row: LayoutRow, block: LayoutBlock) => readonly number[];
  readonly hasCode: (row: LayoutRow, at: number) => boolean;
  readonly hasAnotherCode: (row: LayoutRow, at: number) => boolean;
  /** own: the row's label, under its element's title. another: some other row's. neither: words of the sender's own, or none. */
  readonly labelSays: (row: LayoutRow, block: LayoutBlock, at: number) => 'own' | 'another' | 'neither';
  /** Code, label and title as issued and as they are: only what differs. */
  readonly wordsBeside: (row: LayoutRow, block: LayoutBlock, at: number) => readonly PrintedChange[];
  /** The row of headings that stands above the rows of a block of quarters. */
  readonly headingOf: (block: LayoutBlock) => number | undefined;
  /** Headings of these columns in other words. */
  readonly rewordedHeadings: readonly PrintedChange[];
  /** Titles of blocks that are not what was issued, though no other element's. */
  readonly rewordedTitles: readonly PrintedChange[];
}

/** How far above its first row a block's title or headings are looked for: rows may have been inserted between. */
const TITLE_DISTANCE = 200;

export function printedRows(search: RowSearch, found: SheetColumns): PrintedRows {
  const { sheet, layout, issued, words, index } = search;
  const columns = printedColumns(search, found);
  const textAt = (row: number, column: number): string =>
    printedTextOf(sheet.raw.cells.get(cellAt({ row, column })));
  const at = (row: number): PrintedRow => ({
    code: codeText(sheet.raw.cells.get(cellAt({ row, column: columns.code }))),
    label: textAt(row, columns.content),
    measure: textAt(row, columns.measure),
  });
  const codeAt = new Map<number, RowKey>();
  for (const [address, cell] of sheet.raw.cells) {
    const { row, column } = position(address);
    if (column !== columns.code || isBlank(cell)) continue;
    const key = words.ofCode(codeText(cell));
    if (key !== undefined) codeAt.set(row, key);
  }
  const coded = groupBy([...codeAt], ([, key]) => key);
  const labelled = groupBy(
    sheet.labels.filter(({ column }) => column === columns.content),
    ({ row }) => row,
  );
  const rowsWithLabels = [...labelled.keys()];

  /** The title of a block that is the nearest above; undefined when there is none, or none we know. */
  const titleAbove = (
    from: number,
  ): { readonly row: number; readonly elements: ReadonlySet<string> } | undefined => {
    for (let row = from - 1; row > Math.max(0, from - TITLE_DISTANCE); row--) {
      if (row === found.headingAt) return undefined;
      const label = labelled.get(row)?.[0]?.text;
      const key = codeAt.get(row);
      // Below an element of a single row no block goes on.
      if (key?.endsWith(`:${SINGLE_ROW}`)) return undefined;
      if (label === undefined || label.trim() === '' || key !== undefined) continue;
      const elements = words.ofTitle(label);
      if (elements.size > 0) return { row, elements };
      // A title in the sender's own words.
      if (words.ofLabel(label).size === 0) return undefined;
    }
    return undefined;
  };
  const labelSays: PrintedRows['labelSays'] = (row, block, where) => {
    const text = labelled.get(where)?.[0]?.text ?? '';
    const rows = words.ofLabel(text);
    if (rows.size === 0) return 'neither';
    if (!rows.has(rowKey(row))) return 'another';
    if (block.titleAt === undefined) return 'own';
    const title = titleAbove(where);
    return title === undefined || title.elements.has(row.element) ? 'own' : 'another';
  };
  const firstNamed = (block: LayoutBlock): number | undefined => {
    const wanted = new Set(block.rows.map(rowKey));
    const rows = search.fields.flatMap(({ role, name }) => {
      if (!('row' in role) || !wanted.has(rowKey(role))) return [];
      const target = index.target(name);
      return target?.sheet === sheet.name ? [position(target.cell).row] : [];
    });
    const byCode = block.rows.flatMap((row) => coded.get(rowKey(row))?.map(([where]) => where) ?? []);
    const all = rows.length > 0 ? rows : byCode;
    return all.length > 0 ? Math.min(...all) : undefined;
  };
  const issuedTitle = (block: LayoutBlock): string =>
    issued.text(layout.name, `block:${block.element}`) ?? '';
  const titlePlace = (block: LayoutBlock): number | undefined => {
    const first = firstNamed(block);
    if (first === undefined || block.titleAt === undefined) return undefined;
    return titleAbove(first)?.row ?? first - ((block.rows[0]?.at ?? 0) - block.titleAt);
  };
  /** The title above a row when it is another block's: where this block's own title should be, when that is blank. */
  const titleChange = (row: LayoutRow, block: LayoutBlock, where: number): readonly PrintedChange[] => {
    const title = block.titleAt === undefined ? undefined : titleAbove(where);
    if (block.titleAt === undefined || title === undefined || title.elements.has(row.element)) return [];
    const expected = where - (row.at - block.titleAt);
    const line = textAt(expected, columns.content) === '' ? expected : title.row;
    return [
      {
        cell: cellAt({ row: line, column: columns.content }),
        issued: issuedTitle(block),
        returned: textAt(line, columns.content),
      },
    ];
  };
  const rewordedHeadings = (): readonly PrintedChange[] =>
    (['code', 'content', 'measure'] as const).flatMap((key) => {
      const row = found.headingAt ?? layout.headingAt;
      const returned = textAt(row, columns[key]);
      if (isHeading(returned, LEADING_HEADINGS[key])) return [];
      const text = issued.text(layout.name, `heading:${key}`) ?? '';
      return sameText(text, returned)
        ? []
        : [{ cell: cellAt({ row, column: columns[key] }), issued: text, returned }];
    });
  return {
    columns,
    at,
    textAt,
    withCode: (row) => coded.get(rowKey(row))?.map(([where]) => where) ?? [],
    withLabel: (row, block) => rowsWithLabels.filter((where) => labelSays(row, block, where) === 'own'),
    hasCode: (row, where) => codeAt.get(where) === rowKey(row),
    hasAnotherCode: (row, where) => codeAt.has(where) && codeAt.get(where) !== rowKey(row),
    labelSays,
    wordsBeside: (row, block, where) => {
      const own = at(where);
      const text = (role: string, fallback: string) =>
        issued.text(layout.name, `${role}:${rowKey(row)}`) ?? fallback;
      const change = (line: number, column: number, was: string, returned: string): PrintedChange => ({
        cell: cellAt({ row: line, column }),
        issued: was,
        returned,
      });
      return [
        ...(codeAt.get(where) === rowKey(row)
          ? []
          : [change(where, columns.code, text('code', row.code), own.code)]),
        change(where, columns.content, text('label', row.label), own.label),
        ...titleChange(row, block, where),
      ].filter((one) => !sameText(firstLine(one.issued), firstLine(one.returned)));
    },
    headingOf: (block) => {
      const first = firstNamed(block);
      return first === undefined || block.headingAt === undefined
        ? undefined
        : first - ((block.rows[0]?.at ?? 0) - block.headingAt);
    },
    rewordedHeadings: rewordedHeadings(),
    rewordedTitles: layout.blocks.flatMap((block) => {
      const where = titlePlace(block);
      if (where === undefined) return [];
      const returned = textAt(where, columns.content);
      if (words.ofTitle(returned).size > 0 && issued.record !== 'own') return [];
      return sameText(issuedTitle(block), returned) ||
        (words.ofTitle(returned).size > 0 && !words.ofTitle(returned).has(block.element))
        ? []
        : [{ cell: cellAt({ row: where, column: columns.content }), issued: issuedTitle(block), returned }];
    }),
  };
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
    code: mostFrequent(withCode.map(({ column }) => column)) ?? headed('code'),
    content,
    measure: mostFrequent(withMeasure.map(({ column }) => column)) ?? headed('measure'),
  };

  function headed(key: 'code' | 'content' | 'measure'): number {
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
