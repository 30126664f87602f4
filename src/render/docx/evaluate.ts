/** The library's parser: a numbered tag is looked up in the table and computed by Handlebars in its scope. */
import type { DXT } from 'docxtemplater';
import { loopVariables } from '../template/fields.ts';
import { printedText, type EvaluationFrame, type TemplateLanguage } from '../template/helpers.ts';
import { markValue } from './marks.ts';
import type { TagTable } from './prepare.ts';

/** Makes the parser for one rendering; `get` never returns null, or the library would look in the enclosing item. */
export function tagParser(table: TagTable, language: TemplateLanguage): (tag: string) => DXT.Parser {
  return (tag) => {
    const planned = table[Number(tag)];
    if (planned === undefined || planned.kind === 'comment') throw new Error(`unplanned tag ${tag}`);
    const compute = language.compileValue(planned.argument);
    const shape = planned.kind === 'value' ? printValue : SHAPES[planned.block];
    return { get: (_scope: unknown, context: DXT.ParserContext) => shape(compute(frameOf(context, table))) };
  };
}

/** What a block hands to the library's loop: a list to repeat, or whether to show its content. */
const SHAPES = {
  each: (value: unknown): unknown => (Array.isArray(value) ? value : []),
  if: (value: unknown): unknown => isShown(value),
  unless: (value: unknown): unknown => !isShown(value),
};

const isShown = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const printValue = (value: unknown): string => markValue(printedText(value));

/** The library counts every block as a scope; Handlebars, and so our paths with `../`, only the items of a list. */
function frameOf(
  { scopeList, scopePath, scopePathItem, scopePathLength }: DXT.ParserContext,
  table: TagTable,
): EvaluationFrame {
  const scopes: readonly unknown[] = scopeList;
  const root = scopes[0];
  const contexts = [root];
  let variables: Record<string, unknown> = { root };
  for (const [i, id] of scopePath.entries()) {
    const planned = table[Number(id)];
    if (planned?.kind !== 'block' || planned.block !== 'each') continue;
    contexts.unshift(scopes[i + 1]);
    const own = loopVariables(scopePathItem[i] ?? 0, scopePathLength[i] ?? 0);
    variables = { ...own, root, _parent: variables };
  }
  return { contexts, variables };
}
