import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { OtherLayout, storedMembers, textPieces } from './stored-members.ts';
import type { StoredMember } from './stored-members.ts';

const KEYS = ['schema', 'about', 'day', 'rows', 'notes'] as const;

/** Texts that look like the ends the reader goes by. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('\n    }', '\n  ]', ',\n', '[\n', '{\n  "rows": [', '\\', '"', 'Sở Y tế', '\u2028'),
);
const entry = fc.record({
  id: text,
  value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
  more: fc.oneof(fc.array(text, { maxLength: 3 }), fc.dictionary(text, fc.array(text, { maxLength: 2 }))),
});
const document = fc.record({
  schema: text,
  about: fc.oneof(entry, fc.constant({}), fc.constant(null)),
  day: fc.oneof(text, fc.integer(), fc.constant(null)),
  rows: fc.array(entry, { maxLength: 4 }),
  notes: fc.array(entry, { maxLength: 2 }),
});

const laidOut = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function cut(whole: string, length: number): string[] {
  return whole.match(new RegExp(`[^]{1,${length}}`, 'gu')) ?? [];
}

function read(pieces: readonly string[]): StoredMember[] {
  return [...storedMembers(pieces.values(), KEYS)];
}

describe('members', () => {
  it('are those of the document, however its text is cut', () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 40 }), (value, length) => {
        const expected = KEYS.flatMap((key) => {
          // As JSON has them: without the sign of zero, keys of the same name once.
          const own: unknown = JSON.parse(JSON.stringify(value[key]));
          return (Array.isArray(own) ? own : [own]).map((one: unknown) => ({ key, value: one }));
        });
        expect(read(cut(laidOut(value), length))).toEqual(expected);
      }),
    );
  });

  const good = { schema: 's', about: { a: 1 }, day: 'x', rows: [{ id: 1 }, { id: 2 }], notes: [] };
  test.each<[string, string]>([
    ['on one line', JSON.stringify(good)],
    ['four spaces a level', JSON.stringify(good, null, 4)],
    ['keys in another order', laidOut({ notes: [], schema: 's', about: {}, rows: [], day: 'x' })],
    ['a key missing', laidOut({ ...good, notes: undefined })],
    ['a key too many', laidOut({ ...good, other: 1 })],
    ['no newline at the end', laidOut(good).trimEnd()],
    ['something behind it', `${laidOut(good)} `],
    ['Windows line ends', laidOut(good).replaceAll('\n', '\r\n')],
    ['a list of lists', laidOut({ ...good, rows: [[1], [2]] })],
    ['cut in half', laidOut(good).slice(0, 60)],
    ['nothing', ''],
  ])('are not given of a text with another layout: %s', (_, other) => {
    expect(() => read([other])).toThrow();
  });

  it('say which text is laid out otherwise', () => {
    expect(() => read(['{}'])).toThrow(OtherLayout);
  });
});

it('pieces of a file are its text, no letter cut in two', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-pieces-'));
  try {
    const whole = `a${'Thuyết minh 😀 '.repeat(40_000)}`;
    await writeFile(join(folder, 'a.json'), whole);
    const pieces = [...textPieces(join(folder, 'a.json'))];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(whole);
  } finally {
    await rm(folder, { recursive: true });
  }
});
