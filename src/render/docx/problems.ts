/** A problem of a Word template: where it is, what is wrong, what to do. */
import type { Bilingual, Lang } from '../../core/model/ids.ts';
import { TEMPLATE_WORDINGS, type Wording } from './wordings.ts';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** An error stops the rendering; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Part of the file: `word/document.xml`; empty when the file as a whole is meant. */
  readonly part: string;
  /** The part in an officer's words: body, header … */
  readonly place: Bilingual;
  /** Beginning of the paragraph's words, to find it with Ctrl+F; empty when there is none. */
  readonly paragraph: string;
  /** The tag as typed, with its braces; empty when there is none. */
  readonly tag: string;
  readonly message: Bilingual;
  /** What to do about it. */
  readonly advice: Bilingual;
}

export interface ProblemWhere {
  readonly part: string;
  readonly paragraph?: string;
  readonly tag?: string;
}

export type TemplateProblemCode = keyof typeof TEMPLATE_WORDINGS;

/** Every code, for tests that each is produced by some template. */
export const TEMPLATE_PROBLEM_CODES: readonly string[] = Object.keys(TEMPLATE_WORDINGS);

const PLACES: readonly (readonly [RegExp, Bilingual])[] = [
  [/^$/, { vi: 'tệp mẫu', en: 'the file' }],
  [/document\d*\.xml$/, { vi: 'nội dung chính', en: 'body' }],
  [/header\d*\.xml$/, { vi: 'đầu trang', en: 'header' }],
  [/footer\d*\.xml$/, { vi: 'chân trang', en: 'footer' }],
  [/footnotes\.xml$/, { vi: 'cước chú', en: 'footnotes' }],
  [/endnotes\.xml$/, { vi: 'chú thích cuối', en: 'endnotes' }],
  [/comments\.xml$/, { vi: 'nhận xét', en: 'comments' }],
  [/charts\//, { vi: 'biểu đồ', en: 'chart' }],
  [/^docProps\//, { vi: 'thuộc tính tệp', en: 'file properties' }],
];
const ELSEWHERE: Bilingual = { vi: 'phần khác của tệp', en: 'another part of the file' };

/**
 * A problem with its words filled in.
 *
 * @param detail - what the code's wording needs: the unknown name, the opening tag, the closing tag to add
 * @param hint - the nearest valid name, when the advice offers one
 */
export function templateProblem(
  code: TemplateProblemCode,
  where: ProblemWhere,
  detail = '',
  hint = detail,
): TemplateProblem {
  const wording: Wording = TEMPLATE_WORDINGS[code];
  const { part, paragraph = '', tag = '' } = where;
  return {
    code,
    severity: wording.severity,
    part,
    place: PLACES.find(([pattern]) => pattern.test(part))?.[1] ?? ELSEWHERE,
    paragraph: excerpt(paragraph),
    tag,
    message: wording.message(tag, detail),
    advice: wording.advice(hint),
  };
}

/** A problem of the file as a whole. */
export const packageProblem = (code: TemplateProblemCode): TemplateProblem =>
  templateProblem(code, { part: '' });

function excerpt(paragraph: string): string {
  const text = paragraph.replace(/\s+/g, ' ').trim();
  const [start = ''] = /^.{0,99}/su.exec(text) ?? [];
  return start === text ? text : `${start}…`;
}

/** One problem as a line of text: place, paragraph, what is wrong, what to do. */
export function describeProblem(problem: TemplateProblem, lang: Lang): string {
  const { place, paragraph, message, advice } = problem;
  const quoted =
    paragraph === '' ? '' : lang === 'vi' ? `, đoạn “${paragraph}”` : `, paragraph “${paragraph}”`;
  return `${place[lang]}${quoted}: ${message[lang]} ${advice[lang]}`;
}
