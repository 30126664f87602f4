import type { Lang } from '../../model/ids.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { numberInWords } from '../../text/number-words.ts';
import { defineFinding } from '../definition.ts';

/** What stands in a number cell, and whether it can be a figure. */
export const numberCellFindings = {
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
        `"${found}" có hai cách đọc: ${spoken(first, found, 'vi')} hay ${spoken(second, found, 'vi')}. Chưa lấy cách nào.`,
      en: ({ found, first, second }) =>
        `"${found}" has two readings: ${spoken(first, found, 'en')} or ${spoken(second, found, 'en')}. Neither was taken.`,
    },
    fix: {
      vi: () => 'Gõ lại số, không dùng dấu phân cách hàng nghìn (ví dụ 24480).',
      en: () => 'Type the number again without a thousands mark (24480, for example).',
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
      vi: ({ found, value }) =>
        `"${found}" gõ dưới dạng văn bản, được đọc là số ${formatNumber(value, 'vi')}.`,
      en: ({ found, value }) =>
        `"${found}" is typed as text and was read as the number ${formatNumber(value, 'en')}.`,
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
        `"${found}" gõ dưới dạng văn bản; ô này chỉ nhận số nguyên nên được đọc là ${formatNumber(value, 'vi')} (${numberInWords(value, 'vi')}).`,
      en: ({ found, value }) =>
        `"${found}" is typed as text; the cell takes whole numbers only, so it was read as ${formatNumber(value, 'en')} (${numberInWords(value, 'en')}).`,
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
      vi: ({ found }) => `Ô có số ${formatNumber(Number(found), 'vi')}, quá lớn để là số liệu của biểu.`,
      en: ({ found }) =>
        `The cell holds ${formatNumber(Number(found), 'en')}, too large to be a figure of this workbook.`,
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
};

function either(words: readonly string[], or: string): string {
  return words.map((word) => `"${word}"`).join(` ${or} `);
}

/** A reading in words and figures, so that no mark is left to be taken for the other: `1 phẩy 234 (1,234)`. */
function spoken(value: number, found: string, lang: Lang): string {
  // The decimals as they were typed: 24.480 is not 24.48 to whoever wrote it.
  const decimals =
    Number.isInteger(value) && !isDecimalOf(value, found) ? undefined : /[.,](\d+)\)?$/.exec(found)?.[1];
  const whole = formatNumber(Math.trunc(Math.abs(value)), lang);
  const digits = decimals === undefined ? whole : `${whole}${{ vi: ',', en: '.' }[lang]}${decimals}`;
  return `${numberInWords(value, lang, decimals)} (${value < 0 ? '-' : ''}${digits})`;
}

/** `24.000` as a decimal is the whole number 24. */
function isDecimalOf(value: number, found: string): boolean {
  return /[.,]000\)?$/.test(found) && Math.abs(value) < Number(found.replaceAll(/\D/g, ''));
}
