/** Numbers as people write them in a sentence: digits, Vietnamese and English words, Roman numerals. */

/** The words of a sentence in lower case, and as they were written. */
export interface Words {
  readonly words: readonly string[];
  readonly written: readonly string[];
  /** Typed without accents: "ba" may then be any of its seven readings, and is taken for the number. */
  readonly isPlain: boolean;
}

/** A number, and how many words it takes. */
interface Spoken {
  readonly readings: readonly number[];
  readonly length: number;
}

const WORD = /\p{Nd}+(?:[.,\s]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}+)?|[\p{L}\p{M}]+|\p{N}|\S/gu;

export function lineOfWords(text: string): Words {
  const written = text.match(WORD) ?? [];
  return {
    written,
    words: written.map((word) => word.toLowerCase()),
    isPlain: !/[^\p{ASCII}]/u.test(text.replace(/[^\p{L}\p{M}]/gu, '')),
  };
}

/** The number that begins with a word; undefined when none does. */
export function numberAt(line: Words, at: number): Spoken | undefined {
  const word = line.words[at] ?? '';
  if (/^\p{Nd}/u.test(word)) return { readings: digitReadings(word), length: 1 };
  return vietnameseAt(line, at) ?? englishAt(line, at) ?? romanAt(line, at);
}

/** 1.234 is a thousand or one and a bit; so is 1,234. */
function digitReadings(word: string): readonly number[] {
  const bare = word.replace(/\p{Nd}/gu, digitValue).replace(/\s/g, '');
  const readings = [
    bare.replaceAll('.', '').replace(',', '.'),
    bare.replaceAll(',', ''),
    bare.replace(/[.,]/g, ''),
  ];
  return [...new Set(readings.map(Number).filter(Number.isFinite))];
}

/** Digits of a script stand in ten places in a row, in order. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let below = 0;
  while (below < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - below - 1))) below++;
  return String(below % 10);
}

const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** Digits that are only said behind another word of the number. */
const BEHIND: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, rưỡi: 0 };
const PLAIN_DIGITS = plain(DIGITS);
const PLAIN_BEHIND = plain(BEHIND);
const TENS: Readonly<Record<string, number>> = {
  mươi: 10,
  chục: 10,
  tá: 12,
  trăm: 100,
  muoi: 10,
  chuc: 10,
  tram: 100,
};
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  nghin: 1e3,
  ngan: 1e3,
  trieu: 1e6,
};
const LINKS = new Set(['linh', 'lẻ', 'le']);

function plain(of: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
  return Object.fromEntries(Object.entries(of).map(([word, value]) => [bare(word), value]));
}

function vietnameseAt(line: Words, at: number): Spoken | undefined {
  const reading = new Reading();
  let end = at;
  while (end < line.words.length && reading.takes(line, end)) end++;
  if (LINKS.has(line.words[end - 1] ?? '')) end--;
  if (end <= at || (end === at + 1 && isOtherWord(line, at))) return undefined;
  return { readings: [reading.value], length: end - at };
}

/** A number as it is read out, word by word. */
class Reading {
  #total = 0;
  #group = 0;
  #digit: number | undefined;
  #begun = false;

  get value(): number {
    return this.#total + this.#group + (this.#digit ?? 0);
  }

  /** Takes the next word into the number; false when it is none of it. */
  takes({ words, isPlain }: Words, at: number): boolean {
    const word = words[at] ?? '';
    if (LINKS.has(word)) return this.#begun;
    const digit = DIGITS[word] ?? (isPlain ? PLAIN_DIGITS[word] : undefined);
    const behind = this.#begun ? (BEHIND[word] ?? (isPlain ? PLAIN_BEHIND[word] : undefined)) : undefined;
    const single = this.#digit === undefined ? (digit ?? behind) : undefined;
    const taken = single !== undefined ? this.#takeDigit(single) : this.#takeSize(word);
    this.#begun ||= taken;
    return taken;
  }

  #takeDigit(digit: number): boolean {
    this.#digit = digit;
    return true;
  }

  #takeSize(word: string): boolean {
    if (word === 'mười' && this.#digit === undefined) return this.#add(10);
    if (word === 'hăm' && !this.#begun) return this.#add(20);
    const ten = TENS[word];
    if (ten !== undefined)
      return (this.#digit !== undefined || word === 'muoi') && this.#add((this.#digit ?? 1) * ten);
    const scale = SCALES[word];
    if (scale === undefined || !this.#begun) return false;
    this.#total += (this.#group + (this.#digit ?? 0)) * scale;
    this.#group = 0;
    this.#digit = undefined;
    return true;
  }

  #add(size: number): boolean {
    this.#group += size;
    this.#digit = undefined;
    return true;
  }
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What a number's word means beside these: "một số", "năm nay", "trong năm", "ba mẹ". */
const BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  năm: set('trong đầu cuối hằng hàng mỗi nửa cả các nhiều giữa từng qua so tháng việt đến hết'),
};
const AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  một: set('số cách phần trong chút vài mặt loạt khi cửa chiều'),
  năm: set('nay trước sau qua tới học ngoái đầu cuối liền vừa'),
  ba: set('mẹ má'),
  hai: set('bên chiều mặt giới phái'),
};

/** Two words before a year that ends its part of the sentence: "chương trình công tác năm;". */
const PLANNED = new Set(['công tác', 'kế hoạch', 'mục tiêu', 'chỉ tiêu', 'dự toán']);
/** What ends a part of a sentence, or nothing. */
const ENDS = new Set(['', '.', ',', ';', '…']);

function isOtherWord({ words }: Words, at: number): boolean {
  const word = words[at] ?? '';
  const [before = '', after = ''] = [words[at - 1], words[at + 1]];
  if (word === 'năm' && ENDS.has(after) && PLANNED.has(words.slice(at - 2, at).join(' '))) return true;
  if (word === 'một' && after === 'bộ' && words[at + 2] === 'phận') return true;
  if (word === 'năm' && /^(?:19|20)\d\d$/.test(after)) return true;
  return (BEFORE[word]?.has(before) ?? false) || (AFTER[word]?.has(after) ?? false);
}

const ENGLISH = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const ENGLISH_TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

function englishAt({ words }: Words, at: number): Spoken | undefined {
  const word = words[at] ?? '';
  const tens = ENGLISH_TENS[word];
  const next = words[at + 1] === '-' ? at + 2 : at + 1;
  const ones = ENGLISH.get(words[next] ?? '') ?? 0;
  if (tens !== undefined && tens < 100 && ones > 0 && ones < 10)
    return { readings: [tens + ones], length: next + 1 - at };
  const value = tens ?? ENGLISH.get(word);
  return value === undefined || value === 0 ? undefined : { readings: [value], length: 1 };
}

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const SIZES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
/** Small letters that are no word of either language. */
const SMALL_ROMAN = /^(?:i{2,3}|iv|vi{2,3}|ix|xi{1,3}|xiv|xvi{0,3}|xix|xx)$/;

function romanAt({ written }: Words, at: number): Spoken | undefined {
  const word = written[at] ?? '';
  const capitals = SMALL_ROMAN.test(word) ? word.toUpperCase() : word;
  if (!ROMAN.test(capitals) || /^[CDLM]$/.test(capitals)) return undefined;
  const sizes = Array.from(capitals, (letter) => SIZES[letter] ?? 0);
  const value = sizes.reduce((sum, size, i) => sum + (size < (sizes[i + 1] ?? 0) ? -size : size), 0);
  return { readings: [value], length: 1 };
}
