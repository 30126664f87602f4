import { nearest } from '../../text/nearest.ts';
import { formatDate } from '../../text/format.ts';
import type { CalendarDate } from '../../model/ids.ts';
import { defineProblem } from '../definition.ts';
import type { NoFacts, ProblemDefinition } from '../definition.ts';

interface Unknown {
  readonly [key: string]: string | readonly string[];
  readonly named: string;
  readonly known: readonly string[];
}

/** Listed in full only when that is short enough to be read. */
const LISTED = 12;

/** An entry that names something the catalogue does not have. */
function unknownWord(list: string): ProblemDefinition<Unknown> {
  return defineProblem<Unknown>({
    message: {
      vi: ({ named, known }) => {
        const near = nearest(named, known);
        if (near !== undefined) return `không có "${named}"; có phải "${near}"?`;
        return known.length > LISTED
          ? `không có "${named}" trong danh mục`
          : `không có "${named}"; có: ${known.join(', ')}`;
      },
      en: ({ named, known }) => {
        const near = nearest(named, known);
        if (near !== undefined) return `there is no "${named}"; did you mean "${near}"?`;
        return known.length > LISTED
          ? `the catalogue has no "${named}"`
          : `there is no "${named}"; there are: ${known.join(', ')}`;
      },
    },
    fix: {
      vi: ({ named, known }) => {
        const near = nearest(named, known);
        return near === undefined
          ? `Xem các mã: ${list}. Ghi lại mã đúng, hoặc xóa cả mục này.`
          : `Đổi ${named} thành ${near}.`;
      },
      en: ({ named, known }) => {
        const near = nearest(named, known);
        return near === undefined
          ? `See the ids with: ${list}. Write the right one, or delete the entry.`
          : `Change ${named} to ${near}.`;
      },
    },
  });
}

const CATALOGUE_LIST = 'ntge catalogue list';

/** What is wrong in `ntge.yaml` besides its form. */
export const settingsProblems = {
  /** Heads the single mistakes. */
  'settings/wrong': defineProblem<{ file: string; count: number }>({
    message: {
      vi: ({ file, count }) => `${file} có ${count} chỗ phải sửa`,
      en: ({ file, count }) => `${file} has ${count} ${count === 1 ? 'mistake' : 'mistakes'}`,
    },
    fix: {
      vi: ({ file }) => `Mở ${file} bằng Notepad, sửa, lưu (mã hóa UTF-8) rồi chạy lại lệnh.`,
      en: ({ file }) =>
        `Open ${file} in a text editor, correct it, save it as UTF-8 and run the command again.`,
    },
  }),
  'settings/empty': defineProblem<NoFacts>({
    message: {
      vi: () => 'tệp không có nội dung nào',
      en: () => 'the file has no content',
    },
    fix: {
      vi: () => 'Xóa tệp này rồi lập lại: ntge init',
      en: () => 'Delete the file and make it anew: ntge init',
    },
  }),
  'settings/unknown-unit': unknownWord(CATALOGUE_LIST),
  'settings/unknown-period': unknownWord(CATALOGUE_LIST),
  'settings/unknown-element': unknownWord(CATALOGUE_LIST),
  'settings/unknown-row': unknownWord(CATALOGUE_LIST),
  'settings/unknown-code': unknownWord('ntge catalogue rules'),
  'settings/extension-not-later': defineProblem<{ until: CalendarDate; due: CalendarDate }>({
    message: {
      vi: ({ until, due }) =>
        `ngày gia hạn ${formatDate(until, 'vi')} không sau hạn của kỳ ${formatDate(due, 'vi')}`,
      en: ({ until, due }) =>
        `the extension to ${formatDate(until, 'en')} is not after the period's due date ${formatDate(due, 'en')}`,
    },
    fix: {
      vi: ({ due }) => `Ghi một ngày sau ${due}, dạng năm-tháng-ngày, hoặc xóa mục gia hạn này.`,
      en: ({ due }) => `Write a day after ${due}, as year-month-day, or delete the extension.`,
    },
  }),
  'settings/extension-twice': defineProblem<{ unit: string; period: string; first: number }>({
    message: {
      vi: ({ unit, period, first }) => `${unit} kỳ ${period} đã có gia hạn ở mục ${first}`,
      en: ({ unit, period, first }) => `${unit} has an extension of ${period} already, in entry ${first}`,
    },
    fix: {
      vi: () => 'Chỉ giữ một mục cho mỗi đơn vị và kỳ.',
      en: () => 'Keep one entry for each unit and period.',
    },
  }),
  'settings/letterhead-order': defineProblem<{ from: string }>({
    message: {
      vi: ({ from }) => `ngày from ${from || '(để trống)'} không sau ngày của mục ở trên`,
      en: ({ from }) => `from ${from || '(empty)'} is not after that of the entry above`,
    },
    fix: {
      vi: () => 'Xếp các mục letterhead theo ngày from tăng dần; chỉ mục đầu tiên được bỏ from.',
      en: () => 'Order the letterhead entries by their from; only the first may leave it out.',
    },
  }),
};
