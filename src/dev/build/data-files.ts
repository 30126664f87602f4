import { join } from 'node:path';
import { jsonSchemas } from '../../core/model/json-schemas.ts';
import { writeWhole } from '../../io/files.ts';

export { WORDS } from '../../core/words/words.ts';
export { chartWorkbook } from '../../office/docx-fill/chart-workbook.ts';
export { writeParts } from '../../office/docx-fill/docx-package.ts';
export { finishTemplate } from './drawn-template.ts';
export { compileCatalogues } from '../../io/catalogue/compile-catalogues.ts';

/** Writes the published JSON Schemas as `<name>.schema.json`. */
export async function writeSchemas(folder: string): Promise<void> {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeWhole(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
