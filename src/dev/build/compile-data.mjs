// Makes the data files of the build with the program's own code, which is bundled for the purpose: Node 20 does not run
// TypeScript.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadSource } from './load-source.mjs';
import { drawTemplates } from './word-templates/draw.mjs';

/** Writes <outdir>/catalogue, <outdir>/schemas and <outdir>/templates; throws, with every problem named, when a built-in catalogue is wrong. */
export async function compileData(outdir) {
  const { compileCatalogues, writeSchemas, WORDS, ...office } = await loadSource(
    'src/dev/build/data-files.ts',
  );
  await compileCatalogues(resolve('src/catalogue'), resolve(outdir, 'catalogue'));
  await writeSchemas(resolve(outdir, 'schemas'));
  await mkdir(resolve(outdir, 'templates'));
  for (const [name, bytes] of drawTemplates(WORDS, office))
    await writeFile(resolve(outdir, 'templates', name), bytes);
}
