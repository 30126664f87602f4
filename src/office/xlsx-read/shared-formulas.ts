import { addressOf, columnName, columnOf, NOT_AN_ADDRESS, parseAddress, placeOf, rowOf } from './address.ts';
import { MAX_COLUMN, MAX_ROW } from '../limits.ts';

/** A formula written once for many cells; each other cell gets it moved by its distance. */
export interface SharedFormula {
  readonly place: number;
  readonly text: string;
  /** Literal texts and references in turn; undefined when the formula is too long to be moved cell by cell. */
  readonly pieces: readonly (string | Reference)[] | undefined;
}

interface Reference {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
  readonly shape: 'cell' | 'row' | 'column';
}

/** Longer formulas than Excel accepts (8,192 characters) are left alone. */
const LONGEST = 8192;

/**
 * Texts, quoted sheet names, bracketed names, numbers and words are consumed whole, so that only true references are
 * left: `A:C`, `$1:4`, `B$7`; not `LOG10(`, `"A1"`, `'A1'!`, `A1_total`.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!])|\$?\d{1,7}:\$?\d{1,7}(?![\w.(!])|\d[\w.]*|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*[(!]?/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

export function shareFormula(text: string, place: number): SharedFormula {
  return { place, text, pieces: text.length > LONGEST ? undefined : splitFormula(text) };
}

/** The formula as it stands in another cell of its group. References pushed off the grid become `#REF!`. */
export function formulaAt(shared: SharedFormula, place: number): string {
  if (shared.pieces === undefined) return shared.text;
  const down = rowOf(place) - rowOf(shared.place);
  const right = columnOf(place) - columnOf(shared.place);
  // Joined at once: a text grown piece by piece keeps every piece alive, thirty times the formula's own size.
  return shared.pieces
    .map((piece) => (typeof piece === 'string' ? piece : spell(piece, down, right)))
    .join('');
}

function splitFormula(text: string): (string | Reference)[] {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  for (const match of text.matchAll(TOKEN)) {
    const references = readReferences(match[0]);
    if (references === undefined) continue;
    pieces.push(text.slice(done, match.index), ...references);
    done = match.index + match[0].length;
  }
  pieces.push(text.slice(done));
  return pieces;
}

function readReferences(token: string): (string | Reference)[] | undefined {
  const cell = CELL.exec(token);
  if (cell !== null) {
    const place = parseAddress(`${cell[2] ?? ''}${cell[4] ?? ''}`);
    if (place <= NOT_AN_ADDRESS) return undefined;
    const shape = 'cell';
    return [
      {
        row: rowOf(place),
        column: columnOf(place),
        rowFixed: cell[3] === '$',
        columnFixed: cell[1] === '$',
        shape,
      },
    ];
  }
  const columns = COLUMNS.exec(token);
  if (columns !== null) {
    return [columnReference(columns[1], columns[2]), ':', columnReference(columns[3], columns[4])];
  }
  const rows = ROWS.exec(token);
  if (rows !== null) return [rowReference(rows[1], rows[2]), ':', rowReference(rows[3], rows[4])];
  return undefined;
}

function columnReference(dollar = '', letters = ''): Reference {
  const place = parseAddress(`${letters}1`);
  const column = place < 0 ? MAX_COLUMN + 1 : columnOf(place);
  return { row: 1, column, rowFixed: true, columnFixed: dollar === '$', shape: 'column' };
}

function rowReference(dollar = '', digits = ''): Reference {
  return { row: Number(digits), column: 1, rowFixed: dollar === '$', columnFixed: true, shape: 'row' };
}

function spell(reference: Reference, down: number, right: number): string {
  const row = reference.rowFixed ? reference.row : reference.row + down;
  const column = reference.columnFixed ? reference.column : reference.column + right;
  if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) return '#REF!';
  const rowText = `${reference.rowFixed ? '$' : ''}${row}`;
  if (reference.shape === 'row') return rowText;
  const columnText = `${reference.columnFixed ? '$' : ''}${columnName(column)}`;
  if (reference.shape === 'column') return columnText;
  return !reference.rowFixed && !reference.columnFixed
    ? addressOf(placeOf(row, column))
    : columnText + rowText;
}
