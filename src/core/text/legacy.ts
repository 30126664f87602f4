import { withoutEnd } from './common.ts';
import { isSyllable } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** Text of an old encoding, with what it probably says. */
export interface LegacyText {
  readonly encoding: 'tcvn3' | 'vni';
  readonly reading: string;
}

const DECODERS = { tcvn3: decodeTcvn3, vni: decodeVni } as const;
const ENCODINGS = ['tcvn3', 'vni'] as const;

/** Both encodings live in one byte a character; a letter beyond Latin-1 (ă, đ, ơ, ạ …) proves Unicode. */
const BEYOND_LATIN_1 = /[\u0300-\u1fff\u0100-\u024f]/;
/** Without a byte of the upper half, the same in every encoding. */
const UPPER_HALF = /[\u00a1-\u00ff]/;
/** A word of Latin letters with at least one byte of the upper half. */
const SUSPECT = /^(?=.*[a-zA-Z])(?=.*[\u00a1-\u00ff])[a-zA-Z\u00a1-\u00ff]+$/;
/** Punctuation at the ends of words; the quotation marks « » are letters of TCVN3 and stay. */
const PUNCTUATION = '.,;:!?()"\'“”‘’-';
const BEGINNING = /^[.,;:!?()"'“”‘’-]+/;
/** Share of the suspect words that must make sense once decoded. */
const ENOUGH = 0.8;

/**
 * Recognises text typed in TCVN3 or VNI: words that are no Vietnamese as they stand and are once decoded. Undefined for
 * Unicode text. For showing the reading: nothing is ever converted silently.
 */
export function readLegacy(text: string): LegacyText | undefined {
  const composed = text.normalize('NFC');
  if (!UPPER_HALF.test(composed) || BEYOND_LATIN_1.test(composed)) return undefined;
  const words = composed
    .split(/[\s/]+/)
    .map((word) => withoutEnd(word, PUNCTUATION).replace(BEGINNING, ''))
    .filter((word) => SUSPECT.test(word));
  const asTheyStand = words.filter(isSyllable).length;
  if (asTheyStand === words.length) return undefined;
  const best = ENCODINGS.map((encoding) => ({
    encoding,
    makeSense: words.filter((word) => isSyllable(DECODERS[encoding](word))).length,
  })).reduce((a, b) => (b.makeSense > a.makeSense ? b : a));
  if (best.makeSense <= asTheyStand || best.makeSense < words.length * ENOUGH) return undefined;
  return { encoding: best.encoding, reading: DECODERS[best.encoding](text) };
}
