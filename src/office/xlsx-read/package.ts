import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { XmlPart } from '../xml/xml.ts';
import { parseXml } from '../xml/xml.ts';
import type { ZipArchive, ZipEntry } from '../zip/zip.ts';
import { inflateEntry } from '../zip/zip.ts';

/** A relationship, its type reduced to the last segment (`worksheet`), which transitional and strict files share. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to; for `external` ones the target as written, never followed. */
  readonly target: string;
  readonly external: boolean;
}

/** An Open Packaging container (ECMA-376 part 2): parts found by content type and relationship, never by name. */
export interface OpcPackage {
  readonly zip: ZipArchive;
  readonly limits: ReadLimits;
  /** Content types by lower-case part name, and by lower-case extension. */
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** @throws Refusal `file/damaged` (part-missing) for a zip without content types, or what its XML deserves. */
export function openPackage(zip: ZipArchive, limits: ReadLimits): OpcPackage {
  const entry = zip.byName.get(CONTENT_TYPES.toLowerCase());
  if (entry === undefined) return refuse('file/damaged', { kind: 'part-missing', part: CONTENT_TYPES });
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  parseXml({ name: entry.name, content: inflateEntry(zip, entry) }, limits.depth, {
    open(name, attributes) {
      const type = attributes['ContentType'] ?? '';
      if (name === 'Override') overrides.set(partKey(attributes['PartName'] ?? ''), type);
      if (name === 'Default') defaults.set((attributes['Extension'] ?? '').toLowerCase(), type);
      return true;
    },
  });
  return { zip, limits, overrides, defaults };
}

/** The content type of a part, or '' when none is declared. */
export function contentType(pack: OpcPackage, part: string): string {
  const key = partKey(part);
  return pack.overrides.get(key) ?? pack.defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
}

export function findPart(pack: OpcPackage, part: string): ZipEntry | undefined {
  return pack.zip.byName.get(partKey(part));
}

/** @throws Refusal `file/damaged` (part-missing), or what unpacking it deserves. */
export function readPart(pack: OpcPackage, part: string): XmlPart {
  const entry = findPart(pack, part);
  if (entry === undefined) return refuse('file/damaged', { kind: 'part-missing', part });
  return { name: entry.name, content: inflateEntry(pack.zip, entry) };
}

/** Relationships of a part (`''`: of the package), in file order; none when there is no such part. */
export function readRelationships(pack: OpcPackage, source: string): Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const part = `${folder}_rels/${source.slice(slash)}.rels`;
  if (findPart(pack, part) === undefined) return [];
  const relationships: Relationship[] = [];
  parseXml(readPart(pack, part), pack.limits.depth, {
    open(name, attributes) {
      if (name !== 'Relationship') return name === 'Relationships';
      const external = attributes['TargetMode']?.toLowerCase() === 'external';
      const target = attributes['Target'] ?? '';
      relationships.push({
        id: attributes['Id'] ?? '',
        type: lastSegment(attributes['Type'] ?? ''),
        target: external ? target : resolveTarget(pack, folder, target),
        external,
      });
      return true;
    },
  });
  return relationships;
}

function lastSegment(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/**
 * The part a target means: relative to its source's folder, or absolute; backslashes are slashes, `%20` a space
 * unless a part really has that name; a fragment is dropped.
 */
function resolveTarget(pack: OpcPackage, folder: string, target: string): string {
  const clean = target.replaceAll('\\', '/').replace(/#.*$/s, '');
  const plain = normalise(clean.startsWith('/') ? clean : folder + clean);
  if (!plain.includes('%') || pack.zip.byName.has(plain.toLowerCase())) return plain;
  try {
    return normalise(decodeURIComponent(plain));
  } catch {
    return plain;
  }
}

function normalise(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function partKey(part: string): string {
  return part.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
