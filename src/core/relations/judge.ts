import type { ValueKey } from '../findings/finding.ts';
import type { Element } from '../model/catalogue.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { ColumnId, ElementId, RowId } from '../model/ids.ts';
import type { Check } from '../model/relations.ts';
import { add, compare, divide, fromNumber, multiply, subtract, sum, toNumber } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import type { Relation } from './relation.ts';
import type { Term } from './terms.ts';

/** The figures a relation is judged on. */
export interface Figures {
  /** The element where figures of it can be had at all; undefined otherwise. */
  readonly element: (id: ElementId) => Element | undefined;
  readonly rows: (element: Element) => readonly RowId[];
  /** null: empty. undefined: not there, not available or in doubt, so that nothing can be said. */
  readonly figure: (key: ValueKey) => number | null | undefined;
  /** Number of communes the catalogue knows; of a quarter, at its end. */
  readonly communes: (row: RowId | undefined) => number | undefined;
}

/** What a relation says of one column and row. */
export interface Judgement {
  readonly column?: ColumnId;
  readonly row?: RowId;
  readonly left: Side;
  readonly right: Side;
  /** Undecided: a figure that is needed is not there or in doubt. */
  readonly outcome: 'passed' | 'failed' | 'undecided';
}

interface Side {
  readonly cells: readonly Cell[];
  /** Undefined when it cannot be reckoned. */
  readonly sum: number | undefined;
}

interface Cell extends ValueKey {
  readonly times: number;
}

/** Judges a relation, for each column and row it speaks of; nothing where an element of it is not asked. */
export function* judge(relation: Relation, figures: Figures): Iterable<Judgement> {
  const { left, right, each, eachRowOf } = relation;
  const elements = [...left, ...right].flatMap((term) => (term.kind === 'cells' ? [term.element] : []));
  if (elements.some((id) => !figures.element(id))) return;
  const rows = eachRowOf ? figures.rows(eachRowOf) : [undefined];
  const columns = each.length ? each : [undefined];
  for (const row of rows)
    for (const column of columns)
      yield judgeOne(relation, figures, { ...(row !== undefined && { row }), ...(column && { column }) });
}

type Under = Pick<Judgement, 'column' | 'row'>;

function judgeOne(relation: Relation, figures: Figures, under: Under): Judgement {
  const left = reckon(relation.left, relation, figures, under);
  const right = reckon(relation.right, relation, figures, under);
  const sides = { ...under, left: shown(left), right: shown(right) };
  if (!left.sum || !right.sum) return { ...sides, outcome: 'undecided' };
  const room =
    relation.roundedTo === undefined ? NONE : roomOf([...left.cells, ...right.cells], relation.roundedTo);
  const holds = HOLDS[relation.op](subtract(left.sum, right.sum), room);
  return { ...sides, outcome: holds ? 'passed' : 'failed' };
}

const NONE = fromNumber(0);

/** By how much rounding alone can shift the difference of the sides: half a step for each cell. */
function roomOf(cells: readonly Cell[], step: number): Fraction {
  const steps = sum(cells.map(({ times }) => fromNumber(times)));
  return divide(multiply(steps, fromNumber(step)), fromNumber(2));
}

/** Can left − right stand so, when it may be off by the room either way? */
const HOLDS: Readonly<Record<Check['op'], (difference: Fraction, room: Fraction) => boolean>> = {
  '<': (d, room) => compare(d, room) < 0,
  '<=': (d, room) => compare(d, room) <= 0,
  '=': (d, room) => compare(d, room) <= 0 && compare(d, negative(room)) >= 0,
  '>=': (d, room) => compare(d, negative(room)) >= 0,
  '>': (d, room) => compare(d, negative(room)) > 0,
  '!=': (d, room) => compare(room, NONE) > 0 || compare(d, NONE) !== 0,
};

function negative(value: Fraction): Fraction {
  return subtract(NONE, value);
}

interface Reckoned {
  readonly cells: readonly Cell[];
  readonly sum: Fraction | undefined;
}

function shown({ cells, sum: total }: Reckoned): Side {
  return { cells, sum: total && toNumber(total) };
}

function reckon(
  terms: readonly Term[],
  { empty }: Pick<Relation, 'empty'>,
  figures: Figures,
  under: Under,
): Reckoned {
  const cells = terms.flatMap((term) => (term.kind === 'cells' ? cellsOf(term, figures, under) : []));
  const values = cells.map((cell) => figures.figure(cell));
  const constant = constantOf(terms, figures, under);
  if (constant === undefined || values.includes(undefined)) return { cells, sum: undefined };
  const isEmpty = values.includes(null);
  if (isEmpty && empty === 'undecided') return { cells, sum: undefined };
  if (isEmpty && empty === 'left-out' && values.every((value) => value === null))
    return { cells, sum: undefined };
  const weighed = cells.map(({ times }, i) => multiply(fromNumber(times), fromNumber(values[i] ?? 0)));
  return { cells, sum: add(sum(weighed), constant) };
}

function constantOf(terms: readonly Term[], figures: Figures, { row }: Under): Fraction | undefined {
  let constant = NONE;
  for (const term of terms) {
    if (term.kind === 'number') constant = add(constant, fromNumber(term.value));
    if (term.kind !== 'communes') continue;
    const known = figures.communes(row);
    if (known === undefined) return undefined;
    constant = add(constant, multiply(fromNumber(term.times), fromNumber(known)));
  }
  return constant;
}

/** The cells a term stands for, in row order. */
export function cellsOf(
  { element: id, times, row, column }: Extract<Term, { kind: 'cells' }>,
  figures: Pick<Figures, 'element' | 'rows'>,
  under: Under,
): readonly Cell[] {
  const element = figures.element(id);
  if (!element) return [];
  const columnId = column ?? columnUnder(element, under);
  return rowsMeant(element, row, figures, under).map((one) => ({
    element: id,
    row: one,
    column: columnId,
    times,
  }));
}

function columnUnder({ columns }: Element, { column }: Under): ColumnId {
  if (columns === 'one') return 'value';
  return column ?? 'total';
}

function rowsMeant(
  element: Element,
  row: RowId | undefined,
  { rows }: Pick<Figures, 'rows'>,
  under: Under,
): readonly RowId[] {
  if (element.rows === undefined) return [SINGLE_ROW];
  if (row === '*') return rows(element);
  const one = row ?? under.row;
  return one === undefined ? rows(element) : [one];
}
