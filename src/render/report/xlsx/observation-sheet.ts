import { shortFile } from '../../../core/report/measures.ts';
import type { ObservationRow, ObservationUse } from '../../../core/report/observations.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { headingRow } from '../../../office/xlsx-draw/table-sheet.ts';
import type { SheetFrame } from './frame.ts';
import { subtitleOf } from './frame.ts';
import type { XlsxWords } from './words.ts';
import { upperFirst } from '../../../core/text/upper-first.ts';

const WIDTHS = [44, 17, 11, 24, 12, 14, 18, 10, 10, 21, 27, 13, 7, 70, 60];

/** Hash and id are for looking up on screen. */
const PRINTED = 13;

/** Letters of the columns that formulas read: value and uses. */
const VALUE_COLUMN = 'E';
const VALUE_PLACE = 4;
const USES_COLUMN = 'J';

/** One line for each cell of the units' files. */
export function observationSheet(frame: SheetFrame, rows: readonly ObservationRow[]): SheetPlan {
  const { words } = frame;
  const { heads, name, title, hint } = words.observations;
  return {
    name,
    title: title(frame.model.period.inText),
    subtitle: [...subtitleOf(frame), hint(`submissions/${frame.model.period.id}`)],
    columns: heads.map((head, i): ColumnPlan => ({
      head,
      width: WIDTHS[i] ?? 12,
      ...(i === VALUE_PLACE && { align: 'right' }),
    })),
    rows: rows.map((row) => observationCells(frame, row)),
    printed: PRINTED,
    fixed: 1,
    emptyNote: words.nothing,
    pageWord: words.page,
  };
}

function observationCells({ words, linkTo }: SheetFrame, row: ObservationRow): readonly CellPlan[] {
  const { source } = row;
  const mark = (holds: boolean): string => (holds ? words.yes : words.no);
  return [
    row.elementName,
    row.rowName,
    upperFirst(row.columnName),
    row.unitName,
    typeof row.value === 'boolean' ? row.answer : row.value,
    row.measure,
    row.statusText,
    mark(row.provisional),
    mark(row.required),
    row.uses.map((use) => useMark(words, use)).join('\n'),
    shortFile(source?.file ?? ''),
    source?.sheet ?? '',
    cellLink(source, linkTo),
    source?.sha256 ?? '',
    [row.element, row.row, row.column, row.unit].join('/'),
  ];
}

function cellLink(source: ObservationRow['source'], linkTo: SheetFrame['linkTo']): CellPlan {
  if (source === null) return '';
  const link = linkTo(source);
  return link === null ? source.cell : { value: source.cell, link };
}

/** "[2.1 tử số]": the brackets keep 2.1 apart from 12.1. */
const useMark = (words: XlsxWords, { indicator, role }: ObservationUse): string =>
  `[${indicator} ${words.roles[role]}]`;

/** Formulas over the sheet; they find their lines by the marks, so that sorting the sheet changes nothing. */
export function observationFormulas(frame: SheetFrame, plan: SheetPlan, count: number) {
  const first = headingRow(plan) + 1;
  const range = (column: string): string =>
    `'${plan.name}'!$${column}$${first}:$${column}$${first + Math.max(1, count) - 1}`;
  const uses = (use: ObservationUse): string => `${range(USES_COLUMN)},"*${useMark(frame.words, use)}*"`;
  return {
    /** Sum of the figures an indicator uses in a role. */
    sum: (use: ObservationUse): string => `SUMIFS(${range(VALUE_COLUMN)},${uses(use)})`,
    /** How many answers an indicator counts. */
    answers: (use: ObservationUse): string => `COUNTIFS(${uses(use)})`,
    /** How many of them are yes. */
    yes: (use: ObservationUse): string =>
      `COUNTIFS(${uses(use)},${range(VALUE_COLUMN)},"${frame.words.yes}")`,
  };
}
