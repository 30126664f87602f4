import { askedTasks, measureColumns, taskDueBy } from '../catalogue/tasks.ts';
import type { AskedTask } from '../catalogue/tasks.ts';
import { daysBetween } from '../calendar/calendar.ts';
import { groupBy } from '../collections/group-by.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate, UnitId } from '../model/ids.ts';
import type { TaskResult, TaskTotal } from '../model/task-results.ts';
import { figureKey } from '../model/keys.ts';
import { measureElement } from '../form/answer-rows.ts';
import type { SubmittedTask } from '../model/submission.ts';
import type { MeasureColumn } from '../model/answers.ts';
import type { SubmissionFigures } from '../validate/checked-file.ts';
import { leavingText } from '../text/leaving.ts';

/** What a unit sent, and the figures in it that an error speaks of. */
interface AnsweringFile extends Pick<SubmissionFigures, 'file' | 'sha256' | 'tasks'> {
  readonly doubted: ReadonlySet<string>;
}

/** Every task of every unit that was asked it, by task in catalogue order, then by unit. */
export function consolidateTasks(
  catalogue: Catalogue,
  period: Period,
  units: readonly Unit[],
  fileOf: (unit: UnitId) => AnsweringFile | undefined,
): readonly TaskResult[] {
  const place = new Map(catalogue.tasks.map(({ id }, i) => [id, i]));
  const results = units.flatMap((unit) => {
    const file = fileOf(unit.id);
    return askedTasks(catalogue, unit, period).map((asked) => {
      const answer = file?.tasks.find(({ task }) => task === asked.task.id);
      const dueBy = taskDueBy(catalogue, asked.task, period);
      return taskResult(unit.id, asked, { answer, file, dueBy, period });
    });
  });
  // The sort is stable: within a task the order of units stays.
  return results.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

interface Answered {
  readonly answer: SubmittedTask | undefined;
  readonly file: AnsweringFile | undefined;
  readonly dueBy: CalendarDate | null;
  readonly period: Period;
}

function taskResult(
  unit: UnitId,
  { task, isDue }: AskedTask,
  { answer, file, dueBy, period }: Answered,
): TaskResult {
  const from = (place: { sheet: string; cell: string }) => ({
    file: file?.file ?? '',
    sheet: place.sheet,
    cell: place.cell,
    sha256: file?.sha256 ?? '',
  });
  const status = answer?.status ?? null;
  const doneOn = answer?.doneOn.date ?? null;
  return {
    id: task.id,
    unit,
    status,
    result: leavingText(answer?.result.text ?? ''),
    document: leavingText(answer?.document.text ?? ''),
    doneOn,
    note: leavingText(answer?.note.text ?? ''),
    measures: (answer?.measures ?? []).flatMap(({ measure, column, value, ...place }) => {
      const key = figureKey({ element: measureElement(task.id), row: measure, column });
      if (value === null || file?.doubted.has(key)) return [];
      return [{ id: measure, column, value, source: from(place) }];
    }),
    isDue,
    dueBy,
    ...timed({ status, doneOn, isDue, dueBy, cutOff: period.cutOff }),
    source: answer ? from(answer.statusAt) : null,
  };
}

interface Timed {
  readonly status: TaskResult['status'];
  readonly doneOn: CalendarDate | null;
  readonly isDue: boolean;
  readonly dueBy: CalendarDate | null;
  readonly cutOff: CalendarDate;
}

/** Done or not, in time or late. What is not done is judged at the cut-off: later days belong to the next report. */
function timed({ status, doneOn, isDue, dueBy, cutOff }: Timed): Pick<TaskResult, 'timing' | 'daysLate'> {
  if (status === 'not-applicable') return { timing: 'not-applicable', daysLate: null };
  if (status === 'done' && doneOn === null) return { timing: 'done-undated', daysLate: null };
  const late = Math.max(0, dueBy === null ? 0 : daysBetween(dueBy, doneOn ?? cutOff));
  if (status === 'done')
    return late > 0 ? { timing: 'done-late', daysLate: late } : { timing: 'done-in-time', daysLate: null };
  if (!isDue) return { timing: 'not-due', daysLate: null };
  if (status === null) return { timing: 'unanswered', daysLate: null };
  return late > 0 ? { timing: 'overdue', daysLate: late } : { timing: 'in-time', daysLate: null };
}

/** The figures of each task over all units: a unit that left one blank is not counted, never taken for zero. */
export function sumMeasures(catalogue: Catalogue, results: readonly TaskResult[]): readonly TaskTotal[] {
  const byTask = groupBy(results, ({ id }) => id);
  return catalogue.tasks.flatMap((task) => {
    const answers = byTask.get(task.id) ?? [];
    if (answers.length === 0) return [];
    return task.measures.flatMap((measure) =>
      measureColumns(measure).map((column) => totalOf(task.id, measure.id, column, answers)),
    );
  });
}

function totalOf(
  task: string,
  measure: string,
  column: MeasureColumn,
  answers: readonly TaskResult[],
): TaskTotal {
  const values = answers.flatMap(({ measures }) =>
    measures.filter((one) => one.id === measure && one.column === column).map(({ value }) => value),
  );
  return {
    task,
    measure,
    column,
    value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    coverage: { have: values.length, due: answers.length },
  };
}
