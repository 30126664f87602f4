import type { Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import type { Shown, Surroundings } from '../surroundings.ts';
import { PAGE_WORDS } from '../words.ts';
import { element } from './element.ts';

/** A part of a sheet as a spreadsheet shows it: letters above, numbers on the left, the cell in question marked. */
export function surroundingsTable(
  { columns, rows, at }: Surroundings,
  caption: string,
  lang: Lang,
): HTMLElement {
  const heads = columns.map((column) => element('th', { scope: 'col' }, column));
  const corner = element('td', {}, element('span', { class: 'unseen' }, PAGE_WORDS[lang].row));
  const lines = rows.map(({ row, cells }, index) => {
    const marked = index === at.row ? at.column : -1;
    const shown = cells.map((cell, column) => cellView(cell, column === marked, lang));
    return element('tr', {}, element('th', { scope: 'row' }, String(row)), shown);
  });
  // Wider than a telephone: it scrolls, also by keyboard.
  return element(
    'div',
    { class: 'wide', tabindex: '0', role: 'group', 'aria-label': caption },
    element(
      'table',
      { class: 'sheet' },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, corner, heads)),
      element('tbody', {}, lines),
    ),
  );
}

function cellView(cell: Shown, isMarked: boolean, lang: Lang): HTMLElement {
  const isNumber = typeof cell === 'number';
  const text = isNumber ? formatNumber(cell, lang) : cell;
  const kind = [isNumber ? 'number' : '', isMarked ? 'marked' : ''].filter(Boolean).join(' ');
  return element('td', { class: kind || false }, isMarked ? element('mark', {}, text || '\u00A0') : text);
}
