import { compareKey } from '../../text/compare.ts';
import { formatNumber } from '../../text/format.ts';
import { parseVietnameseNumber } from '../../text/vietnamese-number.ts';

/** How many đồng a word for money stands for, as people write it behind a number. */
const DONG: readonly (readonly [words: readonly string[], dong: number])[] = [
  [['đồng', 'đ', 'vnđ', 'vnd'], 1],
  [['nghìn đồng', 'ngàn đồng', 'nghìn', 'ngàn'], 1000],
  [['triệu đồng', 'triệu', 'tr', 'tr đồng'], 1_000_000],
  [['tỷ đồng', 'tỉ đồng', 'tỷ', 'tỉ'], 1_000_000_000],
];

/** Longer texts are no sum of money. */
const LONGEST = 60;

/**
 * An amount typed with its own unit, in million đồng, for a question and never for reading: `97.900.000 đồng` → `97,9`.
 * Undefined when it is none, or has two readings.
 */
export function inMillions(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const end = text.search(/\p{L}/u);
  if (end < 1) return undefined;
  const word = compareKey(text.slice(end));
  const dong = DONG.find(([words]) => words.some((one) => compareKey(one) === word))?.[1];
  if (dong === undefined) return undefined;
  // Nobody writes parts of a đồng, so its marks separate thousands.
  const number = parseVietnameseNumber(text.slice(0, end).trim(), { decimal: dong > 1 });
  return number.kind === 'number' ? formatNumber((number.value * dong) / 1_000_000, 'vi') : undefined;
}
