import { withoutMarks } from '../../core/text/common.ts';

/**
 * How high a row must be for its wrapped text. Spreadsheets fit heights only when a person edits a cell, and exceljs
 * does not, so the lines are counted here with the widths of Times New Roman.
 */

/** Width of a character in thousandths of the font size: Adobe's metrics of Times Roman, the same as Times New Roman's. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  [
    [250, ' .,'],
    [278, 'ijlt/:;\\'],
    [333, 'fr()-!I[]\'"'],
    [389, 'sJ'],
    [444, 'acez?'],
    [556, 'FPS'],
    [564, '+<=>≥≤÷×'],
    [611, 'ELTZ'],
    [667, 'BCR'],
    [722, 'wADGHKNOQUVXY'],
    [778, 'm&'],
    [833, '%'],
    [889, 'M'],
    [944, 'W'],
    [1000, '—…'],
  ].flatMap(([width, letters]) =>
    String(letters)
      .split('')
      .map((letter): [string, number] => [letter, Number(width)]),
  ),
);
/** Digits and the other small letters. */
const USUAL_WIDTH = 500;
const BOLD = 1.06;
/** Programs measure text a little differently: keep a spare margin, so that none cuts the last line off. */
const SPARE = 1.05;
/** Height of a line by the size of its letters; Vietnamese capitals carry two marks. */
const LINE = 1.22;

/** Excel allows no higher row, in points. */
export const HIGHEST_ROW = 409;

/** A piece of text in one size, as it stands in a cell. */
export interface TextRun {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Points that a column of so many characters leaves for text: 7 pixels a character, 5 of padding, at 96 a 72 points. */
export function columnPoints(characters: number): number {
  return (characters * 7 - 5) * 0.75;
}

/** Points that runs of text need when wrapped to a width; each run begins on a line of its own. */
export function textHeight(runs: readonly TextRun[], widthPoints: number): number {
  return runs.reduce((sum, run) => sum + countLines(run, widthPoints) * run.size * LINE, 0);
}

function countLines(run: TextRun, width: number): number {
  return run.text.split('\n').reduce((sum, line) => sum + linesOf(line.split(/(?<=[\s-])/), run, width), 0);
}

function linesOf(words: readonly string[], run: TextRun, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const wide = textWidth(word, run);
    if (used > 0 && used + textWidth(word.trimEnd(), run) > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken inside.
    const broken = Math.floor(wide / width);
    lines += broken;
    used = used + wide - broken * width;
  }
  return lines;
}

/** Points of a text on one line. */
function textWidth(text: string, { size, bold }: TextRun): number {
  const letters = withoutMarks(text.normalize('NFD'));
  const units = letters.split('').reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? USUAL_WIDTH), 0);
  return ((units * size) / 1000) * (bold ? BOLD : 1) * SPARE;
}
