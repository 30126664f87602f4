/** Fills a folded part: one walk that copies its tree, prints values, and repeats or leaves out what blocks hold. */
import { sanitizeText } from '../../core/text/sanitize.ts';
import {
  childElements,
  element,
  findElement,
  isElement,
  ownText,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-tree.ts';
import type { TagValues } from './language.ts';
import { endsInParagraph, lastBlock } from './rendered-check.ts';
import { textNode, type FoldedBlock, type FoldedPart, type Joint } from './part-fold.ts';
import { breakLines } from './value-lines.ts';

interface Filling {
  readonly part: FoldedPart;
  /** Texts of several lines, still in one piece. */
  readonly lines: XmlElement[];
  /** Joints of the copies. */
  readonly joints: Map<XmlElement, Joint>;
}

/** A new tree with every tag filled; the folded part stays as it is. */
export function fillPart(part: FoldedPart, values: TagValues): XmlElement {
  const filling: Filling = { part, lines: [], joints: new Map() };
  const root = copy(part.root, values, filling);
  breakLines(filling.lines);
  return root;
}

function fillNode(node: XmlNode, values: TagValues, filling: Filling): XmlNode[] {
  if (!isElement(node)) return [{ ...node }];
  const argument = filling.part.values.get(node);
  if (argument !== undefined) return [valueNode(values.text(argument), filling)];
  const block = filling.part.blocks.get(node);
  if (block !== undefined) return fillBlock(block, values, filling);
  const made = copy(node, values, filling);
  return isEmptied(made, node) ? [] : [made];
}

function fillBlock(block: FoldedBlock, values: TagValues, filling: Filling): XmlNode[] {
  const { content, otherwise, argument } = block;
  if (block.block === 'each')
    return values.items(argument).flatMap((item) => fillAll(content, item, filling));
  const isShown = values.holds(argument) === (block.block === 'if');
  return fillAll(isShown ? content : otherwise, values, filling);
}

const fillAll = (nodes: readonly XmlNode[], values: TagValues, filling: Filling): XmlNode[] =>
  nodes.flatMap((node) => fillNode(node, values, filling));

function copy(node: XmlElement, values: TagValues, filling: Filling): XmlElement {
  const children = join(fillAll(node.children, values, filling), filling);
  const made = element(node.name, node.attributes, withNeeded(node.name, children));
  const joint = filling.part.joints.get(node);
  if (joint !== undefined) filling.joints.set(made, joint);
  return made;
}

/** A value's text; in Word a tab is an element of its own, inside running text it would be a gap of unknown width. */
function valueNode(value: string, { lines }: Filling): XmlElement {
  const text = sanitizeText(value).replaceAll('\t', ' ');
  const node = textNode(text);
  if (text.includes('\n')) lines.push(node);
  return node;
}

/** Pieces of a paragraph that was cut become one again where nothing came between; so do neighbouring texts of a run. */
function join(nodes: readonly XmlNode[], { joints, lines }: Filling): XmlNode[] {
  const joined: XmlNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isPair = last !== undefined && isElement(last) && isElement(node);
    if (isPair && joints.get(last)?.next && joints.get(node)?.previous) mergeParagraphs(last, node, joints);
    else if (isPair && isPlainText(last, lines) && isPlainText(node, lines))
      joined[joined.length - 1] = textNode(ownText(last) + ownText(node));
    else joined.push(node);
  }
  return joined;
}

const isPlainText = (node: XmlElement, lines: readonly XmlElement[]): boolean =>
  node.name === 'w:t' && !lines.includes(node);

function mergeParagraphs(first: XmlElement, second: XmlElement, joints: Map<XmlElement, Joint>): void {
  for (const child of second.children) {
    if (isElement(child) && child.name === 'w:pPr') continue;
    first.children.push(child);
    if (isElement(child)) child.parent = first;
  }
  moveSection(second, first);
  joints.set(first, { ...joints.get(first), next: joints.get(second)?.next === true });
}

/** A section ends with the paragraph that carries its properties. */
function moveSection(from: XmlElement, to: XmlElement): void {
  const section = findElement(from, 'w:sectPr');
  if (section === undefined) return;
  const [properties = element('w:pPr')] = childElements(to, 'w:pPr');
  if (properties.parent === undefined) {
    properties.parent = to;
    to.children.unshift(properties);
  }
  section.parent = properties;
  properties.children.push(section);
}

// --- What Word needs in a container ----------------------------------------------------------------------------

const NEEDS_PARAGRAPH = new Set(['w:hdr', 'w:ftr', 'w:footnote', 'w:endnote', 'w:txbxContent', 'w:comment']);

/** Containers that must not be empty get an empty paragraph; a cell also behind a table that ends it. */
function withNeeded(name: string, children: XmlNode[]): XmlNode[] {
  const isCell = name === 'w:tc';
  if (!isCell && !NEEDS_PARAGRAPH.has(name)) return children;
  const last = lastBlock(children);
  const isWhole = last !== undefined && (!isCell || endsInParagraph(last));
  return isWhole ? children : [...children, element('w:p')];
}

/** A table whose rows are all gone, a row whose cells are. */
function isEmptied(made: XmlElement, before: XmlElement): boolean {
  const inside = { 'w:tbl': 'w:tr', 'w:tr': 'w:tc' }[before.name];
  return inside !== undefined && findElement(made, inside) === undefined;
}
