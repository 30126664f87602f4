import { thresholdOf } from '../../../catalogue/sensitive.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Consolidation } from '../../../model/results.ts';
import { countsOf } from './counts.ts';
import type { Counts } from './counts.ts';
import { added, keyOfTerms, sumIn } from './statement.ts';
import type { Statement, Term, World } from './statement.ts';
import { differencesOfParts, growthTerms, periodPairs, statementsOf } from './statements.ts';

/** All that was published and is to be published, as an attacker puts it together. */
export interface Case {
  readonly catalogue: Catalogue;
  readonly counts: Counts;
  readonly statements: readonly Statement[];
  /** Of each count, the statements that speak of it. */
  readonly about: readonly (readonly Link[])[];
  /** The true value of each count. */
  readonly base: readonly bigint[];
  /** By how much the true sum of each statement exceeds its bound: what it can lose. */
  readonly slack: readonly bigint[];
  /** What has to be kept: every sensitive count, and the differences that count persons too. */
  readonly secrets: readonly Secret[];
}

/** A statement that speaks of a count, and how many times it takes it. */
interface Link {
  readonly statement: number;
  readonly times: bigint;
}

/** A count that may have to be kept: one of the counts, or what a whole leaves of its part, or growth since the half-year. */
export interface Secret {
  readonly terms: readonly Term[];
  readonly kind: 'count' | 'rest' | 'growth';
  readonly value: bigint;
  /** Values it has to keep. */
  readonly threshold: number;
  /** No other figure stands beside it: a reader of the rule knows that it lies from 1 to below the threshold. */
  readonly isLone: boolean;
}

/** Everything about these consolidations that does not depend on what is withheld. */
export function caseOf(catalogue: Catalogue, consolidations: readonly Consolidation[]): Case {
  const counts = countsOf(catalogue, consolidations);
  const statements = statementsOf(catalogue, counts, consolidations);
  const about: Link[][] = counts.all.map(() => []);
  statements.forEach(({ terms }, i) => {
    for (const { count, times } of terms) about[count]?.push({ statement: i, times });
  });
  const base = counts.all.map(({ value }) => value);
  const truth: World = { base, changes: new Map() };
  return {
    catalogue,
    counts,
    statements,
    about,
    base,
    slack: statements.map(({ terms, bound }) => sumIn(truth, terms) - bound),
    secrets: secretsOf(catalogue, counts, statements, about, consolidations),
  };
}

function secretsOf(
  catalogue: Catalogue,
  counts: Counts,
  statements: readonly Statement[],
  about: Case['about'],
  consolidations: readonly Consolidation[],
): readonly Secret[] {
  const world: World = { base: counts.all.map(({ value }) => value), changes: new Map() };
  const secret = (kind: Secret['kind'], terms: readonly Term[]): Secret => ({
    kind,
    terms,
    value: sumIn(world, terms),
    threshold: Math.max(
      ...terms.map(({ count }) => thresholdOf(catalogue, counts.all[count]?.element ?? '')),
    ),
    isLone:
      kind === 'count' &&
      terms.every(({ count }) =>
        (about[count] ?? []).every(({ statement }) => statements[statement]?.terms.length === 1),
      ),
  });
  const rests = consolidations.map((one) => differencesOfParts(catalogue, counts, one));
  const all = [
    ...counts.all.flatMap(({ isSensitive }, count) =>
      isSensitive ? [secret('count', [{ count, times: 1n }])] : [],
    ),
    ...rests.flat().map((terms) => secret('rest', terms)),
    ...growthTerms(catalogue, counts, consolidations)
      .filter((terms) => terms.every(({ count }) => counts.all[count]?.isSensitive))
      .map((terms) => secret('growth', terms)),
    ...restGrowths(catalogue, counts, consolidations).map((terms) => secret('growth', terms)),
  ];
  return [...new Map(all.map((one) => [keyOfTerms(one.terms), one])).values()];
}

/** What those left out of a part grew by. */
function restGrowths(
  catalogue: Catalogue,
  counts: Counts,
  consolidations: readonly Consolidation[],
): readonly (readonly Term[])[] {
  const cellOf = (count: number): string => {
    const { element, row, column, unit } = counts.all[count] ?? NOWHERE;
    return JSON.stringify([element, row, column, unit]);
  };
  const byCells = (one: Consolidation): Map<string, readonly Term[]> =>
    new Map(
      differencesOfParts(catalogue, counts, one).map((terms) => [
        terms.map(({ count, times }) => `${times}${cellOf(count)}`).join(),
        terms,
      ]),
    );
  return periodPairs(catalogue, consolidations).flatMap(([before, after]) => {
    const then = byCells(before);
    return [...byCells(after)].flatMap(([cells, now]) => {
      const earlier = then.get(cells);
      if (!earlier) return [];
      return [added([...now, ...earlier.map(({ count, times }) => ({ count, times: -times }))])];
    });
  });
}

const NOWHERE = { element: '', row: '', column: '', unit: '' };
