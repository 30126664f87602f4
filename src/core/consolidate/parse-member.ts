import * as z from 'zod';
import { consolidationJsonSchema } from '../model/results.ts';
import type { Member } from './members.ts';

const SHAPE: Readonly<Record<string, z.ZodType>> = consolidationJsonSchema.shape;

/** The keys of a consolidation, in the order they are stored in. */
export const CONSOLIDATION_KEYS: readonly string[] = Object.keys(SHAPE);

/** Checks one member as the schema of the whole consolidation does. Throws when it does not fit. */
export function parseMember(key: string, value: unknown): Member {
  const schema = SHAPE[key];
  if (!schema) throw new Error(`a consolidation has no ${key}`);
  const one = schema instanceof z.ZodArray ? schema.element : schema;
  // The schema of this very key says so.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { key, value: z.parse(one, value) } as Member;
}
