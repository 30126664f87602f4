import { formatNumber } from '../../text/format.ts';
import type { TaskTiming } from '../../model/task-results.ts';
import { joinEn } from './sentence-en.ts';
import { fullStop, upperFirst, withInside } from './wording.ts';
import type { TaskGroup, Wording } from './wording.ts';

const count = (value: number): string => formatNumber(value, 'en');

/** How far a task is, in the order a sentence counts them. */
const TIMINGS: Readonly<Record<TaskTiming, string>> = {
  'done-in-time': 'done in time',
  'done-undated': 'done, on a day not given',
  'done-late': 'done late',
  'in-time': 'not completed, with time left',
  overdue: 'overdue',
  'not-due': 'not yet due to begin',
  'not-applicable': 'reported as outside the unit’s scope',
  unanswered: 'not reported',
};

const state = ({ timing, status, isClaim }: Pick<TaskGroup, 'timing' | 'status' | 'isClaim'>): string => {
  if (timing === 'in-time')
    return status === 'ongoing' ? 'under way, with time left' : 'not begun, with time left';
  if (timing === 'overdue') return status === 'ongoing' ? 'under way, overdue' : 'not begun, overdue';
  if (timing === 'not-due' && status === 'ongoing') return 'under way, ahead of its days';
  return isClaim ? `${TIMINGS[timing]} by the unit’s own word` : TIMINGS[timing];
};

function counted(counts: ReadonlyMap<TaskTiming, number>): string {
  const parts = Object.entries(TIMINGS).flatMap(([timing, words]) => {
    const found = [...counts].find(([key]) => key === timing)?.[1] ?? 0;
    return found > 0 ? [`${count(found)} ${words}`] : [];
  });
  return joinEn(parts);
}

/** Sentences about the plan's tasks, in English. */
export const tasksEn: Pick<
  Wording,
  | 'taskCounts'
  | 'headingCounts'
  | 'noTaskAnswered'
  | 'taskSentence'
  | 'withDays'
  | 'taskTotal'
  | 'taskTotals'
  | 'taskState'
  | 'unitCount'
  | 'selfReported'
> = {
  headingCounts: (total, counts) => `${count(total)} ${total === 1 ? 'task' : 'tasks'}: ${counted(counts)}.`,
  taskCounts: (total, counts, claims) => {
    const claimed =
      claims > 0 ? `; ${count(claims)} of those done rest on the unit’s own word, without a document` : '';
    return `The units are given ${count(total)} tasks: ${counted(counts)}${claimed}.`;
  },
  noTaskAnswered: 'The units have not reported on their single tasks.',
  taskSentence: (label, groups) =>
    `${label}: ${groups.map(({ names, ...group }) => `${state(group)}: ${names}`).join('; ')}`,
  withDays: (unit, days) => `${unit} (${count(days)} ${days === 1 ? 'day' : 'days'})`,
  unitCount: (units) => `${count(units)} units`,
  taskTotal: ({ label, value, female, male, expected }) => {
    const sexes = [female === null ? '' : `female ${female}`, male === null ? '' : `male ${male}`];
    const inside = [sexes.filter(Boolean).join(', '), expected === null ? '' : `expected ${expected}`];
    return withInside(label, value, inside);
  },
  taskTotals: (groups, isWhole) =>
    groups
      .map(({ coverage, parts }) => {
        const partly =
          coverage.have < coverage.due
            ? ` (figures of ${count(coverage.have)} of ${count(coverage.due)} units)`
            : '';
        return fullStop(
          isWhole ? `Whole province${partly}: ${parts.join('; ')}` : upperFirst(parts.join('; ')),
        );
      })
      .join(' '),
  taskState: (timing, status, days) =>
    upperFirst(state({ timing, status, isClaim: false })) +
    (days === null ? '' : ` (${count(days)} ${days === 1 ? 'day' : 'days'})`),
  selfReported: 'By its own word',
};
