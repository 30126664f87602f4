import { defineProblem } from '../definition.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  pass: 'đạt',
  fail: 'không đạt',
  undecided: 'không xét được',
};

/** Checks that a catalogue brings with it (`checks`). */
export const catalogueCheckProblems = {
  'catalogue/check-term': defineProblem<{ term: string }>({
    message: {
      vi: ({ term }) =>
        `không hiểu "${term}"; mỗi số hạng là số liệu, số liệu.dòng, số liệu.cột hoặc số liệu.dòng.cột, ví dụ employed.female, budget.spent`,
      en: ({ term }) =>
        `"${term}" is not understood; each term is element, element.row, element.column or element.row.column, e.g. employed.female, budget.spent`,
    },
  }),
  'catalogue/check-units': defineProblem<{ units: readonly string[] }>({
    message: {
      vi: ({ units }) => `hai vế khác đơn vị tính (${units.join('; ')}), không so sánh được`,
      en: ({ units }) => `the sides have different units of measure (${units.join('; ')}) and do not compare`,
    },
  }),
  'catalogue/check-sum-of-rates': defineProblem<{ element: string; unit: string }>({
    message: {
      vi: ({ element, unit }) => `"${element}" tính bằng ${unit}: tỷ lệ, bình quân không cộng được với nhau`,
      en: ({ element, unit }) => `"${element}" is in ${unit}: rates and means do not add up`,
    },
  }),
  'catalogue/check-since': defineProblem<{ since: string; version: string }>({
    message: {
      vi: ({ since, version }) =>
        `quy tắc có từ phiên bản ${since}, sau phiên bản ${version} của danh mục; tăng version của danh mục, vì biểu mẫu đã phát hành chỉ ghi lại số đó`,
      en: ({ since, version }) =>
        `the check is of version ${since}, after the catalogue's ${version}; raise the catalogue's version, for that is what issued forms carry`,
    },
  }),
  'catalogue/check-test-cell': defineProblem<{ cell: string }>({
    message: {
      vi: ({ cell }) => `trường hợp thử có "${cell}" mà quy tắc không xét đến`,
      en: ({ cell }) => `the test gives "${cell}", which the check does not look at`,
    },
  }),
  /** pass, fail or undecided. */
  'catalogue/check-test': defineProblem<{ expected: string; found: string }>({
    message: {
      vi: ({ expected, found }) =>
        `trường hợp thử này phải ra ${expected} (${OUTCOMES[expected] ?? ''}), nhưng ra ${found} (${OUTCOMES[found] ?? ''})`,
      en: ({ expected, found }) => `this test must come out as ${expected}, but comes out as ${found}`,
    },
  }),
};
