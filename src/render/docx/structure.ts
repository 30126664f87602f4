/** Where a block stands in the document's structure: within a line, over paragraphs, or over table rows. */
import { ancestor, type XmlElement } from './xml-tree.ts';
import type { ScannedParagraph, ScannedTag } from './scan.ts';

/** What is repeated or left out: text within one paragraph, paragraphs, or rows of a table. */
export type BlockSpan = 'inline' | 'paragraphs' | 'rows';

/** The span between the two tags, or nothing when they stand in different structures and no sound document results. */
export function blockSpan(open: ScannedTag, close: ScannedTag): BlockSpan | undefined {
  const [from, to] = [open.paragraph.element, close.paragraph.element];
  if (from === to) return runParent(open) === runParent(close) ? 'inline' : undefined;
  if (from.parent === to.parent) return bothInPlainRuns(open, close) ? 'paragraphs' : undefined;
  return commonRows(from, to) === undefined ? undefined : 'rows';
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

/** Whether the paragraph holds block tags and white space only: such a line vanishes. */
export function isAlone(paragraph: ScannedParagraph): boolean {
  return paragraph.text.replace(/\{\{\s*[#/!][^}]*\}\}/g, '').trim() === '' && paragraph.text.trim() !== '';
}

/** The rows that hold the two elements, when they are rows of the same table; the library repeats the nearest rows only. */
export function commonRows(from: XmlElement, to: XmlElement): readonly [XmlElement, XmlElement] | undefined {
  const [a, b] = [ancestor(from, 'w:tr'), ancestor(to, 'w:tr')];
  return a !== undefined && b !== undefined && a.parent === b.parent ? [a, b] : undefined;
}
