import { maskPersonalNumbers } from './personal-data.ts';

/** Characters of a long text that are quoted. */
const SHOWN = 80;

/** A free text as messages quote it: its beginning, without numbers that identify a person. */
export function quoted(text: string): string {
  const safe = maskPersonalNumbers(text);
  return safe.length > SHOWN ? `${safe.slice(0, SHOWN)}…` : safe;
}
