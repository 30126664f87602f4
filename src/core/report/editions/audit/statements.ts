import { findElement, findPeriod } from '../../../catalogue/catalogue.ts';
import type { Catalogue, Element } from '../../../model/catalogue.ts';
import { figureKey } from '../../../model/keys.ts';
import type { Consolidation, ObservationJson } from '../../../model/results.ts';
import { judge } from '../../../relations/judge.ts';
import type { Judgement } from '../../../relations/judge.ts';
import { relationsOf } from '../../../relations/relation.ts';
import { findRemainders } from '../remainders.ts';
import type { Counts } from './counts.ts';
import { holds, keyOfTerms, statement } from './statement.ts';
import type { Statement, Term } from './statement.ts';

/**
 * What a reader may rely on about the counts of editions, besides those that are printed. Only what is true is in it: a reader
 * who relies on something else is led astray, not helped. To assume that he knows all of it errs on the safe side.
 */
export function statementsOf(
  catalogue: Catalogue,
  counts: Counts,
  consolidations: readonly Consolidation[],
): readonly Statement[] {
  const base = counts.all.map(({ value }) => value);
  const world = { base, changes: new Map<number, bigint>() };
  const all = [
    ...consolidations.flatMap((one) => [
      ...sexSums(catalogue, counts, one),
      ...relations(catalogue, counts, one),
      ...wholesOfOthers(catalogue, counts, one),
      ...agreements(counts, one),
      ...bounds(catalogue, counts, one),
    ]),
    ...growths(catalogue, counts, consolidations),
  ].filter((one) => one.terms.length > 0 && holds(one, world));
  return [...new Map(all.map((one) => [`${keyOfTerms(one.terms)}${one.op}${one.bound}`, one])).values()];
}

/** Sum of cells of a consolidation; undefined where one of them is no count. */
function termsOf(
  counts: Counts,
  consolidation: Consolidation,
  cells: readonly (readonly [
    times: bigint,
    cell: Pick<ObservationJson, 'element' | 'row' | 'column' | 'unit'>,
  ])[],
): readonly Term[] | undefined {
  const terms = cells.map(([times, cell]) => ({ count: counts.indexOf(consolidation, cell), times }));
  const known = terms.filter((term): term is Term => term.count !== undefined);
  return known.length === terms.length ? known : undefined;
}

const equal = (terms: readonly Term[] | undefined): Statement[] => (terms ? [statement(terms, '=', 0n)] : []);
const notLess = (terms: readonly Term[] | undefined): Statement[] =>
  terms ? [statement(terms, '>=', 0n)] : [];

/** total = male + female. */
function sexSums(catalogue: Catalogue, counts: Counts, one: Consolidation): Statement[] {
  return one.observations
    .filter(({ column, element }) => column === 'total' && findElement(catalogue, element)?.columns === 'sex')
    .flatMap((total) =>
      equal(
        termsOf(counts, one, [
          [1n, { ...total, column: 'male' }],
          [1n, { ...total, column: 'female' }],
          [-1n, total],
        ]),
      ),
    );
}

/** The relations of the catalogue that the unit's figures keep: "of which", and checks of whole figures. */
function relations(catalogue: Catalogue, counts: Counts, one: Consolidation): Statement[] {
  const own = relationsOf(catalogue).filter(({ roundedTo }) => roundedTo === undefined);
  const byUnit = new Map<string, Map<string, ObservationJson>>();
  for (const o of one.observations) {
    const cells = byUnit.get(o.unit) ?? new Map<string, ObservationJson>();
    byUnit.set(o.unit, cells.set(figureKey(o), o));
  }
  return [...byUnit].flatMap(([unit, cells]) => {
    const elements = new Set([...cells.values()].map(({ element }) => element));
    const figures = {
      element: (id: string) => (elements.has(id) ? findElement(catalogue, id) : undefined),
      rows: (element: Element) => [
        ...new Set([...cells.values()].filter((o) => o.element === element.id).map(({ row }) => row)),
      ],
      figure: (key: { element: string; row: string; column?: string | undefined }) => {
        const value = cells.get(figureKey(key))?.value;
        return typeof value === 'number' ? value : undefined;
      },
      communes: () => undefined,
    };
    return own.flatMap((relation) =>
      [...judge(relation, figures)].flatMap((judged) => judgement(counts, one, unit, judged, relation.op)),
    );
  });
}

function judgement(
  counts: Counts,
  one: Consolidation,
  unit: string,
  { left, right, outcome }: Judgement,
  op: string,
): Statement[] {
  if (outcome !== 'passed' || left.sum === undefined || right.sum === undefined) return [];
  const cells = [
    ...left.cells.map((cell) => ({ ...cell, times: cell.times })),
    ...right.cells.map((cell) => ({ ...cell, times: -cell.times })),
  ];
  if (!cells.every(({ times }) => Number.isSafeInteger(times))) return [];
  const terms = termsOf(
    counts,
    one,
    cells.map(({ times, element, row, column }) => [
      BigInt(times),
      { element, row, column: column ?? 'value', unit },
    ]),
  );
  const difference = left.sum - right.sum;
  if (!terms || !Number.isSafeInteger(difference)) return [];
  const now = terms.reduce((sum, { count, times }) => sum + times * (counts.all[count]?.value ?? 0n), 0n);
  return compared(terms, op, now - BigInt(difference));
}

/** terms (left − right, constants apart) op bound, on whole numbers. */
function compared(terms: readonly Term[], op: string, bound: bigint): Statement[] {
  const turned = terms.map(({ count, times }) => ({ count, times: -times }));
  switch (op) {
    case '=':
      return [statement(terms, '=', bound)];
    case '>=':
      return [statement(terms, '>=', bound)];
    case '>':
      return [statement(terms, '>=', bound + 1n)];
    case '<=':
      return [statement(turned, '>=', -bound)];
    case '<':
      return [statement(turned, '>=', 1n - bound)];
    default:
      return [];
  }
}

/** A part does not exceed its whole, also where another unit counts the whole. */
function wholesOfOthers(catalogue: Catalogue, counts: Counts, one: Consolidation): Statement[] {
  return differencesOfParts(catalogue, counts, one).flatMap((terms) => notLess(terms));
}

/** Whole less part, for every part of a sensitive element and every whole above it. */
export function differencesOfParts(
  catalogue: Catalogue,
  counts: Counts,
  one: Consolidation,
): readonly (readonly Term[])[] {
  return [...findRemainders(catalogue, one).values()].flat().flatMap(({ rows, counts: left, column: only }) =>
    [...left.keys()].flatMap((column) => {
      const terms = termsOf(counts, one, [
        [1n, { ...rows.whole, column: only ?? column }],
        [-1n, { ...rows.part, column }],
      ]);
      return terms ? [terms] : [];
    }),
  );
}

/** Where the owner's figure is the sum of the local ones, or another unit's is the same. */
function agreements(counts: Counts, one: Consolidation): Statement[] {
  return one.reconciliations
    .filter(({ against }) => against !== 'commune-items')
    .flatMap(({ element, row, column, owner, units }) => {
      const at = (unit: string) => ({ element, row, column, unit });
      const others = units.filter((unit) => counts.indexOf(one, at(unit)) !== undefined);
      return equal(
        termsOf(counts, one, [[-1n, at(owner)], ...others.map((unit) => [1n, at(unit)] as const)]),
      );
    });
}

/** The believable sizes that the catalogue prints. */
function bounds(catalogue: Catalogue, counts: Counts, one: Consolidation): Statement[] {
  return one.observations.flatMap((o) => {
    const count = counts.indexOf(one, o);
    if (count === undefined) return [];
    const terms = [{ count, times: 1n }];
    const fitting = (findElement(catalogue, o.element)?.bounds ?? []).filter(
      ({ rows, columns }) =>
        (rows?.some((row) => row === o.row) ?? true) &&
        (columns?.some((column) => column === o.column) ?? true),
    );
    return fitting.flatMap(({ min, max }) => [
      ...(min !== undefined && min > 0 ? compared(terms, '>=', BigInt(Math.ceil(min))) : []),
      ...(max === undefined ? [] : compared(terms, '<=', BigInt(Math.floor(max)))),
    ]);
  });
}

/** A cumulative count of the year is not below that of its half. */
function growths(catalogue: Catalogue, counts: Counts, all: readonly Consolidation[]): Statement[] {
  return growthTerms(catalogue, counts, all).flatMap((terms) => notLess(terms));
}

/** What every cumulative count grew by since the period that its own continues, by the latest consolidation of each. */
export function growthTerms(
  catalogue: Catalogue,
  counts: Counts,
  all: readonly Consolidation[],
): readonly (readonly Term[])[] {
  return periodPairs(catalogue, all).flatMap(([before, after]) =>
    after.observations
      .filter(({ element }) => findElement(catalogue, element)?.kind === 'flow')
      .flatMap((o) => {
        const [now, then] = [counts.indexOf(after, o), counts.indexOf(before, o)];
        if (now === undefined || then === undefined) return [];
        return [
          [
            { count: now, times: 1n },
            { count: then, times: -1n },
          ],
        ];
      }),
  );
}

/** Each period with the one it continues, both in their latest consolidations. */
export function periodPairs(
  catalogue: Catalogue,
  all: readonly Consolidation[],
): readonly (readonly [before: Consolidation, after: Consolidation])[] {
  const latest = new Map<string, Consolidation>();
  for (const one of all.toSorted((a, b) => a.revision - b.revision)) latest.set(one.period, one);
  return [...latest.values()].flatMap((after) => {
    const continued = findPeriod(catalogue, after.period)?.continues;
    const before = continued === undefined ? undefined : latest.get(continued);
    return before ? [[before, after] as const] : [];
  });
}
