/**
 * Characters that must never reach a document, by Unicode property rather than by list:
 * - what XML 1.0 forbids (section 2.2, `Char`): control characters other than tab and newline, lone surrogates, non-characters;
 * - invisible characters that reorder or hide text: bidirectional marks and overrides (UAX #9), zero-width space, joiner
 *   tags and the like (`Cf`), which Vietnamese does not use.
 */
// In a function, as below: the tables of such classes take milliseconds to make.
const forbidden = (): RegExp => /(?!\n|\t)[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Bullets pasted from Word arrive as the private-use codes of the fonts Symbol and Wingdings (U+F0B7, U+F0A7 …). */
const pastedBullet = (): RegExp => /\p{Co}+/gu;

/** Common text without control characters (see `isCommon`): nothing to take out, and nothing to make tables for. */
const HARMLESS = /^[\u0300-\u036f\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;

/** Line ends of every origin: Windows, old Mac, Unicode line and paragraph separators, vertical tab and form feed. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Text of a sender made safe for every output format, applied once where data enters the report model.
 *
 * The result is NFC, has `\n` as its only line end, and holds no character that XML forbids, that reorders the text
 * around it, or that is private (a pasted Word bullet becomes `-`). Words, punctuation, braces and angle brackets stay
 * as they are: escaping those is the renderer's business. Applying it twice changes nothing.
 */
export function sanitizeText(text: string): string {
  if (HARMLESS.test(text)) return text.normalize('NFC');
  return text.replace(LINE_END, '\n').replace(pastedBullet(), '-').replace(forbidden(), '').normalize('NFC');
}
