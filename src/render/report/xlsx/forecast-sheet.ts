import type { MeasureReport } from '../../../core/report/model.ts';
import type { IndicatorResult } from '../../../core/model/results.ts';
import { sanitizeText } from '../../../core/text/sanitize.ts';
import type { CellPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { figureCell, formatOf } from './figure-cells.ts';
import { firstRow, letterOf, linkedCell, sheetOf } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';
import { targetCell } from './indicator-sheet.ts';

/** What the owners expect of the whole year, held against the targets. */

interface ForecastLine {
  readonly m: MeasureReport;
  readonly forecast: NonNullable<IndicatorResult['forecast']>;
  readonly decimals: number;
  readonly at: number;
}

type Column = SheetColumn<ForecastLine>;

const TARGET: Column = {
  head: ({ columns }) => columns.target,
  width: 11,
  align: 'right',
  cell: ({ m }) => targetCell(m),
};
const EXPECTED: Column = {
  head: ({ workbook }) => workbook.forecasts.expected,
  width: 13,
  align: 'right',
  cell: ({ forecast, decimals }) => figureCell(forecast.value, decimals),
};

const COLUMNS: readonly Column[] = [
  { head: ({ columns }) => columns.id, width: 7, align: 'center', isCode: true, cell: ({ m }) => m.id },
  { head: ({ columns }) => columns.indicator, width: 50, cell: ({ m }) => m.label },
  { head: ({ columns }) => columns.measure, width: 14, align: 'center', cell: ({ m }) => m.unit },
  TARGET,
  {
    head: ({ columns }) => columns.result,
    width: 12,
    align: 'right',
    cell: ({ m, decimals }) => (m.factor === null ? m.result.text : figureCell(m.result.value, decimals)),
  },
  EXPECTED,
  { head: ({ columns }) => columns.distance, width: 13, align: 'right', cell: distance },
  { head: ({ workbook }) => workbook.forecasts.verdict, width: 14, align: 'center', cell: verdict },
  { head: ({ workbook }) => workbook.forecasts.likelihood, width: 18, cell: ({ m }) => m.forecast.text },
  {
    head: ({ columns }) => columns.note,
    width: 44,
    cell: ({ forecast }) => sanitizeText(forecast.note),
  },
  { head: ({ columns }) => columns.reportedBy, width: 30, cell: ({ m }) => m.owner.name },
  {
    head: ({ columns }) => columns.cell,
    width: 7,
    cell: ({ forecast }, frame) => (forecast.source.cell === '' ? '' : linkedCell(forecast.source, frame)),
  },
];

const addressOf = (column: Column, at: number): string => `${letterOf(COLUMNS.indexOf(column))}${at}`;

/** From the target to the estimate. */
function distance({ m, forecast, decimals, at }: ForecastLine): CellPlan {
  if (forecast.value === null || m.target.value === null) return null;
  const value = Number((forecast.value - m.target.value).toFixed(9));
  const [expected, target] = [EXPECTED, TARGET].map((column) => addressOf(column, at));
  const formula = `IF(ISNUMBER(${expected}),ROUND(${expected}-${target},9),"")`;
  return { value, format: formatOf(value, decimals), formula };
}

const HOLDS: Readonly<
  Record<NonNullable<MeasureReport['target']['op']>, (value: number, target: number) => boolean>
> = {
  '<': (value, target) => value < target,
  '<=': (value, target) => value <= target,
  '>': (value, target) => value > target,
  '>=': (value, target) => value >= target,
};

/** Whether the target would be reached if the estimate came true; the owner's own word stands beside it. */
function verdict({ m, forecast, at }: ForecastLine, { words }: SheetFrame): CellPlan {
  const { op, value: target } = m.target;
  if (forecast.value === null || op === null || target === null) return null;
  const [reached, missed] = [words.verdicts.reached, words.verdicts['not-reached']];
  const [expected, wanted] = [EXPECTED, TARGET].map((column) => addressOf(column, at));
  return {
    value: HOLDS[op](forecast.value, target) ? reached : missed,
    formula: `IF(ISNUMBER(${expected}),IF(${expected}${op}${wanted},"${reached}","${missed}"),"")`,
  };
}

/** One line for each indicator whose owner said anything of the year; no sheet where none did. */
export function forecastSheet(frame: SheetFrame, results: readonly IndicatorResult[]): readonly SheetPlan[] {
  const { model, words, decimalsOf } = frame;
  const given = new Map(results.flatMap(({ id, forecast }) => (forecast ? [[id, forecast] as const] : [])));
  const measures = model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
  const lines = measures.flatMap((m) => {
    const forecast = given.get(m.id);
    return forecast ? [{ m, forecast, decimals: decimalsOf(m.id) }] : [];
  });
  if (lines.length === 0) return [];
  const first = firstRow(frame, false);
  const rows = lines.map((line, i) => ({ ...line, at: first + i }));
  return [sheetOf(frame, { ...words.workbook.forecasts.sheet, fixed: 2 }, COLUMNS, rows)];
}
