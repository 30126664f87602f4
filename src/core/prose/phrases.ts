import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Words and numbers in a row, each with what it means; an entry of the same words joins the others. */
export interface Phrases<T> {
  /** The longest phrase that begins at a token: what it means, and how many tokens it takes. */
  longestAt(tokens: readonly Token[], at: number): Found<T> | undefined;
}

interface Found<T> {
  readonly meanings: readonly T[];
  readonly length: number;
}

/** Marks that stand or do not stand within a name. */
const LOOSE = new Set([',', '"', '“', '”', '-', '–', '/']);

export function phrases<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): Phrases<T> {
  const all = new Map<string, { readonly keys: readonly string[]; readonly meanings: T[] }>();
  for (const [phrase, meaning] of entries) {
    const keys = keysOf(phrase);
    const known = all.get(keys.join(' '));
    if (known) known.meanings.push(...(known.meanings.includes(meaning) ? [] : [meaning]));
    else if (keys.length > 0) all.set(keys.join(' '), { keys, meanings: [meaning] });
  }
  const byFirst = new Map<string, { readonly keys: readonly string[]; readonly meanings: readonly T[] }[]>();
  for (const entry of all.values()) {
    const first = entry.keys[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return {
    longestAt: (tokens, at) => {
      for (const { keys, meanings } of byFirst.get(tokens[at]?.key ?? '') ?? []) {
        const length = lengthOf(tokens, at, keys);
        if (length > 0) return { meanings, length };
      }
      return undefined;
    },
  };
}

/** A list of phrases that mean nothing but themselves. */
export function wordsOf(words: readonly string[]): Phrases<true> {
  return phrases(words.map((word): [string, true] => [word, true]));
}

/** The words of a phrase that is given as a text. */
function keysOf(phrase: string): readonly string[] {
  return tokensOf(phrase).flatMap((token) => (token.kind === 'mark' ? [] : [token.key]));
}

/** How many tokens the words take here; 0 when they do not stand here. */
function lengthOf(tokens: readonly Token[], at: number, keys: readonly string[]): number {
  let place = at;
  for (const key of keys) {
    while (place > at && LOOSE.has(tokens[place]?.text ?? '')) place++;
    if (tokens[place]?.key !== key) return 0;
    place++;
  }
  return place - at;
}
