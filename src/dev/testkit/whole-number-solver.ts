import type { Equation } from './recover-figures.ts';

/**
 * Whether linear equations over whole numbers have a solution: bounds are narrowed, then the unknown with the fewest values
 * is split in halves. Complete below the ceiling; it shares nothing with the program.
 */
export interface Solver {
  /** Whether the unknown can have the value; undefined where the search gave up. */
  readonly canBe: (name: string, value: number) => boolean | undefined;
}

/** Splits after which the search gives up. */
const MOST_SPLITS = 500;

interface Row {
  readonly unknowns: readonly number[];
  readonly times: readonly number[];
  readonly isEquation: boolean;
  readonly value: number;
}

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Throws where the equations contradict each other: the attacker was told something false. */
export function solverOf(
  unknowns: readonly string[],
  equations: readonly Equation[],
  ceiling: number,
): Solver {
  const indexes = new Map(unknowns.map((name, i) => [name, i]));
  const rows = equations.map(({ terms, relation, value }): Row => {
    const own = [...terms].filter(([, times]) => times !== 0);
    return {
      unknowns: own.map(([name]) => indexes.get(name) ?? -1),
      times: own.map(([, times]) => times),
      isEquation: relation === '=',
      value,
    };
  });
  const about: number[][] = unknowns.map(() => []);
  rows.forEach(({ unknowns: own }, i) => own.forEach((unknown) => about[unknown]?.push(i)));
  const start: Bounds = {
    low: new Float64Array(unknowns.length),
    high: new Float64Array(unknowns.length).fill(ceiling),
  };
  if (!narrow(start, [...rows.keys()], rows, about)) throw new Error('the facts contradict each other');
  return {
    canBe: (name, value) => {
      const at = indexes.get(name) ?? -1;
      if (value < at0(start.low, at) || value > at0(start.high, at)) return false;
      const bounds = copy(start);
      bounds.low[at] = value;
      bounds.high[at] = value;
      if (!narrow(bounds, about[at] ?? [], rows, about)) return false;
      return split(bounds, rows, about, { left: MOST_SPLITS });
    },
  };
}

const at0 = (of: Float64Array, i: number): number => of[i] ?? 0;
const copy = ({ low, high }: Bounds): Bounds => ({ low: low.slice(), high: high.slice() });

function split(
  bounds: Bounds,
  rows: readonly Row[],
  about: readonly (readonly number[])[],
  budget: { left: number },
): boolean | undefined {
  let open = -1;
  let width = Infinity;
  bounds.low.forEach((low, i) => {
    const own = at0(bounds.high, i) - low;
    if (own > 0 && own < width) [open, width] = [i, own];
  });
  if (open < 0) return true;
  if (--budget.left < 0) return undefined;
  const middle = Math.floor((at0(bounds.low, open) + at0(bounds.high, open)) / 2);
  for (const isLow of [true, false]) {
    const half = copy(bounds);
    if (isLow) half.high[open] = middle;
    else half.low[open] = middle + 1;
    if (!narrow(half, about[open] ?? [], rows, about)) continue;
    const found = split(half, rows, about, budget);
    if (found !== false) return found;
  }
  return false;
}

/** Narrows every unknown by every row until nothing moves; false when one has no value left. */
function narrow(
  bounds: Bounds,
  first: readonly number[],
  rows: readonly Row[],
  about: readonly (readonly number[])[],
): boolean {
  const queue = new Set(first);
  for (const i of queue) {
    queue.delete(i);
    const row = rows[i];
    const moved = row && narrowBy(bounds, row);
    if (!moved) return false;
    for (const unknown of moved) for (const other of about[unknown] ?? []) queue.add(other);
  }
  return true;
}

/** The unknowns whose bounds moved; undefined when one has no value left. */
function narrowBy({ low, high }: Bounds, { unknowns, times, isEquation, value }: Row): number[] | undefined {
  let [least, most] = [0, 0];
  unknowns.forEach((unknown, i) => {
    const c = times[i] ?? 0;
    least += c * at0(c > 0 ? low : high, unknown);
    most += c * at0(c > 0 ? high : low, unknown);
  });
  if (most < value || (isEquation && least > value)) return undefined;
  const moved: number[] = [];
  for (const [i, unknown] of unknowns.entries()) {
    const c = times[i] ?? 0;
    const [from, to] = [at0(low, unknown), at0(high, unknown)];
    // c × x ≥ value − the most of the others; of an equation also ≤ value − the least of the others.
    const atLeast = value - (most - c * (c > 0 ? to : from));
    const atMost = isEquation ? value - (least - c * (c > 0 ? from : to)) : Infinity;
    const next = [
      Math.max(from, Math.ceil(c > 0 ? atLeast / c : atMost / c)),
      Math.min(to, Math.floor(c > 0 ? atMost / c : atLeast / c)),
    ] as const;
    if (next[0] > next[1]) return undefined;
    if (next[0] === from && next[1] === to) continue;
    low[unknown] = next[0];
    high[unknown] = next[1];
    least += c * (c > 0 ? next[0] - from : next[1] - to);
    most += c * (c > 0 ? next[1] - to : next[0] - from);
    moved.push(unknown);
  }
  return moved;
}
