import type { Case } from './case.ts';

/** Counts that are told: the published ones, and the zeros that follow from them. */
export function toldCounts(of: Case, isPublished: (count: number) => boolean): ReadonlySet<number> {
  const told = new Set<number>();
  const open = of.statements.map((_, i): Open => ({ sum: of.slack[i] ?? 0n, more: 0, less: 0 }));
  of.statements.forEach(({ terms }, i) => {
    for (const { count, times } of terms) change(open[i], times, of.base[count], 1);
  });
  const tell = (count: number): void => {
    told.add(count);
    for (const { statement, times } of of.about[count] ?? [])
      change(open[statement], times, of.base[count], -1);
  };
  of.counts.all.forEach(({ isSensitive }, count) => {
    if (!isSensitive || isPublished(count)) tell(count);
  });
  const queue = new Set(of.statements.keys());
  for (const i of queue) {
    queue.delete(i);
    if (!forcesZeros(open[i], of.statements[i]?.op)) continue;
    for (const { count } of of.statements[i]?.terms ?? []) {
      if (told.has(count)) continue;
      tell(count);
      for (const { statement } of of.about[count] ?? []) queue.add(statement);
    }
  }
  return told;
}

/** What a statement says of the counts that are not told. */
interface Open {
  /** What the told ones leave of the bound, and how many of the others are added and taken away. */
  sum: bigint;
  more: number;
  less: number;
}

function change(open: Open | undefined, times: bigint, value: bigint | undefined, by: 1 | -1): void {
  if (!open) return;
  open.sum -= BigInt(by) * times * (value ?? 0n);
  if (times > 0n) open.more += by;
  else open.less += by;
}

/** A sum of counts with one sign that leaves room for none: nobody in the whole, nobody in the part. */
const forcesZeros = (open: Open | undefined, op: '=' | '>=' | undefined): boolean =>
  open !== undefined &&
  open.sum === 0n &&
  open.more + open.less > 0 &&
  (open.more === 0 || (op === '=' && open.less === 0));
