// Bundles the program: one small entry, everything heavy in chunks that are loaded when needed. The new build takes the
// old one's place only when it is complete.
import { rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildChecker } from './checker.mjs';
import { chunkGroups } from './chunk-groups.mjs';
import { exceljsWriterAlone } from './exceljs-writer-alone.mjs';
import { fingerprint } from './fingerprint.mjs';
import { compileData } from './compile-data.mjs';
import { writeNotices } from './notices.mjs';
import { requiredBuiltins } from './required-builtins.mjs';

/** What is started by its path: the program, and its threads. */
const STARTS = {
  main: 'src/main.ts',
  'xlsx-worker': 'src/io/workbook-file/worker.ts',
  'batch-worker': 'src/io/batch/worker.ts',
  'catalogue-worker': 'src/io/catalogue/worker.ts',
  // Tinypool starts its threads with this file, which it looks for beside the chunk that holds it.
  'chunks/entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
};
// Into which folder, `dist` otherwise; and the file that gets the bundler's account of what went where.
const [, , folder, parts] = process.argv;
const outdir = folder ?? `dist.new-${process.pid}`;
const { metafile } = await build({
  entryPoints: STARTS,
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  // Names stay as they are, so that a fault's trace can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  define: { NTGE_BUILD: JSON.stringify(await fingerprint()) },
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [
    requiredBuiltins,
    exceljsWriterAlone,
    chunkGroups('src/main.ts', [
      // Every command.
      ['src/cli.ts'],
      // Every command with a catalogue, and what most of them write with.
      [
        'src/commands/run/open.ts',
        'src/core/text/format.ts',
        'src/core/form/answer-words.ts',
        'src/core/calendar/calendar.ts',
        'src/core/catalogue/view/words.ts',
        'src/core/words/motto.ts',
        'src/render/wrap.ts',
      ],
      // Every command that checks workbooks, and what is not needed where they were read before.
      ['src/io/batch/check-many.ts'],
      ['src/io/workbook-file/read-file.ts', 'src/core/validate/reading.ts'],
      // `validate` with its usual output.
      ['src/commands/run/validate.ts', 'src/render/findings/findings-text.ts'],
      // Every command with the figures of a period.
      ['src/commands/run/consolidation-of-day.ts'],
      // `status` with its usual output.
      ['src/commands/run/status.ts', 'src/render/status/status-text.ts'],
    ]),
  ],
  logLevel: 'warning',
});
await writeFile(`${outdir}/package.json`, '{ "type": "module" }\n');
await compileData(outdir);
const checker = await buildChecker(outdir);
if (parts !== undefined) await writeFile(parts, JSON.stringify(metafile));
await writeNotices([metafile, checker], `${outdir}/THIRD-PARTY-NOTICES.txt`);
// With a folder of its own, the build in use stays.
if (folder === undefined) {
  await rm('dist', { recursive: true, force: true });
  await rename(outdir, 'dist');
}
