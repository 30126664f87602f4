import { findElement } from '../catalogue/catalogue.ts';
import type { Catalogue, Element, Indicator, Period } from '../model/catalogue.ts';
import type { ColumnId, RowId } from '../model/ids.ts';
import { between, chance } from './chance.ts';

/** Invented figures of the whole province, derived from the catalogue's sizes and targets. */

/** Where an element says nothing of its size. */
const USUAL_SIZE = 400;
/** How far an invented indicator lies from its target, as a share of the target; below zero is the wrong side. */
const SPREAD = { from: -0.07, to: 0.12 };
/** How far it moves from one period to another. */
const DRIFT = 0.025;
/** Share of a year's events that fall before a half-year's cut-off. */
const HALF_YEAR = 0.47;
/** A target of everybody is met in full this often. */
const COMPLETE = 0.6;

type RatioIndicator = Indicator & { formula: { type: 'ratio' | 'lowest-quarter' } };

/** The province's figure of one element, row and column. Totals are male + female; parts never exceed their whole. */
export type ProvinceFigures = (element: Element, row: RowId, column: ColumnId) => number;

export function provinceFigures(catalogue: Catalogue, period: Period, seed: string): ProvinceFigures {
  const province = new InventedProvince(catalogue, period, seed);
  return (element, row, column) => province.figure(element, row, column);
}

class InventedProvince {
  #known = new Map<string, number>();
  #catalogue: Catalogue;
  #period: Period;
  #seed: string;
  #ratios: readonly RatioIndicator[];

  constructor(catalogue: Catalogue, period: Period, seed: string) {
    this.#catalogue = catalogue;
    this.#period = period;
    this.#seed = seed;
    this.#ratios = catalogue.indicators.filter(
      (i): i is RatioIndicator => i.formula.type === 'ratio' || i.formula.type === 'lowest-quarter',
    );
  }

  figure(element: Element, row: RowId, column: ColumnId): number {
    const key = `${element.id}/${row}/${column}`;
    const value = this.#known.get(key) ?? this.#invent(element, row, column);
    this.#known.set(key, value);
    return value;
  }

  #invent(element: Element, row: RowId, column: ColumnId): number {
    if (column === 'total') return this.figure(element, row, 'male') + this.figure(element, row, 'female');
    const rounded = rounding(element);
    const across = this.#ratios.find((i) => isNumeratorOf(i, element, column));
    const denominator = across && findElement(this.#catalogue, across.formula.denominator.element);
    if (across && denominator) {
      const other = across.formula.numerator.column === across.formula.denominator.column;
      const size = this.figure(denominator, row, other ? column : across.formula.denominator.column);
      return this.#cap(element, row, column, rounded(size * this.#share(across)));
    }
    const whole = element.partOf && findElement(this.#catalogue, element.partOf.element);
    if (whole) {
      const size = this.figure(whole, row, element.partOf?.column ?? column);
      return rounded(size * between(0.5, 0.75, this.#seed, element.id, row, column));
    }
    return rounded(this.#ownSize(element, row, column));
  }

  /** A part never exceeds its whole, whatever its indicator asks for. */
  #cap(element: Element, row: RowId, column: ColumnId, value: number): number {
    const whole = element.partOf && findElement(this.#catalogue, element.partOf.element);
    return whole ? Math.min(value, this.figure(whole, row, element.partOf?.column ?? column)) : value;
  }

  #ownSize(element: Element, row: RowId, column: ColumnId): number {
    const category = Array.isArray(element.rows) ? element.rows.find((r) => r.id === row) : undefined;
    const typical = category?.typical ?? element.typical ?? USUAL_SIZE;
    const size =
      typical * this.#growth(element) * between(0.97, 1.03, this.#seed, this.#period.id, element.id, row);
    if (column === 'value') return size;
    const within = this.#ratios.find(
      (i) => i.formula.numerator.element === element.id && i.formula.denominator.element === element.id,
    );
    const women = within ? this.#womenShare(within) : between(0.48, 0.52, this.#seed, element.id, row);
    // Means of each sex (hours) have no total to split: the size is the men's, the women's follows from the ratio.
    if (element.columns === 'mf') return column === 'male' ? size : size * (women / (1 - women));
    return column === 'female' ? size * women : size * (1 - women);
  }

  #growth(element: Element): number {
    const years = Number(this.#period.window.to.slice(0, 4)) - 2025;
    const grown = 1.012 ** years;
    return element.kind === 'flow' && this.#period.partYear ? grown * HALF_YEAR : grown;
  }

  /** Women's share of an element split by sex, from an indicator that divides one of its columns by another. */
  #womenShare(indicator: RatioIndicator): number {
    const { numerator, denominator } = indicator.formula;
    const wanted = this.#share(indicator);
    if (denominator.column === 'total') return numerator.column === 'female' ? wanted : 1 - wanted;
    return numerator.column === 'female' ? wanted / (1 + wanted) : 1 / (1 + wanted);
  }

  /** numerator ÷ denominator that the invented province shows for an indicator. */
  #share(indicator: RatioIndicator): number {
    const target = indicator.target?.value ?? indicator.baseline ?? 50;
    const full = indicator.better === 'higher' && indicator.formula.factor === 100 && target === 100;
    if (full) {
      return chance(this.#seed, indicator.id, 'full') < COMPLETE
        ? 1
        : between(0.8, 0.97, this.#seed, indicator.id, this.#period.id);
    }
    const better = indicator.better === 'higher' ? 1 : -1;
    const distance = between(SPREAD.from, SPREAD.to, this.#seed, indicator.id);
    const drift = between(-DRIFT, DRIFT, this.#seed, indicator.id, this.#period.id);
    return (target * (1 + better * distance + drift)) / indicator.formula.factor;
  }
}

function isNumeratorOf(indicator: RatioIndicator, element: Element, column: ColumnId): boolean {
  const { numerator, denominator } = indicator.formula;
  if (numerator.element !== element.id || denominator.element === element.id) return false;
  return numerator.column === column || numerator.column === 'total';
}

function rounding(element: Element): (value: number) => number {
  return element.decimal ? (value) => Math.round(value * 10) / 10 : Math.round;
}
