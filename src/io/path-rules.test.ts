import { describe, expect, test } from 'vitest';
import { assert, property, string } from 'fast-check';
import { impossibleName, possibleName, splitPattern, swallowedQuote } from './path-rules.ts';

describe('a quotation mark that a backslash swallowed', () => {
  test.each([
    ['C:\\Báo cáo"', { path: 'C:\\Báo cáo', rest: '' }],
    ['C:\\Báo cáo" --format json', { path: 'C:\\Báo cáo', rest: '--format json' }],
    ['\\\\may-chu\\chung" status', { path: '\\\\may-chu\\chung', rest: 'status' }],
    ['C:\\Báo cáo', undefined],
    ['gọi là "đạt"', undefined],
    ['/bao-cao/a"b', undefined],
  ])('%s', (argument, expected) => {
    expect(swallowedQuote(argument)).toEqual(expected);
  });
});

describe('names that no file can have', () => {
  test.each([
    ['NUL', 'reserved'],
    ['nul.json', 'reserved'],
    ['ra/CON', 'reserved'],
    ['aux .txt', 'reserved'],
    ['C:\\ra\\com1.xlsx', 'reserved'],
    ['NUL/bieu.xlsx', 'reserved'],
    ['/bao-cao/x/NUL', 'reserved'],
    ['LPT³.docx', 'reserved'],
    ['báo cáo.', 'ending'],
    ['ra /bao-cao.docx', 'ending'],
    ['bao-cao?.docx', 'forbidden'],
    ['12:30.docx', 'forbidden'],
  ])('%s: %s', (path, why) => {
    expect(impossibleName(path)?.why).toBe(why);
  });

  test.each([
    'null.json',
    'console.html',
    'com10.xlsx',
    '../ra/b.docx',
    'C:\\ra\\b.docx',
    '\\\\?\\C:\\ra\\b.docx',
    './.an/x',
    '/dev/null',
    '/srv/aux/b.docx',
    'báo cáo.docx',
  ])('%s can be', (path) => {
    expect(impossibleName(path)).toBeUndefined();
  });
});

describe('a pattern', () => {
  test.each([
    ['C:\\Báo cáo\\*.xlsx', 'win32', 'C:\\Báo cáo', '*.xlsx'],
    ['C:\\a?\\b\\*.xlsx', 'win32', 'C:\\', 'a?/b/*.xlsx'],
    ['\\\\?\\C:\\Báo cáo\\*.xlsx', 'win32', '\\\\?\\C:\\Báo cáo', '*.xlsx'],
    ['\\\\.\\C:\\x\\**\\*.xlsx', 'win32', '\\\\.\\C:\\x', '**/*.xlsx'],
    ['\\\\?\\*', 'win32', '\\\\?\\*', ''],
    ['\\\\may\\chung\\*.xlsx', 'win32', '\\\\may\\chung\\', '*.xlsx'],
    ['*', 'win32', '.', '*'],
    ['/a/b?/*.xlsx', 'linux', '/a', 'b?/*.xlsx'],
    ['/*', 'linux', '/', '*'],
  ])('%s on %s ends, at %s', (pattern, platform, base, rest) => {
    expect(splitPattern(pattern, platform)).toEqual({ base, rest });
  });
});

describe('words as a name', () => {
  test.each([
    ['Sở Y tế', 'Sở Y tế'],
    ['Ban A/B: "C"', 'Ban A-B- -C-'],
    ['con', '_con'],
    ['Sở X. ', 'Sở X'],
    ['', '_'],
  ])('%j: %j', (words, name) => {
    expect(possibleName(words)).toBe(name);
  });

  test('whatever the words are, a file can have the name', () => {
    assert(
      property(string({ unit: 'binary' }), (words) => {
        const name = possibleName(words);
        expect([impossibleName(name), /[\\/]/.test(name), name === '']).toEqual([undefined, false, false]);
      }),
    );
  });
});
