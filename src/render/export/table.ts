import type { Bilingual } from '../../core/model/ids.ts';

/** A value of a table: a date as its ISO text; null is a missing value, never 0. */
export type TableValue = string | number | boolean | null;

/** What a column is, for the description of the files. */
export interface ColumnMeaning {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly required: boolean;
  readonly about: Bilingual;
  /** The only texts it holds. */
  readonly values?: readonly string[];
  /** The only codes it holds, each with what it means. */
  readonly codes?: Readonly<Record<string, Bilingual>>;
}

/** A table as it is exported: columns with their meaning, rows in a fixed order, each with a value for every column. */
export interface ExportTable {
  /** Name of the table and of its file, without ending. */
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly ColumnMeaning[];
  readonly rows: readonly (readonly TableValue[])[];
  /** Columns that tell one row from every other. */
  readonly key: readonly string[];
}
