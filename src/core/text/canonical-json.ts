import { isRecord } from '../collections/is-record.ts';

/**
 * JSON with sorted keys, no spaces and no absent members: equal values give equal text on every machine, so its hash
 * identifies the value.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isRecord(member) ? sorted(member) : member));
}

function sorted(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
