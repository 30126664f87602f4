import { expect, it } from 'vitest';
import { outOfPlace } from './out-of-place.ts';

const PERIODS = new Set(['2025-H1', '2025']);

it.each([
  ['2025-H1/Sở Y tế.xlsx', false],
  ['2025-H1/so-y-te/r1.xlsx', false],
  ['2025-H1/Sở Y tế/e.xlsx', false],
  ['2025/a.xlsx', false],
  ['a.xlsx', true],
  ['2025-h1/a.xlsx', true],
  ['2025-H2/a.xlsx', true],
  ['2025-H1 (1)/a.xlsx', true],
  ['2025-H1 - Copy/so-y-te/r1.xlsx', true],
  ['6 tháng 2025/a.xlsx', true],
  ['2025-H1./a.xlsx', true],
  [' 2025-H1/a.xlsx', true],
  ['2025-H1/so-y-te/cũ/a.xlsx', true],
  ['2025-H1/2025-H1/so-y-te/r1.xlsx', true],
  ['so-y-te/r1.xlsx', true],
])('%s: out of place %s', (file, expected) => {
  expect(outOfPlace([file], PERIODS).map(({ at }) => at.file)).toEqual(
    expected ? [`submissions/${file}`] : [],
  );
});
