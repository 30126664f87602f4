/** Linear statements about whole numbers, and worlds in which they hold: exact, on BigInt. */

/** times × a count. */
export interface Term {
  /** Index of the count. */
  readonly count: number;
  readonly times: bigint;
}

/** A sum of terms that is equal to the bound, or at least the bound. */
export interface Statement {
  readonly terms: readonly Term[];
  readonly op: '=' | '>=';
  readonly bound: bigint;
}

/** A value for every count: those that a world changes, and for all others the base's. */
export interface World {
  readonly base: readonly bigint[];
  readonly changes: ReadonlyMap<number, bigint>;
}

const valueIn = ({ base, changes }: World, count: number): bigint => changes.get(count) ?? base[count] ?? 0n;

export const sumIn = (world: World, terms: readonly Term[]): bigint =>
  terms.reduce((sum, { count, times }) => sum + times * valueIn(world, count), 0n);

export function holds({ terms, op, bound }: Statement, world: World): boolean {
  const sum = sumIn(world, terms);
  return op === '=' ? sum === bound : sum >= bound;
}

/** Like terms added up, those of zero left out, in the order of the counts. */
export function statement(terms: readonly Term[], op: Statement['op'], bound: bigint): Statement {
  return { terms: added(terms), op, bound };
}

export function added(terms: readonly Term[]): readonly Term[] {
  const sums = new Map<number, bigint>();
  for (const { count, times } of terms) sums.set(count, (sums.get(count) ?? 0n) + times);
  return [...sums]
    .flatMap(([count, times]) => (times === 0n ? [] : [{ count, times }]))
    .toSorted((a, b) => a.count - b.count);
}

/** Two statements with the same key say the same. */
export const keyOfTerms = (terms: readonly Term[]): string =>
  terms.map(({ count, times }) => `${count}*${times}`).join('+');
