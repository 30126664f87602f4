/** Understands a whole template: matches blocks, follows every path, and says everything that is wrong at once. */
import type { FieldScope, FieldTree } from '../template/fields.ts';
import { BLOCK_WORDS, type BlockKind, type TemplateLanguage } from '../template/helpers.ts';
import { readExpression, type ReadExpression } from '../template/expression.ts';
import { readTag, type TagForm } from './tag-forms.ts';
import { blockSpan, type BlockSpan } from './structure.ts';
import { templateProblem, type TemplateProblem, type TemplateProblemCode } from './problems.ts';
import type { ScannedPart, ScannedTag } from './scan.ts';

/** A tag the engine will fill: a value, or both ends of a block. */
export type PlannedTag =
  | { readonly kind: 'value'; readonly tag: ScannedTag; readonly argument: string }
  | { readonly kind: 'comment'; readonly tag: ScannedTag }
  | PlannedBlock;

export interface PlannedBlock {
  readonly kind: 'block';
  readonly block: BlockKind;
  readonly open: ScannedTag;
  readonly close: ScannedTag;
  readonly span: BlockSpan;
  readonly argument: string;
}

export interface PartPlan {
  readonly part: ScannedPart;
  readonly plan: readonly PlannedTag[];
  readonly problems: readonly TemplateProblem[];
}

interface OpenBlock {
  readonly form: Extract<TagForm, { kind: 'open' }>;
  readonly tag: ScannedTag;
  readonly argument: string;
}

interface Analysis {
  readonly language: TemplateLanguage;
  readonly scopes: FieldScope[];
  readonly open: OpenBlock[];
  readonly plan: PlannedTag[];
  readonly problems: TemplateProblem[];
}

/** Plan and problems of one part; the plan is complete only when there are no errors. */
export function analysePart(part: ScannedPart, fields: FieldTree, language: TemplateLanguage): PartPlan {
  const analysis: Analysis = { language, scopes: [fields], open: [], plan: [], problems: [...part.problems] };
  for (const tag of part.tags) readOne(tag, analysis);
  for (const { tag, form } of analysis.open) report(analysis, 'block-unclosed', tag, `{{/${form.word}}}`);
  return { part, plan: analysis.plan, problems: analysis.problems };
}

function report(
  analysis: Analysis,
  code: TemplateProblemCode,
  tag: ScannedTag,
  detail = '',
  hint = detail,
): void {
  const where = { part: tag.paragraph.part, paragraph: tag.paragraph.text, tag: tag.raw };
  analysis.problems.push(templateProblem(code, where, detail, hint));
}

function readOne(tag: ScannedTag, analysis: Analysis): void {
  const form = readTag(tag.inner);
  switch (form.kind) {
    case 'comment':
      analysis.plan.push({ kind: 'comment', tag });
      return;
    case 'refused':
      report(analysis, form.code, tag);
      return;
    case 'unknown-block':
      report(analysis, 'unknown-block', tag, form.word, form.suggestion);
      // Its end is not a second mistake.
      analysis.open.push({
        form: { kind: 'open', word: form.word, block: 'if', expression: '' },
        tag,
        argument: '',
      });
      return;
    case 'value':
      readValue(tag, form.expression, analysis);
      return;
    case 'open':
      readOpen(tag, form, analysis);
      return;
    case 'close':
      readClose(tag, form, analysis);
  }
}

function readValue(tag: ScannedTag, expression: string, analysis: Analysis): void {
  const read = readExpression(expression, analysis.scopes, analysis.language);
  reportFaults(tag, read, analysis);
  if (!['text', 'number', 'computed', 'unknown'].includes(read.result.kind)) {
    report(analysis, 'not-printable', tag, expression);
  }
  analysis.plan.push({ kind: 'value', tag, argument: read.argument });
}

function reportFaults(tag: ScannedTag, read: ReadExpression, analysis: Analysis): void {
  for (const { code, name, suggestion } of read.faults) report(analysis, code, tag, name, suggestion);
}

function readOpen(tag: ScannedTag, form: Extract<TagForm, { kind: 'open' }>, analysis: Analysis): void {
  const read = readExpression(form.expression, analysis.scopes, analysis.language);
  reportFaults(tag, read, analysis);
  analysis.open.push({ form, tag, argument: read.argument });
  if (form.block === 'each') analysis.scopes.push(itemScope(tag, form.expression, read, analysis));
}

/** Fields of one item of the list; where there is no list the outer fields, so that one mistake is reported once. */
function itemScope(
  tag: ScannedTag,
  expression: string,
  { result }: ReadExpression,
  analysis: Analysis,
): FieldScope {
  if ('field' in result && result.field?.kind === 'list') return result.field.items;
  if (result.kind !== 'unknown') report(analysis, 'not-a-list', tag, expression);
  return analysis.scopes.at(-1) ?? [];
}

function readClose(tag: ScannedTag, form: Extract<TagForm, { kind: 'close' }>, analysis: Analysis): void {
  const opened = analysis.open.pop();
  if (opened === undefined) {
    report(analysis, 'block-unopened', tag);
    return;
  }
  if (opened.form.block === 'each') analysis.scopes.pop();
  // Whoever misspelt the opening word may close the block with the right one.
  const sameWord = form.word === opened.form.word || !BLOCK_WORDS.has(opened.form.word);
  if (!sameWord && BLOCK_WORDS.get(form.word) !== opened.form.block) {
    report(analysis, 'block-mismatch', tag, opened.tag.raw);
    return;
  }
  planBlock(opened, tag, analysis);
}

function planBlock({ form, tag: open, argument }: OpenBlock, close: ScannedTag, analysis: Analysis): void {
  const span = blockSpan(open, close);
  if (span === undefined) report(analysis, 'block-crosses', open);
  else analysis.plan.push({ kind: 'block', block: form.block, open, close, span, argument });
}
