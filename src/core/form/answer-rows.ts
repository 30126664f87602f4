import { ownerOf } from '../catalogue/catalogue.ts';
import { askedTasks, measureColumns } from '../catalogue/tasks.ts';
import type { AskedTask } from '../catalogue/tasks.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { ElementId, IndicatorId } from '../model/ids.ts';
import type { LayoutBlock, LayoutRow, LayoutSheet } from '../model/layout.ts';
import type { Task, TaskMeasure } from '../model/tasks.ts';

/** Rows that are no figures of data elements: the tasks of a unit with what is counted of them, and the forecasts of an owner. */

type Columns = LayoutSheet['columns'];

/** Element of the rows of tasks; a row of it is a task's id. */
export const TASK_ELEMENT: ElementId = 'task';
/** Element of the rows of forecasts; a row of it is an indicator's id. */
export const FORECAST_ELEMENT: ElementId = 'forecast';

/** Element of the rows of a task's measures; a row of it is a measure's id. */
export function measureElement(task: string): ElementId {
  return `${TASK_ELEMENT}.${task}`;
}

export function isMeasure(element: ElementId): boolean {
  return element.startsWith(`${TASK_ELEMENT}.`);
}

/** The task that a measure's row belongs to. */
export function taskOfMeasure(element: ElementId): string {
  return element.slice(TASK_ELEMENT.length + 1);
}

/** A row for each task of the unit, and under it one for each of its measures. */
export function taskBlocks(
  catalogue: Catalogue,
  unit: Unit,
  period: Period,
  columns: Columns,
  start: number,
): readonly LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let at = start;
  for (const asked of askedTasks(catalogue, unit, period)) {
    const { id, measures } = asked.task;
    blocks.push({ element: TASK_ELEMENT, rows: [taskRow(asked, columns, at)] });
    const rows = measures.map((measure, i) => measureRow(asked.task, measure, i, columns, at + 1 + i));
    if (rows.length > 0) blocks.push({ element: measureElement(id), rows });
    at += 1 + rows.length;
  }
  return blocks;
}

function taskRow({ task, isDue }: AskedTask, columns: Columns, at: number): LayoutRow {
  return {
    element: TASK_ELEMENT,
    row: task.id,
    code: task.code,
    formerCode: task.code,
    at,
    label: task.label.vi,
    measure: '',
    required: isDue,
    provisional: false,
    values: [],
    fields: fieldsAt(columns, at),
  };
}

function measureRow(
  task: Task,
  measure: TaskMeasure,
  index: number,
  columns: Columns,
  at: number,
): LayoutRow {
  const code = `${task.code}.${index + 1}`;
  return {
    element: measureElement(task.id),
    row: measure.id,
    code,
    formerCode: code,
    at,
    label: measure.label.vi,
    measure: measure.unit.vi,
    required: false,
    provisional: false,
    values: measureColumns(measure).map((column, slot) => ({
      column,
      cell: `${columns.values[slot] ?? ''}${at}`,
      provisional: false,
    })),
    fields: {},
  };
}

/** In a part-year period a row for each measured quantity that the unit owns at the cut-off. */
export function forecastBlocks(
  catalogue: Catalogue,
  unit: Unit,
  period: Period,
  columns: Columns,
  start: number,
): readonly LayoutBlock[] {
  if (!period.partYear || catalogue.earlierPeriods.includes(period)) return [];
  const owned = catalogue.indicators.filter((one) => ownerOf(one, period.cutOff) === unit.id);
  return owned.map(({ id, label, unit: measure, formula }, i): LayoutBlock => {
    const at = start + i;
    const row: LayoutRow = {
      element: FORECAST_ELEMENT,
      row: String(id),
      code: forecastCode(id),
      formerCode: forecastCode(id),
      at,
      label: label.vi,
      measure: measure.vi,
      required: false,
      provisional: false,
      // What is yes or no has no estimate in figures, only a likelihood.
      values:
        formula.type === 'all-yes'
          ? []
          : [{ column: 'value', cell: `${columns.values[0] ?? ''}${at}`, provisional: false }],
      fields: fieldsAt(columns, at),
    };
    return { element: FORECAST_ELEMENT, rows: [row] };
  });
}

/** `CT 5.2a-m`: an indicator's own number is no code of a row, 4.1 none of 4.10. */
function forecastCode(indicator: IndicatorId): string {
  return `CT ${indicator}`;
}

/** The cells of a row in the columns of its sheet's fields. */
export function fieldsAt({ fields }: Columns, at: number): LayoutRow['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([field, letter]) => [field, `${letter}${at}`]));
}
