import type { Case, Secret } from './case.ts';

/** Rows of counts that can be withheld, of a case. */
export interface RowsOfCase {
  readonly case: Case;
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** The row of each of these counts. */
  readonly rowOf: ReadonlyMap<number, string>;
}

/**
 * The published rows nearest to a secret, in the order of how many statements lie between; then by size and name. Where fewer
 * than wanted hang together with it, all others follow.
 */
export function nearestRows(
  { case: of, rows, rowOf }: RowsOfCase,
  secret: Secret,
  withheld: ReadonlySet<string>,
  wanted: number,
): readonly string[] {
  const size = sizesOf(of, rows);
  const inOrder = (some: readonly string[]): string[] =>
    some.toSorted((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  const found = new Set<string>();
  for (const counts of countsByDistance(of, secret)) {
    const here = counts.flatMap((count) => rowOf.get(count) ?? []);
    const fresh = new Set(here.filter((row) => !withheld.has(row) && !found.has(row)));
    for (const row of inOrder([...fresh])) found.add(row);
    if (found.size >= wanted) return [...found].slice(0, wanted);
  }
  const rest = [...rows.keys()].filter((row) => !withheld.has(row) && !found.has(row));
  return [...found, ...inOrder(rest)].slice(0, wanted);
}

/** The counts of the secret, those that a statement sets beside them, those beside these, and so on. */
function* countsByDistance({ about, statements }: Case, secret: Secret): Generator<readonly number[]> {
  const seen = new Set(secret.terms.map(({ count }) => count));
  const followed = new Set<number>();
  for (let level = [...seen]; level.length > 0;) {
    yield level;
    const next: number[] = [];
    for (const { statement } of level.flatMap((count) => about[count] ?? [])) {
      if (followed.has(statement)) continue;
      followed.add(statement);
      for (const { count } of statements[statement]?.terms ?? []) {
        if (seen.has(count)) continue;
        seen.add(count);
        next.push(count);
      }
    }
    level = next;
  }
}

/** The largest count of each row. */
export const sizesOf =
  ({ base }: Case, rows: RowsOfCase['rows']): ((row: string) => number) =>
  (row) =>
    Math.max(0, ...(rows.get(row) ?? []).map((count) => Number(base[count] ?? 0n)));
