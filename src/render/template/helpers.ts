/**
 * The template language shared by Word, html and Markdown templates: Handlebars with few, thin helpers and nothing
 * that reaches outside the data. Figures arrive from the report model already rounded and formatted.
 */
import type HandlebarsLibrary from 'handlebars';
import type { HelperOptions } from 'handlebars';
import type { Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import type { BlockKind } from '../../office/docx-fill/language.ts';
import { loopVariables } from './fields.ts';

type Handlebars = typeof HandlebarsLibrary;

/** Block word → block; the Vietnamese words survive a Telex keyboard, which turns `if` into `ì`. */
export const BLOCK_WORDS: ReadonlyMap<string, BlockKind> = new Map([
  ['each', 'each'],
  ['moi', 'each'],
  ['if', 'if'],
  ['neu', 'if'],
  ['unless', 'unless'],
  ['khong', 'unless'],
]);

/** Where a value is computed: the enclosing items, innermost first, and the variables of each loop (`@index`). */
export interface EvaluationFrame {
  readonly contexts: readonly unknown[];
  readonly variables: Record<string, unknown>;
}

export interface TemplateLanguage {
  readonly lang: Lang;
  /** Every helper a template may call, English and Vietnamese names alike. */
  readonly helperNames: ReadonlySet<string>;
  /** Handlebars' own syntax tree; throws on a syntax error. */
  parse(source: string): hbs.AST.Program;
  /** A whole html (escaping) or Markdown (not escaping) template. */
  compileText(source: string, format: 'html' | 'plain'): (data: object) => string;
  /** The value of one expression, `name` or `(gt count 3)`, with its own type: a list stays a list. */
  compileValue(expression: string): (frame: EvaluationFrame) => unknown;
}

const EM_SPACE = '\u2003';

/**
 * A value as it is printed: a list, an object or nothing prints nothing.
 *
 * @throws for NaN and infinity: a report must never show them, and they are a mistake of the model
 */
export const printedText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('report model: a figure is not a number');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** `Sở Nội vụ` → `SỞ NỘI VỤ`; case mapping of Vietnamese does not depend on the machine's locale. */
const upper = (value: unknown): string => printedText(value).toUpperCase();
const lowerFirst = (value: unknown): string => {
  const [first = '', ...rest] = printedText(value);
  return first.toLowerCase() + rest.join('');
};
/** Em spaces for the clerk to fill in by hand (number and day of a document): `{{blank 5}}`. */
const blank = (count: unknown): string => EM_SPACE.repeat(Math.min(100, Math.max(1, Number(count) || 1)));
/** Days below 10 and the months 1 and 2 are written with a leading zero (Decree 30/2020, Annex I, section II.4). */
const twoDigits = (value: unknown): string => printedText(value).padStart(2, '0');
const joinTexts = (list: unknown, separator: unknown): string =>
  Array.isArray(list)
    ? list
        .map(printedText)
        .filter(Boolean)
        .join(typeof separator === 'string' ? separator : ', ')
    : '';

/** 1234.5 → 1.234,5 (vi), 1,234.5 (en). Never rounds. */
const number = (value: unknown, lang: Lang): string =>
  typeof value === 'number' && Number.isFinite(value) ? formatNumber(value, lang) : printedText(value);

/** Whether a condition holds: of a list, whether it has items. */
export const isTruthy = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);
/** Handlebars hands its own options to every helper as the last argument; they are not a value. */
const given = (values: readonly unknown[]): readonly unknown[] => values.slice(0, -1);

type Helper = (...values: unknown[]) => unknown;

/** Helpers that only make sense for numbers; a formatted figure is text, and “1.234” is not 1.234. */
export const NUMERIC_HELPERS: ReadonlySet<string> = new Set(['gt', 'lon_hon', 'lt', 'nho_hon']);

const compareNumbers =
  (holds: (a: number, b: number) => boolean): Helper =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' && holds(a, b);

function valueHelpers(
  lang: Lang,
): Readonly<Record<string, { readonly alias: string; readonly run: Helper }>> {
  return {
    eq: { alias: 'bang', run: (a, b) => a === b },
    ne: { alias: 'khac_voi', run: (a, b) => a !== b },
    gt: { alias: 'lon_hon', run: compareNumbers((a, b) => a > b) },
    lt: { alias: 'nho_hon', run: compareNumbers((a, b) => a < b) },
    not: { alias: 'phu_dinh', run: (a) => !isTruthy(a) },
    and: { alias: 'va', run: (...values) => given(values).every(isTruthy) },
    or: { alias: 'hoac', run: (...values) => given(values).some(isTruthy) },
    join: { alias: 'noi', run: joinTexts },
    upper: { alias: 'viet_hoa', run: upper },
    'lower-first': { alias: 'viet_thuong_dau', run: lowerFirst },
    blank: { alias: 'de_trong', run: blank },
    'two-digits': { alias: 'hai_so', run: twoDigits },
    num: { alias: 'dinh_dang_so', run: (value) => number(value, lang) },
  };
}

/** Names of the helpers in pairs: the English one and the one a Telex keyboard leaves alone. */
export function helperAliases(): ReadonlyMap<string, string> {
  return new Map(Object.entries(valueHelpers('vi')).map(([name, { alias }]) => [name, alias]));
}

/** `{{#each}}` for whole templates: lists only, with the loop variables under both names. */
function eachBlock(this: unknown, list: unknown, options: HelperOptions): string {
  if (!Array.isArray(list)) return '';
  const items: readonly unknown[] = list;
  const frame = (index: number) => ({
    ...loopVariables(index, items.length),
    _parent: options.data,
    root: options.data.root,
  });
  return items.map((item, index) => options.fn(item, { data: frame(index) })).join('');
}

const ifBlock = (wanted: boolean) =>
  function conditional(this: unknown, value: unknown, options: HelperOptions): string {
    return isTruthy(value) === wanted ? options.fn(this) : options.inverse(this);
  };

const BLOCKS: Readonly<Record<BlockKind, (this: unknown, value: unknown, options: HelperOptions) => string>> =
  {
    each: eachBlock,
    if: ifBlock(true),
    unless: ifBlock(false),
  };

/** What Handlebars brings along and a template must not have. */
const REMOVED = ['lookup', 'log', 'with', 'helperMissing', 'blockHelperMissing'];
const CAPTURE = '__capture';
const TEXT = '__text';

const SAFE_RUNTIME = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** A private Handlebars for one language; loads the library on first use. */
export async function createTemplateLanguage(lang: Lang): Promise<TemplateLanguage> {
  const { default: handlebars } = await import('handlebars');
  const instance: Handlebars = handlebars.create();
  for (const name of REMOVED) instance.unregisterHelper(name);
  const values = Object.entries(valueHelpers(lang));
  for (const [name, { alias, run }] of values) instance.registerHelper({ [name]: run, [alias]: run });
  instance.registerHelper(TEXT, printedText);
  for (const [word, kind] of BLOCK_WORDS) instance.registerHelper(word, BLOCKS[kind]);
  const helperNames = new Set(values.flatMap(([name, { alias }]) => [name, alias]));
  const known = Object.fromEntries(
    [...helperNames, ...BLOCK_WORDS.keys(), CAPTURE, TEXT].map((name) => [name, true]),
  );
  const options = {
    knownHelpersOnly: true,
    knownHelpers: { ...known, ...Object.fromEntries(REMOVED.map((n) => [n, false])) },
  };
  return {
    lang,
    helperNames,
    parse: (source) => instance.parse(source),
    compileText: (source, format) => {
      const template = instance.compile(printAsText(instance.parse(source), helperNames), {
        ...options,
        noEscape: format === 'plain',
      });
      return (data) => template(data, SAFE_RUNTIME);
    },
    compileValue: (expression) => compileCapture(instance, expression, options),
  };
}

/**
 * Every printed expression goes through {@link printedText}. Where it does not escape, Handlebars joins what it prints with `+`:
 * two numbers side by side would print their sum.
 */
function printAsText(program: hbs.AST.Program, helperNames: ReadonlySet<string>): hbs.AST.Program {
  for (const statement of program.body) {
    if (isMustache(statement)) wrapInText(statement, helperNames);
    if (!isBlock(statement)) continue;
    printAsText(statement.program, helperNames);
    // Absent without `{{else}}`, whatever the library's types say.
    const inverse: hbs.AST.Program | undefined = statement.inverse;
    if (inverse !== undefined) printAsText(inverse, helperNames);
  }
  return program;
}

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement';
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';

function wrapInText(statement: hbs.AST.MustacheStatement, helperNames: ReadonlySet<string>): void {
  const { path, params, hash, loc } = statement;
  if (!isPath(path)) return;
  const isCall = params.length > 0 || helperNames.has(path.original);
  const call: hbs.AST.SubExpression = { type: 'SubExpression', path, params, hash, loc };
  statement.params = [isCall ? call : path];
  statement.path = { type: 'PathExpression', data: false, depth: 0, parts: [TEXT], original: TEXT, loc };
}

/** Handlebars only makes text; a helper that keeps its argument gets the value itself out of an expression. */
function compileCapture(
  instance: Handlebars,
  expression: string,
  options: CompileOptions,
): (frame: EvaluationFrame) => unknown {
  const template = instance.compile(`{{${CAPTURE} ${expression}}}`, options);
  return ({ contexts, variables }) => {
    let captured: unknown;
    const capture = (value: unknown): string => {
      captured = value;
      return '';
    };
    const runtime = {
      ...SAFE_RUNTIME,
      helpers: { [CAPTURE]: capture },
      depths: [...contexts],
      data: variables,
    };
    template(contexts[0], runtime);
    return captured;
  };
}
