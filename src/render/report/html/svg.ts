import { escapeHtml } from '../../html-text.ts';

/** Small hand-drawn pictures: colours come from classes of the page's style sheet, so they follow dark mode and print. */

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Class of the picture: `bullet`, `bar` … */
  readonly kind: string;
}

/** One picture with its text alternative. */
export function svg({ width, height, label, kind }: Drawing, shapes: readonly string[]): string {
  return `<svg class="chart ${kind}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(label)}">${shapes.join('')}</svg>`;
}

/** A coordinate with one decimal: enough to draw, the same on every machine. */
const at = (value: number): string => String(Math.round(value * 10) / 10);

export const rect = (kind: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${kind}" x="${at(x)}" y="${at(y)}" width="${at(Math.max(0, width))}" height="${at(height)}"/>`;

export const line = (kind: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="${kind}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`;

export const circle = (kind: string, x: number, y: number, r: number): string =>
  `<circle class="${kind}" cx="${at(x)}" cy="${at(y)}" r="${at(r)}"/>`;
