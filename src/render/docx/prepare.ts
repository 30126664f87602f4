/**
 * Rewrites a checked template so that the library has nothing left to guess: every tag becomes a number in a table, in
 * one run; a line of block tags becomes one paragraph per tag; a row of block tags moves into its neighbours.
 * What was checked is therefore exactly what is rendered.
 */
import type { PartPlan, PlannedBlock, PlannedTag } from './analyse.ts';
import { stripMarks, VANISH } from './marks.ts';
import type { ScannedParagraph, ScannedTag } from './scan.ts';
import { commonRows, isAlone } from './structure.ts';
import {
  ancestor,
  childElements,
  cloneElement,
  element,
  ownText,
  replaceElement,
  setText,
  walk,
  type XmlElement,
} from './xml-tree.ts';

/** Number → tag, shared by all parts of one template. */
export type TagTable = PlannedTag[];

interface Replacement {
  readonly tag: ScannedTag;
  readonly text: string;
}

/** Rewrites the part's tree in place and adds its tags to the table. */
export function preparePart({ part, plan }: PartPlan, table: TagTable): void {
  const blocks = plan.filter((planned) => planned.kind === 'block');
  const rows = new Set(blocks.filter((block) => block.span === 'rows').flatMap(tagRows));
  const lone = new Set(part.tags.map((tag) => tag.paragraph).filter(isAlone));
  const replacements = plan.flatMap((planned) => replace(planned, table));
  for (const [paragraph, own] of groupByParagraph(replacements)) rewriteParagraph(paragraph, own);
  for (const node of walk(part.root)) if (node.name === 'w:t') cleanText(node);
  for (const paragraph of lone) splitTagLine(paragraph.element);
  for (const row of rows) if (isTagRow(row)) dissolveRow(row);
}

function replace(planned: PlannedTag, table: TagTable): Replacement[] {
  if (planned.kind === 'comment') return [{ tag: planned.tag, text: '' }];
  const id = table.push(planned) - 1;
  if (planned.kind === 'value') return [{ tag: planned.tag, text: `{{${id}}}` }];
  const opening = planned.span === 'rows' ? `{{-w:tr ${id}}}` : `{{#${id}}}`;
  return [
    { tag: planned.open, text: opening },
    { tag: planned.close, text: `{{/${id}}}` },
  ];
}

const tagRows = ({ open, close }: PlannedBlock): readonly XmlElement[] =>
  commonRows(open.paragraph.element, close.paragraph.element) ?? [];

function groupByParagraph(replacements: readonly Replacement[]): Map<ScannedParagraph, Replacement[]> {
  const groups = new Map<ScannedParagraph, Replacement[]>();
  for (const replacement of replacements) {
    const own = groups.get(replacement.tag.paragraph) ?? [];
    own.push(replacement);
    groups.set(replacement.tag.paragraph, own);
  }
  return groups;
}

/** Puts each tag's new text into the run of its first character and takes its other characters away. */
function rewriteParagraph(paragraph: ScannedParagraph, replacements: readonly Replacement[]): void {
  const ordered = replacements.toSorted((a, b) => a.tag.start - b.tag.start);
  for (const piece of paragraph.pieces) {
    if (piece.node === undefined) continue;
    const end = piece.start + piece.text.length;
    let text = '';
    let at = piece.start;
    for (const { tag, text: replacement } of ordered) {
      if (tag.end <= piece.start || tag.start >= end) continue;
      text += piece.text.slice(at - piece.start, Math.max(0, tag.start - piece.start));
      if (tag.start >= piece.start) text += replacement;
      at = Math.min(end, tag.end);
    }
    if (at > piece.start) setText(piece.node, text + piece.text.slice(at - piece.start));
  }
}

const TAG = /\{\{[^}]*\}\}/g;

/** What a line of tags may hold besides text without becoming more than a line of tags. */
const CONTENT = new Set(['w:drawing', 'w:pict', 'w:object', 'w:sectPr', 'w:fldChar', 'w:fldSimple', 'w:br']);

/** One paragraph per tag: the library takes a paragraph away only when a single tag is all it holds. */
function splitTagLine(paragraph: XmlElement): void {
  if ([...walk(paragraph)].some((node) => CONTENT.has(node.name))) return;
  const tags = textOf(paragraph).match(TAG) ?? [];
  const [properties] = childElements(paragraph, 'w:pPr');
  const lines = tags.map((tag) => {
    const run = tagRun(tag);
    return element('w:p', {}, properties === undefined ? [run] : [cloneElement(properties), run]);
  });
  if (lines.length > 0 || isFollowedByParagraph(paragraph)) replaceElement(paragraph, lines);
}

/** A line with only a comment goes away, unless its cell, header or body would be left without a paragraph at its end. */
function isFollowedByParagraph(paragraph: XmlElement): boolean {
  const siblings = paragraph.parent === undefined ? [] : childElements(paragraph.parent);
  return siblings[siblings.indexOf(paragraph) + 1]?.name === 'w:p';
}

const textOf = (node: XmlElement): string =>
  [...walk(node)].map((inner) => (inner.name === 'w:t' ? ownText(inner) : '')).join('');

/** What a row or line of tags may not hold besides text, or something would be lost with it. */
const isTagRow = (row: XmlElement): boolean => {
  if ([...walk(row)].some((node) => node.name === 'w:tbl' || CONTENT.has(node.name))) return false;
  const text = textOf(row);
  return text.includes('{{') && text.replace(/\{\{(?:-w:tr |\/)\d+\}\}/g, '').trim() === '';
};

/** A row of block tags alone: opening tags move to the start of the row below, closing ones to the end of the row above. */
function dissolveRow(row: XmlElement): void {
  const siblings = row.parent === undefined ? [] : childElements(row.parent, 'w:tr');
  const at = siblings.indexOf(row);
  const [above, below] = [siblings[at - 1], siblings[at + 1]];
  const tags = textOf(row).match(TAG) ?? [];
  const openings = tags.filter((tag) => !tag.startsWith('{{/')).join('');
  const closings = tags.filter((tag) => tag.startsWith('{{/')).join('');
  if ((openings !== '' && below === undefined) || (closings !== '' && above === undefined)) return;
  if (below !== undefined && openings !== '') openAtStart(below, openings);
  if (above !== undefined && closings !== '') closeAtEnd(above, closings);
  replaceElement(row, []);
}

/** Before anything else in the row; where its first cell starts with a table, in a paragraph that vanishes later. */
function openAtStart(row: XmlElement, tags: string): void {
  const cell = [...walk(row)].find((node) => node.name === 'w:tc');
  const [first] = cell === undefined ? [] : childElements(cell).filter((node) => node.name !== 'w:tcPr');
  if (first === undefined) return;
  if (first.name !== 'w:p') {
    replaceElement(first, [element('w:p', {}, [tagRun(tags + VANISH)]), first]);
    return;
  }
  const [properties] = childElements(first, 'w:pPr');
  const run = tagRun(tags);
  run.parent = first;
  first.children.splice(properties === undefined ? 0 : first.children.indexOf(properties) + 1, 0, run);
}

/** After everything else in the row: a cell always ends with a paragraph. */
function closeAtEnd(row: XmlElement, tags: string): void {
  const last = [...walk(row)].findLast((node) => node.name === 'w:p' && ancestor(node, 'w:tr') === row);
  if (last === undefined) return;
  const run = tagRun(tags);
  run.parent = last;
  last.children.push(run);
}

const tagRun = (tags: string): XmlElement =>
  element('w:r', {}, [element('w:t', {}, [{ type: 'text', text: tags }])]);

function cleanText(node: XmlElement): void {
  const text = ownText(node);
  const clean = stripMarks(text);
  if (clean !== text) setText(node, clean);
}
