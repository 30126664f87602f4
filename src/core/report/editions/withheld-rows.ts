import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation, Reconciliation } from '../../model/results.ts';
import { findPeriod } from '../../catalogue/catalogue.ts';
import { thresholdOf } from '../../catalogue/sensitive.ts';
import { rowKey, sensitiveRows } from './cells.ts';
import type { RowOfCells } from './cells.ts';
import { findRemainders } from './remainders.ts';
import type { Remainders } from './remainders.ts';

/**
 * Which rows of sensitive elements the public edition withholds. Primary: a count from 1 up to (not including) the
 * catalogue's threshold. Secondary: whatever would give such a count away by adding or subtracting.
 *
 * - The whole row goes: with total = male + female, any two of the three tell the third.
 * - A part and its whole, both published, tell how many are in the whole and not in the part (victims who were not
 *   supported). Where that is a small count, the part goes; the whole stays. A part equal to its whole stays too: the
 *   difference is zero, and zero points at nobody, here as in a count of its own.
 * - Another unit's figure for the same thing (a cross-check) is most likely the same figure: both go or neither.
 * - Where the owner's figure is the sum of local ones, enough local rows go that the remainder fits many answers; where
 *   that is not possible, the owner's row goes too. The same holds for what the wholes leave of their parts, so a local
 *   part goes with its whole.
 * - What a cumulative figure, or the difference of a whole and its part, grew by since the earlier period of the same year
 *   is itself a count: where it is small, the later row goes.
 */
export function withheldRows(
  catalogue: Catalogue,
  consolidation: Consolidation,
  earlier: readonly Consolidation[],
): ReadonlySet<string> {
  const figures = figuresOf(catalogue, consolidation);
  const former = formerFigures(catalogue, consolidation, earlier);
  const { rows, withheld, thresholdOfRow } = figures;
  for (const row of rows.values()) {
    const threshold = thresholdOfRow(row.key);
    if (hasSmallCount(row, threshold) || hasSmallGrowth(row, former, threshold)) withheld.add(row.key);
  }
  const links = consolidation.reconciliations.filter((r) => rows.has(ownerKey(r)));
  for (let before = -1; before !== withheld.size;) {
    before = withheld.size;
    withholdParts(figures, former);
    for (const link of links) {
      if (link.against === 'cross-check') withholdTogether(link, figures);
      if (link.against === 'local-sum') protectSum(link, figures);
    }
  }
  return withheld;
}

/** The sensitive figures of a period, and which of them are withheld so far. */
interface Figures {
  readonly rows: ReadonlyMap<string, RowOfCells>;
  readonly remainders: Remainders;
  readonly withheld: Set<string>;
  readonly thresholdOfRow: (key: string) => number;
}

function figuresOf(catalogue: Catalogue, consolidation: Consolidation): Figures {
  const rows = sensitiveRows(catalogue, consolidation);
  return {
    rows,
    remainders: findRemainders(catalogue, consolidation),
    withheld: new Set(),
    thresholdOfRow: (key) => thresholdOf(catalogue, rows.get(key)?.element ?? ''),
  };
}

/** The figures of the period that this one continues, as its own public edition gave them. */
function formerFigures(
  catalogue: Catalogue,
  { period }: Consolidation,
  earlier: readonly Consolidation[],
): Figures | undefined {
  const former = earlier.find((e) => e.period === findPeriod(catalogue, period)?.continues);
  return (
    former && { ...figuresOf(catalogue, former), withheld: new Set(withheldRows(catalogue, former, [])) }
  );
}

const isSmall = (count: number, threshold: number): boolean => count >= 1 && count < threshold;

type Counts = ReadonlyMap<string, number>;

const hasSmallCount = ({ counts }: { readonly counts: Counts }, threshold: number): boolean =>
  [...counts.values()].some((count) => isSmall(count, threshold));

/** Did a count grow by a small one? A count that is new has no growth. */
const grewLittle = (now: Counts, before: Counts, threshold: number): boolean =>
  [...now].some(([column, count]) => isSmall(count - (before.get(column) ?? count), threshold));

const ownerKey = ({ element, row, owner }: Reconciliation): string => rowKey({ element, row, unit: owner });

/** Since the period the row continues, where that one's figure was published. */
function hasSmallGrowth(
  { key, counts }: RowOfCells,
  former: Figures | undefined,
  threshold: number,
): boolean {
  const before = former?.withheld.has(key) ? undefined : former?.rows.get(key);
  return before !== undefined && grewLittle(counts, before.counts, threshold);
}

/** Withholds each part that leaves a small count of its whole, or one that grew by a small count, where both are published. */
function withholdParts({ remainders, withheld, thresholdOfRow }: Figures, former: Figures | undefined): void {
  for (const [key, wholes] of remainders) {
    if (withheld.has(key)) continue;
    const threshold = thresholdOfRow(key);
    const tells = wholes
      .filter(({ whole }) => !withheld.has(whole))
      .some(
        (now) =>
          hasSmallCount(now, threshold) ||
          grewLittle(now.counts, formerRemainder(former, key, now.whole), threshold),
      );
    if (tells) withheld.add(key);
  }
}

const NO_COUNTS: Counts = new Map();

function formerRemainder(former: Figures | undefined, key: string, whole: string): Counts {
  if (!former || former.withheld.has(key) || former.withheld.has(whole)) return NO_COUNTS;
  return former.remainders.get(key)?.find((r) => r.whole === whole)?.counts ?? NO_COUNTS;
}

function withholdTogether(link: Reconciliation, { rows, withheld }: Figures): void {
  const keys = [ownerKey(link), ...localKeys(link)].filter((key) => rows.has(key));
  if (keys.some((key) => withheld.has(key))) for (const key of keys) withheld.add(key);
}

const localKeys = ({ element, row, units }: Reconciliation): readonly string[] =>
  units.map((unit) => rowKey({ element, row, unit }));

/** Withholds local rows, smallest first, until what is left of the owner's figure fits many answers; else the owner's. */
function protectSum(link: Reconciliation, figures: Figures): void {
  const { rows, remainders, withheld } = figures;
  const own = ownerKey(link);
  const locals = localKeys(link).flatMap((key) => rows.get(key) ?? []);
  const arising = locals.filter(({ counts }) => [...counts.values()].some((count) => count > 0));
  // A part of nobody goes with its whole too: next to the sum of the other parts, its zero bounds the whole.
  for (const { key } of locals)
    if (remainders.get(key)?.some(({ whole }) => withheld.has(whole))) withheld.add(key);
  if (withheld.has(own)) {
    for (const { key } of arising) withheld.add(key);
    return;
  }
  if (!locals.some(({ key }) => withheld.has(key))) return;
  const candidates = arising.filter(({ key }) => !withheld.has(key)).sort(bySize);
  while (!isAmbiguous(locals, figures)) {
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
 * At least two rows are withheld, and their sum, which anybody can compute, leaves each of them more answers than the
 * threshold; so does the sum of what their wholes leave of them.
 */
function isAmbiguous(
  locals: readonly RowOfCells[],
  { remainders, withheld, thresholdOfRow }: Figures,
): boolean {
  const threshold = thresholdOfRow(locals[0]?.key ?? '');
  const gone = locals.filter(({ key }) => withheld.has(key));
  if (gone.length < 2) return false;
  const left = gone.flatMap(({ key }) => remainders.get(key)?.[0] ?? []);
  return sumsHide(gone, threshold) && (left.length < gone.length || sumsHide(left, threshold));
}

/** In each column; a sum of zero tells of nobody. */
function sumsHide(gone: readonly { readonly counts: Counts }[], threshold: number): boolean {
  const columns = new Set(gone.flatMap(({ counts }) => [...counts.keys()]));
  return [...columns].every((column) => {
    const sum = gone.reduce((total, { counts }) => total + (counts.get(column) ?? 0), 0);
    return sum === 0 || sum >= threshold + gone.length;
  });
}
