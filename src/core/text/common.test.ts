import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCommon, withMarksJoined, withoutInvisible, withoutMarks } from './common.ts';
import { compareKey } from './compare.ts';
import { sanitizeText } from './sanitize.ts';

/** Every character of the Basic Multilingual Plane. */
const BMP = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));
const COMMON = BMP.filter(isCommon);

/** Words as they arrive: Vietnamese in both forms, pasted spaces and marks, and what is not common. */
const USUAL = [
  'hoà',
  'hòa',
  'Đẳng giới',
  'nữ',
  ' ',
  '\u00a0',
  '\u0301',
  '\u0323',
  '.',
  '“',
  '…',
  '–',
  '12',
  '½',
  'ﬁ',
];
const UNUSUAL = [
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u202e',
  'ไม่',
  'и',
  '\u0651',
  '\u{1d400}',
  '\ud800',
  '\u20dd',
  'ǅ',
];
const words = array(constantFrom(...USUAL, ...UNUSUAL), { maxLength: 12 }).chain((parts) =>
  constantFrom('NFC', 'NFD').map((form) => parts.join('').normalize(form)),
);

describe('common characters', () => {
  test('hold every Vietnamese letter, composed and not', () => {
    const letters = 'aăâeêioôơuưyđ'
      .split('')
      .flatMap((letter) =>
        ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => letter + tone),
      );
    for (const letter of [...letters, ...letters.map((one) => one.toUpperCase())]) {
      expect(isCommon(letter.normalize('NFC')), letter).toBe(true);
      expect(isCommon(letter.normalize('NFD')), letter).toBe(true);
    }
  });

  test('have their marks in one block, and nothing invisible', () => {
    expect(COMMON.filter((one) => /\p{M}/u.test(one))).toEqual(
      COMMON.filter((one) => one >= '\u0300' && one <= '\u036f'),
    );
    expect(COMMON.filter((one) => /[\p{Cf}\p{Co}\p{Cs}]/u.test(one))).toEqual([]);
  });
});

test('the short way gives what the Unicode categories give', () => {
  assert(
    property(words, (text) => {
      expect(withoutMarks(text)).toBe(text.replaceAll(/\p{M}/gu, ''));
      expect(withoutInvisible(text)).toBe(text.replaceAll(/\p{Cf}/gu, ''));
      expect(withMarksJoined(text)).toBe(text.replaceAll(/\s+(?=\p{M})/gu, ''));
    }),
    { numRuns: 2000 },
  );
});

test('the same words compare as with the Unicode categories', { tags: ['slow'] }, () => {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const slowKey = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/\s+(?=\p{M})/gu, '')
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((word) => word.replaceAll(tones, '').normalize('NFC') + (word.match(tones)?.join('') ?? ''))
      .join(' ');
  expect(BMP.filter((one) => compareKey(`a${one}b`) !== slowKey(`a${one}b`))).toEqual([]);
  assert(
    property(words, (text) => {
      expect(compareKey(text)).toBe(slowKey(text));
    }),
    { numRuns: 2000 },
  );
});

test('harmless text is not changed but for its form', () => {
  const taken = /(?!\n|\t)[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]|\p{Co}|[\u2028\u2029]/u;
  const isKept = (one: string): boolean => sanitizeText(one) === one.normalize('NFC');
  expect(BMP.filter((one) => isKept(one) === taken.test(one))).toEqual([]);
});
