import type { Element, Splice } from '../xml/xml-scan.ts';
import {
  appendInside,
  attributeOf,
  childrenOf,
  openTag,
  prefixOf,
  rootOf,
  splice,
  withAttribute,
} from '../xml/xml-scan.ts';

/** Children of `styleSheet` in the order of the schema (ECMA-376 part 1, 18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'];

type Collection = 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What a collection holds before anything else: programs count on the first entries (two fills, by the standard's habit). */
const FIRST: Readonly<Record<Collection, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** A part with so many plain cell styles. `namespace`: that of spreadsheets, which strict files have another of. */
export function emptyStyles(namespace: string, plain: number): string {
  const lists = (['fonts', 'fills', 'borders', 'cellXfs'] as const).map((name) => {
    const items =
      name === 'cellXfs' ? Array.from({ length: plain }, () => FIRST.cellXfs[0] ?? '') : FIRST[name];
    return `<${name} count="${items.length}">${items.join('')}</${name}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">${lists.join('')}</styleSheet>`;
}

/** One of the lists of a styles part: entries as text, without prefix, by index. */
class Entries {
  readonly items: string[];
  readonly #index = new Map<string, number>();

  constructor(items: readonly string[]) {
    this.items = [...items];
    items.forEach((item, index) => {
      if (!this.#index.has(item)) this.#index.set(item, index);
    });
  }

  /** The index of an entry, added when there is none like it. */
  indexOf(item: string): number {
    const known = this.#index.get(item);
    if (known !== undefined) return known;
    this.items.push(item);
    this.#index.set(item, this.items.length - 1);
    return this.items.length - 1;
  }
}

/** The style tables of a workbook: existing entries keep their index, further ones are added behind them. */
export class StyleTable {
  readonly #text: string;
  readonly #prefix: string;
  readonly #root: Element;
  readonly #elements: ReadonlyMap<string, Element>;
  readonly #lists = new Map<Collection, Entries>();
  readonly #counts = new Map<Collection, number>();

  constructor(text: string) {
    this.#text = text;
    this.#root = rootOf(text);
    this.#prefix = prefixOf(this.#root);
    this.#elements = new Map(
      childrenOf(text, this.#root).map((child) => [child.name.slice(this.#prefix.length), child]),
    );
    for (const name of ['fonts', 'fills', 'borders', 'cellXfs'] as const) this.#open(name);
  }

  /** There is a table of named styles that cell styles can be based on. */
  get hasNamedStyles(): boolean {
    const element = this.#elements.get('cellStyleXfs');
    return element !== undefined && childrenOf(this.#text, element).length > 0;
  }

  font(xml: string): number {
    return this.#list('fonts').indexOf(xml);
  }

  fill(xml: string): number {
    return this.#list('fills').indexOf(xml);
  }

  border(xml: string): number {
    return this.#list('borders').indexOf(xml);
  }

  xf(xml: string): number {
    return this.#list('cellXfs').indexOf(xml);
  }

  /** The fill of a cell style, as text without prefix; null when the style names none. */
  fillOf(style: number): string | null {
    const id = attributeOf(openingOf(this.#xfAt(style)), 'fillId');
    if (id === undefined) return null;
    return this.#list('fills').items[Number(id)] ?? FIRST.fills[0] ?? null;
  }

  /** Whether a cell style says that its fill counts, as written; null when it does not say. */
  appliesFill(style: number): string | null {
    return attributeOf(openingOf(this.#xfAt(style)), 'applyFill') ?? null;
  }

  /** The style that is like another but for its fill; null names none. */
  withFill(style: number, fill: string | null, applies: string | null): number {
    const xf = this.#xfAt(style);
    const opening = openingOf(xf);
    const id = fill === null ? null : String(this.fill(fill));
    const changed = withAttribute(withAttribute(opening, 'fillId', id), 'applyFill', applies);
    return this.xf(changed + xf.slice(opening.length));
  }

  /** The part with what was added. */
  toString(): string {
    const grown = ORDER.filter(isCollection).filter((name) => this.#isGrown(name));
    if (this.#elements.size === 0) {
      const inside = grown.map((name) => this.#whole(name)).join('');
      return splice(this.#text, [appendInside(this.#text, this.#root, inside)]);
    }
    return splice(
      this.#text,
      grown.map((name) => this.#update(name)),
    );
  }

  #update(name: Collection): Splice {
    const element = this.#elements.get(name);
    if (element) return this.#grow(name, element);
    const before = ORDER.slice(0, ORDER.indexOf(name)).flatMap((one) => this.#elements.get(one)?.end ?? []);
    const at = Math.max(this.#root.openEnd, ...before);
    return { start: at, end: at, text: this.#whole(name) };
  }

  #xfAt(style: number): string {
    const { items } = this.#list('cellXfs');
    return items[style] ?? items[0] ?? FIRST.cellXfs[0] ?? '';
  }

  #list(name: Collection): Entries {
    const list = this.#lists.get(name);
    if (!list) throw new Error(`no ${name}`);
    return list;
  }

  #open(name: Collection): void {
    const element = this.#elements.get(name);
    const written = element
      ? childrenOf(this.#text, element).map(({ start, end }) =>
          this.#unprefixed(this.#text.slice(start, end)),
        )
      : [];
    this.#counts.set(name, written.length);
    // Both first fills are taken for what the standard makes of them, whatever stands there.
    const needed = name === 'fills' || written.length === 0 ? FIRST[name].slice(written.length) : [];
    this.#lists.set(name, new Entries([...written, ...needed]));
  }

  #isGrown(name: Collection): boolean {
    return this.#list(name).items.length > (this.#counts.get(name) ?? 0);
  }

  #added(name: Collection): string {
    const added = this.#list(name).items.slice(this.#counts.get(name));
    return added.map((item) => this.#prefixed(item)).join('');
  }

  #grow(name: Collection, element: Element): Splice {
    const open = openTag(this.#text, element).replace(/\s*\/>$/, '>');
    const count = String(this.#list(name).items.length);
    const counted = attributeOf(open, 'count') === undefined ? open : withAttribute(open, 'count', count);
    const inside = this.#text.slice(element.openEnd, element.closeStart);
    return {
      start: element.start,
      end: element.end,
      text: `${counted}${inside}${this.#added(name)}</${element.name}>`,
    };
  }

  #whole(name: Collection): string {
    const tag = this.#prefix + name;
    return `<${tag} count="${this.#list(name).items.length}">${this.#added(name)}</${tag}>`;
  }

  /** `<x:fill>` → `<fill>`; elements of other namespaces keep their prefix. */
  #unprefixed(xml: string): string {
    return this.#prefix === '' ? xml : xml.replaceAll(new RegExp(`(</?)${this.#prefix}`, 'g'), '$1');
  }

  #prefixed(xml: string): string {
    return this.#prefix === '' ? xml : xml.replaceAll(/(<\/?)(?=[A-Za-z]\w*[\s/>])/g, `$1${this.#prefix}`);
  }
}

function isCollection(name: string): name is Collection {
  return Object.hasOwn(FIRST, name);
}

function openingOf(xml: string): string {
  return openTag(xml, rootOf(xml));
}
