/** Where a block stands in the document's structure: within a line, over paragraphs, or over table rows. */
import { ancestor, walk, type XmlElement } from '../xml/xml-tree.ts';
import type { ScannedParagraph, ScannedTag } from './tag-scan.ts';

/** What is repeated or left out: text within one paragraph, paragraphs, or rows of a table. */
export type BlockSpan = 'inline' | 'paragraphs' | 'rows';

/** The span between two tags of a block, or nothing when they stand in different structures and no sound document results. */
export function blockSpan(open: ScannedTag, close: ScannedTag): BlockSpan | undefined {
  const [from, to] = [open.paragraph.element, close.paragraph.element];
  if (from === to) return runParent(open) === runParent(close) ? 'inline' : undefined;
  if (from.parent === to.parent) return bothInPlainRuns(open, close) ? 'paragraphs' : undefined;
  return commonRows(from, to) === undefined ? undefined : 'rows';
}

/** Whether an `else` divides the block: within the line, between paragraphs, or in a row of tags of its own. */
export function dividesSpan(open: ScannedTag, divider: ScannedTag, span: BlockSpan): boolean {
  if (span !== 'rows') {
    const own = blockSpan(open, divider);
    return own === span || (span === 'paragraphs' && own === 'inline');
  }
  const rows = commonRows(open.paragraph.element, divider.paragraph.element);
  return rows !== undefined && isRowOfTags(rows[1]);
}

/** The element that holds the run of the tag's first character: the paragraph, a link, a tracked insertion … */
function runParent(tag: ScannedTag): XmlElement | undefined {
  const piece = tag.paragraph.pieces.findLast((p) => p.start <= tag.start);
  return piece?.node?.parent?.parent;
}

/** A tag that is all its paragraph has may stand in any run: the paragraph goes with it. */
function bothInPlainRuns(open: ScannedTag, close: ScannedTag): boolean {
  return [open, close].every((tag) => isAlone(tag.paragraph) || runParent(tag) === tag.paragraph.element);
}

const BLOCK_TAG = /\{\{\s*(?:[#/!]|else\s*\}|khac\s*\})[^}]*\}*/gu;

/** Whether the paragraph holds block tags and white space only: such a line vanishes. */
export function isAlone({ text, element }: ScannedParagraph): boolean {
  return text.trim() !== '' && isBlankBesideTags(text) && !holdsMore(element);
}

const isBlankBesideTags = (text: string): boolean => text.replace(BLOCK_TAG, '').trim() === '';

/** What a line of tags may hold besides text without being more than a line of tags. */
const CONTENT = new Set(['w:drawing', 'w:pict', 'w:object', 'w:sectPr', 'w:fldChar', 'w:fldSimple', 'w:br']);

export const holdsMore = (node: XmlElement): boolean => {
  for (const inner of walk(node)) if (CONTENT.has(inner.name)) return true;
  return false;
};

/** The rows that hold the two elements, when they are rows of the same table. */
function commonRows(from: XmlElement, to: XmlElement): readonly [XmlElement, XmlElement] | undefined {
  const [a, b] = [ancestor(from, 'w:tr'), ancestor(to, 'w:tr')];
  return a !== undefined && b !== undefined && a.parent === b.parent ? [a, b] : undefined;
}

/** Whether a row holds block tags and white space only: such a row vanishes. */
export function isRowOfTags(row: XmlElement): boolean {
  const nodes = [...walk(row)];
  if (holdsMore(row) || nodes.some(({ name }) => name === 'w:tbl')) return false;
  const text = nodes.map((node) => (node.name === 'w:t' ? textIn(node) : '')).join('');
  return text.includes('{{') && isBlankBesideTags(text);
}

const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (child.type === 'text' ? child.text : '')).join('');
