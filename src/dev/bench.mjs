// npm run bench: one run, interleaved, against what a user would otherwise use and against floors. Ratios count; the
// milliseconds are this machine's. `--nation` adds the curve from 10 to 10 000 workbooks (minutes).
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareWarm, interleave, runOnce, table } from './bench/measure.mjs';
import { readBuiltIn } from './bench/built-in.mjs';
import { unzipAndParse } from './bench/unzip-parse.mjs';
import { bundleSource, loadSource } from './load-source.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    files: { type: 'string', default: '200' },
    nation: { type: 'boolean', default: false },
    python: { type: 'string', default: 'python3' },
  },
});
const NTGE = resolve('dist/main.js');
const node = (...args) => [process.execPath, ...args];
const bench = (name, path) => node(resolve(`src/dev/bench/${name}.mjs`), path);
const openpyxl = (path) => [values.python, resolve('src/dev/bench/check.py'), path];

const folder = await mkdtemp(join(tmpdir(), 'ntge-bench-'));
// Nothing that the user's own runs have kept is used or changed.
const env = { HOME: folder, XDG_CACHE_HOME: join(folder, 'kept'), LOCALAPPDATA: join(folder, 'kept') };
try {
  const province = join(folder, 'province');
  await runOnce(node(NTGE, 'demo', province), { env });
  console.log(machine());
  await coldStarts(province);
  await warmRead(province);
  await secondRun(province);
  const many = await nation(Number(values.files), 1);
  await batches(many);
  await consolidation(many);
  if (values.nation) await curve();
} finally {
  await rm(folder, { recursive: true, force: true });
}

function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${process.platform} ${process.arch}, ${model}, ${availableParallelism()} cores, ${memory} GB, Node ${process.version}\n`;
}

async function coldStarts(province) {
  const one = join(province, 'submissions', '2025-H1', 'so-y-te', 'r1.xlsx');
  const own = await withOwnCatalogue();
  const programs = [
    { name: 'bare node', command: node('-e', '0') },
    { name: 'ntge --version', command: node(NTGE, '--version') },
    { name: 'ntge --help', command: node(NTGE, '--help') },
    { name: 'ntge catalogue list', command: node(NTGE, 'catalogue', 'list') },
    {
      name: 'ntge status, nothing received',
      command: node(NTGE, '-C', own, 'status', '--period', '2025-H1'),
    },
    {
      name: 'ntge status, 17 received',
      command: node(NTGE, '-C', province, 'status', '--period', '2025-H1'),
    },
    { name: 'ntge validate, one file', command: node(NTGE, 'validate', one) },
    { name: 'ntge validate, in the workspace', command: node(NTGE, '-C', province, 'validate', one) },
    { name: 'ntge validate, own catalogue', command: node(NTGE, '-C', own, 'validate', one) },
    { name: 'unzip + XML parse', command: bench('floor', one) },
    { name: 'exceljs, only reading', command: bench('exceljs-read', one) },
    { name: 'read-excel-file, only reading', command: bench('read-excel-file', one) },
    ...((await hasOpenpyxl()) ? [{ name: 'openpyxl script', command: openpyxl(one) }] : []),
  ].map((program) => ({ ...program, cwd: folder, env }));
  // The first runs of a command keep its compiled code, which takes time: see src/start.ts.
  const results = await interleave(programs, { rounds: Number(values.rounds), warmUp: 4 });
  const rows = programs.map(({ name }) => [
    name,
    results.median(name).toFixed(0),
    results.ratio(name, 'bare node').toFixed(2),
    results.ratio(name, 'ntge validate, one file').toFixed(2),
  ]);
  show('Cold start, whole process', ['program', 'ms', '÷ bare node', '÷ ntge validate'], rows);
}

/** A workspace whose catalogue and overlay are files of its own. */
async function withOwnCatalogue() {
  const own = join(folder, 'own');
  await mkdir(own);
  await runOnce(node(NTGE, '-C', own, 'catalogue', 'export', '-o', 'danh-muc'), { cwd: own, env });
  const settings = 'catalogue: danh-muc\noverlays: [2025-03-01-departments]\n';
  await writeFile(join(own, 'ntge.yaml'), settings);
  return own;
}

/** The reader with its guard in a process that has read many files before. */
async function warmRead(province) {
  const bytes = await readFile(join(province, 'submissions', '2025-H1', 'so-y-te', 'r1.xlsx'));
  const { readWorkbook } = await loadSource('src/io/xlsx/read-workbook.ts');
  const { default: ExcelJS } = await import('exceljs');
  const rows = await compareWarm({
    'unzip + XML parse': () => unzipAndParse(bytes),
    'ntge, read + guard': () => readWorkbook(bytes),
    'exceljs, load': () => new ExcelJS.Workbook().xlsx.load(bytes),
  });
  show('One small file, read warm', ['reader', 'ms', '÷ unzip + XML'], rows);
}

async function secondRun(province) {
  const files = join(province, 'submissions', '2024-H1');
  const validate = (path, ...more) => node(NTGE, '-C', province, 'validate', path, ...more);
  const programs = [
    { name: 'one file (bare start)', command: validate(join(files, 'so-y-te', 'r1.xlsx')) },
    { name: 'province, nothing kept', command: validate(files, '--no-cache') },
    { name: 'province, second run', command: validate(files) },
  ].map((program) => ({ ...program, cwd: folder, env }));
  const results = await interleave(programs, { rounds: Number(values.rounds) });
  const rows = programs.map(({ name }) => [
    name,
    results.median(name).toFixed(0),
    results.ratio(name, 'one file (bare start)').toFixed(2),
  ]);
  const count = (await readdir(files)).length;
  show(`Second run of an unchanged province (${count} files)`, ['run', 'ms', '÷ bare start'], rows);
}

async function batches({ out, files }) {
  const path = join(out, 'submissions');
  const validate = (...more) => node(NTGE, '-C', out, 'validate', path, ...more);
  const programs = [
    { name: 'unzip + XML parse, 1 thread', command: bench('floor', path) },
    {
      name: 'ntge validate, 1 thread',
      command: validate('--no-cache'),
      env: { ...env, NTGE_THREADS: '1' },
    },
    { name: 'ntge validate, all cores', command: validate('--no-cache') },
    { name: 'ntge validate, second run', command: validate() },
    { name: 'exceljs, only reading', command: bench('exceljs-read', path) },
    { name: 'read-excel-file, only reading', command: bench('read-excel-file', path) },
    ...((await hasOpenpyxl()) ? [{ name: 'openpyxl script', command: openpyxl(path) }] : []),
  ].map((program) => ({ env, ...program, cwd: folder, memory: true }));
  const results = await interleave(programs, { rounds: 3 });
  const rows = programs.map(({ name }) => [
    name,
    (results.median(name) / files).toFixed(2),
    results.ratio(name, 'unzip + XML parse, 1 thread').toFixed(2),
    results.ratio(name, 'ntge validate, all cores').toFixed(2),
    megabytes(results.peak(name)),
  ]);
  show(`${files} workbooks`, ['program', 'ms a file', '÷ unzip + XML', '÷ ntge, all cores', 'peak MB'], rows);
}

/** The whole command against reading the same files, all cores, nothing kept. */
async function consolidation({ out, files, periods: [period] }) {
  const reader = await bundleSource('src/io/xlsx/read-workbook.ts');
  const alone = 'reading alone, all cores';
  const programs = [
    { name: alone, command: [...bench('read-alone', reader), join(out, 'submissions')] },
    {
      name: 'ntge consolidate, all cores',
      command: node(NTGE, '-C', out, 'consolidate', '--period', period, '--no-cache'),
    },
  ].map((program) => ({ ...program, cwd: folder, env, memory: true }));
  const results = await interleave(programs, { rounds: 3, warmUp: 0 });
  const rows = programs.map(({ name }) => [
    name,
    (results.median(name) / files).toFixed(2),
    results.ratio(name, alone).toFixed(2),
    megabytes(results.peak(name)),
  ]);
  show(`Consolidation of ${files} workbooks`, ['program', 'ms a file', '÷ reading alone', 'peak MB'], rows);
}

/** Validation and consolidation of 10 to 10 000 workbooks: time a file, and memory. */
async function curve() {
  const options = { cwd: folder, env, memory: true };
  const rows = [];
  for (const units of [5, 50, 500, 5000]) {
    const { out, files, periods } = await nation(units, 2);
    const path = join(out, 'submissions');
    const validate = (...paths) =>
      runOnce(node(NTGE, '-C', out, 'validate', ...paths, '--format', 'json'), options);
    const first = await validate(path);
    const second = await validate(path);
    if (files >= 1000) await flatness(out);
    const consolidations = [];
    for (const period of periods)
      consolidations.push(await runOnce(node(NTGE, '-C', out, 'consolidate', '--period', period), options));
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
async function flatness(out) {
  const periods = (await readdir(join(out, 'submissions'))).map((period) => join(out, 'submissions', period));
  const hundred = [];
  for (const period of periods)
    for (const name of (await readdir(period)).slice(0, 100 / periods.length))
      hundred.push(join(period, name));
  const programs = [
    { name: '100 workbooks', paths: hundred },
    { name: 'all workbooks', paths: periods },
  ].map(({ name, paths }) => ({
    name,
    command: node(NTGE, '-C', out, 'validate', ...paths),
    before: () => rm(join(out, '.ntge-cache', 'readings'), { recursive: true, force: true }),
    cwd: folder,
    env,
    memory: true,
  }));
  const results = await interleave(programs, { rounds: 2, warmUp: 0 });
  const rows = programs.map(({ name }) => [
    name,
    seconds(results.median(name)),
    megabytes(results.peak(name)),
    (results.peak(name) / results.peak('100 workbooks')).toFixed(2),
  ]);
  show('Memory, one catalogue', ['validate', 's', 'peak MB', '÷ 100 workbooks'], rows);
}

async function nation(units, periods) {
  const { writeNation } = await loadSource('src/dev/nation.ts');
  const out = join(folder, `nation-${units}-${periods}`);
  const chosen = await writeNation(await readBuiltIn(), { units, periods, out });
  return { out, files: units * chosen.length, periods: chosen.map(({ id }) => id) };
}

async function hasOpenpyxl() {
  return runOnce([values.python, '-c', 'import openpyxl'], { worst: 0 }).then(
    () => true,
    () => false,
  );
}

function show(title, heading, rows) {
  console.log(`${title}\n\n${table([heading, ...rows])}\n`);
}

function seconds(ms) {
  return (ms / 1000).toFixed(1);
}

function megabytes(peak) {
  return peak === undefined ? '–' : peak.toFixed(0);
}
