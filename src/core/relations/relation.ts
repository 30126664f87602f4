import { findElement } from '../catalogue/catalogue.ts';
import { oncePer } from '../collections/once-per.ts';
import type { Catalogue, Element } from '../model/catalogue.ts';
import type { Bilingual, ColumnId } from '../model/ids.ts';
import type { Check } from '../model/relations.ts';
import { termsOf } from './terms.ts';
import type { Term } from './terms.ts';

/** How figures stand to each other, ready to be judged: a check of the catalogue, or an "of which". */
export interface Relation extends Pick<Check, 'op' | 'empty' | 'severity' | 'roundedTo'> {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Judged once for each; the total last, for it often follows from the others. */
  readonly each: readonly ColumnId[];
  /** The element whose rows are judged one by one; undefined: one judgement. */
  readonly eachRowOf?: Element;
  /** The check it comes from; undefined for an "of which". */
  readonly check?: Check;
  /** The whole of an "of which", and what is usually mixed up. */
  readonly partOf?: {
    readonly part: Element;
    readonly whole: Element;
    readonly hint?: Bilingual | undefined;
  };
}

/** Every relation of the catalogue: those of its "of which", then its own checks in their order. */
export const relationsOf = oncePer((catalogue: Catalogue): readonly Relation[] => [
  ...catalogue.elements.flatMap((element) => partWhole(catalogue, element) ?? []),
  ...catalogue.checks.flatMap((check) => relationOf(catalogue, check) ?? []),
]);

/** The relation a check describes; undefined when a term cannot be read, which `catalogue check` tells. */
export function relationOf(catalogue: Catalogue, check: Check): Relation | undefined {
  const left = termsOf(check.left);
  const right = termsOf(check.right);
  if (![...left, ...right].every(isTerm)) return undefined;
  const first = left.filter(isTerm).find((term) => term.kind === 'cells');
  const eachRowOf = check.eachRow && first ? findElement(catalogue, first.element) : undefined;
  const { op, empty, severity, roundedTo, each = [] } = check;
  return {
    op,
    empty,
    severity,
    roundedTo,
    left: left.filter(isTerm),
    right: right.filter(isTerm),
    each: inOrder(each),
    ...(eachRowOf && { eachRowOf }),
    check,
  };
}

function isTerm(term: Term | string): term is Term {
  return typeof term !== 'string';
}

/** The columns of numbers an "of which" is compared in. */
const COLUMNS: Readonly<Record<Element['columns'], readonly ColumnId[]>> = {
  sex: ['male', 'female', 'total'],
  mf: ['male', 'female'],
  one: ['value'],
  quarters: ['q1', 'q2', 'q3', 'q4'],
  yn: [],
};

function inOrder(each: readonly ColumnId[]): readonly ColumnId[] {
  return each.toSorted((a, b) => Number(a === 'total') - Number(b === 'total'));
}

/** An "of which" does not exceed its whole, cell by cell. */
function partWhole(catalogue: Catalogue, part: Element): Relation | undefined {
  const whole = part.partOf && findElement(catalogue, part.partOf.element);
  if (!part.partOf || !whole) return undefined;
  const { column, hint } = part.partOf;
  return {
    op: '<=',
    empty: 'undecided',
    severity: 'error',
    roundedTo: undefined,
    left: [{ kind: 'cells', times: 1, element: part.id }],
    right: [{ kind: 'cells', times: 1, element: whole.id, ...(column && { column }) }],
    each: COLUMNS[part.columns],
    eachRowOf: part,
    partOf: { part, whole, hint },
  };
}
