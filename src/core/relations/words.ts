import { findElement, stretchLabel } from '../catalogue/catalogue.ts';
import { VALUE_HEADINGS } from '../form/printed-words.ts';
import type { Catalogue, Element } from '../model/catalogue.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { Bilingual, ColumnId, Lang, RowId } from '../model/ids.ts';
import type { Check } from '../model/relations.ts';
import { formatNumber } from '../text/format.ts';
import type { Relation } from './relation.ts';
import type { Term } from './terms.ts';

/** Relations in the words of the form. */

const OPERATORS: Readonly<Record<Check['op'], string>> = {
  '<': '<',
  '<=': '≤',
  '=': '=',
  '>=': '≥',
  '>': '>',
  '!=': '≠',
};

/** `Lao động có việc làm ≤ Dân số (Tổng số, Nam, Nữ)`. */
export function wordRelation(catalogue: Catalogue, relation: Relation, lang: Lang): string {
  const { left, right, op, each } = relation;
  const columns = each.map((column) => VALUE_HEADINGS[column][lang]).join(', ');
  const of = columns && columns !== VALUE_HEADINGS.value[lang] ? ` (${columns})` : '';
  return `${wordSide(catalogue, left, lang)} ${wordOperator(op)} ${wordSide(catalogue, right, lang)}${of}`;
}

function wordOperator(op: Check['op']): string {
  return OPERATORS[op];
}

/** The cells of a side, of one column and row where they leave it open: `"Kinh phí, Đã thực hiện"`. */
export function wordSide(
  catalogue: Catalogue,
  terms: readonly Term[],
  lang: Lang,
  under: { readonly column?: ColumnId; readonly row?: RowId } = {},
): string {
  return terms.map((term) => wordTerm(catalogue, term, lang, under)).join(' + ');
}

const COMMUNES: Bilingual = {
  vi: 'số xã, phường, thị trấn trong danh mục',
  en: 'the number of communes in the catalogue',
};

function wordTerm(
  catalogue: Catalogue,
  term: Term,
  lang: Lang,
  under: { readonly column?: ColumnId; readonly row?: RowId },
): string {
  if (term.kind === 'number') return formatNumber(term.value, lang);
  const times = term.times === 1 ? '' : `${formatNumber(term.times, lang)} × `;
  if (term.kind === 'communes') return times + COMMUNES[lang];
  const element = findElement(catalogue, term.element);
  const row = term.row ?? (element?.rows === undefined ? undefined : under.row);
  const column = term.column ?? (element?.columns === 'one' ? undefined : under.column);
  const parts = [
    element?.label[lang] ?? term.element,
    row !== undefined && row !== '*' && row !== SINGLE_ROW ? rowWords(element, row, lang) : '',
    column && column !== 'value' ? VALUE_HEADINGS[column][lang] : '',
  ];
  return `${times}"${parts.filter(Boolean).join(', ')}"`;
}

function rowWords(element: Element | undefined, row: RowId, lang: Lang): string {
  if (element?.rows === 'quarters' || element?.rows === 'months') return stretchLabel(row)[lang];
  const rows = Array.isArray(element?.rows) ? element.rows : [];
  return rows.find(({ id }) => id === row)?.label[lang] ?? row;
}
