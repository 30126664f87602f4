import { mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports a module of the program's own TypeScript, which is bundled for the purpose: Node 20 does not run TypeScript. */
export async function loadSource(entry) {
  // Inside node_modules so that the libraries left out of the bundle are found.
  const bundle = resolve(
    `node_modules/.cache/ntge/${basename(entry, '.ts')}-${process.pid}/${basename(entry, '.ts')}.mjs`,
  );
  await mkdir(resolve(bundle, '..'), { recursive: true });
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(pathToFileURL(bundle).href);
}
