import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { consolidationJsonSchema } from '../../core/model/results.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import type { Consolidation } from '../../core/model/results.ts';

const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const UNITS = ['so-y-te', 'so-ldtbxh', 'so-noi-vu', 'so-khdt', 'so-gddt'] as const;
const WHEN = { today: '2025-06-12' };

let office: Office;
const stored = new Map<string, Consolidation>();

beforeAll(async () => {
  office = await openOffice();
  for (const unit of UNITS) {
    const file = await office.fill(unit, '2025-H1', `thu/${unit}.xlsx`);
    await office.run(['receive', file, '--on', '2025-06-11'], WHEN);
  }
  await office.run(['consolidate', '--period', '2025-H1'], WHEN);
  const late = await office.fill('so-vhttdl', '2025-H1', 'thu/so-vhttdl.xlsx');
  await office.run(['receive', late, '--on', '2025-06-12'], WHEN);
  await office.run(['consolidate', '--period', '2025-H1', '--reason', 'thêm một đơn vị'], WHEN);
  for (const revision of ['1', '2']) {
    const text = await readFile(join(office.folder, `consolidated/2025-H1.r${revision}.json`), 'utf8');
    stored.set(revision, consolidationJsonSchema.parse(JSON.parse(text)));
  }
}, 120_000);
afterAll(async () => office.close());

/** Rows of a query in a database without anything else. */
async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

const exported = async (...argv: readonly string[]): Promise<void> => {
  const { code, err } = await office.run(['export', ...argv], WHEN);
  expect(code, err).toBe(0);
};

const path = (name: string): string => join(office.folder, name);

describe.each(['csv', 'parquet'] as const)('%s, read by DuckDB', (format) => {
  beforeAll(async () => exported('--format', format, '--all-revisions', '-o', format));

  test('every figure of every unit, with its status, and nothing else', async () => {
    const rows = await query(
      `select revision, unit, element, "row", "column", cast(value as double) as value, status from '${path(`${format}/observations.${format}`)}'`,
    );
    const expected = [...stored].flatMap(([revision, { observations }]) =>
      observations.map((o) => ({
        revision: Number(revision),
        unit: o.unit,
        element: o.element,
        row: o.row === '-' ? '_' : o.row,
        column: o.column,
        value: typeof o.value === 'boolean' ? Number(o.value) : o.value,
        status: o.status,
      })),
    );
    expect(rows.map((row) => ({ ...row, revision: Number(row['revision']) }))).toEqual(expected);
  });

  test('the sums of every indicator are those of the consolidation', async () => {
    const found = await query(
      `select i.indicator, i.numerator, i.denominator, i.value, i.target_by::varchar as target_by
       from '${path(`${format}/indicators.${format}`)}' i where i.current order by all`,
    );
    const { indicators } = stored.get('2') ?? { indicators: [] };
    expect(found).toEqual(
      indicators
        .map(({ id, numerator, denominator, value, target }) => ({
          indicator: id,
          numerator,
          denominator,
          value,
          target_by: target?.by ?? null,
        }))
        .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1)),
    );
  });

  test('summed anew from the table of figures they come out the same', async () => {
    const { indicators } = stored.get('2') ?? { indicators: [] };
    const summed = indicators.flatMap(({ id, owner, numerator }) => {
      const formula = catalogue.indicators.find((one) => one.id === id)?.formula;
      return formula?.type === 'ratio' && numerator !== null ? [{ id, owner, numerator, formula }] : [];
    });
    expect(summed.length).toBeGreaterThan(15);
    for (const { id, owner, numerator, formula } of summed) {
      const { element, column, rows } = formula.numerator;
      const inRows = rows ? `and "row" in (${rows.map((row) => `'${row}'`).join(', ')})` : '';
      const [sum] = await query(
        `select sum(value) as sum from '${path(`${format}/observations.${format}`)}'
         where current and unit = '${owner}' and element = '${element}' and "column" = '${column}' ${inRows}`,
      );
      expect(sum, id).toEqual({ sum: numerator });
    }
  });
});

test('tables.sql makes the tables that the csv files fill', async () => {
  await exported('-o', 'sql');
  const sql = await readFile(path('sql/tables.sql'), 'utf8');
  const copied = [...sql.matchAll(/^-- .*\\copy (\w+) from '([\w.]+)'/gm)].map(
    ([, name = '', file = '']) => `copy ${name} from '${path(`sql/${file}`)}' (header);`,
  );
  const [counts] = await query(
    `${sql} ${copied.join(' ')} select (select count(*)::int from observations) as observations, (select count(*)::int from indicators) as indicators`,
  );
  const { observations, indicators } = stored.get('2') ?? { observations: [], indicators: [] };
  expect(counts).toEqual({ observations: observations.length, indicators: indicators.length });
});

test('the latest revision alone unless all are asked for, and the same bytes every time', async () => {
  await exported('-o', 'a');
  await exported('-o', 'b', '--period', '2025-H1');
  for (const name of ['observations.csv', 'indicators.csv', 'datapackage.json'])
    expect(await readFile(path(`a/${name}`))).toEqual(await readFile(path(`b/${name}`)));
  const revisions = await query(`select distinct revision from '${path('a/observations.csv')}'`);
  expect(revisions).toEqual([{ revision: '2' }]);
});

test('an export is renewed where it stands as it was written; a file that a person touched is kept', async () => {
  await exported('-o', 'nhieu-lan');
  await exported('-o', 'nhieu-lan', '--all-revisions');
  const edited = path('nhieu-lan/indicators.csv');
  await writeFile(edited, 'của tôi');
  const { code, err } = await office.run(['export', '-o', 'nhieu-lan'], WHEN);
  expect([code, err]).toEqual([2, expect.stringContaining('indicators.csv')]);
  expect(await readFile(edited, 'utf8')).toBe('của tôi');
});

test('a public edition that is not written leaves no record that it went out', async () => {
  await mkdir(path('bi-chan'));
  await writeFile(path('bi-chan/indicators.csv'), 'của tôi');
  const { code } = await office.run(['export', '--edition', 'public', '-o', 'bi-chan'], WHEN);
  expect(code).toBe(2);
  expect(existsSync(path('published'))).toBe(false);
});

test('a public edition withholds what the public report withholds; of former revisions it has those that went out', async () => {
  const open = await office.run(
    ['export', '--edition', 'public', '--all-revisions', '-o', 'cong-khai'],
    WHEN,
  );
  expect([open.code, open.err]).toEqual([0, expect.stringContaining('chưa từng công bố: 2025-H1 r1')]);
  const deaths = `select revision, status, value from '${path('cong-khai/observations.csv')}' where element = 'maternal-deaths' order by revision`;
  expect(await query(deaths)).toEqual([{ revision: '2', status: 'suppressed', value: null }]);
  await office.run(['report', '--edition', 'public', '--revision', '1', '--format', 'md'], WHEN);
  await exported('--edition', 'public', '--all-revisions', '-o', 'cong-khai');
  expect(await query(deaths)).toEqual([
    { revision: '1', status: 'suppressed', value: null },
    { revision: '2', status: 'suppressed', value: null },
  ]);
});

test.each([
  [['--period', '2025'], 'chưa'],
  [['--period', '2031'], '2031'],
])('%j is refused', async (argv, said) => {
  const { code, err } = await office.run(['export', '-o', 'y', ...argv], WHEN);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});
