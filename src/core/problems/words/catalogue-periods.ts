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
  'catalogue/previous-not-before': defineProblem<{ id: string; from: string }>({
    message: {
      vi: ({ id, from }) => `"${id}" không kết thúc trước ngày ${from}`,
      en: ({ id, from }) => `"${id}" does not end before ${from}`,
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
  'catalogue/out-of-order': defineProblem<NoFacts>({
    message: {
      vi: () => 'phải theo thứ tự, mỗi quý hoặc tháng một lần',
      en: () => 'must be in order, each once',
    },
  }),
};
