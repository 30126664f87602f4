import { expect, it } from 'vitest';
import { finding } from './finding.ts';
import { messageOf } from './words.ts';

const many = 800_000;

it.each([
  finding('structure/extra-sheet', { sheet: 'Số liệu thô', cells: many }, { file: 'a.xlsx' }),
  finding('structure/stray-data', { cells: many, places: ['K7'], first: '345' }, { file: 'a.xlsx' }),
])('a large count is written as any other number: $code', (found) => {
  expect(messageOf(found, 'vi')).toContain('800.000 ô');
  expect(messageOf(found, 'en')).toContain('800,000 ');
});
