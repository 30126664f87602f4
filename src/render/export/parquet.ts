import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnMeaning, ExportTable, TableValue } from './table.ts';

/** What a column is in the file. */
const TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Readonly<Record<ColumnMeaning['type'], object>>;

/** The table as an Apache Parquet file; every column may be null but those that are required. Same rows, same bytes. */
export function renderParquet({ columns, rows }: ExportTable): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      createdBy: 'ntge',
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, type, required }) => ({
          name,
          ...TYPES[type],
          repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
        })),
      ],
      columnData: columns.map(({ name, type }, i) => ({
        name,
        data: rows.map((row) => stored(row[i] ?? null, type)),
      })),
    }),
  );
}

function stored(value: TableValue, type: ColumnMeaning['type']): TableValue | Date {
  return type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
}
