/** Markdown and html templates: checked against the fields like Word templates, then filled by Handlebars. */
import type { Lang } from '../../core/model/ids.ts';
import { nearest } from '../../core/text/nearest.ts';
import { plain, problemAt } from '../../office/docx-fill/problem.ts';
import type { TemplateFault, TemplateProblem } from '../../office/docx-fill/problem.ts';
import { readExpression } from './expression.ts';
import { projectData } from './fields.ts';
import type { FieldScope, FieldTree } from './fields.ts';
import { BLOCK_WORDS, createTemplateLanguage } from './helpers.ts';
import type { TemplateLanguage } from './helpers.ts';

export interface TextTemplateOptions {
  readonly lang: Lang;
  /** The fields a template may use; anything else in the data is out of its reach. */
  readonly fields: FieldTree;
  /** html escapes every value; plain leaves them as they are. */
  readonly format: 'html' | 'plain';
}

export type TextOutcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Fills a text template; with one error in it nothing is rendered. */
export async function renderTextTemplate(
  source: string,
  data: object,
  { lang, fields, format }: TextTemplateOptions,
): Promise<TextOutcome> {
  const language = await createTemplateLanguage(lang);
  const problems = checkTextTemplate(source, fields, language);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, text: language.compileText(source, format)(projectData(data, fields)) };
}

/** Every problem of a text template, in reading order; its place is the words of the line. */
export function checkTextTemplate(
  source: string,
  fields: FieldTree,
  language: TemplateLanguage,
): TemplateProblem[] {
  let program: hbs.AST.Program;
  try {
    program = language.parse(source);
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '1';
    return [
      atLine({ source, lines: source.split('\n'), fields, language }, plain('syntax'), Number(line), ''),
    ];
  }
  const reading = { source, lines: source.split('\n'), fields, language };
  return checkBody(reading, program.body, [fields]);
}

interface TemplateText {
  readonly source: string;
  readonly lines: readonly string[];
  readonly fields: FieldTree;
  readonly language: TemplateLanguage;
}

function checkBody(
  reading: TemplateText,
  body: readonly hbs.AST.Statement[],
  scopes: readonly FieldScope[],
): TemplateProblem[] {
  return body.flatMap((node) => {
    // `{{{x}}}` would put a sender's words into the page unescaped.
    if (isMustache(node) && !isEscaped(reading, node))
      return [atLine(reading, plain('unsupported-tag'), node.loc.start.line, textAt(reading, node.loc))];
    if (isMustache(node)) return checkExpression(reading, inner(textAt(reading, node.loc)), node, scopes);
    if (isBlock(node)) return checkBlock(reading, node, scopes);
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return [];
    return [
      atLine(
        reading,
        plain('unsupported-tag'),
        node.loc.start.line,
        textAt(reading, node.loc).split('\n')[0],
      ),
    ];
  });
}

function checkBlock(
  reading: TemplateText,
  block: hbs.AST.BlockStatement,
  scopes: readonly FieldScope[],
): TemplateProblem[] {
  const word = textAt(reading, block.path.loc);
  const kind = BLOCK_WORDS.get(word);
  const [argument] = block.params;
  const { line } = block.loc.start;
  if (kind === undefined) return [atLine(reading, unknownBlock(word), line, `{{#${word}}}`)];
  if (argument === undefined) return [atLine(reading, plain('syntax'), line, `{{#${word}}}`)];
  const expression = textAt(reading, argument.loc);
  const own = checkExpression(reading, expression, block, scopes);
  const { result } = readExpression(expression, scopes, reading.language);
  const field = 'field' in result ? result.field : undefined;
  const inside = kind === 'each' && field?.kind === 'list' ? [...scopes, field.items] : scopes;
  const otherwise = (block.inverse as hbs.AST.Program | undefined)?.body ?? [];
  return [
    ...own,
    ...checkBody(reading, block.program.body, inside),
    ...checkBody(reading, otherwise, scopes),
  ];
}

function checkExpression(
  reading: TemplateText,
  expression: string,
  node: hbs.AST.Node,
  scopes: readonly FieldScope[],
): TemplateProblem[] {
  const { faults } = readExpression(expression, scopes, reading.language);
  return faults.map((fault) => atLine(reading, fault, node.loc.start.line, `{{${expression}}}`));
}

const unknownBlock = (name: string): TemplateFault => ({
  code: 'unknown-block',
  params: { name, suggestion: nearest(name, [...BLOCK_WORDS.keys()]) ?? '' },
});

const atLine = ({ lines }: TemplateText, fault: TemplateFault, line: number, tag = ''): TemplateProblem =>
  problemAt(fault, { part: '', paragraph: lines[line - 1] ?? '', tag });

/** The words of the template between two places. */
function textAt({ lines }: TemplateText, { start, end }: hbs.AST.SourceLocation): string {
  const taken = lines.slice(start.line - 1, end.line);
  const last = taken.length - 1;
  return taken
    .map((line, i) => line.slice(i === 0 ? start.column : 0, i === last ? end.column : undefined))
    .join('\n');
}

/** `{{~ name ~}}` → `name`. */
const inner = (tag: string): string => tag.replace(/^\{\{\{?~?&?\s*|\s*~?\}?\}\}$/g, '');

/** The tree says of a tag whether it escapes, but not in the library's types for every form; its first letters do. */
const isEscaped = (reading: TemplateText, node: hbs.AST.MustacheStatement): boolean =>
  !/^\{\{(?:~?\{|~?&)/.test(textAt(reading, node.loc));

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
