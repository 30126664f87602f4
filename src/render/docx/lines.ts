/**
 * Line ends inside values. A value that is all its paragraph has (a unit's narrative) becomes one paragraph per line:
 * a soft break would stretch the words of a justified line. Elsewhere a line end becomes a line break.
 */
import { hasLineMarks, LINE, VALUE_END, VALUE_START, VANISH } from './marks.ts';
import { plainText } from './scan.ts';
import {
  ancestor,
  childElements,
  cloneElement,
  element,
  isElement,
  ownText,
  replaceElement,
  setText,
  walk,
  type XmlElement,
} from './xml-tree.ts';

/** Removes the paragraphs that only carried the tags of a block. */
export function removeVanishing(root: XmlElement): void {
  const marked = [...walk(root)].filter((node) => node.name === 'w:t' && ownText(node).includes(VANISH));
  for (const node of marked) {
    const paragraph = ancestor(node, 'w:p');
    if (paragraph !== undefined && plainText(paragraph) === VANISH) replaceElement(paragraph, []);
    else setText(node, ownText(node).replaceAll(VANISH, ''));
  }
}

/** Turns every marked line end of the part into paragraphs or breaks. */
export function breakLines(root: XmlElement): void {
  const marked = [...walk(root)].filter((node) => hasLineMarks(ownText(node)));
  for (const node of marked) breakNode(node);
}

function breakNode(node: XmlElement): void {
  const run = node.parent;
  if (node.name !== 'w:t' || run?.name !== 'w:r') {
    setText(node, unmark(ownText(node), ' '));
    return;
  }
  const paragraph = ancestor(node, 'w:p');
  if (paragraph !== undefined && run.parent === paragraph && isWholeParagraph(paragraph))
    splitParagraph(paragraph, run, node);
  else breakRun(run, node);
}

const WHOLE_VALUE = new RegExp(`^\\s*${VALUE_START}[^${VALUE_END}]*${VALUE_END}\\s*$`, 'u');
const isWholeParagraph = (paragraph: XmlElement): boolean =>
  WHOLE_VALUE.test(plainText(paragraph)) &&
  childElements(paragraph, 'w:r').filter((r) => plainText(r).trim() !== '').length === 1;

const unmark = (text: string, line: string): string =>
  text.replaceAll(VALUE_START, '').replaceAll(VALUE_END, '').replaceAll(LINE, line);

/** Same paragraph and character formatting for every line; empty lines only separate. */
function splitParagraph(paragraph: XmlElement, run: XmlElement, node: XmlElement): void {
  const lines = unmark(ownText(node), LINE)
    .split(LINE)
    .map((line) => line.trim());
  const [first = '', ...rest] = lines.filter(Boolean);
  const [paragraphProperties] = childElements(paragraph, 'w:pPr');
  const [runProperties] = childElements(run, 'w:rPr');
  const others = rest.map((line) => {
    const own = paragraphProperties === undefined ? [] : [withoutSection(cloneElement(paragraphProperties))];
    return element('w:p', {}, [...own, textRun(line, runProperties)]);
  });
  setText(node, first);
  moveSection(paragraphProperties, others.at(-1));
  replaceElement(paragraph, [paragraph, ...others]);
}

function textRun(line: string, properties: XmlElement | undefined): XmlElement {
  const text = element('w:t');
  setText(text, line);
  return element('w:r', {}, properties === undefined ? [text] : [cloneElement(properties), text]);
}

/** A section ends with the last paragraph of its text, so its properties move there. */
function moveSection(from: XmlElement | undefined, to: XmlElement | undefined): void {
  const [section] = from === undefined ? [] : childElements(from, 'w:sectPr');
  const [target] = to === undefined ? [] : childElements(to, 'w:pPr');
  if (section === undefined || target === undefined) return;
  replaceElement(section, []);
  section.parent = target;
  target.children.push(section);
}

function withoutSection(properties: XmlElement): XmlElement {
  properties.children = properties.children.filter(
    (child) => !(isElement(child) && child.name === 'w:sectPr'),
  );
  return properties;
}

function breakRun(run: XmlElement, node: XmlElement): void {
  const pieces = unmark(ownText(node), LINE).split(LINE);
  const nodes = pieces.flatMap((piece, i) => {
    const text = element('w:t');
    setText(text, piece);
    return i === 0 ? [text] : [element('w:br'), text];
  });
  replaceElement(node, nodes);
}
