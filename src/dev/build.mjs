// Bundles the program: one small entry, everything heavy in chunks that are loaded when needed. The new build takes the
// old one's place only when it is complete.
import { rename, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { compileBuiltIns } from './compile-catalogues.mjs';

const outdir = `dist.new-${process.pid}`;
await build({
  entryPoints: { main: 'src/main.ts', 'xlsx-worker': 'src/io/xlsx/worker.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  legalComments: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
  // Bundled CommonJS libraries call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
await compileBuiltIns(outdir);
await rm('dist', { recursive: true, force: true });
await rename(outdir, 'dist');
