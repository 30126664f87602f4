import { expect, it } from 'vitest';
import { inMillions } from './money.ts';
import { readNumber } from './number.ts';

it.each<[string, string | undefined]>([
  ['97.900.000 đồng', '97,9'],
  ['97,900,000đ', '97,9'],
  ['97 900 000 VNĐ', '97,9'],
  ['97900 nghìn đồng', '97,9'],
  ['1,2 tỷ', '1.200'],
  ['1,2 tỷ đồng', '1.200'],
  ['50 triệu', '50'],
  ['1.200 tỷ', undefined],
  ['khoảng 50 triệu', undefined],
  ['50 người', undefined],
  ['đồng', undefined],
  ['50', undefined],
])('%s in million đồng: %s', (text, millions) => {
  expect(inMillions(text)).toBe(millions);
});

it('is offered where million đồng are asked, and not taken', () => {
  const read = (measure: string) =>
    readNumber({ type: 'text', value: '97.900.000 đồng' }, { decimal: true, measure }, {});
  expect(read('triệu đồng')).toMatchObject({
    value: null,
    findings: [{ code: 'value/not-a-number', params: { hint: '97,9 triệu đồng' } }],
  });
  expect(read('người').findings[0]?.params).toMatchObject({ hint: '97.900.000' });
});
