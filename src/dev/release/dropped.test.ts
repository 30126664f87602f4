import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { droppedPaths } from './windows/dropped.mjs';

const SCRIPT = 'Kiểm tra tệp.cmd';
const FOLDER = 'C:\\Thư mục & 100% (1)!';

/** How Explorer starts a .cmd file: it quotes what has a space, and nothing else. */
function explorerCall(paths: readonly string[]): string {
  const quoted = paths.map((path) => (path.includes(' ') ? `"${path}"` : path)).join(' ');
  return `C:\\Windows\\system32\\cmd.exe /c ""${FOLDER}\\${SCRIPT}" ${quoted}"`;
}

test.each([
  ['C:\\LĐTB&XH.xlsx'],
  ['C:\\LĐTB & XH.xlsx', 'D:\\100%PATH%.xlsx'],
  ['\\\\máy chủ\\chung\\a^b!c(1).xlsx', "C:\\it's;=,.xlsx", 'C:\\a'],
  [`${FOLDER}\\${SCRIPT}`],
])('what is dropped is found whole: %s', (...paths) => {
  expect(droppedPaths(explorerCall(paths), SCRIPT)).toEqual(paths);
});

test('any names that Windows allows are found', () => {
  const letter = fc.constantFrom(..."aZ0 &^%!()[]{};,=+`~'@#$-_.ệĐ✓".split(''));
  const name = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
  const path = name.map((one) => `C:\\x${one}y`);
  fc.assert(
    fc.property(fc.array(path, { maxLength: 5 }), (paths) => {
      expect(droppedPaths(explorerCall(paths), SCRIPT)).toEqual(paths);
    }),
  );
});

test('a double click drops nothing', () => {
  expect(droppedPaths(`cmd.exe /c ""${FOLDER}\\${SCRIPT}" "`, SCRIPT)).toEqual([]);
  expect(droppedPaths('cmd.exe', SCRIPT)).toEqual([]);
});
