import type { Lang } from '../../core/model/ids.ts';
import type { ColumnMeaning, ExportTable } from './table.ts';

const TYPES: Readonly<Record<ColumnMeaning['type'], string>> = {
  string: 'text',
  number: 'double precision',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
};

/** Statements of standard SQL that make the tables into which the csv files are copied: PostgreSQL, DuckDB. */
export function renderSql(tables: readonly ExportTable[], lang: Lang): string {
  return tables.map((table) => createTable(table, lang)).join('\n');
}

function createTable({ name, title, columns, key }: ExportTable, lang: Lang): string {
  const lines = columns.map(
    (one) => `  ${quoted(one.name)} ${TYPES[one.type]}${one.required ? ' not null' : ''},`,
  );
  return [
    `-- ${title[lang]}: \\copy ${name} from '${name}.csv' with (format csv, header)`,
    `create table ${name} (`,
    ...lines,
    `  primary key (${key.map(quoted).join(', ')})`,
    ');',
    '',
  ].join('\n');
}

/** `row` and `column` are words of SQL. */
function quoted(name: string): string {
  return `"${name}"`;
}
