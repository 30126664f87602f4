import { measureColumns } from '../../../core/catalogue/tasks.ts';
import { consolidateTasks, sumMeasures } from '../../../core/consolidate/tasks.ts';
import type { Catalogue, Period } from '../../../core/model/catalogue.ts';
import type { Consolidation, IndicatorResult } from '../../../core/model/results.ts';
import type { TaskResult } from '../../../core/model/task-results.ts';
import { fileOf, shaOf } from './units.ts';

/** Invented answers to the plan's tasks: done in time or late, with and without a document, under way, overdue, not answered. */
export function taskResults(
  catalogue: Catalogue,
  period: Period,
): Pick<Consolidation, 'tasks' | 'taskTotals'> {
  const sent = catalogue.units.filter(({ id }) => id !== 'thuan-nam').map(({ id }) => id);
  const tasks = consolidateTasks(catalogue, period, catalogue.units, () => undefined).map((task, i) =>
    task.isDue && sent.includes(task.unit) ? answered(catalogue, period, task, i) : task,
  );
  return { tasks, taskTotals: [...sumMeasures(catalogue, tasks)] };
}

function answered(catalogue: Catalogue, period: Period, task: TaskResult, i: number): TaskResult {
  const source = {
    file: fileOf(task.unit, period),
    sheet: 'Nhiệm vụ',
    cell: `F${9 + i}`,
    sha256: shaOf(task.unit),
  };
  const isPast = task.dueBy !== null && task.dueBy <= period.cutOff;
  const how = HOW[i % HOW.length] ?? HOW[0];
  return {
    ...task,
    ...(isPast ? how.past : how.open),
    measures: (catalogue.tasks.find(({ id }) => id === task.id)?.measures ?? []).flatMap((measure) =>
      measureColumns(measure).map((column) => ({
        id: measure.id,
        column,
        value: { value: 2 + (i % 3), total: 50, male: 20, female: 30 }[column],
        source,
      })),
    ),
    source,
  };
}

type Answer = Pick<TaskResult, 'status' | 'timing' | 'result' | 'document' | 'doneOn' | 'daysLate'>;

const NOTHING = { result: '', document: '', doneOn: null, daysLate: null } as const;
const DONE = {
  status: 'done',
  timing: 'done-in-time',
  result: 'Đã triển khai theo kế hoạch của đơn vị',
  document: '12/KH-VD',
  doneOn: '2025-03-05',
  daysLate: null,
} as const;

/** How a task stands whose day is still to come, and one whose day is past. */
const HOW: readonly [
  first: { readonly open: Answer; readonly past: Answer },
  ...more: { readonly open: Answer; readonly past: Answer }[],
] = [
  { open: DONE, past: DONE },
  {
    open: { ...DONE, document: '' },
    past: { ...DONE, timing: 'done-late', doneOn: '2025-03-20', daysLate: 12 },
  },
  {
    open: { ...NOTHING, status: 'ongoing', timing: 'in-time' },
    past: { ...NOTHING, status: 'ongoing', timing: 'overdue', daysLate: 98 },
  },
  { open: DONE, past: DONE },
  {
    open: { ...NOTHING, status: 'not-yet', timing: 'in-time' },
    past: { ...NOTHING, status: 'not-yet', timing: 'overdue', daysLate: 98 },
  },
];

/** What two owners expect of the year. */
export function forecastOf(
  period: Period,
  { id, owner }: IndicatorResult,
): Pick<IndicatorResult, 'forecast'> {
  const given = {
    '1.1': { value: 61.5, likelihood: 'will' },
    '2.1': { value: null, likelihood: 'hard' },
  } as const;
  const found = id === '1.1' || id === '2.1' ? given[id] : null;
  if (found === null) return {};
  const source = { file: fileOf(owner, period), sheet: 'MT1', cell: 'D30', sha256: shaOf(owner) };
  return { forecast: { ...found, note: '', source } };
}
