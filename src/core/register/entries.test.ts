import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { correctionSchema, receiptSchema } from '../model/register.ts';
import { headOf, isCorrection, isReceipt, parseCorrection, parseReceipt, sealedText } from './entries.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const LINK = { entry: 'so-y-te/r1', hash: 'b'.repeat(64) };

const RECEIPT = {
  schema: 'ntge/receipt/2',
  unit: 'so-y-te',
  period: '2025-H1',
  revision: 2,
  receivedOn: '2025-06-12',
  filedOn: '2025-06-13',
  sha256: 'a'.repeat(64),
  size: 40_000,
  originalName: 'Sở Y tế.xlsx',
  filedBy: 'van-thu',
  via: 'Zalo',
  documentNumber: '12/BC-SYT',
  signedOn: '2025-06-11',
  blank: true,
  confirmed: ['before-window'],
  previous: [LINK],
  hash: 'c'.repeat(64),
};
const CORRECTION = {
  schema: 'ntge/receipt-correction/1',
  unit: 'so-y-te',
  period: '2025-H1',
  revision: 2,
  number: 1,
  what: 'redate',
  before: { receivedOn: '2025-06-12', withdrawn: null },
  after: { receivedOn: '2025-06-11', withdrawn: null },
  reason: 'ghi nhầm ngày',
  by: 'van-thu',
  on: '2025-06-14',
  settles: ['so-y-te/r1'],
  previous: [],
  hash: 'c'.repeat(64),
};

const KINDS = [
  { name: 'receipt', whole: RECEIPT, is: isReceipt, schema: receiptSchema },
  { name: 'correction', whole: CORRECTION, is: isCorrection, schema: correctionSchema },
] as const;

describe.each(KINDS)('a $name', ({ whole, is, schema }) => {
  test('that is whole is one', () => {
    expect(is(whole)).toBe(true);
    expect(schema.safeParse(whole).success).toBe(true);
  });

  it('agrees with the published schema on everything', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        1,
        -1,
        1.5,
        2 ** 53,
        '',
        '1',
        [],
        {},
        'ntge/receipt/1',
        'recall',
      ),
      fc.constantFrom('2025-02-28', '2025-02-29', '2024-02-29', '2025-13-01', '2025-6-1', '0000-01-01'),
      fc.constantFrom('2025-06-12T00:00:00Z', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}\n`),
      fc.constantFrom<unknown>([LINK, LINK], [{ ...LINK, other: 1 }], [{ entry: 1 }], [1], ['x'], [null]),
      fc.constantFrom<unknown>({ receivedOn: null, withdrawn: 'slip' }, { receivedOn: null }, { a: 1 }),
      fc.string(),
      fc.integer(),
    );
    const change = fc.record({
      key: fc.constantFrom(...Object.keys(whole), 'other', '__proto__'),
      value: odd,
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
        const entry: Record<string, unknown> = { ...whole };
        for (const { key, value, gone } of changes)
          if (gone) delete entry[key];
          else
            Object.defineProperty(entry, key, {
              value,
              enumerable: true,
              configurable: true,
              writable: true,
            });
        // What a file can hold.
        const stored: unknown = JSON.parse(JSON.stringify(entry));
        expect(is(stored)).toBe(schema.safeParse(stored).success);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([[null], [undefined], ['text'], [[]], [[RECEIPT]], [1]])('%j is none', (value) => {
    expect(is(value)).toBe(false);
  });
});

describe('an entry as its file holds it', () => {
  const { hash: _r, ...receipt } = RECEIPT;
  const { hash: _c, ...correction } = CORRECTION;
  const text = sealedText(receipt, hash);

  test('is read back', () => {
    expect(parseReceipt(text, hash)).toMatchObject(receipt);
    expect(parseCorrection(sealedText(correction, hash), hash)).toMatchObject(correction);
    expect(parseCorrection(text, hash)).toBe('unreadable');
  });

  test.each([
    ['cut', text.slice(0, -9), 'unreadable'],
    ['empty', '', 'unreadable'],
    ['with a byte order mark', `\uFEFF${text}`, 'unreadable'],
    ['with a key of its own', text.replace('{', '{ "note": "x",'), 'unreadable'],
    ['with another day', text.replace('2025-06-12', '2025-06-10'), 'altered'],
    ['with other white space', JSON.stringify(JSON.parse(text)), 'altered'],
    ['with a key twice', text.replace('{', '{ "revision": 1,'), 'altered'],
  ])('is not taken when it is %s', (_, changed, fault) => {
    expect(parseReceipt(changed, hash)).toBe(fault);
  });

  it('is not taken when any byte of it is another one', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(parseReceipt(changed, hash)).toBeTypeOf('string');
      }),
      { numRuns: 2000 },
    );
  });
});

test('the head is what no other entry names', () => {
  const a = { entry: 'a/r1', hash: '1', previous: [] };
  const b = { entry: 'b/r1', hash: '2', previous: [{ entry: 'a/r1', hash: '1' }] };
  const c = { entry: 'a/r2', hash: '3', previous: [{ entry: 'a/r1', hash: '1' }] };
  expect(headOf([a, b, c])).toEqual([
    { entry: 'a/r2', hash: '3' },
    { entry: 'b/r1', hash: '2' },
  ]);
});
