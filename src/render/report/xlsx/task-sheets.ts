import { shortFile } from '../../../core/report/measures.ts';
import type {
  TaskAnswerRow,
  TaskFigureRow,
  TaskTables,
  TaskTotalRow,
} from '../../../core/report/task-rows.ts';
import type { CellPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { headingRow } from '../../../office/xlsx-draw/table-sheet.ts';
import { checked, figureByKey } from './figure-cells.ts';
import { day, letterOf, linkedCell, sheetOf } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';

/** The tasks of the plan: what each unit answered, the figures it gave, and the province's sums of them. */

interface TaskNamed {
  readonly code: string;
  readonly task: string;
}

const NAME: readonly SheetColumn<TaskNamed>[] = [
  { head: ({ columns }) => columns.id, width: 7, align: 'center', isCode: true, cell: ({ code }) => code },
  { head: ({ columns }) => columns.task, width: 50, cell: ({ task }) => task },
];

const ANSWERS: readonly SheetColumn<TaskAnswerRow>[] = [
  ...NAME,
  { head: ({ columns }) => columns.unit, width: 28, cell: ({ unitName }) => unitName },
  { head: ({ columns }) => columns.dueBy, width: 13, cell: ({ dueBy }, frame) => day(dueBy, frame) },
  { head: ({ columns }) => columns.state, width: 22, cell: ({ state }) => state },
  { head: ({ columns }) => columns.result, width: 44, cell: ({ result }) => result },
  { head: ({ columns }) => columns.document, width: 18, cell: ({ document }) => document },
  { head: ({ columns }) => columns.doneOn, width: 13, cell: ({ doneOn }, frame) => day(doneOn, frame) },
  { head: ({ columns }) => columns.note, width: 30, cell: ({ note }) => note },
  { head: ({ workbook }) => workbook.tasks.heading, width: 34, cell: ({ heading }) => heading },
  { head: ({ columns }) => columns.file, width: 27, cell: ({ source }) => shortFile(source?.file ?? '') },
  { head: ({ columns }) => columns.cell, width: 7, cell: ({ source }, frame) => linkedCell(source, frame) },
];

/** Heading of the plan, file and cell are for looking up on screen. */
const ANSWERS_PRINTED = 9;

const MEASURE: readonly SheetColumn<TaskFigureRow | TaskTotalRow>[] = [
  ...NAME,
  { head: ({ columns }) => columns.figure, width: 38, cell: ({ measure }) => measure },
  { head: ({ workbook }) => workbook.observations.column, width: 11, cell: ({ columnName }) => columnName },
  { head: ({ columns }) => columns.measure, width: 12, align: 'center', cell: ({ unit }) => unit },
];

/** Formulas of the totals read these two. */
const VALUE: SheetColumn<TaskFigureRow> = {
  head: ({ columns }) => columns.value,
  width: 12,
  align: 'right',
  cell: ({ value }) => value,
};
const KEY: SheetColumn<TaskFigureRow> = {
  head: ({ workbook }) => workbook.observations.id,
  width: 50,
  cell: ({ key }) => key,
};

const FIGURES: readonly SheetColumn<TaskFigureRow>[] = [
  ...MEASURE,
  { head: ({ columns }) => columns.unit, width: 30, cell: ({ unitName }) => unitName },
  VALUE,
  { head: ({ columns }) => columns.file, width: 27, cell: ({ source }) => shortFile(source.file) },
  { head: ({ columns }) => columns.cell, width: 7, cell: ({ source }, frame) => linkedCell(source, frame) },
  KEY,
];

interface TotalLine extends TaskTotalRow {
  readonly sum: CellPlan;
}

const TOTALS: readonly SheetColumn<TotalLine>[] = [
  ...MEASURE,
  { head: ({ workbook }) => workbook.tasks.province, width: 12, align: 'right', cell: ({ sum }) => sum },
  { head: ({ workbook }) => workbook.tasks.expected, width: 12, align: 'right', cell: (t) => t.expected },
  { head: ({ workbook }) => workbook.tasks.have, width: 12, align: 'right', cell: ({ have }) => have },
  { head: ({ workbook }) => workbook.tasks.due, width: 12, align: 'right', cell: ({ due }) => due },
];

interface NamedSheet {
  readonly name: string;
  readonly title: (period: string) => string;
}

/** The sheets of the tasks that have anything to show. */
export function taskSheets(
  frame: SheetFrame,
  { answers, figures, totals }: TaskTables,
): readonly SheetPlan[] {
  const { tasks } = frame.words.workbook;
  const plan = ({ name, title }: NamedSheet) => ({ name, title: title(frame.model.period.inText), fixed: 2 });
  const figureSheet = sheetOf(
    frame,
    { ...plan(tasks.figures), printed: FIGURES.indexOf(VALUE) + 1 },
    FIGURES,
    figures,
  );
  const sumOf = sumsOver(figureSheet, figures);
  const lines = totals
    .filter(({ value }) => value !== null)
    .map((total) => ({ ...total, sum: sumOf(total) }));
  return [
    ...(answers.length > 0
      ? [sheetOf(frame, { ...plan(tasks.answers), printed: ANSWERS_PRINTED }, ANSWERS, answers)]
      : []),
    ...(lines.length > 0 ? [sheetOf(frame, plan(tasks.totals), TOTALS, lines)] : []),
    ...(figures.length > 0 ? [figureSheet] : []),
  ];
}

/** Sums as formulas over the sheet of figures; found by key, so that sorting it changes nothing. */
function sumsOver(plan: SheetPlan, figures: readonly TaskFigureRow[]): (total: TaskTotalRow) => CellPlan {
  const first = headingRow(plan) + 1;
  const range = (of: SheetColumn<TaskFigureRow>): string => {
    const column = letterOf(FIGURES.indexOf(of));
    return `'${plan.name}'!$${column}$${first}:$${column}$${first + Math.max(1, figures.length) - 1}`;
  };
  return ({ key, value }) => {
    const own = figures.filter((figure) => figure.key === key);
    const sum = own.reduce((total, figure) => total + figure.value, 0);
    return own.length === 0 ? value : checked(value, sum, figureByKey(range(VALUE), range(KEY), key));
  };
}
