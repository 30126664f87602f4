/** Finds the tags in a part: every `{{…}}` of every paragraph, however Word has split it over runs. */
import { ancestor, isElement, ownText, walk, type XmlElement } from './xml-tree.ts';
import { templateProblem, type TemplateProblem } from './problems.ts';

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
}

export interface ScannedPart {
  readonly name: string;
  readonly root: XmlElement;
  readonly tags: readonly ScannedTag[];
  readonly problems: readonly TemplateProblem[];
}

const BREAKS: ReadonlyMap<string, string> = new Map([
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:tab', '\t'],
]);

/** All tags of a part in document order, and what is wrong with their braces. */
export function scanPart(name: string, root: XmlElement): ScannedPart {
  const paragraphs = collectParagraphs(name, root);
  const found = paragraphs.map(scanParagraph);
  const tags = found.flatMap((p) => p.tags).sort((a, b) => a.order - b.order || a.start - b.start);
  return { name, root, tags, problems: [...braceProblems(found), ...unfilledTags(name, root)] };
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
    text: list.map((p) => p.text).join(''),
  }));
}

interface ParagraphScan {
  readonly paragraph: ScannedParagraph;
  readonly tags: ScannedTag[];
  readonly problems: TemplateProblem[];
  /** Text after the last `{{` when it is not closed in this paragraph. */
  readonly open?: string;
  /** Whether a `}}` comes before any `{{`. */
  readonly closesFirst: boolean;
}

function scanParagraph(paragraph: ScannedParagraph): ParagraphScan {
  const { text } = paragraph;
  const scan: { tags: ScannedTag[]; problems: TemplateProblem[] } = { tags: [], problems: [] };
  const report = (code: 'unclosed-tag' | 'stray-close', tag: string): void => {
    scan.problems.push(templateProblem(code, { part: paragraph.part, paragraph: text, tag }));
  };
  let start = -1;
  let closesFirst = false;
  for (const { index, 0: mark } of text.matchAll(/\{\{\{?|\}\}\}?/g)) {
    if (mark.startsWith('{')) {
      if (start >= 0) report('unclosed-tag', text.slice(start, index));
      start = index;
    } else if (start >= 0) {
      scan.tags.push(makeTag(paragraph, start, index + mark.length));
      start = -1;
    } else if (scan.tags.length === 0 && scan.problems.length === 0) closesFirst = true;
    else report('stray-close', mark);
  }
  const result = { paragraph, ...scan, closesFirst };
  return start < 0 ? result : { ...result, open: text.slice(start) };
}

function makeTag(paragraph: ScannedParagraph, start: number, end: number): ScannedTag {
  const raw = paragraph.text.slice(start, end);
  const first = paragraph.pieces.findLast((piece) => piece.start <= start);
  return { raw, inner: cleanInner(raw.slice(2, -2)), start, end, order: first?.order ?? 0, paragraph };
}

/** What Word and keyboards do to a tag, undone: no-break spaces, curly quotes, decomposed letters, invisible marks. */
function cleanInner(inner: string): string {
  const plain = inner
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ');
  return plain
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .trim();
}

/** An opening left over is one mistake together with the closing in a later paragraph, or a mistake of its own. */
function braceProblems(scans: readonly ParagraphScan[]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  let open: ParagraphScan | undefined;
  const flush = (): void => {
    if (open !== undefined) problems.push(atParagraph('unclosed-tag', open));
    open = undefined;
  };
  for (const scan of scans) {
    if (scan.closesFirst) {
      problems.push(
        open === undefined ? atParagraph('stray-close', scan) : atParagraph('tag-across-lines', open),
      );
      open = undefined;
    } else if (scan.paragraph.text.includes('{{')) flush();
    problems.push(...scan.problems);
    if (scan.open !== undefined) open = scan;
  }
  flush();
  return problems;
}

const atParagraph = (
  code: 'unclosed-tag' | 'stray-close' | 'tag-across-lines',
  scan: ParagraphScan,
): TemplateProblem =>
  templateProblem(code, {
    part: scan.paragraph.part,
    paragraph: scan.paragraph.text,
    tag: scan.open ?? '}}',
  });

/** Drawings carry chart tags in these attributes; they are looked at elsewhere. */
const ALT_TEXT = new Set(['descr', 'title']);

/** A tag in an attribute; Word percent-encodes the braces of one typed as the address of a link. */
const HELD_TAG = /\{\{|%7B%7B/i;

/** Tags where nothing is filled in: field codes, tracked deletions, attributes, text of other vocabularies. */
export function unfilledTags(part: string, root: XmlElement): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const node of walk(root)) {
    const inText = node.name !== 'w:t' && ownText(node).includes('{{');
    const inAttribute = Object.entries(node.attributes).some(
      ([n, v]) => HELD_TAG.test(v) && !ALT_TEXT.has(n),
    );
    const moved =
      node.name === 'w:t' && ownText(node).includes('{{') && ancestor(node, 'w:moveFrom') !== undefined;
    if (!inText && !inAttribute && !moved) continue;
    const paragraph = node.name === 'w:p' ? node : ancestor(node, 'w:p');
    const code = node.name === 'w:delText' || moved ? 'deleted-tag' : 'tag-not-filled';
    const source = inAttribute ? Object.values(node.attributes).join(' ') : ownText(node);
    const tag = /(?:\{\{|%7B%7B).*?(?:\}\}|%7D%7D)/i.exec(source)?.[0] ?? '{{';
    problems.push(
      templateProblem(code, { part, paragraph: paragraph === undefined ? '' : plainText(paragraph), tag }),
    );
  }
  return problems;
}

/** Words of a paragraph or any other element, without deleted ones and those of text boxes inside it. */
export function plainText(node: XmlElement): string {
  if (node.name === 'w:t') return ownText(node);
  const inner = node.children.filter(isElement).filter((child) => child.name !== 'w:txbxContent');
  return inner.map((child) => BREAKS.get(child.name) ?? plainText(child)).join('');
}
