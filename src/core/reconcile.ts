import { isClosed } from './catalogue.ts';
import { cellKey } from './consolidate/asked-cells.ts';
import type { AnsweredCell } from './consolidate/asked-cells.ts';
import { finding } from './findings/finding.ts';
import type { Finding, FindingFacts, FindingPlace } from './findings/finding.ts';
import type { Name } from './findings/name.ts';
import { toName } from './findings/name.ts';
import type { Catalogue, Element, Period } from './model/catalogue.ts';
import type { ColumnId, ElementId, RowId, UnitId } from './model/ids.ts';
import type { Reconciliation } from './model/results.ts';
import { compare, fromNumber, subtract, sum, toNumber } from './numbers/fraction.ts';

/** The owner's figures held against what others know: local sums, another sector's count, the communes' own lists. */
export interface Reconciled {
  readonly reconciliations: readonly Reconciliation[];
  readonly findings: readonly Finding[];
}

/** Compares every owner's figure that somebody else can vouch for. Open quarters and months are left alone. */
export function reconcile(
  catalogue: Catalogue,
  period: Period,
  answered: readonly AnsweredCell[],
): Reconciled {
  const closed = answered.filter(({ row, column }) => isClosed(row, period) && isClosed(column, period));
  const cells = groupBy(closed, ({ element }) => element);
  const reconciliations = catalogue.elements.flatMap((element) => {
    const own = cells.get(element.id) ?? [];
    return [
      ...localSums(own),
      ...crossChecks(own),
      ...(element.reconcile ? countedItems(element, own, cells.get(element.reconcile.against) ?? []) : []),
    ];
  });
  const differing = reconciliations.filter((r) => r.result === 'differs');
  return {
    reconciliations,
    findings: differing.map((r) => differenceFinding(r, catalogue, period, answered)),
  };
}

/** Σ local units against the owner, per row and column. */
function localSums(cells: readonly AnsweredCell[]): readonly Reconciliation[] {
  const local = groupBy(
    cells.filter(({ role }) => role === 'local'),
    placeOf,
  );
  return [...local.values()].flatMap((group) => against(cells, group, 'local-sum'));
}

/** Every unit with a figure of its own for the same thing. */
function crossChecks(cells: readonly AnsweredCell[]): readonly Reconciliation[] {
  return cells
    .filter(({ role }) => role === 'cross-check')
    .flatMap((cell) => against(cells, [cell], 'cross-check'));
}

function against(
  cells: readonly AnsweredCell[],
  others: readonly AnsweredCell[],
  kind: Reconciliation['against'],
): readonly Reconciliation[] {
  const [first] = others;
  const owner = first && cells.find((c) => c.role === 'owner' && placeOf(c) === placeOf(first));
  if (!owner) return [];
  return [compared(owner, others, kind, (values) => toNumber(sum(values.map(fromNumber))))];
}

/**
 * Rows of the element (communes) that reach its threshold in a quarter, against the figure of the element that counts
 * them: column `q1` here answers to row `q1` there.
 */
function countedItems(
  { reconcile: rule }: Element,
  cells: readonly AnsweredCell[],
  counting: readonly AnsweredCell[],
): readonly Reconciliation[] {
  if (!rule) return [];
  const quarters = groupBy<AnsweredCell, string>(cells, ({ column }) => column);
  return counting
    .filter(({ role }) => role === 'owner')
    .flatMap((owner) => {
      const items = quarters.get(owner.row);
      const countReaching = (values: readonly number[]) => values.filter((v) => v >= rule.atLeast).length;
      return items ? [compared(owner, items, 'commune-items', countReaching)] : [];
    });
}

function compared(
  owner: AnsweredCell,
  others: readonly AnsweredCell[],
  kind: Reconciliation['against'],
  combine: (values: readonly number[]) => number,
): Reconciliation {
  const values = others.map((c) => c.observation.value).filter((v) => typeof v === 'number');
  const ownerValue = typeof owner.observation.value === 'number' ? owner.observation.value : null;
  const otherValue = values.length > 0 ? combine(values) : null;
  const isComplete = values.length === others.length && others.length > 0;
  return {
    element: owner.element,
    row: owner.row,
    column: owner.column,
    owner: owner.unit,
    ownerValue,
    against: kind,
    units: [...new Set(others.map((c) => c.unit))],
    otherValue,
    difference:
      ownerValue !== null && otherValue !== null
        ? toNumber(subtract(fromNumber(ownerValue), fromNumber(otherValue)))
        : null,
    coverage: { have: values.length, due: others.length },
    result: resultOf(ownerValue, otherValue, isComplete),
  };
}

/** Part of the local units can neither confirm nor contradict the whole. */
function resultOf(
  ownerValue: number | null,
  otherValue: number | null,
  isComplete: boolean,
): Reconciliation['result'] {
  if (ownerValue === null || otherValue === null || !isComplete) return 'not-checked';
  return compare(fromNumber(ownerValue), fromNumber(otherValue)) === 0 ? 'agrees' : 'differs';
}

/** The finding stands at the owner's cell: that is the figure the report prints. */
function differenceFinding(
  reconciliation: Reconciliation,
  catalogue: Catalogue,
  period: Period,
  answered: readonly AnsweredCell[],
): Finding {
  const { element, row, owner, ownerValue, otherValue, difference, coverage, units } = reconciliation;
  // The column was taken from a cell.
  const column = reconciliation.column as ColumnId;
  const own = answered.find((c) => cellKey(c) === cellKey({ element, row, column, unit: owner }));
  const at = placeIn({ element, row, column, unit: owner }, period, own);
  const facts = {
    found: ownerValue ?? 0,
    expected: otherValue ?? 0,
    difference: difference ?? 0,
  } satisfies FindingFacts;
  const nameOf = (unit: UnitId): Name => unitName(catalogue, unit);
  const both = { owner: nameOf(owner), ownerValue: facts.found, have: coverage.have, due: coverage.due };
  switch (reconciliation.against) {
    case 'local-sum':
      return finding('province/local-sum-differs', { ...both, sum: facts.expected }, at, facts);
    case 'commune-items': {
      return finding('province/commune-items-differ', { ...both, counted: facts.expected }, at, facts);
    }
    case 'cross-check': {
      const other = nameOf(units[0] ?? '');
      const params = { owner: both.owner, ownerValue: facts.found, other, otherValue: facts.expected };
      return finding('province/cross-check-differs', params, at, facts);
    }
  }
}

/** Name of a unit for a message; its id when the catalogue does not know it. */
export function unitName(catalogue: Catalogue, id: UnitId): Name {
  return toName(catalogue.units.find((u) => u.id === id)?.name ?? { vi: id, en: id });
}

function placeIn(
  cell: { element: ElementId; row: RowId; column: ColumnId; unit: UnitId },
  period: Period,
  own: AnsweredCell | undefined,
): FindingPlace {
  const source = own?.observation.source;
  return {
    ...cell,
    period: period.id,
    ...(source && { file: source.file, sheet: source.sheet, cell: source.cell }),
  };
}

function placeOf({ row, column }: AnsweredCell): string {
  return `${row}/${column}`;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
