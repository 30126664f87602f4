import { SaxesParser } from 'saxes';
import { strictTextOfUtf8, textOfLatin1 } from '../bytes.ts';
import { refuse } from '../refusal.ts';

/** Attributes by their name as written; a null-prototype object. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Called with local names of elements in the root's own namespace; everything else is passed over. */
export interface XmlHandler {
  /** Answers false to pass over the element with all it contains. `close` is then not called for it. */
  open(name: string, attributes: XmlAttributes): boolean;
  close?(name: string): void;
  text?(text: string): void;
  /** Namespaces besides the root's whose elements are called too. */
  readonly namespaces?: readonly string[];
  /** True when nothing more needs to be read: the rest of a long part is then left. */
  readonly isEnough?: boolean;
}

/** A part's bytes and the name to complain under. */
export interface XmlPart {
  readonly name: string;
  readonly content: Uint8Array;
}

const SPREADSHEET_NAMESPACES = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
const COMPATIBILITY_NAMESPACE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Marks in the name cache: passed over with its content; itself invisible, its content not. */
const FOREIGN = '';
const TRANSPARENT = '*';
/** Long parts are decoded and parsed piece by piece, so that their whole text never exists as a string. */
const PIECE = 1 << 18;
/** So many pieces without a single tag ending (2 MB) are no cell, no note, no element of an honest part. */
const MAX_IDLE_PIECES = 8;

const EVENTS = ['error', 'doctype', 'opentag', 'closetag', 'text', 'cdata'] as const;
/**
 * The parser of the part before, done with and empty. As long as one lives V8 keeps what it has compiled for parsers; where
 * none did between two parts it began anew, and in one of five runs with a large sheet ended with code three times as slow.
 */
const kept: { parser?: SaxesParser } = {};

/**
 * Parses one part. Elements are recognised by namespace, whatever their prefix; of `mc:AlternateContent` the
 * fallback is read (the choices need extensions this reader does not claim to know).
 * @throws Refusal `file/damaged` (xml), `file/unsafe` (dtd), `file/unsafe` (nesting).
 */
export function parseXml(part: XmlPart, depthLimit: number, handler: XmlHandler): void {
  const parser = new SaxesParser();
  const names = new NameResolver(part.name, handler.namespaces);
  let depth = 0;
  let skipping = 0;
  let tags = 0;
  parser.on('error', (error) =>
    refuse('file/damaged', { kind: 'xml', part: part.name, detail: error.message }),
  );
  parser.on('doctype', () => refuse('file/unsafe', { kind: 'dtd', part: part.name }));
  parser.on('opentag', (tag) => {
    depth++;
    tags++;
    if (depth > depthLimit) refuse('file/unsafe', { kind: 'nesting', part: part.name, limit: depthLimit });
    if (skipping > 0) {
      skipping++;
      return;
    }
    const name = names.resolve(tag.name, tag.attributes);
    if (name === TRANSPARENT) return;
    if (name === FOREIGN || !handler.open(name, tag.attributes)) skipping = 1;
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (skipping > 0) {
      skipping--;
      return;
    }
    const name = names.known(tag.name);
    if (name !== TRANSPARENT) handler.close?.(name);
  });
  const onText = (text: string): void => {
    if (skipping === 0) handler.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  if (feed(parser, part, handler, () => tags)) parser.close();
  for (const event of EVENTS) parser.off(event);
  kept.parser = parser;
}

/** Answers whether the part was read to its end. */
function feed(parser: SaxesParser, part: XmlPart, handler: XmlHandler, countTags: () => number): boolean {
  const { content } = part;
  const encoding = detectEncoding(content);
  if (encoding !== 'utf-8') {
    parser.write(decodeOther(part, encoding));
    return true;
  }
  let at = hasUtf8Mark(content) ? 3 : 0;
  let idle = 0;
  while (at < content.length) {
    const end = letterBoundary(content, at + PIECE);
    const before = countTags();
    parser.write(textOfPiece(part, at, end));
    idle = countTags() === before ? idle + 1 : 0;
    if (idle > MAX_IDLE_PIECES)
      refuse('file/damaged', { kind: 'xml', part: part.name, detail: 'an element of over 2 MB' });
    at = end;
    if (handler.isEnough === true) return false;
  }
  return true;
}

function textOfPiece({ name, content }: XmlPart, start: number, end: number): string {
  const text = strictTextOfUtf8(content.subarray(start, end));
  return text ?? refuse('file/damaged', { kind: 'xml', part: name, detail: 'bytes that are not UTF-8' });
}

/** The nearest place at or before `at` where no letter is cut in two. */
function letterBoundary(content: Uint8Array, at: number): number {
  if (at >= content.length) return content.length;
  let place = at;
  while (((content[place] ?? 0) & 0xc0) === 0x80) place--;
  return place;
}

function hasUtf8Mark(content: Uint8Array): boolean {
  return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}

/** By byte order mark, else by the shape of `<` in two bytes, else by the declaration, else UTF-8 (XML 1.0 appendix F). */
function detectEncoding(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const declaration = textOfLatin1(content.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1]?.toLowerCase();
  // Two-byte text would have shown itself above: such a declaration merely lies.
  return declared === undefined || declared.startsWith('utf') || declared === 'us-ascii' ? 'utf-8' : declared;
}

function decodeOther(part: XmlPart, encoding: string): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(part.content);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    return refuse('file/damaged', { kind: 'xml', part: part.name, detail: `bytes that are not ${encoding}` });
  }
}

/**
 * A part's whole text, whatever its encoding, without the byte order mark.
 * @throws Refusal `file/damaged` (xml) for bytes that are not what they claim to be.
 */
export function partText(part: XmlPart): string {
  return decodeOther(part, detectEncoding(part.content));
}

/** The start of any bytes as text, for recognising what they are; never fails. */
export function textStart(content: Uint8Array, length: number): string {
  const encoding = detectEncoding(content);
  const label = encoding.startsWith('utf-16') ? encoding : 'utf-8';
  return new TextDecoder(label).decode(content.subarray(0, length));
}

/**
 * Local names of elements by their written name, resolved once per written name. Namespace declarations are taken as
 * valid from where they stand to the end of the part: no writer rebinds a prefix to another namespace half-way.
 */
class NameResolver {
  readonly #part: string;
  readonly #others: readonly string[];
  readonly #cache = new Map<string, string>();
  readonly #namespaces = new Map<string, string>();
  #own: ReadonlySet<string> | undefined;

  constructor(part: string, others: readonly string[] = []) {
    this.#part = part;
    this.#others = others;
  }

  resolve(name: string, attributes: XmlAttributes): string {
    const cached = this.#cache.get(name);
    if (cached !== undefined) return cached;
    const resolved = this.#look(name, attributes);
    this.#cache.set(name, resolved);
    return resolved;
  }

  /** For a closing tag, whose opening tag was resolved. */
  known(name: string): string {
    return this.#cache.get(name) ?? FOREIGN;
  }

  #look(name: string, attributes: XmlAttributes): string {
    for (const key in attributes) {
      if (key === 'xmlns') this.#declare('', attributes[key]);
      else if (key.startsWith('xmlns:')) this.#declare(key.slice(6), attributes[key]);
    }
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const namespace = this.#namespaces.get(prefix);
    if (namespace === undefined && prefix !== '') {
      refuse('file/damaged', {
        kind: 'xml',
        part: this.#part,
        detail: `undeclared prefix ${prefix.slice(0, 50)}`,
      });
    }
    this.#own ??= ownNamespaces(namespace ?? '');
    if (this.#own.has(namespace ?? '') || this.#others.includes(namespace ?? '')) return local;
    if (namespace !== COMPATIBILITY_NAMESPACE) return FOREIGN;
    return local === 'AlternateContent' || local === 'Fallback' ? TRANSPARENT : FOREIGN;
  }

  #declare(prefix: string, namespace = ''): void {
    if (!this.#namespaces.has(prefix)) this.#namespaces.set(prefix, namespace);
  }
}

/** The root's namespace, and with either of the two spreadsheet ones (transitional, strict) the other as well. */
function ownNamespaces(root: string): ReadonlySet<string> {
  return new Set(SPREADSHEET_NAMESPACES.includes(root) ? [root, ...SPREADSHEET_NAMESPACES] : [root]);
}

/** An `xsd:boolean` attribute: Excel writes 1, LibreOffice and others `true`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** An attribute by local name under any prefix, e.g. `r:id`. */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  const suffix = `:${local}`;
  for (const key in attributes) {
    if (key === local || key.endsWith(suffix)) return attributes[key];
  }
  return undefined;
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Decodes `_x000D_` escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * A copy that does not keep its source alive: the parser's texts are slices of the whole part, and one remembered
 * cell would hold the part's text in memory (V8 slices strings of 13 letters and more).
 */
export function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
