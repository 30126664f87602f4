import { describe, expect, it } from 'vitest';
import { compareKey, plainKey, sameWords, tidy } from './compare.ts';
import { editDistance, nearest } from './nearest.ts';

describe('sameWords', () => {
  it.each([
    ['HÒA', 'HOÀ'],
    ['Ủy ban', 'Uỷ Ban'],
    ['Thúy', 'thuý'],
    ['Sở Lao động - Thương binh và Xã hội', 'SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI'],
    ['Không phát sinh', 'Không phát sinh'.normalize('NFD')],
    ['  Số   chính thức. ', 'số chính thức'],
    ['tỷ lệ', 'ty ̉ lê ̣'],
    ['Sở\u00a0Y\u200b tế', 'sở y tế'],
    ['Bác Ái', 'BÁC ÁI'],
  ])('%s = %s', (a, b) => expect(sameWords(a, b)).toBe(true));

  it.each([
    ['Sở Y tế', 'Sở Nội vụ'],
    ['má', 'mà'],
    ['Đà', 'Da'],
    ['nam', 'nám'],
    ['Ninh Sơn', 'Ninh Son'],
  ])('%s ≠ %s', (a, b) => expect(sameWords(a, b)).toBe(false));
});

describe('plainKey', () => {
  it.each([
    ['Không phát sinh', 'khong phat sinh'],
    ['Đủ', 'du'],
    ['CHƯA CÓ SỐ LIỆU', 'chua co so lieu'],
    ['…', ''],
  ])('%s → %s', (text, key) => expect(plainKey(text)).toBe(key));
});

it('tidy keeps words, drops what cannot be seen', () => {
  expect(tidy(' Ho\u0323p \u200bbáo\r\n2 ')).toBe('Họp báo\n2');
  expect(compareKey(tidy('Hoà'))).toBe(compareKey('Hòa'));
});

describe('nearest', () => {
  const statuses = ['Số chính thức', 'Ước thực hiện', 'Không phát sinh', 'Chưa có số liệu'];
  it.each([
    ['so chinh thuc', 'Số chính thức'],
    ['Ước thực hiên', 'Ước thực hiện'],
    ['khong phat sinhh', 'Không phát sinh'],
    ['Chưa có số', 'Chưa có số liệu'],
    ['hello world', undefined],
    ['', undefined],
  ])('%s → %s', (word, expected) => expect(nearest(word, statuses)).toBe(expected));

  it('prefers the same letters with other accents', () => {
    expect(nearest('Bac Ai', ['Bác Hải', 'Bác Ái'])).toBe('Bác Ái');
  });
});

it.each([
  ['', '', 0],
  ['abc', '', 3],
  ['ninh', 'nihn', 1],
  ['kitten', 'sitting', 3],
])('editDistance(%s, %s) = %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
