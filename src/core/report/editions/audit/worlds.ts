import { holds } from './statement.ts';
import type { Statement, Term, World } from './statement.ts';

/**
 * Looks for a world in which a sum has another value: from the true one, what no longer holds is put right count by count.
 * The search is short and may miss worlds that exist, which can only make the audit withhold more. What it finds is not
 * believed: {@link isWorld} checks it.
 */

/** Everything a reader can know, and what he does not know. */
export interface Puzzle {
  /** The true value of every count. */
  readonly base: readonly bigint[];
  readonly statements: readonly Statement[];
  /** Statements by the counts they speak of. */
  readonly about: readonly (readonly number[])[];
  /** Whether a count is told somewhere, and so the same in every world. */
  readonly isKnown: (count: number) => boolean;
}

/** Steps of one search; each changes a count. */
const MOST_STEPS = 300;
/** Changes of one world. */
const MOST_CHANGES = 40;
/** Ways to put one statement right that are tried. */
const MOST_WAYS = 10;

/**
 * Whether everything told holds in the world, in exact arithmetic: statements that speak of no changed count hold as they do
 * in the base.
 */
export function isWorld({ statements, about, isKnown }: Puzzle, world: World): boolean {
  const touched = new Set([...world.changes.keys()].flatMap((count) => about[count] ?? []));
  return (
    [...world.changes].every(([count, value]) => value >= 0n && !isKnown(count)) &&
    [...touched].every((i) => {
      const one = statements[i];
      return one !== undefined && holds(one, world);
    })
  );
}

/** Changes to the base after which everything told holds and the sum has the value; undefined when none was found. */
export function findChanges(
  puzzle: Puzzle,
  terms: readonly Term[],
  value: bigint,
): ReadonlyMap<number, bigint> | undefined {
  const goal: Statement = { terms, op: '=', bound: value };
  return new Search(puzzle).from(goal);
}

class Search {
  readonly #puzzle: Puzzle;
  readonly #changes = new Map<number, bigint>();
  #steps = 0;

  constructor(puzzle: Puzzle) {
    this.#puzzle = puzzle;
  }

  from(goal: Statement): ReadonlyMap<number, bigint> | undefined {
    return this.#repair([goal]) ? this.#changes : undefined;
  }

  /** Puts right what no longer holds, the statement with the fewest ways first. */
  #repair(broken: readonly Statement[]): boolean {
    const open = broken.filter((one) => this.#gap(one) !== 0n);
    if (open.length === 0) return true;
    if (this.#changes.size >= MOST_CHANGES) return false;
    const [first] = open
      .map((one) => ({ one, ways: this.#ways(one) }))
      .toSorted((a, b) => a.ways.length - b.ways.length);
    return (first?.ways ?? []).some(({ count, value }) => this.#try(count, value, open));
  }

  #try(count: number, value: bigint, open: readonly Statement[]): boolean {
    if (++this.#steps > MOST_STEPS) return false;
    this.#changes.set(count, value);
    const touched = (this.#puzzle.about[count] ?? []).flatMap((i) => this.#puzzle.statements[i] ?? []);
    if (this.#repair([...new Set([...open, ...touched])])) return true;
    this.#changes.delete(count);
    return false;
  }

  /** What the sum lacks (or has too much) for the statement to hold; 0 when it holds. */
  #gap(one: Statement): bigint {
    const gap = one.bound - this.#sum(one);
    return one.op === '>=' && gap < 0n ? 0n : gap;
  }

  #valueOf(count: number): bigint {
    return this.#changes.get(count) ?? this.#puzzle.base[count] ?? 0n;
  }

  /** Changes of one count that close the gap, and after them those that go as far as its other statements let it. */
  #ways(one: Statement): readonly Way[] {
    const gap = this.#gap(one);
    const whole: Way[] = [];
    const part: Way[] = [];
    for (const { count, times } of one.terms) {
      if (whole.length >= MOST_WAYS) break;
      if (this.#changes.has(count) || this.#puzzle.isKnown(count)) continue;
      const now = this.#valueOf(count);
      const wanted = now + steps(gap, times, one.op);
      if (wanted >= 0n) whole.push({ count, value: wanted });
      const reached = this.#within(count, wanted);
      if (reached !== now && reached !== wanted) part.push({ count, value: reached });
    }
    return [...whole.toSorted((a, b) => this.#harm(a) - this.#harm(b)), ...part].slice(0, MOST_WAYS);
  }

  /** How many statements would no longer hold: what breaks least is tried first. */
  #harm({ count, value }: Way): number {
    const before = this.#changes.get(count);
    this.#changes.set(count, value);
    const broken = (this.#puzzle.about[count] ?? []).filter((i) => {
      const one = this.#puzzle.statements[i];
      return one !== undefined && this.#gap(one) !== 0n;
    });
    if (before === undefined) this.#changes.delete(count);
    else this.#changes.set(count, before);
    return broken.length;
  }

  /** The value nearest to the wanted one that the inequalities about the count allow while all else stays. */
  #within(count: number, wanted: bigint): bigint {
    const now = this.#valueOf(count);
    let value = wanted < 0n ? 0n : wanted;
    for (const i of this.#puzzle.about[count] ?? []) {
      const one = this.#puzzle.statements[i];
      if (one?.op !== '>=') continue;
      const times = one.terms.find((term) => term.count === count)?.times ?? 0n;
      const slack = this.#sum(one) - one.bound;
      if (times === 0n || slack < 0n || times > 0n === value >= now) continue;
      const most = slack / (times < 0n ? -times : times);
      if (times < 0n && value > now + most) value = now + most;
      if (times > 0n && value < now - most) value = now - most;
    }
    return value;
  }

  #sum({ terms }: Statement): bigint {
    return terms.reduce((sum, { count, times }) => sum + times * this.#valueOf(count), 0n);
  }
}

interface Way {
  readonly count: number;
  readonly value: bigint;
}

/** By how much a count has to change: rounded away from zero where more does no harm. */
function steps(gap: bigint, times: bigint, op: Statement['op']): bigint {
  const quotient = gap / times;
  return op === '=' || quotient * times === gap ? quotient : quotient + (times > 0n ? 1n : -1n);
}
