import { isCommon, withMarksJoined, withoutInvisible, withoutMarks } from './common.ts';
import { remembered } from './remembered.ts';

/**
 * Comparing Vietnamese words the way a reader does: case, Unicode form, punctuation, spacing and the place of the tone
 * mark within the syllable (`HÒA`, `Hoà`) make no difference; the letters and the tones themselves do.
 */

/** The five tone marks, as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'g');

/** What decomposed, lower-case Vietnamese and English do without (ASCII, đ § « · » ×, marks, dashes and quotation marks); told apart for the reason given at `isCommon`. */
const NOT_PLAIN =
  /[\u0080-\u00a6\u00a8-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00d6\u00d8-\u0110\u0112-\u02ff\u0370-\u200f\u2028-\uffff]/;
/** Nothing but letters, marks and digits carries meaning here. */
const PUNCTUATION_OF_PLAIN = /[^\u0300-\u036fa-z0-9đ]+/g;

/** Two texts with the same key are the same words. For comparing only, never for showing. */
export const compareKey = remembered((text) => words(text).map(toneLast).join(' '));

/** Like {@link compareKey} without tones, diacritics and đ: `Không phát sinh`, `khong phat sinh` → `khong phat sinh`. */
export const plainKey = remembered((text) => withoutMarks(words(text).join(' ')).replaceAll('đ', 'd'));

/** True when both are the same words. */
export function sameWords(a: string, b: string): boolean {
  return compareKey(a) === compareKey(b);
}

/**
 * Text for showing and keeping: NFC, no surrounding space, no invisible characters, line ends `\n`. The soft hyphen stays:
 * in TCVN3 text it is the letter ư.
 */
export function tidy(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const visible = isCommon(lines) ? lines : lines.replace(/(?!\u00ad)\p{Cf}/gu, '');
  return withMarksJoined(visible).normalize('NFC').trim();
}

/** Lower-case words, decomposed. */
function words(text: string): string[] {
  const folded = withMarksJoined(withoutInvisible(text.normalize('NFKD').toLowerCase()));
  return folded
    .replace(NOT_PLAIN.test(folded) ? /[^\p{L}\p{M}\p{N}]+/gu : PUNCTUATION_OF_PLAIN, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
}

/** Moves the tone of a syllable behind its letters, so that its position no longer counts. */
function toneLast(syllable: string): string {
  const tone = syllable.match(TONE)?.join('') ?? '';
  return syllable.replace(TONE, '').normalize('NFC') + tone;
}
