import { addDays } from '../../calendar/calendar.ts';
import { allPeriods } from '../catalogue.ts';
import type { Catalogue, Period } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

const LISTS = ['earlierPeriods', 'periods'] as const;
const LINKS = ['previous', 'continues'] as const;

/** Dates of a period in their order, its school year closed, its quarters and months inside its window. */
export function* checkPeriodDates(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const list of LISTS)
    for (const [i, period] of catalogue[list].entries()) {
      yield* datesOutOfOrder(catalogue, period, [list, i]);
      if (period.partYear !== isShorterThanYear(period))
        yield problemAt(catalogue, 'catalogue/part-year', [list, i, 'partYear'], {
          from: period.window.from,
          to: period.window.to,
          partYear: String(period.partYear),
        });
    }
}

/** `previous` and `continues` name periods that exist and never lead back to themselves. */
export function* checkPeriodLinks(catalogue: Catalogue): Generator<CatalogueProblem> {
  const periods = new Map<string, Period>(allPeriods(catalogue).map((p) => [p.id, p]));
  for (const list of LISTS)
    for (const [i, period] of catalogue[list].entries())
      for (const link of LINKS) {
        const id = period[link];
        if (id === undefined) continue;
        const path: ValuePath = [list, i, link];
        const target = periods.get(id);
        if (!target) yield unknownReference(catalogue, path, id, periods.keys());
        else if (leadsBack(period, link, periods))
          yield problemAt(catalogue, 'catalogue/period-cycle', path, { id: period.id });
        else if (link === 'continues' && target.window.from !== period.window.from)
          yield problemAt(catalogue, 'catalogue/continues-other-start', path, {
            id,
            from: period.window.from,
          });
        else if (link === 'previous' && target.window.to >= period.window.from)
          yield problemAt(catalogue, 'catalogue/previous-not-before', path, { id, from: period.window.from });
      }
}

function* datesOutOfOrder(
  catalogue: Catalogue,
  period: Period,
  path: ValuePath,
): Generator<CatalogueProblem> {
  const { window, cutOff, due, schoolYear } = period;
  const { from, to } = window;
  if (from > to) yield problemAt(catalogue, 'catalogue/window-reversed', [...path, 'window'], { from, to });
  else if (cutOff < from || cutOff > to)
    yield problemAt(catalogue, 'catalogue/cut-off-outside', [...path, 'cutOff'], { cutOff, from, to });
  if (due.date < cutOff || (!due.inclusive && due.date === cutOff))
    yield problemAt(catalogue, 'catalogue/due-too-early', [...path, 'due'], { due: due.date, cutOff });
  const [first = 0, second = 0] = schoolYear.split('-').map(Number);
  if (second !== first + 1)
    yield problemAt(catalogue, 'catalogue/school-year', [...path, 'schoolYear'], { schoolYear });
  else if (`${second}-05` > cutOff)
    yield problemAt(catalogue, 'catalogue/school-year-open', [...path, 'schoolYear'], { schoolYear, cutOff });
  for (const key of ['quarters', 'months'] as const) {
    const outside = period[key].find((id) => !isInside(id, period));
    if (outside)
      yield problemAt(catalogue, 'catalogue/outside-window', [...path, key], { id: outside, from, to });
    else if (isOutOfOrder(period[key]))
      yield problemAt(catalogue, 'catalogue/out-of-order', [...path, key], {});
  }
}

function isOutOfOrder(ids: readonly string[]): boolean {
  return ids.some((id, i) => i > 0 && id <= (ids[i - 1] ?? ''));
}

/** The first month of a quarter, or the month, lies in the window's year and between its ends. */
function isInside(id: string, period: Period): boolean {
  const month = id.startsWith('q') ? Number(id.slice(1)) * 3 - 2 : Number(id.slice(1));
  const first = `${period.window.from.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return first >= `${period.window.from.slice(0, 7)}-01` && first <= period.window.to;
}

function isShorterThanYear({ window }: Period): boolean {
  const nextYear = `${Number(window.from.slice(0, 4)) + 1}${window.from.slice(4)}`;
  return window.from <= window.to && addDays(window.to, 1) < nextYear;
}

function leadsBack(
  start: Period,
  link: (typeof LINKS)[number],
  periods: ReadonlyMap<string, Period>,
): boolean {
  const seen = new Set<string>();
  let id = start[link];
  while (id !== undefined && !seen.has(id)) {
    if (id === start.id) return true;
    seen.add(id);
    id = periods.get(id)?.[link];
  }
  return false;
}
