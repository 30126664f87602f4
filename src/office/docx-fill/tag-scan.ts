/** Finds the tags in a part: every `{{…}}` of every paragraph, however Word has split it over runs, and every damaged one. */
import { ancestor, isElement, ownText, walk, type XmlElement } from '../xml/xml-tree.ts';
import { plain, problemAt, type PlainCode, type TemplateProblem } from './problem.ts';

/** A stretch of a paragraph's text; `node` is its `w:t`, absent for a line break or tab. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly node?: XmlElement;
  /** Position in the part, to order tags of paragraphs nested in text boxes. */
  readonly order: number;
}

export interface ScannedParagraph {
  readonly element: XmlElement;
  readonly part: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What happened to a tag's braces. */
type Damage = 'unclosed-tag' | 'tag-across-lines' | 'single-brace';

/** One tag, in place. */
export interface ScannedTag {
  /** As typed, with braces. */
  readonly raw: string;
  /** Between the braces; NFC, plain quotes and spaces, trimmed. */
  readonly inner: string;
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly paragraph: ScannedParagraph;
  /** Such a tag is never filled; what it was meant to be still tells where blocks begin and end. */
  readonly damage?: Damage;
}

export interface ScannedPart {
  readonly name: string;
  readonly root: XmlElement;
  /** In document order. */
  readonly tags: readonly ScannedTag[];
  /** Braces that belong to no tag, and tags where nothing is filled in. */
  readonly problems: readonly TemplateProblem[];
}

const BREAKS: ReadonlyMap<string, string> = new Map([
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:tab', '\t'],
]);

export function scanPart(name: string, root: XmlElement): ScannedPart {
  const scans = collectParagraphs(name, root).map(scanParagraph);
  const tags = [...scans.flatMap((scan) => scan.tags), ...tagsLeftOpen(scans)];
  tags.sort((a, b) => a.order - b.order || a.start - b.start);
  return { name, root, tags, problems: [...strayBraces(scans), ...unfilledTags(name, root)] };
}

function collectParagraphs(part: string, root: XmlElement): ScannedParagraph[] {
  const pieces = new Map<XmlElement, Piece[]>();
  let order = 0;
  for (const node of walk(root)) {
    if (node.name === 'w:p') pieces.set(node, []);
    const text =
      node.name === 'w:t' ? ownText(node) : node.parent?.name === 'w:r' ? BREAKS.get(node.name) : undefined;
    const list = text === undefined ? undefined : pieces.get(ancestor(node, 'w:p') ?? node);
    if (text === undefined || list === undefined) continue;
    const last = list.at(-1);
    const start = last === undefined ? 0 : last.start + last.text.length;
    const piece = { start, text, order: order++ };
    list.push(node.name === 'w:t' ? { ...piece, node } : piece);
  }
  return [...pieces].map(([element, list]) => ({
    element,
    part,
    pieces: list,
    text: list.map((piece) => piece.text).join(''),
  }));
}

interface ParagraphScan {
  readonly paragraph: ScannedParagraph;
  readonly tags: ScannedTag[];
  /** Closing braces without opening ones; the first may end a tag of an earlier paragraph. */
  readonly strays: { readonly at: number; readonly raw: string }[];
  /** Where a `{{` opens that this paragraph does not close. */
  openAt?: number;
}

const BRACES = /\{\{\{?|\}\}\}?|[{}]/g;

/** Reads the braces of a paragraph from left to right. */
function scanParagraph(paragraph: ScannedParagraph): ParagraphScan {
  const scan: ParagraphScan = { paragraph, tags: [], strays: [] };
  const { text } = paragraph;
  const marks = [...text.matchAll(BRACES)].map(({ index, 0: mark }) => ({ at: index, mark }));
  for (let i = 0; i < marks.length;) i += readBraces(scan, marks, i);
  return scan;
}

interface BraceMark {
  readonly at: number;
  readonly mark: string;
}

/** Reads the tag that begins with the brace, or what else the brace is; returns how many braces that took. */
function readBraces(scan: ParagraphScan, marks: readonly BraceMark[], i: number): number {
  const [brace, next, third] = [marks[i], marks[i + 1], marks[i + 2]];
  if (brace === undefined) return 1;
  const { at, mark } = brace;
  if (mark.length > 1)
    return mark.startsWith('{') ? readDouble(scan, brace, next, third) : stray(scan, brace);
  if (mark === '}') return readHalf(scan, at + 1, PATH_BEFORE);
  if (next === undefined || next.mark.startsWith('{')) return readHalf(scan, at, PATH_AFTER);
  return addDamaged(scan, at, next.at + next.mark.length, 'single-brace') ? 2 : 1;
}

/** `{{a}}`; `{{a} b {{c}}` and `{{a {{b}}` are tags that lost what closes them. */
function readDouble(
  scan: ParagraphScan,
  { at }: BraceMark,
  next: BraceMark | undefined,
  third: BraceMark | undefined,
): number {
  const { paragraph, tags } = scan;
  if (next?.mark === '}' && !third?.mark.startsWith('}}')) {
    tags.push(makeTag(paragraph, at, next.at + 1, 'unclosed-tag'));
    return 2;
  }
  if (next === undefined) {
    scan.openAt = at;
    return 1;
  }
  if (next.mark.startsWith('{')) {
    tags.push(makeTag(paragraph, at, next.at, 'unclosed-tag'));
    return 1;
  }
  const end = next.mark === '}' ? third : next;
  tags.push(makeTag(paragraph, at, (end ?? next).at + (end ?? next).mark.length));
  return next === end ? 2 : 3;
}

/** Closing braces alone; with the end of a block before them they are what is left of its tag. */
function stray(scan: ParagraphScan, { at, mark }: BraceMark): number {
  const lost = BLOCK_BEFORE.exec(scan.paragraph.text.slice(0, at))?.[0];
  const end = at + mark.length;
  if (lost === undefined || !addDamaged(scan, at - lost.length, end, 'single-brace'))
    scan.strays.push({ at, raw: mark });
  return 1;
}

/** What a tag looks like: a path, a call of a function, one end of a block. */
const NAME = String.raw`(?:(?:\.\.\/|@)*[\p{L}_][\p{L}\p{N}_]*(?:[.\-][\p{L}\p{N}_]+)*)`;
const LOOKS_LIKE_TAG = new RegExp(
  String.raw`^\s*(?:[#/]\s*)?${NAME}(?:\s+[\p{L}\p{N}_.@/"“”'()-]+)*\s*$`,
  'u',
);

/** A tag in single braces, when what stands in them looks like one. */
function addDamaged({ paragraph, tags }: ParagraphScan, start: number, end: number, damage: Damage): boolean {
  const words = paragraph.text.slice(start, end).replace(/^\{+|\}+$/g, '');
  if (!LOOKS_LIKE_TAG.test(words)) return false;
  tags.push(makeTag(paragraph, start, end, damage));
  return true;
}

const BLOCK_BEFORE = new RegExp(String.raw`[#/]\s*[\p{L}_]+(?:\s+${NAME})?\s*$`, 'u');
const PATH_AFTER = new RegExp(String.raw`^\{\s*[#/]?\s*${NAME}`, 'u');
const PATH_BEFORE = new RegExp(String.raw`${NAME}\s*\}$`, 'u');

/** One brace alone, before or behind a path with a dot or a block's word: all that is left of a tag's braces. */
function readHalf(scan: ParagraphScan, edge: number, path: RegExp): number {
  const { text } = scan.paragraph;
  const raw = path.exec(path === PATH_AFTER ? text.slice(edge) : text.slice(0, edge))?.[0] ?? '';
  const start = path === PATH_AFTER ? edge : edge - raw.length;
  if (/[.#/_]/.test(raw)) addDamaged(scan, start, start + raw.length, 'single-brace');
  return 1;
}

function makeTag(paragraph: ScannedParagraph, start: number, end: number, damage?: Damage): ScannedTag {
  const raw = paragraph.text.slice(start, end);
  const first = paragraph.pieces.findLast((piece) => piece.start <= start);
  const inner = cleanInner(damage === undefined ? raw.slice(2, -2) : raw.replace(/^\{+|\}+$/g, ''));
  const tag = { raw, inner, start, end, order: first?.order ?? 0, paragraph };
  return damage === undefined ? tag : { ...tag, damage };
}

/** What Word and keyboards do to a tag, undone: no-break spaces, curly quotes, decomposed letters, invisible marks. */
function cleanInner(inner: string): string {
  const plainText = inner
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ');
  return plainText
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .trim();
}

/** Tags that their paragraph does not close: closed in a later one before anything else opens, or not at all. */
function tagsLeftOpen(scans: readonly ParagraphScan[]): ScannedTag[] {
  return scans.flatMap((scan, i) => {
    const { paragraph, openAt } = scan;
    if (openAt === undefined) return [];
    const rest = closingOf(scans, i);
    const tag = makeTag(paragraph, openAt, paragraph.text.length, 'unclosed-tag');
    if (rest === undefined) return [tag];
    const words = rest.paragraph.text.slice(0, rest.strays[0]?.at);
    return [{ ...tag, inner: cleanInner(`${tag.inner} ${words}`), damage: 'tag-across-lines' }];
  });
}

/** The later paragraph that begins with what closes the tag left open in this one. */
function closingOf(scans: readonly ParagraphScan[], i: number): ParagraphScan | undefined {
  const next = scans
    .slice(i + 1)
    .find((scan) => scan.paragraph.text.includes('{{') || scan.strays.length > 0);
  return next !== undefined && closesFirst(next) ? next : undefined;
}

const closesFirst = ({ strays: [first], tags: [tag], openAt }: ParagraphScan): boolean =>
  first !== undefined && first.at < (tag?.start ?? Infinity) && first.at < (openAt ?? Infinity);

/** Closing braces that close nothing, here or from an earlier paragraph. */
function strayBraces(scans: readonly ParagraphScan[]): TemplateProblem[] {
  const used = new Set(
    scans.flatMap((scan, i) => (scan.openAt === undefined ? [] : [closingOf(scans, i)?.strays[0]])),
  );
  return scans.flatMap(({ paragraph, strays }) =>
    strays
      .filter((one) => !used.has(one))
      .map(({ raw }) =>
        problemAt(plain('stray-close'), { part: paragraph.part, paragraph: paragraph.text, tag: raw }),
      ),
  );
}

/** Drawings carry chart tags in these attributes; they are looked at elsewhere. */
const ALT_TEXT = new Set(['descr', 'title']);

/** A tag in an attribute; Word percent-encodes the braces of one typed as the address of a link. */
const HELD_TAG = /\{\{|%7B%7B/i;

/** Tags where nothing is filled in: field codes, tracked deletions, attributes, text of other vocabularies. */
export function unfilledTags(part: string, root: XmlElement): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const node of walk(root)) {
    const held = heldTag(node);
    if (held === undefined) continue;
    const paragraph = node.name === 'w:p' ? node : ancestor(node, 'w:p');
    const words = paragraph === undefined ? '' : plainText(paragraph);
    const tag = /(?:\{\{|%7B%7B).*?(?:\}\}|%7D%7D)/i.exec(held.source)?.[0] ?? '{{';
    problems.push(problemAt(plain(held.code), { part, paragraph: words, tag }));
  }
  return problems;
}

function heldTag(node: XmlElement): { readonly code: PlainCode; readonly source: string } | undefined {
  const inAttribute = Object.entries(node.attributes).filter(
    ([name, value]) => HELD_TAG.test(value) && !ALT_TEXT.has(name),
  );
  if (inAttribute.length > 0)
    return { code: 'tag-not-filled', source: inAttribute.map(([, value]) => value).join(' ') };
  const source = ownText(node);
  if (!source.includes('{{')) return undefined;
  if (node.name === 'w:delText') return { code: 'deleted-tag', source };
  if (node.name !== 'w:t') return { code: 'tag-not-filled', source };
  return ancestor(node, 'w:moveFrom') === undefined ? undefined : { code: 'deleted-tag', source };
}

/** Words of a paragraph or any other element, without deleted ones and those of text boxes inside it. */
export function plainText(node: XmlElement): string {
  if (node.name === 'w:t') return ownText(node);
  const inner = node.children.filter(isElement).filter((child) => child.name !== 'w:txbxContent');
  return inner.map((child) => BREAKS.get(child.name) ?? plainText(child)).join('');
}
