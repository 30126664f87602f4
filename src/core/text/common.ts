import { once } from './once.ts';

/**
 * Nearly every text of a workbook keeps to these characters: Latin letters with every Vietnamese one, whether composed or
 * not, and common punctuation. Among them the only marks (Unicode category M) are the combining ones of the one block, and
 * none is a format character (Cf): so the tables of such categories, which take V8 milliseconds to make for each
 * expression that names one, are made only for texts that need them.
 */
const UNCOMMON = /[\u00ad\u0250-\u02ff\u0370-\u1dff\u1f00-\u200f\u2028-\uffff]/;

/** Whether a text keeps to the characters above. */
export function isCommon(text: string): boolean {
  return !UNCOMMON.test(text);
}

/** Decomposed text without its combining marks (category M). */
export function withoutMarks(decomposed: string): string {
  return decomposed.replaceAll(isCommon(decomposed) ? /[\u0300-\u036f]/g : /\p{M}/gu, '');
}

/** Without invisible characters (Cf): zero-width space, joiners, direction marks, byte order mark, soft hyphen. */
export function withoutInvisible(text: string): string {
  return isCommon(text) ? text : text.replaceAll(/\p{Cf}/gu, '');
}

/** Text pasted from PDF, `lê ̣`: without the space between a letter and its mark. */
export function withMarksJoined(text: string): string {
  const common = isCommon(text);
  if (!(common ? /\s[\u0300-\u036f]/ : /\s\p{M}/u).test(text)) return text;
  // A run of spaces is looked at once, mark or not: to look for the mark from each of them would take the square of the run.
  const run = common ? /\s+([\u0300-\u036f]?)/g : /\s+(\p{M}?)/gu;
  return text.replaceAll(run, (spaces: string, mark: string) => (mark === '' ? spaces : mark));
}

/** Without certain letters at its end, found from there: a pattern would look for the end from each of them. */
export function withoutEnd(text: string, letters: string): string {
  let end = text.length;
  while (end > 0 && letters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** No letter of any language has more marks (UAX #15, 12.1: the stream-safe text format). */
const MOST_MARKS = 30;

/** Whether a letter has more marks than that: putting them in order (normalisation) takes the square of their number. */
const MANY_COMMON_MARKS = /[\u0300-\u036f]{31}/;
const manyMarks = once(() => /\p{M}{31}/u);

/** Without the marks of a letter beyond those that any language has. */
export function withoutMarkRuns(text: string): string {
  if (text.length <= MOST_MARKS) return text;
  if (!(isCommon(text) ? MANY_COMMON_MARKS : manyMarks()).test(text)) return text;
  return text.replaceAll(/(\p{M}{30})\p{M}+/gu, '$1');
}
