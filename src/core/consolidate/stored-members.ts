import * as z from 'zod';
import { consolidationJsonSchema } from '../model/results.ts';
import { membersOf } from './members.ts';
import type { Member } from './members.ts';

const SHAPE: Readonly<Record<string, z.ZodType>> = consolidationJsonSchema.shape;

/**
 * The members of a stored consolidation from the lines of its text, checked: first the entries that have a line of their own,
 * as json.ts writes them, each held by itself; then all others. JSON laid out in another way has the same members and is held
 * whole. Throws where the text is no JSON, or no consolidation.
 */
export function* storedMembers(lines: Iterable<string>): Generator<Member, void> {
  let list = '';
  let taken = 0;
  let rest = '';
  for (const line of lines) {
    const text = line.trimEnd();
    if (list !== '' && text.startsWith('{"')) {
      const isLast = !text.endsWith(',');
      yield parseEntry(list, isLast ? text : text.slice(0, -1));
      taken++;
      // Stands where the entry stood, so that brackets and commas are checked with the rest.
      rest += isLast ? '0\n' : '0,\n';
    } else {
      list = /^"(\w+)": \[$/.exec(text)?.[1] ?? list;
      rest += `${line}\n`;
    }
  }
  yield* membersOf(consolidationJsonSchema.parse(withoutTaken(JSON.parse(rest), taken)));
}

function parseEntry(list: string, text: string): Member {
  const shape = SHAPE[list];
  const schema = shape instanceof z.ZodDefault ? shape.unwrap() : shape;
  if (!(schema instanceof z.ZodArray)) throw new Error(`a consolidation has no list ${list}`);
  // The schema of this very list says so.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { key: list, value: z.parse(schema.element, JSON.parse(text)) } as Member;
}

/** Takes out the zeros of the entries that were taken, and no other. */
function withoutTaken(rest: unknown, taken: number): unknown {
  let zeros = 0;
  const members = Object.entries(z.looseObject({}).parse(rest)).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value];
    const others = value.filter((entry) => entry !== 0);
    zeros += value.length - others.length;
    return [key, others];
  });
  if (zeros !== taken) throw new Error('an entry stands where none belongs');
  return Object.fromEntries(members);
}
