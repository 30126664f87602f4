// Makes the data files of the build with the program's own code, which is bundled for the purpose: Node 20 does not run
// TypeScript.
import { resolve } from 'node:path';
import { loadSource } from './load-source.mjs';

/** Writes <outdir>/catalogue and <outdir>/schemas; throws, with every problem named, when a built-in catalogue is wrong. */
export async function compileData(outdir) {
  const { compileCatalogues, writeSchemas } = await loadSource('src/dev/build/data-files.ts');
  await compileCatalogues(resolve('src/catalogue'), resolve(outdir, 'catalogue'));
  await writeSchemas(resolve(outdir, 'schemas'));
}
