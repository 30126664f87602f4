import { expect, it } from 'vitest';
import { processorTime } from '../../../dev/testkit/long-texts.ts';
import { plainKey } from '../../text/compare.ts';
import { addsFigureMeaning, likeness, sameText, sameTextsAmong } from './compare-printed.ts';
import type { Likeness } from './compare-printed.ts';

const BIRTHS = 'Số trẻ đẻ ra sống\nTrẻ đẻ ra sống trong kỳ, không tính lũy kế; nam và nữ.';
const WOMEN = 'Trong đó: số cơ quan có lãnh đạo chủ chốt là nữ';

it.each<[issued: string, returned: string, Likeness]>([
  [BIRTHS, 'số trẻ  đẻ ra sống - Trẻ đẻ ra sống trong kỳ, không tính lũy kế; nam và nữ', 'same'],
  [BIRTHS, 'Số trẻ đẻ ra sống', 'reworded'],
  [BIRTHS, 'Trẻ em sinh ra trong kỳ', 'reworded'],
  [BIRTHS, 'Số trẻ đẻ ra sống (cả nam và nữ)', 'reworded'],
  [BIRTHS, 'Số trẻ em gái đẻ ra sống', 'other-meaning'],
  [BIRTHS, 'Số bé trai đẻ ra sống', 'other-meaning'],
  [BIRTHS, 'Number of girls born', 'other-meaning'],
  [BIRTHS, 'Số trẻ không đẻ ra sống', 'other-meaning'],
  [BIRTHS, 'Số trẻ đẻ ra sống lũy kế', 'other-meaning'],
  [BIRTHS, 'So tre de ra song luy ke', 'other-meaning'],
  [BIRTHS, `${BIRTHS} (cộng dồn)`, 'other-meaning'],
  [BIRTHS, 'Kế hoạch: số trẻ đẻ ra sống', 'other-meaning'],
  [BIRTHS, 'Số trẻ đẻ ra sống (ước thực hiện)', 'other-meaning'],
  [BIRTHS, 'Tỷ suất sinh', 'other-meaning'],
  [BIRTHS, 'Số trẻ đẻ ra sống bình quân', 'other-meaning'],
  [BIRTHS, 'Số trẻ đẻ ra sống là người dân tộc thiểu số', 'other-meaning'],
  [BIRTHS, 'Số trẻ đẻ ra sống khu vực nông thôn', 'other-meaning'],
  [BIRTHS, 'Số trẻ đẻ ra sống tại huyện Bác Ái', 'other-meaning'],
  [BIRTHS, 'Số trẻ đẻ ra sống cùng kỳ', 'other-meaning'],
  [WOMEN, 'Trong đó cơ quan có nữ lãnh đạo chủ chốt', 'reworded'],
  [WOMEN, 'Cơ quan có ít nhất một phụ nữ giữ chức chủ chốt', 'reworded'],
])('%j → %j: %s', (issued, returned, expected) => {
  expect(likeness(issued, returned)).toBe(expected);
});

it.each([
  ['Nữ', 'Nữ dân tộc thiểu số', true],
  ['Nữ', 'Nữ (kế hoạch)', true],
  ['Nữ', 'Tỷ lệ nữ', true],
  ['Nữ', 'Nữ ở nông thôn', true],
  ['Nữ', 'Số lao động nữ', false],
  ['Tổng số / Giá trị', 'Tổng (cả nam và nữ)', false],
])('the heading %s → %s: of another figure: %s', (issued, returned, expected) => {
  expect(addsFigureMeaning(issued, returned)).toBe(expected);
});

it('finds among many texts those that are the same as one, as each pair says', () => {
  const texts = [
    BIRTHS,
    WOMEN,
    'Nữ',
    'nữ ',
    'Nu',
    'NŨ',
    'Nứ',
    'Hòa',
    'Hoà',
    'Hoa',
    '%',
    ' % ',
    '…',
    '-',
    '',
    'Đà',
    'Da',
  ];
  const among = sameTextsAmong(texts);
  for (const returned of texts)
    expect([returned, among(returned)]).toEqual([
      returned,
      texts.filter((issued) => sameText(issued, returned)),
    ]);
});

it('costs little more than comparing the text, however many long texts were issued', () => {
  const among = sameTextsAmong(Array.from({ length: 100 }, (_, i) => `${BIRTHS} ${i} `.repeat(10)));
  const texts = Array.from({ length: 5_000 }, (_, i) => `ghi chú thứ ${i} của cán bộ `.repeat(10));
  const compared = processorTime(() => texts.map((text) => plainKey(`${text}a`)));
  const judged = processorTime(() => texts.map((text) => among(`${text}b`)));
  expect(judged).toBeLessThan(6 * compared);
});
