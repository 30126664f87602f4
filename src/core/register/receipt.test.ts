import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { receiptSchema } from '../model/workspace.ts';
import { isReceipt } from './receipt.ts';

const RECEIPT = {
  schema: 'ntge/receipt/1',
  unit: 'so-y-te',
  period: '2025-H1',
  revision: 1,
  receivedOn: '2025-06-12',
  sha256: 'a'.repeat(64),
  size: 40_000,
  originalName: 'Sở Y tế.xlsx',
  filedBy: 'van-thu',
  filedOn: '2025-06-13',
};
const { filedOn: _later, ...FIRST } = RECEIPT;

test.each([RECEIPT, FIRST])('a whole receipt is one: %j', (receipt) => {
  expect(isReceipt(receipt)).toBe(true);
});

it('agrees with the published schema on everything', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, 1, -1, 1.5, 2 ** 53, '', '1', [], {}, 'ntge/receipt/2'),
    fc.constantFrom('2025-02-28', '2025-02-29', '2024-02-29', '2025-13-01', '2025-6-1', '0000-01-01'),
    fc.constantFrom('2025-06-12T00:00:00Z', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}\n`),
    fc.string(),
    fc.integer(),
  );
  const change = fc.record({
    key: fc.constantFrom(...Object.keys(RECEIPT), 'other', '__proto__'),
    value: odd,
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
      const receipt: Record<string, unknown> = { ...RECEIPT };
      for (const { key, value, gone } of changes)
        if (gone) delete receipt[key];
        else
          Object.defineProperty(receipt, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
      // What a file can hold.
      const stored: unknown = JSON.parse(JSON.stringify(receipt));
      expect(isReceipt(stored)).toBe(receiptSchema.safeParse(stored).success);
    }),
    { numRuns: 3000 },
  );
});

test.each([[null], [undefined], ['text'], [[]], [[RECEIPT]], [1]])('%j is none', (value) => {
  expect(isReceipt(value)).toBe(receiptSchema.safeParse(value).success);
  expect(isReceipt(value)).toBe(false);
});
