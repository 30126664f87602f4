import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { problem } from '../../core/problems/problem.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { undecodable } from '../../core/problems/undecodable.ts';
import type { ValuePath } from '../../core/problems/value-at.ts';
import { decodeText } from '../../core/text/decode.ts';
import type { SourceFile } from '../kept/values.ts';
import { patiently } from '../patience.ts';
import { sha256 } from '../sha256.ts';
import { isCode } from '../system-error.ts';
import { amend } from './amend.ts';
import { readYamlText } from './yaml-document.ts';
import type { YamlDocument } from './yaml-document.ts';
import { isRecord } from '../../core/collections/is-record.ts';

/**
 * A catalogue is one YAML file; its `include` lists further files, read in that order. Each file contributes top-level
 * keys; a list that several files hold is their lists one after the other; any other key stands in one file only.
 */
export interface MergedFiles {
  /** The whole catalogue as written; meaningless while there are problems. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Each with its file and line; `entry` is the place in the catalogue's own words, absent when the file itself is the trouble. */
  readonly problems: readonly Problem[];
  /** Every file that was read. */
  readonly files: readonly SourceFile[];
  /** File (relative to the first one's folder, forward slashes) and line of a path in `value`. */
  locate(path: ValuePath): { readonly file: string; readonly line: number };
}

/** Whoever writes a catalogue writes kilobytes; a larger file is the wrong file. */
const MAX_BYTES = 4 * 1024 * 1024;

interface Part extends SourceFile {
  readonly document: YamlDocument;
}
/** Where a top-level key, or a stretch of a top-level list, comes from. */
interface Segment {
  readonly part: Part;
  readonly start: number;
  readonly length: number;
}

/**
 * Reads the first file (`name` in `folder`), everything it includes and what it amends. Nothing is thrown for what a
 * person wrote. `siblings` lets a built-in catalogue include files of another one beside it; a person's own catalogue
 * stays inside its folder.
 */
export async function mergeFiles(
  folder: string,
  name: string,
  options: { readonly siblings: boolean },
): Promise<MergedFiles> {
  const problems: Problem[] = [];
  const root = await readPart(folder, name, problems);
  const parts = root ? [root] : [];
  for (const included of root ? includesOf(root, options.siblings, problems) : []) {
    const part = await readPart(folder, included, problems);
    if (part) parts.push(part);
  }
  const segments = new Map<string, Segment[]>();
  const value: Record<string, unknown> = {};
  for (const part of parts) contribute(part, value, segments, problems);
  // Only the first file's `include` is the list of files; one elsewhere is an unknown key and reported as such.
  if (root && segments.get('include')?.every((segment) => segment.part === root)) delete value['include'];
  const whole = amend(value);
  const place = (path: ValuePath): ReturnType<typeof locate> =>
    locate(path, segments, root ?? parts[0], name);
  for (const { path, ...found } of whole.problems)
    problems.push({ ...found, at: { ...place(path), entry: 'amend' } });
  const files = parts.map(({ file, sha256: hash }) => ({ file, sha256: hash }));
  return { value: whole.value, problems, files, locate: (path) => place(whole.origin(path)) };
}

async function readPart(folder: string, file: string, problems: Problem[]): Promise<Part | undefined> {
  const at = { file, line: 1 };
  const fail = (found: Problem): undefined => {
    problems.push(found);
    return undefined;
  };
  let bytes: Buffer;
  try {
    bytes = await patiently('open', () => readFile(join(folder, file)));
  } catch (error) {
    const isMissing = isCode(error, 'ENOENT');
    return fail(problem(isMissing ? 'catalogue/file-missing' : 'catalogue/file-unreadable', {}, at));
  }
  if (bytes.length > MAX_BYTES) return fail(problem('catalogue/file-too-large', {}, at));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return fail(undecodable(decoded.why, at));
  const document = readYamlText(decoded.text);
  problems.push(...document.problems.map((found) => ({ ...found, at: { ...found.at, file } })));
  if (document.problems.length) return undefined;
  if (!isRecord(document.value)) return fail(problem('catalogue/no-keys', {}, at));
  return { file, sha256: sha256(bytes), document };
}

function includesOf(root: Part, siblings: boolean, problems: Problem[]): readonly string[] {
  const include = isRecord(root.document.value) ? root.document.value['include'] : undefined;
  if (include === undefined) return [];
  const at = (path: ValuePath) => ({ file: root.file, line: root.document.lineOf(path), entry: 'include' });
  if (!Array.isArray(include)) {
    problems.push(problem('catalogue/include-not-list', {}, at(['include'])));
    return [];
  }
  const seen = new Set<string>([root.file]);
  return include.flatMap((name: unknown, index) => {
    const file = typeof name === 'string' ? normalize(name).replaceAll('\\', '/') : '';
    if (isInside(file, siblings) && !seen.has(file)) {
      seen.add(file);
      return [file];
    }
    problems.push(problem('catalogue/include-outside', {}, at(['include', index])));
    return [];
  });
}

/** A relative path that stays in the folder, or, for a built-in catalogue, in the folder of one beside it. */
function isInside(file: string, siblings: boolean): boolean {
  const below = siblings ? file.replace(/^\.\.\/(?=[a-z0-9])/, '') : file;
  return below !== '' && !isAbsolute(below) && !/^(?:\.\.|[a-z]:)/i.test(below);
}

function contribute(
  part: Part,
  value: Record<string, unknown>,
  segments: Map<string, Segment[]>,
  problems: Problem[],
): void {
  const content = isRecord(part.document.value) ? part.document.value : {};
  for (const [key, added] of Object.entries(content)) {
    const earlier = segments.get(key);
    const held: unknown = value[key];
    if (earlier && !(Array.isArray(held) && Array.isArray(added))) {
      const at = { file: part.file, line: part.document.lineOf([key]), entry: key };
      const file = earlier[0]?.part.file ?? '';
      problems.push(problem('catalogue/key-in-two-files', { key, file }, at));
      continue;
    }
    const before = Array.isArray(held) ? held : [];
    const length = Array.isArray(added) ? added.length : 0;
    segments.set(key, [...(earlier ?? []), { part, start: before.length, length }]);
    value[key] = Array.isArray(added) ? [...before, ...added] : added;
  }
}

function locate(
  path: ValuePath,
  segments: ReadonlyMap<string, readonly Segment[]>,
  root: Part | undefined,
  name: string,
): { file: string; line: number } {
  const [top, index, ...rest] = path;
  const held = segments.get(String(top)) ?? [];
  const segment =
    typeof index === 'number' ? held.find((s) => index >= s.start && index < s.start + s.length) : held[0];
  if (!segment) return { file: root?.file ?? name, line: root?.document.lineOf(path) ?? 1 };
  const local = typeof index === 'number' ? [String(top), index - segment.start, ...rest] : path;
  return { file: segment.part.file, line: segment.part.document.lineOf(local) };
}
