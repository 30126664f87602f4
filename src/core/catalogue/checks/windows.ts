import { addDays } from '../../calendar/calendar.ts';
import { allPeriods } from '../catalogue.ts';
import type { Catalogue, Period } from '../../model/catalogue.ts';
import type { CalendarDate } from '../../model/ids.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { problemAt } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/**
 * Every day belongs to exactly one report, and within it to one quarter and one month: what lies between two stretches
 * that follow each other would be counted nowhere, what both hold would be counted twice.
 */

interface Stretch {
  readonly id: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const LISTS = ['earlierPeriods', 'periods'] as const;

/** A window begins the day after the one it follows: a year after the year before, a second half after the first. */
export function* checkWindows(catalogue: Catalogue): Generator<CatalogueProblem> {
  const periods = new Map<string, Period>(allPeriods(catalogue).map((p) => [p.id, p]));
  for (const list of LISTS)
    for (const [i, period] of catalogue[list].entries()) {
      const former = followedBy(period, periods);
      if (former) yield* joint(catalogue, [list, i, 'window'], stretchOf(former), stretchOf(period));
    }
}

/** The period whose last day is the day before: of a year the year compared with, otherwise told by the name. */
function followedBy({ id, previous }: Period, periods: ReadonlyMap<string, Period>): Period | undefined {
  const [year = '', half] = id.split('-');
  const before = String(Number(year) - 1);
  if (half !== undefined) return periods.get(half === 'H2' ? `${year}-H1` : `${before}-H2`);
  const compared = periods.get(previous ?? '');
  return compared && !compared.partYear ? compared : periods.get(before);
}

function stretchOf({ id, window }: Period): Stretch {
  return { id, ...window };
}

/** Quarters and months lie inside the window, in order, and fill it without a gap or an overlap. */
export function* checkStretches(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const list of LISTS)
    for (const [i, period] of catalogue[list].entries())
      for (const key of ['quarters', 'months'] as const)
        yield* stretchesOf(catalogue, period, period[key], [list, i, key]);
}

function* stretchesOf(
  catalogue: Catalogue,
  period: Period,
  stretches: readonly Stretch[],
  path: ValuePath,
): Generator<CatalogueProblem> {
  const { from, to } = period.window;
  if (from > to || stretches.length === 0) return;
  const reversed = stretches.find((s) => s.from > s.to);
  const outside = stretches.find((s) => s.from < from || s.to > to);
  if (reversed) yield problemAt(catalogue, 'catalogue/window-reversed', path, reversed);
  else if (outside)
    yield problemAt(catalogue, 'catalogue/outside-window', path, { id: outside.id, from, to });
  else if (stretches.some(({ id }, i) => i > 0 && id <= (stretches[i - 1]?.id ?? '')))
    yield problemAt(catalogue, 'catalogue/out-of-order', path, {});
  else {
    const edges = [
      { id: period.id, from, to: addDays(from, -1) },
      ...stretches,
      { id: period.id, from: addDays(to, 1), to },
    ];
    for (const [k, later] of edges.slice(1).entries()) {
      const earlier = edges[k];
      if (earlier) yield* joint(catalogue, path, earlier, later);
    }
  }
}

/** Says what lies between two stretches, or what both hold. */
function* joint(
  catalogue: Catalogue,
  path: ValuePath,
  earlier: Stretch,
  later: Stretch,
): Generator<CatalogueProblem> {
  const next = addDays(earlier.to, 1);
  const ids = { earlier: earlier.id, later: later.id };
  if (next < later.from)
    yield problemAt(catalogue, 'catalogue/window-gap', path, {
      ...ids,
      from: next,
      to: addDays(later.from, -1),
    });
  if (next > later.from)
    yield problemAt(catalogue, 'catalogue/window-overlap', path, {
      ...ids,
      from: later.from,
      to: earlier.to,
    });
}
