import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles a thread's source, which Node 20 does not run, into a folder; returns what starts it. */
export async function bundleThread(source: URL, folder: string): Promise<URL> {
  const outfile = join(folder, `${basename(source.pathname, '.ts')}.mjs`);
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  return pathToFileURL(outfile);
}
