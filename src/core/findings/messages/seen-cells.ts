import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';

/** A value that is stored as one thing and seen as another: formats, marks on digits, results of formulas that are out of date. */
export const seenCellFindings = {
  'value/shown-otherwise': defineFinding<{
    stored: number | string;
    shown: string;
    format: string;
    by: 'format' | 'condition' | 'sheet';
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Ô hiện khác với số trong ô', en: 'Shown otherwise than stored' },
    why: {
      vi: 'Định dạng số có thể bớt hàng nghìn, thêm chữ số hoặc che số. Người ký chỉ thấy số hiện trên trang nên không rõ số nào đúng.',
      en: 'A number format can drop thousands, add digits or hide them. Whoever signed saw only what is shown, so neither reading is certain.',
    },
    message: {
      vi: ({ stored, shown, format, by }) =>
        `Ô chứa ${said(stored, 'vi')} nhưng ${FORMATS.vi[by](format)} ô ${shown === '' ? 'không hiện gì' : `hiện "${shown}"`}. Chưa lấy số nào.`,
      en: ({ stored, shown, format, by }) =>
        `The cell holds ${said(stored, 'en')} but ${shown === '' ? 'shows nothing' : `shows "${shown}"`} by ${FORMATS.en[by](format)}. Neither was taken.`,
    },
    fix: {
      vi: ({ by }) => `${FIXES.vi[by]}, xem lại số hiện ra và nhập lại nếu cần.`,
      en: ({ by }) => `${FIXES.en[by]}, look at the figure again and type it anew if need be.`,
    },
    example: { stored: 97_900_000, shown: '97.900', format: '#,##0,', by: 'format' },
  }),

  'value/shown-rounded': defineFinding<{ stored: number; shown: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Ô hiện số đã làm tròn', en: 'Shown rounded' },
    why: {
      vi: 'Ô này nhận số lẻ; số hiện trên trang ít chữ số hơn số trong ô. Số trong ô được lấy.',
      en: 'The cell takes decimals; fewer are shown than it holds. What it holds is taken.',
    },
    message: {
      vi: ({ stored, shown }) => `Ô hiện "${shown}" nhưng chứa ${said(stored, 'vi')}; lấy số trong ô.`,
      en: ({ stored, shown }) => `The cell shows "${shown}" but holds ${said(stored, 'en')}; that was taken.`,
    },
    fix: {
      vi: () => 'Không cần sửa nếu số trong ô đúng; nếu không, nhập lại số đã làm tròn.',
      en: () => 'Nothing to do if what the cell holds is right; else type the rounded figure.',
    },
    example: { stored: 20.5, shown: '21' },
  }),

  'value/struck-out': defineFinding<{ struck: string; rest: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Nội dung bị gạch ngang', en: 'Struck out' },
    why: {
      vi: 'Số bị gạch là số đã bỏ; phần mềm không ghép số cũ với số mới và không chọn thay đơn vị.',
      en: 'What is struck out was given up; old and new digits are never joined, and the choice is not ours.',
    },
    message: {
      vi: ({ struck, rest }) =>
        rest === ''
          ? `Ô ghi "${struck}" nhưng bị gạch ngang: không rõ còn dùng hay đã bỏ. Chưa lấy.`
          : `Trong ô, "${struck}" bị gạch ngang, "${rest}" thì không. Chưa lấy số nào.`,
      en: ({ struck, rest }) =>
        rest === ''
          ? `The cell reads "${struck}" but is struck out: whether it still holds is unclear. It was not taken.`
          : `In the cell "${struck}" is struck out and "${rest}" is not. Neither was taken.`,
    },
    fix: {
      vi: () => 'Xóa ô, nhập lại số đúng, bỏ gạch ngang (Ctrl+5).',
      en: () => 'Clear the cell, type the right figure and take the strikethrough off (Ctrl+5).',
    },
    example: { struck: '98', rest: '121' },
  }),

  'value/raised-digits': defineFinding<{ raised: string; rest: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Chữ số chỉ số trên hoặc dưới', en: 'Raised or lowered digits' },
    why: {
      vi: 'Chữ số nhỏ ở trên hoặc dưới thường là dấu chú thích; ghép vào số thì thành một số khác.',
      en: 'Small digits above or below are usually footnote marks; joined to the figure they make another one.',
    },
    message: {
      vi: ({ raised, rest }) =>
        rest === ''
          ? `Ô ghi "${raised}" bằng chỉ số trên hoặc dưới: không rõ là số liệu hay dấu chú thích. Chưa lấy.`
          : `Trong ô, "${raised}" là chỉ số trên hoặc dưới, phần còn lại là "${rest}". Chưa lấy số nào.`,
      en: ({ raised, rest }) =>
        rest === ''
          ? `The cell reads "${raised}" in raised or lowered letters: a figure or a footnote mark is unclear. It was not taken.`
          : `In the cell "${raised}" is raised or lowered, the rest is "${rest}". Neither was taken.`,
    },
    fix: {
      vi: () => 'Chỉ để số liệu trong ô; lời chú thích ghi ở cột Ghi chú.',
      en: () => 'Leave the figure alone in the cell; explanations belong in the note.',
    },
    example: { raised: '1', rest: '121' },
  }),

  'value/invisible': defineFinding<{ stored: number | string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Nội dung không nhìn thấy được', en: 'Cannot be seen' },
    why: {
      vi: 'Chữ cùng màu với nền hoặc quá nhỏ thì người ký không thấy; không rõ đơn vị có muốn báo cáo hay không.',
      en: 'In the colour of its ground, or too small, nobody who signed has seen it; whether it was to be reported is unclear.',
    },
    message: {
      vi: ({ stored }) =>
        `Ô chứa ${said(stored, 'vi')} nhưng trên trang không nhìn thấy gì (chữ trùng màu nền hoặc quá nhỏ). Chưa lấy.`,
      en: ({ stored }) =>
        `The cell holds ${said(stored, 'en')} but nothing can be seen (in the colour of the ground, or too small). It was not taken.`,
    },
    fix: {
      vi: () => 'Đổi màu, cỡ chữ cho nhìn rõ và kiểm tra lại số; nếu là số thừa thì xóa.',
      en: () => 'Make the letters visible and check the figure; delete it if it does not belong there.',
    },
    example: { stored: 121 },
  }),

  'value/formula-stale': defineFinding<{ formula: string; stored: number; computed: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Kết quả công thức đã cũ', en: 'Result of a formula out of date' },
    why: {
      vi: 'Số đã lưu không phải kết quả của công thức với các ô hiện nay; thường do tệp tắt tính tự động. Không rõ số nào đúng.',
      en: 'What is stored is not what the formula gives with the cells as they are, usually because automatic calculation is off. Neither is certain.',
    },
    message: {
      vi: ({ formula, stored, computed }) =>
        `Ô có công thức =${formula}, tính ra ${said(computed, 'vi')}, nhưng tệp lưu ${said(stored, 'vi')}. Chưa lấy số nào.`,
      en: ({ formula, stored, computed }) =>
        `The cell has the formula =${formula}, which gives ${said(computed, 'en')}, but the file holds ${said(stored, 'en')}. Neither was taken.`,
    },
    fix: {
      vi: () => 'Mở tệp bằng Excel, bấm F9, kiểm tra rồi lưu lại; hoặc nhập thẳng số.',
      en: () => 'Open the file in Excel, press F9, check and save; or type the number itself.',
    },
    example: { formula: 'E5+F5', stored: 98, computed: 121 },
  }),

  'value/formula-not-calculated': defineFinding<{
    formula: string;
    value: number | string;
    why: 'manual' | 'on-load';
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Công thức chưa được tính lại', en: 'Formula not calculated again' },
    why: {
      vi: 'Tệp tắt tính tự động, hoặc được ghi bởi chương trình không tính công thức: kết quả đã lưu có thể không phải kết quả hiện nay.',
      en: 'Automatic calculation is off, or the file was written by a program that does not calculate: what is stored may be an old result.',
    },
    message: {
      vi: ({ formula, value, why }) =>
        `Ô có công thức =${formula}, kết quả đã lưu là ${said(value, 'vi')}, nhưng ${why === 'manual' ? 'tệp đặt chế độ tính bằng tay' : 'tệp chưa được Excel tính lại'}. Chưa lấy số này.`,
      en: ({ formula, value, why }) =>
        `The cell has the formula =${formula} with the stored result ${said(value, 'en')}, but ${why === 'manual' ? 'the file is calculated by hand only' : 'no program has calculated the file since'}. It was not taken.`,
    },
    fix: {
      vi: ({ why }) =>
        why === 'manual'
          ? 'Mở tệp bằng Excel, chọn Formulas → Calculation Options → Automatic, lưu lại; hoặc nhập thẳng số.'
          : 'Mở tệp bằng Excel, lưu lại; hoặc nhập thẳng số.',
      en: ({ why }) =>
        why === 'manual'
          ? 'Open the file in Excel, choose Formulas → Calculation Options → Automatic and save; or type the number itself.'
          : 'Open the file in Excel and save it; or type the number itself.',
    },
    example: { formula: 'VLOOKUP(A5,Sheet1!A:B,2,0)', value: 121, why: 'manual' },
  }),
};

const FORMATS = {
  vi: {
    format: (code: string) => `định dạng số ${code} làm`,
    condition: (code: string) => `định dạng có điều kiện${code === '' ? '' : ` ${code}`} có thể làm`,
    sheet: () => 'trang đặt không hiện số 0 nên',
  },
  en: {
    format: (code: string) => `its number format ${code}`,
    condition: (code: string) => `a conditional format${code === '' ? '' : ` ${code}`}`,
    sheet: () => 'the setting of the sheet that leaves zeros out',
  },
} as const;

const FIXES = {
  vi: {
    format: 'Chọn ô, đổi định dạng sang Number (Ctrl+1)',
    condition: 'Bỏ định dạng có điều kiện của ô (Home → Conditional Formatting → Clear Rules)',
    sheet: 'Bật hiện số 0 (File → Options → Advanced → Show a zero in cells that have zero value)',
  },
  en: {
    format: 'Set the format of the cell to Number (Ctrl+1)',
    condition: 'Clear the conditional format of the cell (Home → Conditional Formatting → Clear Rules)',
    sheet: 'Have zeros shown (File → Options → Advanced → Show a zero in cells that have zero value)',
  },
} as const;

function said(value: number | string, lang: 'vi' | 'en'): string {
  return typeof value === 'number' ? formatNumber(value, lang) : `"${value}"`;
}
