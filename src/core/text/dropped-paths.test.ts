import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { droppedPaths } from './dropped-paths.ts';

test.each([
  ['', []],
  ['  ', []],
  ['a.xlsx', ['a.xlsx']],
  ['Sở Y tế.xlsx ', ['Sở Y tế.xlsx']],
  ['"C:\\Thư đến\\Sở Y tế.xlsx" ', ['C:\\Thư đến\\Sở Y tế.xlsx']],
  ['C:\\Thư đến\\Sở Y tế.xlsx', ['C:\\Thư đến\\Sở Y tế.xlsx']],
  ["& 'C:\\Thư đến\\a.xlsx'", ['C:\\Thư đến\\a.xlsx']],
  ['C:\\a.xlsx "D:\\b c.xlsx" C:\\d.xlsx', ['C:\\a.xlsx', 'D:\\b c.xlsx', 'C:\\d.xlsx']],
  ['"C:\\a.xlsx""C:\\b.xlsx"', ['C:\\a.xlsx', 'C:\\b.xlsx']],
  ['\\\\may-chu\\thu den\\a.xlsx', ['\\\\may-chu\\thu den\\a.xlsx']],
  ["C:\\Nga's.xlsx", ["C:\\Nga's.xlsx"]],
  ["'/home/a/Sở Y tế.xlsx' ", ['/home/a/Sở Y tế.xlsx']],
  ["'/home/a/it'\\''s.xlsx'", ["/home/a/it's.xlsx"]],
  ['/home/a/S\\ Y\\ \\(1\\).xlsx /home/b.xlsx', ['/home/a/S Y (1).xlsx', '/home/b.xlsx']],
  ['file:///home/a/S%E1%BB%9F%20Y.xlsx', ['/home/a/Sở Y.xlsx']],
  ['file:///C:/a%20b.xlsx', ['C:/a b.xlsx']],
  ['file://may-chu/chung/a.xlsx', ['//may-chu/chung/a.xlsx']],
  ['file://localhost/a%.xlsx', ['/a%.xlsx']],
  ['/home/a\\ /b.xlsx', ['/home/a /b.xlsx']],
  [`a${' '.repeat(100_000)}b`, [`a${' '.repeat(100_000)}b`]],
  ['"C:\\a.xlsx', ['"C:\\a.xlsx']],
])('%j', (text, paths) => {
  expect(droppedPaths(text)).toEqual(paths);
});

test('a path in quotation marks comes back as it is, whatever the marks', () => {
  assert(
    property(string(), (name) => {
      const plain = `/x${name.replaceAll(/["'\\%]/g, '').trimEnd()}`;
      for (const text of [`"${plain}"`, `'${plain}' `]) expect(droppedPaths(text)).toEqual([plain]);
    }),
  );
});
