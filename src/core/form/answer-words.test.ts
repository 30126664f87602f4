import { describe, expect, it } from 'vitest';
import { readChoice, readStatusWord, readYesNoWord, STATUS_WORDS, YES_NO_WORDS } from './answer-words.ts';

describe('status words', () => {
  it.each(Object.entries(STATUS_WORDS))('reads what the drop-down offers for %s', (status, { vi, en }) => {
    expect([vi, en, status].map(readStatusWord)).toEqual([status, status, status]);
  });

  it.each([
    ['  KHÔNG  phát sinh. ', 'none'],
    ['khong phat sinh', 'none'],
    ['Số chính thức'.normalize('NFD'), 'official'],
    ['Ước tính', 'estimate'],
    ['chua co so lieu', 'unavailable'],
    ['ước thực hiện\u00a0', 'estimate'],
  ])('reads %j', (text, status) => {
    expect(readStatusWord(text)).toBe(status);
  });

  it.each(['', ' ', '0', 'Không', 'Có', 'đang tổng hợp', 'constructor'])('does not guess at %j', (text) => {
    expect(readStatusWord(text)).toBeNull();
  });
});

describe('yes and no', () => {
  it.each([
    [YES_NO_WORDS.yes.vi, true],
    ['CÓ', true],
    ['yes', true],
    [YES_NO_WORDS.no.vi, false],
    ['khong', false],
    ['No.', false],
    ['x', null],
    ['1', null],
    ['', null],
    ['có nhưng chưa đủ', null],
  ])('reads %j as %s', (text, value) => {
    expect(readYesNoWord(text)).toBe(value);
  });
});

describe('choices', () => {
  const sources = [
    { id: 'registration', label: { vi: 'Đăng ký hộ tịch', en: 'Civil registration' } },
    { id: 'health', label: { vi: 'Ngành Y tế', en: 'Health service' } },
  ];
  it.each([
    ['đăng ký hộ tịch', 'registration'],
    ['Dang ky ho tich', 'registration'],
    ['Health service', 'health'],
    ['health', 'health'],
    ['khác', undefined],
  ])('reads %j', (text, id) => {
    expect(readChoice(sources, text)?.id).toBe(id);
  });
});
