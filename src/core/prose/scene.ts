import { once } from '../text/once.ts';
import { wordsOf } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import type { Token } from './tokens.ts';
import { OTHERWISE } from './words.ts';

/** Something a sentence can speak of. */
export interface Subject {
  /** Its unit of measure in Vietnamese: `%`, `cơ quan`, `bé trai/100 bé gái`. */
  readonly measure: string;
  /** It may have decimals: then `1.234` has two readings. */
  readonly isDecimal: boolean;
}

/** How a text is read: by which names it may call what, and what says nothing of another time or place. */
export interface ProseFrame<S extends Subject> {
  readonly names: Phrases<S>;
  /** "6 tháng đầu năm 2025", "toàn tỉnh": the figures of the form speak of these themselves. */
  readonly neutral: Phrases<Aside>;
}

/** whole: of all that the form asks for. office: the unit itself, which has staff of its own. aside: neither. */
export type Aside = 'whole' | 'office' | 'aside';

export interface Span<S> {
  readonly from: number;
  /** Behind its last token. */
  readonly to: number;
  readonly subjects: readonly S[];
}

/** A sentence with the names and the neutral words that stand in it. */
export interface Scene<S> {
  readonly tokens: readonly Token[];
  readonly spans: readonly Span<S>[];
  readonly starting: ReadonlyMap<number, Span<S>>;
  /** By the place behind them. */
  readonly ending: ReadonlyMap<number, Span<S>>;
  /** Places of names and neutral words. */
  readonly covered: ReadonlySet<number>;
  /** Where the first words of a kind stand; beyond the end where none do. */
  readonly firstOf: (kind: Aside) => number;
  /** How many tokens before a place speak of a target, another time, place or part; names and neutral words do not. */
  readonly otherwise: readonly number[];
  /** The first of them that stands in no brackets; beyond the end where none does. */
  readonly firstOtherwise: number;
  /** For each place, where its clause ends. */
  readonly clauseEnds: readonly number[];
}

export function sceneOf<S extends Subject>(
  tokens: readonly Token[],
  { names, neutral }: ProseFrame<S>,
): Scene<S> {
  const spans: Span<S>[] = [];
  const covered = new Set<number>();
  const first = new Map<Aside, number>();
  for (let i = 0; i < tokens.length;) {
    const name = names.longestAt(tokens, i);
    const neutralWords = neutral.longestAt(tokens, i);
    const aside = Math.max(neutralWords?.length ?? 0, headingLength(tokens, i));
    const length = Math.max(name?.length ?? 0, aside);
    if (name && name.length >= aside) spans.push({ from: i, to: i + length, subjects: name.meanings });
    else for (const kind of neutralWords?.meanings ?? []) first.set(kind, first.get(kind) ?? i);
    for (let k = i; k < i + length; k++) covered.add(k);
    i += Math.max(1, length);
  }
  return {
    tokens,
    spans,
    starting: new Map(spans.map((span) => [span.from, span])),
    ending: new Map(spans.map((span) => [span.to, span])),
    covered,
    firstOf: (kind) => first.get(kind) ?? Infinity,
    ...otherwiseIn(tokens, covered),
    clauseEnds: clauseEndsOf(tokens),
  };
}

const SPEAKING = once(() => wordsOf(OTHERWISE));

/** The year of a day's date, behind its stroke, says nothing of the sentence. */
function isOtherwise(tokens: readonly Token[], at: number): boolean {
  const isYear = /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text !== '/';
  return isYear || SPEAKING().longestAt(tokens, at) !== undefined;
}

function otherwiseIn(
  tokens: readonly Token[],
  covered: ReadonlySet<number>,
): Pick<Scene<never>, 'otherwise' | 'firstOtherwise'> {
  const otherwise = [0];
  let firstOtherwise = Infinity;
  let depth = 0;
  tokens.forEach(({ text }, at) => {
    if (text === '(') depth++;
    if (text === ')') depth = Math.max(0, depth - 1);
    const isOne = !covered.has(at) && isOtherwise(tokens, at);
    if (isOne && depth === 0) firstOtherwise = Math.min(firstOtherwise, at);
    otherwise.push((otherwise[at] ?? 0) + Number(isOne));
  });
  return { otherwise, firstOtherwise };
}

const CLAUSE = new Set([',', '(', ')', ':']);

function clauseEndsOf(tokens: readonly Token[]): readonly number[] {
  const ends: number[] = [];
  for (let at = tokens.length - 1, end = tokens.length; at >= 0; at--) {
    if (CLAUSE.has(tokens[at]?.text ?? '')) end = at;
    ends[at] = end;
  }
  return ends;
}

const HEADING = once(() => wordsOf(['mục tiêu', 'chỉ tiêu', 'nhiệm vụ']));
/** `Mục tiêu 4`, `Chỉ tiêu 4.1`, `1`: one digit, or two with a point between them. */
const HEADING_NUMBER = /^\d(?:\.\d)?$/;

/** Tokens of "Mục tiêu 4:" and the like, which head what follows; 0 where none stands. */
function headingLength(tokens: readonly Token[], at: number): number {
  const words = HEADING().longestAt(tokens, at)?.length ?? 0;
  if (words === 0 && at !== 0) return 0;
  if (!HEADING_NUMBER.test(tokens[at + words]?.text ?? '')) return 0;
  return [':', ',', '.', ')', '-', '–'].includes(tokens[at + words + 1]?.text ?? '') ? words + 1 : 0;
}

/** Whether words between two places speak of a target, another time, place or part. */
export function speaksOtherwise<S>({ otherwise }: Scene<S>, from: number, to: number): boolean {
  return (otherwise[to] ?? 0) > (otherwise[from] ?? 0);
}
