import { formatNumber } from '../../text/format.ts';
import { remembered } from '../../text/remembered.ts';
import { readFormat } from './format-sections.ts';
import type { FormatSection, Token } from './format-sections.ts';

/** What a number format shows of a number. */
export interface ShownNumber {
  /** As it stands in the cell, with Vietnamese separators; '' when nothing is shown. */
  readonly text: string;
  /** The number that a reader takes from it; null when there is none, or one with digits of the format's own. */
  readonly number: number | null;
  /** Words of the format around the number: `đồng`, `triệu`. */
  readonly words: string;
  /** Decimals that are shown. */
  readonly decimals: number;
}

const format = remembered(readFormat);

/**
 * What a number format code (ECMA-376 part 1, 18.8.31) shows of a number: sections and their conditions, scaling commas and
 * percent signs, quoted and escaped letters, filling and skipping, fractions, powers of ten, General.
 */
export function showNumber(code: string, value: number): ShownNumber {
  const section = sectionFor(format(code).numeric, value);
  if (!section || section.isWhite) return { text: '', number: null, words: '', decimals: 0 };
  return readBack(layOut(section, value), value, section);
}

/** What a number format code shows of a text. */
export function showText(code: string, text: string): string {
  const section = format(code).text;
  if (!section) return text;
  if (section.isWhite) return '';
  return section.tokens.map((token) => (token.kind === 'text' ? text : token.text)).join('');
}

function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  return sections.find(({ condition }, i) =>
    condition ? condition(value) : isDefaultSection(i, sections.length, value),
  );
}

/** Positive; negative; zero. With two sections zero is among the positive ones; the last one takes what is left. */
function isDefaultSection(index: number, count: number, value: number): boolean {
  if (index === count - 1) return true;
  if (index === 1) return value < 0;
  return count === 2 ? value >= 0 : value > 0;
}

/** A piece of what is shown: digits of the number, its decimal mark, a mark between thousands, or a letter of the format. */
interface Piece {
  readonly kind: 'digits' | 'point' | 'group' | 'literal';
  readonly text: string;
}

function layOut(section: FormatSection, value: number): readonly Piece[] {
  const { tokens, scale, decimals } = section;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  if (section.fraction !== undefined)
    return around(tokens, plainPieces(nearestFraction(scaled, section.fraction)));
  if (section.exponent) return around(tokens, plainPieces(Number(scaled.toExponential(decimals))));
  if (section.isGeneral) return around(tokens, plainPieces(scaled));
  const [whole = '', fraction = ''] = formatNumber(scaled, 'en', decimals).replaceAll(',', '').split('.');
  return placeDigits(tokens, whole === '0' ? '' : whole, fraction, section.hasGroups);
}

/** The number's own digits in the place of the first digit or `General`, the letters of the format around them. */
function around(tokens: readonly Token[], digits: readonly Piece[]): readonly Piece[] {
  const first = tokens.findIndex(({ kind }) => kind === 'digit' || kind === 'general');
  return tokens.flatMap(({ kind, text }, i): readonly Piece[] =>
    i === first ? digits : kind === 'literal' ? [{ kind: 'literal', text }] : [],
  );
}

function plainPieces(value: number): readonly Piece[] {
  const [whole = '', fraction] = formatNumber(value, 'en').replaceAll(',', '').split('.');
  const digits: Piece[] = [{ kind: 'digits', text: whole }];
  if (fraction) digits.push({ kind: 'point', text: ',' }, { kind: 'digits', text: fraction });
  return digits;
}

function nearestFraction(value: number, { fixed, largest }: NonNullable<FormatSection['fraction']>): number {
  const round = (by: number) => Math.round(value * by) / by;
  if (fixed !== undefined) return round(fixed);
  let best = Math.round(value);
  for (let by = 2; by <= largest && best !== value; by++)
    if (Math.abs(round(by) - value) < Math.abs(best - value)) best = round(by);
  return best;
}

/** Digits from the right into the places before the decimal mark, the first place taking all that is left. */
function placeDigits(
  tokens: readonly Token[],
  whole: string,
  fraction: string,
  hasGroups: boolean,
): readonly Piece[] {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = point < 0 ? tokens.length : point;
  const pieces: Piece[] = [];
  let rest = whole;
  let placed = 0;
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const put = (digit: string) => {
    if (hasGroups && placed > 0 && placed % 3 === 0) pieces.unshift({ kind: 'group', text: '.' });
    pieces.unshift({ kind: 'digits', text: digit });
    placed++;
  };
  for (let i = wholeEnd - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind === 'literal') pieces.unshift({ kind: 'literal', text: token.text });
    if (token?.kind !== 'digit') continue;
    const digit = rest.slice(-1) || (token.text === '0' ? '0' : '');
    rest = rest.slice(0, -1);
    if (digit !== '') put(digit);
    if (i === first) {
      for (; rest !== ''; rest = rest.slice(0, -1)) put(rest.slice(-1));
    }
  }
  return point < 0 ? pieces : [...pieces, ...decimalPieces(tokens.slice(point), fraction)];
}

/** Digits from the left into the places behind the decimal mark; `#` leaves out zeros at the end. */
function decimalPieces(tokens: readonly Token[], fraction: string): readonly Piece[] {
  const significant = fraction.replace(/0{1,30}$/, '').length;
  let at = 0;
  return tokens.flatMap((token): readonly Piece[] => {
    if (token.kind === 'point') return [{ kind: 'point', text: ',' }];
    if (token.kind === 'literal') return [{ kind: 'literal', text: token.text }];
    if (token.kind !== 'digit') return [];
    const isShown = token.text === '0' || at < significant;
    const digit = fraction[at++] ?? '0';
    return isShown ? [{ kind: 'digits', text: digit }] : [];
  });
}

/** Marks that a reader takes for those between thousands. */
const MARK = /^[.,'’]$/;
const SPACE = /^[\s\u00a0\u202f]$/;
const SIGN = /^[-–—−(]$/;
const OWN_DIGIT = /\p{N}/u;
const LETTER = /\p{L}/u;

/** Takes back from the pieces the number that somebody reads there. */
function readBack(pieces: readonly Piece[], value: number, { decimals }: FormatSection): ShownNumber {
  const text = pieces.map((piece) => piece.text).join('');
  const shape = pieces.map((piece, i) => shapeOf(piece, i, pieces)).join('');
  const words = pieces.map((piece) => (piece.kind === 'literal' ? piece.text : ' ')).join('');
  const isDash = value === 0 && /^[-–—−]$/.test(text.trim());
  const number = isDash ? 0 : numberOfShape(shape);
  return { text: text.trim(), number, words, decimals };
}

/** `9` digits, `P` decimal mark, `G` mark between thousands, `X` what a reader stumbles on, '' what means nothing. */
function shapeOf({ kind, text }: Piece, i: number, pieces: readonly Piece[]): string {
  if (kind === 'digits') return text;
  if (kind === 'point') return 'P';
  if (kind === 'group') return 'G';
  const before = pieces[i - 1];
  const after = pieces.slice(i + 1).find((piece) => piece.kind !== 'literal' || piece.text.trim() !== '');
  const isBetween = before?.kind === 'digits' && pieces[i + 1]?.kind === 'digits';
  if (OWN_DIGIT.test(text)) return /\d/.test(text) || !LETTER.test(before?.text ?? '') ? 'X' : 'W';
  if (SPACE.test(text)) return isBetween ? 'G' : '';
  if (MARK.test(text)) return isBetween ? 'M' : pieces[i + 1]?.kind === 'digits' ? 'X' : '';
  if (SIGN.test(text) && after?.kind === 'digits') return 'X';
  return 'W';
}

const READABLE = /^W*(\d+(?:G\d{3})*|\d{1,3}(?:M\d{3})+)(?:P(\d*))?W*$/;

function numberOfShape(shape: string): number | null {
  const [, whole, fraction = ''] = READABLE.exec(shape) ?? [];
  return whole === undefined ? null : Number(`${whole.replaceAll(/[GM]/g, '')}.${fraction || '0'}`);
}
