/** A Word file as parts: opened with plain checks, written with fixed dates so that equal parts give equal bytes. */
import { utf8 } from '../bytes.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { partText as textOfPart } from '../xml/xml.ts';
import { parseTree, walk } from '../xml/xml-tree.ts';
import { inflateEntry, openZip } from '../zip/zip.ts';
import { writeZip } from '../zip/zip-writer.ts';
import { fileProblem, type PlainCode, type TemplateProblem } from './problem.ts';

/** Part name → content. */
export type Parts = Map<string, Uint8Array>;
export type ReadonlyParts = ReadonlyMap<string, Uint8Array>;

export const CONTENT_TYPES = '[Content_Types].xml';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const MAIN_TYPE = `${WORD_TYPE}document.main+xml`;
const TEMPLATE_TYPE = `${WORD_TYPE}template.main+xml`;
/** The parts a template may have tags in. */
const FILLED_TYPES = ['header', 'footer', 'footnotes', 'endnotes'].map((kind) => `${WORD_TYPE}${kind}+xml`);

/** Generous bounds: the largest sample form of the decree has 0.6 MB of text; a report with pictures some tens. */
const LIMITS = { ...DEFAULT_LIMITS, entries: 5000, totalBytes: 200 * 1024 * 1024, ratio: Infinity };
/** First bytes of the old binary format, also of a Word file locked with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

export interface DocxPackage {
  readonly parts: ReadonlyParts;
  readonly main: string;
  /** Parts whose tags are filled: the body first, then headers, footers and notes, each by name. */
  readonly filled: readonly string[];
}

export type OpenOutcome =
  | { readonly ok: true; readonly file: DocxPackage }
  | { readonly ok: false; readonly problem: TemplateProblem };

/** Text of a part; throws when the part is absent or not what it claims to be. */
export function partText(parts: ReadonlyParts, name: string): string {
  const content = parts.get(name);
  if (content === undefined) throw new Error(`no part ${name}`);
  return textOfPart({ name, content });
}

/** Opens a template after plain checks; nothing is thrown for a file that is not one. */
export function openDocx(bytes: Uint8Array): OpenOutcome {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return refused('old-or-locked');
  let parts: Parts;
  try {
    parts = readParts(bytes);
  } catch (error) {
    return refused(isTooLarge(error) ? 'too-large' : 'not-a-docx');
  }
  try {
    return describe(parts);
  } catch {
    return refused('broken');
  }
}

const refused = (code: PlainCode): OpenOutcome => ({ ok: false, problem: fileProblem(code) });

const isTooLarge = (error: unknown): boolean =>
  error instanceof Refusal && /too-(?:big|many|large)/.test(error.problem.code);

function describe(parts: Parts): OpenOutcome {
  const types = partTypes(partText(parts, CONTENT_TYPES));
  const byType = (wanted: string): string[] =>
    [...types].filter(([name, type]) => type === wanted && parts.has(name)).map(([name]) => name);
  const [main] = [MAIN_TYPE, TEMPLATE_TYPE].flatMap(byType);
  if (main === undefined)
    return refused([...types.values()].some((type) => type.includes('macro')) ? 'macros' : 'not-a-docx');
  const filled = [main, ...FILLED_TYPES.flatMap((type) => byType(type).sort())];
  return { ok: true, file: { parts, main, filled } };
}

/** Part name → content type, for the parts that declare one of their own. */
function partTypes(xml: string): Map<string, string> {
  const types = new Map<string, string>();
  for (const node of walk(parseTree(xml))) {
    const { PartName: name, ContentType: type } = node.attributes;
    if (node.name === 'Override' && name !== undefined && type !== undefined)
      types.set(name.replace(/^\//, ''), type);
  }
  return types;
}

/** The parts of any zip; throws a Refusal when it is not one. */
export function readParts(bytes: Uint8Array): Parts {
  const zip = openZip(bytes, LIMITS);
  const files = zip.entries.filter(({ isDirectory }) => !isDirectory);
  return new Map(files.map((entry) => [entry.name, inflateEntry(zip, entry)]));
}

/** The parts as a zip: content types first, then relationships, as Word writes them; the rest by name. */
export function writeParts(parts: ReadonlyParts): Uint8Array {
  const rank = (name: string): number => [CONTENT_TYPES, '_rels/.rels'].indexOf(name) >>> 0;
  const ordered = [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return writeZip(ordered.map(([name, content]) => ({ name, content })));
}

/** The file's bytes; a Word template (`.dotx`) becomes a document. */
export function saveDocx(parts: ReadonlyParts): Uint8Array {
  const types = partText(parts, CONTENT_TYPES).replace(TEMPLATE_TYPE, MAIN_TYPE);
  return writeParts(new Map([...parts, [CONTENT_TYPES, utf8(types)]]));
}
