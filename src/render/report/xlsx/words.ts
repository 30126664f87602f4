import type { Lang } from '../../../core/model/ids.ts';
import { SHEET_WORDS } from '../../../office/xlsx-draw/table-words.ts';

const vi = {
  ...SHEET_WORDS.vi,
  made: (cutOff: string, asOf: string, revision: number) =>
    `Số liệu chốt đến ${cutOff}; tình hình tính đến ${asOf}; tổng hợp lần ${revision}`,
  nothing: 'Không có.',
  // The annex is a sheet here; its last word does not stand alone.
  note: (note: string) => note.replaceAll('(Phụ lục III)', '(trang "Sai sót, lưu\u00A0ý")'),
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  accepted: (severity: string) => `${severity} (được chấp nhận)`,
  yes: 'Có',
  no: 'Không',
  roles: { numerator: 'tử số', denominator: 'mẫu số', answer: 'trả lời' },
  indicators: {
    name: 'Chỉ tiêu',
    title: (period: string) => `Kết quả thực hiện các chỉ tiêu bình đẳng giới ${period}`,
    hint: 'Tử số, mẫu số và kết quả là công thức lấy từ trang "Số liệu", theo cột "Dùng để tính".',
    heads: [
      'STT',
      'Mã',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Mục tiêu',
      'Tử số',
      'Mẫu số',
      'Kết quả',
      'So với mục tiêu',
      'Kỳ trước',
      'So với kỳ trước',
      'Đánh giá',
      'Xu thế',
      'Cơ quan báo cáo',
      'Ghi chú',
      'Hệ số',
      'Thuộc mục tiêu số',
      'Số liệu đã có/phải có',
    ],
  },
  observations: {
    name: 'Số liệu',
    title: (period: string) => `Số liệu các đơn vị gửi, ${period}`,
    hint: (folder: string) =>
      `Mỗi dòng là một ô của tệp đơn vị gửi (thư mục ${folder}). Ô giá trị để trống là chưa có số liệu, không phải là 0.`,
    heads: [
      'Số liệu',
      'Dòng',
      'Cột',
      'Đơn vị báo cáo',
      'Giá trị',
      'Đơn vị tính',
      'Tình trạng',
      'Kỳ chưa kết thúc',
      'Bắt buộc',
      'Dùng để tính',
      'Tệp',
      'Trang',
      'Ô',
      'Mã kiểm tra của tệp (SHA-256)',
      'Mã số liệu',
    ],
  },
  submissions: {
    name: 'Tình hình gửi',
    title: (period: string) => `Tình hình gửi báo cáo ${period}`,
    heads: [
      'STT',
      'Cơ quan, đơn vị',
      'Hạn gửi',
      'Cách tính hạn',
      'Ngày nhận',
      'Tình trạng',
      'Số ngày muộn',
      'Số liệu đã có',
      'Số liệu phải có',
      'Lỗi',
      'Cảnh báo',
      'Ghi chú',
      'Tệp',
    ],
    before: 'trước ngày',
    by: 'chậm nhất ngày',
  },
  findings: {
    name: 'Sai sót, lưu ý',
    title: 'Sai sót, nội dung cần rà soát và trường hợp được chấp nhận',
    heads: ['Cơ quan, đơn vị', 'Mức độ', 'Vị trí', 'Nội dung', 'Việc cần làm', 'Căn cứ chấp nhận'],
  },
  reconciliations: {
    name: 'Đối chiếu',
    title: 'Đối chiếu số liệu giữa đơn vị chủ trì và các nguồn khác',
    heads: [
      'Số liệu',
      'Đơn vị chủ trì',
      'Số của đơn vị chủ trì',
      'Nguồn đối chiếu',
      'Số đối chiếu',
      'Chênh lệch',
      'Kết quả',
    ],
  },
  narratives: {
    name: 'Thuyết minh',
    title: 'Nội dung các đơn vị viết',
    heads: ['Mục', 'Đơn vị', 'Nội dung', 'Tệp', 'Trang', 'Ô'],
    leadership: 'Chỉ đạo, triển khai',
    difficulties: 'Khó khăn, hạn chế',
    nextSteps: 'Phương hướng, nhiệm vụ',
    proposals: 'Đề xuất, kiến nghị',
  },
} as const;

/** Words of the consolidated workbook that are not in the report model: names of sheets and columns. */
export type XlsxWords = Widened<typeof vi>;

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };

const en: XlsxWords = {
  ...SHEET_WORDS.en,
  made: (cutOff, asOf, revision) =>
    `Figures up to ${cutOff}; status as of ${asOf}; consolidation no. ${revision}`,
  nothing: 'None.',
  note: (note) => note.replaceAll('(Annex III)', '(sheet "Findings")'),
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  accepted: (severity) => `${severity} (accepted)`,
  yes: 'Yes',
  no: 'No',
  roles: { numerator: 'numerator', denominator: 'denominator', answer: 'answer' },
  indicators: {
    name: 'Indicators',
    title: (period) => `Results of the gender equality indicators, ${period}`,
    hint: 'Numerator, denominator and result are formulas over the sheet "Observations", by its column "Used for".',
    heads: [
      'No.',
      'Id',
      'Indicator',
      'Unit',
      'Target',
      'Numerator',
      'Denominator',
      'Result',
      'Against the target',
      'Earlier period',
      'Change',
      'Verdict',
      'Direction',
      'Owner',
      'Note',
      'Factor',
      'Objective',
      'Figures present / due',
    ],
  },
  observations: {
    name: 'Observations',
    title: (period) => `Figures as the units sent them, ${period}`,
    hint: (folder) =>
      `Every line is one cell of a unit’s file (folder ${folder}). A blank value means that there is no figure, not 0.`,
    heads: [
      'Figure',
      'Row',
      'Column',
      'Reporting unit',
      'Value',
      'Unit of measure',
      'Status',
      'Period not over',
      'Required',
      'Used for',
      'File',
      'Sheet',
      'Cell',
      'Hash of the file (SHA-256)',
      'Id of the figure',
    ],
  },
  submissions: {
    name: 'Submissions',
    title: (period) => `Submissions, ${period}`,
    heads: [
      'No.',
      'Unit',
      'Due',
      'How the due day counts',
      'Received',
      'State',
      'Days late',
      'Figures present',
      'Figures due',
      'Errors',
      'Warnings',
      'Note',
      'File',
    ],
    before: 'before that day',
    by: 'on that day at the latest',
  },
  findings: {
    name: 'Findings',
    title: 'Errors, what needs a second look, and accepted findings',
    heads: ['Unit', 'Severity', 'Place', 'What was found', 'What to do', 'Grounds for acceptance'],
  },
  reconciliations: {
    name: 'Reconciliation',
    title: 'Owners’ figures held against other sources',
    heads: ['Figure', 'Owner', 'Owner’s figure', 'Held against', 'Other figure', 'Difference', 'Result'],
  },
  narratives: {
    name: 'Narratives',
    title: 'What the units wrote',
    heads: ['Section', 'Unit', 'Text', 'File', 'Sheet', 'Cell'],
    leadership: 'Leadership and steering',
    difficulties: 'Difficulties',
    nextSteps: 'Next steps',
    proposals: 'Proposals',
  },
};

export const XLSX_WORDS: Readonly<Record<Lang, XlsxWords>> = { vi, en };
