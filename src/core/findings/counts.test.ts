import { expect, it } from 'vitest';
import { isForOffice } from './count.ts';
import { finding } from './finding.ts';
import { FINDINGS } from './messages/index.ts';
import { messageOf } from './words.ts';

const many = 800_000;

it.each([
  finding('structure/extra-sheet', { sheet: 'Số liệu thô', cells: many }, { file: 'a.xlsx' }),
  finding('structure/stray-data', { cells: many, places: ['K7'], first: '345' }, { file: 'a.xlsx' }),
])('a large count is written as any other number: $code', (found) => {
  expect(messageOf(found, 'vi')).toContain('800.000 ô');
  expect(messageOf(found, 'en')).toContain('800,000 ');
});

it("what is the office's own to mend is no matter of a unit", () => {
  expect(Object.keys(FINDINGS).filter((code) => isForOffice({ code }))).toEqual([
    'province/two-files',
    'province/file-not-registered',
    'province/unchanged-copy',
    'province/changed-after-filing',
    'province/other-period',
    'province/due-date-itself',
    'province/not-due',
    'register/damaged',
    'register/out-of-place',
    'waiver/expired',
    'waiver/unused',
  ]);
});
