import { describe, expect, it } from 'vitest';
import { addDays, eachDay } from './calendar.ts';

describe('addDays', () => {
  it.each([
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-06-15', 0, '2025-06-15'],
  ])('%s %i → %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});

describe('eachDay', () => {
  it('lists both ends', () => {
    expect(eachDay('2025-02-27', '2025-03-02')).toEqual([
      '2025-02-27',
      '2025-02-28',
      '2025-03-01',
      '2025-03-02',
    ]);
    expect(eachDay('2025-03-02', '2025-03-01')).toEqual([]);
    expect(eachDay('2024-01-01', '2024-12-31')).toHaveLength(366);
  });
});
