import type { Bilingual } from '../../model/ids.ts';
import { defineProblem } from '../definition.ts';

const ANOTHER_FOLDER = {
  vi: () => 'Chọn thư mục khác bằng -o.',
  en: () => 'Choose another folder with -o.',
};

const PDF: Readonly<Record<string, Bilingual>> = {
  'not-found': {
    vi: 'máy này chưa có LibreOffice nên không tự chuyển sang PDF được',
    en: 'there is no LibreOffice on this computer to make the PDF',
  },
  timeout: {
    vi: 'LibreOffice chạy quá lâu nên đã dừng việc chuyển sang PDF',
    en: 'LibreOffice took too long and was stopped',
  },
  failed: { vi: 'LibreOffice không chuyển được sang PDF', en: 'LibreOffice could not make the PDF' },
};

/** What prevents a result from being written. */
export const outputProblems = {
  'output/folder-not-empty': defineProblem<{ folder: string }>({
    message: {
      vi: ({ folder }) => `thư mục ${folder} không trống, không ghi vào`,
      en: ({ folder }) => `the folder ${folder} is not empty`,
    },
    fix: ANOTHER_FOLDER,
  }),
  'output/demo-folder-not-empty': defineProblem<{ folder: string }>({
    message: {
      vi: ({ folder }) => `thư mục "${folder}" đã có tệp; ví dụ chỉ ghi vào thư mục mới`,
      en: ({ folder }) => `folder "${folder}" is not empty`,
    },
    fix: {
      vi: () => 'Chọn một tên khác: ntge demo <thư mục>.',
      en: () => 'Choose another name: ntge demo <folder>.',
    },
  }),
  'output/not-an-export': defineProblem<{ path: string }>({
    message: {
      vi: ({ path }) =>
        `${path} đã có và không phải (hoặc không còn nguyên) là tệp do lần xuất trước ghi ra; chưa ghi gì`,
      en: ({ path }) =>
        `${path} is there and is not what an earlier export wrote (or was changed since); nothing was written`,
    },
    fix: ANOTHER_FOLDER,
  }),
  'output/exists': defineProblem<{ path: string }>({
    message: {
      vi: ({ path }) => `đã có tệp ${path}, không ghi đè`,
      en: ({ path }) => `${path} exists and is not overwritten`,
    },
    fix: ANOTHER_FOLDER,
  }),
  /** `why`: `not-found`, `timeout` or `failed`. */
  'output/several-edited': defineProblem<{ files: readonly string[] }>({
    message: {
      vi: ({ files }) => `có ${files.length} tệp Word của báo cáo này đã được sửa: ${files.join(', ')}`,
      en: ({ files }) => `${files.length} edited Word files of this report are there: ${files.join(', ')}`,
    },
    fix: {
      vi: ({ files: [first = ''] }) => `Chọn một tệp: ntge report --format pdf --from "${first}"`,
      en: ({ files: [first = ''] }) => `Choose one: ntge report --format pdf --from "${first}"`,
    },
  }),
  'output/no-pdf': defineProblem<{ why: string }>({
    message: { vi: ({ why }) => PDF[why]?.vi ?? why, en: ({ why }) => PDF[why]?.en ?? why },
    fix: {
      vi: () =>
        'Hai cách khác: (1) chạy "ntge report --format docx", mở bằng Word rồi chọn Tệp → Lưu thành PDF; (2) cài LibreOffice (miễn phí) rồi chạy lại lệnh này.',
      en: () =>
        'Two other ways: (1) run "ntge report --format docx", open it in Word and choose File → Save As PDF; (2) install LibreOffice (free) and run this command again.',
    },
  }),
};
