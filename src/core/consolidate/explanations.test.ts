// @module-tag slow
import { describe, expect, test } from 'vitest';
import { filledProvince, filledSubmission, together } from '../../dev/testkit/filled-province.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { unitsDue } from '../catalogue/catalogue.ts';
import { diffConsolidations } from '../diff/consolidations.ts';
import { FORECAST_ELEMENT, TASK_ELEMENT, isMeasure, taskOfMeasure } from '../form/answer-rows.ts';
import { readLikelihoodWord, readStatusWord, readTaskStatusWord } from '../form/answer-words.ts';
import type { Unit } from '../model/catalogue.ts';
import type { LayoutField } from '../model/layout.ts';
import { consolidationJsonSchema } from '../model/results.ts';
import type { Consolidation } from '../model/results.ts';
import { explanationsOf, keepsExplanations, withoutExplanations } from './explanations.ts';

const source = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const { catalogue } = source;

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
    const { cells, consolidation } = await filledProvince(source, period);
    const result = consolidationJsonSchema.parse(JSON.parse(JSON.stringify(consolidation)));
    expect(cells.length).toBeGreaterThan(1000);
    for (const { unit, field, value } of cells) {
      const id = idOfWord(field.role, String(value));
      expect(contentAt(result, unit, field), `${unit.id} ${field.name}`).toEqual(id ?? value);
    }
    const unavailable = result.observations.filter((o) => o.status === 'unavailable');
    expect(unavailable.length).toBeGreaterThanOrEqual(result.units.length);
    expect(unavailable.every(({ note }) => note !== undefined)).toBe(true);
  });
});

describe('a consolidation of a version that kept no explanations', () => {
  const [period] = catalogue.periods;
  if (!period) throw new Error('no period');

  test('can be read, says so, and is not compared in what it did not keep', async () => {
    const [unit] = unitsDue(catalogue, period);
    if (!unit) throw new Error('no unit');
    const now = together(source, period, [await filledSubmission(source, unit, period)]);
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
