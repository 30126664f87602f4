import { SaxesParser } from 'saxes';
import { FINDING_FILLS } from '../../core/annotation/marks.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { StyleTable } from './style-table.ts';

/** The fill of a cell with findings, as an entry of the styles part. */
export function findingFill(severity: Severity): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${FINDING_FILLS[severity]}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const OURS = new RegExp(`<fgColor[^>]*\\srgb="(?:${Object.values(FINDING_FILLS).join('|')})"`, 'i');

/** True for a fill of ours, also as another program has written it again. */
export function isFindingFill(fill: string | null): boolean {
  return fill !== null && fill.includes('"solid"') && OURS.test(fill);
}

/** A style's fill in words that `recallFill` understands: whether it says that the fill counts, and the fill itself. */
export function rememberFill(styles: StyleTable, style: number): string {
  return `${styles.appliesFill(style) ?? '-'}|${styles.fillOf(style) ?? ''}`;
}

/** Undefined for words that are no fill: the sheet they stand on has been through the sender's hands. */
export function recallFill(
  words: string,
): { readonly applies: string | null; readonly fill: string | null } | undefined {
  const [, applies, fill] = /^(-|0|1|true|false)\|(<fill>.*<\/fill>|<fill\/>|)$/s.exec(words) ?? [];
  if (applies === undefined || fill === undefined || (fill !== '' && !isFill(fill))) return undefined;
  return { applies: applies === '-' ? null : applies, fill: fill === '' ? null : fill };
}

const FILL_ELEMENTS = new Set(['fill', 'patternFill', 'fgColor', 'bgColor', 'gradientFill', 'stop', 'color']);

function isFill(xml: string): boolean {
  const parser = new SaxesParser();
  let isKnown = true;
  let isBroken = false;
  parser.on('opentag', ({ name }) => (isKnown &&= FILL_ELEMENTS.has(name)));
  parser.on('error', () => (isBroken = true));
  parser.write(xml).close();
  return isKnown && !isBroken;
}
