import { SINGLE_ROW } from '../model/ids.ts';
import type { ColumnId, ElementId, RowId } from '../model/ids.ts';
import type { Check } from '../model/relations.ts';

/** One summand of a side as written: cells of an element, the number of communes, or a plain number. */
export type Term =
  | {
      readonly kind: 'cells';
      readonly times: number;
      readonly element: ElementId;
      /** Absent: the row under test, or the only one, or all. `*`: all. */
      readonly row?: RowId;
      /** Absent: the column under test, or `value`, or `total`. */
      readonly column?: TermColumn;
    }
  | { readonly kind: 'communes'; readonly times: number }
  | { readonly kind: 'number'; readonly value: number };

type TermColumn = Extract<ColumnId, 'total' | 'male' | 'female' | 'value'>;

const COLUMNS: readonly TermColumn[] = ['total', 'male', 'female', 'value'];

/** What no element is called. */
const COMMUNES = 'catalogue.communes';

/** The summands of a side; a text that cannot be read stands as it was written. */
export function termsOf(side: Check['left']): readonly (Term | string)[] {
  const texts = Array.isArray(side) ? side : side.split('+');
  return texts.map((text) => readTerm(text.trim()) ?? text.trim());
}

const FACTOR = /^(\d+(?:\.\d+)?) ?[*×] ?(.+)$/;
const CELLS = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z0-9-]+|\*|_))?(?:\.([a-z]+))?$/;

function readTerm(text: string): Term | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return { kind: 'number', value: Number(text) };
  const [, factor = '1', name = text] = FACTOR.exec(text) ?? [];
  const times = Number(factor);
  if (name === COMMUNES) return { kind: 'communes', times };
  const [, element, second, third] = CELLS.exec(name) ?? [];
  if (element === undefined) return undefined;
  const column = columnOf(third) ?? (third === undefined ? columnOf(second) : undefined);
  if (third !== undefined && column === undefined) return undefined;
  const row = column !== undefined && third === undefined ? undefined : second;
  return {
    kind: 'cells',
    times,
    element,
    ...(row !== undefined && { row: row === '_' ? SINGLE_ROW : row }),
    ...(column && { column }),
  };
}

function columnOf(word: string | undefined): TermColumn | undefined {
  return COLUMNS.find((column) => column === word);
}
