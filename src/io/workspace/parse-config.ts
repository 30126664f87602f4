import { CannotRun } from '../../core/problems/cannot-run.ts';
import { expectationAt, toJsonSchema } from '../../core/model/json-schema.ts';
import { workspaceSchema } from '../../core/model/workspace.ts';
import type { WorkspaceConfig } from '../../core/model/workspace.ts';
import { problem } from '../../core/problems/problem.ts';
import type { PathProblem, Problem } from '../../core/problems/problem.ts';
import { schemaProblems } from '../../core/problems/schema-problems.ts';
import { undecodable } from '../../core/problems/undecodable.ts';
import type { ValuePath } from '../../core/problems/value-at.ts';
import { yamlSlips } from '../../core/problems/yaml-slips.ts';
import { decodeText } from '../../core/text/decode.ts';
import { CONFIG_FILE } from './config-file.ts';
import { readYamlText } from '../catalogue/yaml-document.ts';

/** Settings as read, and the lines they stand on. */
export interface ParsedConfig {
  readonly config: WorkspaceConfig;
  /** Line (from 1) of the value at the path. */
  readonly lineOf: (path: ValuePath) => number;
}

/** Parses the bytes of `ntge.yaml`. Throws CannotRun naming line and key of everything that is wrong, and what to type. */
export function parseConfig(bytes: Uint8Array): ParsedConfig {
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw wrongConfig([undecodable(decoded.why, { line: 1 })]);
  const shape = toJsonSchema(workspaceSchema);
  const keys = allKeys(shape);
  const document = readYamlText(decoded.text, keys);
  if (document.problems.length > 0) throw wrongConfig(document.problems);
  const written = withoutBlanks(document.value);
  const data = withHeads(written);
  // A single head is written without the list that it is read as.
  const isSingle = data !== written;
  const lineOf = (path: ValuePath): number => document.lineOf(isSingle ? asWritten(path) : path);
  if (data === null || data === undefined) throw wrongConfig([problem('settings/empty', {})]);
  const result = workspaceSchema.safeParse(data);
  if (result.success) return { config: result.data, lineOf };
  // A slip of the hand may leave YAML that means something else: then the schema's words would puzzle.
  const slips = yamlSlips(decoded.text, keys);
  if (slips.length > 0) throw wrongConfig(slips);
  const found = schemaProblems(result.error.issues, data, (path) => expectationAt(shape, path));
  throw wrongConfig(
    found.map((one) =>
      located(isSingle ? { ...one, path: asWritten(one.path) } : one, (path) => document.lineOf(path)),
    ),
  );
}

function withHeads(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('letterhead' in data)) return data;
  return Array.isArray(data.letterhead) ? data : { ...data, letterhead: [data.letterhead] };
}

function asWritten(path: ValuePath): ValuePath {
  return path[0] === 'letterhead' && path[1] === 0 ? ['letterhead', ...path.slice(2)] : path;
}

/** Every name a key of the file can have, whatever group it stands in. */
function allKeys(shape: unknown): readonly string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  const own = 'properties' in shape && typeof shape.properties === 'object' ? shape.properties : {};
  return [...Object.keys(own ?? {}), ...Object.values(shape).flatMap(allKeys)];
}

/** A key with nothing behind it is a key left out, as an empty file is one without keys. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutBlanks(inner)]])),
  );
}

/** The problem at the line of its value; the entry is told as a person counts, from one. */
export function located({ path, ...found }: PathProblem, lineOf: (path: ValuePath) => number): Problem {
  const entry = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ');
  return { ...found, at: { line: lineOf(path), ...(entry && { entry }) } };
}

/** Stops the command with everything that is wrong in the settings. */
export function wrongConfig(problems: readonly Problem[]): CannotRun {
  const head = problem('settings/wrong', { file: CONFIG_FILE, count: problems.length });
  return new CannotRun(
    head,
    problems.map((one) => ({ ...one, at: { file: CONFIG_FILE, ...one.at } })),
  );
}
