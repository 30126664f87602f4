import { resolve } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { SubmittedTask } from '../model/submission.ts';
import type { TaskTiming } from '../model/task-results.ts';
import { consolidateTasks, sumMeasures } from './tasks.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: resolve('.') }));
});

const at = { sheet: 'Nhiệm vụ', cell: 'G6' };
const text = (words: string) => ({ ...at, text: words });

function answer(task: string, given: Partial<SubmittedTask> = {}): SubmittedTask {
  return {
    task,
    isDue: true,
    status: null,
    statusAt: text(''),
    result: text(''),
    document: text(''),
    doneOn: { ...text(''), date: null },
    note: text(''),
    measures: [],
    ...given,
  };
}

function consolidated(period: string, answers: Readonly<Record<string, readonly SubmittedTask[]>>) {
  const when = findPeriod(catalogue, period);
  if (!when) throw new Error(period);
  return consolidateTasks(catalogue, when, catalogue.units, (unit) => {
    const tasks = answers[unit];
    return tasks && { file: `${unit}.xlsx`, sha256: 'a'.repeat(64), tasks, doubted: new Set() };
  });
}

const on = (date: string) => ({ ...text(date), date });

describe('a task is', () => {
  test.each<
    [period: string, task: string, given: Partial<SubmittedTask>, timing: TaskTiming, days: number | null]
  >([
    [
      '2025-H1',
      'international-womens-day',
      { status: 'done', doneOn: on('2025-03-06') },
      'done-in-time',
      null,
    ],
    [
      '2025-H1',
      'international-womens-day',
      { status: 'done', doneOn: on('2025-03-08') },
      'done-in-time',
      null,
    ],
    ['2025-H1', 'international-womens-day', { status: 'done', doneOn: on('2025-03-11') }, 'done-late', 3],
    ['2025-H1', 'international-womens-day', { status: 'done' }, 'done-undated', null],
    ['2025-H1', 'international-womens-day', { status: 'ongoing' }, 'overdue', 98],
    ['2025-H1', 'international-womens-day', {}, 'unanswered', null],
    ['2025-H1', 'international-womens-day', { status: 'not-applicable' }, 'not-applicable', null],
    ['2025-H1', 'plan-rollout', { status: 'not-yet' }, 'in-time', null],
    ['2025-H1', 'family-day', {}, 'not-due', null],
    ['2025-H1', 'family-day', { status: 'done', doneOn: on('2025-06-12') }, 'done-in-time', null],
    ['2025', 'plan-rollout', { status: 'ongoing' }, 'in-time', null],
  ])('of %s, %s, %j: %s, %s days late', (period, task, given, timing, daysLate) => {
    const results = consolidated(period, { 'so-ldtbxh': [answer(task, given)] });
    const found = results.find(({ id, unit }) => id === task && unit === 'so-ldtbxh');
    expect(found).toMatchObject({ timing, daysLate });
  });
});

describe('the tasks of the province', () => {
  it('are there for every unit asked, whether it sent anything or not', () => {
    const plans = consolidated('2025-H1', { 'so-y-te': [answer('own-plan', { status: 'done' })] }).filter(
      ({ id }) => id === 'own-plan',
    );
    expect(plans.map(({ unit }) => unit)).toEqual(catalogue.units.map(({ id }) => id));
    expect(
      plans.filter(({ status }) => status !== null).map(({ unit, source }) => [unit, source?.file]),
    ).toEqual([['so-y-te', 'so-y-te.xlsx']]);
  });

  it('have their figures summed over the units that gave one, and say of how many', () => {
    const classes = (value: number | null) => ({
      measures: [{ ...at, measure: 'classes', column: 'value' as const, value, filled: value !== null }],
    });
    const results = consolidated('2025-H1', {
      'so-y-te': [answer('own-activities', classes(4))],
      'bac-ai': [answer('own-activities', classes(0))],
      'ninh-hai': [answer('own-activities', classes(null))],
    });
    const totals = sumMeasures(catalogue, results).filter(({ task }) => task === 'own-activities');
    const due = catalogue.units.length;
    expect(totals.find(({ measure }) => measure === 'classes')).toEqual({
      task: 'own-activities',
      measure: 'classes',
      column: 'value',
      value: 4,
      coverage: { have: 2, due },
    });
    expect(totals.find(({ measure }) => measure === 'models')).toMatchObject({
      value: null,
      coverage: { have: 0, due },
    });
    expect(totals.filter(({ measure }) => measure === 'participants').map(({ column }) => column)).toEqual([
      'total',
      'male',
      'female',
    ]);
  });
});
