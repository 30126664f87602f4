// The page for units: its whole program as one plain text, which the page itself starts a second time as a thread.
import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { browserCodec } from './browser-codec.mjs';

/** Writes <outdir>/checker/program.js and style.css; returns the bundler's account of what went into them. */
export async function buildChecker(outdir) {
  await mkdir(`${outdir}/checker`, { recursive: true });
  const { metafile } = await build({
    entryPoints: { program: 'src/checker/program.ts', style: 'src/checker/style.css' },
    outdir: `${outdir}/checker`,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    minify: true,
    // Words as they are, for whoever looks at what a page from the mail does.
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: {},
    plugins: [browserCodec],
    logLevel: 'warning',
  });
  return metafile;
}
