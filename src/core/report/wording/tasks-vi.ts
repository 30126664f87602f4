import type { TaskTiming } from '../../model/task-results.ts';
import { countVi } from './count-vi.ts';
import { joinVi } from './sentence-vi.ts';
import { fullStop, upperFirst, withInside } from './wording.ts';
import type { TaskGroup, Wording } from './wording.ts';

/** How far a task is, in the order a sentence counts them. */
const TIMINGS: Readonly<Record<TaskTiming, string>> = {
  'done-in-time': 'đã thực hiện đúng hạn',
  'done-undated': 'đã thực hiện, chưa ghi ngày',
  'done-late': 'đã thực hiện nhưng muộn',
  'in-time': 'chưa hoàn thành, còn trong hạn',
  overdue: 'quá hạn chưa hoàn thành',
  'not-due': 'chưa đến thời gian thực hiện',
  'not-applicable': 'báo không thuộc phạm vi thực hiện',
  unanswered: 'chưa báo cáo',
};

const state = ({ timing, status, isClaim }: Pick<TaskGroup, 'timing' | 'status' | 'isClaim'>): string => {
  if (timing === 'in-time')
    return status === 'ongoing' ? 'đang thực hiện, trong hạn' : 'chưa thực hiện, còn trong hạn';
  if (timing === 'overdue')
    return status === 'ongoing' ? 'đang thực hiện, đã quá hạn' : 'chưa thực hiện, đã quá hạn';
  if (timing === 'not-due' && status === 'ongoing') return 'đang thực hiện, trước thời gian quy định';
  return isClaim ? `tự báo ${TIMINGS[timing]}` : TIMINGS[timing];
};

function counted(counts: ReadonlyMap<TaskTiming, number>): string {
  const parts = Object.entries(TIMINGS).flatMap(([timing, words]) => {
    const count = [...counts].find(([key]) => key === timing)?.[1] ?? 0;
    return count > 0 ? [`${countVi(count)} ${words}`] : [];
  });
  return joinVi(parts);
}

/** Sentences about the plan's tasks, in Vietnamese. */
export const tasksVi: Pick<
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
  headingCounts: (total, counts) => `Có ${countVi(total)} đầu việc: ${counted(counts)}.`,
  taskCounts: (total, counts, claims) => {
    const claimed =
      claims > 0 ? `; ${countVi(claims)} đầu việc đã thực hiện là do đơn vị tự báo, chưa dẫn văn bản` : '';
    return `Các đơn vị được giao ${countVi(total)} đầu việc: ${counted(counts)}${claimed}.`;
  },
  noTaskAnswered: 'Các đơn vị chưa báo cáo kết quả thực hiện từng nhiệm vụ được giao.',
  taskSentence: (label, groups) =>
    `${label}: ${groups.map(({ names, ...group }) => `${names} ${state(group)}`).join('; ')}`,
  withDays: (unit, days) => `${unit} (${countVi(days)} ngày)`,
  unitCount: (count) => `${countVi(count)} đơn vị`,
  taskTotal: ({ label, value, female, male, expected }) => {
    const sexes = [female === null ? '' : `nữ ${female}`, male === null ? '' : `nam ${male}`];
    const inside = [sexes.filter(Boolean).join(', '), expected === null ? '' : `dự kiến ${expected}`];
    return withInside(label, value, inside);
  },
  taskTotals: (groups, isWhole) =>
    groups
      .map(({ coverage, parts }) => {
        const partly =
          coverage.have < coverage.due
            ? ` (số liệu của ${countVi(coverage.have)}/${countVi(coverage.due)} đơn vị)`
            : '';
        return fullStop(isWhole ? `Toàn tỉnh${partly}: ${parts.join('; ')}` : upperFirst(parts.join('; ')));
      })
      .join(' '),
  taskState: (timing, status, days) =>
    upperFirst(state({ timing, status, isClaim: false })) + (days === null ? '' : ` (${countVi(days)} ngày)`),
  selfReported: 'Đơn vị tự báo',
};
