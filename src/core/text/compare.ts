import { remembered } from './remembered.ts';

/**
 * Comparing Vietnamese words the way a reader does: case, Unicode form, punctuation, spacing and the place of the tone
 * mark within the syllable (`HÒA`, `Hoà`) make no difference; the letters and the tones themselves do.
 */

/** The five tone marks, as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'g');

/** Text pasted from PDF: `lê ̣` has a space between the letter and its mark. */
const STRAY_SPACE_BEFORE_MARK = /\s+(?=\p{M})/gu;

/** Nothing but letters, marks and digits carries meaning here. */
const PUNCTUATION = /[^\p{L}\p{M}\p{N}]+/gu;

/** Invisible characters: zero-width space, joiners, direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /\p{Cf}/gu;
const INVISIBLE_BUT_SOFT_HYPHEN = /(?!\u00ad)\p{Cf}/gu;

/** Two texts with the same key are the same words. For comparing only, never for showing. */
export const compareKey = remembered((text) => words(text).map(toneLast).join(' '));

/** Like {@link compareKey} without tones, diacritics and đ: `Không phát sinh`, `khong phat sinh` → `khong phat sinh`. */
export const plainKey = remembered((text) =>
  words(text).join(' ').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'),
);

/** True when both are the same words. */
export function sameWords(a: string, b: string): boolean {
  return compareKey(a) === compareKey(b);
}

/**
 * Text for showing and keeping: NFC, no surrounding space, no invisible characters, line ends `\n`. The soft hyphen stays:
 * in TCVN3 text it is the letter ư.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE_BUT_SOFT_HYPHEN, '')
    .replace(STRAY_SPACE_BEFORE_MARK, '')
    .normalize('NFC')
    .trim();
}

/** Lower-case words, decomposed. */
function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(STRAY_SPACE_BEFORE_MARK, '')
    .replace(PUNCTUATION, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
}

/** Moves the tone of a syllable behind its letters, so that its position no longer counts. */
function toneLast(syllable: string): string {
  const tone = syllable.match(TONE)?.join('') ?? '';
  return syllable.replace(TONE, '').normalize('NFC') + tone;
}
