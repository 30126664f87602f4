// Runs the fuzzer of src/dev/fuzz, bundled for the purpose: Node 20 does not run TypeScript.
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Beside src, so that the built-in catalogue is found; inside node_modules, so that libraries are.
const folder = resolve('node_modules/.cache/ntge');
const outfile = resolve(folder, `fuzz-${process.pid}.mjs`);
await mkdir(folder, { recursive: true });
await build({
  entryPoints: ['src/dev/fuzz/main.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve('src/io/catalogue-files.ts')).href) },
  logLevel: 'warning',
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile);
}
