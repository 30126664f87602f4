import { isValidOn } from '../catalogue/catalogue.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { UnitId } from '../model/ids.ts';
import { ownersBetween } from '../catalogue/overlays.ts';
import { unitName } from '../catalogue/unit-name.ts';
import { findingPlaceOf } from './asked-cells.ts';
import type { AnsweredCell } from './asked-cells.ts';

/** The long table with exactly one owner's cell for each figure of the province. */
export interface SettledOwners {
  readonly answered: readonly AnsweredCell[];
  readonly findings: readonly Finding[];
}

/**
 * Where an organisation changed within the window, a figure may have two owners: the present unit and the one it took
 * over from. The present one's figure is the province's; the former one's counts where the present one left the cell
 * blank. When both give figures and they differ, neither is used: choosing would be guessing. What a dissolved unit
 * reported for comparison only is compared no more.
 */
export function settleOwners(
  catalogue: Catalogue,
  period: Period,
  answered: readonly AnsweredCell[],
): SettledOwners {
  const ended = new Set(
    catalogue.units.filter((unit) => !isValidOn(unit, period.cutOff)).map((unit) => unit.id),
  );
  if (!answered.some((cell) => ended.has(cell.unit))) return { answered, findings: [] };
  const findings: Finding[] = [];
  const replaced = new Map<AnsweredCell, AnsweredCell>();
  for (const owners of sharedCells(answered)) {
    const settled = settle(inOrder(owners, catalogue, period), catalogue);
    settled.cells.forEach(([cell, as]) => replaced.set(cell, as));
    findings.push(...settled.findings);
  }
  return {
    answered: answered.map((cell) => replaced.get(cell) ?? withoutComparison(cell, ended)),
    findings,
  };
}

/** Owners' cells of the same figure, where there are several. */
function sharedCells(answered: readonly AnsweredCell[]): readonly (readonly AnsweredCell[])[] {
  const byFigure = new Map<string, AnsweredCell[]>();
  for (const cell of answered) {
    if (cell.role !== 'owner') continue;
    const key = `${cell.element}/${cell.row}/${cell.column}`;
    byFigure.set(key, [...(byFigure.get(key) ?? []), cell]);
  }
  return [...byFigure.values()].filter((cells) => cells.length > 1);
}

/** The present owner first. */
function inOrder(
  cells: readonly AnsweredCell[],
  catalogue: Catalogue,
  { window, cutOff }: Period,
): readonly AnsweredCell[] {
  const [first] = cells;
  const owners = first ? ownersBetween(catalogue, first.element, first.row, window.from, cutOff) : [];
  return cells.toSorted((a, b) => owners.indexOf(a.unit) - owners.indexOf(b.unit));
}

function settle(
  cells: readonly AnsweredCell[],
  catalogue: Catalogue,
): { cells: readonly (readonly [AnsweredCell, AnsweredCell])[]; findings: readonly Finding[] } {
  const [present] = cells;
  const answers = cells.filter((cell) => cell.observation.value !== null);
  const [first, second] = answers;
  if (first && second && answers.some((cell) => cell.observation.value !== first.observation.value))
    return {
      cells: cells.map((cell) => [cell, { ...inRole(cell, cell === present), ...doubted(cell) }]),
      findings: disagreement(first, second, catalogue),
    };
  const blank = present?.observation.status === 'missing';
  const counting = blank ? (first ?? present) : present;
  return {
    cells: cells.map((cell) => [
      cell,
      cell === counting ? cell : answeredElsewhere(cell, counting !== present),
    ]),
    findings: [],
  };
}

function inRole(cell: AnsweredCell, counts: boolean): AnsweredCell {
  return counts ? cell : { ...cell, role: 'former' };
}

/** A cell left blank because the former owner had reported the figure is no figure that the unit still owes. */
function answeredElsewhere(cell: AnsweredCell, byFormer: boolean): AnsweredCell {
  const former = inRole(cell, false);
  if (!byFormer || cell.observation.status !== 'missing') return former;
  return { ...former, required: false, observation: { ...cell.observation, required: false } };
}

function doubted({ observation }: AnsweredCell): Pick<AnsweredCell, 'observation'> {
  const isAnswer = observation.value !== null;
  return { observation: isAnswer ? { ...observation, value: null, status: 'rejected' } : observation };
}

function withoutComparison(cell: AnsweredCell, ended: ReadonlySet<UnitId>): AnsweredCell {
  const isComparison = cell.role === 'local' || cell.role === 'cross-check';
  return isComparison && ended.has(cell.unit) ? { ...cell, role: 'former' } : cell;
}

function disagreement(first: AnsweredCell, second: AnsweredCell, catalogue: Catalogue): readonly Finding[] {
  const firstValue = first.observation.value;
  const secondValue = second.observation.value;
  if (typeof firstValue !== 'number' || typeof secondValue !== 'number') return [];
  const params = {
    first: unitName(catalogue, first.unit),
    second: unitName(catalogue, second.unit),
    firstValue,
    secondValue,
  };
  return [
    finding('province/owners-disagree', params, findingPlaceOf(first), {
      found: firstValue,
      expected: secondValue,
    }),
  ];
}
