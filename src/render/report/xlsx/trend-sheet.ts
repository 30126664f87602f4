import { roundTo } from '../../../core/report/printed.ts';
import type { TrendReport } from '../../../core/report/model.ts';
import type { CellPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { figureCell, formatOf } from './figure-cells.ts';
import { firstRow, letterOf, sheetOf } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';

/** Results over the periods that can be compared: a column a period, and what became of them as formulas. */

interface TrendLine extends TrendReport {
  readonly decimals: number;
  readonly at: number;
}

const HEAD: readonly SheetColumn<TrendLine>[] = [
  { head: ({ columns }) => columns.id, width: 7, align: 'center', isCode: true, cell: ({ id }) => id },
  { head: ({ columns }) => columns.indicator, width: 60, cell: ({ label }) => label },
  { head: ({ columns }) => columns.measure, width: 14, align: 'center', cell: ({ unit }) => unit },
];

/** The sheet where there is any series; none otherwise. */
export function trendSheet(frame: SheetFrame): readonly SheetPlan[] {
  const { model, words, decimalsOf } = frame;
  const { periods, rows, note } = model.trends;
  if (rows.length === 0) return [];
  const first = firstRow(frame, true);
  const columns: readonly SheetColumn<TrendLine>[] = [
    ...HEAD,
    ...periods.map(({ label }, at): SheetColumn<TrendLine> => ({
      head: () => label,
      width: 14,
      align: 'right',
      cell: ({ points, decimals }) => figureCell(points[at]?.value ?? null, decimals),
    })),
    {
      head: (fixed) => fixed.columns.sinceFirst,
      width: 14,
      align: 'right',
      cell: (line) => changeCell(line),
    },
    {
      head: (fixed) => fixed.columns.direction,
      width: 14,
      align: 'center',
      cell: (row) => row.directionText,
    },
  ];
  return [
    sheetOf(
      frame,
      { name: words.workbook.trends.name, title: words.document.annexTrends, hint: note, fixed: 2 },
      columns,
      rows.map((row, i) => ({ ...row, decimals: decimalsOf(row.id), at: first + i })),
    ),
  ];
}

/** Difference of the two printed figures, as in every other format; exact where printing would hide it. */
function changeCell({ points, change, decimals, at }: TrendLine): CellPlan {
  const known = points.flatMap(({ value }, i) => (value === null ? [] : [{ value, cell: cellOf(i, at) }]));
  const [first, last] = [known[0], known.at(-1)];
  if (change.value === null || !first || !last) return null;
  const printed = roundTo(roundTo(last.value, decimals) - roundTo(first.value, decimals), decimals);
  const formula = `ROUND(ROUND(${last.cell},${decimals})-ROUND(${first.cell},${decimals}),${decimals})`;
  const computable = `COUNT(${first.cell},${last.cell})=2`;
  return { value: printed, format: formatOf(printed, decimals), formula: `IF(${computable},${formula},"")` };
}

const cellOf = (period: number, row: number): string => `${letterOf(HEAD.length + period)}${row}`;
