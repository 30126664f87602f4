import type { Bound } from '../model/relations.ts';
import { isWithin } from './bounds.ts';

/** The value that was probably meant, and how many times the value found is too large (below 1: too small). */
export interface Scale {
  readonly factor: number;
  readonly probable: number;
}

/** Wrong sizes that people make: another unit of measure, a digit too many or too few. */
const FACTORS = [1000, 0.001, 10, 0.1, 100, 0.01, 1_000_000];
/** Money is typed in đồng where millions are asked. */
const MONEY_FACTORS = [1_000_000, 1000, 0.001];

/** The first slip that explains a value outside its bound; undefined when none does. */
export function likelyScale(
  value: number,
  bound: Pick<Bound, 'min' | 'max'>,
  measure: string,
): Scale | undefined {
  const isMoney = /triệu đồng/i.test(measure);
  return (isMoney ? MONEY_FACTORS : FACTORS)
    .map((factor) => ({ factor, probable: scaled(value, factor) }))
    .find(({ probable }) => probable >= 1 && isWithin(probable, bound));
}

/** value ÷ factor, without the noise of binary fractions. */
function scaled(value: number, factor: number): number {
  return Number((factor < 1 ? value * Math.round(1 / factor) : value / factor).toPrecision(15));
}
