import type { core } from 'zod';
import type { Bilingual } from '../model/ids.ts';
import { nearest } from '../text/nearest.ts';

/**
 * The words for what a zod schema finds wrong in a file a person wrote. zod's own sentences speak of types; these say
 * what to write instead.
 */

/** Path of a value inside a file: keys and list positions. */
export type ValuePath = readonly (string | number)[];

export interface SchemaProblem {
  readonly path: ValuePath;
  readonly message: Bilingual;
}

/** What a schema would accept at a place. */
export interface Expectation {
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

/**
 * Words every issue of a failed parse.
 * `data` is the value that was parsed; `expectAt` tells what the schema accepts at a path, for the nearest word.
 */
export function wordSchemaIssues(
  issues: readonly core.$ZodIssue[],
  data: unknown,
  expectAt: (path: ValuePath) => Expectation,
): readonly SchemaProblem[] {
  const flat = issues.flatMap(flatten).map((issue) => ({ issue, path: issue.path.map(plainKey) }));
  const meant = new Set(
    flat.flatMap(({ issue, path }) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => pathKey([...path, nearest(key, expectAt(path).keys) ?? key]))
        : [],
    ),
  );
  // A key that is missing because it was mistyped is reported once, as mistyped.
  return flat
    .filter(({ path }) => !(meant.has(pathKey(path)) && valueAt(data, path) === undefined))
    .flatMap(({ issue, path }) => wordIssue(issue, path, valueAt(data, path), expectAt));
}

function plainKey(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

function pathKey(path: ValuePath): string {
  return JSON.stringify(path);
}

/** The value at a path, undefined where the path leaves the data. */
export function valueAt(data: unknown, path: ValuePath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function wordIssue(
  issue: core.$ZodIssue,
  path: ValuePath,
  value: unknown,
  expectAt: (path: ValuePath) => Expectation,
): readonly SchemaProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: unknownKey(key, expectAt(path).keys),
    }));
  return [{ path, message: wordOne(issue, path, value, expectAt) }];
}

function wordOne(
  issue: core.$ZodIssue,
  path: ValuePath,
  value: unknown,
  expectAt: (path: ValuePath) => Expectation,
): Bilingual {
  const key = String(path.at(-1) ?? '');
  if (value === undefined) return { vi: `thiếu mục "${key}"`, en: `"${key}" is missing` };
  if (value === null) return { vi: `mục "${key}" đang để trống`, en: `"${key}" is empty` };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value);
    case 'invalid_value':
      return wrongWord(value, issue.values.map(String));
    case 'invalid_union':
      return wrongWord(value, expectAt(path).values);
    case 'invalid_format':
      return wrongFormat(issue.format, path, value);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return {
        vi: `phải ${issue.inclusive === false ? 'nhỏ hơn' : 'không quá'} ${issue.maximum}, đang là ${show(value)}`,
        en: `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}, found ${show(value)}`,
      };
    default:
      return {
        vi: `giá trị ${show(value)} không hợp lệ`,
        en: `${show(value)} is not valid: ${issue.message}`,
      };
  }
}

/** A union reports every branch; the branch that got furthest is the one the person meant. */
function flatten(issue: core.$ZodIssue): readonly core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly core.$ZodIssue[]): number =>
    Math.max(...branch.map((inner) => inner.path.length));
  const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
  if (!deepest || depth(deepest) === 0) return [issue];
  return deepest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

function unknownKey(key: string, known: readonly string[]): Bilingual {
  const near = nearest(key, known);
  const all = known.join(', ');
  return near
    ? { vi: `không có mục "${key}"; có phải "${near}"?`, en: `there is no "${key}"; did you mean "${near}"?` }
    : {
        vi: `không có mục "${key}"; các mục có thể ghi: ${all}`,
        en: `there is no "${key}"; what can be written: ${all}`,
      };
}

function wrongWord(value: unknown, allowed: readonly string[]): Bilingual {
  const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const all = allowed.join(', ');
  return {
    vi: `${show(value)} không hợp lệ; chọn: ${all}${near ? `. Có phải "${near}"?` : ''}`,
    en: `${show(value)} is not valid; choose: ${all}${near ? `. Did you mean "${near}"?` : ''}`,
  };
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm mục con', en: 'a group of keys' },
};

function wrongType(expected: string, value: unknown): Bilingual {
  // YAML reads an unquoted 4.1 or 2025 as a number; it is the commonest slip of all.
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return {
      vi: `${value} phải đặt trong dấu nháy đơn: '${value}'`,
      en: `${value} must be in single quotes: '${value}'`,
    };
  const want = TYPES[expected] ?? { vi: expected, en: expected };
  const have = TYPES[Array.isArray(value) ? 'array' : typeof value] ?? { vi: typeof value, en: typeof value };
  return { vi: `phải là ${want.vi}, đang là ${have.vi}`, en: `must be ${want.en}, found ${have.en}` };
}

function tooSmall(origin: string, minimum: number, inclusive: boolean): Bilingual {
  if (origin === 'string') return { vi: 'không được để trống', en: 'must not be empty' };
  if (origin === 'array')
    return { vi: `phải có ít nhất ${minimum} mục`, en: `needs at least ${minimum} entries` };
  return inclusive
    ? { vi: `phải từ ${minimum} trở lên`, en: `must be at least ${minimum}` }
    : { vi: `phải lớn hơn ${minimum}`, en: `must be more than ${minimum}` };
}

/** What a pattern asks for, by the key it belongs to; the list the id stands in decides for `id` itself. */
const SHAPES: Readonly<Record<string, Bilingual>> = {
  'indicators.id': { vi: 'mã như 4.1, 3.2a, 5.2a-m', en: 'a code such as 4.1, 3.2a, 5.2a-m' },
  'periods.id': { vi: 'mã như 2025 hoặc 2025-H1', en: 'an id such as 2025 or 2025-H1' },
  'earlierPeriods.id': { vi: 'mã như 2025 hoặc 2025-H1', en: 'an id such as 2025 or 2025-H1' },
  previous: { vi: 'mã kỳ như 2025 hoặc 2025-H1', en: 'a period id such as 2025 or 2025-H1' },
  continues: { vi: 'mã kỳ như 2025 hoặc 2025-H1', en: 'a period id such as 2025 or 2025-H1' },
  schoolYear: { vi: 'năm học như 2024-2025', en: 'a school year such as 2024-2025' },
  months: { vi: 'tháng như m01, m12', en: 'a month such as m01, m12' },
  version: { vi: 'phiên bản như 1.0.0', en: 'a version such as 1.0.0' },
  code: { vi: 'mã gồm 5 chữ số như 22741', en: 'a code of 5 digits such as 22741' },
};
const SLUG: Bilingual = {
  vi: 'chữ thường không dấu, số và gạch nối, ví dụ so-y-te',
  en: 'lower-case letters without accents, digits and hyphens, such as so-y-te',
};
const DATE: Bilingual = {
  vi: 'ngày có thật, ghi năm-tháng-ngày, ví dụ 2025-06-15',
  en: 'a real date written year-month-day, such as 2025-06-15',
};

function wrongFormat(format: string, path: ValuePath, value: unknown): Bilingual {
  const keys = path.filter((step) => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  const shape =
    format === 'date'
      ? DATE
      : ((keys.length === 2 ? SHAPES[keys.join('.')] : undefined) ?? SHAPES[last] ?? SLUG);
  return { vi: `${show(value)} không đúng dạng; cần ${shape.vi}`, en: `${show(value)} is not ${shape.en}` };
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? '…' : JSON.stringify(value);
}
