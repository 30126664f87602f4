import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation, Reconciliation } from '../../model/results.ts';
import { findPeriod } from '../../catalogue.ts';
import { rowKey, sensitiveRows } from './cells.ts';
import type { RowOfCells } from './cells.ts';

/**
 * Which rows of sensitive elements the public edition withholds. Primary: a count from 1 up to (not including) the
 * catalogue's threshold. Secondary: whatever would give a primary one away by adding or subtracting.
 *
 * - The whole row goes: with total = male + female, any two of the three tell the third.
 * - Another unit's figure for the same thing (a cross-check) is most likely the same figure: both go or neither.
 * - Where the owner's figure is the sum of local ones, enough local rows go that the remainder fits many answers; where
 *   that is not possible, the owner's row goes too.
 * - What a cumulative figure grew by since the earlier period of the same year is itself a count: where it is small, the
 *   later row goes.
 */
export function withheldRows(
  catalogue: Catalogue,
  consolidation: Consolidation,
  earlier: readonly Consolidation[],
): ReadonlySet<string> {
  const rows = sensitiveRows(catalogue, consolidation);
  const threshold = catalogue.smallCellThreshold;
  const withheld = new Set<string>();
  for (const row of rows.values()) if (hasSmallCount(row, threshold)) withheld.add(row.key);
  for (const key of smallGrowth(catalogue, consolidation, earlier, rows)) withheld.add(key);
  const links = consolidation.reconciliations.filter((r) => rows.has(ownerKey(r)));
  for (let before = -1; before !== withheld.size;) {
    before = withheld.size;
    for (const link of links) {
      if (link.against === 'cross-check') withholdTogether(link, rows, withheld);
      if (link.against === 'local-sum') protectSum(link, rows, withheld, threshold);
    }
  }
  return withheld;
}

const isSmall = (count: number, threshold: number): boolean => count >= 1 && count < threshold;

const hasSmallCount = ({ counts }: RowOfCells, threshold: number): boolean =>
  [...counts.values()].some((count) => isSmall(count, threshold));

const ownerKey = ({ element, row, owner }: Reconciliation): string => rowKey({ element, row, unit: owner });

/** Rows that grew by a small count since the period they continue, where that one's figure was published. */
function smallGrowth(
  catalogue: Catalogue,
  consolidation: Consolidation,
  earlier: readonly Consolidation[],
  rows: ReadonlyMap<string, RowOfCells>,
): readonly string[] {
  const former = earlier.find((e) => e.period === findPeriod(catalogue, consolidation.period)?.continues);
  if (!former) return [];
  const formerRows = sensitiveRows(catalogue, former);
  const formerWithheld = withheldRows(catalogue, former, []);
  return [...rows.values()]
    .filter(({ key, counts }) => {
      const before = formerWithheld.has(key) ? undefined : formerRows.get(key);
      return [...counts].some(([column, count]) =>
        isSmall(count - (before?.counts.get(column) ?? count), catalogue.smallCellThreshold),
      );
    })
    .map(({ key }) => key);
}

function withholdTogether(
  link: Reconciliation,
  rows: ReadonlyMap<string, RowOfCells>,
  withheld: Set<string>,
): void {
  const keys = [ownerKey(link), ...localKeys(link)].filter((key) => rows.has(key));
  if (keys.some((key) => withheld.has(key))) for (const key of keys) withheld.add(key);
}

const localKeys = ({ element, row, units }: Reconciliation): readonly string[] =>
  units.map((unit) => rowKey({ element, row, unit }));

/** Withholds local rows, smallest first, until what is left of the owner's figure fits many answers; else the owner's. */
function protectSum(
  link: Reconciliation,
  rows: ReadonlyMap<string, RowOfCells>,
  withheld: Set<string>,
  threshold: number,
): void {
  const own = ownerKey(link);
  const locals = localKeys(link).flatMap((key) => rows.get(key) ?? []);
  const arising = locals.filter(({ counts }) => [...counts.values()].some((count) => count > 0));
  if (withheld.has(own)) {
    for (const { key } of arising) withheld.add(key);
    return;
  }
  if (!arising.some(({ key }) => withheld.has(key))) return;
  const candidates = arising.filter(({ key }) => !withheld.has(key)).sort(bySize);
  while (!isAmbiguous(arising, withheld, threshold)) {
    const next = candidates.shift();
    if (!next) {
      withheld.add(own);
      for (const { key } of arising) withheld.add(key);
      return;
    }
    withheld.add(next.key);
  }
}

const sizeOf = ({ counts }: RowOfCells): number => Math.max(0, ...counts.values());

function bySize(a: RowOfCells, b: RowOfCells): number {
  return sizeOf(a) - sizeOf(b) || (a.key < b.key ? -1 : 1);
}

/**
 * At least two rows are withheld, and in each column their sum, which anybody can compute, leaves each of them more
 * answers than the threshold. A sum of zero tells of nobody.
 */
function isAmbiguous(
  arising: readonly RowOfCells[],
  withheld: ReadonlySet<string>,
  threshold: number,
): boolean {
  const gone = arising.filter(({ key }) => withheld.has(key));
  if (gone.length < 2) return false;
  const columns = new Set(gone.flatMap(({ counts }) => [...counts.keys()]));
  return [...columns].every((column) => {
    const sum = gone.reduce((total, { counts }) => total + (counts.get(column) ?? 0), 0);
    return sum === 0 || sum >= threshold + gone.length;
  });
}
