// @module-tag slow
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { filledProvince } from '../../dev/testkit/filled-province.ts';
import type { FilledCell, FilledProvince } from '../../dev/testkit/filled-province.ts';
import { renderDossier, renderSample } from '../../dev/testkit/report-samples.ts';
import type { Sample } from '../../dev/testkit/report-samples.ts';
import { findElement, findTask, rowsOf } from '../../core/catalogue/catalogue.ts';
import { FORECAST_ELEMENT, TASK_ELEMENT, isMeasure, taskOfMeasure } from '../../core/form/answer-rows.ts';
import { BLANK_LETTERHEAD } from '../../core/model/default-workspace.ts';
import type { Catalogue, Period } from '../../core/model/catalogue.ts';
import type { LayoutField } from '../../core/model/layout.ts';
import { buildReport } from '../../core/report/build.ts';
import { formatDate } from '../../core/text/format.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';

/**
 * Nothing typed is lost: every cell of a province filled to the last one is found again on paper (in the report or in the dossier)
 * and in the report as a workbook, in one line with what it belongs to.
 */

/** What a line must hold: words, or a number in whatever notation. */
type Needle = string | number;

/** Unit and period head the form. */
const HEADS_THE_FORM: ReadonlySet<string> = new Set(['unit', 'period']);
/** Deliberately on no paper besides: who filled the form in stands in the workbook for the office. */
const NOT_ON_PAPER: ReadonlySet<string> = new Set([...HEADS_THE_FORM, 'reporter', 'contact']);

const CATALOGUES = [
  ['as the plan has it', []],
  ['reorganised', ['2025-03-01-departments', '2025-07-01-two-tier']],
] as const;

describe.each(CATALOGUES)('%s', async (_name, overlays) => {
  const source = await loadCatalogue('ninh-thuan-2025', { base: '.', overlays });
  test.each(source.catalogue.periods)('$id', async (period) => {
    const { cells, consolidation } = await filledProvince(source, period);
    const sample = sampleOf(source.catalogue, consolidation);
    const lost = (lines: readonly Line[], left: ReadonlySet<string>): readonly string[] =>
      cells
        .filter(({ field: { role } }) => role.kind !== 'cover' || !left.has(role.field))
        .filter((cell) => !isFound(lines, needlesOf(source.catalogue, period, cell)))
        .map(({ unit, field }) => `${unit.id} ${field.name}`);
    expect(cells.length).toBeGreaterThan(1000);
    expect(lost(linesOf(await printed(sample)), NOT_ON_PAPER)).toEqual([]);
    expect(lost(await rowsOfWorkbook(sample), HEADS_THE_FORM)).toEqual([]);
  });
});

function sampleOf(catalogue: Catalogue, consolidation: FilledProvince['consolidation']): Sample {
  const model = buildReport(catalogue, consolidation, BLANK_LETTERHEAD, { lang: 'vi', edition: 'internal' });
  return { catalogue, consolidation, model };
}

/** Report and dossier as Markdown: the Word files hold the same, as a test of their own shows. */
async function printed(sample: Sample): Promise<string> {
  const files = [await renderSample(sample, 'md'), await renderDossier(sample, 'md')];
  return files.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
}

interface Line {
  readonly text: string;
  readonly numbers: ReadonlySet<number>;
}

/** Lines without marks of Markdown; a row of a table with the heading of its group. */
function linesOf(markdown: string): readonly Line[] {
  let group = '';
  return markdown.split('\n').map((line) => {
    const [, heading] = /^\| (?:\| )?\*\*(.*?)\*\*/.exec(line) ?? [];
    if (heading !== undefined) group = heading;
    else if (!line.startsWith('|')) group = '';
    return lineOf(`${group} ${line}`);
  });
}

function lineOf(raw: string): Line {
  const text = raw.replaceAll('\\', '').replace(/\s+/gu, ' ').toLowerCase();
  return { text, numbers: new Set((text.match(/\d+(?:[.,]\d+)*/g) ?? []).map(numberOf)) };
}

/** Rows of every sheet of the report as a workbook. */
async function rowsOfWorkbook(sample: Sample): Promise<readonly Line[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await renderSample(sample, 'xlsx')).buffer);
  const lines: Line[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      const cells: ExcelJS.Cell[] = [];
      row.eachCell((cell) => cells.push(cell));
      const { text, numbers } = lineOf(cells.map(shown).join(' | '));
      lines.push({ text, numbers: new Set([...numbers, ...cells.flatMap(numberIn)]) });
    });
  return lines;
}

const numberIn = ({ value, result }: ExcelJS.Cell): readonly number[] =>
  [value, result].filter((one) => typeof one === 'number');

const shown = ({ value, text }: ExcelJS.Cell): string =>
  value instanceof Date ? formatDate(value.toISOString().slice(0, 10), 'vi') : text;

/** 1.234,5 */
const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

const isFound = (lines: readonly Line[], needles: readonly Needle[]): boolean =>
  lines.some(({ text, numbers }) =>
    needles.every((needle) =>
      typeof needle === 'number'
        ? numbers.has(needle)
        : text.includes(needle.replace(/\s+/gu, ' ').toLowerCase()),
    ),
  );

/** What stands in one line with a cell's content. */
function needlesOf(
  catalogue: Catalogue,
  period: Period,
  { unit, field: { role }, value }: FilledCell,
): readonly Needle[] {
  const said = typeof value === 'boolean' ? (value ? 'Có' : 'Không') : value;
  if (role.kind === 'narrative') return [unit.name.vi, said];
  if (role.kind === 'cover')
    return [unit.name.vi, role.field === 'signed_on' ? formatDate(String(value), 'vi') : said];
  if (role.element === FORECAST_ELEMENT)
    return [catalogue.indicators.find(({ id }) => id === String(role.row))?.label.vi ?? '', said];
  if (role.element === TASK_ELEMENT)
    return [
      unit.name.vi,
      findTask(catalogue, role.row)?.label.vi ?? '',
      role.kind === 'done_on' ? formatDate(String(value), 'vi') : said,
    ];
  if (isMeasure(role.element)) {
    const task = findTask(catalogue, taskOfMeasure(role.element));
    return [
      unit.name.vi,
      task?.label.vi ?? '',
      task?.measures.find(({ id }) => id === role.row)?.label.vi ?? '',
      said,
    ];
  }
  return [unit.name.vi, ...rowWords(catalogue, period, unit, role), said];
}

/** The name of a figure; of money, which has a table of its own, that of the row alone. */
function rowWords(
  catalogue: Catalogue,
  period: Period,
  unit: FilledCell['unit'],
  role: Extract<LayoutField['role'], { readonly row: string }>,
): readonly string[] {
  const element = findElement(catalogue, role.element);
  const row = element && rowsOf(element, unit, period).find(({ id }) => id === role.row);
  const isMoney = element?.objective === 0 && role.kind === 'value';
  return [isMoney ? '' : (element?.label.vi ?? ''), row?.label.vi ?? ''].filter(Boolean);
}
