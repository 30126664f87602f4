import type { Lang } from '../../model/ids.ts';
import { nearest } from '../../text/nearest.ts';

/** `; có phải "so-y-te"?` when one of the known words was probably meant, otherwise ''. */
export function didYouMean(word: string, known: readonly string[], lang: Lang): string {
  const near = nearest(word, known);
  if (near === undefined) return '';
  return { vi: `; có phải "${near}"?`, en: `; did you mean "${near}"?` }[lang];
}

/** Listed in full only when that is short enough to be read. */
const LISTED = 40;

/** The words that can be written, or the first of them. */
export function listed(known: readonly string[]): string {
  return known.length > LISTED ? `${known.slice(0, LISTED).join(', ')}, …` : known.join(', ');
}
