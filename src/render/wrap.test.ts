import { array, assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinOrStack, wrap } from './wrap.ts';

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
