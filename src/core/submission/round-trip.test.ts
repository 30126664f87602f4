// @module-tag slow
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { findElement, isEarlierPeriod, unitsDue } from '../catalogue/catalogue.ts';
import { FORECAST_ELEMENT, TASK_ELEMENT } from '../form/answer-rows.ts';
import { buildLayout } from '../form/layout.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { LayoutField, WorkbookLayout } from '../model/layout.ts';
import type { RawWorkbook } from '../model/raw-workbook.ts';
import { readSubmission } from './read-submission.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

type CellValue = string | number | boolean;

const workbooks = catalogue.periods.flatMap((period) =>
  unitsDue(catalogue, period).map((unit) => ({ name: `${unit.id} ${period.id}`, unit, period })),
);

async function written(layout: WorkbookLayout, values: ReadonlyMap<string, CellValue>): Promise<RawWorkbook> {
  const outcome = readWorkbook(await writeWorkbook(catalogue, hash, layout, { values }));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

function read(raw: RawWorkbook) {
  return readSubmission(raw, { name: 'a.xlsx', sha256: 'b' }, catalogue, hash);
}

/** A value of its own for every cell, so that a figure read from the wrong cell is noticed. */
function distinctValues(layout: WorkbookLayout): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  layout.fields.forEach((field, i) => {
    const value = distinct(field, i + 1, catalogue);
    if (value !== undefined) values.set(field.name, value);
  });
  return values;
}

function distinct({ role, name }: LayoutField, i: number, catalogue: Catalogue): CellValue | undefined {
  if (role.kind === 'cover' && (role.field === 'unit' || role.field === 'period')) return undefined;
  if (role.kind === 'cover' && role.field === 'signed_on') return '2025-06-12';
  if (role.kind === 'value' && role.column === 'yes_no') return i % 2 === 0;
  const isDecimal = (element: string) =>
    element === FORECAST_ELEMENT || findElement(catalogue, element)?.decimal === true;
  if (role.kind === 'value') return isDecimal(role.element) ? i + 0.25 : i * 1001;
  if (role.kind === 'status') return role.element === TASK_ELEMENT ? 'ongoing' : 'estimate';
  if (role.kind === 'likelihood') return 'hard';
  if (role.kind === 'done_on') return '2025-06-11';
  return `Chữ của ${name}`;
}

/** What was read, by defined name. */
function readBack(
  raw: RawWorkbook,
  layout: WorkbookLayout,
): { found: Map<string, unknown>; codes: string[]; ways: Set<string> } {
  const { submission, findings } = read(raw);
  const found = new Map<string, unknown>();
  for (const row of submission?.rows ?? []) {
    const start = `ntge.${row.element}.${row.row}.`.replaceAll('-', '_');
    for (const { column, value } of row.values) found.set(start + column, value);
    found.set(`${start}status`, row.status);
    found.set(`${start}source`, row.source);
    found.set(`${start}note`, row.note);
  }
  for (const { task, status, result, document, doneOn, note, measures } of submission?.tasks ?? []) {
    const start = `ntge.task.${task}.`.replaceAll('-', '_');
    const cells = { status, result: result.text, document: document.text, done_on: doneOn.date };
    for (const [field, value] of Object.entries({ ...cells, note: note.text }))
      found.set(start + field, value);
    for (const { measure, column, value } of measures)
      found.set(`${start}${measure}${column === 'value' ? '' : `.${column}`}`.replaceAll('-', '_'), value);
  }
  for (const { indicator, value, likelihood, note } of submission?.forecasts ?? []) {
    const start = `ntge.forecast.${indicator.replaceAll(/[-.]/g, '_')}.`;
    if (layout.fields.some(({ name }) => name === `${start}value`)) found.set(`${start}value`, value);
    found.set(`${start}likelihood`, likelihood).set(`${start}note`, note.text);
  }
  for (const [field, text] of Object.entries(submission?.cover ?? {}))
    found.set(`ntge.cover.${field}`, text.text);
  for (const [field, text] of Object.entries(submission?.narrative ?? {}))
    found.set(`ntge.narrative.${field}`, text.text);
  return {
    found,
    codes: [...new Set(findings.map(({ code }) => code))],
    ways: new Set(submission?.rows.map((row) => row.foundBy)),
  };
}

function withoutNames(raw: RawWorkbook): RawWorkbook {
  return { ...raw, names: new Map() };
}

/** Takes the row codes away, as a program that rebuilds the table does. */
function withoutCodes(raw: RawWorkbook, layout: WorkbookLayout): RawWorkbook {
  const codes = new Set(layout.sheets.flatMap((s) => s.blocks.flatMap((b) => b.rows.map((r) => r.code))));
  const sheets = raw.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].filter(([, cell]) => cell.type !== 'text' || !codes.has(cell.value))),
  }));
  return { ...raw, sheets };
}

describe.each(workbooks)('$name', ({ unit, period }) => {
  it('is read as it was filled: by name, by code, and not by labels alone', async () => {
    expect(isEarlierPeriod(catalogue, period.id)).toBe(false);
    const layout = buildLayout(catalogue, unit, period);
    const values = distinctValues(layout);
    const raw = await written(layout, values);
    const expected = new Map<string, unknown>(values);
    expected.set('ntge.cover.unit', unit.name.vi).set('ntge.cover.period', period.label.vi);

    const named = readBack(raw, layout);
    expect(named.codes).toEqual([]);
    expect(named.found).toEqual(expected);
    const hasRows = layout.sheets.length > 0;

    const coded = readBack(withoutNames(raw), layout);
    expect(coded.codes).toEqual(hasRows ? ['structure/missing-name'] : []);
    expect(coded.found).toEqual(expected);
    if (hasRows) expect([...coded.ways]).toEqual(['code']);

    // One witness is not enough: labels alone are no proof that the figures beside them are theirs.
    const headed = readBack(withoutCodes(withoutNames(raw), layout), layout);
    // Tasks share labels of what is counted: such a row is not even found.
    const sharedLabels = ['structure/stray-data', 'structure/missing-row'];
    expect(headed.codes.filter((code) => !sharedLabels.includes(code))).toEqual(
      hasRows ? ['structure/row-unrecognised'] : [],
    );
    const figures = layout.fields.filter(({ role }) => role.kind === 'value').map(({ name }) => name);
    expect(figures.filter((name) => (headed.found.get(name) ?? null) !== null)).toEqual([]);
  });
});
