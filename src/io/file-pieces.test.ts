import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { textLines, textPieces } from './file-pieces.ts';

let path: string;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-pieces-'));
  path = join(folder, 'a.json');
});
afterEach(() => rm(folder, { recursive: true }));

it('gives the text of a file in pieces, no letter cut in two', async () => {
  const whole = `a${'Thuyết minh 😀 '.repeat(40_000)}`;
  await writeFile(path, whole);
  const pieces = [...textPieces(path)];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('')).toBe(whole);
});

test.each<[string, string, readonly string[]]>([
  ['nothing', '', []],
  ['one line without its end', 'a', ['a']],
  ['one line', 'a\n', ['a']],
  ['an empty line', 'a\n\nb\n', ['a', '', 'b']],
  ['Windows line ends stay', 'a\r\nb', ['a\r', 'b']],
  ['what only looks like a line end', 'a\u2028b\u0085c\rd\n', ['a\u2028b\u0085c\rd']],
  ['lines longer than a piece', `${'x'.repeat(600_000)}\ny\n`, ['x'.repeat(600_000), 'y']],
])('lines of %s', async (_, text, lines) => {
  await writeFile(path, text);
  expect([...textLines(path)]).toEqual(lines);
});
