/** Reads one expression of a template: which fields and helpers it uses, and which of them are not there. */
import { nearest } from '../../core/text/nearest.ts';
import { resolvePath, type FieldPath, type FieldScope, type Resolved } from './fields.ts';
import { plain, type TemplateFault } from '../../office/docx-fill/problem.ts';
import { NUMERIC_HELPERS, type TemplateLanguage } from './helpers.ts';

export interface ReadExpression {
  /** What the expression uses that is not there. */
  readonly faults: readonly TemplateFault[];
  /** What the expression yields: a field's kind, or `computed` for the result of a helper. */
  readonly result: Resolved | { readonly kind: 'computed' };
  /** The expression as one Handlebars argument: a path, or a helper call in parentheses. */
  readonly argument: string;
}

const BROKEN: ReadExpression = {
  faults: [plain('syntax')],
  result: { kind: 'computed' },
  argument: '',
};

/** Parses an expression with Handlebars' own parser and follows every path in it from the scopes it stands in. */
export function readExpression(
  source: string,
  scopes: readonly FieldScope[],
  language: TemplateLanguage,
): ReadExpression {
  const call = source.startsWith('(') ? parseParentheses(source, language) : parseMustache(source, language);
  if (call === undefined || !isPath(call.path) || hasHash(call)) return BROKEN;
  const isCall =
    call.params.length > 0 || (call.path.depth === 0 && language.helperNames.has(call.path.original));
  if (!isCall) return source.startsWith('(') ? BROKEN : { ...readPath(call.path, scopes), argument: source };
  const argument = source.startsWith('(') ? source : `(${source})`;
  return { faults: readCall(call, scopes, language), result: { kind: 'computed' }, argument };
}

/** `(gt count 3)`, as after `#if`, is not a tag by itself but may be the argument of one. */
function parseParentheses(source: string, language: TemplateLanguage): Call | undefined {
  const [argument, ...more] = parseMustache(`not ${source}`, language)?.params ?? [];
  return argument !== undefined && isCallNode(argument) && more.length === 0 ? argument : undefined;
}

function parseMustache(source: string, language: TemplateLanguage): hbs.AST.MustacheStatement | undefined {
  try {
    const { body } = language.parse(`{{${source}}}`);
    const [tag] = body;
    return body.length === 1 && tag !== undefined && isMustache(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** What a tag and a call in parentheses have in common. */
interface Call {
  readonly path: hbs.AST.Expression;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash: hbs.AST.Hash;
}

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement';
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isCallNode = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
/** Handlebars leaves `hash` undefined when there are no named arguments, whatever its types say. */
const hasHash = (call: Call): boolean => ((call.hash as hbs.AST.Hash | undefined)?.pairs.length ?? 0) > 0;

function readCall(call: Call, scopes: readonly FieldScope[], language: TemplateLanguage): TemplateFault[] {
  if (!isPath(call.path) || hasHash(call)) return [...BROKEN.faults];
  const name = call.path.original;
  const known = language.helperNames.has(name);
  const own = known
    ? []
    : [unknownName('unknown-helper', name, () => nearest(name, [...language.helperNames]))];
  const numeric = NUMERIC_HELPERS.has(name) ? call.params.flatMap((param) => notANumber(param, scopes)) : [];
  return [...own, ...numeric, ...call.params.flatMap((param) => readParameter(param, scopes, language))];
}

function notANumber(node: hbs.AST.Node, scopes: readonly FieldScope[]): TemplateFault[] {
  if (node.type === 'NumberLiteral') return [];
  const kind = isPath(node) ? resolvePath(toFieldPath(node), scopes).kind : node.type;
  if (kind === 'number' || kind === 'unknown') return [];
  return [{ code: 'not-a-number', params: { name: isPath(node) ? node.original : '' } }];
}

function readParameter(
  node: hbs.AST.Node,
  scopes: readonly FieldScope[],
  language: TemplateLanguage,
): readonly TemplateFault[] {
  if (isCallNode(node)) return readCall(node, scopes, language);
  return isPath(node) ? readPath(node, scopes).faults : [];
}

function readPath(
  path: hbs.AST.PathExpression,
  scopes: readonly FieldScope[],
): Pick<ReadExpression, 'faults' | 'result'> {
  const result = resolvePath(toFieldPath(path), scopes);
  if (result.kind !== 'unknown') return { faults: [], result };
  return { faults: [unknownName('unknown-field', result.part, () => result.suggestion)], result };
}

/** The nearest name is looked for only where it is shown: a check asks of many tags whether they would fit elsewhere. */
function unknownName(
  code: 'unknown-field' | 'unknown-helper',
  name: string,
  suggest: () => string | undefined,
): TemplateFault {
  return {
    code,
    params: {
      name,
      get suggestion() {
        return suggest() ?? '';
      },
    },
  };
}

function toFieldPath({ data, depth, parts }: hbs.AST.PathExpression): FieldPath {
  return { data, depth, parts: parts.map((part) => part.normalize('NFC')) };
}
