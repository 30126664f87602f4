// @module-tag slow
import { createHash } from 'node:crypto';
import { expect, test, describe, vi } from 'vitest';
import * as fc from 'fast-check';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { renderWordTemplate } from './word-template.ts';
import { utf8 } from '../../office/bytes.ts';
import { openDocx, partText, readParts, writeParts } from '../../office/docx-fill/docx-package.ts';
import { buildDocx, p, r, tbl, tr, type DocxSource } from '../../dev/testkit/word/build-docx.ts';
import { chartDrawing, chartSource } from '../../dev/testkit/word/chart-template.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';
import { errorKinds } from '../../dev/testkit/word/validate.ts';

const OPTIONS = { lang: 'vi', fields: SAMPLE_FIELDS } as const;

async function renderBytes(source: DocxSource | string, data: object = SAMPLE_DATA): Promise<Uint8Array> {
  const outcome = await renderWordTemplate(buildDocx(source), data, OPTIONS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.bytes;
}

async function bodyXml(bytes: Uint8Array): Promise<string> {
  const opened = openDocx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return partText(opened.file.parts, opened.file.main);
}

const withNote = (note: string): object => ({ ...SAMPLE_DATA, note });

const inWord = (note: string): string => sanitizeText(note).replaceAll('\t', ' ');

const HOSTILE = [
  'a\tb',
  '<w:p>&amp;</w:p> ]]> <!-- x -->',
  '{{title}} {{#each units}} {{{x}}} }} {',
  '=cmd|" /C calc"!A0',
  '\u0000\u0007\uD800a\uFFFE',
  '\u202Eabc\u2066d\u200F',
  '\uF0B7 gạch đầu dòng \uE0B2\uE0B3 dấu riêng \uE0B4',
  'Nguye\u0302\u0303n Thi\u0323 A\u0301nh',
  '${title} <%= 1 %> @{x}',
  'chữ '.repeat(10_000),
];

describe('the title of the file', () => {
  const CORE = 'docProps/core.xml';
  const titleOf = async (core: string | undefined): Promise<string | undefined> => {
    const parts = readParts(buildDocx(p('x')));
    parts.delete(CORE);
    if (core !== undefined) parts.set(CORE, utf8(core));
    const outcome = await renderWordTemplate(writeParts(parts), SAMPLE_DATA, {
      ...OPTIONS,
      title: 'A & B $1',
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const written = readParts(outcome.bytes);
    return written.has(CORE) ? partText(written, CORE) : undefined;
  };
  const core = (inside: string): string =>
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>x</dc:creator>${inside}</cp:coreProperties>`;

  test.each([
    ['<dc:title>Mẫu</dc:title>'],
    ['<dc:title/>'],
    ['<dc:title xml:lang="vi">Mẫu\n2</dc:title>'],
    [''],
  ])("is the document's own: %j", async (was) =>
    expect(await titleOf(core(was))).toBe(core('<dc:title>A &amp; B $1</dc:title>')),
  );
  test('is not missed where there are no properties', async () =>
    expect(await titleOf(undefined)).toBeUndefined());
});

describe('values', () => {
  test.each(HOSTILE)('hostile text comes out as text: %j', async (note) => {
    const bytes = await renderBytes(p('[{{note}}]'), withNote(note));
    expect(readLines(bytes)).toEqual([`[${inWord(note)}]`]);
    expect(await errorKinds(bytes)).toEqual([]);
  });

  test('any text at all comes out as itself, made safe', async () => {
    const template = buildDocx(p('[{{note}}]') + tbl(1, tr('{{note}}')));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (note) => {
        const outcome = await renderWordTemplate(template, withNote(note), OPTIONS);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
        const [line] = readLines(outcome.bytes);
        expect(line).toBe(`[${inWord(note)}]`);
      }),
      { numRuns: 100 },
    );
  });

  test('a value alone in its paragraph becomes one paragraph per line, with the same look', async () => {
    const style = '<w:pPr><w:ind w:firstLine="720"/></w:pPr>';
    const xml = await bodyXml(
      await renderBytes(p(style, r('{{note}}', '<w:b/>')), withNote('Một\r\n\r\nHai\nBa')),
    );
    const line = (text: string): string =>
      `<w:p>${style}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    expect(xml.replaceAll('<w:t>', '<w:t xml:space="preserve">')).toContain(
      line('Một') + line('Hai') + line('Ba'),
    );
  });

  test('a value among other words becomes lines of one paragraph', async () => {
    expect(readLines(await renderBytes(p('- {{note}}.'), withNote('Một\nHai')))).toEqual(['- Một\nHai.']);
  });

  test('a value alone in a cell becomes paragraphs of the cell', async () => {
    const bytes = await renderBytes(tbl(1, tr('{{note}}')), withNote('Một\nHai'));
    expect(readLines(bytes)).toEqual(['| Một / Hai |']);
    expect(await errorKinds(bytes)).toEqual([]);
  });

  test('a section that ends with the paragraph still ends there', async () => {
    const section = '<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>';
    const bytes = await renderBytes(p(section, '{{note}}') + p('b'), withNote('Một\nHai'));
    expect(await bodyXml(bytes)).toMatch(/Một<\/w:t><\/w:r><\/w:p>.*<w:sectPr>.*Hai/);
    expect(await errorKinds(bytes)).toEqual([]);
  });

  test('a figure that is not a number is a mistake of the model, not something to print', async () => {
    await expect(renderBytes(p('{{count}}'), { count: Number.NaN })).rejects.toThrow('not a number');
  });

  test('an absent value prints nothing, a zero prints 0', async () => {
    expect(readLines(await renderBytes(p('[{{note}}][{{count}}]'), { count: 0 }))).toEqual(['[][0]']);
  });
});

const EVERYTHING: DocxSource = chartSource(
  p('{{title}}') +
    p('{{#each units}}') +
    p('<w:bookmarkStart w:id="0" w:name="x"/>', r('{{name}}'), '<w:bookmarkEnd w:id="0"/>') +
    `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${p('{{note}}')}</w:sdtContent></w:sdt>` +
    p('{{/each}}') +
    tbl(
      2,
      tr('Tên', 'Việc'),
      tr('{{#each units}}', ''),
      tr('{{name}}', p('{{#each tasks}}') + p('{{name}}') + p('{{/each}}')),
      tr('{{/each}}', ''),
    ) +
    p('{{#if isLate}}') +
    p('Muộn') +
    p('{{/if}}') +
    p(chartDrawing('{{bieu_do.ket_qua}}')),
);

describe('the file', () => {
  test('passes the Open XML SDK validator with copied bookmarks, controls and drawings', async () => {
    expect(await errorKinds(buildDocx(EVERYTHING))).toEqual([]);
    expect(await errorKinds(await renderBytes(EVERYTHING))).toEqual([]);
    expect(await errorKinds(await renderBytes(EVERYTHING, { ...SAMPLE_DATA, units: [] }))).toEqual([]);
  });

  test('is the same byte for byte another day, the chart’s workbook included', async () => {
    const hash = async (): Promise<string> =>
      createHash('sha256')
        .update(await renderBytes(EVERYTHING))
        .digest('hex');
    vi.useFakeTimers({ now: new Date('2025-07-01T08:00:00Z'), toFake: ['Date'] });
    const first = await hash();
    vi.setSystemTime(new Date('2026-01-31T20:00:00Z'));
    const second = await hash();
    vi.useRealTimers();
    expect(second).toBe(first);
  });

  test('a template’s own data and template are not changed by rendering', async () => {
    const template = buildDocx(EVERYTHING);
    const before = { template: template.slice(), data: structuredClone(SAMPLE_DATA) };
    await renderWordTemplate(template, SAMPLE_DATA, OPTIONS);
    expect({ template, data: SAMPLE_DATA }).toEqual(before);
  });

  test('a Word template (.dotx) becomes a document', async () => {
    const parts = readParts(buildDocx(p('{{title}}')));
    const types = partText(parts, '[Content_Types].xml').replace('document.main', 'template.main');
    const zip = writeParts(new Map([...parts, ['[Content_Types].xml', utf8(types)]]));
    const outcome = await renderWordTemplate(zip, SAMPLE_DATA, OPTIONS);
    expect(outcome.ok && partText(readParts(outcome.bytes), '[Content_Types].xml')).toContain(
      'document.main+xml',
    );
  });
});

describe('charts', () => {
  const source = chartSource(p(chartDrawing('{{ charts.status }}')));

  test('get the model’s data, a missing figure stays a gap', async () => {
    const chart = partText(readParts(await renderBytes(source)), 'word/charts/chart1.xml');
    expect(chart).toContain('<c:v>Mục tiêu 2</c:v>');
    expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>2</c:v></c:pt></c:numCache>');
    expect(chart).toContain('<a:srgbClr val="1F4E79"/>');
  });

  test('have a workbook with the same data', async () => {
    const parts = readParts(await renderBytes(source));
    const embedded = [...parts].find(([name]) => name.endsWith('.xlsx'))?.[1];
    const workbook = readParts(embedded ?? new Uint8Array());
    const text = [...workbook.keys()].map((name) => partText(workbook, name)).join('');
    expect(text).toContain('Chưa đạt');
  });

  test('of a province that has no figure yet stay empty', async () => {
    const status = { ...SAMPLE_DATA.charts.status, series: [{ name: 'Đạt', values: [null, null] }] };
    const bytes = await renderBytes(source, { charts: { status } });
    expect(partText(readParts(bytes), 'word/charts/chart1.xml')).not.toMatch(/<c:numCache>.*<c:pt /);
    expect(await errorKinds(bytes)).toEqual([]);
  });

  test('that are not of categories and values are reported', async () => {
    const { extra = {} } = source;
    const [[name, part] = ['', { content: '' }]] = Object.entries(extra);
    const scatter = String(part.content).replaceAll('c:cat>', 'c:xVal>').replaceAll('c:val>', 'c:yVal>');
    const template = buildDocx({ ...source, extra: { [name]: { ...part, content: scatter } } });
    const outcome = await renderWordTemplate(template, SAMPLE_DATA, OPTIONS);
    expect(outcome.ok ? [] : outcome.problems.map(({ code, tag }) => `${code} ${tag}`)).toEqual([
      'chart-refused {{ charts.status }}',
    ]);
  });

  test('without a tag are a warning and keep their figures', async () => {
    const outcome = await renderWordTemplate(
      buildDocx(chartSource(p(chartDrawing('Hình')))),
      SAMPLE_DATA,
      OPTIONS,
    );
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toEqual(['chart-without-tag']);
  });
});
