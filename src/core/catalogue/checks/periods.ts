import { addDays } from '../../calendar/calendar.ts';
import { allPeriods } from '../catalogue.ts';
import type { Catalogue, Period } from '../../model/catalogue.ts';
import type { CalendarDate } from '../../model/ids.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

const LISTS = ['earlierPeriods', 'periods'] as const;
const LINKS = ['previous', 'continues'] as const;

/** Dates of a period in their order, its school year closed. */
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
        else if (link === 'continues') yield* continuation(catalogue, path, period, target);
        else yield* comparison(catalogue, path, period, target);
      }
}

/** What is continued begins on the same day, ends earlier, and has its quarters and months on the same days. */
function* continuation(
  catalogue: Catalogue,
  path: ValuePath,
  period: Period,
  part: Period,
): Generator<CatalogueProblem> {
  const { from, to } = period.window;
  if (part.window.from !== from)
    yield problemAt(catalogue, 'catalogue/continues-other-start', path, { id: part.id, from });
  else if (part.window.to >= to)
    yield problemAt(catalogue, 'catalogue/continues-not-shorter', path, { id: part.id, to });
  const own = [...period.quarters, ...period.months];
  const moved = [...part.quarters, ...part.months].find((stretch) =>
    own.some((o) => o.id === stretch.id && (o.from !== stretch.from || o.to !== stretch.to)),
  );
  if (moved)
    yield problemAt(catalogue, 'catalogue/continues-other-days', path, { id: part.id, stretch: moved.id });
}

/** What is compared with covers the same days of the year before. */
function* comparison(
  catalogue: Catalogue,
  path: ValuePath,
  period: Period,
  earlier: Period,
): Generator<CatalogueProblem> {
  const { from, to } = period.window;
  if (earlier.window.to >= from)
    yield problemAt(catalogue, 'catalogue/previous-not-before', path, { id: earlier.id, from });
  else if (
    nextYear(earlier.window.from) !== from ||
    nextYear(addDays(earlier.window.to, 1)) !== addDays(to, 1)
  )
    yield problemAt(catalogue, 'catalogue/previous-other-days', path, { id: earlier.id, ...earlier.window });
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
}

function isShorterThanYear({ window }: Period): boolean {
  return window.from <= window.to && addDays(window.to, 1) < nextYear(window.from);
}

function nextYear(date: CalendarDate): CalendarDate {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
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
