import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CannotRun } from '../../core/cannot-run.ts';
import { catalogueFileJsonSchema } from '../../core/model/json-schema.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { ExitCode, Session } from '../../host.ts';
import { yamlFiles } from '../../io/catalogue/yaml-files.ts';
import { BUILT_IN_CATALOGUES, builtInFolder } from '../../io/catalogue-files.ts';
import { createWhole } from '../../io/files.ts';
import type { ExportOptions } from './catalogue.ts';

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
  const source = join(builtInFolder(), id);
  const folder = resolve(host.cwd, options.output ?? id);
  const files = await yamlFiles(source);
  await create(join(folder, SCHEMA_FILE), `${JSON.stringify(catalogueFileJsonSchema(), null, 1)}\n`);
  for (const file of files) {
    const up = '../'.repeat(file.split('/').length - 1);
    const head = `# yaml-language-server: $schema=./${up}${SCHEMA_FILE}\n`;
    await create(join(folder, file), head + (await readFile(join(source, file), 'utf8')));
  }
  host.stdout.write(
    {
      vi: `Đã ghi danh mục ${id} (${files.length} tệp) vào ${folder}\nSửa xong, chạy: ntge catalogue check "${options.output ?? id}"\nĐể dùng: ghi vào ntge.yaml dòng  catalogue: ${options.output ?? id}\n`,
      en: `Wrote the catalogue ${id} (${files.length} files) to ${folder}\nAfter editing, run: ntge catalogue check "${options.output ?? id}"\nTo use it, write in ntge.yaml:  catalogue: ${options.output ?? id}\n`,
    }[lang],
  );
  return 0;
}

async function create(path: string, content: string): Promise<void> {
  if (await createWhole(path, content)) return;
  throw new CannotRun(
    { vi: `đã có tệp ${path}, không ghi đè`, en: `${path} exists and is not overwritten` },
    { vi: 'Chọn thư mục khác bằng -o.', en: 'Choose another folder with -o.' },
  );
}

function unknown(id: string): CannotRun {
  const near = nearest(id, BUILT_IN_CATALOGUES);
  return new CannotRun(
    {
      vi: `không có danh mục có sẵn "${id}"${near ? `; có phải "${near}"?` : ''}`,
      en: `there is no built-in catalogue "${id}"${near ? `; did you mean "${near}"?` : ''}`,
    },
    {
      vi: `Có sẵn: ${BUILT_IN_CATALOGUES.join(', ')}.`,
      en: `Built in: ${BUILT_IN_CATALOGUES.join(', ')}.`,
    },
  );
}
