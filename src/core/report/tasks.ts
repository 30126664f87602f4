import { groupBy } from '../collections/group-by.ts';
import type { MeasureColumn } from '../model/answers.ts';
import type { Task, TaskMeasure } from '../model/tasks.ts';
import type { TaskResult, TaskTiming } from '../model/task-results.ts';
import { formatDate } from '../text/format.ts';
import { oneLine } from '../text/one-line.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { ReportContext } from './context.ts';
import type { ReportModel, TaskEntry, TaskHeadingReport, UnitTasks } from './model.ts';
import { unitNames } from './unit-names.ts';
import { fullStop, lowerFirst, NAMED_AT_MOST } from './wording/wording.ts';
import type { TaskGroup, TaskTotalGroup } from './wording/wording.ts';

/** A task given to more units than this leaves their words to the annex. */
const QUOTED_AT_MOST = 3;

/** Results of the plan's tasks under its own headings, and by unit; nothing of them where no unit answered any. */
export function taskReports(context: ReportContext): ReportModel['tasks'] {
  const { tasks } = context.consolidation;
  if (tasks.length === 0) return { summary: [], headings: [], units: [] };
  if (!tasks.some(isAnswered)) return { summary: [context.words.noTaskAnswered], headings: [], units: [] };
  return {
    summary: [context.words.taskCounts(tasks.length, byTiming(tasks), tasks.filter(isClaim).length)],
    headings: context.catalogue.taskHeadings.flatMap((heading) => headingReport(context, heading)),
    units: context.consolidation.units.flatMap(({ id }) => unitTasks(context, id)),
  };
}

/** Every entry is counted once: the numbers add up. */
const byTiming = (results: readonly TaskResult[]): ReadonlyMap<TaskTiming, number> =>
  new Map([...groupBy(results, ({ timing }) => timing)].map(([timing, of]) => [timing, of.length] as const));

/** Done by the unit's own word: it names no document. */
const isClaim = ({ status, document }: TaskResult): boolean => status === 'done' && document === '';

function headingReport(
  context: ReportContext,
  heading: ReportContext['catalogue']['taskHeadings'][number],
): readonly TaskHeadingReport[] {
  const { catalogue, consolidation } = context;
  const asked = catalogue.tasks
    .filter((task) => task.heading === heading.number)
    .map((task) => ({ task, results: consolidation.tasks.filter(({ id }) => id === task.id) }))
    .filter(({ results }) => results.length > 0);
  const all = asked.flatMap(({ results }) => results);
  if (all.length === 0) return [];
  // What the plan puts after the cut-off is counted above, and reported when its time has come.
  const entries = asked
    .filter(({ results }) => results.some(({ timing }) => timing !== 'not-due'))
    .map(({ task, results }) => entryOf(context, task, results));
  return [
    {
      number: heading.number,
      title: context.text(heading.title),
      summary: context.words.headingCounts(all.length, byTiming(all)),
      tasks: [...entries.filter(({ isDue }) => isDue), ...entries.filter(({ isDue }) => !isDue)],
    },
  ];
}

function entryOf(context: ReportContext, task: Task, results: readonly TaskResult[]): TaskEntry {
  const label = context.text(task.label);
  return {
    id: task.id,
    plan: task.plan,
    label,
    isDue: results.some(({ isDue, dueBy }) => isDue && dueBy !== null && dueBy <= context.period.cutOff),
    sentence: fullStop(context.words.taskSentence(label, groupsOf(context, results))),
    totals: totalsOf(context, task, results.length > 1),
    results: results.length > QUOTED_AT_MOST ? [] : quoted(context, results),
  };
}

/** The order in which a sentence speaks of the units. */
const ORDER: readonly TaskTiming[] = [
  'done-in-time',
  'done-undated',
  'done-late',
  'in-time',
  'overdue',
  'not-due',
  'not-applicable',
  'unanswered',
];

function groupsOf(context: ReportContext, results: readonly TaskResult[]): readonly TaskGroup[] {
  const all = results.map(({ unit }) => unit);
  const groups = groupBy(results, (r) => `${ORDER.indexOf(r.timing)} ${isClaim(r)} ${r.status}`);
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, of]) => groupOf(context, of, all));
}

/** Of many units those that are wanting are named, the others counted: the annex names all. */
function groupOf(
  context: ReportContext,
  of: readonly TaskResult[],
  all: readonly string[],
): readonly TaskGroup[] {
  const [first] = of;
  if (!first) return [];
  const { words, unitInText } = context;
  const ids = of.map(({ unit }) => unit);
  const others = all.length - ids.length;
  const isWanting = first.timing === 'unanswered' || first.status === 'not-yet' || first.daysLate !== null;
  const isCounted = all.length > NAMED_AT_MOST && !isWanting && others > NAMED_AT_MOST;
  const late = of.map(({ unit, daysLate }) => words.withDays(unitInText(unit), daysLate ?? 0));
  const named = first.daysLate === null ? unitNames(context, ids, all) : words.list(late);
  const names = isCounted ? words.unitCount(ids.length) : named;
  return [{ timing: first.timing, status: first.status, isClaim: isClaim(first), names }];
}

/** The units' own words, with the document that shows them. */
function quoted(context: ReportContext, results: readonly TaskResult[]): TaskEntry['results'] {
  return results
    .filter(({ result }) => result !== '')
    .map(({ unit, result, document }) => ({
      unit: context.unitName(unit),
      text: fullStop(
        document === '' ? joined([result]) : `${withoutStop(joined([result]))} (${oneLine(document)})`,
      ),
    }));
}

const withoutStop = (text: string): string => text.replace(/[.;\s]+$/u, '');

/** Pieces that different cells hold, as one text. */
const joined = (pieces: readonly string[]): string => {
  const texts = pieces.map(oneLine).filter((text) => text !== '');
  return texts.map((text, i) => (i < texts.length - 1 ? withoutStop(text) : text)).join('; ');
};

function totalsOf(context: ReportContext, task: Task, isWhole: boolean): string {
  const totals = task.measures.flatMap((measure) => measureTotal(context, task, measure));
  const groups = [...groupBy(totals, ({ coverage: { have, due } }) => `${have}/${due}`).values()].flatMap(
    ([first, ...more]) =>
      first ? [{ coverage: first.coverage, parts: [first, ...more].map(({ text }) => text) }] : [],
  );
  return context.words.taskTotals(groups, isWhole);
}

interface MeasureTotal {
  readonly text: string;
  readonly coverage: TaskTotalGroup['coverage'];
}

function measureTotal(context: ReportContext, task: Task, measure: TaskMeasure): readonly MeasureTotal[] {
  const own = context.consolidation.taskTotals.filter((t) => t.task === task.id && t.measure === measure.id);
  const whole = own.find(({ column }) => column === 'value' || column === 'total');
  const text = measureText(context, measure, own, measure.expected);
  return whole === undefined || whole.value === null || text === null
    ? []
    : [{ text, coverage: whole.coverage }];
}

/** A measure with its figures by column; null where it has none. */
function measureText(
  { words, text }: ReportContext,
  measure: TaskMeasure,
  figures: readonly { readonly column: MeasureColumn; readonly value: number | null }[],
  expected?: number,
): string | null {
  const count = (column: MeasureColumn): string | null => {
    const value = figures.find((one) => one.column === column)?.value ?? null;
    return value === null ? null : words.count(value);
  };
  const [whole, female, male] = [count('value') ?? count('total'), count('female'), count('male')];
  if (whole === null && female === null && male === null) return null;
  return words.taskTotal({
    label: lowerFirst(text(measure.label)),
    value: whole === null ? null : `${whole} ${text(measure.unit)}`,
    female,
    male,
    expected: expected === undefined ? null : words.count(expected),
  });
}

function unitTasks(context: ReportContext, id: string): readonly UnitTasks[] {
  const own = context.consolidation.tasks.filter(
    (result) => result.unit === id && (result.timing !== 'not-due' || isAnswered(result)),
  );
  if (own.length === 0) return [];
  return [
    {
      unitId: id,
      unit: context.unitName(id),
      tasks: own.map((result, i) => answerOf(context, result, i + 1)),
    },
  ];
}

/** Anything was written of it: what is not due yet may be answered all the same. */
export const isAnswered = ({ status, result, document, doneOn, note, measures }: TaskResult): boolean =>
  status !== null || doneOn !== null || measures.length > 0 || `${result}${document}${note}` !== '';

function answerOf(context: ReportContext, result: TaskResult, order: number): UnitTasks['tasks'][number] {
  const { words, lang, catalogue } = context;
  const task = catalogue.tasks.find(({ id }) => id === result.id);
  const date = (day: string | null): string => (day === null ? words.notAvailable : formatDate(day, lang));
  const figures = (task?.measures ?? []).map((measure) =>
    measureText(
      context,
      measure,
      result.measures.filter(({ id }) => id === measure.id),
    ),
  );
  return {
    order: String(order),
    label: task ? context.text(task.label) : result.id,
    due: date(result.dueBy),
    state: words.taskState(result.timing, result.status, result.daysLate),
    result: joined([result.result, ...figures.filter((text) => text !== null), result.note]),
    document: isClaim(result) ? words.selfReported : sanitizeText(result.document),
    doneOn: date(result.doneOn),
  };
}
