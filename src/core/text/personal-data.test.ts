import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalNumbers } from './personal-data.ts';

const office = { landlines: false };

describe('findPersonalData', () => {
  it.each([
    ['CCCD 058190001234', { idNumber: '058•••••••••' }],
    ['Số căn cước: 058 190 001 234.', { idNumber: '058•••••••••' }],
    ['CMND số 264123456', { idNumber: '264••••••' }],
    ['Bà A (264123456)', { idNumber: '264••••••' }],
    ['gọi 0903123456', { phoneNumber: '090•••••••' }],
    ['gọi 0903.123.456 hoặc 0912 345 678', { phoneNumber: '090•••••••' }],
    ['+84 903 123 456', { phoneNumber: '849••••••••' }],
    ['Nguyễn Thị A sinh ngày 01/02/1990', { birthDate: true }],
    ['chị Katơr Thị B, sinh năm 1990', { birthDate: true }],
    ['N.T.A., ngày sinh: 1/2/1990', { birthDate: true }],
    ['CCCD 058190001234, ĐT 0903123456', { idNumber: '058•••••••••', phoneNumber: '090•••••••' }],
  ])('finds in "%s"', (text, expected) => {
    expect(findPersonalData(text, office)).toEqual(expected);
  });

  it.each([
    'Kinh phí 123456789 đồng',
    'Kinh phí 123.456.789',
    'Tổng 1.234.567.890 đồng, đã chi 500000000đ',
    'Nghị quyết số 28/NQ-CP ngày 03/3/2021',
    'nạn nhân sinh năm 1990',
    'Văn phòng: 0259 3822 000',
    'Biểu số 0123',
    'Năm 2025 có 24480 người',
    '',
  ])('finds nothing in "%s"', (text) => {
    expect(findPersonalData(text, office)).toEqual({});
  });

  it('takes a landline for personal only where the row is sensitive', () => {
    const text = 'báo số 0259 3822 000';
    expect(findPersonalData(text, { landlines: true })).toEqual({ phoneNumber: '025••••••••' });
    expect(findPersonalData(text, office)).toEqual({});
  });

  it('never repeats a number it masks', () => {
    const { idNumber = '', phoneNumber = '' } = findPersonalData('058190001234, 0903123456', office);
    expect(`${idNumber} ${phoneNumber}`).not.toMatch(/\d{4}/);
  });
});

describe('maskPersonalNumbers', () => {
  it.each([
    ['Bà A, CCCD 058 190 001 234, ĐT 0903 123 456', 'Bà A, CCCD 058•••••••••, ĐT 090•••••••'],
    ['058190001234; 264123456', '058•••••••••; 264••••••'],
    ['058 190 001 234, 058.190.001.234', '058•••••••••, 058•••••••••'],
    ['CCCD058190001234', 'CCCD058•••••••••'],
    ['căn cước: 058\u00a0190\u00a0001\u00a0234', 'căn cước: 058•••••••••'],
    [
      '0903123456, 0903.123.456, 0903-123-456, 090 312 34 56',
      '090•••••••, 090•••••••, 090•••••••, 090•••••••',
    ],
    ['(090) 312 3456', '090•••••••'],
    ['+84 903 123 456 / +84(0)903123456 / 84903123456', '849•••••••• / 840••••••••• / 849••••••••'],
    ['0903\u00a0123\u00a0456', '090•••••••'],
    ['SĐT0903123456', 'SĐT090•••••••'],
    [
      'mã a1b2c3d4e5f6123456789123456789aa0903123456bb0123456789abcdef01 kèm',
      'mã a1b2c3d4e5f6123456789123456789aa0903123456bb0123456789abcdef01 kèm',
    ],
    ['số 12/BC-SYT ngày 12/06/2025; 1.234.567.890 đồng', 'số 12/BC-SYT ngày 12/06/2025; 1.234.567.890 đồng'],
    ['tỷ lệ 0,903123456', 'tỷ lệ 0,903123456'],
    ['24 480 người, 123.456.789 đồng, 12/6/2025', '24 480 người, 123.456.789 đồng, 12/6/2025'],
  ])('%s', (text, expected) => {
    expect(maskPersonalNumbers(text)).toBe(expected);
    expect(maskPersonalNumbers(expected)).toBe(expected);
  });
});
