import type { OutcomeWords } from '../../../core/report/measures.ts';
import type { MeasureReport, VerdictLevel } from '../../../core/report/model.ts';
import type { CellPlan, Shade } from '../../../office/xlsx-draw/table-sheet.ts';

/** The verdict, judged in the sheet by the exact sums: a printed 50,00 may lie under 50. */

/** Addresses of the cells a verdict is computed from. */
interface JudgedCells {
  readonly target: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly factor: string;
}

const SHADES: Readonly<Record<VerdictLevel, Shade>> = {
  reached: 'good',
  'reached-in-part': 'part',
  'not-reached': 'bad',
  'cannot-tell': 'none',
  'not-applicable': 'none',
};

/** The verdict as a formula where two sums decide it; a word where they do not, and where they would say otherwise. */
export function verdictCell(
  m: MeasureReport,
  cells: JudgedCells,
  outcomes: OutcomeWords | undefined,
): CellPlan {
  const judged = judgement(m, cells);
  if (!outcomes || !judged || judged.holds !== (m.level === 'reached'))
    return { value: m.verdict, shade: SHADES[m.level] };
  const { reached, missed, unknown } = outcomes;
  const computable = `N(${cells.denominator})<>0`;
  return {
    value: m.verdict,
    formula: `IF(${computable},IF(${judged.formula},${quoted(reached)},${quoted(missed)}),${quoted(unknown)})`,
    shades: [
      { when: `AND(${computable},${judged.formula})`, shade: SHADES.reached },
      { when: `AND(${computable},NOT(${judged.formula}))`, shade: SHADES['not-reached'] },
    ],
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

interface Judgement {
  readonly formula: string;
  /** What it says of the report's own figures. */
  readonly holds: boolean;
}

/** Only a verdict that follows from the sums is computed: what is missing, or part of a year, no sum shows. */
function judgement(m: MeasureReport, cells: JudgedCells): Judgement | undefined {
  const { value: above } = m.numerator;
  const { value: below } = m.denominator;
  if ((m.level !== 'reached' && m.level !== 'not-reached') || above === null || !below) return undefined;
  if (m.factor === null)
    return { formula: `${cells.numerator}=${cells.denominator}`, holds: above === below };
  const { op, value: target } = m.target;
  if (op === null || target === null) return undefined;
  // Multiplied instead of divided; rounding takes away only what the computer's fractions add.
  const formula = `ROUND(${cells.factor}*${cells.numerator}-${cells.target}*${cells.denominator},6)${op}0`;
  return { formula, holds: HOLDS[op](Number((m.factor * above - target * below).toFixed(6))) };
}

const HOLDS: Readonly<Record<NonNullable<MeasureReport['target']['op']>, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};
