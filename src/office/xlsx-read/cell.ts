import type { RawCell, TextRun } from '../../core/model/raw-workbook.ts';
import { dateOfIso, dateOfSerial } from './dates.ts';
import { MAX_FORMULA, MAX_TEXT } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { RichText } from './rich-text.ts';
import type { SharedFormula } from './shared-formulas.ts';
import { formulaAt, shareFormula } from './shared-formulas.ts';
import type { SheetContext } from './sheet-context.ts';
import type { CellStyle } from './styles.ts';
import { GENERAL } from './styles.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { decodeEscapes, detach } from '../xml/xml.ts';

/** A cell while it is put together: adding its few extras to the finished content beats copying it. */
export type RawCellDraft = RawCell extends infer Cell
  ? Cell extends unknown
    ? { -readonly [K in keyof Cell]: Cell[K] }
    : never
  : never;

/**
 * Puts one cell together from its XML events and is used again for the next: a sheet has too many cells for an object
 * each on the way.
 */
export class CellBuilder {
  /** Texts of `<v>` and `<f>`, appended by the sheet reader. */
  value = '';
  formula = '';
  address = '';
  place = 0;
  readonly #context: SheetContext;
  readonly #shared = new Map<string, SharedFormula>();
  #type: string | undefined;
  #style: CellStyle = GENERAL;
  #hasValue = false;
  #formulaAttributes: XmlAttributes | undefined;
  #inline: string | undefined;
  #isRich = false;
  #runs: readonly TextRun[] | undefined;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(address: string, place: number, attributes: XmlAttributes): void {
    this.address = address;
    this.place = place;
    this.value = '';
    this.formula = '';
    this.#type = attributes['t'];
    const { cells } = this.#context.styles;
    const style = attributes['s'];
    this.#style = (style === undefined ? cells[0] : cells[+style]) ?? GENERAL;
    this.#hasValue = false;
    this.#formulaAttributes = undefined;
    this.#inline = undefined;
    this.#isRich = false;
    this.#runs = undefined;
  }

  openValue(): void {
    if (this.#hasValue) this.#refuseSecond();
    this.#hasValue = true;
  }

  openFormula(attributes: XmlAttributes): void {
    if (this.#formulaAttributes !== undefined) this.#refuseSecond();
    this.#formulaAttributes = attributes;
  }

  setInline({ text, isRich, runs }: Pick<RichText, 'text' | 'isRich' | 'runs'>): void {
    if (this.#inline !== undefined) this.#refuseSecond();
    this.#inline = text;
    this.#isRich = isRich;
    this.#runs = runs;
  }

  /** The finished cell, or undefined when it holds neither value nor formula. */
  finish(): RawCell | undefined {
    const formula =
      this.#formulaAttributes === undefined ? undefined : this.#readFormula(this.#formulaAttributes);
    const content = this.#readContent();
    if (content === undefined && formula === undefined) return undefined;
    const cell = content ?? { type: 'empty', value: null };
    const { format, look } = this.#style;
    // Only what is present is set, so that two equal cells are deeply equal.
    if (formula !== undefined) cell.formula = formula;
    if (format !== undefined) cell.format = format;
    if (look !== undefined) cell.look = look;
    if (cell.type === 'text') {
      if (this.#isRich) cell.rich = true;
      if (this.#runs !== undefined) cell.runs = this.#runs;
    }
    return cell;
  }

  /** Two values in one cell: joined they would make a third that nobody wrote. */
  #refuseSecond(): never {
    return refuse('file/unsafe', { kind: 'duplicate-cell', sheet: this.#context.sheet, cell: this.address });
  }

  #readContent(): RawCellDraft | undefined {
    if (this.#inline !== undefined && (this.#type === 'inlineStr' || !this.#hasValue))
      return this.#text(this.#inline);
    if (!this.#hasValue) return undefined;
    switch (this.#type) {
      case undefined:
      case 'n':
        return this.#number();
      case 's':
        return this.#sharedText();
      case 'b':
        return this.#boolean();
      case 'e':
        return this.value === '' ? undefined : { type: 'error', value: this.value.trim() };
      case 'd':
        return this.#isoDate();
      default:
        // `str`, a text in `<v>` of an inline cell, or a type nobody defined: the letters themselves are what was sent.
        return this.#text(decodeEscapes(detach(this.value)));
    }
  }

  /** What is no number stays visible as the text it is: `INF`, `1,5`, `12 người`. */
  #number(): RawCellDraft | undefined {
    const number = parseNumber(this.value);
    if (number === undefined) {
      return this.value.trim() === '' ? undefined : this.#text(decodeEscapes(detach(this.value)));
    }
    if (this.#style.dates === 'none') return { type: 'number', value: number };
    const date = dateOfSerial(number, this.#style.dates, this.#context.date1904);
    return date === undefined ? { type: 'number', value: number } : { type: 'date', ...date };
  }

  #sharedText(): RawCellDraft | undefined {
    if (this.value.trim() === '') return undefined;
    const index = parseNumber(this.value) ?? -1;
    const text = this.#context.strings.texts[index];
    if (text === undefined) {
      return refuse('file/damaged', { kind: 'lost-text', sheet: this.#context.sheet, cell: this.address });
    }
    this.#isRich = this.#context.strings.rich.has(index);
    this.#runs = this.#context.strings.runs.get(index);
    return this.#text(text);
  }

  #text(value: string): RawCellDraft {
    const { budget, sheet } = this.#context;
    budget.addText(value.length);
    return { type: 'text', value: budget.cut(value, MAX_TEXT, sheet, this.address) };
  }

  #boolean(): RawCellDraft | undefined {
    const written = this.value.trim().toLowerCase();
    if (written === '1' || written === 'true') return { type: 'boolean', value: true };
    if (written === '0' || written === 'false') return { type: 'boolean', value: false };
    return written === '' ? undefined : this.#text(decodeEscapes(detach(this.value)));
  }

  #isoDate(): RawCellDraft | undefined {
    const date = dateOfIso(this.value);
    if (date !== undefined) return { type: 'date', ...date };
    return this.value.trim() === '' ? undefined : this.#text(detach(this.value));
  }

  #readFormula(attributes: XmlAttributes): string | undefined {
    const formula = this.#formulaText(attributes);
    if (formula === undefined) return undefined;
    const { budget, sheet } = this.#context;
    budget.addText(formula.length);
    return budget.cut(formula, MAX_FORMULA, sheet, this.address);
  }

  /** An empty `<f/>` is no formula, except in a shared group (the text stands elsewhere) and in a data table. */
  #formulaText(attributes: XmlAttributes): string | undefined {
    const text = decodeEscapes(detach(this.formula));
    if (attributes['t'] === 'dataTable') {
      return text === '' ? `TABLE(${attributes['r1'] ?? ''},${attributes['r2'] ?? ''})` : text;
    }
    const group = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (group === undefined) return text === '' ? undefined : text;
    if (text !== '') {
      this.#shared.set(group, shareFormula(text, this.place));
      return text;
    }
    const shared = this.#shared.get(group);
    // A group whose formula was never written: still a formula, its text unknown.
    return shared === undefined ? '' : formulaAt(shared, this.place);
  }
}

/**
 * A decimal number as `xsd:double` writes it, spaces around it allowed; undefined for anything else. `Number` alone
 * would take '' for 0, `0x1F` for 31, and Infinity.
 */
export function parseNumber(text: string): number | undefined {
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  const second = text.charCodeAt(1);
  // A letter in second place (`1E3`, `0x1F`), a leading space or nothing at all: the rare cases, looked at closely.
  if (text.length === 0 || second > 57 || text.charCodeAt(0) <= 32) {
    return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text) ? number : undefined;
  }
  return number;
}
