import { expect, it } from 'vitest';
import { keyOf } from './check-one.ts';

const REQUEST = { file: 'so-y-te.xlsx', expected: { unit: 'u' } };
const SETTINGS = { catalogueHash: 'h' };

it.each<[string, string, Parameters<typeof keyOf>[1], Parameters<typeof keyOf>[2]]>([
  ['other bytes', 'b', REQUEST, SETTINGS],
  ['another name', 'a', { ...REQUEST, file: 'so-y-te (2).xlsx' }, SETTINGS],
  ['another catalogue', 'a', REQUEST, { catalogueHash: 'i' }],
  ['another unit expected', 'a', { ...REQUEST, expected: { unit: 'v' } }, SETTINGS],
  ['a period expected', 'a', { ...REQUEST, expected: { period: 'u' } }, SETTINGS],
  ['nothing expected', 'a', { file: REQUEST.file }, SETTINGS],
])('%s: kept under another name', (_, sha256, request, settings) => {
  expect(keyOf(sha256, request, settings)).not.toBe(keyOf('a', REQUEST, SETTINGS));
});

it('the same: kept under one name', () => {
  expect(keyOf('a', { ...REQUEST }, { ...SETTINGS })).toBe(keyOf('a', REQUEST, SETTINGS));
});
