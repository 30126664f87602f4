import { expect, it } from 'vitest';
import { statesOtherMeasure } from './stated-measure.ts';

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
  expect(statesOtherMeasure(text, printed)).toBe(expected);
});
