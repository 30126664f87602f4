import { CannotRun } from '../../core/problems/cannot-run.ts';
import { expectationAt, toJsonSchema } from '../../core/model/json-schema.ts';
import { workspaceSchema } from '../../core/model/workspace.ts';
import type { WorkspaceConfig } from '../../core/model/workspace.ts';
import type { Bilingual } from '../../core/model/ids.ts';
import { wordSchemaIssues } from '../../core/problems/schema-words.ts';
import type { ValuePath } from '../../core/problems/schema-words.ts';
import { readYamlText } from '../catalogue/yaml-document.ts';

/** Settings as read, and the lines they stand on. */
export interface ParsedConfig {
  readonly config: WorkspaceConfig;
  /** Line (from 1) of the value at the path. */
  readonly lineOf: (path: ValuePath) => number;
}

/** Parses `ntge.yaml`. Throws CannotRun naming line and key of everything that is wrong. */
export function parseConfig(text: string): ParsedConfig {
  const document = readYamlText(text);
  if (document.problems.length > 0) throw wrong(document.problems.map((p) => ({ ...p, path: [] })));
  const data = withoutBlanks(document.value) ?? {};
  const result = workspaceSchema.safeParse(data);
  if (result.success) return { config: result.data, lineOf: (path) => document.lineOf(path) };
  const shape = toJsonSchema(workspaceSchema);
  const problems = wordSchemaIssues(result.error.issues, data, (path) => expectationAt(shape, path));
  throw wrong(problems.map(({ path, message }) => ({ path, message, line: document.lineOf(path) })));
}

/** A key with nothing behind it is a key left out, as an empty file is one without keys. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutBlanks(inner)]])),
  );
}

interface LocatedProblem {
  readonly path: ValuePath;
  readonly line: number;
  readonly message: Bilingual;
}

function wrong(problems: readonly LocatedProblem[]): CannotRun {
  const lines = problems.map(configProblem);
  return new CannotRun({
    vi: lines.map(({ vi }) => vi).join('\n'),
    en: lines.map(({ en }) => en).join('\n'),
  });
}

/** `ntge.yaml dòng 12, mục extensions 1 until: …` */
export function configProblem({ path, line, message }: LocatedProblem): Bilingual {
  // A person counts from one.
  const keys = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ');
  return {
    vi: `ntge.yaml dòng ${line}${keys ? `, mục ${keys}` : ''}: ${message.vi}`,
    en: `ntge.yaml line ${line}${keys ? `, ${keys}` : ''}: ${message.en}`,
  };
}
