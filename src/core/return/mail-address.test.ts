import { expect, test } from 'vitest';
import { onlyMailAddress } from './mail-address.ts';

test.each([
  ['so-y-te@example.vn', 'so-y-te@example.vn'],
  ['ĐT 0259.3822.000; thư: VanPhong.SYT@ninhthuan.example.vn.', 'vanphong.syt@ninhthuan.example.vn'],
  ['a@example.vn (hoặc A@example.vn)', 'a@example.vn'],
  ['<a@example.vn>', 'a@example.vn'],
  ['a@example.vn, b@example.vn', undefined],
  ['0259.3822.000', undefined],
  ['a@b', undefined],
  ['@example.vn', undefined],
  ['', undefined],
  ['a@example.vn\r\nBcc: b@example.vn', undefined],
  ['a@example.vn\r\nBcc: x', 'a@example.vn'],
])('%j: %s', (text, address) => {
  expect(onlyMailAddress(text)).toBe(address);
});
