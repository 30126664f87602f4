/** Letters of other alphabets that look like Vietnamese ones, as PDF extraction and wrong keyboards leave them. */
const ALWAYS: Readonly<Record<string, string>> = { ƣ: 'ư', Ƣ: 'Ư', ð: 'đ', Ð: 'Đ', ɖ: 'đ', Ɖ: 'Đ' };

/** Suspicious only beside Latin letters: a whole Greek or Russian word may be meant. */
const BESIDE_LATIN: ReadonlyMap<string, string> = new Map([
  ...pairUp('асеіојрѕухАВЕІЈКМНОРЅСТУХ', 'aceiojpsyxABEIJKMHOPSCTYX'),
  ...pairUp('ονρυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ovpuxABEZHIKMNOPTYX'),
]);

function pairUp(others: string, latin: string): [string, string][] {
  return Array.from(others, (letter, i) => [letter, latin[i] ?? letter]);
}

/** Text with look-alike letters: which, and how it was probably meant. */
export interface LookAlikes {
  /** Each with its code, e.g. `ƣ (U+01A3)`. */
  readonly letters: readonly string[];
  readonly reading: string;
}

/** Every letter of both lists is one of these, or of the Greek and Cyrillic blocks. */
const CANDIDATE = /[ƣƢðÐɖƉ\u0370-\u04ff]/;

/** Finds letters that only look right; undefined when there are none. */
export function findLookAlikes(text: string): LookAlikes | undefined {
  const composed = text.normalize('NFC');
  if (!CANDIDATE.test(composed)) return undefined;
  const found = new Set<string>();
  const latin = /\p{Script=Latin}/u;
  const reading = composed.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const hasLatin = latin.test(word);
    return Array.from(word, (letter) => {
      const meant = ALWAYS[letter] ?? (hasLatin ? BESIDE_LATIN.get(letter) : undefined);
      if (meant !== undefined) found.add(letter);
      return meant ?? letter;
    }).join('');
  });
  return found.size === 0
    ? undefined
    : { letters: [...found].map(withCode), reading: reading.normalize('NFC') };
}

function withCode(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${letter} (U+${code})`;
}
