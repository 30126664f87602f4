import * as z from 'zod';
import type { Bilingual } from '../../model/ids.ts';

/**
 * How a document that templates print is described: once, field by field. From the same lines come its type, its
 * published JSON Schema, the list of fields for the office, and the check of templates.
 */

/** What a field is besides its type. */
export interface FieldMeta {
  /** Unaccented Vietnamese name that a Telex keyboard leaves alone: `chi_tieu`. */
  readonly alias: string;
  readonly description: Bilingual;
  /** What it may hold; only for what is printed or asked about, not for what holds further fields. */
  readonly sample?: string | number | boolean;
  /** Data of a chart drawn in Word: named in the chart's alternative text, never printed. */
  readonly chart?: true;
}

const registry = z.registry<FieldMeta>();

type Words = readonly [alias: string, vi: string, en: string];

function described<S extends z.ZodType>(
  schema: S,
  [alias, vi, en]: Words,
  more: Pick<FieldMeta, 'sample' | 'chart'> = {},
): S {
  registry.add(schema, { alias, description: { vi, en }, ...more });
  return schema;
}

/** A value of any schema, with its Telex-safe name, what it is in both languages, and a sample. */
export const field = <S extends z.ZodType>(
  schema: S,
  alias: string,
  vi: string,
  en: string,
  sample: string | number | boolean,
): S => described(schema, [alias, vi, en], { sample });

export const text = (alias: string, vi: string, en: string, sample: string) =>
  field(z.string(), alias, vi, en, sample);

export const number = (alias: string, vi: string, en: string, sample: number) =>
  field(z.number(), alias, vi, en, sample);

export const flag = (alias: string, vi: string, en: string) => field(z.boolean(), alias, vi, en, true);

/** One of a few codes. */
export const code = <const C extends readonly [string, ...string[]]>(
  alias: string,
  vi: string,
  en: string,
  codes: C,
  sample: C[number] = codes[0],
) => field(z.enum(codes), alias, vi, en, sample);

export const object = <S extends z.ZodRawShape>(alias: string, vi: string, en: string, shape: S) =>
  described(z.strictObject(shape), [alias, vi, en]);

/** A list, repeated with `{{#each}}`. */
export const list = <S extends z.ZodObject>(alias: string, vi: string, en: string, item: S) =>
  described(z.array(item), [alias, vi, en]);

export const texts = (alias: string, vi: string, en: string) =>
  described(z.array(z.string()), [alias, vi, en]);

/** Data of a chart drawn in Word; no categories when there is nothing to show. */
export const chart = <S extends z.ZodRawShape>(alias: string, vi: string, en: string, shape: S) =>
  described(z.strictObject(shape), [alias, vi, en], { chart: true });

/** A number and how it is printed; the text is '' (or a dash in tables) when there is none. */
export const figureShape = ([value, printed]: readonly [number, string]) => ({
  text: text('chu', 'Viết để in', 'As printed', printed),
  value: field(z.number().nullable(), 'gia_tri', 'Giá trị số', 'The number', value),
});

export const figure = (alias: string, vi: string, en: string, sample: readonly [number, string]) =>
  object(alias, vi, en, figureShape(sample));

/** What was said of a field where it was described. Throws for a schema that was not made here. */
export function metaOf(schema: z.core.$ZodType): FieldMeta {
  const meta = registry.get(schema);
  if (meta === undefined) throw new TypeError('a field of the report is not described');
  return meta;
}

/** The published JSON Schema, with the words of every field and its sample. */
export function describedJsonSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, {
    io: 'output',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = registry.get(zodSchema);
      if (meta === undefined) return;
      jsonSchema.title = meta.description.vi;
      jsonSchema.description = meta.description.en;
      if (meta.sample !== undefined) jsonSchema.examples = [meta.sample];
    },
  });
}

/** The value a schema describes, as it is handed on: nobody changes it. */
export type Described<S extends z.ZodType> = DeepReadonly<z.output<S>>;

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
