import { array, assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinOrStack, wrap, wrapNotes } from './wrap.ts';

describe('wrap', () => {
  it('breaks at spaces and indents what follows', () => {
    expect(wrap('một hai ba bốn năm sáu', 20, '    ', '  - ')).toBe('  - một hai ba bốn\n    năm sáu');
  });

  it('takes no room for colours', () => {
    const red = `${String.fromCodePoint(27)}[31mmột hai${String.fromCodePoint(27)}[39m`;
    expect(wrap(`${red} ba bốn năm`, 20, '')).toBe(`${red} ba bốn năm`);
  });

  it('stacks parts that do not fit on one line', () => {
    expect(joinOrStack(['một hai', 'ba bốn'], ' · ', 16, '  ')).toBe('một hai · ba bốn');
    expect(joinOrStack(['một hai', 'ba bốn'], ' · ', 15, '  ')).toBe('một hai\n  ba bốn');
  });

  it('leaves a word longer than the line alone', () => {
    expect(wrap(`a ${'x'.repeat(30)} b`, 20, '  ')).toBe(`  a\n  ${'x'.repeat(30)}\n  b`);
  });

  it('keeps every word, and every line within the width', () => {
    const word = stringMatching(/^[a-zà-ỹ]{1,10}$/);
    assert(
      property(array(word, { minLength: 1 }), integer({ min: 20, max: 200 }), (words, columns) => {
        const lines = wrap(words.join(' '), columns, '  ').split('\n');
        expect(lines.every((line) => line.length <= Math.min(columns, 120))).toBe(true);
        expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(words.map((w) => w.normalize('NFC')));
      }),
    );
  });
});

describe('wrapNotes', () => {
  const sentence = 'một hai ba bốn năm sáu bảy tám';

  it.each([
    ['breaks a sentence', sentence, 'một hai ba bốn năm\nsáu bảy tám'],
    ['goes on under a bullet', `- ${sentence}`, '- một hai ba bốn năm\n  sáu bảy tám'],
    ['goes on behind an arrow', `  -> ${sentence}`, '  -> một hai ba bốn\n     năm sáu bảy tám'],
    ['each line by itself', `ngắn\n${sentence}\n`, 'ngắn\nmột hai ba bốn năm\nsáu bảy tám\n'],
    ['a line that fits keeps its spaces', 'ab    cd\n', 'ab    cd\n'],
    ['a command stays whole', `  ntge ${sentence}`, `  ntge ${sentence}`],
    ['JSON stays whole', `{"message":"${sentence}"}`, `{"message":"${sentence}"}`],
    ['a line written anew stays whole', `\r\u001b[K${sentence}`, `\r\u001b[K${sentence}`],
  ])('%s', (_, text, expected) => {
    expect(wrapNotes(text, 20)).toBe(expected);
  });
});
