import { describe, expect, test } from 'vitest';
import { writeTrouble } from './write-trouble.ts';

describe('what a refusal to write means', () => {
  test.each([
    ['ENOSPC', 'ổ đĩa đã đầy'],
    ['EROFS', 'ổ đĩa hoặc thư mục chỉ cho đọc'],
    ['EACCES', 'không có quyền ghi vào thư mục'],
    ['ENOENT', 'thư mục không còn (ổ mạng đã ngắt?)'],
    ['EHOSTUNREACH', 'mất kết nối tới ổ mạng'],
    ['EWHATEVER', 'hệ thống báo lỗi EWHATEVER'],
  ])('%s', (code, words) => {
    expect(writeTrouble(Object.assign(new Error(code), { code }))?.vi).toBe(words);
  });

  test('a defect of ours is not taken for one', () => {
    expect(writeTrouble(new TypeError('x is undefined'))).toBeUndefined();
    expect(writeTrouble(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined();
    expect(writeTrouble('ENOSPC')).toBeUndefined();
  });
});
