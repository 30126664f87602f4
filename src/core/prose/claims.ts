import { compareKey } from '../text/compare.ts';
import { once } from '../text/once.ts';
import { parseVietnameseNumber } from '../text/vietnamese-number.ts';
import { wordsOf } from './phrases.ts';
import { sceneOf, speaksOtherwise } from './scene.ts';
import type { ProseFrame, Scene, Span, Subject } from './scene.ts';
import { sentencesOf, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import * as WORDS from './words.ts';

/** A number that a sentence says of something it names. */
export interface Claim<S extends Subject> {
  /** Several where the name has several meanings. */
  readonly subjects: readonly S[];
  readonly isPercent: boolean;
  /** The interval that its rounding, or "trên", "dưới", allows. */
  readonly least: number;
  readonly most: number;
  /** As it was written: `trên 45,2%`. */
  readonly text: string;
  readonly sentence: string;
}

/** A percentage, or a number beside a name, that cannot be told for certain to be a certain figure. */
type Outcome<S extends Subject> = Claim<S> | 'unclear';

/** Every claim of a text, and how often it is unclear what a number speaks of. Takes time by the length of the text alone. */
export function claimsIn<S extends Subject>(text: string, frame: ProseFrame<S>): readonly Outcome<S>[] {
  if (!/\d/.test(text)) return [];
  const outcomes: Outcome<S>[] = [];
  let isOfOther = false;
  for (const line of text.split('\n')) {
    const tokens = tokensOf(line);
    // "Mục tiêu đến cuối năm 2025:" speaks for the lines under it.
    if (tokens.at(-1)?.text === ':') isOfOther = speaksOtherwise(sceneOf(tokens, frame), 0, tokens.length);
    for (const sentence of sentencesOf(tokens)) {
      for (const found of claimsOf(sentence, line, frame)) outcomes.push(isOfOther ? 'unclear' : found);
    }
  }
  return outcomes;
}

function claimsOf<S extends Subject>(
  tokens: readonly Token[],
  line: string,
  frame: ProseFrame<S>,
): readonly Outcome<S>[] {
  if (!tokens.some(({ kind }) => kind === 'number')) return [];
  const scene = sceneOf(tokens, frame);
  const sentence = line.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);
  const outcomes: Outcome<S>[] = [];
  let behind = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'number' || at < behind || scene.covered.has(at) || isNumbered(tokens, at)) return;
    const read = claimAt(scene, at);
    if (!read) return;
    behind = read.behind;
    outcomes.push(read.claim === 'unclear' ? 'unclear' : { ...read.claim, sentence });
  });
  return outcomes;
}

/** A day, a document's number, "quý 2": no number of anything. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.text === '/') return true;
  if (after?.text === '/' && tokens[at + 2]?.kind !== 'word' && /^\d{1,2}$/.test(tokens[at + 2]?.text ?? ''))
    return true;
  return before !== undefined && NUMBERED().has(before.key) && !isPercentAt(tokens, at);
}

const keys = (words: Iterable<string>): ReadonlySet<string> => new Set(Array.from(words, compareKey));
const NUMBERED = once(() => keys(WORDS.NUMBERED));
const BETWEEN = once(() => keys(WORDS.BETWEEN));
const BEFORE = once(() => keys(WORDS.BEFORE));
const list = (words: readonly string[]) => once(() => wordsOf(words));
const COUNTED = list(WORDS.COUNTED);
const AFTER = list(WORDS.AFTER);
const INEXACT = once(
  () => new Map(Object.entries(WORDS.INEXACT).map(([words, kind]) => [compareKey(words), kind])),
);
const PERCENT = list(['phần trăm']);
const AND = compareKey('và');

/** Tokens of the sign or the words of a percentage behind a number. */
function percentLength(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '%' ? 1 : (PERCENT().longestAt(tokens, at)?.length ?? 0);
}

const isPercentAt = (tokens: readonly Token[], at: number): boolean => percentLength(tokens, at + 1) > 0;

type Inexact = 'least' | 'most' | 'vague' | 'exact';

/** What stands before a number and makes it inexact. */
function inexactBefore(tokens: readonly Token[], at: number): { kind: Inexact; length: number } {
  for (const length of [2, 1]) {
    const words = tokens.slice(Math.max(0, at - length), at);
    const kind = INEXACT().get(words.map(({ key }) => key).join(' '));
    if (kind && words.length === length) return { kind, length };
  }
  return { kind: 'exact', length: 0 };
}

/** The claim that a number makes; undefined where it is a number of something else. */
function claimAt<S extends Subject>(
  scene: Scene<S>,
  at: number,
): { readonly claim: Omit<Claim<S>, 'sentence'> | 'unclear'; readonly behind: number } | undefined {
  const { tokens } = scene;
  const percent = percentLength(tokens, at + 1);
  const inexact = inexactBefore(tokens, at);
  const first = at - inexact.length;
  const link = linkOf(scene, first, at + 1 + percent);
  const unclear = { claim: 'unclear', behind: at + 1 + percent } as const;
  if (!link) return percent > 0 || scene.spans.length > 0 ? unclear : undefined;
  const { span, isBefore } = link;
  const behind = isBefore
    ? at + 1 + percent + measureLength(scene, at + 1 + percent, span, percent > 0)
    : span.to;
  const isDecimal = percent > 0 || span.subjects.some((subject) => subject.isDecimal);
  const stated = intervalOf(tokens[at]?.text ?? '', isDecimal, inexact.kind);
  const isClear =
    stated !== undefined &&
    scene.firstOtherwise >= Math.min(first, span.from) &&
    (isBefore || percent > 0 || isOfWhole(scene, first)) &&
    isComplete(scene, behind);
  if (!isClear) return { ...unclear, behind };
  const text = textOf(tokens, first, at + 1 + percent);
  return { claim: { subjects: span.subjects, isPercent: percent > 0, ...stated, text }, behind };
}

/** "Có 12 người có trình độ thạc sĩ" may be the office's own staff, unless the sentence says that it speaks of the whole. */
function isOfWhole<S>({ firstOf }: Scene<S>, before: number): boolean {
  return firstOf('whole') < before && firstOf('office') >= before;
}

/** The one name that a number from `first` to `end` (not counted) belongs to. */
function linkOf<S extends Subject>(
  scene: Scene<S>,
  first: number,
  end: number,
): { readonly span: Span<S>; readonly isBefore: boolean } | undefined {
  const before = nameBefore(scene, first);
  const after = nameAfter(scene, first, end);
  if (before && after) return undefined;
  if (before) return { span: before, isBefore: true };
  return after && { span: after, isBefore: false };
}

function nameBefore<S>(scene: Scene<S>, first: number): Span<S> | undefined {
  const { tokens, ending, covered } = scene;
  let place = first;
  while (place > 0) {
    const span = ending.get(place);
    if (span) return span;
    const token = tokens[place - 1];
    if (token?.text === ')') {
      const open = openingOf(tokens, place - 1);
      if (open < 0 || speaksOtherwise(scene, open, place)) return undefined;
      place = open;
    } else if (covered.has(place - 1) || (token && isBetween(token))) place--;
    else return undefined;
  }
  return undefined;
}

const isBetween = ({ kind, key, text }: Token): boolean =>
  kind === 'word' ? BETWEEN().has(key) : kind === 'mark' && WORDS.BETWEEN_MARKS.has(text);

function openingOf(tokens: readonly Token[], close: number): number {
  for (let place = close - 1; place >= 0; place--) {
    if (tokens[place]?.text === '(') return place;
    if (tokens[place]?.text === ')') return -1;
  }
  return -1;
}

function nameAfter<S>(scene: Scene<S>, first: number, end: number): Span<S> | undefined {
  const { tokens, starting, covered } = scene;
  const lead = tokens[first - 1];
  const isLed =
    lead === undefined ||
    covered.has(first - 1) ||
    (lead.kind === 'word' ? BEFORE().has(lead.key) : WORDS.BEFORE_MARKS.has(lead.text));
  // "45% và 50% cơ quan": the name is the last number's, and which one the first speaks of nobody can say.
  const isListed = lead?.text === ',' && /[\d%]$/.test(tokens[first - 2]?.text ?? '');
  if (!isLed || isListed) return undefined;
  return starting.get(end) ?? starting.get(end + (COUNTED().longestAt(tokens, end)?.length ?? 0));
}

/** Tokens of the unit of measure behind a number: `bé trai/100 bé gái` whole, to its stroke or from there on. */
function measureLength<S extends Subject>(
  { tokens }: Scene<S>,
  at: number,
  { subjects }: Span<S>,
  isPercent: boolean,
): number {
  if (isPercent) return 0;
  const isRest = tokens[at]?.text === '/';
  const lengths = subjects.map(({ measure }) => {
    const [before = '', behind = ''] = measure.split('/');
    const written = isRest ? [behind, behind.split(' ')[0] ?? ''] : [measure, before];
    const found = wordsOf(written).longestAt(tokens, isRest ? at + 1 : at);
    return found ? found.length + (isRest ? 1 : 0) : 0;
  });
  return Math.max(0, ...lengths);
}

/** Whether nothing behind a number makes another one of it. */
function isComplete<S>(scene: Scene<S>, behind: number): boolean {
  const { tokens, covered } = scene;
  const next = tokens[behind];
  if (!next) return true;
  if (next.kind === 'number') return false;
  if (next.kind === 'mark')
    return next.text !== '/' && next.text !== '%' && !isNumberNear(tokens, behind + 1);
  if (next.key === AND && isNumberNear(tokens, behind + 1)) return false;
  if (!covered.has(behind) && !AFTER().longestAt(tokens, behind)) return false;
  return !speaksOtherwise(scene, behind, scene.clauseEnds[behind] ?? tokens.length);
}

/** A list of numbers, or a range: `45%, 50% và 52%`, `45-50%`. */
function isNumberNear(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text === '(') return false;
  return (
    tokens[at]?.kind === 'number' ||
    (inexactBefore(tokens, at + 1).length > 0 && tokens[at + 1]?.kind === 'number')
  );
}

/** The interval a number stands for; undefined where it has two readings, or says nothing exact enough. */
function intervalOf(
  text: string,
  decimal: boolean,
  inexact: Inexact,
): { readonly least: number; readonly most: number } | undefined {
  const parsed = parseVietnameseNumber(text, { decimal });
  if (parsed.kind !== 'number' || inexact === 'vague') return undefined;
  const { value, reading } = parsed;
  const isWhole = reading === 'grouped' && Number.isInteger(value);
  const decimals = isWhole ? 0 : (/[.,](\d+)$/.exec(text)?.[1]?.length ?? 0);
  const half = 10 ** -decimals / 2;
  return {
    least: { exact: value - half, least: value, most: -Infinity }[inexact],
    most: { exact: value + half, least: Infinity, most: value }[inexact],
  };
}

/** The words as they were written, with one space between them where there was one. */
function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, i, all) => (i > 0 && token.from > (all[i - 1]?.to ?? 0) ? ` ${token.text}` : token.text))
    .join('');
}
