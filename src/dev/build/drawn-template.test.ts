import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SAMPLE_FIELDS } from '../testkit/word/sample-fields.ts';
import { partText, readParts } from '../../office/docx-fill/docx-package.ts';
import { withCapitals, withVietnameseNames } from './drawn-template.ts';

test.each([
  ['{{title}}', '{{ten}}'],
  ['{{issuer.name}}', '{{co_quan.ten}}'],
  ['{{upper issuer.name}}', '{{viet_hoa co_quan.ten}}'],
  [
    '{{#each units}}{{name}}{{#each tasks}}{{name}} {{../name}} {{@root.title}}{{/each}}{{/each}}{{title}}',
    '{{#moi don_vi}}{{ten}}{{#moi viec}}{{ten}} {{../ten}} {{@root.ten}}{{/moi}}{{/moi}}{{ten}}',
  ],
  [
    '{{#each recipients}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}',
    '{{#moi noi_nhan}}{{this}}{{#khong @cuoi}}, {{/khong}}{{/moi}}',
  ],
  ['{{#if units.length}}a{{else}}b{{/if}}', '{{#neu don_vi.so_luong}}a{{khac}}b{{/neu}}'],
  ['{{#if (eq title &quot;title&quot;)}}x{{/if}}', '{{#neu (bang ten &quot;title&quot;)}}x{{/neu}}'],
  ['title', 'title'],
])('%s', (written, wanted) => expect(withVietnameseNames(written, SAMPLE_FIELDS)).toBe(wanted));

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

test('capitals are letters, but for tags and entities', () => {
  const styles = new Set(['Hoa']);
  const text = 'Sở &amp; {{title}} {{#if a}}{{num b}}{{/if}}';
  expect(withCapitals(paragraph('Hoa', text) + paragraph('Khac', text), styles)).toBe(
    paragraph('Hoa', 'SỞ &amp; {{upper title}} {{#if a}}{{upper (num b)}}{{/if}}') + paragraph('Khac', text),
  );
});

test('the shipped Vietnamese templates hold no English name', async () => {
  const names = (await readdir('dist/templates')).filter((name) => /(?<!\.en)\.docx$/.test(name));
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    const parts = readParts(await readFile(join('dist/templates', name)));
    const tags = ['word/document.xml', 'word/header2.xml'].flatMap(
      (part) => partText(parts, part).match(/\{\{[^{}]*\}\}/g) ?? [],
    );
    expect(tags.length).toBeGreaterThan(10);
    expect(
      tags.filter((tag) => /each|#if|unless|else|frame|text\b|units|[a-z][A-Z]/.test(tag)),
      name,
    ).toEqual([]);
  }
});
