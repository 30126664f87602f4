import { expect, it } from 'vitest';
import { commandLine, naming } from './command-line.ts';

it.each([
  [['validate', 'so-y-te.xlsx'], 'validate so-y-te.xlsx'],
  [['-C', 'Báo cáo'], '-C "Báo cáo"'],
  [['Sở-Y-tế.xlsx'], 'Sở-Y-tế.xlsx'],
  [['a&b.xlsx', "it's", '(1)', ''], `"a&b.xlsx" "it's" "(1)" ""`],
  [['C:/Thư đến/$a`b"c'], '"C:/Thư đến/\\$a\\`b\\"c"'],
])('%j', (words, line) => {
  expect(commandLine(words)).toBe(line);
});

it('names the workspace in every command that works on one, and in no other', () => {
  const text =
    'Bước tiếp theo: ntge status --period 2025-H1\n  ntge validate a.xlsx\nntge receipt list; ntge demo';
  expect(naming('kỳ 1', text)).toBe(
    'Bước tiếp theo: ntge -C "kỳ 1" status --period 2025-H1\n  ntge validate a.xlsx\nntge -C "kỳ 1" receipt list; ntge demo',
  );
});
