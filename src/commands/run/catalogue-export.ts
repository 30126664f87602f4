import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { catalogueFileJsonSchema } from '../../core/model/json-schema.ts';
import type { ExitCode, Session } from '../../host.ts';
import { yamlFiles } from '../../io/catalogue/yaml-files.ts';
import { BUILT_IN_CATALOGUES, CATALOGUE_FILE, builtInFolder } from '../../io/catalogue-files.ts';
import { createWhole } from '../../io/files.ts';
import { isCode } from '../../io/system-error.ts';
import type { ExportOptions } from './catalogue.ts';

/** How a built-in catalogue includes a file of another one. */
const SIBLING = /^ {2}- \.\.\/[a-z0-9-]+\//gm;
/** Not the id: `catalogue: ninh-thuan-2025` in ntge.yaml means the built-in one. */
const DEFAULT_FOLDER = 'danh-muc';
const SCHEMA_FILE = 'catalogue.schema.json';

/**
 * Writes a built-in catalogue's YAML, comments and all, with the JSON Schema that lets an editor check it while typing.
 * Throws CannotRun rather than overwrite a file.
 */
export async function runExport(
  { host, lang }: Session,
  id: string,
  options: ExportOptions,
): Promise<ExitCode> {
  if (!BUILT_IN_CATALOGUES.some((known) => known === id)) throw unknown(id);
  const folder = resolve(host.cwd, options.output ?? DEFAULT_FOLDER);
  const shown = options.output ?? DEFAULT_FOLDER;
  await needEmpty(folder);
  const files = await filesOf(id);
  await create(join(folder, SCHEMA_FILE), `${JSON.stringify(catalogueFileJsonSchema(), null, 1)}\n`);
  for (const { from, to } of files) {
    const up = '../'.repeat(to.split('/').length - 1);
    const head = `# yaml-language-server: $schema=./${up}${SCHEMA_FILE}\n`;
    const text = await readFile(from, 'utf8');
    await create(join(folder, to), head + text.replaceAll(SIBLING, '  - '));
  }
  host.stdout.write(
    {
      vi: `Đã ghi danh mục ${id} (${files.length} tệp) vào ${folder}
1. Đặt mã riêng ở dòng "id:" của ${CATALOGUE_FILE}, rồi sửa.
2. Kiểm tra:  ntge catalogue check ${quote(shown)}
3. Để dùng, ghi trong ntge.yaml:  catalogue: ${shown}
`,
      en: `Wrote the catalogue ${id} (${files.length} files) to ${folder}
1. Give it an id of its own on the line "id:" of ${CATALOGUE_FILE}, then edit.
2. Check it:  ntge catalogue check ${quote(shown)}
3. To use it, write in ntge.yaml:  catalogue: ${shown}
`,
    }[lang],
  );
  return 0;
}

function quote(path: string): string {
  return path.includes(' ') ? `"${path}"` : path;
}

/** Refuses before anything is written: half of one catalogue beside half of another is worse than none. */
async function needEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  });
  if (names.length === 0) return;
  throw cannotRun('output/folder-not-empty', { folder });
}

/** A catalogue's own files and those it includes from another built-in one, which become its own. */
async function filesOf(id: string): Promise<readonly { readonly from: string; readonly to: string }[]> {
  const source = join(builtInFolder(), id);
  const own = (await yamlFiles(source)).map((file) => ({ from: join(source, file), to: file }));
  const root = await readFile(join(source, CATALOGUE_FILE), 'utf8');
  const included = [...root.matchAll(/^ {2}- (\.\.\/[a-z0-9-]+\/)(.+)$/gm)].map(
    ([, sibling = '', file = '']) => ({
      from: join(source, sibling, file),
      to: file,
    }),
  );
  return [...own, ...included];
}

async function create(path: string, content: string): Promise<void> {
  if (await createWhole(path, content)) return;
  throw cannotRun('output/exists', { path });
}

function unknown(id: string): CannotRun {
  return cannotRun('catalogue/not-built-in', { named: id, known: BUILT_IN_CATALOGUES });
}
