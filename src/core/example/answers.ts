import { ownerOf } from '../catalogue/catalogue.ts';
import { askedTasks } from '../catalogue/tasks.ts';
import { addDays, daysBetween } from '../calendar/calendar.ts';
import { FORECAST_ELEMENT, TASK_ELEMENT, measureElement } from '../form/answer-rows.ts';
import { LIKELIHOOD_WORDS, TASK_STATUS_WORDS } from '../form/answer-words.ts';
import { definedName } from '../form/layout.ts';
import type { Likelihood, TaskStatus } from '../model/answers.ts';
import type { Catalogue, Indicator, Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';
import type { RowField } from '../model/layout.ts';
import type { Task, TaskMeasure } from '../model/tasks.ts';
import { between, chance } from './chance.ts';

/** Invented answers about tasks and forecasts: plausible, free of contradictions, nobody named. */

/** Share of the tasks of a whole year that are done by the end of a period. */
const DONE = { partYear: 0.4, year: 0.9 };
/** A figure is left blank this often. */
const LEFT_OUT = 0.12;
/** Where a measure says nothing of its size. */
const USUAL_SIZE = 3;
/** Share of a year's events that fall before a half-year's cut-off. */
const HALF_YEAR = 0.47;

export function exampleAnswers(
  catalogue: Catalogue,
  unit: Unit,
  period: Period,
  seed: string,
): ReadonlyMap<string, string | number> {
  const tasks = askedTasks(catalogue, unit, period).filter(({ isDue }) => isDue);
  return new Map([
    ...tasks.flatMap(({ task }) => taskAnswers(task, unit, period, seed)),
    ...forecasts(catalogue, unit, period, seed),
  ]);
}

type Entry = readonly [name: string, value: string | number];

function taskAnswers(task: Task, unit: Unit, period: Period, seed: string): readonly Entry[] {
  const luck = (what: string): number => chance(seed, unit.id, period.id, task.id, what);
  const share = period.partYear ? DONE.partYear : DONE.year;
  const isDone = task.window !== undefined || task.heading === 1 || luck('done') < share;
  const status: TaskStatus = isDone ? 'done' : 'ongoing';
  const cell = (field: RowField, value: string): Entry => [
    definedName({ kind: field, element: TASK_ELEMENT, row: task.id }),
    value,
  ];
  const number = Math.floor(between(10, 400, seed, unit.id, period.id, task.id, 'number'));
  return [
    cell('status', TASK_STATUS_WORDS[status].vi),
    cell('result', RESULTS[status][Math.floor(luck('result') * RESULTS[status].length)] ?? ''),
    ...(isDone ? [cell('done_on', dayDone(task, period, luck('day')))] : []),
    ...(isDone ? [cell('document', `${number}/KH-VD`)] : []),
    ...task.measures.flatMap((measure) =>
      luck(measure.id) < LEFT_OUT ? [] : measureAnswers(task, measure, period, luck),
    ),
  ];
}

const RESULTS: Readonly<Record<'done' | 'ongoing', readonly string[]>> = {
  done: [
    'Đã hoàn thành theo kế hoạch, lồng ghép với nhiệm vụ chuyên môn của đơn vị.',
    'Đã triển khai đến các đơn vị trực thuộc; nội dung bám sát Kế hoạch của tỉnh.',
    'Đã tổ chức thực hiện đầy đủ, có kiểm tra, đánh giá.',
  ],
  ongoing: [
    'Đang triển khai; dự kiến hoàn thành trong quý IV.',
    'Đã xây dựng nội dung, đang lấy ý kiến các đơn vị liên quan.',
    'Đã thực hiện một phần; tiếp tục trong sáu tháng cuối năm.',
  ],
};

/** On the first of the plan's days, or some weeks before the figures close, so that it is past when the report is signed. */
function dayDone({ window }: Task, period: Period, luck: number): CalendarDate {
  if (window) return window.from < period.window.from ? period.window.from : window.from;
  const days = daysBetween(period.window.from, period.cutOff);
  return addDays(period.window.from, Math.floor(days * (0.15 + 0.7 * luck)));
}

function measureAnswers(
  task: Task,
  measure: TaskMeasure,
  period: Period,
  luck: (what: string) => number,
): readonly Entry[] {
  const size = (measure.typical ?? USUAL_SIZE) * (period.partYear ? HALF_YEAR : 1);
  const total = Math.max(1, Math.round(size * (0.7 + 0.6 * luck(`${measure.id} size`))));
  const name = (column: 'value' | 'total' | 'male' | 'female'): string =>
    definedName({ kind: 'value', element: measureElement(task.id), row: measure.id, column });
  if (measure.columns === 'one') return [[name('value'), total]];
  const female = Math.round(total * (0.45 + 0.25 * luck(`${measure.id} women`)));
  return [
    [name('total'), total],
    [name('male'), total - female],
    [name('female'), female],
  ];
}

function forecasts(catalogue: Catalogue, unit: Unit, period: Period, seed: string): readonly Entry[] {
  if (!period.partYear || catalogue.earlierPeriods.includes(period)) return [];
  return catalogue.indicators
    .filter((indicator) => ownerOf(indicator, period.cutOff) === unit.id)
    .flatMap((indicator) => forecast(indicator, period, seed));
}

function forecast(indicator: Indicator, period: Period, seed: string): readonly Entry[] {
  const row = String(indicator.id);
  const cell = (kind: 'likelihood' | 'note', value: string): Entry => [
    definedName({ kind, element: FORECAST_ELEMENT, row }),
    value,
  ];
  const likely = (likelihood: Likelihood): Entry => cell('likelihood', LIKELIHOOD_WORDS[likelihood].vi);
  const { target } = indicator;
  if (!target) return [likely('will')];
  const isReached = chance(seed, row, period.id, 'forecast') < 0.75;
  const better = indicator.better === 'higher' ? 1 : -1;
  const distance = between(0.005, 0.04, seed, row, period.id, 'distance') * (isReached ? better : -better);
  const wanted = target.value * (1 + distance);
  // Nothing of a whole exceeds it.
  const value = isReached && target.value === 100 && better > 0 ? 100 : wanted;
  const name = definedName({ kind: 'value', element: FORECAST_ELEMENT, row, column: 'value' });
  return [
    [name, Number(value.toFixed(Math.min(2, indicator.decimals)))],
    likely(isReached ? 'will' : 'hard'),
    ...(isReached ? [] : [cell('note', 'Tiến độ sáu tháng đầu năm chậm so với kế hoạch.')]),
  ];
}
