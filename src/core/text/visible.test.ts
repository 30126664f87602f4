import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleOnTerminal, visibleText } from './visible.ts';

const ESC = '\u001b';

describe('what leaves by a stream', () => {
  test.each([
    ['Vietnamese, composed or not', 'Sở Y tế\tSơ\u0309\n', 'Sở Y tế\tSơ\u0309\n'],
    ['line ends of Windows', 'a\r\nb', 'a\r\nb'],
    ['a line written over', 'ok\rEVIL', 'ok\\u000dEVIL'],
    ['a command to the terminal', `${ESC}]0;x\u0007${ESC}[2J`, '\\u001b]0;x\\u0007\\u001b[2J'],
    ['a command in one character', '\u009b2J', '\\u009b2J'],
    ['a name that reads backwards', 'bao-cao\u202excod.exe', 'bao-cao\\u202excod.exe'],
    ['marks and isolates', '\u200e\u200f\u061c\u2066\u2069', '\\u200e\\u200f\\u061c\\u2066\\u2069'],
    ['a byte order mark in front', '\ufeffa;b', '\ufeffa;b'],
  ])('%s', (_what, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  test('colours and progress of our own pass on a terminal, nothing else does', () => {
    expect(visibleOnTerminal(`\r${ESC}[K${ESC}[31mđỏ${ESC}[39m`)).toBe(`\r${ESC}[K${ESC}[31mđỏ${ESC}[39m`);
    expect(visibleOnTerminal(`${ESC}[8mẩn`)).toBe('\\u001b[8mẩn');
    expect(visibleText(`${ESC}[31mđỏ`)).toBe('\\u001b[31mđỏ');
  });

  test('JSON means what it meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = visibleText(JSON.stringify({ text }));
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/(?![\n\t\r])\p{Cc}|\p{Bidi_Control}/u);
      }),
    );
  });
});
