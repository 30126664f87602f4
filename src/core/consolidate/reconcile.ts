import { findUnit, isClosed, isValidOn } from '../catalogue/catalogue.ts';
import { findingPlaceOf } from './asked-cells.ts';
import type { AnsweredCell } from './asked-cells.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Catalogue, Element, Period } from '../model/catalogue.ts';
import type { UnitId } from '../model/ids.ts';
import type { Reconciliation } from '../model/results.ts';
import { groupBy } from '../collections/group-by.ts';
import { fromNumber, subtract, sum, toNumber } from '../numbers/fraction.ts';
import { unitName } from '../catalogue/unit-name.ts';

/** The owner's figures held against what others know: local sums, another sector's count, the communes' own lists. */
export interface Reconciled {
  readonly reconciliations: readonly Reconciliation[];
  readonly findings: readonly Finding[];
}

/** A reconciliation and the owner's cell it is about: that is the figure the report prints. */
interface Comparison {
  readonly own: AnsweredCell;
  readonly reconciliation: Reconciliation;
}

/** Compares every owner's figure that somebody else can vouch for. Open quarters and months are left alone. */
export function reconcile(
  catalogue: Catalogue,
  period: Period,
  answered: readonly AnsweredCell[],
): Reconciled {
  const closed = answered.filter(({ row, column }) => isClosed(row, period) && isClosed(column, period));
  const cells = groupBy(closed, ({ element }) => element);
  const comparisons = catalogue.elements.flatMap((element) => {
    const own = cells.get(element.id) ?? [];
    const counting = element.reconcile ? cells.get(element.reconcile.against) : undefined;
    const items = own.filter(({ unit }) => isThere(catalogue, unit, period));
    return [...localSums(own), ...crossChecks(own), ...countedItems(element, items, counting ?? [])];
  });
  return {
    reconciliations: comparisons.map(({ reconciliation }) => reconciliation),
    findings: comparisons
      .filter(({ reconciliation }) => reconciliation.result === 'differs')
      .map((comparison) => differenceFinding(comparison, catalogue)),
  };
}

/** The few lists of units dissolved since say nothing of the whole. */
function isThere(catalogue: Catalogue, id: UnitId, { cutOff }: Period): boolean {
  const unit = findUnit(catalogue, id);
  return unit !== undefined && isValidOn(unit, cutOff);
}

/** Σ local units against the owner, per row and column. */
function localSums(cells: readonly AnsweredCell[]): readonly Comparison[] {
  const local = groupBy(
    cells.filter(({ role }) => role === 'local'),
    placeOf,
  );
  return [...local.values()].flatMap((group) => against(cells, group, 'local-sum'));
}

/** Every unit with a figure of its own for the same thing. */
function crossChecks(cells: readonly AnsweredCell[]): readonly Comparison[] {
  return cells
    .filter(({ role }) => role === 'cross-check')
    .flatMap((cell) => against(cells, [cell], 'cross-check'));
}

function against(
  cells: readonly AnsweredCell[],
  others: readonly AnsweredCell[],
  kind: Reconciliation['against'],
): readonly Comparison[] {
  const [first] = others;
  const own = first && cells.find((c) => c.role === 'owner' && placeOf(c) === placeOf(first));
  return own ? [compared(own, others, kind, (values) => toNumber(sum(values.map(fromNumber))))] : [];
}

/**
 * Rows of the element (communes) that reach its threshold in a quarter, against the figure of the element that counts
 * them: column `q1` here answers to row `q1` there.
 */
function countedItems(
  { reconcile: rule }: Element,
  cells: readonly AnsweredCell[],
  counting: readonly AnsweredCell[],
): readonly Comparison[] {
  if (!rule) return [];
  const quarters = groupBy<AnsweredCell, string>(cells, ({ column }) => column);
  const countReaching = (values: readonly number[]) => values.filter((v) => v >= rule.atLeast).length;
  return counting
    .filter(({ role }) => role === 'owner')
    .flatMap((own) => {
      const items = quarters.get(own.row);
      return items ? [compared(own, items, 'commune-items', countReaching)] : [];
    });
}

function compared(
  own: AnsweredCell,
  others: readonly AnsweredCell[],
  kind: Reconciliation['against'],
  combine: (values: readonly number[]) => number,
): Comparison {
  const values = others.map((c) => c.observation.value).filter((v) => typeof v === 'number');
  const ownerValue = typeof own.observation.value === 'number' ? own.observation.value : null;
  const otherValue = values.length > 0 ? combine(values) : null;
  const difference = differenceOf(ownerValue, otherValue);
  const isComplete = values.length === others.length;
  const reconciliation = {
    element: own.element,
    row: own.row,
    column: own.column,
    owner: own.unit,
    ownerValue,
    against: kind,
    units: [...new Set(others.map((c) => c.unit))],
    otherValue,
    difference,
    coverage: { have: values.length, due: others.length },
    result: resultOf(difference, isComplete),
  };
  return { own, reconciliation };
}

function differenceOf(ownerValue: number | null, otherValue: number | null): number | null {
  if (ownerValue === null || otherValue === null) return null;
  return toNumber(subtract(fromNumber(ownerValue), fromNumber(otherValue)));
}

/** Part of the local units can neither confirm nor contradict the whole. */
function resultOf(difference: number | null, isComplete: boolean): Reconciliation['result'] {
  if (difference === null || !isComplete) return 'not-checked';
  return difference === 0 ? 'agrees' : 'differs';
}

function differenceFinding({ own, reconciliation }: Comparison, catalogue: Catalogue): Finding {
  const { coverage, units } = reconciliation;
  const found = reconciliation.ownerValue ?? 0;
  const expected = reconciliation.otherValue ?? 0;
  const facts = { found, expected, difference: reconciliation.difference ?? 0 };
  const owner = { owner: unitName(catalogue, own.unit), ownerValue: found };
  const at = findingPlaceOf(own);
  if (reconciliation.against === 'cross-check') {
    const other = unitName(catalogue, units[0] ?? '');
    return finding('province/cross-check-differs', { ...owner, other, otherValue: expected }, at, facts);
  }
  if (reconciliation.against === 'local-sum')
    return finding('province/local-sum-differs', { ...owner, ...coverage, sum: expected }, at, facts);
  return finding('province/commune-items-differ', { ...owner, ...coverage, counted: expected }, at, facts);
}

function placeOf({ row, column }: AnsweredCell): string {
  return `${row}/${column}`;
}
