import type { Lang } from '../model/ids.ts';
import { en } from './en.ts';
import type { FixedWords, Verdict } from './fixed-words.ts';
import { vi } from './vi.ts';

export type { FixedWords, Verdict } from './fixed-words.ts';

export const WORDS: Readonly<Record<Lang, FixedWords>> = { vi, en };

/** After a number: `3 chưa đủ số liệu`, `3 without enough data`. */
export function countedVerdict(verdict: Verdict, lang: Lang): string {
  const { verdicts, countedVerdicts } = WORDS[lang];
  return countedVerdicts[verdict] ?? verdicts[verdict].toLowerCase();
}

/** The same inside a sentence of the report: `chưa đủ số liệu để đánh giá`. */
export function assessed(verdict: Verdict, lang: Lang): string {
  const tails: Partial<Record<Verdict, string>> = WORDS[lang].verdictTails;
  return countedVerdict(verdict, lang) + (tails[verdict] ?? '');
}
