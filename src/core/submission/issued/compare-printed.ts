import { compareKey, plainKey, tidy } from '../../text/compare.ts';
import { remembered } from '../../text/remembered.ts';

/** Comparing a printed text that came back with the one that was issued. */

/** A printed cell that does not say what was issued: where, and both texts; '' = blank. */
export interface PrintedChange {
  /** A1 address where it is, or should be. */
  readonly cell: string;
  readonly issued: string;
  readonly returned: string;
}

/** same: but for case, spaces, line breaks, punctuation, Unicode form, or all accents left out. */
export type Likeness = 'same' | 'reworded' | 'blank' | 'other-meaning';

/** Letters with accents, and accents apart. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;

/** What two texts have in common when they are the same words; without accents where the text has none at all. */
export function sameText(issued: string, returned: string): boolean {
  if (issued === returned) return true;
  const [a, b] = [compareKey(issued), compareKey(returned)];
  // Signs alone, `%`, have no words.
  if (a === '' || b === '') return tidy(issued) === tidy(returned);
  return a === b || (!ACCENTED.test(tidy(returned)) && plainKey(issued) === plainKey(returned));
}

/** How a returned text relates to the issued one. */
export function likeness(issued: string, returned: string): Likeness {
  if (sameText(issued, returned)) return 'same';
  if (tidy(returned) === '') return 'blank';
  return addsMeaning(issued, returned) ? 'other-meaning' : 'reworded';
}

/**
 * True when the returned text holds a number, a word of time or of scale, or a denial that the issued one does not: it may
 * speak of another year, quarter, age band, unit of measure, or of the opposite.
 */
export function addsMeaning(issued: string, returned: string): boolean {
  const known = [...tellingWords(issued)];
  return tellingWords(withoutListNumber(returned)).some((word) => {
    const at = known.indexOf(word);
    // A number counts as often as it was issued: in `15/12/2024 … 14/6/2025` another 2024 is another year.
    if (at >= 0 && /^\d+$/.test(word)) known.splice(at, 1);
    return at < 0;
  });
}

/** `1.`, `a)`, `II.` before a label: a list's number, nobody's figure. */
function withoutListNumber(text: string): string {
  return text.replace(/^[ \t\n]{0,20}(?:\d{1,2}|[a-hA-H]|[IVX]{1,5})[.)] /, '');
}

const TELLING = new Set(
  [
    'quý tháng năm tuần ngày đầu cuối giữa i ii iii iv',
    'nghìn ngàn triệu tỷ tỉ trăm chục vạn',
    'không chưa trừ ngoài',
    'quarter month year week',
    'thousand million billion hundred dozen',
    'not without except',
  ].flatMap((words) => words.split(' ').map(compareKey)),
);

/** Words that change what a figure means, and numbers (as numbers: 06 is 6), in order. */
const tellingWords = remembered((text): readonly string[] => [
  ...compareKey(text)
    .split(' ')
    .flatMap((word) => {
      if (/^\d+$/.test(word)) return [word.replace(/^0+(?=\d)/, '')];
      const digits = word.match(/\d+/g) ?? [];
      return TELLING.has(word) ? [word] : digits;
    }),
  ...(text.match(/[%‰<>≤≥]/g) ?? []),
]);
