import { wrap } from './wrap.ts';

const GAP = 2;
/** A column that must shrink keeps at least this. */
const NARROWEST = 10;

/**
 * A table of words that fits the width: columns as wide as their words, the widest ones wrapped until the table fits.
 * Every line ends without spaces.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const all = [head, ...rows];
  const widths = fit(
    head.map((_, i) => Math.max(...all.map((row) => lengthOf(row[i] ?? '')))),
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

/** Takes from the widest column until the table fits. */
function fit(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, w) => sum + w, 0) + GAP * (widths.length - 1);
  for (let over = total() - width; over > 0; over = total() - width) {
    const widest = widths.indexOf(Math.max(...widths));
    const current = widths[widest] ?? 0;
    if (current <= NARROWEST) break;
    const next = Math.max(...widths.filter((_, i) => i !== widest), NARROWEST);
    widths[widest] = Math.max(NARROWEST, current - Math.min(over, Math.max(1, current - next)));
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
