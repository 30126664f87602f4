/**
 * Rewrites a checked part so that filling it is one walk over its tree: every tag becomes a slot of its own, and a block
 * one element around what it repeats. What was checked is therefore exactly what is filled.
 */
import {
  ancestor,
  cloneElement,
  element,
  insertAt,
  isElement,
  ownText,
  replaceElement,
  setText,
  walk,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-tree.ts';
import { holdsMore, isAlone, isRowOfTags } from './block-span.ts';
import type { PartPlan, PlannedBlock, PlannedTag } from './part-check.ts';
import type { BlockKind } from './language.ts';
import type { ScannedParagraph, ScannedTag } from './tag-scan.ts';

/** A block in the tree: `content` for each item or when its condition holds, `otherwise` when it does not. */
export interface FoldedBlock {
  readonly block: BlockKind;
  readonly argument: string;
  readonly content: readonly XmlNode[];
  readonly otherwise: readonly XmlNode[];
}

/** A paragraph that a block begins or ends in the middle of is cut there; its pieces join again when nothing comes between. */
export interface Joint {
  readonly previous?: boolean;
  readonly next?: boolean;
}

/** A part ready to be filled: its tree, and what stands for tags in it. */
export interface FoldedPart {
  readonly name: string;
  readonly root: XmlElement;
  /** Element → expression whose value is printed there. */
  readonly values: ReadonlyMap<XmlElement, string>;
  readonly blocks: ReadonlyMap<XmlElement, FoldedBlock>;
  readonly joints: ReadonlyMap<XmlElement, Joint>;
}

interface Fold {
  readonly values: Map<XmlElement, string>;
  readonly blocks: Map<XmlElement, FoldedBlock>;
  readonly joints: Map<XmlElement, Joint>;
  /** Slots that begin, divide or end a block. */
  readonly edges: Map<XmlElement, Edge>;
}

interface Edge {
  readonly tag: ScannedTag;
  readonly planned: PlannedBlock;
  readonly role: 'open' | 'divider' | 'close';
  /** What holds the paragraphs or rows that the block repeats. */
  readonly level: XmlElement | undefined;
}

/** Not a name of XML, so that no template can hold such an element. */
const SLOT = '#tag';
const BLOCK = '#block';

/** The folded part, or the block that overlaps another one. */
export function foldPart({ part, plan }: PartPlan): FoldedPart | PlannedBlock {
  const fold: Fold = { values: new Map(), blocks: new Map(), joints: new Map(), edges: new Map() };
  const alone = new Set(part.tags.map(({ paragraph }) => paragraph).filter(isAlone));
  const rowsOfTags = new Set(plan.flatMap(rowsOf).filter(isRowOfTags));
  const slots = new Map(plan.flatMap((planned) => slotsOf(planned, fold)));
  for (const [paragraph, tags] of groupByParagraph([...slots.keys()])) cutOut(paragraph, tags, slots);
  for (const row of rowsOfTags) dissolve(row, fold);
  for (const { element: paragraph } of alone) if (!isInside(paragraph, rowsOfTags)) dissolve(paragraph, fold);
  liftEdges(fold);
  const overlapping = gatherBlocks(part.root, fold);
  return overlapping ?? { name: part.name, root: part.root, ...fold };
}

const rowOf = (tag: ScannedTag): XmlElement | undefined => ancestor(tag.paragraph.element, 'w:tr');

const rowsOf = (planned: PlannedTag): readonly XmlElement[] =>
  planned.kind === 'block' && planned.span === 'rows'
    ? edgesOf(planned).flatMap(([, tag]) => rowOf(tag) ?? [])
    : [];

const isInside = (node: XmlElement, rows: ReadonlySet<XmlElement>): boolean => {
  const row = ancestor(node, 'w:tr');
  return row !== undefined && rows.has(row);
};

function edgesOf({ open, divider, close }: PlannedBlock): (readonly [Edge['role'], ScannedTag])[] {
  return [
    ['open', open],
    ...(divider === undefined ? [] : [['divider', divider] as const]),
    ['close', close],
  ];
}

/** Every tag of what is planned with the element that stands for it; a comment leaves nothing. */
function slotsOf(planned: PlannedTag, fold: Fold): (readonly [ScannedTag, XmlElement | undefined])[] {
  if (planned.kind === 'comment') return [[planned.tag, undefined]];
  if (planned.kind === 'value') {
    const slot = element(SLOT);
    fold.values.set(slot, planned.argument);
    return [[planned.tag, slot]];
  }
  const level = levelOf(planned);
  return edgesOf(planned).map(([role, tag]) => {
    const slot = element(SLOT);
    fold.edges.set(slot, { tag, planned, role, level });
    return [tag, slot] as const;
  });
}

function levelOf({ span, open }: PlannedBlock): XmlElement | undefined {
  if (span === 'rows') return rowOf(open)?.parent;
  return span === 'paragraphs' ? open.paragraph.element.parent : undefined;
}

function groupByParagraph(tags: readonly ScannedTag[]): Map<ScannedParagraph, ScannedTag[]> {
  const groups = new Map<ScannedParagraph, ScannedTag[]>();
  for (const tag of tags.toSorted((a, b) => a.start - b.start))
    groups.set(tag.paragraph, [...(groups.get(tag.paragraph) ?? []), tag]);
  return groups;
}

// --- Tags out of texts -----------------------------------------------------------------------------------------

type Slots = ReadonlyMap<ScannedTag, XmlElement | undefined>;

/** Puts each tag's slot where its first character stands and takes its other characters away. */
function cutOut(paragraph: ScannedParagraph, tags: readonly ScannedTag[], slots: Slots): void {
  for (const { node, start, text } of paragraph.pieces) {
    const own = tags.filter((tag) => tag.end > start && tag.start < start + text.length);
    if (node === undefined || own.length === 0) continue;
    const pieces: XmlElement[] = [];
    let at = start;
    for (const tag of own) {
      if (tag.start > at) pieces.push(textNode(text.slice(at - start, tag.start - start)));
      const slot = tag.start >= start ? slots.get(tag) : undefined;
      if (slot !== undefined) pieces.push(slot);
      at = tag.end;
    }
    if (at < start + text.length) pieces.push(textNode(text.slice(at - start)));
    const run = node.parent;
    replaceElement(node, pieces);
    if (run !== undefined && run.name === 'w:r' && isBare(run)) replaceElement(run, []);
  }
}

export function textNode(text: string): XmlElement {
  const node = element('w:t');
  setText(node, text);
  return node;
}

/** Nothing but properties. */
const isBare = ({ children }: XmlElement): boolean => children.filter(isElement).every(isProperties);
const isProperties = ({ name }: XmlElement): boolean => /^w:(?:r|p|ins|del|sdt)Pr$/.test(name);

// --- Slots to the level of their block -------------------------------------------------------------------------

/** Puts the slots of a line or row of tags in its place; one with comments alone goes unless its container needs it. */
function dissolve(node: XmlElement, { edges }: Fold): void {
  const slots = [...walk(node)].filter((inner) => edges.has(inner));
  if (slots.length > 0 || isFollowedByParagraph(node)) replaceElement(node, slots);
}

function isFollowedByParagraph(paragraph: XmlElement): boolean {
  const siblings = paragraph.parent?.children.filter(isElement) ?? [];
  return siblings[siblings.indexOf(paragraph) + 1]?.name === 'w:p';
}

/** Moves the edges of blocks up to be neighbours of what they repeat: runs, then paragraphs, then rows. */
function liftEdges(fold: Fold): void {
  const edges = [...fold.edges].sort(
    ([, { tag: a }], [, { tag: b }]) => a.order - b.order || a.start - b.start,
  );
  const bySpan = (span: PlannedBlock['span']) => edges.filter(([, { planned }]) => planned.span === span);
  for (const [slot] of bySpan('inline'))
    if (slot.parent?.name === 'w:r') splitAround(slot, slot.parent, fold);
  for (const [slot, { level }] of bySpan('paragraphs'))
    while (slot.parent !== undefined && slot.parent !== level) splitAround(slot, slot.parent, fold);
  const rows = bySpan('rows').filter(([slot, { level }]) => slot.parent !== level);
  for (const [slot, edge] of rows) if (edge.role === 'open') moveBesideRow(slot, edge, 0);
  // From the last on: what closes first stands nearest to the row.
  for (const [slot, edge] of rows.reverse()) if (edge.role === 'close') moveBesideRow(slot, edge, 1);
}

function moveBesideRow(slot: XmlElement, { level }: Edge, offset: 0 | 1): void {
  const run = slot.parent;
  let row = ancestor(slot, 'w:tr');
  while (row !== undefined && row.parent !== level) row = ancestor(row, 'w:tr');
  if (row === undefined || run === undefined || level === undefined) return;
  replaceElement(slot, []);
  if (run.name === 'w:r' && isBare(run)) replaceElement(run, []);
  insertAt(level, level.children.indexOf(row) + offset, [slot]);
}

/** Cuts an element in two at a slot inside it, with the same properties; halves that hold nothing go. */
function splitAround(slot: XmlElement, parent: XmlElement, { joints }: Fold): void {
  const at = parent.children.indexOf(slot);
  const after = parent.children.slice(at + 1);
  const properties = parent.children.filter(isElement).filter(isProperties);
  const right = element(parent.name, parent.attributes, [...properties.map(cloneElement), ...after]);
  parent.children = parent.children.slice(0, at);
  if (parent.name === 'w:p') {
    // A section ends with the last of the pieces.
    for (const node of properties) node.children = node.children.filter((child) => !isSection(child));
    const joint = joints.get(parent);
    joints.set(right, { ...joint, previous: true });
    joints.set(parent, { ...joint, next: true });
  }
  const halves = [parent, slot, right].filter((half) => half === slot || !isNothing(half));
  replaceElement(parent, halves);
}

const isSection = (node: XmlNode): boolean => isElement(node) && node.name === 'w:sectPr';

function isNothing(node: XmlElement): boolean {
  if (node.name === 'w:r') return isBare(node);
  const inner = [...walk(node)];
  const isBlank = inner.every(
    (one) => one.name !== SLOT && (one.name !== 'w:t' || ownText(one).trim() === ''),
  );
  return isBlank && !holdsMore(node);
}

// --- Blocks around what they repeat ----------------------------------------------------------------------------

interface Gathering {
  readonly planned: PlannedBlock | undefined;
  readonly content: XmlNode[];
  readonly otherwise: XmlNode[];
  isDivided: boolean;
}

/** Replaces the edges among the children of every element by blocks; the block that another one overlaps, if any. */
function gatherBlocks(node: XmlElement, fold: Fold): PlannedBlock | undefined {
  const stack: Gathering[] = [gathering(undefined)];
  for (const child of node.children) {
    const edge = isElement(child) ? fold.edges.get(child) : undefined;
    const inside = isElement(child) && edge === undefined ? gatherBlocks(child, fold) : undefined;
    const fault = inside ?? (edge === undefined ? keep(stack, child) : turn(stack, edge, fold));
    if (fault !== undefined) return fault;
  }
  const [root, open] = stack;
  node.children = root?.content ?? [];
  return open?.planned;
}

const gathering = (planned: PlannedBlock | undefined): Gathering => ({
  planned,
  content: [],
  otherwise: [],
  isDivided: false,
});

function keep(stack: readonly Gathering[], child: XmlNode): undefined {
  const top = stack.at(-1);
  (top?.isDivided ? top.otherwise : top?.content)?.push(child);
}

function turn(stack: Gathering[], { role, planned }: Edge, fold: Fold): PlannedBlock | undefined {
  const top = stack.at(-1);
  if (role === 'open') stack.push(gathering(planned));
  else if (top?.planned !== planned) return planned;
  else if (role === 'divider') top.isDivided = true;
  else {
    stack.pop();
    const block = element(BLOCK);
    const { content, otherwise } = top;
    fold.blocks.set(block, { block: planned.block, argument: planned.argument, content, otherwise });
    keep(stack, block);
  }
  return undefined;
}
