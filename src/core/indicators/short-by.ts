import { findElement } from '../catalogue/catalogue.ts';
import type { Catalogue, Formula, Indicator } from '../model/catalogue.ts';
import type { Bilingual } from '../model/ids.ts';
import { divide, fromNumber, multiply, subtract } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { targetValue } from '../numbers/rounding.ts';
import type { Measurement } from './measurement.ts';

/**
 * The whole number that is wanting to reach the target, what is counted in the denominator staying as it is: 52 of 92
 * bodies against 60% want 4. Of answers, the rows that do not say yes. Null where nothing whole decides: rates that
 * should fall, means, and parts whose whole would grow with them (women among all persons).
 */
export function shortBy(catalogue: Catalogue, indicator: Indicator, measurement: Measurement): number | null {
  const { numerator, denominator, factor } = measurement;
  if (!numerator || !denominator || !isCounted(catalogue, indicator)) return null;
  if (indicator.formula.type === 'all-yes') return whole(subtract(denominator, numerator), false);
  const { target } = indicator;
  if (!target || factor === null) return null;
  const needed = divide(multiply(targetValue(target), denominator), fromNumber(factor));
  return whole(subtract(needed, numerator), target.op === '>');
}

/** The least whole number that is not below, or above where strict; null when nothing is wanting. */
function whole({ numerator, denominator }: Fraction, strict: boolean): number | null {
  const down = numerator / denominator;
  const isExact = numerator % denominator === 0n;
  const least = Number(isExact && !strict ? down : down + 1n);
  return numerator >= 0n && least > 0 ? least : null;
}

function isCounted(catalogue: Catalogue, { better, formula }: Indicator): boolean {
  if (better !== 'higher') return false;
  if (!('numerator' in formula)) return true;
  const { numerator, denominator } = formula;
  const part = findElement(catalogue, numerator.element);
  return numerator.element !== denominator.element && part?.decimal === false;
}

/** What the whole number counts: bodies, months. */
export function countedUnit(catalogue: Catalogue, formula: Formula): Bilingual | null {
  if (formula.type === 'closed-months') return { vi: 'tháng', en: 'months' };
  return 'numerator' in formula ? (findElement(catalogue, formula.numerator.element)?.unit ?? null) : null;
}
