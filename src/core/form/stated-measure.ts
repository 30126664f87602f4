import { groupBy } from '../collections/group-by.ts';
import { plainKey } from '../text/compare.ts';
import { KNOWN_MEASURES, measureSynonyms, scaleBetween } from './heading-words.ts';

/** Units of measure that people write above or beside a table: `ĐVT: nghìn đồng`, `(nghìn người)`. */

/** Longer texts are letters, not remarks on a table. */
const LONGEST = 2000;
/** Words of a unit of measure. */
const MOST_WORDS = 4;
/** Words of a remark that may state one without saying that it does. */
const SHORT = 8;

/** Words that announce what follows them. */
interface Announcements {
  /** The words behind the first announcement; undefined where there is none. */
  readonly behind: (words: readonly string[]) => readonly string[] | undefined;
}

/** Each word of a text is looked up once, however many announcements there are. */
function announcements(...phrases: readonly string[]): Announcements {
  const byFirst = groupBy(
    phrases.map((phrase) => phrase.split(' ')),
    ([first = '']) => first,
  );
  const endAt = (words: readonly string[], at: number): number | undefined => {
    const found = byFirst.get(words[at] ?? '')?.find((own) => own.every((word, n) => words[at + n] === word));
    return found && at + found.length;
  };
  return {
    behind: (words) => {
      for (const at of words.keys()) {
        const end = endAt(words, at);
        if (end !== undefined) return words.slice(end, end + MOST_WORDS);
      }
      return undefined;
    },
  };
}

/** What announces a unit of measure, without accents. */
const ANNOUNCED = announcements('dvt', 'don vi tinh', 'dv tinh', 'don vi do', 'unit of measure');
/** What may announce one, or somebody's office. */
const PERHAPS = announcements('don vi', 'dv', 'tinh bang', 'tinh theo', 'unit', 'in');

const SCALES = new Set('nghin ngan trieu ty thousand thousands million millions billion'.split(' '));
/** `ĐVT: như cột C`: speaks of the printed ones. */
const REFERRING = new Set('nhu theo cot tung ghi trong tai xem cac nhieu khac'.split(' '));
/** `hàng nghìn người`, `1,2 tỷ đồng`: an amount. */
const AMOUNT =
  /^(?:\d.*|hang|vai|may|tram|chuc|muoi|mot|hai|ba|bon|nam|sau|bay|tam|chin|tren|gan|khoang|hon|duoc)$/;

/**
 * Tells of a text beside a table whether it states a unit of measure that is none of the printed ones, or differs from one of
 * them by scale alone. What depends on the table is worked out once: a sheet may hold a hundred thousand stray texts.
 */
export function otherMeasureIn(printed: readonly string[]): (text: string) => boolean {
  const own = printed.map((measure) => measureSynonyms(measure).map((word) => plainKey(word)));
  const nouns = new Set(own.flat().flatMap((name) => name.split(' ')));
  const isPrinted = (stated: readonly string[]): boolean => {
    const said = stated.join(' ');
    const meant = own.findIndex((names) =>
      names.some((name) => name !== '' && (said === name || said.startsWith(`${name} `))),
    );
    const measure = printed[meant];
    return measure !== undefined && !printed.some((other) => (scaleBetween(measure, other) ?? 1) !== 1);
  };
  const isShare = (text: string): boolean => /[%‰]/.test(text) && !printed.includes('%');
  const names = (stated: readonly string[]): boolean => isMeasure(stated, nouns) && !isPrinted(stated);
  return (text) => {
    if (text.length > LONGEST) return false;
    if (/^[(\s]*[x×*]\s?1[.,\s]?000\b/iu.test(text)) return true;
    const words = plainKey(text).split(' ');
    const announced = ANNOUNCED.behind(words);
    if (announced) {
      if (announced.length === 0) return isShare(text);
      return !REFERRING.has(announced[0] ?? '') && !isPrinted(announced);
    }
    const perhaps = PERHAPS.behind(words);
    if (perhaps && (perhaps.length === 0 ? isShare(text) : names(perhaps))) return true;
    if (words.length > SHORT) return false;
    return (
      words.some(
        (word, i) =>
          SCALES.has(word) && !AMOUNT.test(words[i - 1] ?? '') && names(words.slice(i, i + MOST_WORDS)),
      ) ||
      (KNOWN.has(words.join(' ')) && !isPrinted(words))
    );
  };
}

const KNOWN = new Set(KNOWN_MEASURES.map((word) => plainKey(word)).filter((key) => key !== ''));

/** A scale and what is counted: `nghìn người`; or one of the units with words of their own. */
function isMeasure(stated: readonly string[], nouns: ReadonlySet<string>): boolean {
  const [scale = '', noun] = stated;
  if (SCALES.has(scale)) return noun === undefined || nouns.has(noun) || noun === 'dong' || noun === 'vnd';
  return KNOWN.has(stated.join(' ')) || /^1 ?000$/.test(stated.slice(0, 2).join(' '));
}
