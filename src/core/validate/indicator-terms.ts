import { ownerOf, rowsOf } from '../catalogue/catalogue.ts';
import type { Catalogue, Formula, Indicator, Period, Term, Unit } from '../model/catalogue.ts';
import type { ElementId, IndicatorId } from '../model/ids.ts';
import type { ValueKey } from '../findings/finding.ts';

/** For each element, the first indicator computed from it, one that the unit owns before others. */
export function indicatorsByElement(
  catalogue: Catalogue,
  unit: Unit,
  period: Period,
): ReadonlyMap<ElementId, IndicatorId> {
  const owned = catalogue.indicators.filter((i) => ownerOf(i, period.cutOff) === unit.id);
  const found = new Map<ElementId, IndicatorId>();
  for (const indicator of [...owned, ...catalogue.indicators])
    for (const element of elementsOf(indicator.formula))
      if (!found.has(element)) found.set(element, indicator.id);
  return found;
}

/** The elements a formula is made of. */
function elementsOf(formula: Formula): readonly ElementId[] {
  return 'numerator' in formula
    ? [formula.numerator.element, formula.denominator.element]
    : [formula.element];
}

/** An indicator that is a plain ratio of sums. */
export interface RatioIndicator extends Indicator {
  readonly formula: Extract<Formula, { type: 'ratio' }>;
}

/** The ratios the unit answers for in the period. */
export function ownedRatios(catalogue: Catalogue, unit: Unit, period: Period): readonly RatioIndicator[] {
  return catalogue.indicators.filter(
    (indicator): indicator is RatioIndicator =>
      indicator.formula.type === 'ratio' && ownerOf(indicator, period.cutOff) === unit.id,
  );
}

/** The cells a sum is taken over, in row order; empty when the catalogue does not know the element. */
export function cellsOfTerm(
  catalogue: Catalogue,
  term: Term,
  unit: Unit,
  period: Period,
): readonly ValueKey[] {
  const element = catalogue.elements.find(({ id }) => id === term.element);
  if (!element) return [];
  return rowsOf(element, unit, period)
    .filter(({ id }) => !term.rows || term.rows.includes(id))
    .map(({ id }) => ({ element: element.id, row: id, column: term.column }));
}
