import type { RawCell, RawDefinedName, RawSheet, RawWorkbook } from '../model/raw-workbook.ts';
import { remembered } from '../text/remembered.ts';
import { position } from './address.ts';
import type { Position } from './address.ts';

/** A sheet with the questions that locating asks of it. */
export interface IndexedSheet {
  readonly raw: RawSheet;
  readonly name: string;
  /** Text cells near the left edge: row codes, contents, labels. */
  readonly labels: readonly LabelCell[];
}

/** A text in one of the first columns of a sheet. */
interface LabelCell extends Position {
  readonly text: string;
}

/** Codes, contents and labels stand in the first columns, even after a few were inserted. */
const LABEL_COLUMNS = 6;

/** Longer texts are narratives, not labels or codes. */
const LONGEST_LABEL = 2000;

function indexSheet(raw: RawSheet): IndexedSheet {
  let labels: readonly LabelCell[] | undefined;
  return {
    raw,
    name: raw.name,
    // Of the guide and the hidden sheet, which have most of them, hardly anybody asks.
    get labels() {
      labels ??= labelsOf(raw);
      return labels;
    },
  };
}

/** Texts in the first columns of a sheet. */
export function labelsOf(raw: Pick<RawSheet, 'cells'>): readonly LabelCell[] {
  const labels: LabelCell[] = [];
  for (const [address, cell] of raw.cells) {
    if (cell.type !== 'text' || cell.value.length > LONGEST_LABEL) continue;
    const { row, column } = position(address);
    if (column <= LABEL_COLUMNS) labels.push({ row, column, text: cell.value });
  }
  return labels;
}

/** A text as a row code is compared: in small letters, one space where there are several. */
export const asCode = remembered((text) => text.trim().toLowerCase().replaceAll(/\s+/g, ' '));

/** The workbook as locating sees it. */
export interface WorkbookIndex {
  readonly sheets: readonly IndexedSheet[];
  /** The cell a defined name leads to; undefined when the name is gone, broken, or leads to no sheet of the file. */
  readonly target: (name: string) => { readonly sheet: string; readonly cell: string } | undefined;
}

export function indexWorkbook(raw: RawWorkbook): WorkbookIndex {
  const sheets = raw.sheets.map(indexSheet);
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.name]));
  return { sheets, target: (name) => targetOf(raw.names.get(name.toLowerCase()), byName) };
}

/** Sheet names are compared without case, as Excel does. */
function targetOf(
  name: RawDefinedName | undefined,
  sheets: ReadonlyMap<string, string>,
): { sheet: string; cell: string } | undefined {
  const sheet = name?.target && sheets.get(name.target.sheet.toLowerCase());
  return name?.target && sheet !== undefined ? { sheet, cell: name.target.cell } : undefined;
}

/** True when a cell shows nothing: absent, or blanks only. */
export function isBlank(cell: RawCell | undefined): boolean {
  return !cell || (cell.type === 'text' && cell.value.trim() === '');
}
