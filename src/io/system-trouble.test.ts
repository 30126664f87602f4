import { describe, expect, test } from 'vitest';
import { WriteRefused, writing } from './system-error.ts';
import { systemTrouble } from './system-trouble.ts';

const refusal = (code: string, facts: object = {}): Error =>
  Object.assign(new Error(code), { code, ...facts });

describe('what a refusal to write means', () => {
  test.each([
    ['ENOSPC', 'ổ đĩa đã đầy'],
    ['EROFS', 'ổ đĩa hoặc thư mục chỉ cho đọc'],
    ['EACCES', 'không có quyền ghi vào thư mục'],
    ['ENOENT', 'thư mục không còn (ổ mạng đã ngắt?)'],
    ['EHOSTUNREACH', 'mất kết nối tới ổ mạng'],
    ['EWHATEVER', 'hệ thống báo lỗi EWHATEVER'],
  ])('%s', async (code, words) => {
    const work = (): Promise<never> => Promise.reject(refusal(code, { syscall: 'write' }));
    const error: unknown = await writing('a/r1.xlsx', work).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WriteRefused);
    expect(systemTrouble(error)).toMatchObject({ doing: 'write', path: 'a/r1.xlsx', why: { vi: words } });
  });
});

test.each([
  ['EACCES', 'open', 'read', 'không có quyền đọc'],
  ['ENOENT', 'open', 'read', 'không có tệp hoặc thư mục này'],
  ['EMFILE', 'scandir', 'read', 'máy đang mở quá nhiều tệp'],
  ['EROFS', 'mkdir', 'write', 'ổ đĩa hoặc thư mục chỉ cho đọc'],
  ['ENOENT', 'mkdir', 'write', 'thư mục không còn (ổ mạng đã ngắt?)'],
])('%s of %s: %s, %s', (code, syscall, doing, vi) => {
  expect(systemTrouble(refusal(code, { syscall, path: 'x' }))).toMatchObject({
    doing,
    path: 'x',
    why: { vi },
  });
});

test.each([[new TypeError('x is undefined')], [refusal('ERR_INVALID_ARG_TYPE')], ['ENOSPC']])(
  'a defect of ours is not taken for one: %s',
  (error) => {
    expect(systemTrouble(error)).toBeUndefined();
  },
);
