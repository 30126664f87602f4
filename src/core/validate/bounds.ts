import { isValidOn } from '../catalogue/catalogue.ts';
import type { Element, Period, Unit } from '../model/catalogue.ts';
import type { ColumnId, RowId } from '../model/ids.ts';
import type { Bound } from '../model/relations.ts';

/** Whose cell of which element a bound is asked for. */
export interface BoundedCell {
  readonly element: Element;
  readonly row: RowId;
  readonly column: ColumnId;
  readonly unit: Unit;
  readonly period: Period;
}

/** The bounds that hold for a cell. */
export function boundsOf({ element, row, column, unit, period }: BoundedCell): readonly Bound[] {
  return element.bounds
    .filter(
      (bound) =>
        (!bound.rows || bound.rows.includes(row)) && isFor(bound, unit) && isValidOn(bound, period.cutOff),
    )
    .flatMap((bound) => inColumn(bound, column));
}

/** What a total cannot exceed, men and women cannot either: the total itself may be blank or refused. */
function inColumn(bound: Bound, column: ColumnId): readonly Bound[] {
  const { columns } = bound;
  if (!columns || columns.some((one) => one === column)) return [bound];
  const isPart = (column === 'male' || column === 'female') && columns.includes('total');
  const { min: _min, ...upper } = bound;
  return isPart && upper.max !== undefined ? [upper] : [];
}

function isFor({ units }: Bound, { id, kind }: Unit): boolean {
  if (units === undefined) return true;
  return Array.isArray(units) ? units.includes(id) : units === kind;
}

export function isWithin(value: number, { min, max }: Pick<Bound, 'min' | 'max'>): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

/**
 * The range within which an element's figures lie whoever gives them; what Excel itself can refuse when it is typed.
 * Undefined where every value is possible.
 */
export function commonBound({ bounds }: Element): Pick<Bound, 'min' | 'max'> | undefined {
  return bounds.find(
    ({ units, rows, columns, severity, validFrom, validTo }) =>
      severity === 'error' && !units && !rows && !columns && !validFrom && !validTo,
  );
}
