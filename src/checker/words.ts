import type { Lang } from '../core/model/ids.ts';
import { counted } from '../core/text/english-plural.ts';
import { formatNumber } from '../core/text/format.ts';

/** What only the page for units says; the words of findings are those of the command. */
export interface PageWords {
  readonly title: string;
  readonly otherLanguage: string;
  readonly stays: string;
  readonly staysWhy: string;
  readonly choose: string;
  readonly chooseMore: string;
  readonly drop: string;
  readonly dropHere: string;
  readonly hint: string;
  readonly busy: (file: string, number: number, all: number) => string;
  readonly opening: (file: string) => string;
  readonly done: (files: number) => string;
  readonly slow: string;
  readonly results: string;
  /** Of several files, how many must be corrected. */
  readonly toCorrect: (faulty: number, files: number) => string;
  readonly at: (sheet: string, cell: string) => string;
  readonly state: Readonly<Record<State, string>>;
  readonly headline: Readonly<Record<State, (errors: number, warnings: number) => string>>;
  readonly advice: Readonly<Record<State, string>>;
  readonly begin: string;
  readonly sendTo: (issuer: string) => string;
  readonly officeAlso: string;
  readonly doNow: string;
  readonly wholeFile: string;
  readonly places: string;
  readonly showCells: string;
  readonly cellsOf: (sheet: string, cell: string) => string;
  readonly row: string;
  readonly sideBySide: { readonly place: string; readonly issued: string; readonly returned: string };
  readonly blank: string;
  readonly copy: string;
  readonly copyBusy: string;
  readonly noCopy: string;
  readonly print: string;
  readonly accepted: string;
  readonly older: string;
  readonly differs: string;
  readonly checkedOn: (day: string) => string;
  readonly ask: string;
  readonly issuedBy: string;
  readonly madeFrom: (title: string, version: string, program: string) => string;
}

/** What the result means for whoever wants to send the file. */
export type State = 'clean' | 'warned' | 'faulty' | 'unusable';

const vi: PageWords = {
  title: 'Kiểm tra tệp báo cáo',
  otherLanguage: 'English',
  stays: 'Tệp không rời khỏi máy này.',
  staysWhy:
    'Việc kiểm tra diễn ra ngay trong trình duyệt, không cần mạng. Trang này không gửi và không lưu gì.',
  choose: 'Chọn tệp Excel',
  chooseMore: 'Kiểm tra lại, hoặc tệp khác',
  drop: 'hoặc kéo tệp thả vào đây',
  dropHere: 'Thả tệp ra để kiểm tra',
  hint: 'Có thể chọn nhiều tệp, cả tệp .zip và thư đã lưu (.eml, .msg). Lưu tệp trong Excel trước khi kiểm tra.',
  busy: (file, number, all) =>
    all === 1 ? `Đang kiểm tra ${file} …` : `Đang kiểm tra tệp ${number}/${all}: ${file} …`,
  opening: (file) => `Đang mở ${file} …`,
  done: (files) => `Đã kiểm tra ${formatNumber(files, 'vi')} tệp.`,
  slow: 'Trình duyệt này không cho trang chạy ở luồng riêng: với tệp lớn, trang có thể đứng yên một lúc. Kết quả vẫn như thế.',
  results: 'Kết quả kiểm tra',
  toCorrect: (faulty, files) =>
    faulty === 0
      ? `Cả ${formatNumber(files, 'vi')} tệp không có lỗi`
      : `Phải sửa ${formatNumber(faulty, 'vi')} trong ${formatNumber(files, 'vi')} tệp`,
  at: (sheet, cell) => `trang "${sheet}", ô ${cell}`,
  state: {
    clean: 'Có thể gửi',
    warned: 'Xem lại rồi gửi',
    faulty: 'Phải sửa',
    unusable: 'Chưa dùng được',
  },
  headline: {
    clean: () => 'Có thể gửi',
    warned: (_, warnings) => `Có thể gửi, sau khi xem lại ${formatNumber(warnings, 'vi')} cảnh báo`,
    faulty: (errors) => `Chưa gửi được: ${formatNumber(errors, 'vi')} lỗi phải sửa`,
    unusable: () => 'Chưa dùng được tệp này',
  },
  advice: {
    clean: 'Tệp không có lỗi, không có cảnh báo.',
    warned:
      'Không có lỗi. Nếu số liệu ở các ô có cảnh báo là đúng, ghi lý do ở cột Ghi chú của dòng đó rồi gửi.',
    faulty: 'Mở tệp trong Excel, sửa các ô nêu dưới đây, lưu lại, rồi kiểm tra lại ở trang này.',
    unusable:
      'Chưa lấy được số liệu nào từ tệp này. Làm theo hướng dẫn dưới đây, rồi kiểm tra lại ở trang này.',
  },
  begin: 'Làm trước:',
  sendTo: (issuer) => `Gửi chính tệp này cho ${issuer}.`,
  officeAlso: 'Khi tổng hợp, số liệu còn được so với kỳ trước và với tệp của đơn vị khác.',
  doNow: 'Cần làm:',
  wholeFile: 'Cả tệp',
  places: 'Xem từng chỗ',
  showCells: 'Xem ô này trong trang tính',
  cellsOf: (sheet, cell) => `Trang "${sheet}", quanh ô ${cell}`,
  row: 'Dòng',
  sideBySide: { place: 'Ô', issued: 'Biểu mẫu đã cấp', returned: 'Trong tệp này' },
  blank: '(trống)',
  copy: 'Tải bản tô màu',
  copyBusy: 'Đang lập bản tô màu …',
  noCopy: 'Không lập được bản tô màu của tệp này.',
  print: 'In kết quả',
  accepted: 'Đã được chấp nhận',
  older:
    'Trang kiểm tra này cũ hơn biểu mẫu: kết quả có thể thiếu hoặc sai. Xin cơ quan tổng hợp trang kiem-tra.html mới rồi kiểm tra lại.',
  differs:
    'Trang kiểm tra này và biểu mẫu không cùng một lần cấp: kết quả có thể thiếu hoặc sai. Xin cơ quan tổng hợp biểu mẫu và trang kiem-tra.html mới nhất.',
  checkedOn: (day) => `Kiểm tra ngày ${day}`,
  ask: 'Cần hỏi:',
  issuedBy: 'Cơ quan cấp:',
  madeFrom: (title, version, program) => `${title}, bản ${version} · ntge ${program}`,
};

const en: PageWords = {
  title: 'Check your workbook',
  otherLanguage: 'Tiếng Việt',
  stays: 'The file does not leave this computer.',
  staysWhy:
    'The check runs in the browser itself, without a network. This page sends nothing and keeps nothing.',
  choose: 'Choose an Excel file',
  chooseMore: 'Check again, or another file',
  drop: 'or drop files here',
  dropHere: 'Let go to check',
  hint: 'You may choose several files, also a .zip or a saved mail (.eml, .msg). Save the workbook in Excel first.',
  busy: (file, number, all) =>
    all === 1 ? `Checking ${file} …` : `Checking file ${number} of ${all}: ${file} …`,
  opening: (file) => `Opening ${file} …`,
  done: (files) => `${counted(files, 'file')} checked.`,
  slow: 'This browser gives the page no thread of its own: with a large file the page may stand still for a while. The result is the same.',
  results: 'Result of the check',
  toCorrect: (faulty, files) =>
    faulty === 0
      ? `No errors in any of ${formatNumber(files, 'en')} files`
      : `${formatNumber(faulty, 'en')} of ${formatNumber(files, 'en')} files to correct`,
  at: (sheet, cell) => `sheet "${sheet}", cell ${cell}`,
  state: {
    clean: 'Ready to send',
    warned: 'Look again, then send',
    faulty: 'To correct',
    unusable: 'Cannot be used yet',
  },
  headline: {
    clean: () => 'Ready to send',
    warned: (_, warnings) => `Ready to send once you have looked at ${counted(warnings, 'warning')}`,
    faulty: (errors) => `Not yet: ${counted(errors, 'error')} to correct`,
    unusable: () => 'This file cannot be used yet',
  },
  advice: {
    clean: 'No errors, no warnings.',
    warned:
      'No errors. If the figures with warnings are right, say why in the Note column of their row, then send.',
    faulty: 'Open the file in Excel, correct the cells below, save it, and check it here again.',
    unusable: 'No figure could be taken from this file. Do as said below and check it here again.',
  },
  begin: 'Begin with:',
  sendTo: (issuer) => `Send this very file to ${issuer}.`,
  officeAlso: 'The office also compares the figures with earlier periods and with the files of other units.',
  doNow: 'Do now:',
  wholeFile: 'Whole file',
  places: 'Show each place',
  showCells: 'Show this cell in its sheet',
  cellsOf: (sheet, cell) => `Sheet "${sheet}", around ${cell}`,
  row: 'Row',
  sideBySide: { place: 'Cell', issued: 'Form as issued', returned: 'In this file' },
  blank: '(blank)',
  copy: 'Download the coloured copy',
  copyBusy: 'Making the coloured copy …',
  noCopy: 'No coloured copy of this file could be made.',
  print: 'Print the result',
  accepted: 'Accepted',
  older:
    'This page is older than the form: the result may be incomplete or wrong. Ask the office for a new kiem-tra.html and check again.',
  differs:
    'This page and the form were not issued together: the result may be incomplete or wrong. Ask the office for the latest form and kiem-tra.html.',
  checkedOn: (day) => `Checked on ${day}`,
  ask: 'Questions:',
  issuedBy: 'Issued by:',
  madeFrom: (title, version, program) => `${title}, version ${version} · ntge ${program}`,
};

export const PAGE_WORDS: Readonly<Record<Lang, PageWords>> = { vi, en };
