import * as z from 'zod';

/**
 * The schema itself, with what the published JSON Schema says of the value: what it is, its unit, when it is null. Unlike
 * zod's own `describe` it makes no copy, which a cold start would pay for; so a schema that is used twice is cloned by whoever
 * says something else of it. Throws where one is told two things.
 */
export function told<S extends z.ZodType>(schema: S, description: string): S {
  // A clone has none of its own, but answers with its model's when it is asked.
  const before = z.globalRegistry.has(schema) ? z.globalRegistry.get(schema)?.description : undefined;
  if (before !== undefined && before !== description)
    throw new TypeError(`told twice: ${before} / ${description}`);
  z.globalRegistry.add(schema, { description });
  return schema;
}
