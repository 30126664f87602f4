import * as z from 'zod';
import { metaOf } from '../../core/report/schema/field.ts';
import type { Field, FieldTree, ScalarField } from './fields.ts';

/** The fields a template may use, of a document described in `core/report/schema`: in the order they are described in. */
export function fieldsOf(shape: z.core.$ZodLooseShape): FieldTree {
  return Object.entries(shape).map(([name, schema]) => fieldOf(name, schema));
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  const { alias, description, sample, chart } = metaOf(schema);
  const names = { name, alias, description };
  if (chart) return { ...names, kind: 'chart' };
  if (schema instanceof z.ZodObject) return { ...names, kind: 'object', fields: fieldsOf(schema.shape) };
  if (schema instanceof z.ZodArray) return { ...names, kind: 'list', items: itemsOf(schema.element) };
  return { ...names, kind: kindOf(schema), sample: sample ?? '' };
}

const itemsOf = (item: z.core.$ZodType): FieldTree | 'text' =>
  item instanceof z.ZodObject ? fieldsOf(item.shape) : 'text';

function kindOf(schema: z.core.$ZodType): ScalarField['kind'] {
  const value = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (value instanceof z.ZodNumber) return 'number';
  return value instanceof z.ZodBoolean ? 'boolean' : 'text';
}
