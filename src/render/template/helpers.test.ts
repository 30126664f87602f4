import { describe, expect, test } from 'vitest';
import { isTelexSafe } from './fields.ts';
import { BLOCK_WORDS, createTemplateLanguage, helperAliases } from './helpers.ts';

const vi = await createTemplateLanguage('vi');
const en = await createTemplateLanguage('en');
const DATA = { name: 'Sở Nội vụ', count: 1234.5, items: ['a', 'b'], none: [], day: 5, yes: true };

describe('helpers', () => {
  test.each([
    ['{{upper name}}', 'SỞ NỘI VỤ'],
    ['{{lower-first "Ủy ban"}}', 'ủy ban'],
    ['{{viet_thuong_dau name}}', 'sở Nội vụ'],
    ['{{join items " và "}}', 'a và b'],
    ['[{{blank 3}}]', '[\u2003\u2003\u2003]'],
    ['{{two-digits day}}', '05'],
    ['{{num count}}', '1.234,5'],
    ['{{#if (eq day 5)}}a{{/if}}{{#if (ne day 5)}}b{{/if}}', 'a'],
    ['{{#neu (va yes (lon_hon day 4))}}a{{/neu}}{{#khong yes}}b{{/khong}}', 'a'],
    ['{{#if (or none (lt day 3))}}a{{else}}b{{/if}}', 'b'],
    ['{{#if (not none)}}trống{{/if}}', 'trống'],
    ['{{#moi items}}{{@thu_tu}}{{.}}{{#unless @last}},{{/unless}}{{/moi}}', '1a,2b'],
    [
      'two numbers side by side are not added: {{day}}{{day}}{{{day}}}',
      'two numbers side by side are not added: 555',
    ],
    ['[{{items}}{{none}}]', '[]'],
    ['{{#each items}}{{../day}}{{@root.day}}{{/each}}', '5555'],
  ])('%s → %s', (source, expected) => {
    expect(vi.compileText(source, 'plain')(DATA)).toBe(expected);
  });

  test('numbers follow the language', () => {
    expect(en.compileText('{{num count}}', 'plain')(DATA)).toBe('1,234.5');
  });

  test('html is escaped, Markdown is not', () => {
    const data = { x: '<b>&' };
    expect(vi.compileText('{{x}}', 'html')(data)).toBe('&lt;b&gt;&amp;');
    expect(vi.compileText('{{x}}', 'plain')(data)).toBe('<b>&');
  });

  test('every helper and block has a name that a Telex keyboard leaves alone', () => {
    expect([...helperAliases().values()].filter((alias) => !isTelexSafe(alias))).toEqual([]);
    const safe = [...BLOCK_WORDS].filter(([word]) => isTelexSafe(word)).map(([, kind]) => kind);
    expect(new Set(safe)).toEqual(new Set(BLOCK_WORDS.values()));
  });
});

describe('nothing reaches outside the data', () => {
  test.each(['{{lookup this "constructor"}}', '{{log name}}', '{{nope name}}', '{{#with items}}x{{/with}}'])(
    '%s is refused',
    (source) => {
      expect(() => vi.compileText(source, 'plain')(DATA)).toThrow();
    },
  );

  test.each([
    '{{constructor}}',
    '{{name.constructor}}',
    '{{__proto__}}',
    '{{items.constructor.name}}',
    '{{toString}}',
  ])('%s prints nothing', (source) => {
    expect(vi.compileText(source, 'plain')(DATA)).toBe('');
  });
});

test('compileValue keeps the value’s own type', () => {
  const frame = { contexts: [{ x: 1 }, DATA], variables: { index: 4 } };
  expect(vi.compileValue('../items')(frame)).toBe(DATA.items);
  expect(vi.compileValue('(gt x 0)')(frame)).toBe(true);
  expect(vi.compileValue('@index')(frame)).toBe(4);
});
