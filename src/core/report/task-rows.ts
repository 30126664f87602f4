import { measureColumns } from '../catalogue/tasks.ts';
import { findTask } from '../catalogue/catalogue.ts';
import type { MeasureColumn } from '../model/answers.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CalendarDate, Lang } from '../model/ids.ts';
import type { Consolidation } from '../model/results.ts';
import type { TaskResult } from '../model/task-results.ts';
import type { TaskMeasure } from '../model/tasks.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { reportContext } from './context.ts';
import type { ReportContext } from './context.ts';
import { isAnswered } from './tasks.ts';

/** The plan's tasks as tables to sort and filter. Texts are safe to print. */
export interface TaskTables {
  /** One line for each task of each unit that is due, or that anything was written of. */
  readonly answers: readonly TaskAnswerRow[];
  /** One line for each figure that a unit gave of a task. */
  readonly figures: readonly TaskFigureRow[];
  /** One line for each figure of the province. */
  readonly totals: readonly TaskTotalRow[];
}

interface TaskName {
  /** Short code of its row on the form: `8.03`. */
  readonly code: string;
  readonly task: string;
}

export interface TaskAnswerRow extends TaskName {
  readonly heading: string;
  readonly unitName: string;
  readonly dueBy: CalendarDate | null;
  readonly state: string;
  readonly result: string;
  readonly document: string;
  readonly doneOn: CalendarDate | null;
  readonly note: string;
  readonly source: TaskResult['source'];
}

interface MeasureName extends TaskName {
  /** Task, measure and column in one: lines with the same key are summed. */
  readonly key: string;
  readonly measure: string;
  readonly columnName: string;
  /** Unit of measure. */
  readonly unit: string;
}

export interface TaskFigureRow extends MeasureName {
  readonly unitName: string;
  readonly value: number;
  readonly source: TaskResult['measures'][number]['source'];
}

export interface TaskTotalRow extends MeasureName {
  /** Null when no unit gave the figure. */
  readonly value: number | null;
  readonly have: number;
  readonly due: number;
  /** What the plan expects of the province; null where it says nothing. */
  readonly expected: number | null;
}

export function taskTables(catalogue: Catalogue, consolidation: Consolidation, lang: Lang): TaskTables {
  const context = reportContext(catalogue, consolidation, lang);
  const { tasks } = consolidation;
  const shown = tasks.some(isAnswered)
    ? tasks.filter((task) => task.timing !== 'not-due' || isAnswered(task))
    : [];
  return {
    answers: shown.map((task) => answerRow(context, task)),
    figures: tasks.flatMap((task) => figureRows(context, task)),
    totals: consolidation.taskTotals.flatMap((total) => totalRow(context, total)),
  };
}

const nameOf = ({ catalogue, text }: ReportContext, id: string): TaskName => {
  const task = findTask(catalogue, id);
  return { code: task?.code ?? '', task: task ? text(task.label) : id };
};

function answerRow(context: ReportContext, answer: TaskResult): TaskAnswerRow {
  const { catalogue, words, text } = context;
  const task = findTask(catalogue, answer.id);
  const heading = catalogue.taskHeadings.find(({ number }) => number === task?.heading);
  return {
    ...nameOf(context, answer.id),
    heading: heading ? text(heading.title) : '',
    unitName: context.unitName(answer.unit),
    dueBy: answer.dueBy,
    state: words.taskState(answer.timing, answer.status, answer.daysLate),
    result: sanitizeText(answer.result),
    document: sanitizeText(answer.document),
    doneOn: answer.doneOn,
    note: sanitizeText(answer.note),
    source: answer.source,
  };
}

function measureName(
  context: ReportContext,
  task: string,
  measure: TaskMeasure,
  column: MeasureColumn,
): MeasureName {
  const { words, text } = context;
  return {
    ...nameOf(context, task),
    key: `${task}/${measure.id}/${column}`,
    measure: text(measure.label),
    columnName: words.columns[column] ?? '',
    unit: text(measure.unit),
  };
}

function figureRows(context: ReportContext, { id, unit, measures }: TaskResult): readonly TaskFigureRow[] {
  return (findTask(context.catalogue, id)?.measures ?? []).flatMap((measure) =>
    measureColumns(measure).flatMap((column) => {
      const found = measures.find((one) => one.id === measure.id && one.column === column);
      if (!found) return [];
      const { value, source } = found;
      const unitName = context.unitName(unit);
      return [{ ...measureName(context, id, measure, column), unitName, value, source }];
    }),
  );
}

function totalRow(
  context: ReportContext,
  { task, measure: id, column, value, coverage }: Consolidation['taskTotals'][number],
): readonly TaskTotalRow[] {
  const measure = findTask(context.catalogue, task)?.measures.find((one) => one.id === id);
  if (!measure) return [];
  const isWhole = column === 'value' || column === 'total';
  const expected = isWhole ? (measure.expected ?? null) : null;
  return [{ ...measureName(context, task, measure, column), value, ...coverage, expected }];
}
