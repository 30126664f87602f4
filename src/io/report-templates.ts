import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWhole } from './files.ts';
import { patiently } from './patience.ts';
import { isCode } from './system-error.ts';

/** Folder of a workspace whose templates win over the built-in ones. */
export const TEMPLATES_FOLDER = 'templates';

/** A template and where it was read. */
export interface FoundTemplate {
  /** Path inside the workspace, or the file name of a built-in one. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The built-in templates: Word files are drawn by the build, texts are written by hand. Two levels up, from the sources and
 * from the bundle alike.
 */
function builtInTemplate(name: string): string {
  const folder = name.endsWith('.docx') ? 'dist/templates' : 'templates';
  return fileURLToPath(new URL(`../../${folder}/${name}`, import.meta.url));
}

/** The office's own template where the workspace has one, the first of these names that it has; else the built-in, the last. */
export async function findTemplate(workspace: string, names: readonly string[]): Promise<FoundTemplate> {
  for (const name of names) {
    const path = `${TEMPLATES_FOLDER}/${name}`;
    const bytes = await readOrNothing(join(workspace, path));
    if (bytes) return { path, bytes };
  }
  const builtIn = names.at(-1) ?? '';
  return { path: builtIn, bytes: await patiently('open', () => readFile(builtInTemplate(builtIn))) };
}

/** The office's own Excel forms, by name; Excel's mark of an open file is none. */
export async function findForms(workspace: string): Promise<readonly FoundTemplate[]> {
  const names = await readdir(join(workspace, TEMPLATES_FOLDER)).catch((error: unknown) => {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  });
  const forms = names.filter((name) => /^[^~.].*\.xlsx$/i.test(name)).sort();
  const found: FoundTemplate[] = [];
  for (const name of forms) {
    const path = `${TEMPLATES_FOLDER}/${name}`;
    const bytes = await readOrNothing(join(workspace, path));
    if (bytes) found.push({ path, bytes });
  }
  return found;
}

async function readOrNothing(path: string): Promise<Uint8Array | undefined> {
  try {
    return await patiently('open', () => readFile(path));
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'ENOTDIR')) throw error;
    return undefined;
  }
}

/** Copies a built-in template into the workspace. False, and nothing changed, where the office already has one. */
export async function ejectTemplate(workspace: string, name: string): Promise<boolean> {
  const bytes = await patiently('open', () => readFile(builtInTemplate(name)));
  return createWhole(join(workspace, TEMPLATES_FOLDER, name), bytes);
}
