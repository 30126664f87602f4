import { compareKey, plainKey } from '../text/compare.ts';
import { remembered } from '../text/remembered.ts';
import { VALUE_HEADINGS } from './printed-words.ts';
import type { ColumnId } from '../model/ids.ts';

/**
 * The words by which people call the columns of values and the units of measure. A word counts as the one it stands for;
 * none may stand for two.
 */

/** Other words for a column of values. */
const COLUMN_SYNONYMS: Readonly<Record<ColumnId, readonly string[]>> = {
  total: [
    'Tổng',
    'Tổng cộng',
    'Cộng',
    'Chung',
    'Tổng số chung',
    'Cả hai giới',
    'Nam và nữ',
    'Tổng số người',
    'Sum',
  ],
  male: [
    'Nam giới',
    'Số nam',
    'Số nam giới',
    'Trong đó nam',
    'Trai',
    'Bé trai',
    'Trẻ trai',
    'Trẻ em trai',
    'Con trai',
    'Số bé trai',
    'Số trẻ trai',
    'Học sinh nam',
    'Lao động nam',
    'Men',
    'Boys',
  ],
  female: [
    'Nữ giới',
    'Số nữ',
    'Số nữ giới',
    'Trong đó nữ',
    'Phụ nữ',
    'Số phụ nữ',
    'Gái',
    'Bé gái',
    'Trẻ gái',
    'Trẻ em gái',
    'Con gái',
    'Số bé gái',
    'Số trẻ gái',
    'Học sinh nữ',
    'Nữ sinh',
    'Lao động nữ',
    'Women',
    'Girls',
  ],
  value: ['Số liệu', 'Số lượng', 'Con số', 'Trị số', 'Kết quả', 'Figure'],
  yes_no: ['Có hay không', 'Có hoặc không', 'Trả lời', 'Y/N'],
  q1: ['Quý 1', 'Q1', 'QI'],
  q2: ['Quý 2', 'Q2', 'QII'],
  q3: ['Quý 3', 'Q3', 'QIII'],
  q4: ['Quý 4', 'Q4', 'QIV'],
};

/** Other words for a unit of measure: each line is one unit. */
const MEASURE_SYNONYMS: readonly (readonly string[])[] = [
  ['triệu đồng', 'triệu', 'tr.đ', 'trđ', 'tr.đồng', 'tr đồng', 'triệu VNĐ', 'triệu VND', 'triệu đồng VN'],
  ['đồng', 'VNĐ', 'VND', 'đồng VN'],
  ['nghìn đồng', 'ngàn đồng', '1.000 đồng', '1000 đồng', 'nghìn VNĐ', 'k'],
  ['tỷ đồng', 'tỉ đồng', 'tỷ', 'tỉ', 'tỷ VNĐ'],
  ['%', 'phần trăm', 'tỷ lệ %', 'tỉ lệ %'],
  ['có/không', 'có hoặc không'],
];

/** What a heading names. */
export interface HeadingMeaning {
  readonly ids: ReadonlySet<ColumnId>;
  /** Every word of it is a heading's own word or a synonym; otherwise the words stand among others. */
  readonly isExact: boolean;
}

/* The entries of a record forget their keys. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const IDS = Object.keys(VALUE_HEADINGS) as ColumnId[];
const BY_WORD: ReadonlyMap<string, ColumnId> = new Map(
  IDS.flatMap((id) =>
    [VALUE_HEADINGS[id].vi, VALUE_HEADINGS[id].en, ...COLUMN_SYNONYMS[id]].flatMap((word) =>
      [compareKey(word), plainKey(word)].map((key): [string, ColumnId] => [key, id]),
    ),
  ),
);
const LONGEST_WORDS = Math.max(...[...BY_WORD.keys()].map((key) => key.split(' ').length));

/**
 * The kinds of value that a heading speaks of: of every part of `Tổng số / Giá trị`, remarks in brackets left out. With its
 * accents, or none at all: `Nu` is `Nữ`, but `Năm` is not `Nam`.
 */
export const headingMeaning = remembered((text): HeadingMeaning => {
  const plain = text.replaceAll(/\([^()]*\)/g, ' ');
  const keys = (parts: readonly string[]) =>
    parts.map((part) => compareKey(part)).filter((key) => key !== '');
  // A line may be broken within a heading, or between two.
  const ways = [plain.replaceAll(/[\r\n]/g, ' ').split(' / '), plain.split(/ \/\s|\n/)].map(keys);
  for (const parts of ways) {
    const exact = parts.map((key) => BY_WORD.get(key));
    if (parts.length > 0 && exact.every((id) => id !== undefined))
      return { ids: new Set(exact.flatMap((id) => id ?? [])), isExact: true };
  }
  return { ids: new Set(ways[0]?.flatMap(wordsWithin)), isExact: false };
});

/** The longest words of headings within a text, from left to right. */
function wordsWithin(key: string): readonly ColumnId[] {
  const words = key.split(' ');
  const found: ColumnId[] = [];
  for (let i = 0; i < words.length; i++)
    for (let length = Math.min(LONGEST_WORDS, words.length - i); length > 0; length--) {
      const id = BY_WORD.get(words.slice(i, i + length).join(' '));
      if (id === undefined) continue;
      found.push(id);
      i += length - 1;
      break;
    }
  return found;
}

const MEASURES: ReadonlyMap<string, number> = new Map(
  MEASURE_SYNONYMS.flatMap((words, group) =>
    words.flatMap((word) => [measureKey(word), plainKey(word)].map((key): [string, number] => [key, group])),
  ),
);

/** True when both are the same unit of measure, in the same words or others. */
export function sameMeasure(a: string, b: string): boolean {
  const [one, other] = [measureKey(a), measureKey(b)];
  if (one === other) return true;
  const group = MEASURES.get(one);
  return group !== undefined && group === MEASURES.get(other);
}

/** A unit of measure in all the words it goes by. */
export function measureSynonyms(measure: string): readonly string[] {
  const group = MEASURES.get(measureKey(measure));
  return [measure, ...(group === undefined ? [] : (MEASURE_SYNONYMS[group] ?? []))];
}

/** Every unit of measure that has words of its own here. */
export const KNOWN_MEASURES: readonly string[] = MEASURE_SYNONYMS.flat();

/** Signs alone have no words. */
function measureKey(text: string): string {
  return compareKey(text) || text.trim();
}

const SCALES: readonly (readonly [word: string, factor: number])[] = [
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
];

/**
 * By how much a figure in one unit of measure is multiplied to be one in the other: đồng → triệu đồng: 0.000001. Undefined
 * when the two do not differ by scale alone.
 */
export function scaleBetween(from: string, to: string): number | undefined {
  const [a, b] = [scaleOf(from), scaleOf(to)];
  return a.base === b.base && a.base !== '' ? a.factor / b.factor : undefined;
}

function scaleOf(measure: string): { readonly factor: number; readonly base: string } {
  const group = MEASURES.get(measureKey(measure));
  const key = compareKey((group === undefined ? undefined : MEASURE_SYNONYMS[group]?.[0]) ?? measure);
  const [word = '', factor = 1] = SCALES.find(([one]) => key.startsWith(`${compareKey(one)} `)) ?? [];
  return { factor, base: word === '' ? key : key.slice(compareKey(word).length + 1) };
}
