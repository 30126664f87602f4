import { formatDate, formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** What stands in a single cell, and whether it can be what the cell asks for. */
export const valueFindings = {
  'value/not-a-number': defineFinding<{ found: string; hint: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Không phải số', en: 'Not a number' },
    why: {
      vi: 'Ô số liệu chỉ nhận số; phần mềm không suy ra số từ lời văn.',
      en: 'A value cell takes a number only; numbers are never worked out of words.',
    },
    message: {
      vi: ({ found, hint }) => `Ô cần một số, nhưng ghi "${found}".${hint ? ` Có lẽ là ${hint}?` : ''}`,
      en: ({ found, hint }) =>
        `The cell needs a number but reads "${found}".${hint ? ` Perhaps ${hint}?` : ''}`,
    },
    fix: {
      vi: () => 'Chỉ nhập chữ số (ví dụ 1234). Lời giải thích ghi ở cột Ghi chú.',
      en: () => 'Type digits only (1234, for example). Explanations belong in the note.',
    },
    example: { found: '1O5', hint: '105' },
  }),

  'value/word-for-blank': defineFinding<{ found: string; statuses: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Chữ thay cho trạng thái', en: 'A word in place of a status' },
    why: {
      vi: 'Không phát sinh (bằng 0) và chưa có số liệu là hai việc khác nhau; dấu gạch hay chữ trong ô số liệu không nói rõ là việc nào.',
      en: 'Nothing occurred (zero) and not available yet are two different things; a dash or a word in the value cell does not say which.',
    },
    message: {
      vi: ({ found, statuses }) =>
        statuses.length > 1
          ? `Ô cần một số, nhưng ghi "${found}": không rõ là ${either(statuses, 'hay')}.`
          : `Ô cần một số, nhưng ghi "${found}"; việc này phải ghi bằng trạng thái ${either(statuses, 'hay')}.`,
      en: ({ found, statuses }) =>
        statuses.length > 1
          ? `The cell needs a number but reads "${found}": whether ${either(statuses, 'or')} is unclear.`
          : `The cell needs a number but reads "${found}"; that is said by the status ${either(statuses, 'or')}.`,
    },
    fix: {
      vi: ({ statuses }) =>
        `Xóa chữ trong ô, chọn ${either(statuses, 'hoặc')} ở cột Trạng thái (chưa có số liệu thì ghi lý do ở Ghi chú).`,
      en: ({ statuses }) =>
        `Clear the cell and choose ${either(statuses, 'or')} in the status column (give the reason in the note when not available).`,
    },
    example: { found: '-', statuses: ['Không phát sinh', 'Chưa có số liệu'] },
  }),

  'value/ambiguous-number': defineFinding<{ found: string; first: number; second: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số có hai cách đọc', en: 'Number with two readings' },
    why: {
      vi: 'Dấu chấm, dấu phẩy có thể là phân cách hàng nghìn hoặc phần thập phân; hai cách đọc khác nhau nhiều lần nên không được đoán.',
      en: 'The mark may stand for thousands or for decimals; the readings differ many times over and are never guessed.',
    },
    message: {
      vi: ({ found, first, second }) =>
        `"${found}" gõ dưới dạng văn bản, có thể là ${spaced(first, 'vi')} hoặc ${decimalOr(second, first, 'vi')}.`,
      en: ({ found, first, second }) =>
        `"${found}" is typed as text and may be ${spaced(first, 'en')} or ${decimalOr(second, first, 'en')}.`,
    },
    fix: {
      vi: () => 'Gõ lại số không có dấu phân cách hàng nghìn (ví dụ 24480), ô ở dạng số.',
      en: () => 'Type the number again without a thousands mark (24480, for example) in a number cell.',
    },
    example: { found: '1,234', first: 1234, second: 1.234 },
  }),

  'value/number-as-text': defineFinding<{ found: string; value: number }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Số gõ dưới dạng văn bản', en: 'Number typed as text' },
    why: {
      vi: 'Chỉ có một cách đọc nên số được lấy; ghi ra để đơn vị đối chiếu.',
      en: 'There is only one reading, so the number is taken; shown so that it can be compared.',
    },
    message: {
      vi: ({ found, value }) => `"${found}" là văn bản, được đọc là ${spaced(value, 'vi')}.`,
      en: ({ found, value }) => `"${found}" is text and was read as ${spaced(value, 'en')}.`,
    },
    fix: {
      vi: () => 'Không cần sửa nếu đọc đúng.',
      en: () => 'Nothing to do if that is right.',
    },
    example: { found: '1.234,5', value: 1234.5 },
  }),

  'value/thousands-as-text': defineFinding<{ found: string; value: number }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Dấu phân cách hàng nghìn trong văn bản', en: 'Thousands marks typed as text' },
    why: {
      vi: 'Ô chỉ nhận số nguyên nên các dấu giữa từng ba chữ số chỉ có thể là phân cách hàng nghìn.',
      en: 'The cell takes whole numbers only, so marks between groups of three digits can only separate thousands.',
    },
    message: {
      vi: ({ found, value }) =>
        `"${found}" là văn bản; ô này nhận số nguyên nên được đọc là ${spaced(value, 'vi')}.`,
      en: ({ found, value }) =>
        `"${found}" is text; the cell takes whole numbers, so it was read as ${spaced(value, 'en')}.`,
    },
    fix: {
      vi: () => 'Không cần sửa nếu đọc đúng.',
      en: () => 'Nothing to do if that is right.',
    },
    example: { found: '24.480', value: 24_480 },
  }),

  'value/not-whole': defineFinding<{ value: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số lẻ trong ô số nguyên', en: 'Fraction in a whole-number cell' },
    why: {
      vi: 'Đếm người, vụ, cơ quan thì không có số lẻ; số lẻ thường do dấu chấm hàng nghìn bị hiểu là dấu thập phân.',
      en: 'Persons, cases and bodies are counted in whole numbers; a fraction often comes from a thousands mark taken for a decimal mark.',
    },
    message: {
      vi: ({ value }) => `Ô cần số nguyên, nhưng có ${formatNumber(value, 'vi')}.`,
      en: ({ value }) => `The cell needs a whole number but holds ${formatNumber(value, 'en')}.`,
    },
    fix: {
      vi: () => 'Nhập lại số nguyên, không dùng dấu phân cách.',
      en: () => 'Type the whole number again, without any mark in it.',
    },
    example: { value: 24.48 },
  }),

  'value/negative': defineFinding<{ value: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số âm', en: 'Negative number' },
    why: {
      vi: 'Không số liệu nào của biểu có thể nhỏ hơn 0.',
      en: 'No figure of the workbook can be below 0.',
    },
    message: {
      vi: ({ value }) => `Ô có số âm ${formatNumber(value, 'vi')}; số liệu phải từ 0 trở lên.`,
      en: ({ value }) => `The cell holds ${formatNumber(value, 'en')}; figures must be 0 or more.`,
    },
    fix: {
      vi: () => 'Nhập lại số đúng. Nếu muốn điều chỉnh số kỳ trước, ghi ở cột Ghi chú.',
      en: () => 'Type the right number. Corrections of an earlier period belong in the note.',
    },
    example: { value: -5 },
  }),

  'value/too-large': defineFinding<{ found: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số quá lớn', en: 'Number too large' },
    why: {
      vi: 'Quá 15 chữ số thì Excel không giữ đủ các chữ số.',
      en: 'Beyond 15 digits Excel does not keep all of them.',
    },
    message: {
      vi: ({ found }) => `Ô có số ${found}, quá lớn để là số liệu của biểu.`,
      en: ({ found }) => `The cell holds ${found}, too large to be a figure of this workbook.`,
    },
    fix: { vi: () => 'Kiểm tra và nhập lại.', en: () => 'Check it and type it again.' },
    example: { found: '1e+21' },
  }),

  'value/date-instead-of-number': defineFinding<{ date: string; typed: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Ngày tháng trong ô số liệu', en: 'Date in a value cell' },
    why: {
      vi: 'Excel tự đổi những gì gõ như 1/2 hay 3-5 thành ngày tháng; số ban đầu không còn trong ô.',
      en: 'Excel turns entries such as 1/2 or 3-5 into dates; the number typed is no longer in the cell.',
    },
    message: {
      vi: ({ date, typed }) =>
        `Ô có ngày ${formatDate(date, 'vi')}${typed.length ? `; có lẽ đã gõ ${either(typed, 'hoặc')} và Excel đổi thành ngày` : ''}.`,
      en: ({ date, typed }) =>
        `The cell holds the date ${formatDate(date, 'en')}${typed.length ? `; probably ${either(typed, 'or')} was typed and Excel made a date of it` : ''}.`,
    },
    fix: {
      vi: () => 'Chọn ô, đổi định dạng sang Number (Ctrl+1), nhập lại số.',
      en: () => 'Select the cell, set its format to Number (Ctrl+1) and type the number again.',
    },
    example: { date: '2025-02-01', typed: ['1/2'] },
  }),

  'value/percent-instead-of-number': defineFinding<{ found: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tỷ lệ phần trăm trong ô số liệu', en: 'Percentage in a value cell' },
    why: {
      vi: 'Biểu lấy số tuyệt đối; tỷ lệ được tính khi tổng hợp. Từ một tỷ lệ không suy ra được số gốc.',
      en: 'The workbook takes counts; rates are computed later. A count cannot be worked out from a rate.',
    },
    message: {
      vi: ({ found }) => `Ô cần số tuyệt đối, nhưng có tỷ lệ ${found}.`,
      en: ({ found }) => `The cell needs an absolute figure but holds the percentage ${found}.`,
    },
    fix: {
      vi: () => 'Nhập số tuyệt đối (không có dấu %), ô ở định dạng Number.',
      en: () => 'Type the absolute figure without % in a cell formatted as Number.',
    },
    example: { found: '45%' },
  }),

  'value/boolean-instead-of-number': defineFinding<{ found: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Giá trị đúng/sai trong ô số liệu', en: 'TRUE or FALSE in a value cell' },
    why: {
      vi: 'TRUE/FALSE thường là kết quả của một công thức so sánh, không phải số liệu.',
      en: 'TRUE or FALSE is usually the result of a comparison, not a figure.',
    },
    message: {
      vi: ({ found }) => `Ô cần một số, nhưng có giá trị ${found}.`,
      en: ({ found }) => `The cell needs a number but holds ${found}.`,
    },
    fix: { vi: () => 'Nhập lại số.', en: () => 'Type the number.' },
    example: { found: 'TRUE' },
  }),

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

/**
 * Thousands apart by a space, so that neither language's marks can be taken for the other's; decimals as the language
 * writes them: 24 480 · 24,48.
 */
function spaced(value: number, lang: 'vi' | 'en'): string {
  const [whole = '', fraction] = formatNumber(value, lang).split(lang === 'vi' ? ',' : '.');
  const digits = whole.replaceAll(/[.,]/g, '\u00a0');
  return fraction === undefined ? digits : `${digits}${lang === 'vi' ? ',' : '.'}${fraction}`;
}

/** The second reading; a decimal one looks like what was typed, so it is called by name. */
function decimalOr(second: number, first: number, lang: 'vi' | 'en'): string {
  const isDecimal = Math.abs(second) !== Math.abs(first);
  const name = { vi: 'số thập phân ', en: 'the decimal ' }[lang];
  return `${isDecimal ? name : ''}${spaced(second, lang)}`;
}

function shown(value: number | string, lang: 'vi' | 'en'): string {
  return typeof value === 'number' ? formatNumber(value, lang) : `"${value}"`;
}
