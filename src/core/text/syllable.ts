import { once } from './once.ts';

/** Beginnings of a Vietnamese syllable. */
const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?';
/** Vowels that may be followed by a final consonant, or stand alone. */
const OPEN = ['a', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y', 'oa', 'oe', 'uê', 'uy', 'oo', 'uơ'];
/** Vowels that need a final consonant. */
const CLOSED = ['ă', 'â', 'iê', 'yê', 'uâ', 'uô', 'ươ', 'oă', 'uyê'];
/** Vowels that end in a glide: nothing follows. */
const GLIDING =
  'ai ao au ay âu ây eo êu ia iêu yêu iu oai oay oao oeo oi ôi ơi ua uây ui uôi uya uyu ưa ươi ươu ưi ưu uêu'.split(
    ' ',
  );

const CODA = 'ng|nh|ch|[cmnpt]';
const syllable = once(
  () =>
    new RegExp(
      `^${ONSET}(?:(?:${[...OPEN].join('|')})(?:${CODA})?|(?:${CLOSED.join('|')})(?:${CODA})|(?:${GLIDING.join('|')}))$`,
      'u',
    ),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const RISING_OR_HEAVY = /^[\u0301\u0323]$/;
const STOP = /(?:c|ch|p|t)$/;
/** `ơng` and `ơc` do not exist: the sound is written `ương`, `ươc`. */
const IMPOSSIBLE = /(?:^|[^ư])ơ(?:ng|c)$/u;

/**
 * True when a word could be a Vietnamese syllable: known beginning, vowels and ending, one tone at most, and a rising or
 * heavy tone before c, ch, p, t. Tells Unicode text from text of an old encoding shown as Latin letters.
 */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD').toLowerCase();
  const tones = decomposed.match(TONES) ?? [];
  const letters = decomposed.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || !syllable().test(letters) || IMPOSSIBLE.test(letters)) return false;
  return !STOP.test(letters) || RISING_OR_HEAVY.test(tones[0] ?? '');
}
