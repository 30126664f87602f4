import { expect, test } from 'vitest';
import { csvLine, PROGRAMS, VIETNAMESE_EXCEL } from './text.ts';

test.each([
  [97.125, '97,125'],
  [-0.5, '-0,5'],
  [1_234_567, '1234567'],
  [0, '0'],
  [null, ''],
  [true, 'true'],
  ['Sở Y tế', 'Sở Y tế'],
  ['2025-H1', '2025-H1'],
  ['Nhóm 15-19 tuổi', 'Nhóm 15-19 tuổi'],
  ['D8', 'D8'],
  ['a;b', '"a;b"'],
  ['15-19', '"=""15-19"""'],
  ['97.125', '"=""97.125"""'],
  ['1,5%', '"=""1,5%"""'],
  ['12 thg 3', '"=""12 thg 3"""'],
  ['Mar-5', '"=""Mar-5"""'],
  ['10:30 SA', '"=""10:30 SA"""'],
  ['12e4', '"=""12e4"""'],
  ['TRUE', '"=""TRUE"""'],
  ['=1+1', "'=1+1"],
  ['-5', "'-5"],
])('for Excel %j is written %j', (value, written) => {
  expect(csvLine([value, 'x'], VIETNAMESE_EXCEL)).toBe(`${written};x\r\n`);
});

test.each([
  [97.125, '97.125'],
  ['15-19', '15-19'],
  ['a,b', '"a,b"'],
])('for programs %j is written %j', (value, written) => {
  expect(csvLine([value, 'x'], PROGRAMS)).toBe(`${written},x\r\n`);
});
