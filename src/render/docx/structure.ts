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
  return sameTable(from, to) ? 'rows' : undefined;
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

function sameTable(from: XmlElement, to: XmlElement): boolean {
  const rows = commonRows(from, to);
  return rows !== undefined;
}

/** The rows of one table that hold the two elements, looking outwards through nested tables. */
export function commonRows(from: XmlElement, to: XmlElement): readonly [XmlElement, XmlElement] | undefined {
  for (let a = ancestor(from, 'w:tr'); a !== undefined; a = ancestor(a, 'w:tr')) {
    for (let b = ancestor(to, 'w:tr'); b !== undefined; b = ancestor(b, 'w:tr')) {
      if (a.parent === b.parent) return [a, b];
    }
  }
  return undefined;
}
