import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { CONFIG_FILE } from './config-file.ts';

/**
 * The workspace a person stands in: the nearest folder upwards that holds `ntge.yaml`, as git finds its repository. A folder
 * whose settings lie there under a wrong name ends the search: a workspace farther up is not the one that was meant.
 * Where there is none, the folder itself.
 */
export function workspaceAround(folder: string): string {
  return foldersUpwards(folder).find((one) => hasSettings(one) || misnamedIn(one) !== undefined) ?? folder;
}

/**
 * Why a folder is no workspace, by what lies there instead; undefined where `ntge.yaml` is. `isNamed`: a person chose it with
 * `-C`, so that nothing else is taken for it.
 */
export function whyNoWorkspace(folder: string, isNamed: boolean): CannotRun | undefined {
  const wrong = whyNoFolder(folder);
  if (wrong) return wrong;
  if (hasSettings(folder)) return undefined;
  if (isFolder(join(folder, CONFIG_FILE))) return cannotRun('workspace/settings-is-folder', { folder });
  const found = misnamedIn(folder);
  if (found !== undefined) return cannotRun('workspace/misnamed', { folder, found });
  const above = isNamed ? foldersUpwards(dirname(folder)).find(hasSettings) : undefined;
  if (above !== undefined) return cannotRun('workspace/above', { folder, above });
  const below = workspacesBelow(folder);
  const [first] = below;
  if (first !== undefined)
    return cannotRun('workspace/below', {
      folder,
      below: below.map((one) => relative(folder, one)),
      first,
    });
  return cannotRun('workspace/none', { folder });
}

/** Is it a folder that holds the settings of a workspace? */
export function isWorkspace(path: string): boolean {
  return isFolder(path) && hasSettings(path);
}

/** Why a folder cannot be worked in, workspace or not: it does not exist, or is a file. */
export function whyNoFolder(folder: string): CannotRun | undefined {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (facts === undefined) return cannotRun('workspace/no-folder', { folder });
  return facts.isDirectory() ? undefined : cannotRun('workspace/not-a-folder', { folder });
}

/** The settings under a name that is not read; undefined when there are none, or `ntge.yaml` is there too. */
export function misnamedIn(folder: string): string | undefined {
  return hasSettings(folder) ? undefined : namesIn(folder).find((name) => MISNAMED.test(name));
}

/**
 * What Notepad, Word, mail programs and copying make of `ntge.yaml`: `ntge.yaml.txt`, `ntge.yml`, `NTGE.YAML`, `ntge.yaml.docx`,
 * `ntge (1).yaml`, `ntge - Copy.yaml`.
 */
const MISNAMED =
  /^ntge(?: ?\(\d+\)| - (?:copy|bản sao))?\.(?:ya?ml(?:\.(?:txt|docx?|rtf|bak|ya?ml))?|ya?m|txt|docx?|rtf)$/iu;

function hasSettings(folder: string): boolean {
  return statSync(join(folder, CONFIG_FILE), { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function foldersUpwards(folder: string): readonly string[] {
  const folders = [folder];
  for (let one = folder; dirname(one) !== one; one = dirname(one)) folders.push(dirname(one));
  return folders;
}

/** More of a folder's entries than this are not looked into. */
const LOOKED_INTO = 200;

/** Workspaces one or two folders deep: what an unpacked or copied folder hides. */
function workspacesBelow(folder: string): readonly string[] {
  const inner = foldersIn(folder);
  const found = inner.filter(hasSettings);
  return found.length > 0 ? found : inner.flatMap(foldersIn).slice(0, LOOKED_INTO).filter(hasSettings);
}

function foldersIn(folder: string): readonly string[] {
  return namesIn(folder)
    .slice(0, LOOKED_INTO)
    .map((name) => join(folder, name))
    .filter(isFolder);
}

/** Sorted; none where the folder may not be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
