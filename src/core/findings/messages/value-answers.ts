import { formatDate, formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Errors, formulas, and the answers that are no numbers: yes or no, status, date. */
export const valueAnswerFindings = {
  'value/error-cell': defineFinding<{ found: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Ô báo lỗi', en: 'Error in the cell' },
    why: {
      vi: 'Công thức trong ô không tính được, nên ô không có số.',
      en: 'The formula in the cell failed, so there is no figure.',
    },
    message: {
      vi: ({ found }) => `Ô hiện lỗi ${found}, không có số liệu.`,
      en: ({ found }) => `The cell shows the error ${found} and holds no figure.`,
    },
    fix: {
      vi: () => 'Xóa công thức, nhập số; nếu không có số liệu thì để trống và chọn trạng thái.',
      en: () =>
        'Delete the formula and type the figure; leave it blank and choose a status if there is none.',
    },
    example: { found: '#DIV/0!' },
  }),

  'value/formula': defineFinding<{ formula: string; value: number | string }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Số do công thức tính', en: 'Figure from a formula' },
    why: {
      vi: 'Lấy kết quả Excel đã lưu trong tệp; công thức không được tính lại.',
      en: 'The result stored by Excel is taken; the formula is not computed again.',
    },
    message: {
      vi: ({ formula, value }) => `Ô có công thức =${formula}; lấy kết quả đã lưu là ${shown(value, 'vi')}.`,
      en: ({ formula, value }) =>
        `The cell has the formula =${formula}; its stored result ${shown(value, 'en')} was taken.`,
    },
    fix: { vi: () => 'Không cần sửa nếu kết quả đúng.', en: () => 'Nothing to do if the result is right.' },
    example: { formula: 'E7+F7', value: 11_474 },
  }),

  'value/formula-other-file': defineFinding<{ formula: string; value: number | string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Công thức lấy số từ tệp khác', en: 'Formula over another file' },
    why: {
      vi: 'Số trong tệp kia có thể đã đổi; phần mềm không mở tệp đó, chỉ lấy kết quả đã lưu.',
      en: 'The other file may have changed; it is never opened, only the stored result is taken.',
    },
    message: {
      vi: ({ formula, value }) =>
        `Ô lấy số từ tệp khác (=${formula}); lấy kết quả đã lưu là ${shown(value, 'vi')}.`,
      en: ({ formula, value }) =>
        `The cell takes its figure from another file (=${formula}); the stored result ${shown(value, 'en')} was used.`,
    },
    fix: {
      vi: () => 'Kiểm tra số, rồi dán lại dưới dạng giá trị (Paste Special → Values).',
      en: () => 'Check the figure and paste it as a value (Paste Special → Values).',
    },
    example: { formula: '[1]Sheet1!B4', value: 335 },
  }),

  'value/formula-without-result': defineFinding<{ formula: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Công thức không có kết quả', en: 'Formula without a result' },
    why: {
      vi: 'Tệp không lưu kết quả của công thức; phần mềm không tự tính để khỏi ra số khác với số đơn vị thấy.',
      en: 'The file does not store the result; it is not computed here, lest it differ from what the sender saw.',
    },
    message: {
      vi: ({ formula }) => `Ô có công thức =${formula} nhưng tệp không lưu kết quả.`,
      en: ({ formula }) => `The cell has the formula =${formula} but the file holds no result.`,
    },
    fix: {
      vi: () => 'Mở tệp bằng Excel, bấm F9 rồi lưu lại; hoặc nhập thẳng số.',
      en: () => 'Open the file in Excel, press F9 and save; or type the number itself.',
    },
    example: { formula: 'E7+F7' },
  }),

  'value/not-yes-no': defineFinding<{ found: string; nearest: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Không phải Có hoặc Không', en: 'Neither yes nor no' },
    why: { vi: 'Ô chỉ nhận Có hoặc Không.', en: 'The cell takes yes or no only.' },
    message: {
      vi: ({ found, nearest }) =>
        `Ô cần "Có" hoặc "Không", nhưng ghi "${found}".${nearest ? ` Có lẽ là "${nearest}"?` : ''}`,
      en: ({ found, nearest }) =>
        `The cell needs "Có" (yes) or "Không" (no) but reads "${found}".${nearest ? ` Perhaps "${nearest}"?` : ''}`,
    },
    fix: {
      vi: () => 'Chọn Có hoặc Không trong danh sách của ô; lời giải thích ghi ở Ghi chú.',
      en: () => 'Choose from the list of the cell; explanations belong in the note.',
    },
    example: { found: 'Đang làm', nearest: '' },
  }),

  'value/yes-no-read': defineFinding<{ found: string; read: Name }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Dấu được đọc là Có hoặc Không', en: 'Mark read as yes or no' },
    why: {
      vi: 'Dấu x, ✓ hay số 1, 0 được hiểu theo cách dùng thông thường; ghi ra để đơn vị đối chiếu.',
      en: 'Marks such as x, ✓, 1 and 0 are understood in their usual sense; shown so that it can be compared.',
    },
    message: {
      vi: ({ found, read }) => `"${found}" được đọc là "${said(read, 'vi')}".`,
      en: ({ found, read }) => `"${found}" was read as "${said(read, 'en')}".`,
    },
    fix: {
      vi: () => 'Không cần sửa nếu đọc đúng; lần sau chọn trong danh sách của ô.',
      en: () => 'Nothing to do if that is right; choose from the list next time.',
    },
    example: { found: 'x', read: ['Có', 'Yes'] },
  }),

  'value/unknown-status': defineFinding<{ found: string; nearest: string; choices: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Trạng thái không có trong danh sách', en: 'Status not in the list' },
    why: {
      vi: 'Trạng thái quyết định ô trống là 0 hay là thiếu số, nên không được đoán.',
      en: 'The status decides whether a blank is zero or missing, so it is never guessed.',
    },
    message: {
      vi: ({ found, nearest, choices }) =>
        `Trạng thái ghi "${found}"${nearest ? `; gần nhất là "${nearest}"` : `; phải là ${either(choices, 'hoặc')}`}.`,
      en: ({ found, nearest, choices }) =>
        `The status reads "${found}"${nearest ? `; the nearest is "${nearest}"` : `; it must be ${either(choices, 'or')}`}.`,
    },
    fix: {
      vi: () => 'Chọn lại trạng thái trong danh sách của ô.',
      en: () => 'Choose the status from the list of the cell.',
    },
    example: {
      found: 'Ko phát sinh',
      nearest: 'Không phát sinh',
      choices: ['Không phát sinh', 'Chưa có số liệu'],
    },
  }),

  'value/not-a-date': defineFinding<{ found: string; readings: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Không đọc được ngày', en: 'Date not understood' },
    why: {
      vi: 'Ngày ký cho biết báo cáo được lập khi nào so với kỳ báo cáo.',
      en: 'The signing date tells when the report was made relative to its period.',
    },
    message: {
      vi: ({ found, readings }) =>
        readings.length
          ? `Ngày ghi "${found}" có thể là ${either(
              readings.map((r) => formatDate(r, 'vi')),
              'hoặc',
            )}.`
          : `Ngày ghi "${found}" không phải là một ngày có thật.`,
      en: ({ found, readings }) =>
        readings.length
          ? `The date "${found}" may be ${either(
              readings.map((r) => formatDate(r, 'en')),
              'or',
            )}.`
          : `"${found}" is not an existing date.`,
    },
    fix: {
      vi: () => 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 12/6/2025.',
      en: () => 'Type the date as day/month/year, for example 12/6/2025.',
    },
    example: { found: '31/6/2025', readings: [] },
  }),
};

function either(words: readonly string[], or: string): string {
  return words.map((word) => `"${word}"`).join(` ${or} `);
}

function shown(value: number | string, lang: 'vi' | 'en'): string {
  return typeof value === 'number' ? formatNumber(value, lang) : `"${value}"`;
}
