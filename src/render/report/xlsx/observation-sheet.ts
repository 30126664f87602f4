import { shortFile } from '../../../core/report/measures.ts';
import type { ObservationRow, ObservationUse } from '../../../core/report/observations.ts';
import { upperFirst } from '../../../core/text/upper-first.ts';
import type { FixedWords } from '../../../core/words/words.ts';
import type { SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { headingRow } from '../../../office/xlsx-draw/table-sheet.ts';
import { figureByKey } from './figure-cells.ts';
import { letterOf, linkedCell, sheetOf, yesOrNo } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';

type Column = SheetColumn<ObservationRow>;

/** Formulas of the indicators read these two. */
const VALUE: Column = {
  head: ({ columns }) => columns.value,
  width: 12,
  align: 'right',
  cell: (row) => (typeof row.value === 'boolean' ? row.answer : row.value),
};
const USES: Column = {
  head: ({ workbook }) => workbook.observations.uses,
  width: 21,
  cell: (row, { words }) => row.uses.map((use) => useMark(words, use)).join('; '),
};

/** Formulas that speak of one figure read this. */
const ID: Column = {
  head: ({ workbook }) => workbook.observations.id,
  width: 60,
  cell: (row) => [row.element, row.row, row.column, row.unit].join('/'),
};

const COLUMNS: readonly Column[] = [
  { head: ({ columns }) => columns.figure, width: 44, cell: (row) => row.elementName },
  { head: ({ workbook }) => workbook.observations.row, width: 17, cell: (row) => row.rowName },
  // "nam" stands alone in its cell here.
  {
    head: ({ workbook }) => workbook.observations.column,
    width: 11,
    cell: ({ columnName }) => upperFirst(columnName),
  },
  { head: ({ document }) => document.reportingUnit, width: 24, cell: (row) => row.unitName },
  VALUE,
  { head: ({ columns }) => columns.measure, width: 14, cell: (row) => row.measure },
  { head: ({ columns }) => columns.state, width: 18, cell: (row) => row.statusText },
  {
    head: ({ workbook }) => workbook.observations.provisional,
    width: 10,
    cell: (row, frame) => yesOrNo(row.provisional, frame),
  },
  {
    head: ({ workbook }) => workbook.observations.required,
    width: 10,
    cell: (row, frame) => yesOrNo(row.required, frame),
  },
  USES,
  {
    head: ({ columns }) => columns.statedSource,
    width: 22,
    cell: (row) => row.statedSource,
  },
  { head: ({ columns }) => columns.note, width: 34, cell: (row) => row.note },
  { head: ({ columns }) => columns.file, width: 27, cell: (row) => shortFile(row.source?.file ?? '') },
  { head: ({ columns }) => columns.sheet, width: 13, cell: (row) => row.source?.sheet ?? '' },
  { head: ({ columns }) => columns.cell, width: 7, cell: ({ source }, frame) => linkedCell(source, frame) },
  // Hash and id are for looking up on screen.
  { head: ({ workbook }) => workbook.observations.hash, width: 70, cell: (row) => row.source?.sha256 ?? '' },
  ID,
];
const PRINTED = 15;

/** One line for each cell of the units' files. */
export function observationSheet(frame: SheetFrame, rows: readonly ObservationRow[]): SheetPlan {
  const { name, title, hint } = frame.words.workbook.observations;
  const { id, inText } = frame.model.period;
  return sheetOf(
    frame,
    { name, title: title(inText), hint: hint(`submissions/${id}`), printed: PRINTED, fixed: 1 },
    COLUMNS,
    rows,
  );
}

/**
 * "[2.1 tử số]": the brackets keep 2.1 apart from 12.1. Marks stand on one line: most programs' wildcards stop at a line
 * break.
 */
const useMark = ({ roles }: FixedWords, { indicator, role }: ObservationUse): string =>
  `[${indicator} ${roles[role].toLowerCase()}]`;

/** Formulas over the sheet; they find their lines by the marks, so that sorting the sheet changes nothing. */
export function observationFormulas(frame: SheetFrame, plan: SheetPlan, count: number) {
  const first = headingRow(plan) + 1;
  const range = (of: Column): string => {
    const column = letterOf(COLUMNS.indexOf(of));
    return `'${plan.name}'!$${column}$${first}:$${column}$${first + Math.max(1, count) - 1}`;
  };
  const uses = (use: ObservationUse): string => `${range(USES)},"*${useMark(frame.words, use)}*"`;
  return {
    /** The figure with an id: `live-births/_/female/so-y-te`; nothing where its cell is blank. */
    figure: (id: string): string => figureByKey(range(VALUE), range(ID), id),
    /** Sum of the figures an indicator uses in a role. */
    sum: (use: ObservationUse): string => `SUMIFS(${range(VALUE)},${uses(use)})`,
    /** How many answers an indicator counts. */
    answers: (use: ObservationUse): string => `COUNTIFS(${uses(use)})`,
    /** How many of them are yes. */
    yes: (use: ObservationUse): string => `COUNTIFS(${uses(use)},${range(VALUE)},"${yesOrNo(true, frame)}")`,
  };
}
