import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';

/** Cells whose value a formula makes, or fails to make. */
export const formulaCellFindings = {
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
};

function shown(value: number | string, lang: 'vi' | 'en'): string {
  return typeof value === 'number' ? formatNumber(value, lang) : `"${value}"`;
}
