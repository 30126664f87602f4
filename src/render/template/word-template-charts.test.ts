// @module-tag slow
import { describe, expect, test } from 'vitest';
import { renderWordTemplate } from './word-template.ts';
import { partText, readParts } from '../../office/docx-fill/docx-package.ts';
import { buildDocx, p, tbl, tr } from '../../dev/testkit/word/build-docx.ts';
import { chartDrawing, chartSource } from '../../dev/testkit/word/chart-template.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';
import { errorKinds } from '../../dev/testkit/word/validate.ts';

const EMPTY = { ...SAMPLE_DATA, charts: { status: { title: '', categories: [], series: [] } } };
const CHART = p(chartDrawing('{{charts.status}}'));

async function render(body: string, data: object): Promise<Uint8Array> {
  const template = buildDocx(chartSource(body));
  const outcome = await renderWordTemplate(template, data, { lang: 'vi', fields: SAMPLE_FIELDS });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.bytes;
}

describe('a chart without data', () => {
  test.each([
    ['between paragraphs', p('a') + CHART + p('b'), ['a', 'b']],
    [
      'between tables',
      p('a') + tbl(1, tr('x')) + CHART + tbl(1, tr('y')) + p('b'),
      ['a', '| x |', '', '| y |', 'b'],
    ],
    ['beside words', p('a') + p('Hình ', chartDrawing('{{charts.status}}')) + p('b'), ['a', 'Hình ', 'b']],
    ['at the end', p('a') + CHART, ['a', '']],
  ])('goes, %s', async (_name, body, lines) => {
    const bytes = await render(body, EMPTY);
    expect(readLines(bytes)).toEqual(lines);
    const parts = readParts(bytes);
    expect([...parts.keys()].filter((name) => /charts|embeddings/.test(name))).toEqual([]);
    expect(partText(parts, '[Content_Types].xml')).not.toContain('chart');
    expect(partText(parts, 'word/_rels/document.xml.rels')).not.toContain('chart');
    expect(await errorKinds(bytes)).toEqual(await errorKinds(await render(p('a'), SAMPLE_DATA)));
  });
});

describe('a chart whose alt text is lost', () => {
  const withSample = async (first: string): Promise<Uint8Array> => {
    const source = chartSource(p(chartDrawing('')));
    const extra = Object.entries(source.extra ?? {}).map(([name, part]) => [
      name,
      { ...part, content: String(part.content).replace('<c:v>a</c:v>', `<c:v>${first}</c:v>`) },
    ]);
    return buildDocx({ ...source, extra: Object.fromEntries(extra) });
  };

  test.each(['charts.status', 'bieu_do.ket_qua'])('is known again by its sample data: %s', async (first) => {
    const outcome = await renderWordTemplate(await withSample(first), SAMPLE_DATA, {
      lang: 'vi',
      fields: SAMPLE_FIELDS,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.warnings).toEqual([]);
    expect(partText(readParts(outcome.bytes), 'word/charts/chart1.xml')).toContain('<c:v>Mục tiêu 2</c:v>');
  });

  test('is left alone when its data are the office’s own', async () => {
    const outcome = await renderWordTemplate(await withSample('Năm 2024'), SAMPLE_DATA, {
      lang: 'vi',
      fields: SAMPLE_FIELDS,
    });
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toEqual(['chart-without-tag']);
  });
});
