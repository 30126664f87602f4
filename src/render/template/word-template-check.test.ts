import { describe, expect, test } from 'vitest';
import { renderWordTemplate } from './word-template.ts';
import { checkWordTemplate } from './word-template.ts';
import { adviceOf, describeProblem, placeOf } from './problem-words.ts';
import { VIETNAMESE } from './problem-words-vi.ts';
import { utf8 } from '../../office/bytes.ts';
import { saveDocx } from '../../office/docx-fill/docx-package.ts';
import { buildDocx, p, r, t, tbl, tr, type DocxSource } from '../../dev/testkit/word/build-docx.ts';
import { chartDrawing, chartSource } from '../../dev/testkit/word/chart-template.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';

type Case = [source: DocxSource | string | Uint8Array, problems: string[]];

const asMacro = saveDocx(
  new Map([
    [
      '[Content_Types].xml',
      utf8(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
    ],
    ['word/document.xml', utf8('<w:document/>')],
  ]),
);

/** Template → its problems as `code tag suggestion-or-place`. */
const CASES: Record<string, Case> = {
  'not a zip': [utf8('xin chào'), ['not-a-docx  tệp mẫu']],
  'a zip of something else': [
    saveDocx(new Map([['[Content_Types].xml', utf8('<Types/>')]])),
    ['not-a-docx  tệp mẫu'],
  ],
  'broken content types': [
    saveDocx(new Map([['[Content_Types].xml', utf8('<Types>')]])),
    ['broken  tệp mẫu'],
  ],
  'old Word file': [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), ['old-or-locked  tệp mẫu']],
  macros: [asMacro, ['macros  tệp mẫu']],
  'broken body': ['<w:p>', ['broken  nội dung chính']],
  'document type': [{ body: p('a'), header: p('<!DOCTYPE x>') }, ['broken  đầu trang']],
  'unknown field': [p('{{titel}}'), ['unknown-field {{titel}} nội dung chính']],
  'unknown field in a loop': [
    p('{{#each units}}{{title}}{{/each}}'),
    ['unknown-field {{title}} nội dung chính'],
  ],
  'prototype of an object': [
    p('{{constructor}} {{issuer.__proto__}}'),
    ['unknown-field {{constructor}} nội dung chính', 'unknown-field {{issuer.__proto__}} nội dung chính'],
  ],
  'loop variable outside a loop': [p('{{@index}}'), ['unknown-field {{@index}} nội dung chính']],
  'too many ../': [p('{{../title}}'), ['unknown-field {{../title}} nội dung chính']],
  'unknown helper': [p('{{uper title}}'), ['unknown-helper {{uper title}} nội dung chính']],
  'removed helpers': [
    p('{{lookup issuer "name"}} {{log title}}'),
    ['unknown-helper {{lookup issuer "name"}} nội dung chính', 'unknown-helper {{log title}} nội dung chính'],
  ],
  'unknown block': [p('{{#ì isLate}}a{{/ì}}'), ['unknown-block {{#ì isLate}} nội dung chính']],
  'unknown block closed by the right word': [
    p('{{#unles isLate}}a{{/unless}}'),
    ['unknown-block {{#unles isLate}} nội dung chính'],
  ],
  'removed block': [p('{{#with issuer}}a{{/with}}'), ['unknown-block {{#with issuer}} nội dung chính']],
  'unclosed tag': [p('a {{title b'), ['unclosed-tag {{title b nội dung chính']],
  'unclosed tag before another': [p('{{title {{count}}'), ['unclosed-tag {{title  nội dung chính']],
  'stray close': [p('title}} a'), ['stray-close }} nội dung chính']],
  'single braces': [
    p('{issuer.name} {ten}') + p('{#if isLate}a{{/if}}{{#neu muon}}b{/neu}'),
    [
      'single-brace {issuer.name} nội dung chính',
      'single-brace {ten} nội dung chính',
      'single-brace {#if isLate} nội dung chính',
      'single-brace {/neu} nội dung chính',
    ],
  ],
  'a brace too few': [
    p('{issuer.name}} {{issuer.name} a') + p('{issuer.name a') + p('issuer.name} a'),
    [
      'single-brace {issuer.name}} nội dung chính',
      'unclosed-tag {{issuer.name} nội dung chính',
      'single-brace {issuer.name nội dung chính',
      'single-brace issuer.name} nội dung chính',
    ],
  ],
  'words in braces': [
    p('{xyz} {Số 12/QĐ} {1, 2} { } {a; b}'),
    ['words-in-braces {xyz} nội dung chính', 'words-in-braces {Số 12/QĐ} nội dung chính'],
  ],
  'a lost end of a list, and what comes after': [
    p('{{#each units}}') + p('{{name}}') + p('{{title}}') + p('{{#if isLate}}{{count}}{{/if}}'),
    ['block-unclosed {{#each units}} nội dung chính'],
  ],
  'a lost start of a list': [
    p('{{title}}') + p('{{name}}') + p('{{#each tasks}}{{name}}{{/each}}') + p('{{/each}}') + p('{{title}}'),
    ['block-unopened {{/each}} nội dung chính'],
  ],
  'a misspelt list': [
    p('{{#each unitz}}{{name}}{{#each tasks}}{{nome}}{{/each}}{{/each}}'),
    ['unknown-field {{#each unitz}} nội dung chính', 'unknown-field {{nome}} nội dung chính'],
  ],
  'a misspelt block': [
    p('{{#eech units}}{{name}}{{/each}}'),
    ['unknown-block {{#eech units}} nội dung chính'],
  ],
  'else where there is no condition': [
    p('{{else}}{{#each units}}{{else}}{{/each}}{{#if isLate}}a{{else}}b{{else}}c{{/if}}'),
    ['else-tag {{else}} nội dung chính'],
  ],
  'across paragraphs': [p('{{ti') + p('tle}}'), ['tag-across-lines {{ti nội dung chính']],
  'across lines': [
    `<w:p><w:r>${t('{{ti')}<w:br/>${t('tle}}')}</w:r></w:p>`,
    ['tag-across-lines {{ti\ntle}} nội dung chính'],
  ],
  'raw tag': [
    p('{{{title}}} {{& title}}'),
    ['raw-tag {{{title}}} nội dung chính', 'raw-tag {{& title}} nội dung chính'],
  ],
  'other kinds of tag': [
    p('{{> part}} {{=[ ]=}} {{-w:p title}}'),
    [
      'unsupported-tag {{> part}} nội dung chính',
      'unsupported-tag {{=[ ]=}} nội dung chính',
      'unsupported-tag {{-w:p title}} nội dung chính',
    ],
  ],
  'raw XML prefix': [p('{{@title}}'), ['unknown-field {{@title}} nội dung chính']],
  'else in three spellings': [
    p('{{#if isLate}}a{{éle}}b{{else if count}}c{{^}}{{/if}}'),
    [
      'else-tag {{éle}} nội dung chính',
      'else-tag {{else if count}} nội dung chính',
      'else-tag {{^}} nội dung chính',
    ],
  ],
  syntax: [
    p('{{title count"}} {{}} {{title a=1}}'),
    [
      'syntax {{title count"}} nội dung chính',
      'syntax {{}} nội dung chính',
      'syntax {{title a=1}} nội dung chính',
    ],
  ],
  'unclosed block': [p('{{#each units}}{{name}}'), ['block-unclosed {{#each units}} nội dung chính']],
  'unopened block': [p('a{{/if}}'), ['block-unopened {{/if}} nội dung chính']],
  'mismatched block': [p('{{#each units}}{{name}}{{/if}}'), ['block-mismatch {{/if}} nội dung chính']],
  'block from a paragraph into a table': [
    p('{{#if isLate}}') + tbl(1, tr('a{{/if}}')),
    ['block-crosses {{#if isLate}} nội dung chính'],
  ],
  'text compared as a number': [
    p(
      '{{#if (gt title 3)}}a{{/if}}{{#neu (lon_hon "1.234" count)}}a{{/neu}}{{#if (lt units.length count)}}a{{/if}}',
    ),
    [
      'not-a-number {{#if (gt title 3)}} nội dung chính',
      'not-a-number {{#neu (lon_hon "1.234" count)}} nội dung chính',
    ],
  ],
  'not a list': [p('{{#each title}}{{name}}{{/each}}'), ['not-a-list {{#each title}} nội dung chính']],
  'list printed': [
    p('{{units}} {{isLate}} {{issuer}}'),
    [
      'not-printable {{units}} nội dung chính',
      'not-printable {{isLate}} nội dung chính',
      'not-printable {{issuer}} nội dung chính',
    ],
  ],
  'field code': [
    p('<w:r><w:instrText>HYPERLINK "{{title}}"</w:instrText></w:r>'),
    ['tag-not-filled {{title}} nội dung chính'],
  ],
  'file properties': [
    {
      body: p('a'),
      extra: { 'docProps/app.xml': { content: '<Properties><Company>{{title}}</Company></Properties>' } },
    },
    ['tag-not-filled {{title}} thuộc tính tệp'],
  ],
  'tracked deletion': [
    p('<w:del w:id="1"><w:r><w:delText>{{title}}</w:delText></w:r></w:del>'),
    ['deleted-tag {{title}} nội dung chính'],
  ],
  'header and body at once': [
    { body: p('{{titel}}'), header: p('{{coun}}'), footer: p('{{#if isLate}}'), footnote: p('{{x}}') },
    [
      'unknown-field {{titel}} nội dung chính',
      'unknown-field {{coun}} đầu trang',
      'block-unclosed {{#if isLate}} chân trang',
      'unknown-field {{x}} cước chú',
    ],
  ],
  'address of a link': [
    {
      body: p('a'),
      relationships:
        '<Relationship Id="l" Type="x" Target="http://a/%7B%7Btitle%7D%7D" TargetMode="External"/>',
    },
    ['tag-not-filled %7B%7Btitle%7D%7D phần khác của tệp'],
  ],
  'picture with a tag': [
    p(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{{title}}"/></wp:inline></w:drawing></w:r>',
    ),
    ['tag-not-filled {{title}} nội dung chính'],
  ],
  'row tags in different tables': [
    tbl(1, tr('{{#each units}}'), tr(tbl(1, tr('{{name}}{{/each}}')) + p(''))),
    ['block-crosses {{#each units}} nội dung chính'],
  ],
  'chart without tag': [chartSource(p(chartDrawing(''))), ['chart-without-tag  nội dung chính']],
  'chart with unknown tag': [
    chartSource(p(chartDrawing('{{charts.statu}}'))),
    ['chart-unknown {{charts.statu}} nội dung chính'],
  ],
  'chart in a loop': [
    chartSource(p('{{#each units}}') + p(chartDrawing('{{charts.status}}')) + p('{{/each}}')),
    ['chart-in-block {{charts.status}} nội dung chính'],
  ],
};

const bytesOf = async (source: Case[0]): Promise<Uint8Array> =>
  source instanceof Uint8Array ? source : buildDocx(source);

describe('template problems', () => {
  test.each(Object.entries(CASES))('%s', async (_name, [source, expected]) => {
    const problems = await checkWordTemplate(await bytesOf(source), SAMPLE_FIELDS);
    expect(problems.map((one) => `${one.code} ${one.tag} ${placeOf(one, 'vi')}`)).toEqual(expected);
    for (const problem of problems) {
      expect(describeProblem(problem, 'vi')).toBe(describeProblem(problem, 'vi').normalize('NFC'));
      expect(describeProblem(problem, 'en')).not.toMatch(/undefined/);
    }
  });

  test('every code is produced by a template above, or needs a damaged or huge one', () => {
    const produced = new Set(
      Object.values(CASES).flatMap(([, problems]) => problems.map((line) => line.split(' ')[0])),
    );
    // Excel forms have cases of their own.
    const elsewhere = ['not-an-xlsx', 'too-large', 'chart-refused', 'bad-output'];
    expect(Object.keys(VIETNAMESE.problems).filter((code) => !produced.has(code))).toEqual(elsewhere);
  });

  test('a template with an error is not rendered and says the same as the check', async () => {
    const template = buildDocx(p('{{titel}} {{#if isLate}}'));
    const outcome = await renderWordTemplate(template, SAMPLE_DATA, { lang: 'vi', fields: SAMPLE_FIELDS });
    expect(outcome).toEqual({ ok: false, problems: await checkWordTemplate(template, SAMPLE_FIELDS) });
  });

  test('the message names place, paragraph, tag and the nearest valid name', async () => {
    const template = buildDocx(p(r('Kính gửi: '), r('{{co_qan.ten}}')));
    const [problem] = await checkWordTemplate(template, SAMPLE_FIELDS);
    if (problem === undefined) throw new Error('no problem found');
    expect(describeProblem(problem, 'vi')).toBe(
      'nội dung chính, đoạn “Kính gửi: {{co_qan.ten}}”: Thẻ {{co_qan.ten}}: không có trường “co_qan” ở vị trí này. Có phải ý muốn viết là “co_quan”?',
    );
    expect(describeProblem(problem, 'en')).toBe(
      'body, paragraph “Kính gửi: {{co_qan.ten}}”: Tag {{co_qan.ten}}: there is no field “co_qan” here. Did you mean “co_quan”?',
    );
  });

  test.each([
    ['{{tên}}', 'NFC accents are no alias', 'ten'],
    ['{{#each units}}{{titel}}{{/each}}', 'a name of the enclosing item', '../title'],
    ['{{ghichu}}', 'a missing underscore', 'ghi_chu'],
  ])('%s: %s, suggests %s', async (source, _why, suggestion) => {
    const [problem] = await checkWordTemplate(buildDocx(p(source)), SAMPLE_FIELDS);
    if (problem === undefined) throw new Error('no problem found');
    expect(adviceOf(problem, 'vi')).toContain(`“${suggestion}”`);
  });
});
