/** Repeatable chance: the same words give the same number on every machine, in any order of asking. */

/** A number from 0 up to (not including) 1 that depends on the words alone (FNV-1a, then a final mix). */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** A number between two bounds that depends on the words alone. */
export function between(low: number, high: number, ...words: readonly (string | number)[]): number {
  return low + (high - low) * chance(...words);
}
