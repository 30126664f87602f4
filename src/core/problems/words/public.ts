import { defineProblem } from '../definition.ts';

/** What stops a public edition, or the approval of sentences for it. */
export const publicProblems = {
  'public/not-read': defineProblem<{ file: string; why: string }>({
    message: {
      vi: ({ file, why }) => `không đọc được bảng duyệt ${file}: ${why}`,
      en: ({ file, why }) => `the table of sentences ${file} cannot be read: ${why}`,
    },
  }),
  'public/no-review': defineProblem<{ file: string }>({
    message: {
      vi: ({ file }) => `${file} không phải bảng duyệt câu: không có cột mã của câu`,
      en: ({ file }) => `${file} is no table of sentences: it has no column of hashes`,
    },
    fix: {
      vi: () =>
        'Lập bảng bằng "ntge report --edition public --review", đánh dấu, lưu dạng .xlsx rồi chạy lại.',
      en: () =>
        'Make one with "ntge report --edition public --review", tick, save it as .xlsx and run again.',
    },
  }),
};
