import { expect, test } from 'vitest';
import { numberKey, tokensOf } from './written-numbers.ts';

test.each([
  ['56,52', '56,520', true],
  ['05', '5', true],
  ['1.234,5', '1234,5', true],
  ['1\u00a0234', '1.234', true],
  ['−4,37', '-4,37', true],
  ['–4,37', '-4,37', true],
  ['+1,5', '1,5', true],
  ['-4,37', '4,37', false],
  ['56.52', '56,52', false],
  ['1,234', '1.234', false],
  ['0,5', '0,50', true],
  ['9007199254740993', '9007199254740992', false],
])('%s and %s say the same: %j', (one, other, same) => {
  expect(numberKey(one, 'vi') === numberKey(other, 'vi')).toBe(same);
});

const kinds = (text: string): string =>
  tokensOf(text, 'vi')
    .filter(({ kind }) => kind !== 'word')
    .map(({ kind, text: found }) => `${kind === 'figure' ? '#' : '@'}${found}`)
    .join(' ');

test.each([
  ['mới đạt 56,52% (52/92 cơ quan), giảm -0,71 điểm', '#56,52 #52 #92 #-0,71'],
  ['Số: 45/BC-SLĐTBXH', '@45/BC-SLĐTBXH'],
  ['Nghị định số 30/2020/NĐ-CP', '@30/2020/NĐ-CP'],
  ['Ninh Thuận, ngày 05 tháng 7 năm 2025', '@ngày 05 tháng 7 năm 2025'],
  ['nhận 12/6/2025, quá hạn 3 ngày', '@12/6/2025 #3'],
  ['giai đoạn 2021-2030, năm 2025 có 1.234 người', '@giai đoạn 2021-2030 @năm 2025 #1.234'],
  ['Chỉ tiêu 2: 31 ca/100.000 trẻ', '@Chỉ tiêu 2 #31 #100.000'],
  ['6 tháng đầu năm 2025', '#6 @năm 2025'],
  ['tăng 1,5 điểm phần trăm so với năm 2024.', '#1,5 @năm 2024'],
  ['5.000/lượt', '#5.000'],
])('%s', (text, found) => expect(kinds(text)).toBe(found));
