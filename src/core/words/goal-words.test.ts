import { expect, test } from 'vitest';
import type { Lang } from '../model/ids.ts';
import { goalWords } from './goal-words.ts';

const half = { partYear: true, window: { from: '2024-12-15', to: '2025-06-14' } };
const year = { partYear: false, window: { from: '2024-12-15', to: '2025-12-14' } };
const next = { partYear: false, window: { from: '2025-12-15', to: '2026-12-14' } };

test.each<[string, string, typeof half, Lang, readonly [string, string]]>([
  [
    'a half of its year',
    '2025-12-31',
    half,
    'vi',
    ['đã đạt mục tiêu năm 2025', 'chưa đạt mục tiêu đến cuối năm 2025'],
  ],
  [
    'a half of its year, in English',
    '2025-12-31',
    half,
    'en',
    ['the target for 2025 is reached', 'the target for the end of 2025 is not yet reached'],
  ],
  [
    'a milestone years away',
    '2030-12-31',
    next,
    'vi',
    ['đã đạt mục tiêu đến năm 2030', 'chưa đạt mục tiêu đến năm 2030'],
  ],
  [
    'a day of its own',
    '2026-06-30',
    half,
    'vi',
    ['đã đạt mục tiêu đến ngày 30/6/2026', 'chưa đạt mục tiêu đến ngày 30/6/2026'],
  ],
  [
    'a milestone that is past',
    '2025-12-31',
    { ...next, partYear: true },
    'vi',
    ['đã đạt mục tiêu năm 2025', 'chưa đạt mục tiêu năm 2025'],
  ],
])('%s', (_name, by, period, lang, [reached, missed]) => {
  expect(goalWords(by, period, lang)).toMatchObject({ reached, missed });
});

test('the plain verdict says it at the end of the year, and where no day is known', () => {
  expect(goalWords('2025-12-31', year, 'vi')).toBeNull();
  expect(goalWords(null, half, 'vi')).toBeNull();
});
