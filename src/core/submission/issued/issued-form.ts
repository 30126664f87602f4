import { LONG_COLUMNS, checksum, encodePrinted } from '../../form/hidden-sheet.ts';
import type { IssuedCell, LongFact } from '../../form/hidden-sheet.ts';
import { printedForm } from '../../form/printed-form.ts';
import type { PrintedRole } from '../../form/printed-cell.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { WorkbookLayout } from '../../model/layout.ts';
import type { RawWorkbook } from '../../model/raw-workbook.ts';
import { metaSheet } from '../meta.ts';

/** What was printed in this very file when it was issued. */
export interface IssuedForm {
  /**
   * own: the file's own record. none: it has none (forms of the first layout, no hidden sheet), damaged: it is not whole;
   * then the words of the catalogue in use stand for it.
   */
  readonly record: 'own' | 'none' | 'damaged';
  /** The text of a cell of the sheet that the layout calls so. */
  readonly text: (sheet: string, role: PrintedRole) => string | undefined;
  /** The address it was printed at. */
  readonly cell: (sheet: string, role: PrintedRole) => string | undefined;
  /** Every printed cell: sheet, role, text. */
  readonly cells: readonly { readonly sheet: string; readonly role: PrintedRole; readonly text: string }[];
}

/** A long text of the hidden sheet: whole, damaged, or not there. */
type LongText =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'absent' };

/** More pieces, or a longer text, than any workbook of ours has. */
const MOST_PIECES = 200;
const DEEPEST_ROW = 1000;

/** Reads a long text of the hidden sheet; damaged when pieces are missing or changed. */
export function readLong(raw: RawWorkbook, fact: LongFact): LongText {
  const cells = metaSheet(raw)?.cells;
  if (!cells) return { kind: 'absent' };
  const texts: string[] = [];
  for (let row = 1; row <= DEEPEST_ROW && texts.length <= MOST_PIECES; row++) {
    const name = cells.get(`${LONG_COLUMNS.name}${row}`);
    if (!name) break;
    const piece = cells.get(`${LONG_COLUMNS.piece}${row}`);
    if (name.value === fact) texts.push(piece?.type === 'text' ? piece.value : '');
  }
  const [head, ...pieces] = texts;
  if (head === undefined) return { kind: 'absent' };
  const text = pieces.join('').normalize('NFC');
  const isWhole = head === `${pieces.length} ${checksum(text)}`;
  return isWhole ? { kind: 'whole', text } : { kind: 'damaged' };
}

/** What was issued in the file; today's words of the catalogue where it keeps no record. */
export function issuedForm(raw: RawWorkbook, catalogue: Catalogue, layout: WorkbookLayout): IssuedForm {
  const long = readLong(raw, 'printed');
  const own = long.kind === 'whole' ? parsePrinted(long.text) : undefined;
  if (own) return formOf('own', own);
  const today = parsePrinted(encodePrinted(printedForm(catalogue, layout))) ?? [];
  return formOf(long.kind === 'absent' ? 'none' : 'damaged', today);
}

type Sheets = readonly (readonly [sheet: string, cells: readonly IssuedCell[]])[];

/** The record's content, looked at as what comes from outside. */
function parsePrinted(text: string): Sheets | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isSheets(value) ? value : undefined;
}

function isSheets(value: unknown): value is Sheets {
  return (
    Array.isArray(value) &&
    value.every(
      (one: unknown) =>
        Array.isArray(one) && typeof one[0] === 'string' && Array.isArray(one[1]) && one[1].every(isCell),
    )
  );
}

function isCell(value: unknown): value is IssuedCell {
  return Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string');
}

function formOf(record: IssuedForm['record'], sheets: Sheets): IssuedForm {
  const found = new Map<string, IssuedCell>();
  for (const [sheet, cells] of sheets) for (const cell of cells) found.set(`${sheet}\n${cell[0]}`, cell);
  return {
    record,
    text: (sheet, role) => found.get(`${sheet}\n${role}`)?.[2],
    cell: (sheet, role) => found.get(`${sheet}\n${role}`)?.[1],
    cells: sheets.flatMap(([sheet, cells]) => cells.map(([role, , text]) => ({ sheet, role, text }))),
  };
}
