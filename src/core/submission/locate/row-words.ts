import { rowCodeOf, rowIdsOf } from '../../catalogue/row-codes.ts';
import { oncePer } from '../../collections/once-per.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { SINGLE_ROW } from '../../model/ids.ts';
import type { LayoutRow, LayoutSheet, WorkbookLayout } from '../../model/layout.ts';
import { compareKey, plainKey } from '../../text/compare.ts';
import type { IssuedForm } from '../issued/issued-form.ts';
import { firstLine } from '../../text/first-line.ts';
import { asCode } from '../workbook-index.ts';

/** A row of any form, by its ids: `live-births:-`. */
export type RowKey = string;

export function rowKey({ element, row }: Pick<LayoutRow, 'element' | 'row'>): RowKey {
  return `${element}:${row}`;
}

/** The codes and labels that rows are known by: those issued in the file, and every other one of the catalogue. */
export interface RowWords {
  /** The row a code belongs to; undefined for what is no code of ours. */
  readonly ofCode: (text: string) => RowKey | undefined;
  /** The rows that bear a label; empty for words of the sender's own. */
  readonly ofLabel: (text: string) => ReadonlySet<RowKey>;
  /** The elements whose block bears a title. */
  readonly ofTitle: (text: string) => ReadonlySet<string>;
}

export function rowWords(catalogue: Catalogue, layout: WorkbookLayout, issued: IssuedForm): RowWords {
  const codes = new Map(catalogueCodes(catalogue));
  const labels = copied(catalogueLabels(catalogue));
  const titles = copied(catalogueTitles(catalogue));
  const rows = layout.sheets.flatMap((sheet) => rowsOf(sheet));
  for (const row of rows) {
    codes.set(asCode(row.formerCode), rowKey(row));
    codes.set(asCode(row.code), rowKey(row));
    addLabel(labels, row.label, rowKey(row));
  }
  // What was issued in this file comes last: a code of today may have been another row's then.
  for (const { role, text } of issued.cells) {
    const [kind = '', ...ids] = role.split(':');
    if (kind === 'code') codes.set(asCode(text), ids.join(':'));
    if (kind === 'label') addLabel(labels, text, ids.join(':'));
    if (kind === 'block') addLabel(titles, text, ids.join(':'));
  }
  return {
    ofCode: (text) => codes.get(asCode(text).replace(',', '.')),
    ofLabel: (text) => found(labels, text),
    ofTitle: (text) => found(titles, text),
  };
}

export function rowsOf(sheet: LayoutSheet): readonly LayoutRow[] {
  return sheet.blocks.flatMap((block) => block.rows);
}

/** The units of measure that were issued on a sheet, each once. */
export function printedMeasures({
  layout,
  issued,
}: {
  readonly layout: LayoutSheet;
  readonly issued: IssuedForm;
}): readonly string[] {
  const measures = rowsOf(layout).map(
    (row) => issued.text(layout.name, `measure:${rowKey(row)}`) ?? row.measure,
  );
  return [...new Set(measures)];
}

type Labels = Map<string, Set<string>>;

/** The first line of a printed text, as it stands and without the remark in brackets behind it: `(không bắt buộc)`. */
function labelKeys(text: string): readonly string[] {
  const line = firstLine(text);
  return [...new Set([compareKey(line), compareKey(withoutRemark(line))])];
}

/** Without the last pair of brackets, when the text ends with it. */
function withoutRemark(line: string): string {
  const trimmed = line.trimEnd();
  const open = trimmed.endsWith(')') ? trimmed.lastIndexOf('(') : -1;
  return open > 0 && !trimmed.slice(open, -1).includes(')') ? trimmed.slice(0, open) : trimmed;
}

function addLabel(labels: Labels, text: string, key: string): void {
  const line = withoutRemark(firstLine(text));
  for (const word of new Set([compareKey(line), compareKey(firstLine(text)), plainKey(line)])) {
    const known = labels.get(word);
    if (known) known.add(key);
    else labels.set(word, new Set([key]));
  }
}

const NOBODY: ReadonlySet<string> = new Set();

/** A text with accents is found by them; one without any also by the bare letters. */
function found(labels: Labels, text: string): ReadonlySet<string> {
  for (const key of labelKeys(text)) {
    const rows = labels.get(key);
    if (rows) return rows;
  }
  return NOBODY;
}

function copied(labels: Labels): Labels {
  return new Map([...labels].map(([word, keys]) => [word, new Set(keys)]));
}

/** Every row of the catalogue with its code, but for the communes, which belong to a unit. */
const catalogueCodes = oncePer((catalogue: Catalogue): ReadonlyMap<string, RowKey> => {
  const [unit] = catalogue.units;
  const codes = new Map<string, RowKey>();
  if (!unit) return codes;
  for (const element of catalogue.elements)
    for (const row of rowIdsOf(element) ?? []) {
      const key = rowKey({ element: element.id, row });
      codes.set(row === SINGLE_ROW ? element.id : `${element.id}.${row}`, key);
      codes.set(rowCodeOf(catalogue, unit, element, row), key);
    }
  return codes;
});

const catalogueLabels = oncePer((catalogue: Catalogue): Labels => {
  const labels: Labels = new Map();
  for (const element of catalogue.elements)
    if (element.rows === undefined)
      for (const text of [element.label.vi, element.label.en])
        addLabel(labels, text, rowKey({ element: element.id, row: SINGLE_ROW }));
    else if (Array.isArray(element.rows))
      for (const { id, label } of element.rows)
        for (const text of [label.vi, label.en])
          addLabel(labels, text, rowKey({ element: element.id, row: id }));
  return labels;
});

const catalogueTitles = oncePer((catalogue: Catalogue): Labels => {
  const titles: Labels = new Map();
  for (const element of catalogue.elements)
    if (element.rows !== undefined)
      for (const text of [element.label.vi, element.label.en]) addLabel(titles, text, element.id);
  return titles;
});
