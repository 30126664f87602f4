import { formatDate } from '../../text/format.ts';
import type { Bilingual, CalendarDate } from '../../model/ids.ts';
import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';
import { didYouMean, listed } from './suggest.ts';

/** Why Windows has no such name. */
const IMPOSSIBLE: Readonly<Record<string, Bilingual>> = {
  reserved: {
    vi: 'Windows dành tên này cho thiết bị, nội dung ghi vào đó sẽ mất',
    en: 'Windows keeps the name for a device, and what is written there is lost',
  },
  ending: {
    vi: 'tên không được kết thúc bằng dấu chấm hay dấu cách',
    en: 'a name cannot end with a full stop or a space',
  },
  forbidden: { vi: 'tên không được có các dấu < > : " | ? *', en: 'a name cannot have any of < > : " | ? *' },
};

/** What a person named on the command line, and what could have been named. */
interface Named {
  readonly [key: string]: string | readonly string[];
  readonly named: string;
  readonly known: readonly string[];
}

const SEE_LIST = {
  vi: () => 'Gõ "ntge catalogue list" để xem mọi mã.',
  en: () => 'Type "ntge catalogue list" to see every id.',
};

/** How a command was called. */
export const usageProblems = {
  'usage/stopped': defineProblem<NoFacts>({
    message: {
      vi: () => 'đã dừng theo yêu cầu (Ctrl-C); chưa ghi kết quả nào',
      en: () => 'stopped as asked (Ctrl-C); no result was written',
    },
    fix: {
      vi: () => 'Chạy lại lệnh để làm từ đầu; những tệp đã đọc xong được đọc lại rất nhanh.',
      en: () => 'Run the command again; files that were read already take almost no time.',
    },
  }),
  'usage/question-left': defineProblem<NoFacts>({
    message: {
      vi: () => 'đã dừng ở câu hỏi theo yêu cầu (Esc, Ctrl-C)',
      en: () => 'stopped at the question as asked (Esc, Ctrl-C)',
    },
    fix: {
      vi: () => 'Những gì đã ghi trước câu hỏi vẫn giữ nguyên; chạy lại lệnh để làm tiếp.',
      en: () => 'What was written before the question stays; run the command again to go on.',
    },
  }),
  'usage/file-for-command': defineProblem<{ file: string; command: string }>({
    message: {
      vi: ({ file }) => `"${file}" là tên tệp, không phải lệnh`,
      en: ({ file }) => `"${file}" is a file, not a command`,
    },
    fix: {
      vi: ({ command }) => `Để kiểm tra tệp: ${command}`,
      en: ({ command }) => `To check it: ${command}`,
    },
  }),
  'usage/which-revision': defineProblem<{ unit: string; period: string; known: readonly string[] }>({
    message: {
      vi: ({ unit, period }) => `không rõ nói đến bản nào của ${unit}, kỳ ${period}`,
      en: ({ unit, period }) => `it is not clear which revision of ${unit}, ${period}, is meant`,
    },
    fix: {
      vi: ({ known }) => `Thêm --revision. Các bản có trong sổ: ${listed(known) || 'chưa có bản nào'}.`,
      en: ({ known }) => `Add --revision. In the register: ${listed(known) || 'none'}.`,
    },
  }),
  'usage/no-notice': defineProblem<{ file: string }>({
    message: {
      vi: ({ file }) => `${file} không phải là thư báo đã nhận`,
      en: ({ file }) => `${file} is no notice of receipt`,
    },
    fix: {
      vi: () => 'Lưu thư báo đã nhận thành tệp .eml hoặc tệp chữ rồi nêu tệp đó sau --against.',
      en: () => 'Save the notice of receipt as an .eml or a text file and name that after --against.',
    },
  }),
  'usage/reason-wanted': defineProblem<NoFacts>({
    message: {
      vi: () => 'đính chính sổ phải có lý do; chưa ghi gì',
      en: () => 'a correction of the register needs a reason; nothing was written',
    },
    fix: {
      vi: () => 'Chạy lại kèm lý do, ví dụ: --reason "ghi nhầm ngày".',
      en: () => 'Run again with it, e.g. --reason "wrong day typed".',
    },
  }),
  'usage/unknown-period': defineProblem<Named>({
    message: {
      vi: ({ named, known }) => `danh mục không có kỳ báo cáo "${named}"${didYouMean(named, known, 'vi')}`,
      en: ({ named, known }) => `the catalogue has no period "${named}"${didYouMean(named, known, 'en')}`,
    },
    fix: { vi: ({ known }) => `Các kỳ: ${listed(known)}.`, en: ({ known }) => `Periods: ${listed(known)}.` },
  }),
  'usage/which-period': defineProblem<{ known: readonly string[] }>({
    message: {
      vi: () => 'chưa rõ kỳ báo cáo nào: có nhiều kỳ có thể được nói đến',
      en: () => 'it is not clear which period is meant: there are several',
    },
    fix: {
      vi: ({ known }) => `Thêm --period với một trong các kỳ: ${listed(known)}.`,
      en: ({ known }) => `Add --period with one of these: ${listed(known)}.`,
    },
  }),
  'usage/several-units': defineProblem<Named>({
    message: {
      vi: ({ named, known }) => `"${named}" có thể là ${known.length} đơn vị`,
      en: ({ named, known }) => `"${named}" may be ${known.length} units`,
    },
    fix: {
      vi: ({ known }) => `Ghi rõ một trong các đơn vị: ${listed(known)}.`,
      en: ({ known }) => `Name one of these: ${listed(known)}.`,
    },
  }),
  'usage/unknown-unit': defineProblem<Named & { near: string }>({
    message: {
      vi: ({ named, near }) =>
        `danh mục không có đơn vị "${named}"${near === '' ? '' : `; có phải "${near}"?`}`,
      en: ({ named, near }) =>
        `the catalogue has no unit "${named}"${near === '' ? '' : `; did you mean "${near}"?`}`,
    },
    fix: {
      vi: ({ known }) => `Các đơn vị: ${listed(known)}.`,
      en: ({ known }) => `Units: ${listed(known)}.`,
    },
  }),
  'usage/unit-not-due': defineProblem<{ unit: string; period: string; due: readonly string[] }>({
    message: {
      vi: ({ unit, period }) =>
        `đơn vị "${unit}" không báo cáo kỳ ${period}: không còn hoặc chưa có tại ngày chốt số liệu`,
      en: ({ unit, period }) =>
        `unit "${unit}" does not report for ${period}: it does not exist at the data cut-off`,
    },
    fix: {
      vi: ({ due }) => `Các đơn vị báo cáo kỳ này: ${listed(due)}.`,
      en: ({ due }) => `Units of this period: ${listed(due)}.`,
    },
  }),
  'usage/unknown-id': defineProblem<Named>({
    message: {
      vi: ({ named, known }) => `danh mục không có "${named}"${didYouMean(named, known, 'vi')}`,
      en: ({ named, known }) => `the catalogue has no "${named}"${didYouMean(named, known, 'en')}`,
    },
    fix: SEE_LIST,
  }),
  'usage/unknown-schema': defineProblem<Named>({
    message: {
      vi: ({ named, known }) => `không có cấu trúc JSON nào tên "${named}"${didYouMean(named, known, 'vi')}`,
      en: ({ named, known }) => `no schema is called "${named}"${didYouMean(named, known, 'en')}`,
    },
    fix: {
      vi: () => 'Gõ "ntge schema" để xem mọi tên.',
      en: () => 'Type "ntge schema" to see every name.',
    },
  }),
  'usage/untraceable-id': defineProblem<Named>({
    message: {
      vi: ({ named, known }) =>
        `không có chỉ tiêu, số liệu, nhiệm vụ hay đơn vị nào mang mã "${named}"${didYouMean(named, known, 'vi')}`,
      en: ({ named, known }) =>
        `no indicator, data element, task or unit is called "${named}"${didYouMean(named, known, 'en')}`,
    },
    fix: SEE_LIST,
  }),
  'usage/not-a-date': defineProblem<{ text: string }>({
    message: {
      vi: ({ text }) => `"${text}" không phải là ngày`,
      en: ({ text }) => `"${text}" is not a date`,
    },
    fix: {
      vi: () => 'Viết ngày/tháng/năm, ví dụ 14/6/2025, hoặc năm-tháng-ngày, ví dụ 2025-06-14.',
      en: () => 'Write day/month/year, e.g. 14/6/2025, or year-month-day, e.g. 2025-06-14.',
    },
  }),
  'usage/future-receipt': defineProblem<{ date: CalendarDate; today: CalendarDate }>({
    message: {
      vi: ({ date, today }) =>
        `ngày nhận ${formatDate(date, 'vi')} chưa tới (hôm nay ${formatDate(today, 'vi')})`,
      en: ({ date, today }) =>
        `the day of receipt, ${formatDate(date, 'en')}, has not come yet (today is ${formatDate(today, 'en')})`,
    },
    fix: {
      vi: () => 'Kiểm tra lại năm và tháng sau --on.',
      en: () => 'Check the year and month after --on.',
    },
  }),
  'usage/answer-day-past': defineProblem<{ until: CalendarDate; asOf: CalendarDate }>({
    message: {
      vi: ({ until, asOf }) =>
        `hạn gửi lại ${formatDate(until, 'vi')} ở trước ngày lập công văn ${formatDate(asOf, 'vi')}`,
      en: ({ until, asOf }) =>
        `the day to answer by, ${formatDate(until, 'en')}, is before the day of the letter, ${formatDate(asOf, 'en')}`,
    },
    fix: {
      vi: () => 'Ghi sau --until một ngày từ ngày lập công văn trở đi.',
      en: () => 'Give after --until a day on or after that of the letter.',
    },
  }),
  'usage/each-or-one': defineProblem<NoFacts>({
    message: {
      vi: () => 'chỉ chọn một trong hai: --each (mỗi đơn vị một công văn) hoặc --one (một công văn chung)',
      en: () => 'choose either --each (a letter to each unit) or --one (a single letter)',
    },
  }),
  'usage/swallowed-quote': defineProblem<{ path: string; rest: string }>({
    message: {
      vi: ({ path, rest }) =>
        `dấu \\ đứng ngay trước dấu ngoặc kép nên Windows đọc liền "${rest}" vào đường dẫn ${path}`,
      en: ({ path, rest }) =>
        `a \\ right before the quotation mark made Windows read "${rest}" as part of the path ${path}`,
    },
    fix: {
      vi: ({ path }) => `Bỏ dấu \\ ở cuối: "${path}"`,
      en: ({ path }) => `Leave the last \\ out: "${path}"`,
    },
  }),
  /** `why`: `reserved`, `ending` or `forbidden`. */
  'usage/impossible-name': defineProblem<{ name: string; why: string }>({
    message: {
      vi: ({ name, why }) => `không đặt tên tệp hay thư mục là "${name}" được: ${IMPOSSIBLE[why]?.vi ?? why}`,
      en: ({ name, why }) => `no file or folder can be called "${name}": ${IMPOSSIBLE[why]?.en ?? why}`,
    },
    fix: {
      vi: () => 'Chọn tên khác cho -o, ví dụ: -o ket-qua.json',
      en: () => 'Choose another name for -o, for example: -o result.json',
    },
  }),
  'usage/needs-file': defineProblem<{ format: string }>({
    message: {
      vi: ({ format }) => `dạng ${format} cần tên tệp để ghi kết quả`,
      en: ({ format }) => `the ${format} format needs a file to write to`,
    },
    fix: {
      vi: ({ format }) => `Ví dụ: -o ket-qua.${format}`,
      en: ({ format }) => `For example: -o result.${format}`,
    },
  }),
  'usage/option-of-format': defineProblem<{ option: string; wanted: string; format: string }>({
    message: {
      vi: ({ option, wanted, format }) => `${option} chỉ dùng với dạng ${wanted}, không dùng với ${format}`,
      en: ({ option, wanted, format }) => `${option} goes with ${wanted}, not with ${format}`,
    },
    fix: {
      vi: ({ option, wanted }) => `Bỏ ${option}, hoặc thêm --format ${wanted}.`,
      en: ({ option, wanted }) => `Leave out ${option}, or add --format ${wanted}.`,
    },
  }),
  'usage/not-for-the-screen': defineProblem<{ format: string }>({
    message: {
      vi: ({ format }) => `dạng ${format} không in ra màn hình được`,
      en: ({ format }) => `${format} cannot be written to standard output`,
    },
    fix: { vi: () => 'Nêu tên tệp sau -o.', en: () => 'Name a file after -o.' },
  }),
  'usage/formats-disagree': defineProblem<{ format: string; output: string }>({
    message: {
      vi: ({ format, output }) => `--format ${format} và tên tệp "${output}" nói hai dạng khác nhau`,
      en: ({ format, output }) =>
        `--format ${format} and the file name "${output}" ask for two different formats`,
    },
    fix: {
      vi: () => 'Bỏ --format, hoặc đặt tên tệp có đuôi đúng với dạng đó.',
      en: () => 'Leave out --format, or give the file the ending of that format.',
    },
  }),
  'usage/unknown-ending': defineProblem<{ ending: string; formats: readonly string[] }>({
    message: {
      vi: ({ ending }) => `đuôi tên tệp ".${ending}" không phải là một dạng kết quả của lệnh này`,
      en: ({ ending }) => `this command has no format that goes with the ending ".${ending}"`,
    },
    fix: {
      vi: ({ formats }) =>
        `Các dạng: ${listed(formats)}. Muốn giữ tên tệp đó thì nêu thêm dạng sau --format.`,
      en: ({ formats }) => `Formats: ${listed(formats)}. To keep the name, add the format after --format.`,
    },
  }),
  'usage/overwrites-input': defineProblem<{ output: string }>({
    message: {
      vi: ({ output }) => `"${output}" là tệp cần kiểm tra, không được ghi đè`,
      en: ({ output }) => `"${output}" is a file to check and is not overwritten`,
    },
    fix: { vi: () => 'Đặt tên khác sau -o.', en: () => 'Give another name after -o.' },
  }),
  'usage/no-workbook-in': defineProblem<{ named: string }>({
    message: {
      vi: ({ named }) => `không có tệp bảng tính nào trong "${named}"`,
      en: ({ named }) => `no spreadsheet found in "${named}"`,
    },
  }),
  'usage/no-file': defineProblem<{ path: string }>({
    message: { vi: ({ path }) => `không có tệp ${path}`, en: ({ path }) => `there is no file ${path}` },
  }),
  'usage/two-to-compare': defineProblem<NoFacts>({
    message: {
      vi: () => 'cần nêu cả hai bên để so sánh',
      en: () => 'two things are needed to compare',
    },
    fix: {
      vi: () => 'Ví dụ: ntge diff 2025-H1.r1 2025-H1.r2',
      en: () => 'For example: ntge diff 2025-H1.r1 2025-H1.r2',
    },
  }),
  'usage/different-units': defineProblem<{ units: readonly string[] }>({
    message: {
      vi: ({ units }) => `hai tệp là của hai đơn vị khác nhau (${listed(units)}), không so sánh được`,
      en: ({ units }) => `the two files are of different units (${listed(units)}) and cannot be compared`,
    },
  }),
  'usage/different-kinds': defineProblem<{ a: string; aKind: Bilingual; b: string; bKind: Bilingual }>({
    message: {
      vi: ({ a, aKind, b, bKind }) =>
        `${a} là ${aKind.vi}, ${b} là ${bKind.vi}: không cùng loại nên không so sánh được`,
      en: ({ a, aKind, b, bKind }) => `${a} is ${aKind.en}, ${b} is ${bKind.en}: they cannot be compared`,
    },
  }),
  'usage/nothing-called': defineProblem<{ named: string }>({
    message: {
      vi: ({ named }) => `không có kỳ, bản, tệp hay danh mục nào tên là "${named}"`,
      en: ({ named }) => `there is no period, revision, file or catalogue called "${named}"`,
    },
    fix: {
      vi: () => 'Xem cách gọi: ntge diff --help',
      en: () => 'See how to call it: ntge diff --help',
    },
  }),
  /** A workbook that cannot be trusted as a submission; `why` and `cure` are its finding's words. */
  'usage/nothing-to-compare': defineProblem<{ file: string; why: Bilingual; cure: Bilingual }>({
    message: { vi: ({ file, why }) => `${file}: ${why.vi}`, en: ({ file, why }) => `${file}: ${why.en}` },
    fix: { vi: ({ cure }) => cure.vi, en: ({ cure }) => cure.en },
  }),
};
