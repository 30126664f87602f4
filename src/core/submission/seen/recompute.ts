import type { RawCell, RawSheet } from '../../model/raw-workbook.ts';
import { position } from '../address.ts';
import type { Position } from '../address.ts';

/** Computes again what a formula of the workbook gives; undefined when it is more than sums, or stands on what cannot be known. */
export type Recompute = (sheet: RawSheet, cell: RawCell) => number | undefined;

/** So much work is done for one workbook, counted in cells and letters looked at. */
const MOST_STEPS = 300_000;
const LONGEST_FORMULA = 2_000;
const DEEPEST = 40;

/** SUM, + − × ÷, brackets and percent over constants and plain references, which may lead to other such formulas. */
export function recomputing(sheets: readonly RawSheet[]): Recompute {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const known = new Map<RawCell, number | undefined>();
  let steps = 0;

  const compute = (sheet: RawSheet, cell: RawCell, depth: number): number | undefined => {
    const formula = cell.formula ?? '';
    if (known.has(cell)) return known.get(cell);
    steps += formula.length;
    if (formula.length > LONGEST_FORMULA || depth > DEEPEST || steps > MOST_STEPS) return undefined;
    // A formula that leads back to itself is no sum.
    known.set(cell, undefined);
    const reader = new FormulaReader(formula, {
      sheet: (name) => byName.get(name.toLowerCase()),
      own: sheet,
      value: (of, address) => valueAt(of, of.cells.get(address), depth),
      sum: (of, from, to) => sumOf(of, from, to, depth),
    });
    const value = reader.read();
    known.set(cell, value);
    return value;
  };

  const valueAt = (sheet: RawSheet, cell: RawCell | undefined, depth: number): number | undefined => {
    steps++;
    // Of a sheet read in part nobody knows what a blank is.
    if (!cell) return sheet.beyond === undefined ? 0 : undefined;
    if (cell.formula !== undefined) return compute(sheet, cell, depth + 1);
    return cell.type === 'number' ? cell.value : cell.type === 'date' ? cell.serial : undefined;
  };

  /** Texts in a range do not count in SUM. */
  const sumOf = (sheet: RawSheet, from: Position, to: Position, depth: number): number | undefined => {
    if (sheet.beyond !== undefined) return undefined;
    let sum = 0;
    for (const [address, cell] of sheet.cells) {
      if (++steps > MOST_STEPS) return undefined;
      if (cell.formula === undefined && cell.type === 'text') continue;
      if (!isInside(position(address), from, to)) continue;
      const value = valueAt(sheet, cell, depth);
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  };

  return (sheet, cell) => compute(sheet, cell, 0);
}

function isInside({ row, column }: Position, from: Position, to: Position): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** Where a formula finds its figures. */
interface Sources {
  readonly own: RawSheet;
  readonly sheet: (name: string) => RawSheet | undefined;
  readonly value: (sheet: RawSheet, address: string) => number | undefined;
  readonly sum: (sheet: RawSheet, from: Position, to: Position) => number | undefined;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!|(\$?[A-Z]{1,3}\$?\d{1,7})(?![\w(.])|(SUM)(?=\()|([-+*/()%,:;]))/uy;

interface FormulaToken {
  readonly kind: 'number' | 'sheet' | 'cell' | 'sum' | 'sign' | 'end' | 'other';
  readonly text: string;
}

/** Reads a formula from left to right, one letter after the other; whatever it does not know makes the result unknown. */
class FormulaReader {
  readonly #formula: string;
  readonly #sources: Sources;
  #at = 0;
  #token: FormulaToken = { kind: 'end', text: '' };
  #depth = 0;

  constructor(formula: string, sources: Sources) {
    this.#formula = formula.startsWith('=') ? formula.slice(1) : formula;
    this.#sources = sources;
  }

  read(): number | undefined {
    this.#next();
    const value = this.#sum();
    if (this.#token.kind !== 'end' || value === undefined) return undefined;
    return Number.isFinite(value) ? value : undefined;
  }

  #next(): void {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#formula);
    if (!match) {
      const rest = this.#formula.slice(this.#at).trim();
      this.#token = { kind: rest === '' ? 'end' : 'other', text: rest.slice(0, 1) };
      return;
    }
    this.#at = TOKEN.lastIndex;
    const kinds = ['number', 'sheet', 'cell', 'sum', 'sign'] as const;
    const found = kinds.findIndex((_, i) => match[i + 1] !== undefined);
    this.#token = { kind: kinds[found] ?? 'other', text: match[found + 1] ?? '' };
  }

  #isAt(signs: string): boolean {
    return this.#token.kind === 'sign' && signs.includes(this.#token.text);
  }

  #takes(sign: string): boolean {
    if (!this.#isAt(sign)) return false;
    this.#next();
    return true;
  }

  #sum(): number | undefined {
    let value = this.#product();
    for (;;) {
      if (this.#takes('+')) value = combine(value, this.#product(), (a, b) => a + b);
      else if (this.#takes('-')) value = combine(value, this.#product(), (a, b) => a - b);
      else return value;
    }
  }

  #product(): number | undefined {
    let value = this.#factor();
    for (;;) {
      if (this.#takes('*')) value = combine(value, this.#factor(), (a, b) => a * b);
      else if (this.#takes('/')) value = combine(value, this.#factor(), (a, b) => a / b);
      else return value;
    }
  }

  #factor(): number | undefined {
    if (++this.#depth > DEEPEST) return undefined;
    let value: number | undefined;
    if (this.#takes('-')) value = combine(0, this.#factor(), (a, b) => a - b);
    else if (this.#takes('+')) value = this.#factor();
    else value = this.#operand();
    while (this.#takes('%')) value = combine(value, 100, (a, b) => a / b);
    this.#depth--;
    return value;
  }

  #operand(): number | undefined {
    const { kind, text } = this.#token;
    if (kind === 'number') {
      this.#next();
      return Number(text);
    }
    if (kind === 'sum') return this.#sumOfRanges();
    if (this.#takes('(')) {
      const value = this.#sum();
      return this.#takes(')') ? value : undefined;
    }
    const range = this.#range();
    return range && range.to === undefined ? this.#sources.value(range.sheet, range.from) : undefined;
  }

  #sumOfRanges(): number | undefined {
    this.#next();
    if (!this.#takes('(')) return undefined;
    let total: number | undefined = 0;
    do {
      total = combine(total, this.#summand(), (a, b) => a + b);
    } while (this.#takes(',') || this.#takes(';'));
    return this.#takes(')') ? total : undefined;
  }

  #summand(): number | undefined {
    if (this.#token.kind !== 'cell' && this.#token.kind !== 'sheet') return this.#sum();
    const start = { at: this.#at, token: this.#token };
    const range = this.#range();
    if (range && this.#isAt(',;)')) {
      const from = position(range.from);
      return this.#sources.sum(range.sheet, from, range.to === undefined ? from : position(range.to));
    }
    // `E5+F5` as an argument.
    this.#at = start.at;
    this.#token = start.token;
    return this.#sum();
  }

  #range(): { readonly sheet: RawSheet; readonly from: string; readonly to?: string } | undefined {
    let sheet: RawSheet | undefined = this.#sources.own;
    if (this.#token.kind === 'sheet') {
      sheet = this.#sources.sheet(unquoted(this.#token.text));
      this.#next();
    }
    const from = this.#cell();
    if (!sheet || from === undefined) return undefined;
    if (!this.#takes(':')) return { sheet, from };
    const to = this.#cell();
    return to === undefined ? undefined : { sheet, from, to };
  }

  #cell(): string | undefined {
    const { kind, text } = this.#token;
    if (kind !== 'cell') return undefined;
    this.#next();
    return text.replaceAll('$', '');
  }
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function combine(
  a: number | undefined,
  b: number | undefined,
  make: (a: number, b: number) => number,
): number | undefined {
  return a === undefined || b === undefined ? undefined : make(a, b);
}
