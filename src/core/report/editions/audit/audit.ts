import type { Case, Secret } from './case.ts';
import { sumIn } from './statement.ts';
import type { Term, World } from './statement.ts';
import { findChanges, isWorld } from './worlds.ts';
import type { Puzzle } from './worlds.ts';

/** What became of a secret: told outright, or kept with so many values, or not enough of them. */
export interface Outcome {
  readonly secret: Secret;
  readonly state: 'kept' | 'told' | 'narrowed';
  /** Values it can have, each with a world in which it has it; grows and shrinks with what the audit is told. */
  readonly worlds: ReadonlyMap<bigint, World>;
}

/**
 * What a reader can find out about every secret. The worlds found stay while what is told changes: a count that is told only
 * spoils those in which it differs. Same steps, same outcomes.
 */
export class Audit {
  readonly #of: Case;
  readonly #told = new Set<number>();
  readonly #puzzle: Puzzle;
  readonly #unknownTerms = new Map<number, readonly Term[]>();
  readonly #worlds = new Map<Secret, Map<bigint, World>>();
  /** Worlds by the counts in which they differ from the true one. */
  readonly #changing = new Map<number, Set<World>>();
  readonly #secretsAbout = new Map<number, Secret[]>();

  constructor(of: Case) {
    this.#of = of;
    this.#puzzle = {
      ...of,
      isKnown: (count) => this.#told.has(count),
      unknownTerms: (statement) => this.#unknownOf(statement),
    };
    for (const secret of of.secrets) {
      this.#worlds.set(secret, new Map([[secret.value, { base: of.base, changes: NO_CHANGES }]]));
      for (const { count } of secret.terms)
        this.#secretsAbout.set(count, [...(this.#secretsAbout.get(count) ?? []), secret]);
    }
  }

  /** Searches made so far, a measure of work that no clock disturbs. */
  searches = 0;

  /** Tells these counts and no others. */
  tellOnly(told: ReadonlySet<number>): void {
    this.untell([...this.#told].filter((count) => !told.has(count)));
    this.tell(told);
  }

  /** Tells these counts too: worlds in which they differ are no more. */
  tell(more: Iterable<number>): Telling {
    const counts = [...more].filter((count) => !this.#told.has(count));
    const spoiled = new Set(counts.flatMap((count) => [...(this.#changing.get(count) ?? [])]));
    for (const world of spoiled) this.#forget(world);
    for (const count of counts) this.#told.add(count);
    this.#forgetTerms(counts);
    const changed = [...spoiled].flatMap(({ changes }) => [...changes.keys()]);
    return { counts, spoiled, touched: this.#about([...counts, ...changed]) };
  }

  /** Takes back what was told last: the worlds it spoiled hold again. */
  takeBack({ counts, spoiled }: Telling): void {
    this.untell(counts);
    for (const world of spoiled) this.#keep(world);
  }

  untell(counts: readonly number[]): void {
    for (const count of counts) this.#told.delete(count);
    this.#forgetTerms(counts);
  }

  /** What a reader can find out about the secret, from what is told now. */
  outcome(secret: Secret): Outcome {
    if (secret.terms.every(({ count }) => this.#told.has(count)))
      return { secret, state: pointsAtPersons(secret) ? 'told' : 'kept', worlds: new Map() };
    if (secret.kind !== 'count' && secret.value === 0n) return { secret, state: 'kept', worlds: new Map() };
    this.#look(secret);
    const worlds = this.#worldsOf(secret);
    return { secret, state: hasEnough(secret, worlds) ? 'kept' : 'narrowed', worlds };
  }

  /** Looks for worlds until the secret has values enough, the nearest values first. */
  #look(secret: Secret): void {
    const worlds = this.#worldsOf(secret);
    for (const value of candidates(secret)) {
      if (hasEnough(secret, worlds)) return;
      if (worlds.has(value)) continue;
      this.searches++;
      const changes = findChanges(this.#puzzle, secret.terms, value);
      if (!changes) continue;
      const world: World = { base: this.#of.base, changes: new Map(changes) };
      if (sumIn(world, secret.terms) === value && isWorld(this.#puzzle, world)) this.#keep(world);
    }
  }

  /** A world that was made for a secret tells of every other that it changes. */
  #keep(world: World): void {
    for (const count of world.changes.keys())
      this.#changing.set(count, (this.#changing.get(count) ?? new Set()).add(world));
    for (const secret of this.#about(world.changes.keys())) {
      const value = sumIn(world, secret.terms);
      const worlds = this.#worldsOf(secret);
      if (!worlds.has(value)) worlds.set(value, world);
    }
  }

  #forget(world: World): void {
    for (const count of world.changes.keys()) this.#changing.get(count)?.delete(world);
    for (const secret of this.#about(world.changes.keys())) {
      const worlds = this.#worldsOf(secret);
      const value = sumIn(world, secret.terms);
      if (worlds.get(value) === world) worlds.delete(value);
    }
  }

  #about(counts: Iterable<number>): ReadonlySet<Secret> {
    return new Set([...counts].flatMap((count) => this.#secretsAbout.get(count) ?? []));
  }

  #worldsOf(secret: Secret): Map<bigint, World> {
    return this.#worlds.get(secret) ?? new Map<bigint, World>();
  }

  #unknownOf(statement: number): readonly Term[] {
    const known = this.#unknownTerms.get(statement);
    if (known) return known;
    const terms = (this.#of.statements[statement]?.terms ?? []).filter(({ count }) => !this.#told.has(count));
    this.#unknownTerms.set(statement, terms);
    return terms;
  }

  #forgetTerms(counts: readonly number[]): void {
    for (const count of counts)
      for (const { statement } of this.#of.about[count] ?? []) this.#unknownTerms.delete(statement);
  }
}

const NO_CHANGES: World['changes'] = new Map();

/** Counts that were told together, and what this did. */
export interface Telling {
  readonly counts: readonly number[];
  readonly spoiled: ReadonlySet<World>;
  /** Secrets of which something was told, or a world spoiled. */
  readonly touched: ReadonlySet<Secret>;
}

/** A small difference of counts that are all told. */
function pointsAtPersons({ value, threshold, kind }: Secret): boolean {
  // Counts are published as rows decide; a single one that is told here was published before, or is no small one.
  return kind !== 'count' && value >= 1n && value < BigInt(threshold);
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
