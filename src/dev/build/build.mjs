// Bundles the program: one small entry, everything heavy in chunks that are loaded when needed. The new build takes the
// old one's place only when it is complete.
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { childProcessOnDemand } from './child-process-on-demand.mjs';
import { exceljsWriterAlone } from './exceljs-writer-alone.mjs';
import { fingerprint } from './fingerprint.mjs';
import { compileData } from './compile-data.mjs';
import { writeNotices } from './notices.mjs';
import { makeRequirable } from './requirable.mjs';
import { together } from './together.mjs';

/** What is started by its path: the program, and its threads. */
const STARTS = {
  main: 'src/main.ts',
  'xlsx-worker': 'src/io/workbook-file/worker.ts',
  'batch-worker': 'src/io/batch/worker.ts',
  'catalogue-worker': 'src/io/catalogue/worker.ts',
};
const outdir = process.argv[2] ?? `dist.new-${process.pid}`;
const options = {
  entryPoints: Object.fromEntries(Object.entries(STARTS).map(([name, path]) => [`chunks/${name}`, path])),
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  define: { NTGE_BUILD: JSON.stringify(await fingerprint()) },
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [childProcessOnDemand, exceljsWriterAlone],
  logLevel: 'warning',
};
const apart = await build({ ...options, write: false });
const { metafile } = await build({
  ...options,
  plugins: [
    ...options.plugins,
    together(apart.metafile.inputs, [
      // Every command. Not main.ts, which waits for the command that it loads.
      ['src/cli.ts'],
      // Every command with a catalogue, and what most of them write with.
      [
        'src/commands/run/open.ts',
        ...[
          'core/text/format',
          'core/form/answer-words',
          'core/calendar/calendar',
          'render/paint',
          'render/wrap',
        ].map((name) => `src/${name}.ts`),
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
});
await makeRequirable(`${outdir}/chunks`);
// What Node loads by itself.
await build({
  entryPoints: {
    start: 'src/start.ts',
    // Tinypool starts its threads with this file, which it looks for beside the chunk that holds it.
    'chunks/entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
  },
  outdir,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
});
const commands = (await readdir('src/commands', { withFileTypes: true }))
  .filter((file) => file.isFile() && /^(?!declare)[^.]+\.ts$/.test(file.name))
  .map((file) => file.name.replace(/\.ts$/, ''))
  .toSorted();
for (const name of Object.keys(STARTS)) {
  // Threads read workbooks, which is what validate does.
  const command =
    name === 'main'
      ? `${JSON.stringify(commands)}.find((word) => process.argv.includes(word, 2)) ?? 'none'`
      : `'validate'`;
  await writeFile(
    `${outdir}/${name}.js`,
    `module.exports = require('./start.js').start(__dirname, 'chunks/${name}.js', require, {
  command: ${command},
  keeps: ${name === 'main'},
});\n`,
  );
}
await writeFile(`${outdir}/package.json`, '{ "type": "commonjs" }\n');
await compileData(outdir);
await writeNotices(metafile, `${outdir}/THIRD-PARTY-NOTICES.txt`);
// With a folder of its own, the build in use stays.
if (process.argv[2] === undefined) {
  await rm('dist', { recursive: true, force: true });
  await rename(outdir, 'dist');
}
