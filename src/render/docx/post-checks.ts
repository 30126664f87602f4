/** What a rendered part must be before it leaves: no tag left, sound tables, ids used once. */
import { templateProblem, type TemplateProblem } from './problems.ts';
import { plainText } from './scan.ts';
import { ancestor, childElements, ownText, replaceElement, walk, type XmlElement } from './xml-tree.ts';

/** Problems of a rendered part; any of them would make Word repair or refuse the file, or print a tag. */
export function checkRendered(part: string, root: XmlElement): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const node of walk(root)) {
    const fault = faultOf(node);
    if (fault !== undefined)
      problems.push(templateProblem('bad-output', { part, paragraph: wordsAround(node) }, fault, ''));
  }
  return problems;
}

function faultOf(node: XmlElement): string | undefined {
  if (node.name === 'w:tc' && childElements(node).at(-1)?.name !== 'w:p') return 'w:tc / w:p';
  if (node.name === 'w:tbl' && !hasRows(node)) return 'w:tbl / w:tr';
  if (node.name === 'w:tr' && ![...walk(node)].some((inner) => inner.name === 'w:tc')) return 'w:tr / w:tc';
  return ownText(node).includes('{{') ? '{{' : undefined;
}

const hasRows = (table: XmlElement): boolean => [...walk(table)].some((node) => node.name === 'w:tr');

const wordsAround = (node: XmlElement): string =>
  plainText(node.name === 'w:t' ? (ancestor(node, 'w:p') ?? node) : node);

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
