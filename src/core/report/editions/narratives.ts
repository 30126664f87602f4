import type { Catalogue } from '../../model/catalogue.ts';
import type { Lang } from '../../model/ids.ts';
import type { Consolidation, NarrativeJson } from '../../model/results.ts';
import { plainKey } from '../../text/compare.ts';
import { sanitizeText } from '../../text/sanitize.ts';
import { sensitiveElements } from './cells.ts';

/** What a sentence must not tell. */
export interface Secrets {
  /** Withheld figures, zero left out; none when nothing is withheld. */
  readonly numbers: ReadonlySet<number>;
  /**
   * Once anything is withheld, every count from 1 up to this goes alike. Were only the withheld ones left out, a 3 that
   * stays would tell that the withheld count is not 3.
   */
  readonly threshold: number;
}

const NOTE: Readonly<Record<Lang, string>> = {
  vi: '(Đã lược bỏ nội dung có số liệu không công bố.)',
  en: '(A passage with unpublished figures was left out.)',
};

/**
 * The narratives without what would tell a withheld figure: a sentence that holds such a number (of anything but classes,
 * documents, places and the like), and every sentence with a number that speaks of a sensitive subject or stands under an
 * objective with sensitive figures. A note stands in its place.
 */
export function publicNarratives(
  catalogue: Catalogue,
  consolidation: Consolidation,
  secrets: Secrets,
  lang: Lang,
): NarrativeJson[] {
  const subjects = sensitiveSubjects(catalogue);
  const objectives = sensitiveObjectives(catalogue);
  return consolidation.narratives.map((narrative) => {
    const start = sensitiveOwner(consolidation, narrative.unit, objectives);
    return {
      ...narrative,
      text: publicText(narrative.text, { secrets, subjects, objectives, start, note: NOTE[lang] }),
    };
  });
}

interface Rules {
  readonly secrets: Secrets;
  readonly subjects: readonly string[];
  readonly objectives: ReadonlySet<number>;
  /** The unit answers for sensitive objectives only. */
  readonly start: boolean;
  readonly note: string;
}

const OBJECTIVE_LINE = /(?:mục tiêu|objective)\s*(\d)/iu;

function publicText(text: string, rules: Rules): string {
  let underSensitive = rules.start;
  const lines = sanitizeText(text)
    .split('\n')
    .map((line) => {
      const named = OBJECTIVE_LINE.exec(line)?.[1];
      if (named !== undefined) underSensitive = rules.objectives.has(Number(named));
      return publicLine(line, underSensitive, rules);
    });
  return lines.join('\n');
}

function publicLine(line: string, underSensitive: boolean, rules: Rules): string {
  const sentences = sentencesOf(line);
  const kept = sentences.filter((sentence) => !tells(sentence, underSensitive, rules));
  if (kept.length === sentences.length) return line;
  return [...kept.map((s) => s.trim()), rules.note].join(' ').trim();
}

/** A mark ends a sentence when a space follows: "1.234" and "14.6.2025" stay whole. */
const sentencesOf = (line: string): readonly string[] => line.match(/.+?(?:[.!?…;]+(?=\s|$)|$)/gu) ?? [line];

function tells(sentence: string, underSensitive: boolean, { secrets, subjects }: Rules): boolean {
  const text = withoutReferences(sentence.normalize('NFKC'));
  if (!/\p{N}/u.test(text) && numberWordsIn(text).length === 0) return false;
  if (underSensitive) return true;
  if (names(text, subjects)) return true;
  const counted = text.replace(HARMLESS, ' ');
  return [...numbersIn(counted), ...numberWordsIn(counted)].some((readings) =>
    readings.some((number) => isSecret(number, secrets)),
  );
}

const isSecret = (number: number, { numbers, threshold }: Secrets): boolean =>
  numbers.has(number) || (numbers.size > 0 && Number.isInteger(number) && number >= 1 && number < threshold);

/** Dates, document numbers and headings hold digits that count nobody. */
function withoutReferences(text: string): string {
  return text
    .replace(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g, ' ')
    .replace(/(?:ngày|day)\s+\d{1,2}(?:[/-]\d{1,2})?(?:\s+tháng\s+\d{1,2})?(?:\s+năm\s+\d{4})?/giu, ' ')
    .replace(/\b(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?\b/g, ' ')
    .replace(/\b\d+\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d-]*/gu, ' ')
    .replace(/(?:mục tiêu|objective|chỉ tiêu|indicator)\s*\d+(?:\.\d+)?\s*[:.–-]?/giu, ' ');
}

/** Numbers of things that are no persons and no cases: "02 lớp", "07 huyện", "4 classes". */
const HARMLESS =
  /(?<!\p{Nd})\p{Nd}+\s+(?:lớp|buổi|hội nghị|hội thảo|cuộc|đợt|khóa|khoá|huyện|xã|phường|thị trấn|thành phố|thôn|tỉnh|sở|ngành|cơ quan|đơn vị|trường|cơ sở|tin|bài|tờ|pa nô|băng rôn|văn bản|kế hoạch|công văn|quyết định|chỉ thị|chương trình|chuyên đề|chuyên mục|mô hình|câu lạc bộ|hoạt động|nội dung|tháng|quý|tuần|giờ|classes|sessions|meetings|conferences|workshops|districts|communes|wards|towns|villages|departments|agencies|bodies|schools|facilities|articles|items|leaflets|documents|plans|programmes|models|clubs|activities|months|quarters|weeks|hours)(?!\p{L})/giu;

/** Every reading of every number: 1.234 is a thousand or one and a bit. */
function numbersIn(text: string): readonly (readonly number[])[] {
  return (text.match(/\p{Nd}+(?:[.,\s\u00a0]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}+)?/gu) ?? []).map((token) => {
    const bare = token.replace(/[\s\u00a0]/g, '');
    const readings = [
      bare.replaceAll('.', '').replace(',', '.'),
      bare.replaceAll(',', ''),
      bare.replace(/[.,]/g, ''),
    ];
    return [...new Set(readings.map(Number).filter(Number.isFinite))];
  });
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** What is counted after a number written as a word: "hai nạn nhân"; alone, "ba" is also a father and "năm" a year. */
const COUNTED =
  /(?<!\p{L})(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:người|ca|vụ|nạn nhân|trường hợp|phụ nữ|nữ|nam|trẻ|em|chị|bà|cháu|đối tượng|sản phụ|women|woman|men|man|victims?|persons?|people|cases?|deaths?|children|child|girls?|boys?|mothers?)(?!\p{L})/giu;

function numberWordsIn(text: string): readonly (readonly number[])[] {
  return [...text.matchAll(COUNTED)].map(([, word = '']) => [NUMBER_WORDS[word.toLowerCase()] ?? 0]);
}

/** Does a text name a sensitive subject, such as violence or maternal deaths? */
export const speaksOfSensitive = (catalogue: Catalogue, text: string): boolean =>
  names(text, sensitiveSubjects(catalogue));

function names(text: string, subjects: readonly string[]): boolean {
  const key = ` ${plainKey(text)} `;
  return subjects.some((subject) => key.includes(` ${subject} `));
}

/**
 * Pairs of words that occur in the names of sensitive elements and of no other: "bao luc", "tu vong". Of an "of which" the
 * whole's name is enough: "counselled" is said of many things.
 */
function sensitiveSubjects(catalogue: Catalogue): readonly string[] {
  const sensitive = sensitiveElements(catalogue);
  const pairsOf = (held: boolean): Set<string> =>
    new Set(
      catalogue.elements
        .filter(({ id, partOf }) => sensitive.has(id) === held && !(held && partOf))
        .flatMap(({ label }) => [...wordPairs(label.vi), ...wordPairs(label.en)]),
    );
  const others = pairsOf(false);
  return [...pairsOf(true)].filter((pair) => !others.has(pair));
}

function wordPairs(text: string): readonly string[] {
  const words = plainKey(text).split(' ');
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function sensitiveObjectives(catalogue: Catalogue): ReadonlySet<number> {
  return new Set(catalogue.elements.filter(({ sensitive }) => sensitive).map(({ objective }) => objective));
}

/** A unit that answers for one objective writes about it without naming it. */
function sensitiveOwner(
  { indicators }: Consolidation,
  unit: string,
  objectives: ReadonlySet<number>,
): boolean {
  const owned = indicators.filter(({ owner }) => owner === unit);
  return owned.length > 0 && owned.every(({ objective }) => objectives.has(objective));
}
