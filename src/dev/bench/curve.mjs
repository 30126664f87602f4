import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { interleave } from './measure.mjs';
import { nation } from './nation.mjs';
import { megabytes, seconds, show } from './print.mjs';

/** Validation and consolidation of 10 to 10 000 workbooks: time a file, and memory. */
export async function curve(programs) {
  const rows = [];
  for (const units of [5, 50, 500, 5000]) {
    const { out, files, submissions, periods } = await nation(programs.folder, units, 2);
    const run = (...args) => programs.run(programs.ntge('-C', out, ...args), { memory: true });
    const first = await run('validate', submissions, '--format', 'json');
    const second = await run('validate', submissions, '--format', 'json');
    if (files >= 1000) await flatness(programs, out);
    const consolidations = [];
    for (const period of periods) consolidations.push(await run('consolidate', '--period', period));
    const consolidated = consolidations.reduce((sum, { ms }) => sum + ms, 0);
    rows.push([
      String(files),
      seconds(first.ms),
      (first.ms / files).toFixed(2),
      megabytes(first.peak),
      seconds(second.ms),
      seconds(consolidated),
      megabytes(Math.max(...consolidations.map(({ peak }) => peak ?? 0))),
    ]);
    await rm(out, { recursive: true, force: true });
  }
  show(
    'From 10 to 10 000 workbooks (communes × 2 periods)',
    ['workbooks', 'validate s', 'ms a file', 'peak MB', 'again s', 'consolidate s', 'peak MB'],
    rows,
  );
}

/** Memory of many files against that of a hundred of them, nothing kept but the catalogue, which is that of all of them. */
async function flatness(programs, out) {
  const periods = (await readdir(join(out, 'submissions'))).map((period) => join(out, 'submissions', period));
  const hundred = [];
  for (const period of periods)
    for (const name of (await readdir(period)).slice(0, 100 / periods.length))
      hundred.push(join(period, name));
  const all = [
    { name: '100 workbooks', paths: hundred },
    { name: 'all workbooks', paths: periods },
  ].map(({ name, paths }) => ({
    name,
    command: programs.ntge('-C', out, 'validate', ...paths),
    before: () => rm(join(out, '.ntge-cache', 'readings'), { recursive: true, force: true }),
    memory: true,
  }));
  const results = await interleave(programs, all, { rounds: 2, warmUp: 0 });
  const rows = all.map(({ name }) => [
    name,
    seconds(results.median(name)),
    megabytes(results.peak(name)),
    (results.peak(name) / results.peak('100 workbooks')).toFixed(2),
  ]);
  show('Memory, one catalogue', ['validate', 's', 'peak MB', '÷ 100 workbooks'], rows);
}
