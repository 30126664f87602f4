import { utf8 } from '../bytes.ts';
import type { ReadLimits } from '../limits.ts';
import type { OpcPackage, Relationship } from '../xlsx-read/package.ts';
import { findPart, openPackage, readPart, readRelationships } from '../xlsx-read/package.ts';
import { partText } from '../xml/xml.ts';
import type { ZipArchive } from '../zip/zip.ts';
import type { ZipItem } from '../zip/zip-writer.ts';
import { writeZip } from '../zip/zip-writer.ts';
import { deflateAlike } from '../zip/deflate-alike.ts';
import {
  appendInside,
  attributeOf,
  childrenOf,
  escapeXml,
  openTag,
  prefixOf,
  rootOf,
  splice,
} from '../xml/xml-scan.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A part that the editor has changed, added or (text null) taken away. */
interface Change {
  readonly name: string;
  readonly text: string | null;
}

/**
 * Changes a few parts of a package. Everything that is not written or removed is taken over as the packed bytes it is.
 * Parts are found without regard to case; changed XML is written as UTF-8.
 */
export class PackageEditor {
  readonly pack: OpcPackage;
  /** Namespace of relationships in the document: strict files have another. */
  readonly relationNamespace: string;
  readonly #changes = new Map<string, Change>();

  constructor(zip: ZipArchive, limits: ReadLimits) {
    this.pack = openPackage(zip, limits);
    const isStrict = this.has('_rels/.rels') && this.text('_rels/.rels').includes(STRICT);
    this.relationNamespace = isStrict ? STRICT : TRANSITIONAL;
  }

  get isStrict(): boolean {
    return this.relationNamespace === STRICT;
  }

  has(part: string): boolean {
    const change = this.#changes.get(part.toLowerCase());
    return change ? change.text !== null : findPart(this.pack, part) !== undefined;
  }

  /** The part's text as it now is. @throws Refusal when there is none. */
  text(part: string): string {
    return this.#changes.get(part.toLowerCase())?.text ?? partText(readPart(this.pack, part));
  }

  write(part: string, text: string): void {
    const name = findPart(this.pack, part)?.name ?? part;
    if (this.has(part) && this.text(part) === text) return;
    this.#changes.set(part.toLowerCase(), { name, text });
  }

  /** Takes a part away, with its relationships and its content type; whoever leads to it is the caller's business. */
  remove(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      if (this.has(name)) this.#changes.set(name.toLowerCase(), { name, text: null });
    }
    const types = this.text(CONTENT_TYPES);
    const own = childrenOf(types, rootOf(types)).filter(
      (child) => attributeOf(openTag(types, child), 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    this.write(
      CONTENT_TYPES,
      splice(
        types,
        own.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }

  /** Adds a part under the first free name (`xl/comments` + number + `.xml`) and declares its type; returns the name. */
  add(stem: string, extension: string, contentType: string, text: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.${extension}`)) number++;
    return this.addAs(`${stem}${number}.${extension}`, extension, contentType, text);
  }

  /** Adds a part of which a workbook has one, under its usual name where that is free. */
  addOnly(stem: string, extension: string, contentType: string, text: string): string {
    const usual = `${stem}.${extension}`;
    return this.has(usual)
      ? this.add(stem, extension, contentType, text)
      : this.addAs(usual, extension, contentType, text);
  }

  private addAs(part: string, extension: string, contentType: string, text: string): string {
    this.write(part, text);
    if (extension === 'xml') this.#declare('Override', 'PartName', `/${part}`, contentType);
    else this.#declare('Default', 'Extension', extension, contentType);
    return part;
  }

  /** Names of parts that begin and end so. */
  partsLike(pattern: RegExp): string[] {
    const names = [...this.pack.zip.byName.values()].map(({ name }) => name);
    for (const { name } of this.#changes.values()) if (!findPart(this.pack, name)) names.push(name);
    return names.filter((name) => pattern.test(name) && this.has(name));
  }

  /** Relationships of a part as the file came; not those added since. */
  relationships(source: string): Relationship[] {
    return readRelationships(this.pack, source);
  }

  /** Leads from one part to another; returns the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const part = relationshipsPart(source);
    const isNew = !this.has(part);
    // Some writers declare each part by name, and so no such part beside theirs.
    if (isNew) this.#declare('Default', 'Extension', 'rels', RELATIONSHIPS_TYPE);
    const text = !isNew
      ? this.text(part)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;
    const root = rootOf(text);
    const ids = new Set(childrenOf(text, root).map((child) => attributeOf(openTag(text, child), 'Id')));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const path = escapeXml(relativeTarget(source, target));
    const entry = `<${prefixOf(root)}Relationship Id="${id}" Type="${this.relationNamespace}/${type}" Target="${path}"/>`;
    this.write(part, splice(text, [appendInside(text, root, entry)]));
    return id;
  }

  unrelate(source: string, id: string): void {
    const part = relationshipsPart(source);
    const text = this.text(part);
    const own = childrenOf(text, rootOf(text)).filter(
      (child) => attributeOf(openTag(text, child), 'Id') === escapeXml(id),
    );
    this.write(
      part,
      splice(
        text,
        own.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }

  /** The package as it now is: entries in their order, then what was added. The same bytes wherever it is made. */
  finish(): Uint8Array {
    const { zip } = this.pack;
    const items = zip.entries.flatMap((entry): ZipItem[] => {
      const change = entry.isDirectory ? undefined : this.#changes.get(entry.name.toLowerCase());
      if (!change) return [{ from: zip, entry }];
      return change.text === null ? [] : [{ name: change.name, content: encode(change.text) }];
    });
    for (const { name, text } of this.#changes.values()) {
      if (text !== null && !findPart(this.pack, name)) items.push({ name, content: encode(text) });
    }
    return writeZip(items, deflateAlike);
  }

  #declare(element: string, key: string, value: string, contentType: string): void {
    const text = this.text(CONTENT_TYPES);
    const root = rootOf(text);
    const isDeclared = childrenOf(text, root).some(
      (child) => attributeOf(openTag(text, child), key)?.toLowerCase() === value.toLowerCase(),
    );
    if (isDeclared) return;
    const entry = `<${prefixOf(root)}${element} ${key}="${escapeXml(value)}" ContentType="${contentType}"/>`;
    this.write(CONTENT_TYPES, splice(text, [appendInside(text, root, entry)]));
  }
}

function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** As every program writes it: relative to the source's folder. */
function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** A part that was not UTF-8 becomes so, and says so. */
function encode(text: string): Uint8Array {
  return utf8(text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"'));
}
