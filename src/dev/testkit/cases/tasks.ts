import type { FindingCode } from '../../../core/findings/messages/index.ts';
import { dateCell } from '../draft-sheet.ts';
import type { SubmissionFixture } from '../submission-fixture.ts';
import type { FindingCase } from './finding-case.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';

/** Tasks and forecasts: the good workbook has both tasks done on the cut-off, and an estimate on its target. */

type Change = (fixture: SubmissionFixture) => SubmissionFixture;

interface TaskCase {
  readonly at: string;
  readonly mutate: Change;
  readonly given?: Change;
  readonly besides?: readonly FindingCode[];
  readonly asOf?: string;
}

function taskCase(code: FindingCode, name: string, one: TaskCase): FindingCase {
  const { at, mutate, given = (f) => f, besides, asOf } = one;
  const clean = () => given(goodWorkbook());
  const run = (fixture: SubmissionFixture) =>
    checkFixture(fixture, asOf === undefined ? {} : { asOf }).findings;
  return {
    code,
    name,
    clean: () => run(clean()),
    faulty: () => run(mutate(clean())),
    at: clean().at(at),
    ...(besides && { besides }),
  };
}

const set =
  (...cells: readonly (readonly [string, Parameters<SubmissionFixture['set']>[1]])[]): Change =>
  (fixture) =>
    cells.reduce((one, [cell, value]) => one.set(cell, value), fixture);

const PLAN = 'task.own_plan';
/** What a task that is not done has not. */
const open = (status: string): Change =>
  set([`${PLAN}.status`, status], [`${PLAN}.document`, null], [`${PLAN}.done_on`, null]);
const cleared: Change = set(
  [`${PLAN}.documents`, null],
  [`${PLAN}.participants.total`, null],
  [`${PLAN}.participants.male`, null],
  [`${PLAN}.participants.female`, null],
);
const both =
  (...changes: readonly Change[]): Change =>
  (fixture) =>
    changes.reduce((one, change) => change(one), fixture);

export const taskCases: readonly FindingCase[] = [
  taskCase('task/unknown-status', 'a word of its own', {
    at: `${PLAN}.status`,
    mutate: set([`${PLAN}.status`, 'xong']),
  }),
  taskCase('task/unanswered', 'a task that is due left blank', {
    at: `${PLAN}.status`,
    mutate: both(open('x'), cleared, set([`${PLAN}.status`, null], [`${PLAN}.result`, null])),
  }),
  taskCase('task/without-status', 'a result, a document, no status', {
    at: `${PLAN}.status`,
    mutate: set([`${PLAN}.status`, null]),
  }),
  taskCase('task/done-without-document', 'the unit alone says so', {
    at: `${PLAN}.document`,
    mutate: set([`${PLAN}.document`, null]),
  }),
  taskCase('task/done-without-result', 'done, and nothing to show', {
    at: `${PLAN}.result`,
    mutate: both(cleared, set([`${PLAN}.document`, null], [`${PLAN}.result`, null])),
  }),
  taskCase('task/not-done-with-date', 'in progress, done last week', {
    at: `${PLAN}.done_on`,
    given: open('Đang thực hiện'),
    mutate: set([`${PLAN}.done_on`, dateCell('2025-06-05')]),
  }),
  taskCase('task/not-begun-with-result', 'not begun, three documents issued', {
    at: `${PLAN}.status`,
    given: both(open('Chưa thực hiện'), cleared),
    mutate: set([`${PLAN}.documents`, 3]),
  }),
  taskCase('task/done-outside-period', 'done a year before', {
    at: `${PLAN}.done_on`,
    mutate: set([`${PLAN}.done_on`, dateCell('2024-03-08')]),
  }),
  taskCase('task/done-outside-period', 'done after the cut-off', {
    at: `${PLAN}.done_on`,
    mutate: set([`${PLAN}.done_on`, dateCell('2025-06-15')]),
  }),
  taskCase('task/done-in-future', 'done the day after the check', {
    at: `${PLAN}.done_on`,
    asOf: '2025-06-10',
    given: set(
      ['cover.signed_on', dateCell('2025-06-09')],
      [`${PLAN}.done_on`, dateCell('2025-06-09')],
      ['task.action_month.done_on', dateCell('2025-06-09')],
    ),
    mutate: set([`${PLAN}.done_on`, dateCell('2025-06-11')]),
  }),
  taskCase('plausible/outside-limits', 'a thousand times as many documents as usual', {
    at: `${PLAN}.documents`,
    mutate: set([`${PLAN}.documents`, 3000]),
  }),
  taskCase('task/sex-sum', 'one too many in total', {
    at: `${PLAN}.participants.total`,
    mutate: set([`${PLAN}.participants.total`, 201]),
  }),
  taskCase('value/not-whole', 'half a document', {
    at: `${PLAN}.documents`,
    mutate: set([`${PLAN}.documents`, 2.5]),
  }),
  taskCase('value/not-a-date', 'no day of the calendar', {
    at: `${PLAN}.done_on`,
    mutate: set([`${PLAN}.done_on`, '31/02/2025']),
  }),
  taskCase('forecast/unknown-likelihood', 'a word of its own', {
    at: 'forecast.4_1.likelihood',
    mutate: set(['forecast.4_1.likelihood', 'có lẽ']),
  }),
  taskCase('forecast/hard-to-believe', 'the count instead of the rate', {
    at: 'forecast.4_1.value',
    mutate: set(['forecast.4_1.value', 6109]),
  }),
  taskCase('forecast/contradicts-likelihood', 'on the wrong side of the target, and will be reached', {
    at: 'forecast.4_1.value',
    given: set(['forecast.4_1.value', 105], ['forecast.4_1.likelihood', 'Sẽ đạt']),
    mutate: set(['forecast.4_1.value', 112]),
  }),
  taskCase('forecast/reason-missing', 'hard to reach, and no word why', {
    at: 'forecast.4_1.note',
    given: set(['forecast.4_1.likelihood', 'Khó đạt'], ['forecast.4_1.note', 'Mất cân bằng còn tăng.']),
    mutate: set(['forecast.4_1.note', null]),
  }),
];
