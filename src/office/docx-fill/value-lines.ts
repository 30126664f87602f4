/**
 * Line ends inside values. A value that is all its paragraph has (a unit's narrative) becomes one paragraph per line:
 * a soft break would stretch the words of a justified line. Elsewhere a line end becomes a line break.
 */
import {
  ancestor,
  childElements,
  childNamed,
  cloneElement,
  element,
  isElement,
  ownText,
  replaceElement,
  setText,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { textNode } from './part-fold.ts';
import { plainText } from './tag-scan.ts';

/** Turns the line ends of each text into paragraphs or breaks. */
export function breakLines(texts: readonly XmlElement[]): void {
  for (const text of texts) breakText(text);
}

function breakText(text: XmlElement): void {
  const run = text.parent;
  const paragraph = ancestor(text, 'w:p');
  if (run?.name !== 'w:r' || paragraph === undefined) setText(text, ownText(text).replaceAll('\n', ' '));
  else if (run.parent === paragraph && isAllOf(paragraph, text)) splitParagraph(paragraph, run, text);
  else breakRun(text);
}

/** Besides the text the paragraph holds white space at most. */
const isAllOf = (paragraph: XmlElement, text: XmlElement): boolean =>
  plainText(paragraph).trim() === ownText(text).trim();

/** Same paragraph and character formatting for every line; empty lines only separate. */
function splitParagraph(paragraph: XmlElement, run: XmlElement, text: XmlElement): void {
  const lines = ownText(text)
    .split('\n')
    .map((line) => line.trim());
  const [first = '', ...rest] = lines.filter(Boolean);
  const properties = childNamed(paragraph, 'w:pPr');
  const runProperties = childNamed(run, 'w:rPr');
  const others = rest.map((line) => {
    const own = properties === undefined ? [] : [withoutSection(cloneElement(properties))];
    return element('w:p', {}, [...own, lineRun(line, runProperties)]);
  });
  setText(text, first);
  moveSection(properties, others.at(-1));
  replaceElement(paragraph, [paragraph, ...others]);
}

const lineRun = (line: string, properties: XmlElement | undefined): XmlElement =>
  element('w:r', {}, [...(properties === undefined ? [] : [cloneElement(properties)]), textNode(line)]);

/** A section ends with the last paragraph of its text, so its properties move there. */
function moveSection(from: XmlElement | undefined, to: XmlElement | undefined): void {
  const section = from && childNamed(from, 'w:sectPr');
  const target = to && childNamed(to, 'w:pPr');
  if (section === undefined || target === undefined) return;
  replaceElement(section, []);
  section.parent = target;
  target.children.push(section);
}

function withoutSection(properties: XmlElement): XmlElement {
  for (const section of childElements(properties, 'w:sectPr')) replaceElement(section, []);
  return properties;
}

function breakRun(text: XmlElement): void {
  const pieces = ownText(text)
    .split('\n')
    .flatMap((line, i) => (i === 0 ? [textNode(line)] : [element('w:br'), textNode(line)]));
  replaceElement(
    text,
    pieces.filter((piece) => isElement(piece) && (piece.name === 'w:br' || ownText(piece) !== '')),
  );
}
