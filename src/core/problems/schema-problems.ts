import { isCalendarDate } from '../calendar/calendar.ts';
import type { core } from 'zod';
import type { Bilingual } from '../model/ids.ts';
import { nearest } from '../text/nearest.ts';
import type { PathProblem } from './problem.ts';
import { problem } from './problem.ts';
import { valueAt } from './value-at.ts';
import type { ValuePath } from './value-at.ts';

/**
 * What a zod schema finds wrong in a file a person wrote, as problems. zod's own sentences speak of types; ours say what to
 * write instead.
 */

/** What a schema would accept at a place. */
export interface Expectation {
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

/**
 * A problem for every issue of a failed parse.
 * `data` is the value that was parsed; `expectAt` tells what the schema accepts at a path, for the nearest word.
 */
export function schemaProblems(
  issues: readonly core.$ZodIssue[],
  data: unknown,
  expectAt: (path: ValuePath) => Expectation,
): readonly PathProblem[] {
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
    .flatMap(({ issue, path }) => issueProblems(issue, path, valueAt(data, path), expectAt));
}

function plainKey(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

function pathKey(path: ValuePath): string {
  return JSON.stringify(path);
}

function issueProblems(
  issue: core.$ZodIssue,
  path: ValuePath,
  value: unknown,
  expectAt: (path: ValuePath) => Expectation,
): readonly PathProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((named) => ({
      ...problem('yaml/unknown-key', { named, known: expectAt(path).keys }),
      path: [...path, named],
    }));
  return [{ ...issueProblem(issue, path, value, expectAt), path }];
}

function issueProblem(
  issue: core.$ZodIssue,
  path: ValuePath,
  value: unknown,
  expectAt: (path: ValuePath) => Expectation,
) {
  const key = String(path.at(-1) ?? '');
  if (value === undefined) return problem('yaml/missing-key', { key });
  if (value === null) return problem('yaml/empty-key', { key });
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, key, value);
    case 'invalid_value':
      return notAChoice(value, issue.values.map(String));
    case 'invalid_union':
      return notAChoice(value, expectAt(path).values);
    case 'invalid_format':
      return wrongShape(issue.format, path, value);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return problem(issue.inclusive === false ? 'yaml/not-below' : 'yaml/too-big', {
        maximum: Number(issue.maximum),
        value: show(value),
      });
    default:
      return problem('yaml/invalid', { value: show(value), detail: issue.message });
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

function notAChoice(value: unknown, allowed: readonly string[]) {
  const named = typeof value === 'string' ? value : '';
  return problem('yaml/not-a-choice', { value: show(value), named, allowed });
}

function wrongType(want: string, key: string, value: unknown) {
  // YAML reads an unquoted 4.1 or 2025 as a number; it is the commonest slip of all.
  if (want === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return problem('yaml/needs-quotes', { value: String(value) });
  const have = Array.isArray(value) ? 'array' : typeof value;
  return problem('yaml/wrong-type', { want, have, example: exampleOf(want, key, value) });
}

/** The line as it should be, where it can be made of what stands there. */
function exampleOf(want: string, key: string, value: unknown): string {
  if (key === '' || /^\d+$/.test(key)) return '';
  if (want === 'array' && (typeof value === 'string' || typeof value === 'number'))
    return `${key}: [${JSON.stringify(String(value))}]`;
  const [only, ...more]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (want === 'string' && typeof only === 'string' && more.length === 0)
    return `${key}: ${JSON.stringify(only)}`;
  return '';
}

function tooSmall(origin: string, minimum: number, inclusive: boolean) {
  if (origin === 'string') return problem('yaml/blank', {});
  if (origin === 'array') return problem('yaml/too-few', { minimum });
  return problem(inclusive ? 'yaml/too-small' : 'yaml/not-above', { minimum });
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

function wrongShape(format: string, path: ValuePath, value: unknown) {
  const keys = path.filter((step) => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  const shape =
    format === 'date'
      ? DATE
      : ((keys.length === 2 ? SHAPES[keys.join('.')] : undefined) ?? SHAPES[last] ?? SLUG);
  const day = format === 'date' ? isoDay(String(value)) : undefined;
  return problem('yaml/wrong-shape', {
    value: show(value),
    shape,
    example: day === undefined ? '' : `${last}: ${day}`,
  });
}

/** `20/6/2025` or `2025-6-20` as `2025-06-20`; undefined when it is no day. */
function isoDay(text: string): string | undefined {
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const [, year = y, month = m, day = d] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(written) ? written : undefined;
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? '…' : JSON.stringify(value);
}
