import type { Lang } from '../core/model/ids.ts';
import type { RawCell, RawSheet, RawWorkbook, SheetState } from '../core/model/raw-workbook.ts';
import { formatNumber } from '../core/text/format.ts';
import { maskPersonalNumbers } from '../core/text/personal-data.ts';

const STATES: Readonly<Record<SheetState, 'visible' | 'hidden' | 'veryHidden'>> = {
  visible: 'visible',
  hidden: 'hidden',
  'very-hidden': 'veryHidden',
};

/** Lines that are handed over together: a workbook of two million cells is never one string. */
const BATCH = 5000;

/** Every cell as read, one a line: `{sheets: [{name, state, cells: {"B7": {type, value, formula?}}}]}`. Piece by piece. */
export function renderCellsJson({ sheets }: RawWorkbook): Iterable<string> {
  return inBatches(jsonLines(sheets));
}

function* jsonLines(sheets: readonly RawSheet[]): Iterable<string> {
  yield '{"sheets": [\n';
  for (const [index, { name, state, cells }] of sheets.entries()) {
    yield `{"name": ${JSON.stringify(name)}, "state": "${STATES[state]}", "cells": {\n`;
    let left = cells.size;
    for (const [address, cell] of cells) {
      left -= 1;
      yield `"${address}": ${JSON.stringify(jsonCell(cell))}${left > 0 ? ',' : ''}\n`;
    }
    yield index < sheets.length - 1 ? '}},\n' : '}}\n';
  }
  yield ']}\n';
}

function jsonCell({ type, value, formula }: RawCell): object {
  const own = typeof value === 'string' ? maskPersonalNumbers(value) : value;
  return { type, value: own, ...(formula !== undefined && { formula: maskedFormula(formula) }) };
}

/** Only the texts in a formula speak of persons: its numbers are figures. */
function maskedFormula(formula: string): string {
  return formula.replaceAll(/"[^"]*"/g, maskPersonalNumbers);
}

function* inBatches(lines: Iterable<string>): Iterable<string> {
  let batch: string[] = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length < BATCH) continue;
    yield batch.join('');
    batch = [];
  }
  yield batch.join('');
}

const STATE_WORDS: Readonly<Record<Lang, Readonly<Record<SheetState, string>>>> = {
  vi: { visible: '', hidden: ' (trang ẩn)', 'very-hidden': ' (trang ẩn sâu)' },
  en: { visible: '', hidden: ' (hidden)', 'very-hidden': ' (very hidden)' },
};

const TYPE_WORDS: Readonly<Record<Lang, Readonly<Record<RawCell['type'], string>>>> = {
  vi: { number: 'số', text: 'chữ', boolean: 'đúng/sai', date: 'ngày', error: 'lỗi', empty: 'trống' },
  en: { number: 'number', text: 'text', boolean: 'boolean', date: 'date', error: 'error', empty: 'empty' },
};

/** A table for people: address, type, value, formula. A text stays on one line. Piece by piece. */
export function renderCellsText({ sheets }: RawWorkbook, lang: Lang): Iterable<string> {
  return inBatches(textLines(sheets, lang));
}

function* textLines(sheets: readonly RawSheet[], lang: Lang): Iterable<string> {
  for (const [index, { name, state, cells }] of sheets.entries()) {
    const count = formatNumber(cells.size, lang);
    const noun = { vi: 'ô', en: cells.size === 1 ? 'cell' : 'cells' }[lang];
    yield `${index > 0 ? '\n' : ''}${oneLine(name)}${STATE_WORDS[lang][state]}: ${count} ${noun}\n`;
    for (const [address, cell] of cells) {
      const type = TYPE_WORDS[lang][cell.type].padEnd(8);
      const formula = cell.formula === undefined ? '' : `  =${oneLine(maskedFormula(cell.formula))}`;
      yield `${`  ${address.padEnd(6)} ${type} ${shown(cell)}${formula}`.trimEnd()}\n`;
    }
  }
}

/** The stored value, not a formatted one: a number keeps its point, since this is where people look when it seems wrong. */
function shown(cell: RawCell): string {
  if (typeof cell.value === 'string') return maskPersonalNumbers(oneLine(cell.value));
  return cell.value === null ? '' : String(cell.value);
}

/** Control characters would move the cursor of a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
