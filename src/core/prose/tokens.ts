import { compareKey } from '../text/compare.ts';
import { once } from '../text/once.ts';

/** A word, a number or a mark of a text, with where it stands in its line. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** The same for every way of writing the same word: `Tỉ`, `TỶ`, `tỷ`. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Digits with the marks between them, letters with their accents, or one other sign. Linear: no part can match twice. */
const parts = once(() => /(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+)|[^\s]/gu);

/** Spellings that stand side by side in official texts. */
const SPELLINGS: Readonly<Record<string, string>> = { tỉ: 'tỷ', sỹ: 'sĩ' };

export function tokensOf(line: string): readonly Token[] {
  return Array.from(line.matchAll(parts()), (found): Token => {
    const [text, number, word] = found;
    const at = { text, from: found.index, to: found.index + text.length };
    if (number !== undefined) return { ...at, kind: 'number', key: number };
    return word === undefined
      ? { ...at, kind: 'mark', key: text }
      : { ...at, kind: 'word', key: wordKey(word) };
  });
}

const spelt = once(() => new Map(Object.entries(SPELLINGS).map(([a, b]) => [compareKey(a), compareKey(b)])));

function wordKey(word: string): string {
  const key = compareKey(word);
  return spelt().get(key) ?? key;
}

const ENDS = new Set(['.', '!', '?', ';', '…', '•', '+', '*']);
/** `TP.`, `H.`, `Th.` shorten a word and end no sentence. */
const LONGEST_SHORT = 2;

/** The sentences of a line: what a full stop, a semicolon or a bullet sets apart. */
export function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  tokens.forEach((token, i) => {
    if (ENDS.has(token.text) && !(token.text === '.' && isShortened(tokens[i - 1]))) sentences.push([]);
    else sentences.at(-1)?.push(token);
  });
  return sentences.filter((sentence) => sentence.length > 0);
}

function isShortened(before: Token | undefined): boolean {
  return before?.kind === 'word' && before.text.length <= LONGEST_SHORT && /^\p{Lu}/u.test(before.text);
}
