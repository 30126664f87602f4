import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from './markdown-text.ts';

describe('escapeMarkdown', () => {
  test.each([
    ['a heading', '# Tổng số', String.raw`\# Tổng số`],
    ['a table cell', 'nam | nữ', String.raw`nam \| nữ`],
    ['a link', '[xem](https://vi.du)', String.raw`\[xem\](https://vi.du)`],
    ['a picture', '![](x.png)', String.raw`!\[\](x.png)`],
    ['emphasis', '*2* và _3_', String.raw`\*2\* và \_3\_`],
    ['strike-through', '~~12~~', String.raw`\~\~12\~\~`],
    ['code', '`rm`', '\\`rm\\`'],
    ['html', '<b>đậm</b>', String.raw`\<b\>đậm\</b\>`],
    ['an entity', '&lt;b&gt; &#60; A&B &', String.raw`\&lt;b\&gt; &\#60; A&B &`],
    ['a backslash that would undo the next mark', String.raw`\*`, String.raw`\\\*`],
    ['lines', 'một \r\n\n  hai\nba', 'một hai ba'],
  ])('%s', (_name, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('only backslashes and spaces come to it: what a reader sees are the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const shown = escapeMarkdown(text).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
        expect(shown).toBe(text);
      }),
    );
  });
});
