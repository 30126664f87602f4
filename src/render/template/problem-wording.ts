/** The shape of a language's words for the problems of templates. */
import type { TemplateProblemCode, TemplateProblemParams } from '../../office/docx-fill/problem.ts';

/** What is wrong, and what to do about it; `tag` as typed, with its braces. */
export interface ProblemWords<Code extends TemplateProblemCode> {
  readonly message: (params: TemplateProblemParams[Code], tag: string) => string;
  readonly advice: (params: TemplateProblemParams[Code]) => string;
}

/** Where a problem is, for an officer. */
export type PlaceName =
  | 'file'
  | 'body'
  | 'header'
  | 'footer'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'chart'
  | 'properties'
  | 'elsewhere';

export interface TemplateWords {
  readonly problems: { readonly [Code in TemplateProblemCode]: ProblemWords<Code> };
  readonly places: Readonly<Record<PlaceName, string>>;
  /** Names a cell of a form. */
  readonly cell: (sheet: string, cell: string) => string;
  /** Names the paragraph that a problem is in. */
  readonly paragraph: (words: string) => string;
}

/** The beginning of a text, to find it with Ctrl+F. */
export function excerpt(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const [start = ''] = /^.{0,99}/su.exec(text) ?? [];
  return start === text ? text : `${start}…`;
}
