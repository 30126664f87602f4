import { describe, expect, test } from 'vitest';
import { partText, readParts } from '../../office/docx-fill/docx-package.ts';
import type { ChartTable, ReportModel } from '../../core/report/model.ts';
import {
  renderDossier,
  renderSample,
  SAMPLE_REPORTS,
  sampleReport,
} from '../../dev/testkit/report-samples.ts';
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
  /^(?:schema|lang|edition|catalogue|period|revision|asOf|counts|charts|trends\.periods|trends\.rows\.\d+\.(?:points|target))\b|\.(?:id|unitIds|unitId|level|reason|direction|directionText|state|severity|sha256|file|fileShort|planIndicator|value|factor|number|counts|op|daysLate|daysFromDue|filled|required|have|due\.\d|entries\.\d+\.sources)(?:\.|$)|\.(?:change|distance|achievement|progress|baseline|coverage|byRow|forecast)\.|\.plan$|^budget\.\d+\.(?:(?:columns|totals|units\.\d+\.values)\.|measure$)|^difficulties\.(?:objective|subjective)\.note$|\.measures\.\d+\.(?:sources|objective|short|target\.text|result\.withUnit|previous\.withUnit|previous\.period)|\.title$|indicators\.\d+\.(?:name|order)$|frame\.(?:subject|issuer)$|objectives\.\d+\.narratives\.note$|waived\.\d+\.fix$|sources\.\d+\.indicator$/;

/** What only the internal dossier shows. */
const IN_THE_DOSSIER = /^dataNotes\b|^submissions\.\d+\.(?:filledText|errors|warnings)\b/;
/** What the dossier shows. */
const OF_THE_DOSSIER =
  /^dataNotes\b|^submissions\.\d+\.(?:order|unit|received|filledText|errors|warnings)\b|^frame\.(?:parentBody|issuerHead|subjectLines|annexReference)\b/;

/** Texts that both must show, whole. */
const forPrint = (model: ReportModel, isMeant: (path: string) => boolean): readonly string[] =>
  leaves(model)
    .filter(([path]) => !NOT_ON_PAPER.test(path) && isMeant(path))
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

const inReport = (path: string): boolean => !IN_THE_DOSSIER.test(path);
const inDossier = (path: string): boolean => OF_THE_DOSSIER.test(path);

/** Numbers of the sections of Markdown. */
const SECTIONS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

describe.each(EVERY)('%s, %s', (name, lang) => {
  test.each([
    ['report', renderSample, inReport],
    ['dossier', renderDossier, inDossier],
  ] as const)('Word, %s: the numbers of the model and no other', async (_what, render, isMeant) => {
    const sample = await sampleReport(name, lang);
    const printed = body(await render(sample, 'docx'));
    // Names and headings are in capitals where the decree wants them so.
    const inCapitals = printed.toUpperCase();
    const left = forPrint(sample.model, isMeant).filter((text) => !inCapitals.includes(text.toUpperCase()));
    expect(left).toEqual([]);
    expect(numbersIn(printed).filter((number) => !known(sample.model).has(number))).toEqual([]);
  });

  test.each([
    ['report', renderSample, inReport],
    ['dossier', renderDossier, (path: string) => inDossier(path) && !path.startsWith('frame.')],
  ] as const)('Markdown, %s: the numbers of the model and no other', async (_what, render, isMeant) => {
    const sample = await sampleReport(name, lang);
    const printed = oneSpace(new TextDecoder().decode(await render(sample, 'md')));
    const wanted = forPrint(sample.model, (path) => isMeant(path) && path !== 'frame.annexReference').map(
      (text) => oneSpace(escapeMarkdown(text)),
    );
    expect(wanted.filter((text) => !printed.includes(text))).toEqual([]);
    const own = new Set([...known(sample.model), ...SECTIONS]);
    expect(numbersIn(printed).filter((number) => !own.has(number))).toEqual([]);
  });

  test.each(['docx', 'md'] as const)(
    'what leaves the house speaks of no cell, no finding, no filled form: %s',
    async (format) => {
      const sample = await sampleReport(name, lang);
      const bytes = await renderSample(sample, format);
      const printed = format === 'docx' ? body(bytes) : oneSpace(new TextDecoder().decode(bytes));
      const { model, consolidation } = sample;
      const sources = model.dataNotes.sources.map(({ cell }) => cell);
      for (const cell of new Set(sources))
        expect(printed).not.toMatch(new RegExp(`(?<![\\w/])${cell}(?![\\w/])`));
      expect(printed).not.toMatch(/(?<![\p{L}\d/.-])[A-Z]{1,2}[1-9]\d{0,3}(?![\p{L}\d/.])/u);
      for (const { code } of consolidation.findings) expect(printed).not.toContain(code);
      for (const { message } of [...model.dataNotes.rejected, ...model.dataNotes.warnings])
        expect(printed).not.toContain(oneSpace(message));
      for (const { filledText } of model.submissions.filter(({ required }) => required > 9))
        expect(printed).not.toContain(filledText);
      expect(printed).not.toMatch(/ô số liệu|required cell/i);
      expect(printed).not.toMatch(/\.xlsx|[0-9a-f]{16}/);
    },
  );

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
