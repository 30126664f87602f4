import { wrap } from './wrap.ts';

const GAP = 2;

/**
 * A table of words that fits the width: columns as wide as their cells, the widest ones wrapped until the table fits. No word
 * is broken, so a table of long ids may still be wider.
 * Every line ends without spaces.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const all = [head, ...rows];
  const column = (i: number): string[] => all.map((row) => row[i] ?? '');
  const widths = fit(
    head.map((_, i) => Math.max(...column(i).map(lengthOf))),
    head.map((_, i) => Math.max(...column(i).flatMap((cell) => cell.split(' ').map(lengthOf)))),
    width,
  );
  return all.flatMap((row) => layRow(row, widths)).join('\n');
}

function layRow(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((width, i) => breakCell(row[i] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, i) => pad(lines[at] ?? '', widths[i] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function breakCell(text: string, width: number): readonly string[] {
  if (lengthOf(text) <= width) return [text];
  // `wrap` never goes below 20 columns; a narrower cell is broken by a wider wrap of its own words.
  return width >= 20 ? wrap(text, width, '').split('\n') : breakNarrow(text, width);
}

function breakNarrow(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Takes from the widest column that still has a space to break at, until the table fits. */
function fit(natural: readonly number[], longestWords: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, w) => sum + w, 0) + GAP * (widths.length - 1);
  while (total() > width) {
    const spare = widths.map((w, i) => (w > (longestWords[i] ?? 0) ? w : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (!spare[widest]) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

/** Composed Vietnamese letters take one column each. */
function lengthOf(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
