import { maskPersonalNumbers } from './personal-data.ts';
import { sanitizeText } from './sanitize.ts';

/**
 * A sender's text as everybody may see it: without numbers that identify a person, and without characters that move, hide or
 * turn what stands around them. What is invisible goes first: it may stand between two digits.
 */
export function leavingText(text: string): string {
  return maskPersonalNumbers(sanitizeText(text));
}
