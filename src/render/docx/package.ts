/** A Word file as parts: opened with plain checks, written with fixed dates so that equal parts give equal bytes. */
import type PizZip from 'pizzip';
import { packageProblem, type TemplateProblem } from './problems.ts';
import { parseXml, walk } from './xml-tree.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const MAIN_TYPE = `${WORD_TYPE}document.main+xml`;
const TEMPLATE_TYPE = `${WORD_TYPE}template.main+xml`;
/** The parts a template may have tags in. */
const FILLED_TYPES = ['header', 'footer', 'footnotes', 'endnotes'].map((kind) => `${WORD_TYPE}${kind}+xml`);

/** Generous bounds: the largest sample form of the decree has 0.6 MB of text; a report with pictures some tens. */
const MAX_BYTES = 200 * 1024 * 1024;
const MAX_PARTS = 5000;
/** First bytes of the old binary format, also of a Word file locked with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

export interface DocxPackage {
  /** Part name → content; changed in place. */
  readonly parts: Map<string, Uint8Array>;
  readonly main: string;
  /** Parts whose tags are filled: the body first, then headers, footers and notes, each by name. */
  readonly filled: readonly string[];
}

export type OpenOutcome =
  | { readonly ok: true; readonly file: DocxPackage }
  | { readonly ok: false; readonly problem: TemplateProblem };

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** Text of a part; throws when the part is absent or not UTF-8. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return decoder.decode(bytes);
}

export const toBytes = (text: string): Uint8Array => encoder.encode(text);

/** Opens a template after plain checks; nothing is thrown for a file that is not one. */
export async function openDocx(bytes: Uint8Array): Promise<OpenOutcome> {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return refuse('old-or-locked');
  const parts = await unzip(bytes);
  if (parts === 'too-large') return refuse('too-large');
  if (parts === 'not-a-zip') return refuse('not-a-docx');
  return describe(parts);
}

const refuse = (code: Parameters<typeof packageProblem>[0]): OpenOutcome => ({
  ok: false,
  problem: packageProblem(code),
});

function describe(parts: Map<string, Uint8Array>): OpenOutcome {
  try {
    const types = partTypes(partText(parts, CONTENT_TYPES));
    const byType = (wanted: string): string[] =>
      [...types].filter(([n, t]) => t === wanted && parts.has(n)).map(([n]) => n);
    const [main] = [MAIN_TYPE, TEMPLATE_TYPE].flatMap(byType);
    if (main === undefined)
      return refuse([...types.values()].some((t) => t.includes('macro')) ? 'macros' : 'not-a-docx');
    if (parseXml(partText(parts, main)).name !== 'w:document') return refuse('not-a-docx');
    return {
      ok: true,
      file: { parts, main, filled: [main, ...FILLED_TYPES.flatMap((type) => byType(type).sort())] },
    };
  } catch {
    return refuse('broken');
  }
}

/** Part name → content type, for the parts that declare one of their own. */
function partTypes(xml: string): Map<string, string> {
  const types = new Map<string, string>();
  for (const node of walk(parseXml(xml))) {
    const { PartName: name, ContentType: type } = node.attributes;
    if (node.name === 'Override' && name !== undefined && type !== undefined)
      types.set(name.replace(/^\//, ''), type);
  }
  return types;
}

async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array> | 'not-a-zip' | 'too-large'> {
  const { default: Zip } = await import('pizzip');
  try {
    const entries = Object.values(new Zip(bytes).files).filter((entry) => !entry.dir);
    if (entries.length > MAX_PARTS) return 'too-large';
    return inflate(entries);
  } catch {
    return 'not-a-zip';
  }
}

function inflate(entries: readonly PizZip.ZipObject[]): Map<string, Uint8Array> | 'too-large' {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (total + declaredSize(entry) > MAX_BYTES) return 'too-large';
    const content = entry.asUint8Array();
    total += content.length;
    parts.set(entry.name, content);
  }
  return total > MAX_BYTES ? 'too-large' : parts;
}

/** Size from the zip's directory, known before anything is unpacked; the library keeps it in an untyped field. */
function declaredSize(entry: PizZip.ZipObject): number {
  const data: unknown = Reflect.get(entry, '_data');
  const size: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'uncompressedSize') : 0;
  return typeof size === 'number' ? size : 0;
}

/** A zip library object over the parts, for code that works on one. */
export async function toZip(parts: ReadonlyMap<string, Uint8Array>): Promise<PizZip> {
  const { default: Zip } = await import('pizzip');
  const zip = new Zip();
  // Zip dates have no zone: the same local time everywhere gives the same bytes everywhere.
  const date = new Date(1980, 0, 1);
  for (const name of orderedNames(parts))
    zip.file(name, parts.get(name) ?? '', { date, createFolders: false });
  return zip;
}

/** Content types first, then relationships, as Word writes them; the rest by name. */
function orderedNames(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const rank = (name: string): number => [CONTENT_TYPES, '_rels/.rels'].indexOf(name) >>> 0;
  return [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The file's bytes; a Word template (`.dotx`) becomes a document. */
export async function saveDocx(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const types = partText(parts, CONTENT_TYPES).replace(TEMPLATE_TYPE, MAIN_TYPE);
  const zip = await toZip(new Map([...parts, [CONTENT_TYPES, toBytes(types)]]));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The parts of any zip (an embedded workbook); throws when it is not one. */
export async function readParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const parts = await unzip(bytes);
  if (typeof parts === 'string') throw new Error(parts);
  return parts;
}
