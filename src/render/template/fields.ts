/**
 * The fields a template may use, as data: one tree drives the check of Word, html and Markdown templates, the list of
 * fields for the office (`--fields`), and the Vietnamese names under which the same values can be reached.
 */
import type { Bilingual } from '../../core/model/ids.ts';
import { nearest } from '../../core/text/nearest.ts';

interface FieldNames {
  /** Name in the report model, as in its JSON: `indicators`. */
  readonly name: string;
  /** Unaccented Vietnamese name that a Telex keyboard leaves alone (see {@link isTelexSafe}): `chi_tieu`. */
  readonly alias: string;
  readonly description: Bilingual;
}

/** A value that can be printed (text, number) or asked about (boolean). */
export interface ScalarField extends FieldNames {
  readonly kind: 'text' | 'number' | 'boolean';
  readonly sample: string | number | boolean;
}
interface ObjectField extends FieldNames {
  readonly kind: 'object';
  readonly fields: FieldTree;
}
/** A list, repeated with `{{#each}}`; `items` are the fields of one item, or `text` for a list of plain texts. */
interface ListField extends FieldNames {
  readonly kind: 'list';
  readonly items: FieldTree | 'text';
}
/** Data for a chart drawn in Word; used as a tag in the chart's alt text, nowhere else. */
interface ChartField extends FieldNames {
  readonly kind: 'chart';
}
export type Field = ScalarField | ObjectField | ListField | ChartField;
export type FieldTree = readonly Field[];

/** What a tag can stand on: the fields of an object, or one plain text of a list of texts. */
export type FieldScope = FieldTree | 'text';

/** What a path leads to: a field, a whole scope (`this`), or a variable of the loop (`@index`). */
export type Resolved =
  | { readonly kind: Field['kind']; readonly field?: Field; readonly scope?: FieldScope }
  | { readonly kind: 'unknown'; readonly part: string; readonly suggestion?: string | undefined };

/** A path as Handlebars reads it: `../donVi.ten` is depth 1, parts `donVi`, `ten`; `@index` is data. */
export interface FieldPath {
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
}

/** Variables inside a loop: position from 0 and from 1, first and last item; each with its Telex-safe name. */
const LOOP_VARIABLES: ReadonlyMap<string, 'number' | 'boolean'> = new Map([
  ['index', 'number'],
  ['number', 'number'],
  ['thu_tu', 'number'],
  ['first', 'boolean'],
  ['dau', 'boolean'],
  ['last', 'boolean'],
  ['cuoi', 'boolean'],
]);

/** Name and Telex-safe name of the number of items of a list. */
const LIST_SIZE: readonly string[] = ['length', 'so_luong'];

/** Values of the loop variables for item `index` of `count`, under both names. */
export function loopVariables(index: number, count: number): Record<string, number | boolean> {
  const first = index === 0;
  const last = index === count - 1;
  return { index, number: index + 1, thu_tu: index + 1, first, dau: first, last, cuoi: last };
}

/**
 * Follows a path from the innermost scope.
 *
 * @param scopes - the scopes a tag stands in, outermost first; the first is the whole report
 */
export function resolvePath(path: FieldPath, scopes: readonly FieldScope[]): Resolved {
  if (path.data) return resolveVariable(path, scopes);
  const at = scopes.length - 1 - path.depth;
  const scope = scopes[at];
  if (scope === undefined) return { kind: 'unknown', part: '../'.repeat(path.depth) };
  return descend(path.parts, scope, scopes.slice(0, at + 1));
}

function resolveVariable(path: FieldPath, scopes: readonly FieldScope[]): Resolved {
  const [name = '', ...rest] = path.parts;
  const root = scopes[0];
  if (name === 'root' && root !== undefined) return descend(rest, root, [root]);
  const kind = LOOP_VARIABLES.get(name);
  const insideLoop = scopes.length - 1 > path.depth;
  if (kind !== undefined && rest.length === 0 && insideLoop) return { kind };
  return { kind: 'unknown', part: `@${path.parts.join('.')}` };
}

function descend(parts: readonly string[], scope: FieldScope, scopes: readonly FieldScope[]): Resolved {
  const [part, ...rest] = parts;
  if (part === undefined) return scope === 'text' ? { kind: 'text', scope } : { kind: 'object', scope };
  const field = scope === 'text' ? undefined : findField(scope, part);
  if (field === undefined) return unknown(part, scope, scopes);
  if (rest.length === 0) return { kind: field.kind, field };
  if (field.kind === 'object') return descend(rest, field.fields, [field.fields]);
  if (field.kind === 'list' && rest.length === 1 && LIST_SIZE.includes(rest[0] ?? ''))
    return { kind: 'number' };
  return { kind: 'unknown', part: rest.join('.') };
}

function unknown(part: string, scope: FieldScope, scopes: readonly FieldScope[]): Resolved {
  return {
    kind: 'unknown',
    part,
    get suggestion() {
      return nearest(part, namesInReach(scope, scopes));
    },
  };
}

/** Names usable here: those of the scope itself, then those of the enclosing ones with their `../`. */
function namesInReach(scope: FieldScope, scopes: readonly FieldScope[]): string[] {
  const outer = scopes.slice(0, -1).reverse();
  const own = scope === 'text' ? [] : namesOf(scope);
  return [
    ...own,
    ...outer.flatMap((s, i) => (s === 'text' ? [] : namesOf(s).map((n) => '../'.repeat(i + 1) + n))),
  ];
}

const namesOf = (fields: FieldTree): string[] => fields.flatMap((field) => [field.name, field.alias]);

/** The field called `name`, by either of its names; both sides are compared in NFC. */
function findField(fields: FieldTree, name: string): Field | undefined {
  const wanted = name.normalize('NFC');
  return fields.find((f) => f.name.normalize('NFC') === wanted || f.alias.normalize('NFC') === wanted);
}

/** Paths that lead to a list from the innermost scope, with the names an English or a Vietnamese template uses. */
export function listPaths(scopes: readonly FieldScope[], name: 'name' | 'alias'): string[] {
  return scopes.toReversed().flatMap((scope, i) => {
    const lists = scope === 'text' ? [] : pathsOf(scope, name, (field) => field.kind === 'list');
    return lists.map((path) => '../'.repeat(i) + path);
  });
}

/** Dotted paths to fields of a kind, in objects but not in lists. */
function pathsOf(fields: FieldTree, name: 'name' | 'alias', isWanted: (field: Field) => boolean): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'object')
      return pathsOf(field.fields, name, isWanted).map((inner) => `${field[name]}.${inner}`);
    return isWanted(field) ? [field[name]] : [];
  });
}

/** What the alt text of a chart may name: every chart field, in either language. */
export function chartNames(fields: FieldTree): string[] {
  return (['name', 'alias'] as const).flatMap((name) =>
    pathsOf(fields, name, (field) => field.kind === 'chart').map((path) => path.normalize('NFC')),
  );
}

/**
 * Whether a word survives being typed with a Vietnamese Telex keyboard switched on: within a syllable no tone letter
 * (s f r x j z) after a vowel, no w, and no a, e, o or d twice (aa → â, dd → đ, also when apart).
 */
export function isTelexSafe(word: string): boolean {
  const syllables = word.toLowerCase().split(/[^a-z]+/);
  return syllables.every((s) => !/w|[aeiouy][a-z]*[sfrxjz]|a.*a|e.*e|o.*o|d.*d/.test(s));
}

/**
 * What is wrong with a field tree itself, for the test of whoever writes one: a name used twice in one object, a name
 * that is also a helper's (and would call it), a Vietnamese name that a Telex keyboard would change.
 */
export function fieldTreeFaults(fields: FieldTree, helperNames: ReadonlySet<string>): string[] {
  const names = fields.flatMap(({ name, alias }) => (name === alias ? [name] : [name, alias]));
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...repeated.map((name) => `${name}: used twice`),
    ...names.filter((name) => helperNames.has(name)).map((name) => `${name}: also a helper`),
    ...fields
      // One name only: it is not for typing.
      .filter(({ name, alias }) => name !== alias && !isTelexSafe(alias))
      .map(({ alias }) => `${alias}: changed by a Telex keyboard`),
    ...fields.flatMap((field) =>
      fieldTreeFaults(innerFields(field), helperNames).map((fault) => `${field.name}.${fault}`),
    ),
  ];
}

/** One line of the list of fields an office can use. */
export interface FieldListing {
  /** Full path with the model's names: `sections.indicators.name`; lists are entered with `{{#each}}`. */
  readonly path: string;
  /** The same path with the Vietnamese names. */
  readonly aliasPath: string;
  readonly kind: Field['kind'];
  readonly description: Bilingual;
  readonly sample?: string | number | boolean;
}

/** Every field of the tree with its full path, in the tree's order. */
export function listFields(fields: FieldTree): FieldListing[] {
  return fields.flatMap((field) => listField(field));
}

function listField(field: Field): FieldListing[] {
  const { name: path, alias: aliasPath, kind, description } = field;
  const own = { path, aliasPath, kind, description };
  if ('sample' in field) return [{ ...own, sample: field.sample }];
  const inner = listFields(innerFields(field));
  return [
    own,
    ...inner.map((f) => ({ ...f, path: `${path}.${f.path}`, aliasPath: `${aliasPath}.${f.aliasPath}` })),
  ];
}

function innerFields(field: Field): FieldTree {
  if (field.kind === 'object') return field.fields;
  return field.kind === 'list' && field.items !== 'text' ? field.items : [];
}

/**
 * The data as templates see it: only the fields of the tree, each under both names, in objects without a prototype.
 * A template therefore cannot reach anything that was not meant for it. Absent values stay absent.
 */
export function projectData(data: unknown, fields: FieldTree): Record<string, unknown> {
  const view: Record<string, unknown> = {};
  Object.setPrototypeOf(view, null);
  // Handlebars compares an item with the object around it; without a prototype that fails for a list of plain texts.
  Object.defineProperty(view, Symbol.toPrimitive, { value: () => Number.NaN });
  for (const field of fields) {
    const value = projectValue(ownValue(data, field.name), field);
    view[field.name.normalize('NFC')] = value;
    view[field.alias.normalize('NFC')] = value;
  }
  return view;
}

function ownValue(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? Reflect.get(data, name)
    : undefined;
}

function projectValue(value: unknown, field: Field): unknown {
  if (value === undefined || value === null) return undefined;
  if (field.kind === 'object') return projectData(value, field.fields);
  if (field.kind === 'list') return projectList(value, field);
  return value;
}

function projectList(value: unknown, field: ListField): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`report model: ${field.name} should be a list`);
  const { items } = field;
  const list: unknown[] = value.map((item) => (items === 'text' ? item : projectData(item, items)));
  return Object.defineProperty(list, 'so_luong', { value: list.length });
}
