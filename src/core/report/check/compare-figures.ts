import { groupBy } from '../../collections/group-by.ts';
import type { Lang } from '../../model/ids.ts';
import { tokensOf } from './written-numbers.ts';
import type { Token } from './written-numbers.ts';

/** Holds the figures of a finished report against those the consolidation gives now, sentence by sentence and row by row. */

export interface ReportLine {
  readonly kind: 'paragraph' | 'row' | 'point';
  readonly text: string;
}

/** A figure of the file that the consolidation has otherwise. */
interface ChangedFigure {
  readonly found: string;
  readonly expected: string;
  readonly sentence: string;
}

/** A figure of the file that nothing of the consolidation's report answers to. */
interface UnmatchedFigure {
  readonly found: string;
  readonly sentence: string;
}

export interface FigureCheck {
  /** Figures that agree. */
  readonly agreeing: number;
  readonly changed: readonly ChangedFigure[];
  readonly unmatched: readonly UnmatchedFigure[];
  /** Dates and numbers of documents without a counterpart: no figures of the consolidation. */
  readonly references: number;
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** `fresh` is the report as it would be made now, `written` the file; both in reading order. */
export function compareFigures(
  fresh: readonly ReportLine[],
  written: readonly ReportLine[],
  lang: Lang,
): FigureCheck {
  const ofKind = (lines: readonly ReportLine[], isPoint: boolean): readonly ReportLine[] =>
    lines.filter(({ kind }) => (kind === 'point') === isPoint);
  // Charts keep their numbers with a decimal point in every language, and are no sentences.
  const points = compareLines(ofKind(fresh, true), ofKind(written, true), 'en');
  const texts = compareLines(ofKind(fresh, false), ofKind(written, false), lang);
  return {
    agreeing: texts.agreeing + points.agreeing,
    changed: [...texts.changed, ...points.changed],
    unmatched: [...texts.unmatched, ...points.unmatched],
    references: texts.references + points.references,
  };
}

function compareLines(fresh: readonly ReportLine[], written: readonly ReportLine[], lang: Lang): FigureCheck {
  const read = (lines: readonly ReportLine[]): readonly Sentence[] =>
    lines.flatMap(sentencesOf).map((text) => ({ text, tokens: tokensOf(text, lang) }));
  const pairs = pairSentences(read(fresh), read(written));
  return together(pairs.map(([sentence, counterpart]) => compareSentence(sentence, counterpart)));
}

/** A row stays whole; a paragraph is parted where a sentence ends and a capital begins the next. */
function sentencesOf({ kind, text }: ReportLine): readonly string[] {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (kind !== 'paragraph') return [plain];
  return plain.split(/(?<=[.;!?]) (?=[\p{Lu}\d"“-])/u);
}

type Pair = readonly [written: Sentence, fresh: Sentence | undefined];

/** Every sentence of the file that holds a number, with the one of the consolidation's report that it was made from. */
function pairSentences(fresh: readonly Sentence[], written: readonly Sentence[]): readonly Pair[] {
  const free = new Set(fresh);
  const open = new Set(written.filter(({ tokens }) => tokens.some(({ kind }) => kind !== 'word')));
  const pairs: Pair[] = [];
  const take = (one: Sentence, other: Sentence | undefined): void => {
    pairs.push([one, other]);
    open.delete(one);
    if (other) free.delete(other);
  };
  for (const keyOf of [wordKey, wholeKey]) pairByKey(free, open, keyOf, take);
  pairByLikeness(free, open, take);
  for (const rest of open) take(rest, undefined);
  return pairs;
}

type Take = (one: Sentence, other: Sentence | undefined) => void;

const wholeKey = ({ tokens }: Sentence): string => tokens.map(({ key }) => key).join(' ');
const wordKey = ({ tokens }: Sentence): string =>
  tokens.map(({ kind, key }) => (kind === 'word' ? key : '#')).join(' ');

/**
 * Sentences of the same key in their order. Of those that differ in their numbers alone both sides must have as many:
 * else none can be told from the other, nor two rows whose figures were exchanged from two that agree.
 */
function pairByKey(
  free: ReadonlySet<Sentence>,
  open: ReadonlySet<Sentence>,
  keyOf: (sentence: Sentence) => string,
  take: Take,
): void {
  const counterparts = groupBy([...free], keyOf);
  for (const [key, ones] of groupBy([...open], keyOf)) {
    const others = counterparts.get(key) ?? [];
    if (keyOf === wordKey && others.length !== ones.length) continue;
    ones.forEach((one, i) => others[i] && take(one, others[i]));
  }
}

/** Below this share of common words two sentences are two, not one that was reworded. */
const ALIKE = 0.6;

/** The most alike first, each sentence once; none where two are alike to the same degree. */
function pairByLikeness(free: ReadonlySet<Sentence>, open: ReadonlySet<Sentence>, take: Take): void {
  const candidates = [...open].flatMap((one) =>
    [...free].map((other) => ({ one, other, likeness: likenessOf(one, other) })),
  );
  const best = candidates.filter(({ likeness }) => likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness);
  for (const { one, other, likeness } of best) {
    if (!open.has(one) || !free.has(other)) continue;
    const asGood = best.filter((c) => c.one === one && c.likeness === likeness && free.has(c.other));
    if (asGood.length === 1) take(one, other);
  }
}

/** Dice's coefficient of the words, repeated ones counted: 1 for the same words, 0 for none in common. */
function likenessOf(one: Sentence, other: Sentence): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}

const wordsOf = ({ tokens }: Sentence): readonly string[] =>
  tokens.flatMap(({ kind, key }) => (kind === 'word' ? [key] : []));

function compareSentence(written: Sentence, fresh: Sentence | undefined): FigureCheck {
  const { text, tokens } = written;
  if (fresh === undefined) return unmatchedIn(numbersIn(tokens), text);
  // The same words: each number stands for the one in its place, though it may stand elsewhere too.
  if (wordKey(written) === wordKey(fresh))
    return compareNumbers(numbersIn(tokens), numbersIn(fresh.tokens), text);
  return together(
    differences(tokens, fresh.tokens).map(({ common, mine, theirs }) =>
      together([
        compareNumbers(numbersIn(common), numbersIn(common), text),
        compareNumbers(numbersIn(mine), numbersIn(theirs), text),
      ]),
    ),
  );
}

/** One by one; of more or fewer of them none can be told which it stands for. */
function compareNumbers(own: readonly Token[], wanted: readonly Token[], sentence: string): FigureCheck {
  if (own.length !== wanted.length) return unmatchedIn(own, sentence);
  return together(
    own.map((token, i) => {
      const expected = wanted[i];
      const isRight = !expected || token.key === expected.key || completes(token, expected);
      const counted = isRight && token.kind === 'figure' ? 1 : 0;
      const changed = isRight ? [] : [{ found: token.text, expected: expected.text, sentence }];
      return { agreeing: counted, changed, unmatched: [], references: 0 };
    }),
  );
}

/** The clerk wrote day and month into "ngày   tháng   năm 2025". */
const completes = (token: Token, blank: Token): boolean =>
  token.kind === 'reference' && blank.kind === 'reference' && token.key.endsWith(blank.key.slice(1));

const numbersIn = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ kind }) => kind !== 'word');

const unmatchedIn = (numbers: readonly Token[], sentence: string): FigureCheck => ({
  agreeing: 0,
  changed: [],
  unmatched: numbers.flatMap(({ kind, text }) => (kind === 'figure' ? [{ found: text, sentence }] : [])),
  references: numbers.filter(({ kind }) => kind === 'reference').length,
});

/** What two sentences have in common, and what stands instead of each other behind it. */
interface Difference {
  readonly common: readonly Token[];
  readonly mine: readonly Token[];
  readonly theirs: readonly Token[];
}

function differences(mine: readonly Token[], theirs: readonly Token[]): readonly Difference[] {
  const lengths = commonLengths(mine, theirs);
  const found: { common: Token[]; mine: Token[]; theirs: Token[] }[] = [{ common: [], mine: [], theirs: [] }];
  let [i, j] = [0, 0];
  while (i < mine.length || j < theirs.length) {
    const [a, b] = [mine[i], theirs[j]];
    const current = found.at(-1) ?? { common: [], mine: [], theirs: [] };
    if (a && b && a.key === b.key) {
      const isOpen = current.mine.length === 0 && current.theirs.length === 0;
      if (isOpen) current.common.push(a);
      else found.push({ common: [a], mine: [], theirs: [] });
      i++;
      j++;
    } else if (b === undefined || (a && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      if (a) current.mine.push(a);
      i++;
    } else {
      current.theirs.push(b);
      j++;
    }
  }
  return found;
}

/** Length of the longest common subsequence from each pair of places on. */
function commonLengths(mine: readonly Token[], theirs: readonly Token[]): readonly (readonly number[])[] {
  const table = Array.from({ length: mine.length + 1 }, () => theirs.map(() => 0));
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        mine[i]?.key === theirs[j]?.key
          ? 1 + (table[i + 1]?.[j + 1] ?? 0)
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

function together(checks: readonly FigureCheck[]): FigureCheck {
  return {
    agreeing: checks.reduce((sum, { agreeing }) => sum + agreeing, 0),
    changed: checks.flatMap(({ changed }) => changed),
    unmatched: checks.flatMap(({ unmatched }) => unmatched),
    references: checks.reduce((sum, { references }) => sum + references, 0),
  };
}
