import { describe, expect, it } from 'vitest';
import { numberInWords } from './number-words.ts';

describe('numberInWords', () => {
  it.each([
    [0, 'không', 'zero'],
    [5, 'năm', 'five'],
    [-5, 'âm năm', 'minus five'],
    [10, 'mười', 'ten'],
    [11, 'mười một', 'eleven'],
    [15, 'mười lăm', 'fifteen'],
    [21, 'hai mươi mốt', 'twenty-one'],
    [24, 'hai mươi tư', 'twenty-four'],
    [105, 'một trăm linh năm', 'one hundred and five'],
    [110, 'một trăm mười', 'one hundred and ten'],
    [1005, 'một nghìn không trăm linh năm', 'one thousand five'],
    [1234, 'một nghìn hai trăm ba mươi tư', 'one thousand two hundred and thirty-four'],
    [24_480, 'hai mươi tư nghìn bốn trăm tám mươi', 'twenty-four thousand four hundred and eighty'],
    [1_000_000, 'một triệu', 'one million'],
    [2_000_000_300, 'hai tỷ ba trăm', 'two billion three hundred'],
  ])('%d', (value, vi, en) => {
    expect([numberInWords(value, 'vi'), numberInWords(value, 'en')]).toEqual([vi, en]);
  });

  it('keeps the digits of decimals', () => {
    expect(numberInWords(1.234, 'vi', '234')).toBe('1 phẩy 234');
    expect(numberInWords(-24.48, 'en', '480')).toBe('minus 24 point 480');
  });
});
