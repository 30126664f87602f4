import { addDays } from '../../calendar/calendar.ts';
import { allPeriods } from '../catalogue.ts';
import type { Catalogue, Period } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/schema-words.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

const LISTS = ['earlierPeriods', 'periods'] as const;
const LINKS = ['previous', 'continues'] as const;

/** Dates of a period in their order, its school year closed, its quarters and months inside its window. */
export function* checkPeriodDates(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const list of LISTS)
    for (const [i, period] of catalogue[list].entries()) {
      for (const [key, vi, en] of datesOutOfOrder(period))
        yield problemAt(catalogue, 'period-dates', [list, i, key], { vi, en });
      if (period.partYear !== isShorterThanYear(period))
        yield problemAt(catalogue, 'part-year', [list, i, 'partYear'], {
          vi: `window ${period.window.from} … ${period.window.to} ${period.partYear ? 'đủ một năm' : 'chưa đủ một năm'}, nên partYear phải là ${!period.partYear}`,
          en: `the window ${period.window.from} … ${period.window.to} is ${period.partYear ? 'a whole year' : 'less than a year'}, so partYear must be ${!period.partYear}`,
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
          yield problemAt(catalogue, 'period-cycle', path, {
            vi: `các kỳ nối vòng quanh về chính "${period.id}"`,
            en: `the periods lead round to "${period.id}" itself`,
          });
        else if (link === 'continues' && target.window.from !== period.window.from)
          yield problemAt(catalogue, 'period-dates', path, {
            vi: `"${id}" không bắt đầu cùng ngày ${period.window.from}, nên số lũy kế không nối tiếp được`,
            en: `"${id}" does not begin on ${period.window.from} too, so cumulative figures cannot continue it`,
          });
        else if (link === 'previous' && target.window.to >= period.window.from)
          yield problemAt(catalogue, 'period-dates', path, {
            vi: `"${id}" không kết thúc trước ngày ${period.window.from}`,
            en: `"${id}" does not end before ${period.window.from}`,
          });
      }
}

function* datesOutOfOrder(period: Period): Generator<readonly [string, string, string]> {
  const { window, cutOff, due } = period;
  if (window.from > window.to)
    yield [
      'window',
      `ngày đầu ${window.from} sau ngày cuối ${window.to}`,
      `begins ${window.from}, after its end ${window.to}`,
    ];
  else if (cutOff < window.from || cutOff > window.to)
    yield [
      'cutOff',
      `ngày chốt ${cutOff} ngoài khoảng ${window.from} … ${window.to}`,
      `the cut-off ${cutOff} is outside ${window.from} … ${window.to}`,
    ];
  if (due.date < cutOff || (!due.inclusive && due.date === cutOff))
    yield [
      'due',
      `hạn gửi ${due.date} không sau ngày chốt ${cutOff}`,
      `due ${due.date}, not after the cut-off ${cutOff}`,
    ];
  const [first = 0, second = 0] = period.schoolYear.split('-').map(Number);
  if (second !== first + 1)
    yield [
      'schoolYear',
      `"${period.schoolYear}" không phải hai năm liền nhau`,
      `"${period.schoolYear}" is not two consecutive years`,
    ];
  else if (`${second}-05` > cutOff)
    yield [
      'schoolYear',
      `năm học ${period.schoolYear} chưa kết thúc ngày ${cutOff}`,
      `the school year ${period.schoolYear} is not over on ${cutOff}`,
    ];
  for (const key of ['quarters', 'months'] as const) {
    const outside = period[key].find((id) => !isInside(id, period));
    if (outside)
      yield [
        key,
        `"${outside}" ngoài khoảng ${window.from} … ${window.to}`,
        `"${outside}" is outside ${window.from} … ${window.to}`,
      ];
    else if (
      new Set<string>(period[key]).size < period[key].length ||
      period[key].some((id, i) => id < (period[key][i - 1] ?? ''))
    )
      yield [key, 'phải theo thứ tự, mỗi quý hoặc tháng một lần', 'must be in order, each once'];
  }
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
