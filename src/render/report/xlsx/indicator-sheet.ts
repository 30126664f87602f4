import type { OutcomeWords } from '../../../core/report/measures.ts';
import { roundTo } from '../../../core/report/printed.ts';
import type { MeasureReport } from '../../../core/report/model.ts';
import type { ObservationRow } from '../../../core/report/observations.ts';
import type { CellPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { verdictCell } from './verdict-cell.ts';
import { checked, figureCell, formatOf } from './figure-cells.ts';
import { firstRow, letterOf, sheetOf } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';
import type { observationFormulas } from './observation-sheet.ts';

type Formulas = ReturnType<typeof observationFormulas>;

/** A measured quantity with the decimals it is printed with and its cells that are computed in the sheet. */
interface IndicatorRow {
  readonly m: MeasureReport;
  readonly decimals: number;
  readonly computed: Computed;
}

type Column = SheetColumn<IndicatorRow>;

/** Columns that formulas of the same row read. A yes or a dash stands where the figures stand. */
const TARGET: Column = {
  head: ({ columns }) => columns.target,
  width: 10,
  align: 'right',
  cell: ({ m }) => targetCell(m),
};
const NUMERATOR: Column = {
  head: ({ columns }) => columns.numerator,
  width: 11,
  align: 'right',
  cell: ({ computed: { numerator } }) => numerator,
};
const DENOMINATOR: Column = {
  head: ({ columns }) => columns.denominator,
  width: 13,
  align: 'right',
  cell: ({ computed: { denominator } }) => denominator,
};
const RESULT: Column = {
  head: ({ columns }) => columns.result,
  width: 10,
  align: 'right',
  cell: ({ computed: { result } }) => result,
};
const FACTOR: Column = { head: ({ columns }) => columns.factor, width: 10, cell: ({ m }) => m.factor };

const COLUMNS: readonly Column[] = [
  { head: ({ columns }) => columns.order, width: 5, align: 'center', cell: ({ m }) => orderCell(m.order) },
  { head: ({ columns }) => columns.id, width: 7, align: 'center', isCode: true, cell: ({ m }) => m.id },
  { head: ({ columns }) => columns.indicator, width: 35, cell: ({ m }) => m.label },
  { head: ({ columns }) => columns.measure, width: 14, align: 'center', cell: ({ m }) => m.unit },
  TARGET,
  NUMERATOR,
  DENOMINATOR,
  RESULT,
  {
    head: ({ columns }) => columns.distance,
    width: 11,
    align: 'right',
    cell: ({ computed: { distance } }) => distance,
  },
  {
    head: ({ columns }) => columns.previous,
    width: 10,
    align: 'right',
    cell: ({ m, decimals }) => (m.factor === null ? m.previous.text : figureCell(m.previous.value, decimals)),
  },
  {
    head: ({ columns }) => columns.change,
    width: 11,
    align: 'right',
    cell: ({ m, decimals }) => figureCell(m.change.value, decimals),
  },
  {
    head: ({ columns }) => columns.verdict,
    width: 16,
    cell: ({ computed: { verdict } }) => verdict,
  },
  { head: ({ columns }) => columns.direction, width: 12, cell: ({ m }) => m.directionText },
  { head: ({ columns }) => columns.reportedBy, width: 19, cell: ({ m }) => m.owner.name },
  {
    head: ({ columns }) => columns.note,
    width: 19,
    cell: ({ m }) => m.note,
  },
  FACTOR,
  {
    head: ({ columns }) => columns.objective,
    width: 12,
    align: 'center',
    cell: ({ m }) => ({ value: m.objective, format: '0' }),
  },
  { head: ({ columns }) => columns.coverage, width: 14, align: 'center', cell: ({ m }) => m.coverage.text },
];
/** Factor, objective and coverage are for looking up on screen: without them the rest is large enough to read on paper. */
const PRINTED = 15;
/** Number, id and name stay in sight. */
const FIXED = 3;

/** What the sheet is computed from. */
interface Computing {
  readonly observations: readonly ObservationRow[];
  readonly formulas: Formulas;
  /** The words of both outcomes of an indicator. */
  readonly outcomes: ReadonlyMap<string, OutcomeWords>;
}

/** The indicators, computed before the reader's eyes from the observations. */
export function indicatorSheet(frame: SheetFrame, computing: Computing): SheetPlan {
  const { model, words, decimalsOf } = frame;
  const { name, hint } = words.workbook.indicators;
  const title = `${words.document.annexIndicators} ${model.period.inText}`;
  const first = firstRow(frame, true);
  const measures = model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
  const rows = measures.map((m, i): IndicatorRow => {
    const decimals = decimalsOf(m.id);
    return { m, decimals, computed: computed(m, decimals, computing, first + i) };
  });
  return sheetOf(frame, { name, title, hint, printed: PRINTED, fixed: FIXED }, COLUMNS, rows);
}

/** The cells of a row that are computed in the sheet. */
interface Computed {
  readonly numerator: CellPlan;
  readonly denominator: CellPlan;
  readonly result: CellPlan;
  readonly distance: CellPlan;
  readonly verdict: CellPlan;
}

function computed(
  m: MeasureReport,
  decimals: number,
  { observations, formulas, outcomes }: Computing,
  row: number,
): Computed {
  const at = (column: Column): string => `${letterOf(COLUMNS.indexOf(column))}${row}`;
  const cells = {
    target: at(TARGET),
    numerator: at(NUMERATOR),
    denominator: at(DENOMINATOR),
    result: at(RESULT),
    factor: at(FACTOR),
  };
  const { value } = m.result;
  const { numerator, denominator, result, factor } = cells;
  const sums = {
    numerator: numeratorCell(m, observations, formulas),
    denominator: denominatorCell(m, observations, formulas),
    verdict: verdictCell(m, cells, outcomes.get(m.id)),
  };
  // Yes, no, or a dash where nothing can be computed.
  if (value === null || m.factor === null)
    return { ...sums, result: m.result.text, distance: m.distance.value };
  return {
    ...sums,
    result: {
      value,
      format: formatOf(value, decimals),
      formula: `IF(${denominator}=0,"",${factor}*${numerator}/${denominator})`,
    },
    distance: distanceCell(m, decimals, { result, target: cells.target }),
  };
}

/** From the printed result to the target, as in every other format of the report; exact where printing would hide it. */
function distanceCell(
  m: MeasureReport,
  decimals: number,
  { result, target }: { readonly result: string; readonly target: string },
): CellPlan {
  const { value: exact } = m.distance;
  if (exact === null || m.result.value === null || m.target.value === null) return exact;
  const printed = roundTo(roundTo(m.result.value, decimals) - m.target.value, decimals);
  const [value, formula] =
    printed === 0
      ? [exact, `${result}-${target}`]
      : [printed, `ROUND(ROUND(${result},${decimals})-${target},${decimals})`];
  return { value, format: formatOf(value, decimals), formula: `IF(ISNUMBER(${result}),${formula},"")` };
}

function numeratorCell(m: MeasureReport, rows: readonly ObservationRow[], formulas: Formulas): CellPlan {
  const answers = used(rows, m.id, 'answer');
  if (answers.length > 0)
    return checked(
      m.numerator.value,
      answers.filter((row) => row.value === true).length,
      formulas.yes({ indicator: m.id, role: 'answer' }),
    );
  return sumCell(m.numerator.value, rows, formulas, m.id, 'numerator');
}

function denominatorCell(m: MeasureReport, rows: readonly ObservationRow[], formulas: Formulas): CellPlan {
  const answers = used(rows, m.id, 'answer');
  if (answers.length > 0)
    return checked(
      m.denominator.value,
      answers.length,
      formulas.answers({ indicator: m.id, role: 'answer' }),
    );
  return sumCell(m.denominator.value, rows, formulas, m.id, 'denominator');
}

function sumCell(
  value: number | null,
  rows: readonly ObservationRow[],
  formulas: Formulas,
  indicator: string,
  role: 'numerator' | 'denominator',
): CellPlan {
  const cells = used(rows, indicator, role);
  const sum = cells.reduce((total, row) => total + (typeof row.value === 'number' ? row.value : 0), 0);
  return cells.length === 0 ? value : checked(value, sum, formulas.sum({ indicator, role }));
}

const used = (
  rows: readonly ObservationRow[],
  indicator: string,
  role: ObservationRow['uses'][number]['role'],
): readonly ObservationRow[] =>
  rows.filter((row) => row.uses.some((use) => use.indicator === indicator && use.role === role));

/** "6a" is a text, "6" a number. */
const orderCell = (order: string): CellPlan => (/^\d+$/.test(order) ? Number(order) : order);

/** The figure to reach, with the sign the report prints in its number format; the wanted answer of a yes/no indicator. */
export function targetCell({ target }: MeasureReport): CellPlan {
  if (target.value === null || target.op === null) return target.short;
  const digits = String(target.value).split('.')[1]?.length ?? 0;
  const format = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const [sign] = /^[<>≤≥] /u.exec(target.short) ?? [];
  return { value: target.value, format: sign === undefined ? format : `"${sign}"${format}` };
}
