import { describe, expect, test } from 'vitest';
import type { RawCell, RawSheet } from '../../model/raw-workbook.ts';
import { emptySheet, rawCell } from '../../../dev/testkit/draft-sheet.ts';
import { rawSheet } from '../../../dev/testkit/draft-edits.ts';
import { recomputing } from './recompute.ts';

function sheet(name: string, cells: Readonly<Record<string, number | string | RawCell>>): RawSheet {
  const draft = emptySheet(name, 'visible');
  for (const [cell, value] of Object.entries(cells)) draft.cells.set(cell, rawCell(value));
  return rawSheet(draft);
}

const formula = (text: string): RawCell => ({ type: 'number', value: 1, formula: text });
const data = sheet('Mục tiêu 4', {
  E5: 200,
  F5: 207,
  G5: 'chưa có',
  E6: formula('E5*2'),
  E7: formula('E7+1'),
  E8: { type: 'error', value: '#REF!' },
});
const helper = sheet("Nháp 'a'", { B2: 0.5 });
const recompute = recomputing([data, helper]);

describe('formulas computed again', () => {
  test.each([
    ['200+207', 407],
    ['E5+F5', 407],
    ['$E$5 - F5', -7],
    ['SUM(E5:F5)', 407],
    ['SUM(E5:G5,1)', 408],
    ['SUM(E5+F5,2)', 409],
    ['SUM(E5)', 200],
    ['(E5+F5)*2/4', 203.5],
    ['-E5+F5', 7],
    ['50%', 0.5],
    ['E6+1', 401],
    ['H9+3', 3],
    ["'Nháp ''a'''!B2*2", 1],
    ["SUM('Mục tiêu 4'!E5:F5)", 407],
    ['1.5E2', 150],
  ])('=%s is %d', (text, value) => {
    expect(recompute(data, formula(text))).toBe(value);
  });

  test.each([
    'ROUND(E5,0)',
    'E5/0',
    'G5+1',
    'E7',
    'E8+1',
    'SUM(E5:F5',
    'E5:F5',
    'Khác!A1',
    'IF(1,2,3)',
    '[1]Sheet1!A1',
    'E5 F5',
    'a1',
    'SUMIF(E5:F5,1)',
    '2^3',
    '',
    '('.repeat(1999),
    '-'.repeat(1999),
  ])('=%s is not known', (text) => {
    expect(recompute(data, formula(text))).toBeUndefined();
  });

  test('a workbook of sums over sums costs a bounded number of steps', () => {
    const cells = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`A${i + 1}`, formula(`SUM(A${i + 2}:A3001)`)]),
    );
    const hostile = sheet('Data', { ...cells, A3001: 1 });
    expect(recomputing([hostile])(hostile, formula('SUM(A1:A3000)'))).toBeUndefined();
  });
});
