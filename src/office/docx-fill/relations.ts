/** What ties the parts of a file: relationships (ECMA-376 part 2, 6.5) and content types. */
import { utf8 } from '../bytes.ts';
import {
  childElements,
  element,
  insertAt,
  parseTree,
  replaceElement,
  serializeTree,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { CONTENT_TYPES, partText, type Parts, type ReadonlyParts } from './docx-package.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relation {
  readonly id: string;
  /** The part's name; of something outside the file its address. */
  readonly target: string;
  /** The last word of the type: `chart`, `package`. */
  readonly kind: string;
  readonly isExternal: boolean;
}

/** What a part refers to. */
export function relationsOf(parts: ReadonlyParts, name: string): readonly Relation[] {
  const file = relationsFile(name);
  if (!parts.has(file)) return [];
  return childElements(parseTree(partText(parts, file))).map(({ attributes }) => {
    const { Id: id = '', Target: target = '', Type: type = '' } = attributes;
    const isExternal = attributes['TargetMode'] === 'External';
    return {
      id,
      target: isExternal ? target : resolve(name, target),
      kind: type.slice(type.lastIndexOf('/') + 1),
      isExternal,
    };
  });
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const relationsFile = (name: string): string =>
  `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;

/** A target is relative to the folder of its part, or starts at the root. */
const resolve = (name: string, target: string): string =>
  decodeURI(new URL(target, `file:///${name}`).pathname.slice(1));

/** Makes a part refer to another one, by an id that is new or given. */
export function relate(
  parts: Parts,
  from: string,
  to: { readonly part: string; readonly kind: string; readonly id?: string },
): string {
  const file = relationsFile(from);
  const root = parts.has(file)
    ? parseTree(partText(parts, file))
    : element('Relationships', { xmlns: RELATIONSHIPS });
  const taken = childElements(root).map(({ attributes }) => attributes['Id']);
  const id =
    to.id ??
    firstFree(
      (n) => `rId${n}`,
      (one) => taken.includes(one),
    );
  const made = element('Relationship', { Id: id, Type: `${OFFICE}/${to.kind}`, Target: `/${to.part}` });
  const old = childElements(root).find(({ attributes }) => attributes['Id'] === id);
  if (old === undefined) insertAt(root, root.children.length, [made]);
  else replaceElement(old, [made]);
  parts.set(file, utf8(serializeTree(root)));
  return id;
}

/** The first of the numbered names that is not taken. */
export function firstFree(name: (n: number) => string, isTaken: (name: string) => boolean): string {
  let n = 1;
  while (isTaken(name(n))) n++;
  return name(n);
}

/** Takes a relation away, with the part behind it and the parts behind that. */
export function removeRelated(parts: Parts, name: string, id: string): void {
  const relation = relationsOf(parts, name).find((one) => one.id === id);
  if (relation === undefined) return;
  changePart(parts, relationsFile(name), (root) => {
    for (const node of childElements(root)) if (node.attributes['Id'] === id) replaceElement(node, []);
  });
  const { target } = relation;
  const gone = [target, relationsFile(target), ...relationsOf(parts, target).map((behind) => behind.target)];
  for (const part of gone) parts.delete(part);
  changePart(parts, CONTENT_TYPES, (root) => {
    for (const node of childElements(root, 'Override'))
      if (gone.includes((node.attributes['PartName'] ?? '').slice(1))) replaceElement(node, []);
  });
}

/** Says what a new part is. */
export function declareType(parts: Parts, part: string, type: string): void {
  changePart(parts, CONTENT_TYPES, (root) => {
    const PartName = `/${part}`;
    const known = childElements(root, 'Override').some(
      ({ attributes }) => attributes['PartName'] === PartName,
    );
    if (!known) insertAt(root, root.children.length, [element('Override', { PartName, ContentType: type })]);
  });
}

/** Reads a part, lets its tree be changed, and writes it back. */
export function changePart(parts: Parts, name: string, change: (root: XmlElement) => void): void {
  const root = parseTree(partText(parts, name));
  change(root);
  parts.set(name, utf8(serializeTree(root)));
}
