import type { Lang } from '../model/ids.ts';

/**
 * A number as it is spoken, for messages about marks that two readers take differently: `hai mươi tư nghìn bốn trăm tám
 * mươi`, `twenty-four thousand four hundred and eighty`. Decimals keep their digits: `24 phẩy 480`, `24 point 480`.
 */
export function numberInWords(value: number, lang: Lang, decimals?: string): string {
  const minus = value < 0 ? { vi: 'âm ', en: 'minus ' }[lang] : '';
  const size = Math.abs(value);
  if (decimals !== undefined)
    return `${minus}${Math.trunc(size)} ${{ vi: 'phẩy', en: 'point' }[lang]} ${decimals}`;
  if (!Number.isSafeInteger(size)) return `${minus}${size}`;
  return minus + (size === 0 ? DIGITS[lang][0] : joinGroups(size, lang));
}

const DIGITS: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};
/** Groups of three digits, the last first; above a billion both languages begin anew well beyond any report. */
const GROUPS: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['', ' nghìn', ' triệu', ' tỷ', ' nghìn tỷ', ' triệu tỷ'],
  en: ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'],
};

function joinGroups(value: number, lang: Lang): string {
  const words: string[] = [];
  let rest = value;
  for (const name of GROUPS[lang]) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group > 0) words.unshift(`${{ vi: vietnamese(group, rest > 0), en: english(group) }[lang]}${name}`);
  }
  return words.join(' ');
}

/** A group behind another is read in full: `một nghìn không trăm linh năm`. */
function vietnamese(group: number, isBehind: boolean): string {
  const [hundreds, tens, ones] = digitsOf(group);
  const word = (digit: number): string => DIGITS.vi[digit] ?? '';
  const head = hundreds > 0 || isBehind ? [`${word(hundreds)} trăm`] : [];
  if (tens === 0) {
    if (ones === 0) return head.join(' ');
    return [...head, ...(head.length ? ['linh'] : []), word(ones)].join(' ');
  }
  return [...head, tens === 1 ? 'mười' : `${word(tens)} mươi`, ...vietnameseOnes(tens, ones)].join(' ');
}

/** After a ten, một is mốt (except in eleven), bốn is tư, năm is lăm. */
function vietnameseOnes(tens: number, ones: number): readonly string[] {
  if (ones === 0) return [];
  if (ones === 1 && tens > 1) return ['mốt'];
  if (ones === 4 && tens > 1) return ['tư'];
  return [ones === 5 ? 'lăm' : (DIGITS.vi[ones] ?? '')];
}

const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(group: number): string {
  const [hundreds, tens, ones] = digitsOf(group);
  const word = (digit: number): string => DIGITS.en[digit] ?? '';
  const small =
    tens === 1
      ? (TEENS[ones] ?? '')
      : [TENS[tens] ?? '', ones > 0 ? word(ones) : ''].filter(Boolean).join('-');
  if (hundreds === 0) return small;
  return `${word(hundreds)} hundred${small ? ` and ${small}` : ''}`;
}

function digitsOf(group: number): readonly [number, number, number] {
  return [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
}
