import * as z from 'zod';
import type { Expectation } from '../problems/schema-problems.ts';
import type { ValuePath } from '../problems/value-at.ts';
import { catalogueSchema } from './catalogue.ts';
import { isRecord } from '../collections/is-record.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The JSON Schema of what a person writes under a zod schema (defaults not yet filled in). */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' });
}

/**
 * The JSON Schema of a catalogue's YAML files for editors: every top-level key of the catalogue, none required because a
 * catalogue is spread over files, `include` and `amend`.
 */
export function catalogueFileJsonSchema(): JsonSchema {
  const whole = toJsonSchema(catalogueSchema);
  const { required: _required, ...rest } = whole;
  return {
    ...rest,
    title: 'ntge catalogue file',
    properties: {
      include: {
        type: 'array',
        items: { type: 'string' },
        description: 'Further files, read in this order; only in the first file.',
      },
      amend: {
        type: 'object',
        description: 'Entries of included files that read otherwise: by list, an id and the keys to replace.',
        additionalProperties: { type: 'array', items: { type: 'object', required: ['id'] } },
      },
      ...record(whole['properties']),
    },
  };
}

/** What the schema accepts at a path of the data: keys of the group there, words of the value there. */
export function expectationAt(schema: JsonSchema, path: ValuePath): Expectation {
  let places = branches(schema);
  for (const step of path)
    places = places.flatMap((place) =>
      branches(typeof step === 'number' ? place['items'] : member(place, step)),
    );
  const keys = places.flatMap((place) => Object.keys(record(place['properties'])));
  const values = places.flatMap((place) => ('const' in place ? [place['const']] : list(place['enum'])));
  return { keys: [...new Set(keys)], values: [...new Set(values.map(String))] };
}

function member(place: JsonSchema, key: string): unknown {
  return record(place['properties'])[key];
}

function branches(schema: unknown): readonly JsonSchema[] {
  const here = record(schema);
  const inner = [...list(here['anyOf']), ...list(here['oneOf']), ...list(here['allOf'])];
  return [here, ...inner.flatMap(branches)];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): JsonSchema {
  return isRecord(value) ? value : {};
}
