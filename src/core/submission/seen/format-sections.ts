/** A piece of a section of a number format: a place for a digit, or what stands around digits. */
export interface Token {
  readonly kind: 'digit' | 'point' | 'literal' | 'general' | 'text';
  readonly text: string;
}

/** One section of a number format code. */
export interface FormatSection {
  readonly tokens: readonly Token[];
  /** What the number is multiplied by before it is shown: 0.001 for each comma at the end, 100 for each percent sign. */
  readonly scale: number;
  readonly hasGroups: boolean;
  readonly decimals: number;
  readonly isGeneral: boolean;
  readonly exponent: boolean;
  /** A fraction, of a given denominator or of the best one up to the largest. */
  readonly fraction?: { readonly fixed?: number; readonly largest: number };
  readonly condition?: (value: number) => boolean;
  /** Its colour is white. */
  readonly isWhite: boolean;
}

/** The sections that apply to numbers, in order, and the one that applies to texts. */
export interface NumberFormat {
  readonly numeric: readonly FormatSection[];
  readonly text?: FormatSection;
}

/** Excel takes no longer codes. */
const LONGEST = 255;
/** What is longer hides everything. */
const UNREADABLE: NumberFormat = { numeric: [] };

/** Reads a format code into its sections; every text is one, however odd. */
export function readFormat(code: string): NumberFormat {
  if (code.length > LONGEST) return UNREADABLE;
  const sections = splitSections(code).map(readSection);
  const last = sections.at(-1);
  const isForText = sections.length > 3 || (last?.tokens.some(({ kind }) => kind === 'text') ?? false);
  if (!isForText || !last) return { numeric: sections };
  const numeric = sections.slice(0, -1);
  // A format for texts alone shows numbers as General does.
  return { numeric: numeric.length > 0 ? numeric : [readSection('General')], text: last };
}

/** A quoted text, an escaped letter, brackets, padding and filling: what a semicolon does not end. */
const ATOM = /"[^"]*"?|\\.?|_.?|\*.?|\[[^\]]*\]?|general|standard|e[+-]|[\s\S]/giu;

function splitSections(code: string): readonly string[] {
  const sections = [''];
  for (const atom of code.match(ATOM) ?? [])
    if (atom === ';') sections.push('');
    else sections[sections.length - 1] += atom;
  return sections;
}

function readSection(code: string): FormatSection {
  const reader = new SectionReader();
  for (const atom of code.match(ATOM) ?? []) reader.take(atom);
  return reader.finish(code);
}

const WHITE = /^\[(?:white|color ?2)\]$/i;
const CONDITION = /^\[(<=|>=|<>|<|>|=)\s{0,9}(-?\d{1,15}(?:\.\d{1,15})?)\]$/;
const SYMBOL = /^\[\$([^\]-]*)/;
const FRACTION = /[?#0]\s{0,9}\/\s{0,9}(?:([?#0]{1,9})|(\d{1,5}))/;

class SectionReader {
  readonly #tokens: Token[] = [];
  #commas = 0;
  #percents = 0;
  #hasGroups = false;
  #hasPoint = false;
  #decimals = 0;
  #exponent = false;
  #condition: FormatSection['condition'];
  #isWhite = false;

  take(atom: string): void {
    const first = atom.charAt(0);
    if (atom === '0' || atom === '#' || atom === '?') this.#digit(atom);
    else if (atom === '.') this.#point();
    else if (atom === ',') this.#commas++;
    else if (atom === '%') this.#percent();
    else if (atom === '@') this.#tokens.push({ kind: 'text', text: '' });
    else if (first === '[') this.#bracket(atom);
    else if (first === '"') this.#literal(atom.slice(1).replace('"', ''));
    else if (first === '\\') this.#literal(atom.slice(1));
    else if (first === '_') this.#literal(' ');
    else if (first === '*') this.#fill(atom.slice(1));
    else if (/^e[+-]$/i.test(atom)) this.#exponent = true;
    else if (atom.length > 1) this.#tokens.push({ kind: 'general', text: '' });
    else this.#literal(atom);
  }

  finish(code: string): FormatSection {
    const [, places, fixed] = FRACTION.exec(code) ?? [];
    const isFraction = places !== undefined || fixed !== undefined;
    return {
      // The digits of a denominator are the number's own.
      tokens: isFraction
        ? this.#tokens.filter(({ kind, text }) => kind !== 'literal' || !/[\d/]/.test(text))
        : this.#tokens,
      scale: 100 ** this.#percents / 1000 ** this.#commas,
      hasGroups: this.#hasGroups,
      decimals: this.#decimals,
      isGeneral: this.#tokens.some(({ kind }) => kind === 'general'),
      exponent: this.#exponent,
      ...(isFraction && {
        fraction: {
          ...(fixed !== undefined && { fixed: Number(fixed) }),
          largest: 10 ** Math.min(places?.length ?? 0, 3) - 1,
        },
      }),
      ...(this.#condition && { condition: this.#condition }),
      isWhite: this.#isWhite,
    };
  }

  /** A comma between digits groups them; behind the last one it divides by a thousand. */
  #digit(text: string): void {
    if (this.#exponent) return;
    if (this.#commas > 0) this.#hasGroups = true;
    this.#commas = 0;
    if (this.#hasPoint) this.#decimals++;
    this.#tokens.push({ kind: 'digit', text });
  }

  #point(): void {
    if (this.#hasPoint) return;
    this.#hasPoint = true;
    this.#tokens.push({ kind: 'point', text: '' });
  }

  #percent(): void {
    this.#percents++;
    this.#literal('%');
  }

  /** Letter by letter: marks among digits are looked at one by one. */
  #literal(text: string): void {
    for (const letter of text) this.#tokens.push({ kind: 'literal', text: letter });
  }

  /** What fills the cell stands there as often as there is room. */
  #fill(letter: string): void {
    this.#literal(/\p{N}/u.test(letter) ? letter : ' ');
  }

  #bracket(atom: string): void {
    const [, operator, limit] = CONDITION.exec(atom) ?? [];
    if (operator !== undefined) this.#condition = (value) => holds(value, operator, Number(limit));
    else if (WHITE.test(atom)) this.#isWhite = true;
    else this.#literal(SYMBOL.exec(atom)?.[1] ?? '');
  }
}

function holds(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}
