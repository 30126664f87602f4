import { describe, expect, test } from 'vitest';
import { partText, readParts } from '../../office/docx-fill/docx-package.ts';
import type { ChartTable, ReportModel } from '../../core/report/model.ts';
import { renderSample, SAMPLE_REPORTS, sampleReport } from '../../dev/testkit/report-samples.ts';
import { escapeMarkdown } from '../markdown-text.ts';

/**
 * The Word and Markdown reports against the model, both ways: no number that the model does not hold, and nothing that
 * the model holds for print left out.
 */

const LANGS = ['vi', 'en'] as const;
const EVERY = SAMPLE_REPORTS.flatMap((name) => LANGS.map((lang) => [name, lang] as const));

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
const oneSpace = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Every text and number of a value with its path. */
function leaves(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** What no paper report shows: ids and codes, numbers beside their text, and what only html and the workbooks show. */
const NOT_ON_PAPER =
  /^(?:schema|lang|edition|catalogue|period|revision|asOf|counts|charts)\b|\.(?:id|unitIds|unitId|level|reason|direction|directionText|state|severity|sha256|file|fileShort|planIndicator|value|factor|number|counts|op|daysLate|daysFromDue|filled|required|have|due\.\d|entries\.\d+\.sources)(?:\.|$)|\.(?:change|distance|achievement|progress|baseline|coverage)\.|\.measures\.\d+\.(?:sources|objective|short|target\.text|result\.withUnit|previous\.period)|\.title$|indicators\.\d+\.(?:name|order)$|frame\.(?:subject|issuer)$|objectives\.\d+\.narratives\.note$|waived\.\d+\.fix$|sources\.\d+\.indicator$/;

/** Texts that both must show, whole. */
const forPrint = (model: ReportModel, not = /^$/): readonly string[] =>
  leaves(model)
    .filter(([path]) => !NOT_ON_PAPER.test(path) && !not.test(path))
    .map(([, text]) => oneSpace(text))
    .filter((text) => text !== '');

function partsOf(docx: Uint8Array): readonly (readonly [name: string, xml: string])[] {
  const parts = readParts(docx);
  return [...parts.keys()]
    .filter((name) => name.endsWith('.xml'))
    .map((name) => [name, partText(parts, name)] as const);
}

const plain = (xml: string): string =>
  oneSpace(
    xml
      .replace(/<\/w:p>|<w:br\/>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

const body = (docx: Uint8Array): string =>
  plain(
    partsOf(docx)
      .filter(([name]) => /word\/(?:document|header\d)\.xml$/.test(name))
      .map(([, xml]) => xml.replace(/<w:instrText.*?<w:fldChar w:fldCharType="end"\/>/g, ''))
      .join(' '),
  );

const known = (model: ReportModel): ReadonlySet<string> =>
  new Set(leaves(model).flatMap(([, text]) => numbersIn(text)));

describe.each(EVERY)('%s, %s', (name, lang) => {
  test('Word: the numbers of the model and no other', async () => {
    const sample = await sampleReport(name, lang);
    const printed = body(await renderSample(sample, 'docx'));
    expect(forPrint(sample.model).filter((text) => !printed.includes(text))).toEqual([]);
    expect(numbersIn(printed).filter((number) => !known(sample.model).has(number))).toEqual([]);
  });

  test('Markdown: the numbers of the model and no other', async () => {
    const sample = await sampleReport(name, lang);
    const printed = oneSpace(new TextDecoder().decode(await renderSample(sample, 'md')));
    const wanted = forPrint(sample.model, /^frame\.annexReference$/).map((text) =>
      oneSpace(escapeMarkdown(text)),
    );
    expect(wanted.filter((text) => !printed.includes(text))).toEqual([]);
    // Numbers of the sections.
    const own = new Set([...known(sample.model), '1', '2', '3', '4', '5', '6']);
    expect(numbersIn(printed).filter((number) => !own.has(number))).toEqual([]);
  });

  test('the charts of Word and the workbooks behind them', async () => {
    const { model, ...rest } = await sampleReport(name, lang);
    const docx = await renderSample({ model, ...rest }, 'docx');
    const tables = [model.charts.verdicts, model.charts.femaleShare].filter((t) => t.categories.length > 0);
    expect(
      partsOf(docx).flatMap(([part, xml]) => (/charts\/chart\d/.test(part) ? [shown(xml)] : [])),
    ).toEqual(tables.map(rows));
    expect(workbooks(docx)).toEqual(tables.map(tableNumbers));
  });
});

/** Name, categories and values of each series. */
const rows = ({ categories, series }: ChartTable): string[][] =>
  series.map(({ name, values }) => [name, ...categories, ...values.map(String)]);

const shown = (xml: string): string[][] =>
  [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) =>
    [...series.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => plain(value)),
  );

/** Numbers of each embedded workbook, row by row. */
function workbooks(docx: Uint8Array): string[][] {
  const embedded = [...readParts(docx)].filter(([name]) => name.endsWith('.xlsx'));
  return embedded.map(([, content]) => {
    const sheet = partText(readParts(content), 'xl/worksheets/sheet1.xml');
    return [...sheet.matchAll(/<c r="\w+"><v>([^<]*)<\/v>/g)].map(([, value = '']) => value);
  });
}

const tableNumbers = ({ categories, series }: ChartTable): string[] =>
  categories.flatMap((_, i) => series.map(({ values }) => String(values[i])));
