import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';
import type { MeasureColumn } from '../model/answers.ts';
import type { Assignment, Task, TaskMeasure } from '../model/tasks.ts';
import { dayAsked, isEarlierPeriod, isValidOn } from './catalogue.ts';

/** A task as one unit is asked about it in one period. */
export interface AskedTask {
  readonly task: Task;
  /** Its days have begun at the cut-off: an answer is due. */
  readonly isDue: boolean;
}

const COLUMNS: Readonly<Record<TaskMeasure['columns'], readonly MeasureColumn[]>> = {
  one: ['value'],
  sex: ['total', 'male', 'female'],
};

/** The value cells of a measure, in sheet order. */
export function measureColumns({ columns }: TaskMeasure): readonly MeasureColumn[] {
  return COLUMNS[columns];
}

/** The tasks of a unit in a period, in catalogue order: none before the plan, none whose days lie in another year. */
export function askedTasks(catalogue: Catalogue, unit: Unit, period: Period): readonly AskedTask[] {
  if (isEarlierPeriod(catalogue, period.id)) return [];
  const day = dayAsked(unit, period);
  if (day < period.window.from) return [];
  return catalogue.tasks
    .filter((task) => isInYear(task, period) && task.assigned.some((one) => isGivenTo(one, unit, day)))
    .map((task) => ({ task, isDue: (task.window?.from ?? '') <= day }));
}

function isInYear({ window }: Task, period: Period): boolean {
  if (!window) return true;
  return period.window.from <= window.to && window.from.slice(0, 4) <= period.window.to.slice(0, 4);
}

function isGivenTo(assignment: Assignment, unit: Unit, day: CalendarDate): boolean {
  const { units } = assignment;
  if (!isValidOn(assignment, day)) return false;
  if (units === 'all') return true;
  return units === 'local' ? unit.kind === 'local' : units.includes(unit.id);
}

/**
 * The day by which the plan wants a task done: the last of its days; else the first day after the period began on which the
 * plan's targets are due (31 December 2025). Null where the catalogue names none.
 */
export function taskDueBy(catalogue: Catalogue, task: Task, period: Period): CalendarDate | null {
  return task.window?.to ?? catalogue.plan.targetsBy.find((day) => day >= period.window.from) ?? null;
}
