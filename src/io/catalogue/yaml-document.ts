import { LineCounter, isMap, isNode, parseDocument } from 'yaml';
import type { Document, ErrorCode, Node } from 'yaml';
import type { Bilingual } from '../../core/model/ids.ts';
import type { ValuePath } from '../../core/problems/schema-words.ts';

/** A YAML file read for its values and for the lines they stand on. */
export interface YamlDocument {
  /** The plain value; undefined when there are problems. */
  readonly value: unknown;
  readonly problems: readonly { readonly line: number; readonly message: Bilingual }[];
  /** Line (from 1) of the value or key at the path, or of its nearest container. */
  lineOf(path: ValuePath): number;
}

/** Parses YAML text. Text is composed (NFC) first, so that names typed on different systems compare equal. */
export function readYamlText(text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: wordSyntax(error.code, error.message),
  }));
  return {
    // A short file of aliases can unfold without end; a catalogue needs none.
    value: problems.length ? undefined : document.toJS({ maxAliasCount: 100 }),
    problems,
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
  };
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

const SYNTAX: Partial<Record<ErrorCode, Bilingual>> = {
  TAB_AS_INDENT: {
    vi: 'thụt đầu dòng bằng phím Tab; hãy dùng dấu cách',
    en: 'indented with a tab; use spaces',
  },
  BAD_INDENT: {
    vi: 'thụt đầu dòng không đều với các dòng cùng cấp',
    en: 'indentation differs from the lines of the same level',
  },
  DUPLICATE_KEY: { vi: 'một mục được ghi hai lần', en: 'a key is written twice' },
  MISSING_CHAR: {
    vi: 'thiếu một ký tự, thường là dấu nháy, ngoặc hoặc dấu hai chấm',
    en: 'a character is missing, usually a quote, a bracket or a colon',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'thiếu dấu hai chấm, hoặc chữ có dấu hai chấm phải đặt trong dấu nháy',
    en: 'a colon is missing, or text that holds a colon needs quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'chữ có dấu hai chấm phải đặt trong dấu nháy',
    en: 'text that holds a colon needs quotes',
  },
};

function wordSyntax(code: ErrorCode, message: string): Bilingual {
  const known = SYNTAX[code];
  if (known) return known;
  const first = message.split('\n')[0] ?? message;
  return { vi: `viết sai quy tắc YAML (${first})`, en: `not valid YAML: ${first}` };
}
