import { describe, expect, it } from 'vitest';
import { readLegacy } from './legacy.ts';
import { findLookAlikes } from './look-alike.ts';
import { isSyllable } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

describe('readLegacy', () => {
  it.each([
    ['tcvn3', 'TiÕng ViÖt rÊt hay', 'Tiếng Việt rất hay'],
    ['tcvn3', 'môc lôc', 'mục lục'],
    ['tcvn3', 'Chóc mõng 29 n¨m', 'Chúc mừng 29 năm'],
    ['tcvn3', 'B¶o Th¾ng', 'Bảo Thắng'],
    ['tcvn3', 'M\u00adêng Kh\u00ad¬ng', 'Mường Khương'],
    ['tcvn3', 'Mêng Kh¬ng', 'Mường Khương'],
    ['tcvn3', 'Së Y tÕ', 'Sở Y tế'],
    ['tcvn3', '§¬n vÞ ch\u00ada cã sè liÖu.', 'Đơn vị chưa có số liệu.'],
    ['tcvn3', 'Kh«ng ph¸t sinh', 'Không phát sinh'],
    ['vni', 'Tieáng Vieät raát hay', 'Tiếng Việt rất hay'],
    ['vni', 'Sôû Y teá', 'Sở Y tế'],
    ['vni', 'Khoâng phaùt sinh', 'Không phát sinh'],
    ['vni', 'ÑÔN VÒ BAÙO CAÙO', 'ĐƠN VỊ BÁO CÁO'],
    ['vni', 'Öôùc thöïc hieän', 'Ước thực hiện'],
  ])('%s: %s = %s', (encoding, text, reading) => {
    expect(readLegacy(text)).toEqual({ encoding, reading });
  });

  it.each([
    '',
    'So Y te',
    'Sở Y tế',
    'không có gì',
    'Bà Hồ Thị Là',
    'là cô giáo',
    'Hà Giang',
    'café',
    'Müller',
    '© 2025',
    '5 µg',
    'diện tích 3.355 km²',
    '§ 5, «trích»',
    'Đắk Lắk',
    'ty ̉ lê ̣',
    'Hòa Bình'.normalize('NFD'),
    'Ngƣời',
    'Úc, Áo, Ý',
    'số 123/BC-SYT',
  ])('leaves %j alone', (text) => expect(readLegacy(text)).toBeUndefined());
});

it('decodes all letters of TCVN3 into distinct Vietnamese letters', () => {
  const bytes = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0xa1 + i));
  const decoded = bytes.map(decodeTcvn3).filter((letter) => /[\u0100-\u1eff]|[à-ý]/i.test(letter));
  expect(new Set(decoded).size).toBeGreaterThanOrEqual(74);
});

it.each([
  ['AÙ AØ AÛ AÕ AÏ', 'Á À Ả Ã Ạ'],
  ['aê aé aè aú aü aë', 'ă ắ ằ ẳ ẵ ặ'],
  ['ôù öï ñ Ñ æ ó ò î', 'ớ ự đ Đ ỉ ĩ ị ỵ'],
])('decodeVni(%s)', (vni, text) => expect(decodeVni(vni)).toBe(text));

describe('isSyllable', () => {
  it.each([
    'nghiêng',
    'khuya',
    'quyết',
    'giữa',
    'uống',
    'yêu',
    'Ước',
    'rượu',
    'boong',
    'thuở',
    'ở',
    'Ý',
    'Xoài',
    'quốc',
    'gì',
  ])('%s is one', (word) => expect(isSyllable(word)).toBe(true));
  it.each(['môc', 'viêt', 'khơng', 'tiếế', 'Müller', 'w', 'bcd', 'ă', 'ViÖt'])('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});

describe('findLookAlikes', () => {
  it.each([
    ['Ngƣời', ['ƣ (U+01A3)'], 'Người'],
    ['Ðà Nẵng', ['Ð (U+00D0)'], 'Đà Nẵng'],
    ['Sở Y t\u0435', ['\u0435 (U+0435)'], 'Sở Y te'],
    ['Ni\u03bfh', ['\u03bf (U+03BF)'], 'Nioh'],
  ])('%s', (text, letters, reading) => expect(findLookAlikes(text)).toEqual({ letters, reading }));
  it.each(['Người', 'Đà Nẵng', 'Москва', 'Αθήνα', '', '≥ 5 µg'])('%j has none', (text) =>
    expect(findLookAlikes(text)).toBeUndefined(),
  );
});
