import { finding } from '../../findings/finding.ts';
import type { ValueKey } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { RuleContext } from '../context.ts';
import { cellsOfTerm, ownedRatios } from '../indicator-terms.ts';
import type { RatioIndicator } from '../indicator-terms.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The ratios that the unit answers for lie in the range the catalogue calls believable. */
export const rateRule: Rule = {
  codes: ['plausible/rate'],
  *check(context) {
    const { catalogue, unit, period } = context;
    for (const indicator of ownedRatios(catalogue, unit, period)) {
      if (!indicator.plausible) continue;
      // A yearly rate of half a year says nothing yet of being too low; too high for a year is too high for a part of it.
      const isPart = indicator.yearlyRate && period.partYear;
      yield checkRate(context, indicator, { ...indicator.plausible, ...(isPart && { min: 0 }) });
    }
  },
};

function checkRate(
  context: RuleContext,
  indicator: RatioIndicator,
  range: NonNullable<RatioIndicator['plausible']>,
): Outcome {
  const { formula } = indicator;
  const cells = termCells(context, formula.numerator);
  const numerator = sum(context, cells);
  const denominator = sum(context, termCells(context, formula.denominator));
  const first = cells[0];
  const row = first && context.row(first.element, first.row);
  const value = first && context.value(first);
  if (numerator === undefined || denominator === undefined || !row || !value) return 'not-checked';
  if (denominator === 0 || denominator < range.minDenominator) return 'not-checked';
  const rate = (formula.factor * numerator) / denominator;
  if (rate >= range.min && rate <= range.max) return 'passed';
  const shown = Number(rate.toFixed(Math.max(indicator.decimals, 1)));
  const params = {
    indicator: indicator.id,
    name: toName(indicator.label),
    value: shown,
    unit: toName(indicator.unit),
    numerator,
    denominator,
    min: range.min,
    max: range.max,
  };
  const place = { ...context.placeOfValue(row, value), indicator: indicator.id };
  const limit = rate < range.min ? range.min : range.max;
  return finding('plausible/rate', params, place, { found: shown, expected: limit });
}

/** A zero denominator is confirmed by its status, so that it is not a placeholder. */
export const zeroDenominatorRule: Rule = {
  codes: ['plausible/zero-denominator'],
  *check(context) {
    const { catalogue, unit, period } = context;
    const byCell = new Map<string, { cells: readonly ValueKey[]; indicators: string[] }>();
    for (const indicator of ownedRatios(catalogue, unit, period)) {
      const cells = termCells(context, indicator.formula.denominator);
      const key = cells.map((c) => `${c.element} ${c.row} ${c.column}`).join('\n');
      const seen = byCell.get(key) ?? { cells, indicators: [] };
      seen.indicators.push(indicator.id);
      byCell.set(key, seen);
    }
    for (const { cells, indicators } of byCell.values()) yield checkZero(context, cells, indicators);
  },
};

function checkZero(context: RuleContext, cells: readonly ValueKey[], indicators: readonly string[]): Outcome {
  const denominator = sum(context, cells);
  if (denominator === undefined) return 'not-checked';
  if (denominator !== 0) return 'passed';
  for (const cell of cells) {
    const row = context.row(cell.element, cell.row);
    const value = context.value(cell);
    if (row && value && row.status !== 'none')
      return finding('plausible/zero-denominator', { indicators }, context.placeOfValue(row, value), {
        found: 0,
      });
  }
  return 'passed';
}

/** The cells of a term that this submission was asked for: rows of nobody's (no owner in the plan) are left out. */
export function termCells(
  { catalogue, unit, period, row }: RuleContext,
  term: RatioIndicator['formula']['numerator'],
): readonly ValueKey[] {
  return cellsOfTerm(catalogue, term, unit, period).filter((cell) => {
    const found = row(cell.element, cell.row);
    return found !== undefined && (found.required || found.values.some((value) => value.filled));
  });
}

/** Undefined as soon as one cell is missing or in doubt: a part of a sum is no sum. */
export function sum(context: RuleContext, cells: readonly ValueKey[]): number | undefined {
  if (cells.length === 0) return undefined;
  let total = 0;
  for (const cell of cells) {
    const figure = context.figure(cell);
    if (figure === undefined) return undefined;
    total += figure;
  }
  return total;
}
