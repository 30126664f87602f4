import { expect, test } from 'vitest';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import { templateSource } from './template-source.ts';

const path = 'templates/bao-cao.md.hbs';
const TEXT = '# Báo cáo {{ky}}\n';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
])('reads %s', (_, bytes) => {
  expect(templateSource({ path, bytes })).toBe(TEXT);
});

test.each([
  ['ANSI', Buffer.from('# B\u00e1o c\u00e1o\n', 'latin1'), 'text/not-utf8'],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), 'text/utf16-without-mark'],
  ['letters lost before', Buffer.from('# B\uFFFDo c\uFFFDo\n'), 'text/lost-letters'],
])('refuses %s, naming the file', (_, bytes, code) => {
  const refused = () => templateSource({ path, bytes });
  expect(refused).toThrow(CannotRun);
  expect(refused).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code, at: { file: path } }) }),
  );
});
