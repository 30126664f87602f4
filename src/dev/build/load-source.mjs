import { mkdir, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports a module of the program's own TypeScript, bundled with these esbuild plugins. */
export async function loadSource(entry, plugins = []) {
  const url = await bundleSource(entry, plugins);
  try {
    return await import(url);
  } finally {
    await rm(new URL('.', url), { recursive: true });
  }
}

/** Bundles a module of the program's own TypeScript, which Node 20 does not run, and returns the bundle's URL. */
export async function bundleSource(entry, plugins = []) {
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
    plugins,
    logLevel: 'warning',
  });
  return pathToFileURL(bundle).href;
}
