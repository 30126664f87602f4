import { bundleSource } from '../build/load-source.mjs';
import { interleave } from './measure.mjs';
import { nation } from './nation.mjs';
import { megabytes, show } from './print.mjs';

/** Many workbooks at once, validated and consolidated. */
export async function batches(programs, { files }) {
  const many = await nation(programs.folder, files, 1);
  await validation(programs, many);
  await consolidation(programs, many);
}

async function validation(programs, { out, files, submissions, catalogue }) {
  const validate = (...more) => programs.ntge('-C', out, 'validate', submissions, ...more);
  const reader = await bundleSource('src/office/xlsx-read/read-workbook.ts');
  const all = [
    { name: 'unzip + XML parse, 1 thread', command: programs.script('floor', submissions) },
    {
      name: 'ntge, reading alone, 1 thread',
      command: programs.script('read-alone', reader, submissions, '1'),
    },
    { name: 'ntge validate, 1 thread', command: validate('--no-cache'), threads: '1' },
    { name: 'ntge validate, all cores', command: validate('--no-cache') },
    { name: 'ntge validate, second run', command: validate() },
    ...programs.readers(submissions),
    ...(await programs.scripts(submissions, catalogue)),
  ].map(({ threads, ...program }) => ({
    ...program,
    ...(threads && { env: { ...programs.env, NTGE_THREADS: threads } }),
    memory: true,
  }));
  const results = await interleave(programs, all, { rounds: 3 });
  const rows = all.map(({ name }) => [
    name,
    (results.median(name) / files).toFixed(2),
    results.ratio(name, 'unzip + XML parse, 1 thread').toFixed(2),
    results.ratio(name, 'ntge, reading alone, 1 thread').toFixed(2),
    results.ratio(name, 'ntge validate, all cores').toFixed(2),
    megabytes(results.peak(name)),
  ]);
  const heading = [
    'program',
    'ms a file',
    '÷ unzip + XML',
    '÷ reading alone',
    '÷ ntge, all cores',
    'peak MB',
  ];
  show(`${files} workbooks`, heading, rows);
}

/** The whole command against reading the same files, all cores. */
async function consolidation(programs, { out, files, submissions, periods: [period] }) {
  const reader = await bundleSource('src/office/xlsx-read/read-workbook.ts');
  const alone = 'reading alone, all cores';
  const consolidate = (...more) => programs.ntge('-C', out, 'consolidate', '--period', period, ...more);
  const all = [
    { name: alone, command: programs.script('read-alone', reader, submissions) },
    { name: 'ntge consolidate, all cores', command: consolidate('--no-cache') },
    { name: 'ntge consolidate, second run', command: consolidate() },
  ].map((program) => ({ ...program, memory: true }));
  const results = await interleave(programs, all, { rounds: 3 });
  const rows = all.map(({ name }) => [
    name,
    (results.median(name) / files).toFixed(2),
    results.ratio(name, alone).toFixed(2),
    megabytes(results.peak(name)),
  ]);
  show(`Consolidation of ${files} workbooks`, ['program', 'ms a file', '÷ reading alone', 'peak MB'], rows);
}
