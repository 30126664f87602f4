import type { XmlAttributes } from '../xml/xml.ts';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** Theme colours by number (ECMA-376 part 1, 20.1.6.2) as Office has shipped them since 2013; window and text hold in every theme. */
const THEME = 'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47'.split(' ');
/** The first eight indexed colours and the two of the system (18.8.27); the palette repeats them from 8 on. */
const INDEXED = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const SYSTEM_TEXT = 64;
const SYSTEM_GROUND = 65;

/** A colour as an element (`color`, `fgColor`) gives it; undefined when it is automatic or not known. */
export function readColour(attributes: XmlAttributes): Rgb | undefined {
  const { rgb, theme, indexed } = attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? THEME[Number(theme)]
        : indexed !== undefined
          ? indexedColour(Number(indexed))
          : undefined;
  const value = base === undefined ? NaN : Number.parseInt(base, 16);
  if (Number.isNaN(value)) return undefined;
  return tinted([value >> 16, (value >> 8) & 255, value & 255], Number(attributes['tint'] ?? 0));
}

function indexedColour(index: number): string | undefined {
  if (index === SYSTEM_TEXT) return '000000';
  return index === SYSTEM_GROUND ? 'FFFFFF' : INDEXED[index < 16 ? index % 8 : -1];
}

/** Towards black below 0, towards white above (18.8.19). */
function tinted([r, g, b]: Rgb, tint: number): Rgb {
  if (!(Math.abs(tint) <= 1) || tint === 0) return [r, g, b];
  const shade = (c: number) => Math.round(tint < 0 ? c * (1 + tint) : c + (255 - c) * tint);
  return [shade(r), shade(g), shade(b)];
}

/** Below this contrast nobody reads a figure; the palest grey that offices print in has about 1.4. */
const LEGIBLE = 1.25;

const CLEARLY_APART = 100;

/** Whether letters of one colour can be seen on another (contrast ratio of WCAG 2.2, 1.4.3). */
export function isVisible(ink: Rgb, ground: Rgb): boolean {
  // Green makes most of what is bright: nearly every font is told by it at once.
  if (Math.abs(ink[1] - ground[1]) > CLEARLY_APART) return true;
  const [a, b] = [luminance(ink), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= LEGIBLE;
}

function luminance([r, g, b]: Rgb): number {
  const linear = (c: number) => (c <= 10 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
