import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { RawCell, RawSheet, WorkbookTraits } from '../../model/raw-workbook.ts';
import { shownFormula } from '../values/formula.ts';
import type { Recompute } from './recompute.ts';

/** What is needed to judge the result that is stored beside a formula. */
export interface Calculation {
  readonly recompute: Recompute;
  readonly staleResults: WorkbookTraits['staleResults'];
}

/** Noise of binary fractions, relative to the result. */
const NOISE = 1e-9;

/**
 * Why the stored result of a formula cannot be taken: it is not what the formula gives, or nobody has calculated it and we
 * cannot.
 */
export function formulaFinding(
  cell: RawCell,
  sheet: RawSheet,
  { recompute, staleResults }: Calculation,
  at: FindingPlace,
): Finding | undefined {
  if (cell.formula === undefined) return undefined;
  const formula = shownFormula(cell.formula);
  if (cell.type === 'number') {
    const computed = recompute(sheet, cell);
    if (computed !== undefined) {
      if (Math.abs(computed - cell.value) <= NOISE * Math.max(1, Math.abs(computed))) return undefined;
      const params = { formula, stored: cell.value, computed };
      return finding('value/formula-stale', params, at, { found: cell.value, expected: computed });
    }
  }
  if (staleResults === undefined || cell.value === null) return undefined;
  const value = typeof cell.value === 'number' ? cell.value : String(cell.value);
  return finding('value/formula-not-calculated', { formula, value, why: staleResults }, at, { found: value });
}
