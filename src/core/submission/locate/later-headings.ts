import { headingMeaning } from '../../form/heading-words.ts';
import { otherMeasureIn } from '../../form/stated-measure.ts';
import type { LayoutField } from '../../model/layout.ts';
import { cellAt, position } from '../address.ts';
import { addsFigureMeaning } from '../issued/compare-printed.ts';
import type { PrintedChange } from '../issued/compare-printed.ts';
import { isFigure } from '../figures.ts';
import { textOf } from '../values/text.ts';
import { idsIn } from './columns.ts';
import type { SheetColumns } from './columns.ts';
import type { PrintedRows } from './printed-rows.ts';
import { printedMeasures } from './row-words.ts';
import type { RowSearch } from './row-search.ts';

/** What a heading below the headings of the form, as a table pasted in brings one, says against a value beneath it. */
export type LaterHeadings = (field: LayoutField, at: number) => PrintedChange | undefined;

/** `Đã đối chiếu ở D5`: of numbers only a year says what stands under it. */
const withoutNumbers = (text: string): string =>
  text.replace(/\d+/g, (digits) => (/^(?:19|20)\d\d$/.test(digits) ? digits : ' '));

/** Longer texts in a column of values are remarks. */
const MOST_WORDS = 6;
const LONGEST = 100;

/** Reads the lines between the headings and the last row that are none of `ours`: what they head is all that follows. */
export function laterHeadings(
  { sheet, layout, issued }: RowSearch,
  columns: SheetColumns,
  printed: PrintedRows,
  ours: ReadonlySet<number>,
): LaterHeadings {
  const from = columns.headingAt ?? layout.headingAt;
  const to = Math.max(from, ...ours);
  const quarters = new Set(layout.blocks.flatMap((block) => printed.headingOf(block) ?? []));
  const statesOther = otherMeasureIn(printedMeasures({ layout, issued }));
  const byColumn = new Map<number, { readonly row: number; readonly text: string }[]>();
  for (const [cell, content] of sheet.raw.cells) {
    const { row, column } = position(cell);
    if (row <= from || row >= to || ours.has(row) || quarters.has(row) || isFigure(content)) continue;
    const text = textOf(content);
    // A unit of measure speaks for the whole sheet, and is told of it.
    if (statesOther(text)) continue;
    if (text === '' || text.length > LONGEST || text.split(' ').length > MOST_WORDS) continue;
    const above = byColumn.get(column);
    if (above) above.push({ row, text });
    else byColumn.set(column, [{ row, text }]);
  }
  return ({ role, cell }, at) => {
    if (byColumn.size === 0 || role.kind !== 'value') return undefined;
    const letter = cell.replace(/\d+$/, '');
    const column = columns.of(position(cell).column)?.column;
    const heading = column === undefined ? undefined : byColumn.get(column)?.findLast(({ row }) => row < at);
    if (column === undefined || !heading) return undefined;
    const was = issued.text(layout.name, `heading:value${layout.columns.values.indexOf(letter)}`) ?? '';
    const { ids } = headingMeaning(heading.text);
    const own = idsIn(layout, letter);
    const isOther =
      ids.size > 0
        ? ![...ids].every((id) => own.includes(id))
        : addsFigureMeaning(was, withoutNumbers(heading.text));
    return isOther
      ? { cell: cellAt({ row: heading.row, column }), issued: was, returned: heading.text }
      : undefined;
  };
}
