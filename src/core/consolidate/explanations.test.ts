// @module-tag slow
import { describe, expect, test } from 'vitest';
import { pretendHash } from '../../dev/testkit/filed-submissions.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { findElement, unitsDue } from '../catalogue/catalogue.ts';
import { diffConsolidations } from '../diff/consolidations.ts';
import { exampleForms } from '../example/cover.ts';
import { exampleProvince } from '../example/province.ts';
import { FORECAST_ELEMENT, TASK_ELEMENT, isMeasure, taskOfMeasure } from '../form/answer-rows.ts';
import {
  STATUS_WORDS,
  readLikelihoodWord,
  readStatusWord,
  readTaskStatusWord,
} from '../form/answer-words.ts';
import { buildLayout, dataSheets } from '../form/layout.ts';
import type { Period, Unit } from '../model/catalogue.ts';
import type { LayoutField } from '../model/layout.ts';
import { consolidationJsonSchema } from '../model/results.ts';
import type { Consolidation } from '../model/results.ts';
import { checkFile } from '../validate/check-file.ts';
import type { FiledSubmission } from '../validate/checked-file.ts';
import { figuresOf } from '../validate/slim-results.ts';
import { consolidate } from './consolidate.ts';
import { explanationsOf, keepsExplanations, withoutExplanations } from './explanations.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

type CellValue = string | number | boolean;

/** Every input cell of a unit's workbook with what it is filled with: words of its own in every cell that takes words. */
function fillings(unit: Unit, period: Period): ReadonlyMap<LayoutField, CellValue> {
  const figures = exampleProvince(catalogue, period, 'kept').get(unit.id);
  const forms = exampleForms(unit, period, 'kept');
  const layout = buildLayout(catalogue, unit, period);
  // The unit has no figure for its last row, and says why.
  const last = dataSheets(layout).at(-1)?.blocks.at(-1)?.rows.at(-1);
  const isLast = (role: LayoutField['role']): boolean =>
    'element' in role && role.element === last?.element && role.row === last.row;
  return new Map(
    layout.fields.flatMap((field): [LayoutField, CellValue][] => {
      const { role, name } = field;
      if (role.kind === 'value' && isLast(role)) return [];
      const isAnswer = 'element' in role && isOfAnswer(role.element);
      if (role.kind === 'status' && !isAnswer)
        return [[field, STATUS_WORDS[isLast(role) ? 'unavailable' : 'estimate'].vi]];
      if (role.kind === 'note') return [[field, `Ghi chú tại ${name}`]];
      if (role.kind === 'source')
        return [[field, findElement(catalogue, role.element)?.sources?.[0]?.label.vi ?? `Sổ ${name}`]];
      const value = figures?.get(name) ?? forms.get(name);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

async function filed(unit: Unit, period: Period): Promise<FiledSubmission> {
  const values = new Map([...fillings(unit, period)].map(([{ name }, value]) => [name, value]));
  const layout = buildLayout(catalogue, unit, period);
  const outcome = readWorkbook(await writeWorkbook(catalogue, hash, layout, { values }));
  const identity = { file: `${unit.id}.xlsx`, sha256: pretendHash(unit.id) };
  const checked = checkFile(outcome, identity, { catalogue, catalogueHash: hash, asOf: period.due.date });
  expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { ...figuresOf(checked), receivedOn: period.due.date, firstReceivedOn: null, revision: null };
}

const together = (period: Period, submissions: readonly FiledSubmission[]): Consolidation =>
  consolidate({
    catalogue,
    hash,
    overlays: [],
    period,
    asOf: period.due.date,
    submissions,
    earlier: [],
    extensions: [],
    waivers: [],
    revision: 1,
    reason: null,
  });

/** What a consolidation holds of one input cell. */
function contentAt(result: Consolidation, unit: Unit, { role }: LayoutField): unknown {
  const of = result.units.find(({ id }) => id === unit.id);
  if (role.kind === 'narrative')
    return result.narratives.find((n) => n.unit === unit.id && n.field === role.field)?.text;
  if (role.kind === 'cover') {
    const { reporter, contact, documentNumber, signedOn, dataSource } = of?.cover ?? {};
    const fields = { reporter, contact, document_number: documentNumber, signed_on: signedOn };
    return { ...fields, data_source: dataSource, unit: of?.name, period: result.period }[role.field];
  }
  if (isOfAnswer(role.element)) return answerAt(result, unit, role);
  const ofRow = result.observations.filter(
    (o) => o.unit === unit.id && o.element === role.element && o.row === role.row,
  );
  if (role.kind === 'value') return ofRow.find(({ column }) => column === role.column)?.value;
  const kind: string = role.kind;
  const said = (o: Consolidation['observations'][number]) =>
    ({ status: o.status, note: o.note, source: o.statedSource })[kind];
  const [first, ...others] = new Set(ofRow.map(said));
  return others.length === 0 ? first : undefined;
}

/** A row of tasks or of forecasts. */
function isOfAnswer(element: string): boolean {
  return element === TASK_ELEMENT || element === FORECAST_ELEMENT || isMeasure(element);
}

function answerAt(
  result: Consolidation,
  unit: Unit,
  role: Extract<LayoutField['role'], { readonly row: string }>,
): unknown {
  const { element, row } = role;
  const kind: string = role.kind;
  if (element === FORECAST_ELEMENT) {
    const { value, likelihood, note } = result.indicators.find(({ id }) => id === row)?.forecast ?? {};
    return { value, likelihood, note }[kind];
  }
  const id = isMeasure(element) ? taskOfMeasure(element) : row;
  const task = result.tasks.find((one) => one.unit === unit.id && one.id === id);
  if (role.kind === 'value')
    return task?.measures.find((one) => one.id === row && one.column === role.column)?.value;
  const { status, result: done, document, doneOn, note } = task ?? {};
  return { status, result: done, document, done_on: doneOn, note }[kind];
}

/** The id of a drop-down's word. */
function idOfWord({ kind }: LayoutField['role'], word: string): string | null {
  if (kind === 'likelihood') return readLikelihoodWord(word);
  return kind === 'status' ? (readStatusWord(word) ?? readTaskStatusWord(word)) : null;
}

describe.each(catalogue.periods)('$id', (period) => {
  test('every filled cell of every workbook is found in the consolidation', async () => {
    const units = unitsDue(catalogue, period);
    const submissions: FiledSubmission[] = [];
    for (const unit of units) submissions.push(await filed(unit, period));
    const made = together(period, submissions);
    const result = consolidationJsonSchema.parse(JSON.parse(JSON.stringify(made)));
    const cells = units.flatMap((unit) =>
      [...fillings(unit, period)].map(([field, value]) => ({ unit, field, value })),
    );
    expect(cells.length).toBeGreaterThan(1000);
    for (const { unit, field, value } of cells) {
      const id = idOfWord(field.role, String(value));
      expect(contentAt(result, unit, field), `${unit.id} ${field.name}`).toEqual(id ?? value);
    }
    const unavailable = result.observations.filter((o) => o.status === 'unavailable');
    expect(unavailable.length).toBeGreaterThanOrEqual(units.length);
    expect(unavailable.every(({ note }) => note !== undefined)).toBe(true);
  });
});

describe('a consolidation of a version that kept no explanations', () => {
  const [period] = catalogue.periods;
  if (!period) throw new Error('no period');

  test('can be read, says so, and is not compared in what it did not keep', async () => {
    const [unit] = unitsDue(catalogue, period);
    if (!unit) throw new Error('no unit');
    const now = together(period, [await filed(unit, period)]);
    const then = consolidationJsonSchema.parse(JSON.parse(JSON.stringify(withoutExplanations(now))));
    expect([keepsExplanations(now), keepsExplanations(then)]).toEqual([true, false]);
    expect(explanationsOf(then)).toEqual([]);
    expect(diffConsolidations(then, now).isEmpty).toBe(true);

    const [first] = explanationsOf(now);
    expect(first).toMatchObject({ unit: unit.id, field: 'cover.reporter' });
    const [observation, ...others] = now.observations.filter(({ note }) => note !== undefined);
    if (!observation) throw new Error('no note');
    const observations = [{ ...observation, note: 'Viết lại' }, ...others];
    const { explanations, isEmpty } = diffConsolidations(
      { ...now, observations: [observation, ...others] },
      { ...now, observations },
    );
    expect(isEmpty).toBe(false);
    expect(explanations.map(({ after }) => after?.text)).toEqual(['Viết lại']);
  });
});
