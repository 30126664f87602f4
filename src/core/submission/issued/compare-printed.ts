import { compareKey, plainKey, tidy } from '../../text/compare.ts';
import { firstLine } from '../../text/first-line.ts';
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

/**
 * The issued texts that are the same words as a returned one, as {@link sameText} tells them. What the issued ones come to is
 * worked out once: a sheet may hold a hundred thousand texts.
 */
export function sameTextsAmong(issued: readonly string[]): (returned: string) => readonly string[] {
  const known = issued.map((text) => ({
    text,
    key: compareKey(text),
    plain: plainKey(text),
    tidied: tidy(text),
  }));
  return (returned) => {
    const [key, tidied] = [compareKey(returned), tidy(returned)];
    const plain = ACCENTED.test(tidied) ? undefined : plainKey(returned);
    const same = known.filter((one) =>
      one.key === '' || key === '' ? one.tidied === tidied : one.key === key || one.plain === plain,
    );
    return same.map(({ text }) => text);
  };
}

/** How a returned text relates to the issued one. */
export function likeness(issued: string, returned: string): Likeness {
  if (sameText(issued, returned)) return 'same';
  if (tidy(returned) === '') return 'blank';
  if (addsFigureMeaning(issued, returned)) return 'other-meaning';
  // An explanation speaks of much that the label itself, its first line, does not.
  const [label, now] = [firstLine(issued), firstLine(returned)];
  return addsFigureMeaning(label, now) || addsSex(label, now) || addsDenial(label, now)
    ? 'other-meaning'
    : 'reworded';
}

/** What {@link addsMeaning} tells, or a word that makes another figure of a figure: a plan's, a sum over years, a part, a rate. */
export function addsFigureMeaning(issued: string, returned: string): boolean {
  const known = figureWords(issued);
  return (
    addsMeaning(issued, returned) ||
    [...figureWords(returned)].some(([word, times]) => times > (known.get(word) ?? 0))
  );
}

/** Of one sex alone, where the issued text names none: "số trẻ em gái …" for all births. */
function addsSex(issued: string, returned: string): boolean {
  const [known, now] = [sexesOf(issued), sexesOf(returned)];
  return now.size === 1 && known.size === 0;
}

function addsDenial(issued: string, returned: string): boolean {
  const denies = (text: string) => wordsOf(text).some((word) => DENIALS.has(word));
  return denies(returned) && !denies(issued);
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

const wordsOf = (text: string): readonly string[] => compareKey(text).split(' ');
const keyed = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap(wordsOf));

const DENIALS = keyed(['không chưa trừ ngoài', 'not without except']);

/** The sexes that words name. */
const SEXES: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...[...keyed(['nam trai', 'male men boys'])].map((word) => [word, 'male'] as const),
  ...[...keyed(['nữ gái', 'female women girls'])].map((word) => [word, 'female'] as const),
]);

const sexesOf = remembered(
  (text): ReadonlySet<string> => new Set(wordsOf(text).flatMap((word) => SEXES.get(word) ?? [])),
);

/** Of a plan or an estimate, of several years, a rate, a part of the people or of the place; with accents or none at all. */
const FIGURE_WORDS = [
  ['lũy kế', 'luỹ kế', 'cộng dồn', 'cumulative'],
  ['kế hoạch', 'chỉ tiêu giao', 'planned'],
  ['dự kiến', 'ước tính', 'ước đạt', 'ước thực hiện', 'ước cả', 'forecast'],
  ['cùng kỳ', 'kỳ trước', 'đầu kỳ'],
  ['tỷ lệ', 'tỉ lệ', 'tỷ suất', 'tỷ số', 'rate', 'share'],
  ['bình quân', 'trung bình', 'average'],
  ['dân tộc', 'thiểu số', 'nông thôn', 'thành thị', 'miền núi', 'khuyết tật', 'rural', 'urban'],
  ['tại huyện', 'tại xã', 'tại phường', 'tại thị xã', 'tại thành phố', 'của huyện', 'của xã'],
].flatMap((words, meaning) =>
  words.flatMap((word) => [
    { key: ` ${compareKey(word)} `, meaning },
    // One syllable without its accents may be any word.
    ...(word.includes(' ') ? [{ key: ` ${plainKey(word)} `, meaning }] : []),
  ]),
);

/** How often each of these meanings is said. */
const figureWords = remembered((text): ReadonlyMap<number, number> => {
  const key = ` ${compareKey(text)} `;
  const counts = new Map<number, number>();
  for (const word of FIGURE_WORDS)
    if (key.includes(word.key))
      counts.set(word.meaning, (counts.get(word.meaning) ?? 0) + key.split(word.key).length - 1);
  return counts;
});

const TELLING = new Set(
  [
    'quý tháng năm tuần ngày đầu cuối giữa i ii iii iv',
    'nghìn ngàn triệu tỷ tỉ trăm chục vạn',
    'quarter month year week',
    'thousand million billion hundred dozen',
  ].flatMap(wordsOf),
);

/** Words that change what a figure means, and numbers (as numbers: 06 is 6), in order. */
const tellingWords = remembered((text): readonly string[] => [
  ...wordsOf(text).flatMap((word) => {
    if (/^\d+$/.test(word)) return [word.replace(/^0+(?=\d)/, '')];
    const digits = word.match(/\d+/g) ?? [];
    return TELLING.has(word) || DENIALS.has(word) ? [word] : digits;
  }),
  ...(text.match(/[%‰<>≤≥]/g) ?? []),
]);
