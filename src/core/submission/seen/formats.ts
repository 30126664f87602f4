import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { ConditionalLook, RawCell, RawSheet } from '../../model/raw-workbook.ts';
import { compareKey } from '../../text/compare.ts';
import { position } from '../address.ts';
import { lookFinding, storedIn } from './looks.ts';
import { showNumber, showText } from './number-format.ts';
import type { ShownNumber } from './number-format.ts';
import { within } from './ranges.ts';

/** A value as it was read, and what the cell asks for. */
export interface ReadFigure {
  readonly cell: RawCell;
  readonly value: number | boolean;
  /** Takes decimals. */
  readonly decimal: boolean;
  /** Unit of measure of the row. */
  readonly measure: string;
}

type By = 'format' | 'condition' | 'sheet';

/** What number formats and conditions of the sheet make of a value: an error keeps it out, a warning names the rounding. */
export function formatFinding(figure: ReadFigure, sheet: RawSheet, at: FindingPlace): Finding | undefined {
  const { cell, value } = figure;
  if (value === 0 && sheet.hidesZeros && cell.type === 'number')
    return otherwise(figure, '', '', 'sheet', at);
  const plain = cell.format === undefined ? undefined : shownBy(figure, cell.format, 'format', at);
  return plain ?? conditional(figure, sheet, at);
}

function conditional(figure: ReadFigure, sheet: RawSheet, at: FindingPlace): Finding | undefined {
  for (const look of looksAt(sheet, at.cell ?? '')) {
    if (!mayHold(look, figure.value)) continue;
    const told = look.look && lookFinding({ ...figure.cell, look: look.look }, at);
    const shown = look.format === undefined ? undefined : shownBy(figure, look.format, 'condition', at);
    if (told ?? shown) return told ?? shown;
  }
  return undefined;
}

function looksAt({ conditionalLooks = [] }: RawSheet, cell: string): readonly ConditionalLook[] {
  if (conditionalLooks.length === 0) return [];
  const at = position(cell);
  return conditionalLooks.filter(({ ranges }) => ranges.some((range) => within(range)(at)));
}

/** A condition that is no comparison with constants is taken to hold. */
function mayHold({ when }: ConditionalLook, value: number | boolean): boolean {
  if (!when || typeof value !== 'number') return true;
  const [a = 0, b = a] = when.values;
  const isBetween = value >= Math.min(a, b) && value <= Math.max(a, b);
  switch (when.operator) {
    case 'greaterThan':
      return value > a;
    case 'greaterThanOrEqual':
      return value >= a;
    case 'lessThan':
      return value < a;
    case 'lessThanOrEqual':
      return value <= a;
    case 'equal':
      return value === a;
    case 'notEqual':
      return value !== a;
    case 'between':
      return isBetween;
    case 'notBetween':
      return !isBetween;
    default:
      return true;
  }
}

function shownBy(figure: ReadFigure, format: string, by: By, at: FindingPlace): Finding | undefined {
  const { cell, value } = figure;
  if (cell.type === 'text') {
    const shown = showText(format, cell.value);
    return shown.trim() === cell.value.trim() ? undefined : otherwise(figure, shown, format, by, at);
  }
  if (cell.type !== 'number' || typeof value !== 'number') return undefined;
  const shown = showNumber(format, value);
  if (shown.number === value && !changesScale(shown.words, figure.measure)) return undefined;
  return isRounding(shown, figure, value)
    ? rounded(shown, value, at)
    : otherwise(figure, shown.text, format, by, at);
}

/** Words and signs that multiply the number they stand beside. */
const SCALE_WORDS = 'trăm nghìn ngàn triệu tỷ tỉ thousand million billion k'.split(' ').map(compareKey);
const SCALE_SIGNS = ['%', '‰'];

/** Unless the row's unit of measure says the same. */
function changesScale(words: string, measure: string): boolean {
  if (words.trim() === '') return false;
  const said = new Set(compareKey(words).split(' '));
  const known = new Set(compareKey(measure).split(' '));
  return (
    SCALE_WORDS.some((word) => said.has(word) && !known.has(word)) ||
    SCALE_SIGNS.some((sign) => words.includes(sign) && !measure.includes(sign))
  );
}

/** Decimals may be shown rounded, but not to nothing; a whole number never. */
function isRounding(shown: ShownNumber, { decimal, measure }: ReadFigure, value: number): boolean {
  if (!decimal || shown.number === null || changesScale(shown.words, measure)) return false;
  const step = 10 ** -shown.decimals;
  return Math.abs(shown.number - value) <= step / 2 + 1e-9 && (shown.number !== 0 || value === 0);
}

/** Part of a figure below which rounding is of no interest. */
const NOTICEABLE = 0.001;

function rounded(shown: ShownNumber, value: number, at: FindingPlace): Finding | undefined {
  if (Math.abs((shown.number ?? 0) - value) <= Math.abs(value) * NOTICEABLE) return undefined;
  return finding('value/shown-rounded', { stored: value, shown: shown.text }, at, { found: value });
}

/** Longest part of a format code that helps anybody. */
const SHOWN = 40;

function otherwise({ cell }: ReadFigure, shown: string, format: string, by: By, at: FindingPlace): Finding {
  const stored = storedIn(cell);
  const code = format.length > SHOWN ? `${format.slice(0, SHOWN)}…` : format;
  const params = { stored, shown: shown.slice(0, SHOWN), format: code, by };
  // What is shown is not what is expected: nobody knows yet which of the two is meant.
  return finding('value/shown-otherwise', params, at, { found: stored });
}
