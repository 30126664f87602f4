import { finding } from '../../findings/finding.ts';
import type { FindingPlace, ValueKey } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import { TASK_STATUS_WORDS } from '../../form/answer-words.ts';
import { TASK_ELEMENT, measureElement } from '../../form/answer-rows.ts';
import { findTask } from '../../catalogue/catalogue.ts';
import { groupBy } from '../../collections/group-by.ts';
import type { TaskStatus } from '../../model/answers.ts';
import type { CalendarDate } from '../../model/ids.ts';
import type { CellPlace, SubmittedMeasure, SubmittedTask } from '../../model/submission.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';
import { hasNoFigures } from './required.ts';

/** Tasks named in one message; more are counted. */
const SHOWN = 12;

/** What is due has a status; what has anything besides has one too. */
export const taskAnsweredRule: Rule = {
  codes: ['task/unanswered', 'task/without-status'],
  *check(context) {
    const { tasks } = context.submission;
    // A word that was not taken is told where it stands.
    const open = tasks.filter(({ status, statusAt }) => status === null && statusAt.text === '');
    for (const task of open)
      if (isFilled(task)) yield finding('task/without-status', {}, placeOf(context, task, task.statusAt));
    const blank = open.filter((task) => task.isDue && !isFilled(task));
    const [first] = blank;
    if (!first) yield* tasks.map(() => 'passed' as const);
    // A form sent back as it was handed out is told once.
    else if (open.length === tasks.length && hasNoFigures(context.submission)) yield 'not-checked';
    else {
      const codes = blank.map(({ task }) => findTask(context.catalogue, task)?.code ?? task);
      const params = { count: blank.length, codes: codes.slice(0, SHOWN) };
      yield finding('task/unanswered', params, context.placeOfText(first.statusAt));
    }
  },
};

/** Result, document, date and figures agree with the status. */
export const taskStatusRule: Rule = {
  codes: [
    'task/done-without-result',
    'task/done-without-document',
    'task/not-done-with-date',
    'task/not-begun-with-result',
  ],
  *check(context) {
    for (const task of context.submission.tasks)
      if (task.status !== null) yield statusOutcome(context, task, task.status);
  },
};

function statusOutcome(context: RuleContext, task: SubmittedTask, status: TaskStatus): Outcome {
  const { document, result, doneOn, statusAt } = task;
  const at = (cell: CellPlace) => placeOf(context, task, cell);
  const hasFigures = task.measures.some(({ filled }) => filled);
  if (status === 'done') {
    if (document.text !== '') return 'passed';
    return result.text === '' && !hasFigures
      ? finding('task/done-without-result', {}, at(result))
      : finding('task/done-without-document', {}, at(document));
  }
  const params = { status: toName(TASK_STATUS_WORDS[status]) };
  if (doneOn.date !== null)
    return finding('task/not-done-with-date', { ...params, date: doneOn.date }, at(doneOn));
  const isBegun = document.text !== '' || task.measures.some(({ value }) => (value ?? 0) > 0);
  return status !== 'ongoing' && isBegun
    ? finding('task/not-begun-with-result', params, at(statusAt))
    : 'passed';
}

/** Done within the period, and not after the day of the check. */
export const taskDateRule: Rule = {
  codes: ['task/done-outside-period', 'task/done-in-future'],
  *check(context) {
    for (const task of context.submission.tasks)
      if (task.doneOn.date !== null) yield dateOutcome(context, task, task.doneOn.date);
  },
};

function dateOutcome(context: RuleContext, task: SubmittedTask, date: CalendarDate): Outcome {
  const { doneOn } = task;
  const { period, asOf } = context;
  const [from, to] = [period.window.from, period.cutOff];
  const at = placeOf(context, task, doneOn);
  if (date < from || date > to)
    return finding('task/done-outside-period', { date, from, to }, at, { found: date });
  if (asOf !== null && date > asOf)
    return finding('task/done-in-future', { date, asOf }, at, { found: date, expected: asOf });
  return 'passed';
}

/** Male + female = total in the figures of a task. */
export const taskSexRule: Rule = {
  codes: ['task/sex-sum'],
  *check(context) {
    for (const task of context.submission.tasks)
      for (const [measure, cells] of groupBy(task.measures, (one) => one.measure))
        if (cells.some(({ column, filled }) => column === 'total' && filled))
          yield sexOutcome(context, task.task, measure, cells);
  },
};

function sexOutcome(
  context: RuleContext,
  task: string,
  measure: string,
  cells: readonly SubmittedMeasure[],
): Outcome {
  const cell = (column: SubmittedMeasure['column']) => cells.find((one) => one.column === column);
  const [at, male, female] = [cell('total'), cell('male')?.value ?? null, cell('female')?.value ?? null];
  const total = at?.value ?? null;
  if (!at || total === null || male === null || female === null) return 'not-checked';
  const sum = male + female;
  if (total === sum) return 'passed';
  const key = (column: SubmittedMeasure['column']): ValueKey => ({
    element: measureElement(task),
    row: measure,
    column,
  });
  return finding(
    'task/sex-sum',
    { total, male, female, sum },
    { ...context.placeOfText(at), ...key('total') },
    {
      found: total,
      expected: sum,
      difference: total - sum,
      affects: [key('male'), key('female')],
    },
  );
}

function isFilled({ result, document, doneOn, measures }: SubmittedTask): boolean {
  return [result, document, doneOn].some(({ text }) => text !== '') || measures.some(({ filled }) => filled);
}

function placeOf(context: RuleContext, { task }: SubmittedTask, cell: CellPlace): FindingPlace {
  return { ...context.placeOfText(cell), element: TASK_ELEMENT, row: task };
}
