// Makes the data files of the build with the program's own code, which is bundled for the purpose: Node 20 does not run
// TypeScript.
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Writes <outdir>/catalogue and <outdir>/schemas; throws, with every problem named, when a built-in catalogue is wrong. */
export async function compileData(outdir) {
  // Inside node_modules so that the libraries left out of the bundle are found.
  const bundle = resolve(`node_modules/.cache/ntge/compile-data-${process.pid}.mjs`);
  await mkdir(resolve(bundle, '..'), { recursive: true });
  await build({
    entryPoints: ['src/dev/data-files.ts'],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const { compileCatalogues, writeSchemas } = await import(pathToFileURL(bundle).href);
  await compileCatalogues(resolve('src/catalogue'), resolve(outdir, 'catalogue'));
  await writeSchemas(resolve(outdir, 'schemas'));
  await rm(bundle);
}
