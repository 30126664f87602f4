import { thresholdOf } from '../../../catalogue/sensitive.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Consolidation } from '../../../model/results.ts';
import { countsOf } from './counts.ts';
import type { Counts } from './counts.ts';
import { added, keyOfTerms, sumIn } from './statement.ts';
import type { Statement, Term, World } from './statement.ts';
import { differencesOfParts, growthTerms, periodPairs, statementsOf } from './statements.ts';
import { findChanges, isWorld } from './worlds.ts';
import type { Puzzle } from './worlds.ts';

/** All that was published and is to be published, as an attacker puts it together. */
export interface Case {
  readonly catalogue: Catalogue;
  readonly counts: Counts;
  readonly statements: readonly Statement[];
  readonly about: readonly (readonly number[])[];
  readonly base: readonly bigint[];
  /** What has to be kept: every sensitive count, and the differences that count persons too. */
  readonly secrets: readonly Secret[];
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

/** What became of a secret: told outright, or kept with so many values, or not enough of them. */
export interface Outcome {
  readonly secret: Secret;
  readonly state: 'kept' | 'told' | 'narrowed';
  /** Values it can have, each with a world in which it has it. */
  readonly worlds: ReadonlyMap<bigint, World>;
}

/** Everything about these consolidations that does not depend on what is withheld. */
export function caseOf(catalogue: Catalogue, consolidations: readonly Consolidation[]): Case {
  const counts = countsOf(catalogue, consolidations);
  const statements = statementsOf(catalogue, counts, consolidations);
  const about: number[][] = counts.all.map(() => []);
  statements.forEach(({ terms }, i) => {
    for (const { count } of terms) about[count]?.push(i);
  });
  const base = counts.all.map(({ value }) => value);
  return {
    catalogue,
    counts,
    statements,
    about,
    base,
    secrets: secretsOf(catalogue, counts, statements, about, consolidations),
  };
}

function secretsOf(
  catalogue: Catalogue,
  counts: Counts,
  statements: readonly Statement[],
  about: readonly (readonly number[])[],
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
      terms.every(({ count }) => (about[count] ?? []).every((i) => statements[i]?.terms.length === 1)),
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

/** Counts that are told: the published ones, and the zeros that follow from them. */
export function toldCounts(
  { statements, about, base, counts }: Case,
  isPublished: (count: number) => boolean,
): ReadonlySet<number> {
  const told = new Set<number>();
  const open: number[] = [];
  counts.all.forEach(({ isSensitive }, count) => {
    if (!isSensitive || isPublished(count)) told.add(count);
  });
  open.push(...statements.keys());
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const one = statements[i];
    if (!one) continue;
    for (const count of forcedZeros(one, told, base)) {
      told.add(count);
      open.push(...(about[count] ?? []));
    }
  }
  return told;
}

/** A sum of counts with one sign that leaves room for none: nobody in the whole, nobody in the part. */
function forcedZeros(
  { terms, op, bound }: Statement,
  told: ReadonlySet<number>,
  base: readonly bigint[],
): number[] {
  const unknown = terms.filter(({ count }) => !told.has(count));
  if (unknown.length === 0) return [];
  const rest = terms.reduce(
    (sum, { count, times }) => (told.has(count) ? sum + times * (base[count] ?? 0n) : sum),
    -bound,
  );
  if (rest !== 0n) return [];
  const isForced =
    unknown.every(({ times }) => times < 0n) || (op === '=' && unknown.every(({ times }) => times > 0n));
  return isForced ? unknown.map(({ count }) => count) : [];
}

/** What a reader can find out about every secret, when these counts are told. Same input, same outcome. */
export function audit(
  of: Case,
  told: ReadonlySet<number>,
  only: readonly Secret[] = of.secrets,
): readonly Outcome[] {
  const puzzle: Puzzle = { ...of, isKnown: (count) => told.has(count) };
  const found = new Found(only);
  return only.map((secret): Outcome => {
    const isTold = secret.terms.every(({ count }) => told.has(count));
    if (isTold) return { secret, state: pointsAtPersons(secret) ? 'told' : 'kept', worlds: new Map() };
    if (secret.kind !== 'count' && secret.value === 0n) return { secret, state: 'kept', worlds: new Map() };
    look(puzzle, secret, found);
    const worlds = found.of(secret);
    return { secret, state: hasEnough(secret, worlds) ? 'kept' : 'narrowed', worlds };
  });
}

/** A small count of its own, were it told. */
function pointsAtPersons({ value, threshold, kind, terms }: Secret): boolean {
  // Counts are published as rows decide; a single one that is told here was published before, or is no small one.
  return kind !== 'count' || terms.length !== 1 ? value >= 1n && value < BigInt(threshold) : false;
}

/** The worlds found so far: one that was made for a secret tells of every other that it changes. */
class Found {
  readonly #worlds = new Map<Secret, Map<bigint, World>>();
  readonly #about = new Map<number, Secret[]>();

  constructor(secrets: readonly Secret[]) {
    for (const secret of secrets) {
      this.#worlds.set(secret, new Map());
      for (const { count } of secret.terms)
        this.#about.set(count, [...(this.#about.get(count) ?? []), secret]);
    }
  }

  of(secret: Secret): Map<bigint, World> {
    return this.#worlds.get(secret) ?? new Map<bigint, World>();
  }

  add(world: World): void {
    const changed = new Set([...world.changes.keys()].flatMap((count) => this.#about.get(count) ?? []));
    for (const secret of changed) {
      const value = sumIn(world, secret.terms);
      const worlds = this.of(secret);
      if (!worlds.has(value)) worlds.set(value, world);
    }
  }
}

/** Looks for worlds until the secret has values enough, the nearest values first. */
function look(puzzle: Puzzle, secret: Secret, found: Found): void {
  const worlds = found.of(secret);
  if (!worlds.has(secret.value)) worlds.set(secret.value, { base: puzzle.base, changes: new Map() });
  for (const value of candidates(secret)) {
    if (hasEnough(secret, worlds)) return;
    if (worlds.has(value)) continue;
    const changes = findChanges(puzzle, secret.terms, value);
    if (!changes) continue;
    const world: World = { base: puzzle.base, changes: new Map(changes) };
    if (sumIn(world, secret.terms) === value && isWorld(puzzle, world)) found.add(world);
  }
}

function* candidates({ value, threshold, isLone }: Secret): Generator<bigint> {
  const reach = BigInt(2 * threshold);
  if (isLone) for (let n = 1n; n < BigInt(threshold); n++) yield n;
  for (let step = 1n; step <= reach; step++) {
    if (value - step >= 0n) yield value - step;
    yield value + step;
  }
}

/** As many values as the threshold; of a lone count every one that the rule leaves open. */
function hasEnough({ isLone, threshold, value }: Secret, worlds: ReadonlyMap<bigint, World>): boolean {
  if (!isLone || value >= BigInt(threshold)) return worlds.size >= threshold;
  return Array.from({ length: threshold - 1 }, (_, i) => BigInt(i + 1)).every((n) => worlds.has(n));
}
