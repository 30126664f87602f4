import { compareKey, plainKey } from './compare.ts';

/** A wrong accent is a smaller slip than a wrong letter. */
const ACCENT_COST = 0.5;

/** Share of a word's letters that may be wrong before a suggestion confuses more than it helps. */
const TOLERANCE = 1 / 3;

/**
 * The candidate that was probably meant by a mistyped word, for "did you mean …?"; undefined when none is close.
 * A suggestion for people, never a reading: of two equally near candidates it returns the first.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, cost: slips(word, candidate) }))
    .filter(({ candidate, cost }) => cost <= allowed(candidate))
    .sort((a, b) => a.cost - b.cost);
  return scored[0]?.candidate;
}

function allowed(candidate: string): number {
  return Math.max(1, Math.floor(plainKey(candidate).length * TOLERANCE));
}

function slips(a: string, b: string): number {
  const letters = editDistance(plainKey(a), plainKey(b));
  return letters + (letters === 0 && compareKey(a) !== compareKey(b) ? ACCENT_COST : 0);
}

/** Longer texts are no slips of a word: comparing them would only cost time. */
const LONGEST = 200;

/**
 * Smallest number of letters to insert, delete, replace or swap with their neighbour to turn one text into the other
 * (optimal string alignment).
 */
export function editDistance(a: string, b: string): number {
  const from = Array.from(a);
  const to = Array.from(b);
  if (from.length > LONGEST || to.length > LONGEST) return a === b ? 0 : Infinity;
  let beforePrevious: number[] = [];
  let previous = to.map((_, j) => j + 1);
  previous.unshift(0);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) cost = Math.min(cost, at(beforePrevious, j - 2) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
