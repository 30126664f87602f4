/** What a filled part must be before it leaves: no tag left, sound tables, ids used once. */
import {
  childElements,
  findElement,
  isElement,
  replaceElement,
  walk,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-tree.ts';
import { problemAt, type TemplateProblem } from './problem.ts';
import { plainText } from './tag-scan.ts';

/** Problems of a filled part; any of them would make Word repair or refuse the file. */
export function checkRendered(part: string, root: XmlElement): TemplateProblem[] {
  return [...walk(root)].flatMap((node) => {
    const detail = faultOf(node);
    if (detail === undefined) return [];
    return [problemAt({ code: 'bad-output', params: { detail } }, { part, paragraph: plainText(node) })];
  });
}

function faultOf(node: XmlElement): string | undefined {
  if (node.name === 'w:tc' && !endsInParagraph(lastBlock(node.children))) return 'w:tc / w:p';
  if (node.name === 'w:tbl' && findElement(node, 'w:tr') === undefined) return 'w:tbl / w:tr';
  return node.name === 'w:tr' && findElement(node, 'w:tc') === undefined ? 'w:tr / w:tc' : undefined;
}

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:customXml']);

/** The last paragraph, table or content control. */
export const lastBlock = (nodes: readonly XmlNode[]): XmlElement | undefined =>
  nodes.filter(isElement).findLast(({ name }) => BLOCKS.has(name));

/** A content control around the last paragraph is as good as the paragraph. */
export const endsInParagraph = (block: XmlElement | undefined): boolean =>
  block !== undefined && block.name !== 'w:tbl' && findElement(block, 'w:p') !== undefined;

/** Elements whose number or name may occur once in a part; loops copy them. */
const MARKERS: ReadonlyMap<string, string> = new Map([
  ['w:bookmarkStart', 'w:id'],
  ['w:bookmarkEnd', 'w:id'],
]);
/** Attributes that identify a paragraph to Word's comments and co-authoring; optional, and wrong once copied. */
const PARAGRAPH_IDS = ['w14:paraId', 'w14:textId'];

/** Makes what loops have copied unique again: drawings are renumbered, copied bookmarks and identifiers dropped. */
export function makeIdsUnique(root: XmlElement, nextDrawing: () => number): void {
  const seen = new Set<string>();
  const nodes = [...walk(root)];
  for (const node of nodes) {
    const attribute = MARKERS.get(node.name);
    const key = attribute === undefined ? undefined : `${node.name} ${node.attributes[attribute] ?? ''}`;
    if (key !== undefined && seen.has(key)) replaceElement(node, []);
    else if (key !== undefined) seen.add(key);
    if (node.name === 'wp:docPr') node.attributes['id'] = String(nextDrawing());
    if (node.name === 'w:p' || node.name === 'w:tr')
      for (const name of PARAGRAPH_IDS) delete node.attributes[name];
    if (node.name === 'w:sdtPr') dropControlIdentity(node, seen);
  }
}

/** A content control bound to stored data would show that data instead of ours; its number may occur once. */
function dropControlIdentity(properties: XmlElement, seen: Set<string>): void {
  for (const node of childElements(properties)) {
    const key = `w:sdt ${node.attributes['w:val'] ?? ''}`;
    const copied = node.name === 'w:id' && seen.has(key);
    if (node.name === 'w:id') seen.add(key);
    if (copied || node.name === 'w:dataBinding' || node.name === 'w:showingPlcHdr') replaceElement(node, []);
  }
}
