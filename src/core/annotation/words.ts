import type { SeverityCounts } from '../findings/count.ts';
import type { Severity } from '../findings/definition.ts';
import type { Lang } from '../model/ids.ts';
import { formatNumber } from '../text/format.ts';
import { counted } from '../text/english-plural.ts';

/** The texts of one line of the list, by column. */
export interface ResultTexts {
  readonly number: string;
  readonly severity: string;
  readonly place: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  readonly found: string;
  readonly expected: string;
  readonly difference: string;
  readonly code: string;
}

interface Words {
  readonly title: string;
  readonly file: (name: string) => string;
  readonly unit: (name: string) => string;
  readonly period: (label: string) => string;
  readonly asOf: (date: string) => string;
  readonly legend: Readonly<Record<Severity, string>>;
  readonly howTo: string;
  readonly noteless: { readonly atFinding: string; readonly howTo: string };
  readonly signature: string;
  readonly wholeFile: string;
  readonly accepted: string;
  readonly acceptedBy: (by: string, document: string, until: string) => string;
  readonly headings: ResultTexts;
}

/** The words of a coloured copy. */
export const ANNOTATION_WORDS: Readonly<Record<Lang, Words>> = {
  vi: {
    title: 'KẾT QUẢ KIỂM TRA TỆP BÁO CÁO',
    file: (name) => `Tệp: ${name}`,
    unit: (name) => `Đơn vị: ${name}`,
    period: (label) => `Kỳ báo cáo: ${label}`,
    asOf: (date) => `Ngày kiểm tra: ${date}`,
    legend: {
      error: 'phải sửa',
      warning: 'cần xem lại, sửa hoặc giải thích',
      info: 'để biết, không bắt buộc sửa',
    },
    howTo:
      'Cách làm: bấm vào địa chỉ ở cột “Vị trí” để đến ô đã tô màu; để con trỏ trên ô sẽ thấy ghi chú; sửa số liệu ngay trong tệp này, lưu và gửi lại. Không phải xóa trang này, màu hay ghi chú: lần kiểm tra sau sẽ tự bỏ.',
    noteless: {
      atFinding: '(ô không có ghi chú)',
      howTo:
        'Ô có dòng chữ “ô không có ghi chú” đang có nhận xét của người gửi, nên nội dung cần sửa chỉ nằm ở trang này.',
    },
    signature: 'Chữ ký số của tệp gốc không còn giá trị với bản sao này nên đã được bỏ.',
    wholeFile: 'Cả tệp',
    accepted: 'Đã chấp nhận',
    acceptedBy: (by, document, until) => `Đã được ${by} chấp nhận theo ${document}, đến hết ngày ${until}.`,
    headings: {
      number: 'STT',
      severity: 'Mức độ',
      place: 'Vị trí',
      path: 'Dòng, cột',
      message: 'Nội dung',
      fix: 'Cần làm',
      found: 'Giá trị trong tệp',
      expected: 'Giá trị mong đợi',
      difference: 'Chênh lệch',
      code: 'Mã',
    },
  },
  en: {
    title: 'RESULT OF THE CHECK',
    file: (name) => `File: ${name}`,
    unit: (name) => `Unit: ${name}`,
    period: (label) => `Period: ${label}`,
    asOf: (date) => `Checked on: ${date}`,
    legend: {
      error: 'must be corrected',
      warning: 'look again; correct or explain',
      info: 'for information, nothing to correct',
    },
    howTo:
      'How to work with this copy: click an address in the column “Place” to go to the coloured cell; rest the pointer on the cell to read its note; correct the figure in this file, save it and send it back. This sheet, the colours and the notes need not be deleted: the next check removes them.',
    noteless: {
      atFinding: '(no note at the cell)',
      howTo:
        'A cell marked “no note at the cell” carries a comment of the sender, so what to do about it stands on this sheet alone.',
    },
    signature: 'The digital signature of the original does not hold for this copy and was removed.',
    wholeFile: 'Whole file',
    accepted: 'Accepted',
    acceptedBy: (by, document, until) => `Accepted by ${by} (${document}) until ${until}.`,
    headings: {
      number: 'No.',
      severity: 'Severity',
      place: 'Place',
      path: 'Row, column',
      message: 'What was found',
      fix: 'What to do',
      found: 'Found',
      expected: 'Expected',
      difference: 'Difference',
      code: 'Code',
    },
  },
};

/** What the result of a check means, in a sentence or two. */
export function verdict(isUsable: boolean, { error, warning }: SeverityCounts, lang: Lang): string {
  const sayings = VERDICTS[lang];
  if (error > 0) return isUsable ? sayings.faulty(error, warning) : sayings.unusable(error);
  return warning > 0 ? sayings.doubtful(warning) : sayings.clean;
}

interface Verdicts {
  unusable(errors: number): string;
  faulty(errors: number, warnings: number): string;
  doubtful(warnings: number): string;
  readonly clean: string;
}

const VERDICTS: Readonly<Record<Lang, Verdicts>> = {
  vi: {
    unusable: (errors) =>
      `Tệp CHƯA DÙNG ĐƯỢC: có ${formatNumber(errors, 'vi')} lỗi phải sửa trước, cho đến khi sửa, không số liệu nào của tệp được tổng hợp.`,
    faulty: (errors, warnings) =>
      `Tệp có ${formatNumber(errors, 'vi')} LỖI PHẢI SỬA${warnings > 0 ? ` và ${formatNumber(warnings, 'vi')} cảnh báo cần xem lại` : ''}. Số liệu ở ô có lỗi sẽ không được tổng hợp cho đến khi sửa; các số liệu khác dùng được.`,
    doubtful: (warnings) =>
      `Không có lỗi. Có ${formatNumber(warnings, 'vi')} cảnh báo cần xem lại: nếu số liệu đúng, ghi lý do ở cột Ghi chú của dòng đó.`,
    clean: 'Không có lỗi, không có cảnh báo: tệp dùng được, không phải sửa gì.',
  },
  en: {
    unusable: (errors) =>
      `This file CANNOT BE USED yet: ${counted(errors, 'error')} to correct first; until then none of its figures is taken.`,
    faulty: (errors, warnings) =>
      `${counted(errors, 'error')} TO CORRECT${warnings > 0 ? ` and ${counted(warnings, 'warning')} to look at` : ''}. Figures in cells with errors are not taken until corrected; the others can be used.`,
    doubtful: (warnings) =>
      `No errors. ${counted(warnings, 'warning')} to look at: if the figure is right, say why in the Note column of its row.`,
    clean: 'No errors, no warnings: the file can be used as it is.',
  },
};
