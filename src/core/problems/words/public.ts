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
  'public/damaged-record': defineProblem<{ name: string }>({
    message: {
      vi: ({ name }) => `${name} đã bị sửa hoặc hỏng: không biết chắc trước đây đã công bố những gì`,
      en: ({ name }) => `${name} was changed or damaged: what was published before is not certain`,
    },
    fix: {
      vi: () => 'Khôi phục tệp từ bản sao lưu.',
      en: () => 'Restore the file from a backup.',
    },
  }),
  'public/no-source': defineProblem<{ period: string; revision: string }>({
    message: {
      vi: ({ period, revision }) =>
        `đã công bố kỳ ${period} bản ${revision}, nhưng kết quả tổng hợp của bản đó không còn trong thư mục consolidated như lúc công bố`,
      en: ({ period, revision }) =>
        `${period} revision ${revision} was published, but its consolidation is no longer in the folder consolidated as it was then`,
    },
    fix: {
      vi: () =>
        'Khôi phục tệp tổng hợp từ bản sao lưu: bản công khai mới phải được so với mọi bản đã công bố.',
      en: () =>
        'Restore the consolidation from a backup: a new public edition is held against all that was published.',
    },
  }),
  'public/exposed': defineProblem<{ counts: readonly string[] }>({
    message: {
      vi: ({ counts }) =>
        `không lập bản công khai: dù không công bố thêm số nào, người đọc các bản đã công bố vẫn biết gần đúng ${counts.length} số nhạy cảm: ${counts.join('; ')}`,
      en: ({ counts }) =>
        `no public edition was made: even if no further figure were published, readers of earlier editions would nearly know ${counts.length} sensitive counts: ${counts.join('; ')}`,
    },
    fix: {
      vi: () => 'Chỉ phát hành bản nội bộ cho kỳ này, hoặc tăng ngưỡng và rà lại các bản đã công bố.',
      en: () => 'Issue the internal edition only, or raise the threshold and review what was published.',
    },
  }),
};
