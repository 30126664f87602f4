import { describe, expect, test } from 'vitest';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';
import { renderTextTemplate } from './text-template.ts';

const render = async (source: string, format: 'html' | 'plain' = 'plain'): Promise<string> => {
  const outcome = await renderTextTemplate(source, SAMPLE_DATA, {
    lang: 'vi',
    fields: SAMPLE_FIELDS,
    format,
  });
  return outcome.ok
    ? outcome.text
    : outcome.problems.map(({ code, tag, paragraph }) => `! ${code} ${tag} @ ${paragraph}`).join('\n');
};

describe('text templates', () => {
  test.each([
    ['a field', '{{title}}', 'BÁO CÁO'],
    ['a list', '{{#each units}}{{@number}}. {{name}}\n{{/each}}', '1. Sở Y tế\n2. Bác Ái\n'],
    ['Vietnamese words', '{{#neu units}}có{{/neu}}{{#khong units}}không{{/khong}}', 'có'],
    ['else', '{{#unless units}}A{{else}}B{{/unless}}', 'B'],
    ['a helper', '{{upper title}}', 'BÁO CÁO'],
    ['a comment', 'a{{! ghi chú }}b', 'ab'],
    ['an outer field', '{{#each units}}{{../title}};{{/each}}', 'BÁO CÁO;BÁO CÁO;'],
  ])('%s', async (_name, source, text) => {
    expect(await render(source)).toBe(text);
  });

  test.each([
    ['an unknown field', 'x\n{{titel}}', '! unknown-field {{titel}} @ {{titel}}'],
    ['an unknown field in a list', '{{#each units}}{{ten_sai}}{{/each}}', '! unknown-field {{ten_sai}}'],
    ['an unknown field in an else', '{{#if units}}{{else}}{{sai}}{{/if}}', '! unknown-field {{sai}}'],
    ['an unknown helper', '{{lookup units 0}}', '! unknown-helper {{lookup units 0}}'],
    ['an unknown block', '{{#with units}}{{/with}}', '! unknown-block {{#with}}'],
    ['a block without argument', '{{#if}}{{/if}}', '! syntax {{#if}}'],
    ['the wrong closing tag', 'a\nb {{#if units}}{{/each}}', '! syntax'],
    ['an unescaped tag', '{{{title}}}', '! unsupported-tag {{{title}}}'],
    ['another unescaped tag', '{{~&title}}', '! unsupported-tag {{~&title}}'],
    ['a partial', '{{> header}}', '! unsupported-tag {{> header}}'],
    ['the prototype', '{{constructor}}', '! unknown-field {{constructor}}'],
  ])('refuses %s', async (_name, source, problem) => {
    expect(await render(source)).toContain(problem);
  });

  test('lists every mistake at once', async () => {
    expect((await render('{{a1}}\n{{b2}}\n{{#each c3}}{{/each}}')).split('\n')).toHaveLength(3);
  });

  test('escapes in html only', async () => {
    const outcome = await renderTextTemplate(
      '{{title}}',
      { ...SAMPLE_DATA, title: '<b>' },
      { lang: 'vi', fields: SAMPLE_FIELDS, format: 'html' },
    );
    expect(outcome).toEqual({ ok: true, text: '&lt;b&gt;' });
  });
});
