import { roundTo } from '../../../core/report/printed.ts';
import type { MeasureReport, VerdictLevel } from '../../../core/report/model.ts';
import type { ObservationRow } from '../../../core/report/observations.ts';
import type { SheetFrame } from './frame.ts';
import { subtitleOf } from './frame.ts';
import type { observationFormulas } from './observation-sheet.ts';
import type {
  CellPlan,
  ColumnPlan,
  RichCell,
  Shade,
  SheetPlan,
} from '../../../office/xlsx-draw/table-sheet.ts';
import { headingRow } from '../../../office/xlsx-draw/table-sheet.ts';
import type { XlsxWords } from './words.ts';

const WIDTHS = [5, 7, 35, 14, 10, 11, 13, 10, 11, 10, 11, 16, 12, 19, 19, 10, 12, 14];
/** Number, id, unit, objective, coverage. */
const CENTRED: ReadonlySet<number> = new Set([0, 1, 3, 16, 17]);
/** Target to change: a yes or a dash stands where the figures stand. */
const FIGURES: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 9, 10]);
/** Factor, objective and coverage are for looking up on screen: without them the rest is large enough to read on paper. */
const PRINTED = 15;
/** Number, id and name stay in sight. */
const FIXED = 3;
/** Columns that formulas of the same row read. */
const COLUMNS = { target: 'E', numerator: 'F', denominator: 'G', factor: 'P', result: 'H' } as const;

const SHADES: Readonly<Record<VerdictLevel, Shade>> = {
  reached: 'good',
  'reached-in-part': 'part',
  'not-reached': 'bad',
  'cannot-tell': 'none',
  'not-applicable': 'none',
};

type Formulas = ReturnType<typeof observationFormulas>;

/** The indicators, computed before the reader's eyes from the observations. */
export function indicatorSheet(
  frame: SheetFrame,
  observations: readonly ObservationRow[],
  formulas: Formulas,
): SheetPlan {
  const { model, words, decimalsOf } = frame;
  const { heads, name, title, hint } = words.indicators;
  const plan = {
    name,
    title: title(model.period.inText),
    subtitle: [...subtitleOf(frame), hint],
    columns: heads.map((head, i): ColumnPlan => ({
      head,
      width: WIDTHS[i] ?? 12,
      ...(CENTRED.has(i) && { align: 'center' }),
      ...(FIGURES.has(i) && { align: 'right' }),
    })),
    printed: PRINTED,
    fixed: FIXED,
    emptyNote: words.nothing,
    pageWord: words.page,
  };
  const first = headingRow(plan) + 1;
  const measures = model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
  return {
    ...plan,
    rows: measures.map((measure, i) =>
      indicatorCells(
        words,
        measure,
        decimalsOf(measure.id),
        computed(measure, decimalsOf(measure.id), observations, formulas, first + i),
      ),
    ),
  };
}

/** The cells of a row that are computed in the sheet. */
interface Computed {
  readonly numerator: CellPlan;
  readonly denominator: CellPlan;
  readonly result: CellPlan;
  readonly distance: CellPlan;
}

function indicatorCells(
  words: XlsxWords,
  m: MeasureReport,
  decimals: number,
  cells: Computed,
): readonly CellPlan[] {
  return [
    m.order,
    m.id,
    m.label,
    m.unit,
    targetCell(m),
    cells.numerator,
    cells.denominator,
    cells.result,
    cells.distance,
    m.factor === null ? m.previous.text : figureCell(m.previous.value, decimals),
    figureCell(m.change.value, decimals),
    { value: m.verdict, shade: SHADES[m.level] },
    m.directionText,
    m.owner.name,
    words.note(m.note),
    m.factor,
    { value: m.objective, format: '0' },
    m.coverage.text,
  ];
}

function computed(
  m: MeasureReport,
  decimals: number,
  observations: readonly ObservationRow[],
  formulas: Formulas,
  row: number,
): Computed {
  const numerator = numeratorCell(m, observations, formulas);
  const denominator = denominatorCell(m, observations, formulas);
  const { value } = m.result;
  const cell = (column: keyof typeof COLUMNS): string => `${COLUMNS[column]}${row}`;
  // Yes, no, or a dash where nothing can be computed.
  if (value === null || m.factor === null)
    return { numerator, denominator, result: m.result.text, distance: m.distance.value };
  return {
    numerator,
    denominator,
    result: {
      value,
      format: formatOf(value, decimals),
      formula: `IF(${cell('denominator')}=0,"",${cell('factor')}*${cell('numerator')}/${cell('denominator')})`,
    },
    distance: distanceCell(m, decimals, { result: cell('result'), target: cell('target') }),
  };
}

/** From the printed result to the target, as in every other format of the report; exact where printing would hide it. */
function distanceCell(
  m: MeasureReport,
  decimals: number,
  cells: { readonly result: string; readonly target: string },
): CellPlan {
  const { value: exact } = m.distance;
  if (exact === null || m.result.value === null || m.target.value === null) return exact;
  const printed = roundTo(roundTo(m.result.value, decimals) - m.target.value, decimals);
  const [value, result] =
    printed === 0 ? [exact, cells.result] : [printed, `ROUND(${cells.result},${decimals})`];
  return { value, format: formatOf(value, decimals), formula: `${result}-${cells.target}` };
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

/** A formula only where it gives the report's own figure; otherwise the figure alone. */
function checked(value: number | null, wouldBe: number, formula: string): CellPlan {
  if (value === null || Math.abs(value - wouldBe) > 1e-9 * Math.max(1, Math.abs(value))) return value;
  return { value, formula, format: Number.isInteger(value) ? '#,##0' : '#,##0.0#' };
}

/** The figure to reach, with the sign the report prints in its number format; the wanted answer of a yes/no indicator. */
function targetCell({ target }: MeasureReport): CellPlan {
  if (target.value === null || target.op === null) return target.short;
  const digits = String(target.value).split('.')[1]?.length ?? 0;
  const format = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  const [sign] = /^[<>≤≥] /u.exec(target.short) ?? [];
  return { value: target.value, format: sign === undefined ? format : `"${sign}"${format}` };
}

/** A figure with the decimals of its indicator; more where those would show a real difference as zero. */
function formatOf(value: number, decimals: number): string {
  if (Number.isInteger(value)) return '#,##0';
  const hidden = Math.abs(value) < 0.5 * 10 ** -decimals;
  return decimals === 0 || hidden ? '#,##0.######' : `#,##0.${'0'.repeat(decimals)}`;
}

function figureCell(value: number | null, decimals: number): RichCell | null {
  return value === null ? null : { value, format: formatOf(value, decimals) };
}
