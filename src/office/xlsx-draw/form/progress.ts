import type { Worksheet } from 'exceljs';
import { STATUS_WORDS } from '../../../core/form/answer-words.ts';
import { fieldCell } from '../../../core/form/layout.ts';
import { PROGRESS_WORDS } from '../../../core/form/printed-words.ts';
import type { LayoutRow, LayoutSheet } from '../../../core/model/layout.ts';
import type { Drawing } from './drawing.ts';
import { COUNTER, put, SUBTITLE } from './styles.ts';

/** "Đã điền 5/8", worked out by the sheet itself while a person types. */

/** Cell of the counter on a data sheet: in front of the period, above the headings, where it stays in sight. */
function counterCell({ columns, headingAt }: LayoutSheet): string {
  return `${columns.order}${headingAt - 1}`;
}

/** Puts the counters on the data sheets and a line for each on the cover. To be called once the sheets are filled. */
export function drawProgress({ workbook, layout }: Drawing, coverName: string): void {
  const cover = workbook.getWorksheet(coverName);
  let line = (cover?.rowCount ?? 0) + 2;
  for (const sheetLayout of layout.sheets) {
    const sheet = workbook.getWorksheet(sheetLayout.name);
    const counter = sheet && counterOf(sheet, sheetLayout);
    if (!counter) continue;
    const { due, filled, count } = counter;
    const words = (filledIn: number | string): string => `${PROGRESS_WORDS}${filledIn}/${due}`;
    const cell = counterCell(sheetLayout);
    const formula = `"${PROGRESS_WORDS}"&${count}&"/${due}"`;
    put(sheet.getCell(cell), { formula, result: words(filled) }, COUNTER);
    if (!cover) continue;
    put(cover.getCell(`B${line}`), `Trang ${sheetLayout.name}`, SUBTITLE);
    const link = `'${sheetLayout.name}'!${cell}`;
    put(cover.getCell(`C${line}`), { formula: link, result: words(filled) }, SUBTITLE);
    line += 1;
  }
}

interface Counter {
  readonly due: number;
  readonly filled: number;
  /** Formula of what is filled in. */
  readonly count: string;
}

/** Of figures the required cells are counted, of tasks the statuses; nothing where nothing is required. */
function counterOf(sheet: Worksheet, layout: LayoutSheet): Counter | undefined {
  const rows = requiredRows(layout);
  if (rows.length === 0) return undefined;
  if (layout.kind === 'tasks') {
    const cells = rows.map((row) => fieldCell(row, 'status'));
    const filled = cells.filter((cell) => sheet.getCell(cell).value !== null).length;
    return { due: rows.length, filled, count: `COUNTA(${cells.join(',')})` };
  }
  return {
    due: rows.reduce((sum, row) => sum + row.values.length, 0),
    filled: rows.reduce((sum, row) => sum + filledIn(sheet, row), 0),
    count: `SUM(${runsOf(rows).map(runFormula).join(',')})`,
  };
}

/** Rows that may not be left blank. */
function requiredRows(layout: LayoutSheet): readonly LayoutRow[] {
  return layout.blocks.flatMap((block) => block.rows).filter(({ required }) => required);
}

/** Words that answer a whole row without a figure. */
const ANSWERS = [STATUS_WORDS.none.vi, STATUS_WORDS.unavailable.vi];

function filledIn(sheet: Worksheet, row: LayoutRow): number {
  const { values } = row;
  const isAnswered = ANSWERS.some((word) => sheet.getCell(fieldCell(row, 'status')).value === word);
  return isAnswered ? values.length : values.filter(({ cell }) => sheet.getCell(cell).value !== null).length;
}

/** Rows under each other with the same value columns: one term of the sum. */
function runsOf(rows: readonly LayoutRow[]): readonly (readonly LayoutRow[])[] {
  const runs: LayoutRow[][] = [];
  for (const row of rows) {
    const current = runs.at(-1);
    const last = current?.at(-1);
    const goesOn = last && last.at === row.at - 1 && lettersOf(last).join() === lettersOf(row).join();
    if (goesOn) current?.push(row);
    else runs.push([row]);
  }
  return runs;
}

function lettersOf({ values }: LayoutRow): readonly string[] {
  return values.map(({ cell }) => cell.replace(/\d+$/, ''));
}

/** Filled cells of a run; a row with an answering status counts whole. */
function runFormula(run: readonly LayoutRow[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return '0';
  const range = (letter: string): string => `${letter}${first.at}:${letter}${last.at}`;
  const status = range(fieldCell(first, 'status').replace(/\d+$/, ''));
  const answered = ANSWERS.map((word) => `(${status}="${word}")`).join('+');
  const letters = lettersOf(first);
  const filled = letters.map((letter) => `(${range(letter)}<>"")`).join('+');
  return `SUMPRODUCT((${answered})*${letters.length}+(1-(${answered}))*(${filled}))`;
}
