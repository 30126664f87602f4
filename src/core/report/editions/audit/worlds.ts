import type { Case } from './case.ts';
import type { Statement, Term, World } from './statement.ts';

/**
 * Looks for a world in which a sum has another value: from the true one, what no longer holds is put right count by count.
 * The search is short and may miss worlds that exist, which can only make the audit withhold more. What it finds is not
 * believed: {@link isWorld} checks it.
 */

/** Everything a reader can know, and what he does not know. */
export interface Puzzle extends Pick<Case, 'base' | 'statements' | 'about' | 'slack'> {
  /** Whether a count is told somewhere, and so the same in every world. */
  readonly isKnown: (count: number) => boolean;
  /** The terms of a statement whose counts are not known, in order. */
  readonly unknownTerms: (statement: number) => readonly Term[];
}

/** Steps of one search; each changes a count. */
const MOST_STEPS = 300;
/** Changes of one world. */
const MOST_CHANGES = 40;
/** Ways to put one statement right that are tried. */
const MOST_WAYS = 10;

/**
 * Whether everything told holds in the world, in exact arithmetic: every statement that speaks of a changed count is added up
 * from what it has in the base and what changed; all others hold as they do in the base.
 */
export function isWorld({ base, statements, about, slack, isKnown }: Puzzle, { changes }: World): boolean {
  const gained = new Map<number, bigint>();
  for (const [count, value] of changes) {
    if (value < 0n || isKnown(count)) return false;
    for (const { statement, times } of about[count] ?? [])
      gained.set(statement, (gained.get(statement) ?? 0n) + times * (value - (base[count] ?? 0n)));
  }
  return [...gained].every(([i, more]) => {
    const left = (slack[i] ?? 0n) + more;
    return statements[i]?.op === '=' ? left === 0n : left >= 0n;
  });
}

/** Changes to the base after which everything told holds and the sum has the value; undefined when none was found. */
export function findChanges(
  puzzle: Puzzle,
  terms: readonly Term[],
  value: bigint,
): ReadonlyMap<number, bigint> | undefined {
  return new Search(puzzle, { terms, op: '=', bound: value }).run();
}

/** Number of the statement that the search itself adds: the sum has the value. */
const GOAL = -1;

class Search {
  readonly #puzzle: Puzzle;
  readonly #goal: Statement;
  readonly #goalTerms: readonly Term[];
  readonly #changes = new Map<number, bigint>();
  /** What the sums of the statements gained by the changes. */
  readonly #gained = new Map<number, bigint>();
  readonly #goalSum: bigint;
  #steps = 0;

  constructor(puzzle: Puzzle, goal: Statement) {
    this.#puzzle = puzzle;
    this.#goal = goal;
    this.#goalTerms = goal.terms.filter(({ count }) => !puzzle.isKnown(count));
    this.#goalSum = goal.terms.reduce(
      (sum, { count, times }) => sum + times * (puzzle.base[count] ?? 0n),
      0n,
    );
  }

  run(): ReadonlyMap<number, bigint> | undefined {
    return this.#repair([GOAL]) ? this.#changes : undefined;
  }

  /** Puts right what no longer holds, the statement with the fewest ways first. */
  #repair(broken: readonly number[]): boolean {
    const open = broken.filter((one) => this.#gap(one) !== 0n);
    if (open.length === 0) return true;
    if (this.#changes.size >= MOST_CHANGES) return false;
    const [first] = open
      .map((one) => ({ one, ways: this.#ways(one) }))
      .toSorted((a, b) => a.ways.length - b.ways.length);
    return (first?.ways ?? []).some(({ count, value }) => this.#try(count, value, open));
  }

  #try(count: number, value: bigint, open: readonly number[]): boolean {
    if (++this.#steps > MOST_STEPS) return false;
    const before = this.#valueOf(count);
    this.#changes.set(count, value);
    this.#gain(count, value - before);
    const touched = (this.#puzzle.about[count] ?? []).map(({ statement }) => statement);
    if (this.#repair([...new Set([...open, ...touched])])) return true;
    this.#changes.delete(count);
    this.#gain(count, before - value);
    return false;
  }

  #gain(count: number, more: bigint): void {
    for (const { statement, times } of this.#links(count))
      this.#gained.set(statement, (this.#gained.get(statement) ?? 0n) + times * more);
  }

  /** Statements that speak of the count, the goal among them. */
  #links(count: number): readonly { readonly statement: number; readonly times: bigint }[] {
    const own = this.#puzzle.about[count] ?? [];
    const term = this.#goalTerms.find((one) => one.count === count);
    return term ? [...own, { statement: GOAL, times: term.times }] : own;
  }

  /** What the sum lacks (or has too much) for the statement to hold; 0 when it holds. */
  #gap(one: number): bigint {
    const left = this.#left(one);
    return this.#op(one) === '>=' && left > 0n ? 0n : -left;
  }

  /** By how much the sum exceeds the bound. */
  #left(one: number): bigint {
    const base = one === GOAL ? this.#goalSum - this.#goal.bound : (this.#puzzle.slack[one] ?? 0n);
    return base + (this.#gained.get(one) ?? 0n);
  }

  #op(one: number): Statement['op'] {
    return one === GOAL ? '=' : (this.#puzzle.statements[one]?.op ?? '=');
  }

  #valueOf(count: number): bigint {
    return this.#changes.get(count) ?? this.#puzzle.base[count] ?? 0n;
  }

  /** Changes of one count that close the gap, and after them those that go as far as its other statements let it. */
  #ways(one: number): readonly Way[] {
    const gap = this.#gap(one);
    const whole: Way[] = [];
    const part: Way[] = [];
    for (const { count, times } of this.#termsNearby(one)) {
      if (whole.length >= MOST_WAYS) break;
      if (this.#changes.has(count)) continue;
      const now = this.#valueOf(count);
      const wanted = now + steps(gap, times, this.#op(one));
      if (wanted >= 0n) whole.push({ count, value: wanted });
      const reached = this.#within(count, wanted);
      if (reached !== now && reached !== wanted) part.push({ count, value: reached });
    }
    const harm = new Map(whole.map((way) => [way, this.#harm(way)]));
    const gentlest = whole.toSorted((a, b) => (harm.get(a) ?? 0) - (harm.get(b) ?? 0));
    return [...gentlest, ...part].slice(0, MOST_WAYS);
  }

  /**
   * The unknown terms of a statement; of a long sum those after what was changed in it first. Worlds of a large province so
   * differ in neighbours, and a row that is published later spoils few of them.
   */
  #termsNearby(one: number): readonly Term[] {
    if (one === GOAL) return this.#goalTerms;
    const terms = this.#puzzle.unknownTerms(one);
    if (terms.length <= MOST_WAYS) return terms;
    const changed = [...this.#changes.keys()].findLast((count) =>
      this.#puzzle.about[count]?.some(({ statement }) => statement === one),
    );
    if (changed === undefined) return terms.slice(0, MOST_LOOKED_AT);
    const at = placeAfter(terms, changed);
    const after = terms.slice(at, at + MOST_LOOKED_AT);
    return [...after, ...terms.slice(0, Math.min(at, MOST_LOOKED_AT - after.length))];
  }

  /** How many statements would no longer hold: what breaks least is tried first. */
  #harm({ count, value }: Way): number {
    const more = value - this.#valueOf(count);
    return (this.#puzzle.about[count] ?? []).filter(({ statement, times }) => {
      const left = this.#left(statement) + times * more;
      return this.#op(statement) === '=' ? left !== 0n : left < 0n;
    }).length;
  }

  /** The value nearest to the wanted one that the inequalities about the count allow while all else stays. */
  #within(count: number, wanted: bigint): bigint {
    const now = this.#valueOf(count);
    let value = wanted < 0n ? 0n : wanted;
    for (const { statement, times } of this.#puzzle.about[count] ?? []) {
      const left = this.#left(statement);
      if (this.#op(statement) === '=' || left < 0n || times > 0n === value >= now) continue;
      const most = left / (times < 0n ? -times : times);
      if (times < 0n && value > now + most) value = now + most;
      if (times > 0n && value < now - most) value = now - most;
    }
    return value;
  }
}

interface Way {
  readonly count: number;
  readonly value: bigint;
}

/** Terms of a long sum that one step looks at. */
const MOST_LOOKED_AT = 40;

/** Where the terms of higher counts begin; terms are in the order of the counts. */
function placeAfter(terms: readonly Term[], count: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.count ?? Infinity) <= count) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By how much a count has to change: rounded away from zero where more does no harm. */
function steps(gap: bigint, times: bigint, op: Statement['op']): bigint {
  const quotient = gap / times;
  return op === '=' || quotient * times === gap ? quotient : quotient + (times > 0n ? 1n : -1n);
}
