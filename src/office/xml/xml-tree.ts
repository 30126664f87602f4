/** A small mutable XML tree: enough to look at a Word part and change it, with parents, in document order. */
import { SaxesParser } from 'saxes';

interface XmlText {
  readonly type: 'text';
  text: string;
}
export interface XmlElement {
  readonly type: 'element';
  /** Qualified name as written: `w:p`. */
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
  parent: XmlElement | undefined;
}
export type XmlNode = XmlText | XmlElement;

export const isElement = (node: XmlNode): node is XmlElement => node.type === 'element';

/** A new element; adopts the children it is given. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement {
  const made: XmlElement = {
    type: 'element',
    name,
    attributes: { ...attributes },
    children,
    parent: undefined,
  };
  for (const child of children) if (isElement(child)) child.parent = made;
  return made;
}

/** Tables in tables in text boxes: real parts stay below 60 elements; deeper ones only exhaust the stack. */
const MAX_DEPTH = 500;

/**
 * Reads a well-formed part without document type; comments and processing instructions are dropped.
 *
 * @throws when the text is not well-formed XML, nests elements too deep, or declares a document type (entities are an
 *   attack, never needed here)
 */
export function parseTree(xml: string): XmlElement {
  const parser = new SaxesParser();
  let root: XmlElement | undefined;
  let current: XmlElement | undefined;
  let depth = 0;
  const fail = (problem: Error): never => {
    throw problem;
  };
  const append = (text: string): void => {
    if (current === undefined) return;
    const last = current.children.at(-1);
    if (last?.type === 'text') last.text += text;
    else current.children.push({ type: 'text', text });
  };
  parser.on('error', fail);
  parser.on('doctype', () => fail(new Error('document type declarations are not allowed')));
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) fail(new Error('elements nested too deep'));
    const made = element(tag.name, tag.attributes);
    made.parent = current;
    current?.children.push(made);
    root ??= made;
    current = made;
  });
  parser.on('closetag', () => {
    depth--;
    current = current?.parent;
  });
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(xml).close();
  if (root === undefined) throw new Error('no root element');
  return root;
}

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;');

/** The part as text, with the declaration Word writes. */
export function serializeTree(root: XmlElement): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  writeNode(root, out);
  return out.join('');
}

function writeNode(node: XmlNode, out: string[]): void {
  if (node.type === 'text') {
    out.push(escapeText(node.text));
    return;
  }
  out.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes))
    out.push(' ', name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const child of node.children) writeNode(child, out);
  out.push('</', node.name, '>');
}

/** Every element of the subtree, the root included, in document order. */
export function* walk(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* walk(child);
}

/** The nearest enclosing element of that name, not the element itself. */
export function ancestor(node: XmlElement, name: string): XmlElement | undefined {
  let at = node.parent;
  while (at !== undefined && at.name !== name) at = at.parent;
  return at;
}

export const childElements = (node: XmlElement, name?: string): XmlElement[] =>
  node.children.filter(isElement).filter((child) => name === undefined || child.name === name);

/** Text directly inside the element. */
export const ownText = (node: XmlElement): string =>
  node.children.map((child) => (child.type === 'text' ? child.text : '')).join('');

/** The element of that name directly inside another. */
export const childNamed = (node: XmlElement, name: string): XmlElement | undefined =>
  node.children.find((child): child is XmlElement => isElement(child) && child.name === name);

/** The first element of that name in the subtree, in document order. */
export function findElement(root: XmlElement, name: string): XmlElement | undefined {
  for (const node of walk(root)) if (node.name === name) return node;
  return undefined;
}

/** Puts nodes into an element at a place among its children. */
export function insertAt(parent: XmlElement, at: number, nodes: readonly XmlNode[]): void {
  for (const node of nodes) if (isElement(node)) node.parent = parent;
  parent.children.splice(at, 0, ...nodes);
}

export function setText(node: XmlElement, text: string): void {
  node.children = text === '' ? [] : [{ type: 'text', text }];
  if (/^\s|\s$|\s\s/.test(text)) node.attributes['xml:space'] = 'preserve';
}

/** Takes the element out of its parent and puts the others in its place. */
export function replaceElement(node: XmlElement, others: readonly XmlElement[]): void {
  const { parent } = node;
  if (parent === undefined) return;
  const at = parent.children.indexOf(node);
  parent.children.splice(at, 1);
  insertAt(parent, at, others);
}

/** A deep copy without parent. */
export function cloneElement(node: XmlElement): XmlElement {
  const children = node.children.map((child) => (isElement(child) ? cloneElement(child) : { ...child }));
  return element(node.name, node.attributes, children);
}
