import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** A slip of the hand or of a word processor in one line. `keys`: the keys that can stand in the file. */
type FindSlip = (line: string, next: string, keys: readonly string[]) => Omit<Problem, 'at'> | undefined;

const CURLY = '“”„‟';
const DASHES = '–—―•·●▪';

/**
 * What Notepad, Word and tired hands do to a YAML file, told in terms of what to type. Only of use for a file that YAML or
 * its schema has refused: a text inside quotes may look like any of it.
 */
export function yamlSlips(text: string, keys: readonly string[] = []): readonly Problem[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, i) => {
    if (/^\s*(?:#|$)/.test(line)) return [];
    const next = lines.slice(i + 1).find((other) => !/^\s*(?:#|$)/.test(other)) ?? '';
    for (const find of SLIPS) {
      const found = find(line, next, keys);
      if (found) return [{ ...found, at: { line: i + 1 } }];
    }
    return [];
  });
}

const SLIPS: readonly FindSlip[] = [
  (line) => (/^ *\t/.test(line) ? problem('yaml/tab', {}) : undefined),
  (line) =>
    /^[ \t]*[\u00a0\u2000-\u200a\u202f\u3000]/.test(line) ? problem('yaml/hard-space', {}) : undefined,
  (line) => {
    const [, rest] = new RegExp(`^ *[${DASHES}] *(\\S.*)$`).exec(line) ?? [];
    return rest === undefined ? undefined : problem('yaml/list-dash', { rest });
  },
  (line) => {
    const [, key, text] = new RegExp(`^ *((?:- +)?(?:\\w+ *: *)?)[${CURLY}](.*)$`).exec(line) ?? [];
    return key === undefined || text === undefined ? undefined : curlyQuotes(key, text);
  },
  (line) => {
    const [, key] = /^ *(?:- +)?(\w+) *：/.exec(line) ?? [];
    return key === undefined ? undefined : problem('yaml/wide-colon', { key });
  },
  (line) => {
    const [, rest] = /^ *-([\p{L}"'].*)$/u.exec(line) ?? [];
    return rest === undefined ? undefined : problem('yaml/space-after-dash', { rest });
  },
  (line, next) => {
    const [, indent, key] = /^( *)(?:- +)?(\w+): *\[ *\] *(?:#.*)?$/.exec(line) ?? [];
    const [, deeper] = /^( *)- /.exec(next) ?? [];
    const isLeft =
      key !== undefined && indent !== undefined && deeper !== undefined && deeper.length >= indent.length;
    return isLeft ? problem('yaml/brackets-left', { key }) : undefined;
  },
  (line, _next, keys) => {
    const [, key, rest] = /^ *(?:- +)?(\w+):([^\s].*)$/.exec(line) ?? [];
    return key !== undefined && rest !== undefined && keys.includes(key)
      ? problem('yaml/space-after-colon', { key, rest })
      : undefined;
  },
  (line, _next, keys) => {
    const [, key] = /^ *(?:- +)?(\w+)(?: +[^:\s].*)?$/.exec(line) ?? [];
    return key !== undefined && keys.includes(key) ? problem('yaml/colon-missing', { key }) : undefined;
  },
];

/** `key`: what stands before the quotes, `notice: `; `text`: what stands behind the opening one. */
export function curlyQuotes(key: string, text: string): Omit<Problem, 'at'> {
  const inner = text.replace(new RegExp(`[${CURLY}"] *$`), '').replaceAll('"', '\\"');
  return problem('yaml/curly-quotes', { key: key.replace(/: *$/, ': '), text: inner });
}

/** Does a text that YAML read as it stands begin with a quote of Word's? */
export function beginsCurly(text: string): boolean {
  return CURLY.includes(text[0] ?? ' ');
}
