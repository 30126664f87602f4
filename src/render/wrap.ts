import { visibleLength } from './paint.ts';

/** Lines wider than this are hard to read, however wide the terminal. */
const WIDEST = 120;

/**
 * Breaks a text at spaces into lines that fit, each indented; a word longer than a line stands alone. `first` replaces the
 * indentation of the first line (a bullet, a cell address).
 */
export function wrap(text: string, columns: number, indent: string, first = indent): string {
  const width = Math.max(20, Math.min(columns, WIDEST));
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text
    .normalize('NFC')
    .split(/[ \n]+/)
    .filter(Boolean)) {
    if (!empty && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

/** A command to copy, a JSON text, and a line that is written anew. */
const WHOLE = /^\s*(?:ntge |\{|\r)/;

/**
 * Notes as they come, on a terminal: a line of sentences that is wider breaks at spaces and goes on under its own beginning
 * (`- `, `  -> `). What fits, and what must stay whole, is left as it is.
 */
export function wrapNotes(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (visibleLength(line) <= columns || WHOLE.test(line)) return line;
      const [first = ''] = /^ *(?:-> |- )?/.exec(line) ?? [];
      return wrap(line.slice(first.length), columns, ' '.repeat(first.length), first);
    })
    .join('\n');
}

/** Parts on one line when they fit, otherwise each on a line of its own with the indentation. */
export function joinOrStack(
  parts: readonly string[],
  separator: string,
  columns: number,
  indent: string,
): string {
  const line = parts.join(separator);
  return visibleLength(line) <= columns ? line : parts.join(`\n${indent}`);
}
