/**
 * Private characters that travel through the library inside values, from the moment a value is printed until the
 * document is finished. Data cannot forge them: {@link sanitizeText} leaves no private character in a text.
 */
import { sanitizeText } from '../../core/text/sanitize.ts';

const OPEN_BRACE = '\uE0B0';
const CLOSE_BRACE = '\uE0B1';
/** End of a line inside a value. */
export const LINE = '\uE0B2';
/** Start and end of a value of several lines. */
export const VALUE_START = '\uE0B3';
export const VALUE_END = '\uE0B4';

/** A paragraph that holds nothing else goes away. */
export const VANISH = '\uE0B5';

const ANY_MARK = /[\uE0B0-\uE0B5]/g;

/** Text of a value as it is handed to the library: safe, with braces and line ends marked. */
export function markValue(value: string): string {
  // In Word a tab is an element of its own; inside running text it would be a gap of unknown width.
  const safe = sanitizeText(value)
    .replaceAll('\t', ' ')
    .replaceAll('{', OPEN_BRACE)
    .replaceAll('}', CLOSE_BRACE);
  return safe.includes('\n') ? VALUE_START + safe.replaceAll('\n', LINE) + VALUE_END : safe;
}

/** Braces of values become braces again, once no template tag can be left. */
export const restoreBraces = (text: string): string =>
  text.replaceAll(OPEN_BRACE, '{').replaceAll(CLOSE_BRACE, '}');

/** Takes our marks out of a template's own text, where they would be mistaken for a value's. */
export const stripMarks = (text: string): string => text.replace(ANY_MARK, '');

export const hasLineMarks = (text: string): boolean => text.includes(VALUE_START);
