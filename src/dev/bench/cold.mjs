import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { interleave } from './measure.mjs';
import { show } from './print.mjs';

/** Whole processes, from their start to their end. */
export async function coldStarts(programs, { province, one, rounds }) {
  const own = await withOwnCatalogue(programs);
  const status = (folder) => programs.ntge('-C', folder, 'status', '--period', '2025-H1');
  const all = [
    { name: 'bare node', command: programs.node('-e', '0') },
    { name: 'ntge --version', command: programs.ntge('--version') },
    { name: 'ntge --help', command: programs.ntge('--help') },
    { name: 'ntge catalogue list', command: programs.ntge('catalogue', 'list') },
    { name: 'ntge status, nothing received', command: status(own) },
    { name: 'ntge status, 17 received', command: status(province) },
    { name: 'ntge validate, one file', command: programs.ntge('validate', one) },
    { name: 'ntge validate, in the workspace', command: programs.ntge('-C', province, 'validate', one) },
    { name: 'ntge validate, own catalogue', command: programs.ntge('-C', own, 'validate', one) },
    { name: 'unzip + XML parse', command: programs.script('floor', one) },
    ...programs.readers(one),
    ...(await programs.scripts(one)),
  ];
  await compare(programs, all, { rounds, title: 'Cold start, whole process' });
  // Where this is set Node loads certificates before anything else, and its bare start takes twice as long.
  if (process.env.NODE_EXTRA_CA_CERTS === undefined) return;
  const env = { ...programs.env, NODE_EXTRA_CA_CERTS: undefined };
  const title = 'Cold start without NODE_EXTRA_CA_CERTS';
  await compare(
    programs,
    all.map((program) => ({ ...program, env })),
    { rounds, title },
  );
}

async function compare(programs, all, { rounds, title }) {
  // From version 22 on, Node keeps what it compiles in the first run: see src/main.ts.
  const results = await interleave(programs, all, { rounds, warmUp: 4 });
  const rows = all.map(({ name }) => [
    name,
    results.median(name).toFixed(0),
    results.ratio(name, 'bare node').toFixed(2),
    results.workRatio(name, 'bare node').toFixed(2),
    results.ratio(name, 'ntge validate, one file').toFixed(2),
  ]);
  show(title, ['program', 'ms', '÷ bare node', 'processor', '÷ ntge validate'], rows);
}

/** A workspace whose catalogue and overlay are files of its own. */
async function withOwnCatalogue(programs) {
  const own = join(programs.folder, 'own');
  await mkdir(own);
  await programs.run(programs.ntge('-C', own, 'catalogue', 'export', '-o', 'danh-muc'), { cwd: own });
  const settings = 'catalogue: danh-muc\noverlays: [2025-03-01-departments]\n';
  await writeFile(join(own, 'ntge.yaml'), settings);
  return own;
}

export async function secondRun(programs, { province, rounds }) {
  const files = join(province, 'submissions', '2024-H1');
  const validate = (path, ...more) => programs.ntge('-C', province, 'validate', path, ...more);
  const all = [
    { name: 'one file (bare start)', command: validate(join(files, 'so-y-te', 'r1.xlsx')) },
    { name: 'province, nothing kept', command: validate(files, '--no-cache') },
    { name: 'province, second run', command: validate(files) },
  ];
  const results = await interleave(programs, all, { rounds });
  const rows = all.map(({ name }) => [
    name,
    results.median(name).toFixed(0),
    results.ratio(name, 'one file (bare start)').toFixed(2),
  ]);
  const count = (await readdir(files)).length;
  show(`Second run of an unchanged province (${count} files)`, ['run', 'ms', '÷ bare start'], rows);
}
