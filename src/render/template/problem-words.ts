/** What people are told about a problem of a template: one table of words a language. */
import type { Lang } from '../../core/model/ids.ts';
import type { TemplateProblem, TemplateProblemCode } from '../../office/docx-fill/problem.ts';
import { excerpt, type PlaceName, type ProblemWords, type TemplateWords } from './problem-wording.ts';
import { ENGLISH } from './problem-words-en.ts';
import { VIETNAMESE } from './problem-words-vi.ts';

const WORDS: Readonly<Record<Lang, TemplateWords>> = { vi: VIETNAMESE, en: ENGLISH };

/** One problem as a line of text: place, paragraph, what is wrong, what to do. */
export function describeProblem(problem: TemplateProblem, lang: Lang): string {
  const { paragraph } = WORDS[lang];
  const quoted = problem.paragraph === '' ? '' : paragraph(excerpt(problem.paragraph));
  return `${placeOf(problem, lang)}${quoted}: ${messageOf(problem, lang)} ${adviceOf(problem, lang)}`;
}

const PLACES: readonly (readonly [RegExp, PlaceName])[] = [
  [/^$/, 'file'],
  [/document\d*\.xml$/, 'body'],
  [/header\d*\.xml$/, 'header'],
  [/footer\d*\.xml$/, 'footer'],
  [/footnotes\.xml$/, 'footnotes'],
  [/endnotes\.xml$/, 'endnotes'],
  [/comments\.xml$/, 'comments'],
  [/charts\//, 'chart'],
  [/^docProps\//, 'properties'],
];

/** A cell as the place of a problem; no part of a file is named so. */
export const cellPart = (sheet: string, cell: string): string => `!${sheet}!${cell}`;
const CELL = /^!(.*)!(\w+)$/s;

/** The part of the file in an officer's words: body, header … */
export function placeOf({ part }: TemplateProblem, lang: Lang): string {
  const [, sheet, cell] = CELL.exec(part) ?? [];
  if (sheet !== undefined && cell !== undefined) return WORDS[lang].cell(sheet, cell);
  return WORDS[lang].places[PLACES.find(([pattern]) => pattern.test(part))?.[1] ?? 'elsewhere'];
}

function messageOf<Code extends TemplateProblemCode>(problem: TemplateProblem<Code>, lang: Lang): string {
  const words: ProblemWords<Code> = WORDS[lang].problems[problem.code];
  return words.message(problem.params, problem.tag);
}

/** What to do about a problem. */
export function adviceOf<Code extends TemplateProblemCode>(
  problem: TemplateProblem<Code>,
  lang: Lang,
): string {
  const words: ProblemWords<Code> = WORDS[lang].problems[problem.code];
  return words.advice(problem.params);
}
