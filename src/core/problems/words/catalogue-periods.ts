import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';

/** Dates and links of periods; dates are told as the file writes them. */
export const cataloguePeriodProblems = {
  'catalogue/part-year': defineProblem<{ from: string; to: string; partYear: string }>({
    message: {
      vi: ({ from, to, partYear }) =>
        `window ${from} … ${to} ${partYear === 'true' ? 'đủ một năm' : 'chưa đủ một năm'}, nên partYear phải là ${partYear === 'true' ? 'false' : 'true'}`,
      en: ({ from, to, partYear }) =>
        `the window ${from} … ${to} is ${partYear === 'true' ? 'a whole year' : 'less than a year'}, so partYear must be ${partYear === 'true' ? 'false' : 'true'}`,
    },
  }),
  'catalogue/period-cycle': defineProblem<{ id: string }>({
    message: {
      vi: ({ id }) => `các kỳ nối vòng quanh về chính "${id}"`,
      en: ({ id }) => `the periods lead round to "${id}" itself`,
    },
  }),
  'catalogue/continues-other-start': defineProblem<{ id: string; from: string }>({
    message: {
      vi: ({ id, from }) => `"${id}" không bắt đầu cùng ngày ${from}, nên số lũy kế không nối tiếp được`,
      en: ({ id, from }) => `"${id}" does not begin on ${from} too, so cumulative figures cannot continue it`,
    },
  }),
  'catalogue/continues-not-shorter': defineProblem<{ id: string; to: string }>({
    message: {
      vi: ({ id, to }) => `"${id}" không kết thúc trước ngày ${to}, nên kỳ này không nối tiếp được`,
      en: ({ id, to }) => `"${id}" does not end before ${to}, so this period cannot continue it`,
    },
  }),
  'catalogue/continues-other-days': defineProblem<{ id: string; stretch: string }>({
    message: {
      vi: ({ id, stretch }) =>
        `"${stretch}" của "${id}" có ngày đầu hoặc ngày cuối khác "${stretch}" của kỳ này`,
      en: ({ id, stretch }) => `"${stretch}" of "${id}" has other days than "${stretch}" of this period`,
    },
  }),
  'catalogue/previous-other-days': defineProblem<{ id: string; from: string; to: string }>({
    message: {
      vi: ({ id, from, to }) =>
        `"${id}" (${from} … ${to}) không phải đúng những ngày ấy của năm trước, nên không so sánh được`,
      en: ({ id, from, to }) =>
        `"${id}" (${from} … ${to}) is not the same days of the year before, so the two cannot be compared`,
    },
  }),
  'catalogue/previous-not-before': defineProblem<{ id: string; from: string }>({
    message: {
      vi: ({ id, from }) => `"${id}" không kết thúc trước ngày ${from}`,
      en: ({ id, from }) => `"${id}" does not end before ${from}`,
    },
  }),
  'catalogue/task-outside-periods': defineProblem<{ from: string }>({
    message: {
      vi: ({ from }) => `ngày ${from} không thuộc năm của kỳ báo cáo nào trong danh mục`,
      en: ({ from }) => `${from} lies in the year of no period of the catalogue`,
    },
  }),
  'catalogue/window-reversed': defineProblem<{ from: string; to: string }>({
    message: {
      vi: ({ from, to }) => `ngày đầu ${from} sau ngày cuối ${to}`,
      en: ({ from, to }) => `begins ${from}, after its end ${to}`,
    },
  }),
  'catalogue/cut-off-outside': defineProblem<{ cutOff: string; from: string; to: string }>({
    message: {
      vi: ({ cutOff, from, to }) => `ngày chốt ${cutOff} ngoài khoảng ${from} … ${to}`,
      en: ({ cutOff, from, to }) => `the cut-off ${cutOff} is outside ${from} … ${to}`,
    },
  }),
  'catalogue/due-too-early': defineProblem<{ due: string; cutOff: string }>({
    message: {
      vi: ({ due, cutOff }) => `hạn gửi ${due} không sau ngày chốt ${cutOff}`,
      en: ({ due, cutOff }) => `due ${due}, not after the cut-off ${cutOff}`,
    },
  }),
  'catalogue/school-year': defineProblem<{ schoolYear: string }>({
    message: {
      vi: ({ schoolYear }) => `"${schoolYear}" không phải hai năm liền nhau`,
      en: ({ schoolYear }) => `"${schoolYear}" is not two consecutive years`,
    },
  }),
  'catalogue/school-year-open': defineProblem<{ schoolYear: string; cutOff: string }>({
    message: {
      vi: ({ schoolYear, cutOff }) => `năm học ${schoolYear} chưa kết thúc ngày ${cutOff}`,
      en: ({ schoolYear, cutOff }) => `the school year ${schoolYear} is not over on ${cutOff}`,
    },
  }),
  'catalogue/outside-window': defineProblem<{ id: string; from: string; to: string }>({
    message: {
      vi: ({ id, from, to }) => `"${id}" ngoài khoảng ${from} … ${to}`,
      en: ({ id, from, to }) => `"${id}" is outside ${from} … ${to}`,
    },
  }),
  'catalogue/window-gap': defineProblem<{ earlier: string; later: string; from: string; to: string }>({
    message: {
      vi: ({ earlier, later, from, to }) =>
        `từ ngày ${from} đến ngày ${to} không thuộc "${earlier}" cũng không thuộc "${later}": số liệu những ngày đó không vào báo cáo nào`,
      en: ({ earlier, later, from, to }) =>
        `${from} … ${to} lies neither in "${earlier}" nor in "${later}": those days would be in no report`,
    },
  }),
  'catalogue/window-overlap': defineProblem<{ earlier: string; later: string; from: string; to: string }>({
    message: {
      vi: ({ earlier, later, from, to }) =>
        `từ ngày ${from} đến ngày ${to} thuộc cả "${earlier}" và "${later}": số liệu những ngày đó bị tính hai lần`,
      en: ({ earlier, later, from, to }) =>
        `${from} … ${to} lies both in "${earlier}" and in "${later}": those days would be counted twice`,
    },
  }),
  'catalogue/out-of-order': defineProblem<NoFacts>({
    message: {
      vi: () => 'phải theo thứ tự, mỗi quý hoặc tháng một lần',
      en: () => 'must be in order, each once',
    },
  }),
};
