import type { Lang } from '../core/model/ids.ts';
import type { RawCell, RawSheet, RawWorkbook, SheetState } from '../core/model/raw-workbook.ts';
import { formatNumber } from '../core/text/format.ts';

const STATES: Readonly<Record<SheetState, 'visible' | 'hidden' | 'veryHidden'>> = {
  visible: 'visible',
  hidden: 'hidden',
  'very-hidden': 'veryHidden',
};

/** Every cell as read: `{sheets: [{name, state, cells: {"B7": {type, value, formula?}}}]}`. */
export function renderCellsJson({ sheets }: RawWorkbook): string {
  const shown = sheets.map(({ name, state, cells }) => ({
    name,
    state: STATES[state],
    cells: Object.fromEntries([...cells].map(([address, cell]) => [address, jsonCell(cell)])),
  }));
  return `${JSON.stringify({ sheets: shown }, null, 1)}\n`;
}

function jsonCell({ type, value, formula }: RawCell): object {
  return { type, value, ...(formula !== undefined && { formula }) };
}

const STATE_WORDS: Readonly<Record<Lang, Readonly<Record<SheetState, string>>>> = {
  vi: { visible: '', hidden: ' (trang ẩn)', 'very-hidden': ' (trang ẩn sâu)' },
  en: { visible: '', hidden: ' (hidden)', 'very-hidden': ' (very hidden)' },
};

const TYPE_WORDS: Readonly<Record<Lang, Readonly<Record<RawCell['type'], string>>>> = {
  vi: { number: 'số', text: 'chữ', boolean: 'đúng/sai', date: 'ngày', error: 'lỗi', empty: 'trống' },
  en: { number: 'number', text: 'text', boolean: 'boolean', date: 'date', error: 'error', empty: 'empty' },
};

/** A table for people: address, type, value, formula. A text stays on one line. */
export function renderCellsText({ sheets }: RawWorkbook, lang: Lang): string {
  return sheets.map((sheet) => sheetText(sheet, lang)).join('\n');
}

function sheetText({ name, state, cells }: RawSheet, lang: Lang): string {
  const count = formatNumber(cells.size, lang);
  const title = `${name}${STATE_WORDS[lang][state]}: ${count} ${lang === 'vi' ? 'ô' : cells.size === 1 ? 'cell' : 'cells'}`;
  const lines = [...cells].map(([address, cell]) => {
    const type = TYPE_WORDS[lang][cell.type].padEnd(8);
    const formula = cell.formula === undefined ? '' : `  =${oneLine(cell.formula)}`;
    return `  ${address.padEnd(6)} ${type} ${oneLine(shown(cell))}${formula}`.trimEnd();
  });
  return `${[title, ...lines].join('\n')}\n`;
}

/** The stored value, not a formatted one: a number keeps its point, since this is where people look when it seems wrong. */
function shown(cell: RawCell): string {
  return cell.value === null ? '' : String(cell.value);
}

/** Control characters would move the cursor of a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
