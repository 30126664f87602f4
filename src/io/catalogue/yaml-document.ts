import { LineCounter, isMap, isNode, isPair, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode, Node } from 'yaml';
import { problem } from '../../core/problems/problem.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { ValuePath } from '../../core/problems/value-at.ts';
import { beginsCurly, curlyQuotes, yamlSlips } from '../../core/problems/yaml-slips.ts';

/** A YAML file read for its values and for the lines they stand on. */
export interface YamlDocument {
  /** The plain value; undefined when there are problems. */
  readonly value: unknown;
  /** Each with its line. */
  readonly problems: readonly Problem[];
  /** Line (from 1) of the value or key at the path, or of its nearest container. */
  lineOf(path: ValuePath): number;
}

/**
 * Parses YAML text. Text is composed (NFC) first, so that names typed on different systems compare equal. `keys`: those that
 * can stand in the file, for slips of the hand in them.
 */
export function readYamlText(text: string, keys: readonly string[] = []): YamlDocument {
  const lines = new LineCounter();
  const composed = text.normalize('NFC');
  const document = parseDocument(composed, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const errors = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    syntaxProblem(code, message, lineAt(pos[0])),
  );
  const slips = errors.length > 0 ? yamlSlips(composed, keys) : curlyTexts(document, lineAt);
  // What YAML stumbles over after a slip follows from it.
  const problems = slips.length > 0 ? slips : errors;
  const lineOf = (path: ValuePath): number => lineAt(offsetOf(document, path));
  if (problems.length > 0) return { value: undefined, problems, lineOf };
  try {
    // A short file of aliases can unfold without end; a catalogue needs none.
    return { value: document.toJS({ maxAliasCount: 100 }), problems, lineOf };
  } catch {
    return { value: undefined, problems: [problem('yaml/too-many-references', {}, { line: 1 })], lineOf };
  }
}

/** Texts without straight quotes that begin with a quote of Word's: YAML takes it for a letter. */
function curlyTexts(document: Document.Parsed, lineAt: (offset: number) => number): readonly Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar: (key, { type, value, range }, path) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || !beginsCurly(value) || !range) return;
      const pair = path.at(-1);
      const name = key === 'value' && isPair(pair) ? String(pair.key) : '';
      found.push({ ...curlyQuotes(name && `${name}: `, value.slice(1)), at: { line: lineAt(range[0]) } });
    },
  });
  return found;
}

function offsetOf(document: Document.Parsed, path: ValuePath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const step: { at: number | undefined; node: unknown } = stepInto(node, key);
    if (step.at === undefined) return offset;
    offset = step.at;
    node = step.node;
  }
  return offset;
}

/** One key deeper: where the key (in a map) or the entry (in a list) starts. */
function stepInto(node: unknown, key: string | number): { at: number | undefined; node: unknown } {
  if (isMap(node)) {
    const pair = node.items.find((item) => isNode(item.key) && String(item.key.toJSON()) === String(key));
    return { at: startOf(pair?.key), node: pair?.value };
  }
  const items: unknown = isNode(node) && 'items' in node ? node.items : undefined;
  const inner: unknown = Array.isArray(items) ? items[Number(key)] : undefined;
  return { at: startOf(inner), node: inner };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node satisfies Node).range?.[0] : undefined;
}

const SYNTAX = {
  TAB_AS_INDENT: 'yaml/tab',
  BAD_INDENT: 'yaml/indent',
  DUPLICATE_KEY: 'yaml/duplicate-key',
  MISSING_CHAR: 'yaml/quote-missing',
  MULTILINE_IMPLICIT_KEY: 'yaml/colon-in-text',
  BLOCK_AS_IMPLICIT_KEY: 'yaml/colon-in-text',
  BAD_SCALAR_START: 'yaml/reserved-character',
  TAG_RESOLVE_FAILED: 'yaml/reserved-character',
  BAD_ALIAS: 'yaml/reserved-character',
  BAD_DIRECTIVE: 'yaml/reserved-character',
  MULTIPLE_DOCS: 'yaml/several-documents',
} as const satisfies Partial<Record<ErrorCode, string>>;

function syntaxProblem(code: ErrorCode, message: string, line: number): Problem {
  if (isKnown(code)) return problem(SYNTAX[code], {}, { line });
  return problem('yaml/syntax', { detail: message.split('\n')[0] ?? message }, { line });
}

function isKnown(code: ErrorCode): code is keyof typeof SYNTAX {
  return code in SYNTAX;
}
