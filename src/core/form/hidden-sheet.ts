import { printedText } from './printed-cell.ts';
import type { PrintedRole } from './printed-cell.ts';
import type { PrintedSheet } from './printed-form.ts';
import type { WorkbookLayout } from '../model/layout.ts';

/** First cell of the hidden sheet: the mark of this program's workbooks. */
export const META_MARK = 'ntge';

/** Facts on the hidden sheet `_ntge`: the name in column A, the value in column B, all as text. */
export const META_FACTS = [
  META_MARK,
  'catalogue',
  'catalogue_version',
  'catalogue_hash',
  'unit',
  'period',
  'layout_version',
] as const;
export type MetaFact = (typeof META_FACTS)[number];

/**
 * Long texts on the hidden sheet, in columns E (name) and F (a piece), beside the facts and the map: first a row with the
 * number of pieces and a checksum, then the pieces.
 * printed: every printed cell as issued. overlays: ids. slice: the unit's part of a catalogue that is not built in.
 */
const LONG_FACTS = ['printed', 'overlays', 'slice'] as const;
export type LongFact = (typeof LONG_FACTS)[number];
export const LONG_COLUMNS = { name: 'E', piece: 'F' } as const;

/** Excel keeps 32,767 characters of a text. */
const PIECE = 30_000;

/** A row of the hidden sheet: texts from column A on; '' leaves a cell empty. */
type HiddenRow = readonly string[];

/**
 * All rows of the hidden sheet from row 1 on, as text: the facts (name, value), then the map of cells (defined name,
 * sheet, address), so that a later version can still read a workbook of this arrangement; beside them the long texts.
 */
export function hiddenRows(
  layout: WorkbookLayout,
  catalogueHash: string,
  long: Readonly<Partial<Record<LongFact, string>>>,
): readonly HiddenRow[] {
  const facts: Readonly<Record<MetaFact, string>> = {
    ntge: 'workbook',
    catalogue: layout.catalogue.id,
    catalogue_version: layout.catalogue.version,
    catalogue_hash: catalogueHash,
    unit: layout.unit,
    period: layout.period,
    layout_version: String(layout.version),
  };
  const left: HiddenRow[] = [
    ...META_FACTS.map((fact) => [fact, facts[fact]]),
    ...layout.fields.map(({ name, sheet, cell }) => [name, sheet, cell]),
  ];
  const right = LONG_FACTS.flatMap((fact) => longRows(fact, long[fact]));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [a = '', b = '', c = ''] = left[i] ?? [];
    const piece = right[i];
    return piece ? [a, b, c, '', ...piece] : [a, b, c].filter((text) => text !== '');
  });
}

function longRows(fact: LongFact, given: string | undefined): readonly HiddenRow[] {
  if (given === undefined) return [];
  // A Mac takes letters and marks apart.
  const text = given.normalize('NFC');
  const count = Math.ceil(text.length / PIECE);
  const pieces = Array.from({ length: count }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));
  return [[fact, `${count} ${checksum(text)}`], ...pieces.map((piece) => [fact, piece])];
}

/**
 * Tells a text that was cut, mixed up or edited by accident from a whole one (two 32-bit FNV-1a sums); no seal against
 * somebody who makes it anew.
 */
export function checksum(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return [a, b].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A printed cell as the hidden sheet keeps it. */
export type IssuedCell = readonly [role: PrintedRole, cell: string, text: string];

/** The printed cells of every sheet, as the hidden sheet keeps them: JSON, by sheet. */
export function encodePrinted(form: readonly PrintedSheet[]): string {
  const sheets = form.map(({ sheet, cells }) => [
    sheet,
    cells.map((cell): IssuedCell => [cell.role, cell.cell, printedText(cell)]),
  ]);
  return JSON.stringify(sheets);
}
