import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { writtenDate } from './written-date.ts';

it.each([
  ['2025-06-12', '2025-06-12'],
  ['12/6/2025', '2025-06-12'],
  ['12/06/2025', '2025-06-12'],
  ['12-06-2025', '2025-06-12'],
  ['12.6.2025', '2025-06-12'],
  ['2025/6/12', '2025-06-12'],
  ['2025.06.12', '2025-06-12'],
  [' 12 / 6 / 2025 ', '2025-06-12'],
  ['ngày 12 tháng 6 năm 2025', '2025-06-12'],
  ['Ngày 05 tháng 02 năm 2025'.normalize('NFD'), '2025-02-05'],
  ['ngay 12 thang 6 nam 2025', '2025-06-12'],
  ['NGÀY 12 THÁNG 06, NĂM 2025', '2025-06-12'],
  ['12 tháng 6 năm 2025', '2025-06-12'],
  ['12 thg 6, năm 2025', '2025-06-12'],
  ['mùng 5 tháng 6 năm 2025', '2025-06-05'],
  ['ngày mồng 5 tháng 6 năm 2025', '2025-06-05'],
  ['ngày 12/6/2025', '2025-06-12'],
  ['Ngày  12-06-2025'.normalize('NFD'), '2025-06-12'],
  ['\u200e12/6/2025\u00a0', '2025-06-12'],
  ['１２/６/２０２５', undefined],
  ['12 June 2025', '2025-06-12'],
  ['12 jun 2025', '2025-06-12'],
  ['June 12, 2025', '2025-06-12'],
  ['ngày 29 tháng 2 năm 2024', '2024-02-29'],
  ['ngày 29 tháng 2 năm 2025', undefined],
  ['ngày 12 tháng 13 năm 2025', undefined],
  ['ngày 12/6 tháng 6 năm 2025', undefined],
  ['-12 tháng 6 năm 2025', undefined],
  ['ngày 12 tháng 6', undefined],
  ['tháng 6 năm 2025', undefined],
  ['12 Jul. 2025', undefined],
  ['12 Juny 2025', undefined],
  ['ngày 2025-06-12', undefined],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2000', '2000-02-29'],
  ['29/2/1900', undefined],
  ['29/2/2100', undefined],
  ['29/2/2025', undefined],
  ['31/2/2025', undefined],
  ['6/13/2025', undefined],
  ['0/6/2025', undefined],
  ['12/6/25', undefined],
  ['12/6', undefined],
  ['12/6-2025', undefined],
  ['12062025', undefined],
  ['20250612', undefined],
  ['12/6/2025 8:00', undefined],
  ['hôm nay', undefined],
  ['', undefined],
])('%s is %s', (text, date) => {
  expect(writtenDate(text)).toBe(date);
});

it('every day is read as written, in every form', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      (day) => {
        const date = day.toISOString().slice(0, 10);
        const [y, m, d] = date.split('-').map(Number);
        for (const text of [
          date,
          `${d}/${m}/${y}`,
          `${d}.${m}.${y}`,
          `${d}-${m}-${y}`,
          `ngày ${d} tháng ${m} năm ${y}`,
        ])
          expect(writtenDate(text)).toBe(date);
      },
    ),
  );
});
