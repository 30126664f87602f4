/** The template language as the filling of Word files asks for it: names and values by way of Handlebars. */
import type { DocxData, ReadTag, TagLanguage, TagScope, TagValues } from '../../office/docx-fill/language.ts';
import { readExpression } from './expression.ts';
import { chartDataAt } from './chart-data.ts';
import { chartNames, listPaths, loopVariables, type FieldScope, type FieldTree } from './fields.ts';
import {
  BLOCK_WORDS,
  isTruthy,
  printedText,
  type EvaluationFrame,
  type TemplateLanguage,
} from './helpers.ts';

/** The names of a field tree, checked by Handlebars' own parser. */
export const tagLanguage = (fields: FieldTree, language: TemplateLanguage): TagLanguage => ({
  lang: language.lang,
  blocks: BLOCK_WORDS,
  scope: scopeOf([fields], language),
  charts: chartNames(fields),
});

const PRINTABLE: ReadonlySet<string> = new Set(['text', 'number', 'computed', 'unknown']);

function scopeOf(scopes: readonly FieldScope[], language: TemplateLanguage): TagScope {
  const read = (expression: string): ReadTag => {
    const { faults, result, argument } = readExpression(expression, scopes, language);
    const field = 'field' in result ? result.field : undefined;
    const own = {
      faults,
      isPrintable: PRINTABLE.has(result.kind),
      isNumber: result.kind === 'number',
      argument,
    };
    return field?.kind === 'list' ? { ...own, items: scopeOf([...scopes, field.items], language) } : own;
  };
  return { read, lists: (word) => listPaths(scopes, word === 'each' ? 'name' : 'alias') };
}

/** The values of data projected on its fields, computed by Handlebars. */
export function docxData(view: Record<string, unknown>, language: TemplateLanguage): DocxData {
  const compiled = new Map<string, (frame: EvaluationFrame) => unknown>();
  const compute = (argument: string, frame: EvaluationFrame): unknown => {
    const run = compiled.get(argument) ?? language.compileValue(argument);
    compiled.set(argument, run);
    return run(frame);
  };
  const root = { contexts: [view], variables: { root: view } };
  return { values: valuesOf(root, compute), chart: (name) => chartDataAt(view, name) };
}

function valuesOf(
  frame: EvaluationFrame,
  compute: (argument: string, frame: EvaluationFrame) => unknown,
): TagValues {
  return {
    text: (argument) => printedText(compute(argument, frame)),
    holds: (argument) => isTruthy(compute(argument, frame)),
    items: (argument) => {
      const list = compute(argument, frame);
      if (!Array.isArray(list)) return [];
      return list.map((item: unknown, i) => valuesOf(itemFrame(frame, item, i, list.length), compute));
    },
  };
}

function itemFrame(
  { contexts, variables }: EvaluationFrame,
  item: unknown,
  index: number,
  count: number,
): EvaluationFrame {
  const own = { ...loopVariables(index, count), root: contexts.at(-1), _parent: variables };
  return { contexts: [item, ...contexts], variables: own };
}
