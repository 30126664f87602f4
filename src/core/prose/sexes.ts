import { compareKey } from '../text/compare.ts';
import { once } from '../text/once.ts';
import { parseVietnameseNumber } from '../text/vietnamese-number.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Men and women as a text counts them: `nam 80, nữ 120`. */
export interface SexPair {
  readonly male: number;
  readonly female: number;
  /** As it was written. */
  readonly text: string;
  /** The words of the line before the pair, among which stands what is counted. */
  readonly before: readonly Token[];
  readonly line: string;
}

type Sex = 'male' | 'female';

const SEXES = once(
  () =>
    new Map<string, Sex>([
      [compareKey('nam'), 'male'],
      [compareKey('trai'), 'male'],
      [compareKey('nữ'), 'female'],
      [compareKey('gái'), 'female'],
    ]),
);
/** Between a sex and its number: `nữ giới: 120`. */
const LINKS = once(() => new Set([':', '=', '(', ...['giới', 'là', 'có'].map(compareKey)]));
const COUNTRY = once(() => compareKey('việt'));
/** How far before a pair stands what it counts. */
const NEAR = 60;
/** Words between a number and its sex: `80 học sinh nam`. */
const MOST_WORDS = 3;

/** Every pair of a text; a sex whose number is not certain makes none. Takes time by the length of the text alone. */
export function sexPairsIn(text: string): readonly SexPair[] {
  return text.split('\n').flatMap((line) => (/\d/.test(line) ? pairsOf(line) : []));
}

/** A sex with the place of its number, before or behind it. */
interface Counted {
  readonly at: number;
  readonly sex: Sex;
  readonly behind: number | undefined;
  readonly before: number | undefined;
}

function pairsOf(line: string): readonly SexPair[] {
  const tokens = tokensOf(line);
  const counted = tokens.flatMap(({ key }, at): Counted[] => {
    const sex = SEXES().get(key);
    if (sex === undefined || tokens[at - 1]?.key === COUNTRY()) return [];
    return [{ at, sex, behind: numberBehind(tokens, at), before: numberBefore(tokens, at) }];
  });
  const pairs: SexPair[] = [];
  for (let i = 0; i + 1 < counted.length; i++) {
    const [a, b] = [counted[i], counted[i + 1]];
    const pair = a && b && a.sex !== b.sex ? pairOf(line, tokens, a, b) : undefined;
    if (!pair) continue;
    pairs.push(pair);
    i++;
  }
  return pairs;
}

function pairOf(line: string, tokens: readonly Token[], a: Counted, b: Counted): SexPair | undefined {
  const isBehind = a.behind !== undefined && b.behind !== undefined && a.behind < b.at;
  const [first, second] = isBehind ? [a.behind, b.behind] : [a.before, b.before];
  if (first === undefined || second === undefined || (!isBehind && second < a.at)) return undefined;
  const [one, other] = [numberAt(tokens, first), numberAt(tokens, second)];
  if (one === undefined || other === undefined) return undefined;
  const [from, to] = [Math.min(a.at, first), Math.max(b.at, second)];
  return {
    male: a.sex === 'male' ? one : other,
    female: a.sex === 'male' ? other : one,
    text: line.slice(tokens[from]?.from ?? 0, tokens[to]?.to ?? 0),
    before: tokens.slice(Math.max(0, from - NEAR), from),
    line,
  };
}

function numberBehind(tokens: readonly Token[], at: number): number | undefined {
  let place = at + 1;
  while (place - at <= 2 && LINKS().has(tokens[place]?.key ?? '')) place++;
  return tokens[place]?.kind === 'number' ? place : undefined;
}

function numberBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let place = at - 1; place >= Math.max(0, at - 1 - MOST_WORDS); place--) {
    const token = tokens[place];
    if (token?.kind === 'number') return place;
    if (token?.kind !== 'word' || SEXES().has(token.key)) return undefined;
  }
  return undefined;
}

/** A count; a percentage or a part of a date is none. */
function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const [before, after] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
  const isDate = before === '/' || (after === '/' && tokens[at + 2]?.kind === 'number');
  if (isDate || after === '%') return undefined;
  const parsed = parseVietnameseNumber(tokens[at]?.text ?? '', { decimal: false });
  return parsed.kind === 'number' ? parsed.value : undefined;
}
