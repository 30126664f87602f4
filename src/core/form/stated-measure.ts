import { plainKey } from '../text/compare.ts';
import { KNOWN_MEASURES, measureSynonyms, scaleBetween } from './heading-words.ts';

/** Units of measure that people write above or beside a table: `ĐVT: nghìn đồng`, `(nghìn người)`. */

/** Longer texts are letters, not remarks on a table. */
const LONGEST = 2000;
/** Words of a unit of measure. */
const MOST_WORDS = 4;
/** Words of a remark that may state one without saying that it does. */
const SHORT = 8;

/** What announces a unit of measure, without accents. */
const ANNOUNCED: readonly (readonly string[])[] = [
  'dvt',
  'don vi tinh',
  'dv tinh',
  'don vi do',
  'unit of measure',
].map((words) => words.split(' '));
/** What may announce one, or somebody's office. */
const PERHAPS: readonly (readonly string[])[] = ['don vi', 'dv', 'tinh bang', 'tinh theo', 'unit', 'in'].map(
  (words) => words.split(' '),
);
const SCALES = new Set('nghin ngan trieu ty thousand thousands million millions billion'.split(' '));
/** `ĐVT: như cột C`: speaks of the printed ones. */
const REFERRING = new Set('nhu theo cot tung ghi trong tai xem cac nhieu khac'.split(' '));
/** `hàng nghìn người`, `1,2 tỷ đồng`: an amount. */
const AMOUNT =
  /^(?:\d.*|hang|vai|may|tram|chuc|muoi|mot|hai|ba|bon|nam|sau|bay|tam|chin|tren|gan|khoang|hon|duoc)$/;

/**
 * True when a text beside a table states a unit of measure that is none of the printed ones, or differs from one of them by
 * scale alone.
 */
export function statesOtherMeasure(text: string, printed: readonly string[]): boolean {
  if (text.length > LONGEST) return false;
  if (/^[(\s]*[x×*]\s?1[.,\s]?000\b/iu.test(text)) return true;
  const words = plainKey(text).split(' ');
  const own = printed.map((measure) => measureSynonyms(measure).map((word) => plainKey(word)));
  const isPrinted = (stated: readonly string[]): boolean => {
    const said = stated.join(' ');
    const meant = own.findIndex((names) =>
      names.some((name) => name !== '' && (said === name || said.startsWith(`${name} `))),
    );
    const measure = printed[meant];
    return measure !== undefined && !printed.some((other) => (scaleBetween(measure, other) ?? 1) !== 1);
  };
  const announced = after(words, ANNOUNCED);
  if (announced) {
    if (announced.length === 0) return /[%‰]/.test(text) && !printed.includes('%');
    return !REFERRING.has(announced[0] ?? '') && !isPrinted(announced);
  }
  const nouns = new Set(own.flat().flatMap((name) => name.split(' ')));
  const names = (stated: readonly string[]): boolean => isMeasure(stated, nouns) && !isPrinted(stated);
  const perhaps = after(words, PERHAPS);
  if (perhaps && names(perhaps)) return true;
  if (words.length > SHORT) return false;
  return (
    words.some(
      (word, i) =>
        SCALES.has(word) && !AMOUNT.test(words[i - 1] ?? '') && names(words.slice(i, i + MOST_WORDS)),
    ) ||
    (KNOWN.has(words.join(' ')) && !isPrinted(words))
  );
}

const KNOWN = new Set(KNOWN_MEASURES.map((word) => plainKey(word)).filter((key) => key !== ''));

/** A scale and what is counted: `nghìn người`; or one of the units with words of their own. */
function isMeasure(stated: readonly string[], nouns: ReadonlySet<string>): boolean {
  const [scale = '', noun] = stated;
  if (SCALES.has(scale)) return noun === undefined || nouns.has(noun) || noun === 'dong' || noun === 'vnd';
  return KNOWN.has(stated.join(' ')) || /^1 ?000$/.test(stated.slice(0, 2).join(' '));
}

/** The words behind the first announcement. */
function after(
  words: readonly string[],
  announcements: readonly (readonly string[])[],
): readonly string[] | undefined {
  for (const [i] of words.entries())
    for (const announcement of announcements)
      if (announcement.every((word, n) => words[i + n] === word))
        return words.slice(i + announcement.length, i + announcement.length + MOST_WORDS);
  return undefined;
}
