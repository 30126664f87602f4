import type { Lang } from '../../core/model/ids.ts';
import { csvLine, PROGRAMS } from '../report/csv/text.ts';
import { contentOf, tableResource } from './resource.ts';
import { renderSql } from './sql.ts';
import type { TableFormat } from './resource.ts';
import type { ExportTable } from './table.ts';

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Of what the tables are, for the description. */
export interface ExportFacts {
  readonly lang: Lang;
  readonly title: string;
  readonly edition: 'internal' | 'public';
  readonly catalogue: { readonly id: string; readonly version: string };
}

/** Format → the table as a file of it. */
const TABLES: Readonly<Record<TableFormat, (table: ExportTable) => Promise<Uint8Array>>> = {
  csv: async (table) => Promise.resolve(renderCsv(table)),
  parquet: async (table) => (await import('./parquet.ts')).renderParquet(table),
};

/** Name of the file that describes the others. */
export const DESCRIPTION = 'datapackage.json';

/**
 * One file a table, for csv the SQL that takes them in, and a Frictionless data package that says what every column means. Same
 * tables, same bytes.
 */
export async function renderExport(
  tables: readonly ExportTable[],
  format: TableFormat,
  facts: ExportFacts,
): Promise<readonly ExportedFile[]> {
  const made = await Promise.all(
    tables.map(async (table) => {
      const file = { name: `${table.name}.${format}`, bytes: await TABLES[format](table) };
      const resource = tableResource({ ...table, path: file.name, bytes: file.bytes }, format, facts.lang);
      return { file, resource: { title: table.title[facts.lang], ...resource } };
    }),
  );
  const scripts = format === 'csv' ? [textFile('tables.sql', renderSql(tables, facts.lang))] : [];
  const description = {
    profile: 'data-package',
    name: `ntge-${facts.catalogue.id}`,
    title: facts.title,
    'ntge:edition': facts.edition,
    'ntge:catalogue': facts.catalogue,
    resources: [...made.map(({ resource }) => resource), ...scripts.map(scriptResource)],
  };
  return [
    ...made.map(({ file }) => file),
    ...scripts,
    textFile(DESCRIPTION, `${JSON.stringify(description, null, 2)}\n`),
  ];
}

function scriptResource({ name, bytes }: ExportedFile): object {
  return { name: 'sql', path: name, mediatype: 'application/sql', ...contentOf(bytes) };
}

function textFile(name: string, text: string): ExportedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Without a byte order mark: the table is for programs, and PostgreSQL takes the mark for a part of the first name. */
function renderCsv({ columns, rows }: ExportTable): Uint8Array {
  const lines = [columns.map(({ name }) => name), ...rows].map((fields) => csvLine(fields, PROGRAMS));
  return new TextEncoder().encode(lines.join(''));
}
