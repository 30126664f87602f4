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
  return text.replaceAll(isCommon(text) ? /\s+(?=[\u0300-\u036f])/g : /\s+(?=\p{M})/gu, '');
}
