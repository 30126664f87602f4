// @module-tag slow
import { describe, expect, test } from 'vitest';
import { renderWordTemplate } from './word-template.ts';
import { buildDocx, p, r, t, tbl, tr, type DocxSource } from '../../dev/testkit/word/build-docx.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';
import { errorKinds } from '../../dev/testkit/word/validate.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';

async function render(source: DocxSource | string, data: object = SAMPLE_DATA): Promise<string[]> {
  const outcome = await renderWordTemplate(buildDocx(source), data, { lang: 'vi', fields: SAMPLE_FIELDS });
  return outcome.ok ? readLines(outcome.bytes) : outcome.problems.map(({ code, tag }) => `! ${code} ${tag}`);
}

const BOLD = '<w:b/>';
const noUnits = { ...SAMPLE_DATA, units: [] };

type Case = [name: string, source: DocxSource | string, lines: string[], data?: object];

const AWKWARD: Case[] = [
  ['tag split across runs', p(r('{{ti'), r('tle', BOLD), r('}} x')), ['BÁO CÁO x']],
  ['tag split inside one run', `<w:p><w:r>${t('a {{ti')}${t('tle}} b')}</w:r></w:p>`, ['a BÁO CÁO b']],
  [
    'tracked insertion in a tag',
    p(r('{{ti'), '<w:ins w:id="1" w:author="a">' + r('tl') + '</w:ins>', r('e}}')),
    ['BÁO CÁO'],
  ],
  [
    'tracked deletion in a tag',
    p(r('{{ti'), '<w:del w:id="1" w:author="a"><w:r><w:delText>zz</w:delText></w:r></w:del>', r('tle}}')),
    ['BÁO CÁO'],
  ],
  [
    'a tag in a tracked deletion',
    p(r('a'), '<w:del w:id="1" w:author="a"><w:r><w:delText>{{title}}</w:delText></w:r></w:del>'),
    ['! deleted-tag {{title}}'],
  ],
  [
    'content control in a run',
    p(r('a '), `<w:sdt><w:sdtContent>${r('{{title}}')}</w:sdtContent></w:sdt>`),
    ['a BÁO CÁO'],
  ],
  [
    'content control around paragraphs',
    `<w:sdt><w:sdtContent>${p('{{#each units}}')}${p('{{name}}')}${p('{{/each}}')}</w:sdtContent></w:sdt>`,
    ['Sở Y tế', 'Bác Ái'],
  ],
  [
    'inline each',
    p('Gồm: {{#each units}}{{name}}{{#unless @last}}, {{/unless}}{{/each}}.'),
    ['Gồm: Sở Y tế, Bác Ái.'],
  ],
  [
    'bold inline if',
    p(r('a '), r('{{#if isLate}}', BOLD), r('muộn'), r('{{/if}}', BOLD), r(' b')),
    ['a muộn b'],
  ],
  [
    'bold inline if, false',
    p(r('a '), r('{{#if isLate}}', BOLD), r('muộn'), r('{{/if}}', BOLD), r(' b')),
    ['a  b'],
    { ...SAMPLE_DATA, isLate: false },
  ],
  ['two blocks in one paragraph', p('{{#if isLate}}A{{/if}}{{#unless isLate}}B{{/unless}}C'), ['AC']],
  [
    'two block tags on a line of their own',
    p('{{#each units}} {{#if note}}') + p('{{name}}') + p('{{/if}}{{/each}}'),
    ['Sở Y tế'],
  ],
  [
    'empty list in a cell',
    tbl(1, tr(p('{{#each units}}') + p('{{name}}') + p('{{/each}}'))),
    ['|  |'],
    noUnits,
  ],
  [
    'row loop',
    tbl(2, tr('Tên', 'Số'), tr('{{#each units}}{{name}}', '{{@number}}{{/each}}')),
    ['| Tên | Số |', '| Sở Y tế | 1 |', '| Bác Ái | 2 |'],
  ],
  [
    'empty row loop',
    tbl(2, tr('Tên', 'Số'), tr('{{#each units}}{{name}}', '{{@number}}{{/each}}')),
    ['| Tên | Số |'],
    noUnits,
  ],
  [
    'only row empty',
    p('a') + tbl(2, tr('{{#each units}}{{name}}', '{{@number}}{{/each}}')) + p('b'),
    ['a', 'b'],
    noUnits,
  ],
  [
    'tags in rows of their own',
    tbl(2, tr('Tên', 'Số'), tr('{{#each units}}', ''), tr('{{name}}', '{{@number}}'), tr('{{/each}}', '')),
    ['| Tên | Số |', '| Sở Y tế | 1 |', '| Bác Ái | 2 |'],
  ],
  [
    'tags in rows of their own, one column',
    tbl(1, tr('{{#each units}}'), tr('{{name}}'), tr('{{/each}}')),
    ['| Sở Y tế |', '| Bác Ái |'],
  ],
  [
    'nested rows',
    tbl(
      1,
      tr('{{#each units}}'),
      tr('{{name}}'),
      tr('{{#each tasks}}'),
      tr('- {{name}}'),
      tr('{{/each}}'),
      tr('{{/each}}'),
    ),
    ['| Sở Y tế |', '| - Tập huấn |', '| - Truyền thông |', '| Bác Ái |'],
  ],
  [
    'nested table',
    tbl(
      1,
      tr(
        p('{{#each units}}') +
          tbl(1, tr('{{#each tasks}}'), tr('{{name}}'), tr('{{/each}}')) +
          p('{{name}}') +
          p('{{/each}}'),
      ),
    ),
    ['| | Tập huấn | / | Truyền thông | / Sở Y tế / Bác Ái |'],
  ],
  [
    'the enclosing item and the index',
    p(
      '{{#each units}}{{#each tasks}}{{../name}}-{{name}}-{{../../title}}-{{@index}}-{{@../number}};{{/each}}{{/each}}',
    ),
    ['Sở Y tế-Tập huấn-BÁO CÁO-0-1;Sở Y tế-Truyền thông-BÁO CÁO-1-1;'],
  ],
  [
    'no value does not fall through to the enclosing item',
    p('{{#each units}}[{{note}}]{{/each}}'),
    ['[n1][]'],
  ],
  ['else inline', p('{{#if isLate}}A{{else}}B{{/if}}'), ['A']],
  ['else inline, false', p('{{#neu muon}}A{{khac}}B{{/neu}}'), ['B'], { ...SAMPLE_DATA, isLate: false }],
  ['else by rows', tbl(1, tr('{{#if isLate}}'), tr('A'), tr('{{khac}}'), tr('B'), tr('{{/if}}')), ['| A |']],
  [
    'break inside a conditional run',
    `<w:p><w:r>${t('{{#if isLate}}A')}<w:br/>${t('B{{/if}}C')}</w:r></w:p>`,
    ['A\nBC'],
  ],
  [
    'break inside a conditional run, false',
    `<w:p><w:r>${t('{{#if isLate}}A')}<w:br/>${t('B{{/if}}C')}</w:r></w:p>`,
    ['C'],
    { ...SAMPLE_DATA, isLate: false },
  ],
  [
    'header, footer and footnote',
    { body: p('{{title}}'), header: p('{{issuer.name}}'), footer: p('{{count}}'), footnote: p('{{note}}') },
    ['BÁO CÁO', 'Sở Nội vụ', '3', 'Ghi chú chung'],
  ],
  ['hyperlink', p(r('a '), `<w:hyperlink w:anchor="x">${r('{{title}}')}</w:hyperlink>`), ['a BÁO CÁO']],
  [
    'block half in a hyperlink',
    p(r('{{#if isLate}}a '), `<w:hyperlink w:anchor="x">${r('b{{/if}}')}</w:hyperlink>`),
    ['! block-crosses {{#if isLate}}'],
  ],
  [
    'Vietnamese words',
    p('{{#moi don_vi}}{{ten}}{{#neu @cuoi}}.{{/neu}}{{#khong @cuoi}}; {{/khong}}{{/moi}}'),
    ['Sở Y tế; Bác Ái.'],
  ],
  ['comments', p('{{! ghi chú}}') + p('a{{!-- b --}}'), ['a']],
  [
    'list of plain texts',
    p('{{#each recipients}}') + p('- {{this}}') + p('{{/each}}'),
    ['- Như trên', '- Lưu: VT'],
  ],
  [
    'helpers with curly quotes',
    p('{{upper issuer.name}} {{join recipients “; ”}} {{#if (gt units.length 1)}}nhiều{{/if}}'),
    ['SỞ NỘI VỤ Như trên; Lưu: VT nhiều'],
  ],
];

describe('awkward templates', () => {
  test.each<Case>(AWKWARD)('%s', async (_name, source, lines, data) => {
    expect(await render(source, data)).toEqual(lines);
  });

  test('what is rendered has no kind of schema error that its template has not', async () => {
    for (const [name, source, , data = SAMPLE_DATA] of AWKWARD) {
      const template = buildDocx(source);
      const outcome = await renderWordTemplate(template, data, { lang: 'vi', fields: SAMPLE_FIELDS });
      if (!outcome.ok) continue;
      const kinds = await errorKinds(outcome.bytes);
      const known = kinds.length === 0 ? [] : await errorKinds(template);
      const added = kinds.filter((kind) => !known.includes(kind));
      expect({ name, added }).toEqual({ name, added: [] });
    }
  });
});
