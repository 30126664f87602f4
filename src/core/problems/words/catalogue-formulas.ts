import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';

/** An element that a formula cannot use as it does. */
interface Of {
  readonly [key: string]: string;
  readonly element: string;
}

/** Formulas, targets, baselines. */
export const catalogueFormulaProblems = {
  'catalogue/needs-quarters': defineProblem<Of>({
    message: {
      vi: ({ element }) => `"${element}" phải có mỗi quý một dòng (rows: quarters)`,
      en: ({ element }) => `"${element}" needs a row a quarter (rows: quarters)`,
    },
  }),
  'catalogue/needs-months': defineProblem<Of>({
    message: {
      vi: ({ element }) => `"${element}" phải là câu trả lời có/không từng tháng (rows: months, columns: yn)`,
      en: ({ element }) => `"${element}" needs a yes/no for each month (rows: months, columns: yn)`,
    },
  }),
  'catalogue/needs-yes-no': defineProblem<Of>({
    message: {
      vi: ({ element }) => `"${element}" phải là câu trả lời có/không (columns: yn)`,
      en: ({ element }) => `"${element}" needs yes/no answers (columns: yn)`,
    },
  }),
  'catalogue/rows-do-not-add': defineProblem<{ element: string; rows: string }>({
    message: {
      vi: ({ element, rows }) => `"${element}" có mỗi ${rows} một dòng, không cộng lại được`,
      en: ({ element, rows }) => `"${element}" has a row for each of the ${rows}, which do not add up`,
    },
  }),
  /** `year`: '' for the plan's own. */
  'catalogue/two-targets': defineProblem<{ by: string }>({
    message: {
      vi: ({ by }) => `${by ? `ngày ${by}` : 'hạn của kế hoạch'} có hai mục tiêu`,
      en: ({ by }) => `${by || 'the day of the plan'} has two targets`,
    },
  }),
  'catalogue/target-of-yes-no': defineProblem<NoFacts>({
    message: {
      vi: () => 'chỉ tiêu có/không không có mục tiêu bằng số',
      en: () => 'a yes/no indicator has no numeric target',
    },
  }),
  'catalogue/target-direction': defineProblem<{ op: string; better: string }>({
    message: {
      vi: ({ op, better }) => `"${op}" trái với better: ${better}`,
      en: ({ op, better }) => `"${op}" contradicts better: ${better}`,
    },
  }),
  'catalogue/target-impossible': defineProblem<{ value: number; factor: number }>({
    message: {
      vi: ({ value, factor }) => `${value} ngoài khoảng có thể có (0 … ${factor})`,
      en: ({ value, factor }) => `${value} is outside what is possible (0 … ${factor})`,
    },
  }),
  'catalogue/target-hard-to-believe': defineProblem<{ value: number; min: number; max: number }>({
    message: {
      vi: ({ value, min, max }) => `${value} ngoài khoảng đáng tin ${min} … ${max} của chính chỉ tiêu`,
      en: ({ value, min, max }) => `${value} is outside the indicator's own believable range ${min} … ${max}`,
    },
  }),
  'catalogue/plausible': defineProblem<{ min: number; max: number }>({
    message: {
      vi: ({ min, max }) => `khoảng đáng tin ${min} … ${max} bị ngược`,
      en: ({ min, max }) => `the believable range ${min} … ${max} is reversed`,
    },
  }),
  'catalogue/baseline': defineProblem<{ baseline: number }>({
    message: {
      vi: ({ baseline }) => `mức xuất phát bằng mục tiêu (${baseline}), không tính được tiến độ`,
      en: ({ baseline }) => `the baseline equals the target (${baseline}), so progress cannot be computed`,
    },
  }),
};
