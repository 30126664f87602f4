import type { Catalogue } from '../../model/catalogue.ts';
import type { CalendarDate } from '../../model/ids.ts';
import type { Task } from '../../model/tasks.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/** Ends of the defined names of a task's own cells, `ntge.task.<task>.status`: no measure may take their place. */
const OWN_CELLS = ['status', 'result', 'document', 'done-on', 'note'];

/** Tasks name units and a heading that exist, bear a code of their own, and have their days in a year of the plan. */
export function* checkTasks(catalogue: Catalogue): Generator<CatalogueProblem> {
  const codes = new Map<string, number>();
  for (const [i, task] of catalogue.tasks.entries()) {
    const path = ['tasks', i];
    yield* checkReferences(catalogue, task, path);
    yield* checkDays(catalogue, task, path);
    for (const [j, { id }] of task.measures.entries())
      if (OWN_CELLS.includes(id))
        yield problemAt(catalogue, 'catalogue/reserved-id', [...path, 'measures', j, 'id'], { id });
    const first = codes.get(task.code);
    if (first === undefined) codes.set(task.code, i);
    else
      yield problemAt(catalogue, 'catalogue/row-code-twice', [...path, 'code'], {
        word: task.code,
        other: `tasks.${first}.code`,
      });
  }
}

function* checkReferences(catalogue: Catalogue, task: Task, path: ValuePath): Generator<CatalogueProblem> {
  const units = [...catalogue.units, ...catalogue.also].map(({ id }) => id);
  for (const [j, { units: given }] of task.assigned.entries())
    for (const [k, unit] of Array.isArray(given) ? given.entries() : [])
      if (!units.includes(unit))
        yield unknownReference(catalogue, [...path, 'assigned', j, 'units', k], unit, units);
  const headings = catalogue.taskHeadings.map(({ number }) => number);
  if (!headings.includes(task.heading))
    yield unknownReference(catalogue, [...path, 'heading'], String(task.heading), headings.map(String));
}

function* checkDays(catalogue: Catalogue, { window }: Task, path: ValuePath): Generator<CatalogueProblem> {
  if (!window) return;
  const { from, to } = window;
  if (from > to) yield problemAt(catalogue, 'catalogue/window-reversed', [...path, 'window'], window);
  else if (!catalogue.periods.some(({ window: days }) => yearOf(days.to) === yearOf(from)))
    yield problemAt(catalogue, 'catalogue/task-outside-periods', [...path, 'window'], { from });
}

function yearOf(day: CalendarDate): string {
  return day.slice(0, 4);
}
