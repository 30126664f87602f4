// node src/dev/bench/long-table.mjs WORKSPACE: hands the figures of all consolidated periods to DuckDB, as CSV and as Parquet,
// and asks both the same question. Where one machine's memory would end, an engine made for tables goes on (bench.md).
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const COLUMNS = [
  'period',
  'unit',
  'element',
  'row',
  'column',
  'value',
  'status',
  'file',
  'sheet',
  'cell',
  'sha256',
];

const workspace = resolve(process.argv[2] ?? '.');
const out = join(workspace, 'long-table');
await mkdir(out, { recursive: true });
const csv = join(out, 'observations.csv');
const parquet = join(out, 'observations.parquet');

const written = await writeCsv(csv);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const source = `read_csv('${csv.replaceAll("'", "''")}', header = true, all_varchar = true)`;
await connection.run(
  `COPY (SELECT * REPLACE (TRY_CAST(value AS DOUBLE) AS value) FROM ${source})
   TO '${parquet.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
);
const sums = async (table) => {
  const reader = await connection.runAndReadAll(
    `SELECT period, element, "row", "column", count(TRY_CAST(value AS DOUBLE)) AS have, count(*) AS due,
            sum(TRY_CAST(value AS DOUBLE)) AS total
     FROM ${table} GROUP BY ALL ORDER BY ALL`,
  );
  return reader.getRowObjectsJson();
};
const [fromCsv, fromParquet] = [
  await sums(source),
  await sums(`read_parquet('${parquet.replaceAll("'", "''")}')`),
];
if (JSON.stringify(fromCsv) !== JSON.stringify(fromParquet))
  throw new Error('CSV and Parquet answer differently');
console.log(
  `${written} observations; CSV ${await megabytes(csv)} MB, Parquet ${await megabytes(parquet)} MB`,
);
console.table(fromParquet.slice(0, 12));

/** One period at a time: a nation's years need not fit into memory together. */
async function writeCsv(path) {
  const stream = createWriteStream(path);
  stream.write(`${COLUMNS.join(',')}\n`);
  let count = 0;
  for (const name of await latest(join(workspace, 'consolidated'))) {
    const { period, observations } = JSON.parse(
      await readFile(join(workspace, 'consolidated', name), 'utf8'),
    );
    for (const { source, ...observation } of observations) {
      const row = { period, ...observation, ...source };
      count += 1;
      if (!stream.write(`${COLUMNS.map((column) => quoted(row[column])).join(',')}\n`))
        await once(stream, 'drain');
    }
  }
  stream.end();
  await once(stream, 'finish');
  return count;
}

/** Missing is an empty field without quotation marks, which engines read as NULL; it is never zero. */
function quoted(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}

/** The latest revision of each period. */
async function latest(folder) {
  const found = new Map();
  for (const name of await readdir(folder)) {
    const [, period, revision] = /^([^.].*)\.r(\d+)\.json$/.exec(name) ?? [];
    if (period && Number(revision) > (found.get(period)?.revision ?? 0))
      found.set(period, { name, revision: Number(revision) });
  }
  return [...found.values()].map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1));
}

async function megabytes(path) {
  return ((await stat(path)).size / 1e6).toFixed(1);
}
