import { expect, it } from 'vitest';
import { processorTime } from '../../dev/testkit/long-texts.ts';
import { plainKey } from '../text/compare.ts';
import { otherMeasureIn } from './stated-measure.ts';

const PERSONS = ['người'];
const MONEY = ['triệu đồng'];

it.each([
  ['ĐVT: nghìn đồng', MONEY, true],
  ['đơn vị tính: nghìn người', PERSONS, true],
  ['DVT: nghin nguoi', PERSONS, true],
  ['(Đơn vị tính: 1.000 người)', PERSONS, true],
  ['Đơn vị: nghìn người', PERSONS, true],
  ['Đơn vị tính: %', PERSONS, true],
  ['ĐVT: hộ', PERSONS, true],
  ['(nghìn người)', PERSONS, true],
  ['nghìn đồng', MONEY, true],
  ['đồng', MONEY, true],
  ['Số liệu tính bằng nghìn người', PERSONS, true],
  ['x 1.000', PERSONS, true],
  ['Unit of measure: thousand persons', PERSONS, true],
  ['tính bằng %', PERSONS, true],
  ['Đơn vị: ‰', PERSONS, true],
  ['Tính bằng %', ['%'], false],
  ['Đơn vị đạt 95%', PERSONS, false],
  ['ĐVT: người', PERSONS, false],
  ['Đơn vị tính: Người, cơ sở', ['người', 'cơ sở'], false],
  ['ĐVT: triệu đồng', MONEY, false],
  ['ĐVT: tr.đ', MONEY, false],
  ['đơn vị tính: triệu', MONEY, false],
  ['ĐVT: triệu đồng', [...MONEY, 'đồng'], true],
  ['Đơn vị tính: như cột C', PERSONS, false],
  ['Đơn vị: Sở Y tế', PERSONS, false],
  ['Đơn vị: Văn phòng Sở', PERSONS, false],
  ['Thủ trưởng đơn vị', PERSONS, false],
  ['Hàng nghìn người dự mít tinh', PERSONS, false],
  ['Trong đó 1,2 tỷ đồng từ trung ương', MONEY, false],
  ['Đã đối chiếu với Công an tỉnh', PERSONS, false],
  ['Kinh phí tính theo triệu đồng', MONEY, false],
])('%s beside %j: another unit of measure: %s', (text, printed, expected) => {
  expect(otherMeasureIn(printed)(text)).toBe(expected);
});

it('costs little more than comparing the text, however many stray texts a sheet holds', () => {
  const texts = Array.from({ length: 5_000 }, (_, i) =>
    `đơn vị thứ ${i} có ${i} dòng, tính theo sổ `.repeat(20),
  );
  const states = otherMeasureIn(['người', 'cơ sở', '%', 'triệu đồng', 'trẻ', 'vụ']);
  const compared = processorTime(() => texts.map((text) => plainKey(`${text}a`)));
  const judged = processorTime(() => texts.map((text) => states(`${text}b`)));
  expect(judged).toBeLessThan(4 * compared);
});
