import { formatDate } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** The cover sheet: who reports, under which document, signed when. */
export const coverFindings = {
  'cover/missing-field': defineFinding<{ field: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Trang thông tin chưa đủ', en: 'Cover sheet incomplete' },
    why: {
      vi: 'Khi số liệu có vướng mắc phải biết hỏi ai, và báo cáo của tỉnh phải dẫn được văn bản của đơn vị.',
      en: "When a figure is in doubt somebody must be asked, and the province's report has to cite the unit's document.",
    },
    message: {
      vi: ({ field }) => `Mục "${said(field, 'vi')}" ở trang thông tin để trống.`,
      en: ({ field }) => `"${said(field, 'en')}" is blank on the cover sheet.`,
    },
    fix: { vi: () => 'Điền mục này rồi gửi lại.', en: () => 'Fill it in and send the file again.' },
    example: { field: ['Số văn bản', 'Document number'] },
  }),

  'cover/signed-too-early': defineFinding<{ signed: string; from: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Ngày ký trước kỳ báo cáo', en: 'Signed before the period began' },
    why: {
      vi: 'Văn bản ký trước khi kỳ báo cáo bắt đầu thì không thể chứa số liệu của kỳ; thường là gõ nhầm năm hoặc dùng lại tệp cũ.',
      en: 'A document signed before the period began cannot hold its figures; usually a mistyped year or an old file used again.',
    },
    message: {
      vi: ({ signed, from }) =>
        `Ngày ký là ${formatDate(signed, 'vi')}, trước ngày bắt đầu kỳ báo cáo ${formatDate(from, 'vi')}.`,
      en: ({ signed, from }) =>
        `The date signed is ${formatDate(signed, 'en')}, before the period began on ${formatDate(from, 'en')}.`,
    },
    fix: {
      vi: () => 'Sửa ngày ký; nếu đây là tệp của kỳ trước, gửi đúng tệp của kỳ này.',
      en: () => 'Correct the date; if this is the file of an earlier period, send the right one.',
    },
    example: { signed: '2024-06-12', from: '2024-12-15' },
  }),

  'cover/signed-in-future': defineFinding<{ signed: string; asOf: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Ngày ký ở tương lai', en: 'Signed in the future' },
    why: {
      vi: 'Văn bản không thể ký sau ngày được kiểm tra; thường là gõ nhầm ngày, tháng hoặc năm.',
      en: 'A document cannot have been signed after the day it is checked; usually a mistyped day, month or year.',
    },
    message: {
      vi: ({ signed, asOf }) =>
        `Ngày ký là ${formatDate(signed, 'vi')}, sau ngày kiểm tra ${formatDate(asOf, 'vi')}.`,
      en: ({ signed, asOf }) =>
        `The date signed is ${formatDate(signed, 'en')}, after ${formatDate(asOf, 'en')}, the day of this check.`,
    },
    fix: { vi: () => 'Sửa ngày ký (ngày/tháng/năm).', en: () => 'Correct the date (day/month/year).' },
    example: { signed: '2052-06-12', asOf: '2025-06-13' },
  }),

  'cover/became-date': defineFinding<{ field: Name; date: string; typed: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số văn bản bị đổi thành ngày', en: 'A number that became a date' },
    why: {
      vi: 'Excel tự đổi những gì gõ như 12/6 thành ngày tháng; số văn bản đã gõ không còn trong ô nên không được chép vào báo cáo.',
      en: 'Excel turns entries such as 12/6 into dates; what was typed is no longer in the cell, so it is not carried into the report.',
    },
    message: {
      vi: ({ field, date, typed }) =>
        `Mục "${said(field, 'vi')}" có ngày ${formatDate(date, 'vi')}; có lẽ đã gõ "${typed}" và Excel đổi thành ngày.`,
      en: ({ field, date, typed }) =>
        `"${said(field, 'en')}" holds the date ${formatDate(date, 'en')}; probably "${typed}" was typed and Excel made a date of it.`,
    },
    fix: {
      vi: () => 'Chọn ô, đổi định dạng sang Text (Ctrl+1), gõ lại, ví dụ 12/BC-SYT.',
      en: () => 'Set the format of the cell to Text (Ctrl+1) and type it again, for example 12/BC-SYT.',
    },
    example: { field: ['Số văn bản', 'Document number'], date: '2025-06-12', typed: '12/6' },
  }),
};
