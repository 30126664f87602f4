import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** One file to look at: where it is, and what to call it. */
export interface WorkbookPath {
  readonly path: string;
  /** As the user would write it from the current folder, with forward slashes. */
  readonly name: string;
}

/** What the arguments of a command stand for. */
export interface FoundPaths {
  readonly files: readonly WorkbookPath[];
  /** Folders and patterns in which nothing was found. A plain name that does not exist is a file: reading it says so. */
  readonly nothingIn: readonly string[];
}

/**
 * In a folder, everything that somebody may have sent as a spreadsheet is looked at: an .xls or .csv is told about, not passed over.
 */
const SPREADSHEET = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods|fods|csv|numbers)$/i;
/** `~$name.xlsx` is the mark that Excel leaves beside an open workbook; a leading dot hides a file. */
const NOT_SENT = /^(?:~\$|\.)/;

/**
 * Files behind the arguments: files as named, folders with all their subfolders, and patterns with `*`, `?`, `**`, which
 * Windows shells do not expand. Each file once, in the order of the arguments and, within one, of the names.
 */
export async function findWorkbooks(args: readonly string[], cwd: string): Promise<FoundPaths> {
  const files = new Map<string, WorkbookPath>();
  const nothingIn: string[] = [];
  for (const arg of args) {
    const paths = await pathsOf(arg, cwd);
    if (paths.length === 0) nothingIn.push(arg);
    for (const path of paths) if (!files.has(path)) files.set(path, { path, name: shownName(path, cwd) });
  }
  return { files: [...files.values()], nothingIn };
}

async function pathsOf(arg: string, cwd: string): Promise<readonly string[]> {
  const path = resolve(cwd, arg);
  const kind = kindOf(path);
  if (kind === 'folder') return (await walk(path)).filter((file) => SPREADSHEET.test(file));
  if (kind === 'none' && /[*?]/.test(arg)) return expand(path);
  return [path];
}

function kindOf(path: string): 'folder' | 'file' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

/** All files below a folder, sorted; what cannot be entered holds nothing for us. */
async function walk(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_SENT.test(entry.name)) continue;
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead round in a circle.
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
  }
  return found;
}

/** Files that match a pattern, from the deepest folder without a wildcard down. */
async function expand(pattern: string): Promise<readonly string[]> {
  let base = pattern;
  while (/[*?]/.test(base)) base = dirname(base);
  const rest = relative(base, pattern).split(sep).join('/');
  const matches = wildcard(rest);
  return (await walk(base)).filter((path) => matches.test(relative(base, path).split(sep).join('/')));
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
