// The page for units: its whole program as one plain text, which the page itself starts a second time as a thread.
import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { browserCodec } from './browser-codec.mjs';
import { spokenWords } from './spoken-words.mjs';

/** Of a mail its attachments are wanted, not what its letter says: no tables of HTML, 45 kB of the page. */
const attachmentsAlone = {
  name: 'attachments-alone',
  setup({ onLoad }) {
    onLoad({ filter: /postal-mime[\\/]dist[\\/]esm[\\/]text-format\.js$/ }, () => ({
      contents: ['textToHtml', 'htmlToText', 'formatTextHeader', 'formatHtmlHeader']
        .map((name) => `export const ${name} = () => '';`)
        .join('\n'),
    }));
  },
};

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
    plugins: [browserCodec, spokenWords, attachmentsAlone],
    logLevel: 'warning',
  });
  return metafile;
}
