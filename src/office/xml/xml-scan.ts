/**
 * Where things stand in the text of an XML part, so that a part can be changed at a few places and stay letter for
 * letter the same everywhere else. Only for parts that a real parser has accepted before: nothing is checked here.
 */

/** A tag; `name` as written, with its prefix. Offsets are those of `<` and of the character after `>`. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** An element with all it contains; an empty one (`<a/>`) has `openEnd` = `closeStart` = `end`. */
export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;

/** The first tag at or after a place; comments, CDATA and instructions are passed over. */
export function nextTag(text: string, from: number): Tag | undefined {
  let at = text.indexOf('<', from);
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    if (next !== BANG && next !== QUESTION) return readTag(text, at);
    at = text.indexOf('<', endOfMarkup(text, at));
  }
  return undefined;
}

function endOfMarkup(text: string, at: number): number {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = text.indexOf(closing, at);
  return end < 0 ? text.length : end + closing.length;
}

function readTag(text: string, start: number): Tag {
  const closes = text.charCodeAt(start + 1) === SLASH;
  let at = start + (closes ? 2 : 1);
  const nameStart = at;
  // A name ends at white space, at a slash or at the bracket.
  for (let code = text.charCodeAt(at); code > 32 && code !== SLASH && code !== GREATER;) {
    code = text.charCodeAt(++at);
  }
  const name = text.slice(nameStart, at);
  for (let code = text.charCodeAt(at); code !== GREATER && at < text.length; code = text.charCodeAt(++at)) {
    if (code === DOUBLE_QUOTE) at = text.indexOf('"', at + 1);
    else if (code === SINGLE_QUOTE) at = text.indexOf("'", at + 1);
  }
  const kind = closes ? 'close' : text.charCodeAt(at - 1) === SLASH ? 'empty' : 'open';
  return { kind, name, start, end: at + 1 };
}

/** The document's element. */
export function rootOf(text: string): Element {
  const tag = nextTag(text, 0);
  if (!tag) throw new Error('no element in the part');
  return elementAt(text, tag);
}

/** The element that an opening tag begins. */
function elementAt(text: string, tag: Tag): Element {
  const { name, start, end: openEnd } = tag;
  if (tag.kind === 'empty') return { name, start, openEnd, closeStart: openEnd, end: openEnd };
  let depth = 1;
  for (let inner = nextTag(text, openEnd); inner; inner = nextTag(text, inner.end)) {
    if (inner.kind === 'open') depth++;
    else if (inner.kind === 'close') depth--;
    if (depth === 0) return { name, start, openEnd, closeStart: inner.start, end: inner.end };
  }
  throw new Error(`${name} is not closed`);
}

/** The elements directly inside another, in order. */
export function childrenOf(text: string, parent: Element): Element[] {
  const children: Element[] = [];
  let at = parent.openEnd;
  while (at < parent.closeStart) {
    const tag = nextTag(text, at);
    if (!tag || tag.start >= parent.closeStart) break;
    const child = elementAt(text, tag);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** `x:` for `<x:workbook>`, '' for `<workbook>`: what names of the document's own namespace begin with. */
export function prefixOf({ name }: Element): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The opening tag's text. */
export function openTag(text: string, { start, openEnd }: Element): string {
  return text.slice(start, openEnd);
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  return pattern;
}

/** An attribute's value as written (entities not decoded) in the text of an opening tag. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = attributePattern(name).exec(tag);
  return match ? (match[1] ?? match[2]) : undefined;
}

/** The opening tag with an attribute given, changed, or (null) taken away. The value must need no escaping. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = attributePattern(name);
  if (value === null) return tag.replace(pattern, '');
  if (pattern.test(tag)) return tag.replace(pattern, () => ` ${name}="${value}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end}`);
}

/** A piece of text put in the place of another. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at one place in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((one, index) => ({ one, index }));
  ordered.sort((a, b) => a.one.start - b.one.start || a.one.end - b.one.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { one } of ordered) {
    pieces.push(text.slice(at, one.start), one.text);
    at = one.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Puts text in as the last thing inside an element, opening it when it was empty. */
export function appendInside(text: string, parent: Element, content: string): Splice {
  if (parent.openEnd !== parent.end || !text.startsWith('/>', parent.end - 2)) {
    return { start: parent.closeStart, end: parent.closeStart, text: content };
  }
  const open = openTag(text, parent).replace(/\s*\/>$/, '>');
  return { start: parent.start, end: parent.end, text: `${open}${content}</${parent.name}>` };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a double-quoted attribute. What XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
      .replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
  );
}

/** Text of a cell or a note: what would be taken for an escape (`_x000D_`) is escaped itself (ST_Xstring). */
export function escapeText(text: string): string {
  return escapeXml(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an element as a reader sees it: CDATA opened, entities decoded. */
export function unescapeXml(text: string): string {
  return text
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : decodeEntities(piece)))
    .join('');
}

function decodeEntities(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g, (_, hex, decimal, name) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[String(name)] ?? '';
    });
}
