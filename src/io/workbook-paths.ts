import { readdirSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, parse, relative, resolve, sep } from 'node:path';
import type { FileProblem } from '../core/model/file-problem.ts';
import { INSIDE, ownName } from '../core/text/contained-name.ts';
import { isContainer, isSent, lookAt } from '../office/containers/sent.ts';
import type { OtherFile } from '../office/containers/sent.ts';
import { fileProblem } from '../office/refusal.ts';
import { filesInside, readBytesAt } from './containers.ts';
import { splitPattern } from './path-rules.ts';
import type { WorkbookPath } from './workbook-path.ts';

/** What the arguments of a command stand for. */
export interface FoundPaths {
  readonly files: readonly WorkbookPath[];
  /** Folders and patterns in which nothing was found. A plain name that does not exist is a file: reading it says so. */
  readonly nothingIn: readonly string[];
  /** What else lies in folders, zips and mails. */
  readonly others: readonly OtherFile[];
}

/**
 * Files behind the arguments: files as named, folders with all their subfolders, and patterns with `*`, `?`, `**`, which
 * Windows shells do not expand; of zips and mails, what is in them. Each file once, however often and however spelt it is named,
 * in the order of the arguments and, within one, of the names.
 */
export async function findWorkbooks(args: readonly string[], cwd: string): Promise<FoundPaths> {
  const files = new Map<string, WorkbookPath>();
  const others = new Map<string, OtherFile>();
  const nothingIn: string[] = [];
  const seen = new Set<string>();
  for (const arg of args) {
    const { paths, isFolder } = await pathsOf(arg, cwd);
    const unseen = paths.filter((path) => !seen.has(sameFile(path)));
    const before = files.size;
    for (const path of unseen) {
      if (seen.has(sameFile(path))) continue;
      seen.add(sameFile(path));
      for (const one of await standsFor({ path, name: shownName(path, cwd) }, isFolder)) {
        if ('path' in one) files.set(one.name, one);
        else others.set(one.name, one);
      }
    }
    if (files.size === before && unseen.length === paths.length) nothingIn.push(arg);
  }
  return { files: [...files.values()], nothingIn, others: [...others.values()] };
}

/** The file that a result of this program names, in a folder; what is gone is a problem of its own. */
export async function workbookNamed(folder: string, name: string): Promise<WorkbookPath> {
  const [outer = ''] = name.split(INSIDE);
  const path = resolve(folder, outer);
  if (outer === name) return { path, name };
  const inside = await filesInside(path, outer);
  const found = inside?.files.find((one) => one.name === name);
  return found ?? { path, name, problem: fileProblem('file/unreadable', { kind: 'not-found' }) };
}

/** What lies in a folder: the workbooks, those in zips and mails among them, and what is none. */
export async function lookThrough(
  found: readonly WorkbookPath[],
): Promise<Pick<FoundPaths, 'files' | 'others'>> {
  const files: WorkbookPath[] = [];
  const others: OtherFile[] = [];
  for (const file of found.filter(({ path }) => isSent(basename(path)))) {
    for (const one of await standsFor(file, true)) {
      if ('path' in one) files.push(one);
      else others.push(one);
    }
  }
  return { files, others };
}

/** What a file is, or what is in it; of a file in a folder or a container nobody said that it is a workbook. */
async function standsFor(
  file: WorkbookPath,
  isFolder: boolean,
): Promise<readonly (WorkbookPath | OtherFile)[]> {
  const inside = isContainer(file.path) ? await filesInside(file.path, file.name) : undefined;
  if (inside === undefined) return isFolder ? [await lookAt(file, whatElse)] : [file];
  const found: (WorkbookPath | OtherFile)[] = [];
  for (const one of inside.files) if (isSent(ownName(one.name))) found.push(await lookAt(one, whatElse));
  return found.some((one) => 'path' in one) ? found : [...found, inside.itself];
}

/** Why a file is no workbook; undefined for one. */
async function whatElse(file: WorkbookPath): Promise<FileProblem | undefined> {
  const { readWorkbookBytes } = await import('./workbook-file/read-file.ts');
  const bytes = await readBytesAt(file);
  const outcome = bytes.ok ? await readWorkbookBytes(bytes.bytes, file.name) : bytes;
  return outcome.ok ? undefined : outcome.problem;
}

async function pathsOf(arg: string, cwd: string) {
  const path = asSpelt(resolve(cwd, arg));
  const kind = kindOf(path);
  if (kind === 'folder') return { paths: await walk(path), isFolder: true };
  const isPattern = kind === 'none' && /[*?]/.test(arg);
  return { paths: isPattern ? await expand(path) : [path], isFolder: false };
}

/**
 * One mark for one file, whatever its spelling: capitals where the system does not tell them apart, short names, links. Where
 * the system has no such mark, the path.
 */
function sameFile(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return ino === 0n ? path : `${dev}:${ino}`;
  } catch {
    return path;
  }
}

/**
 * The path as the disk has it: letters with accents can be written in two ways, and a file that came from a Mac has the other
 * one; a quotation mark at the end was swallowed by the backslash before it. Where nothing fits, the path as it was given.
 */
function asSpelt(path: string): string {
  if (kindOf(path) !== 'none') return path;
  const named = path.replace(/"$/, '');
  const { root } = parse(named);
  const parts = named.slice(root.length).split(sep).filter(Boolean);
  let found = root;
  for (const part of parts) {
    const next = join(found, part);
    const own = kindOf(next) === 'none' ? otherSpelling(found, part) : part;
    if (own === undefined) return path;
    found = join(found, own);
  }
  return found;
}

/** The one name in a folder that is the same text in another composition. */
function otherSpelling(folder: string, name: string): string | undefined {
  const wanted = name.normalize('NFC');
  try {
    const same = readdirSync(folder).filter((one) => one.normalize('NFC') === wanted);
    return same.length === 1 ? same[0] : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(path: string): 'folder' | 'file' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

/** All files below a folder, sorted; what cannot be entered holds nothing for us. */
export async function walk(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isSent(entry.name)) continue;
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead round in a circle.
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
  }
  return found;
}

/** Files that match a pattern, from the deepest folder without a wildcard down. */
async function expand(pattern: string): Promise<readonly string[]> {
  const { base, rest } = splitPattern(pattern);
  const folder = asSpelt(base);
  const matches = wildcard(rest);
  const below = (path: string): string => relative(folder, path).split(sep).join('/').normalize('NFC');
  return (await walk(folder)).filter((path) => matches.test(below(path)));
}

/** `**` any folders, `*` anything within a name, `?` one character; names compare without case, as on Windows. */
function wildcard(pattern: string): RegExp {
  const source = pattern
    .normalize('NFC')
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*\*\/|\*\*|\*|\?/g, (mark) => WILDCARDS[mark] ?? mark);
  return new RegExp(`^${source}$`, 'iu');
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

function shownName(path: string, cwd: string): string {
  const name = relative(cwd, path);
  return (name.startsWith('..') ? path : name).split(sep).join('/');
}
