/** What can be wrong with a template, as data: a code, what its words need, and where. The words stand in `render/template`. */

/** A problem that needs no more than its code and its place. */
type NoParams = Readonly<Record<string, never>>;
interface Named {
  /** The name as typed. */
  readonly name: string;
}
interface Suggested extends Named {
  /** The nearest valid name, or nothing. */
  readonly suggestion: string;
}

/** Code → what its words need. Codes are stable: tests and the office's notes refer to them. */
export interface TemplateProblemParams {
  // --- The file ------------------------------------------------------------------------------------------
  'not-a-docx': NoParams;
  'not-an-xlsx': NoParams;
  /** Binary Word file, or one with a password. */
  'old-or-locked': NoParams;
  'too-large': NoParams;
  macros: NoParams;
  broken: NoParams;

  // --- Braces --------------------------------------------------------------------------------------------
  'unclosed-tag': NoParams;
  'stray-close': NoParams;
  'tag-across-lines': NoParams;
  /** A tag that has lost a brace on one side or both. `meant`: the tag with all its braces. */
  'single-brace': { readonly meant: string };
  /** Something that looks like a tag in single braces, but names no field: it will be printed as it stands. */
  'words-in-braces': NoParams;

  // --- Tags ----------------------------------------------------------------------------------------------
  'raw-tag': NoParams;
  'unsupported-tag': NoParams;
  'else-tag': NoParams;
  syntax: NoParams;
  'unknown-field': Suggested;
  'unknown-helper': Suggested;
  'unknown-block': Suggested;
  'not-a-number': Named;
  'not-a-list': Named;
  'not-printable': Named;
  'tag-not-filled': NoParams;
  'deleted-tag': NoParams;

  // --- Blocks --------------------------------------------------------------------------------------------
  /** `before`: the words of the first paragraph that no longer fits into the block, or nothing. */
  'block-unclosed': { readonly closing: string; readonly before: string };
  /** `opening`: the tag that would make sense of what stands before, or nothing. */
  'block-unopened': { readonly opening: string; readonly before: string };
  'block-mismatch': { readonly opening: string };
  'block-crosses': NoParams;

  // --- Charts --------------------------------------------------------------------------------------------
  'chart-without-tag': NoParams;
  'chart-unknown': Suggested;
  'chart-in-block': NoParams;
  'chart-refused': NoParams;

  /** What was made of the template is no sound document. */
  'bad-output': { readonly detail: string };
}

export type TemplateProblemCode = keyof TemplateProblemParams;

/** Where a problem is. */
export interface TemplatePlace {
  /** Part of the file: `word/document.xml`; empty when the file as a whole is meant. */
  readonly part: string;
  /** The paragraph's words; empty when there is none. */
  readonly paragraph: string;
  /** The tag as typed, with its braces; empty when there is none. */
  readonly tag: string;
}

/** A code with what its words need. */
export type TemplateFault<Code extends TemplateProblemCode = TemplateProblemCode> = {
  [C in Code]: { readonly code: C; readonly params: TemplateProblemParams[C] };
}[Code];

export type TemplateProblem<Code extends TemplateProblemCode = TemplateProblemCode> = TemplateFault<Code> &
  TemplatePlace;

/** A problem of a code that needs nothing but its place. */
export type PlainCode = {
  [C in TemplateProblemCode]: TemplateProblemParams[C] extends NoParams ? C : never;
}[TemplateProblemCode];

/** What a template may keep: it is rendered all the same. */
const WARNINGS: ReadonlySet<TemplateProblemCode> = new Set(['chart-without-tag', 'words-in-braces']);

/** An error stops the rendering; a warning does not. */
export const isError = ({ code }: TemplateProblem): boolean => !WARNINGS.has(code);

export const problemAt = (
  fault: TemplateFault,
  { part, paragraph = '', tag = '' }: Partial<TemplatePlace> & Pick<TemplatePlace, 'part'>,
): TemplateProblem => ({ ...fault, part, paragraph, tag });

/** A fault that is all said with its code. */
export const plain = (code: PlainCode): TemplateFault => ({ code, params: {} });

/** A problem of the file as a whole. */
export const fileProblem = (code: PlainCode): TemplateProblem => problemAt(plain(code), { part: '' });
