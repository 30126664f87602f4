import { createHash } from 'node:crypto';
import type { Lang } from '../../core/model/ids.ts';
import type { ColumnMeaning } from './table.ts';

/** A file that holds a table, as a Frictionless data package describes it. */
interface TableFile {
  readonly name: string;
  /** Beside the description. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly columns: readonly ColumnMeaning[];
  readonly key: readonly string[];
}

/** How the file is read, by its ending. */
const FORMATS = {
  csv: {
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  },
  parquet: { profile: 'data-resource', format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
} as const;

export type TableFormat = keyof typeof FORMATS;

/** The table's entry in a data package (specs.frictionlessdata.io, v1), with the hash of its file and what each column means. */
export function tableResource(
  { name, path, bytes, columns, key }: TableFile,
  format: TableFormat,
  lang: Lang,
): object {
  return {
    name,
    path,
    ...FORMATS[format],
    ...contentOf(bytes),
    schema: {
      fields: columns.map((one) => field(one, format, lang)),
      missingValues: [''],
      primaryKey: key,
    },
  };
}

/** Size and hash of a described file. */
export function contentOf(bytes: Uint8Array): { readonly bytes: number; readonly hash: string } {
  return {
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  };
}

function field(
  { name, type, required, about, values, codes }: ColumnMeaning,
  format: TableFormat,
  lang: Lang,
): object {
  const described = Object.entries(codes ?? {}).map(([code, meaning]) => `${code}: ${meaning[lang]}`);
  const texts = codes ? Object.keys(codes) : values;
  return {
    name,
    type,
    ...(format === 'csv' && WRITTEN[type]),
    title: about[lang],
    ...(codes && { description: described.join('; ') }),
    constraints: { required, ...(texts && { enum: texts }) },
  };
}

/** How values of a type are written as text. */
const WRITTEN: Readonly<Record<ColumnMeaning['type'], object | undefined>> = {
  string: undefined,
  number: { decimalChar: '.', groupChar: '', bareNumber: true },
  integer: { bareNumber: true },
  boolean: { trueValues: ['true'], falseValues: ['false'] },
  date: { format: '%Y-%m-%d' },
};
