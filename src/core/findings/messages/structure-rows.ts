import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';
import { CHANGED_LABEL, rowsWord, sideBySide } from './printed-changes.ts';
import type { Changes } from './printed-changes.ts';

/** Whose row a figure stands in. */
export const structureRowsFindings = {
  'structure/row-unrecognised': defineFinding<Changes & { rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Dòng không còn là dòng đã cấp', en: 'Rows are not those issued' },
    why: {
      vi: 'Thường do dán bảng của đơn vị đè lên biểu mẫu. Mã và nội dung đều không còn như đã cấp, nên không biết số nào của dòng nào; chưa lấy số nào.',
      en: 'Usually a table of the unit’s own was pasted over the form. With neither code nor label as issued, nobody can say which figure belongs to which row; none is taken.',
    },
    message: {
      vi: ({ rows, ...changes }) =>
        `Không nhận ra ${rowsWord(rows, 'vi')}: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu của ${rows === 1 ? 'dòng này' : 'các dòng này'}.`,
      en: ({ rows, ...changes }) =>
        `Cannot recognise ${rowsWord(rows, 'en')}: ${sideBySide(changes, 'en')}. No figure of ${rows === 1 ? 'it' : 'them'} is taken.`,
    },
    fix: {
      vi: () =>
        'Nhập lại số liệu vào biểu mẫu được cấp, đúng dòng; không dán bảng khác đè lên cột Mã và cột Nội dung.',
      en: () =>
        'Type the figures into the form as issued, each in its row; do not paste another table over codes and contents.',
    },
    example: {
      ...CHANGED_LABEL,
      rows: 1,
      places: ['A7', 'B7'],
      cells: 2,
      issued: ['4.02', 'Số ca tử vong mẹ'],
      returned: ['1', 'Tổng số phụ nữ sinh con'],
    },
  }),

  'structure/row-contradicted': defineFinding<Changes & { rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Mã và nội dung chỉ hai dòng khác nhau', en: 'Code and label speak of different rows' },
    why: {
      vi: 'Mã nói một dòng, nội dung nói dòng khác (đổi chỗ, chép nhầm). Không rõ số thuộc dòng nào, nên chưa lấy.',
      en: 'The code says one row, the label another (exchanged, or copied wrongly). Whose figure it is stays open, so none is taken.',
    },
    message: {
      vi: ({ rows, ...changes }) =>
        `Ở ${rowsWord(rows, 'vi')}, mã, nội dung và tên ô chỉ những dòng khác nhau: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu.`,
      en: ({ rows, ...changes }) =>
        `Code, label and cell names do not agree in ${rowsWord(rows, 'en')}: ${sideBySide(changes, 'en')}. No figure is taken.`,
    },
    fix: {
      vi: () => 'Ghi lại mã và nội dung như biểu mẫu đã cấp, kiểm tra từng số đứng đúng dòng rồi gửi lại.',
      en: () => 'Restore code and label as issued, check that each figure stands in its row, and send again.',
    },
    example: { ...CHANGED_LABEL, rows: 1 },
  }),

  'structure/row-other-meaning': defineFinding<Changes & { rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Nội dung dòng nói đến thời gian hoặc phạm vi khác', en: 'Label of another time or scope' },
    why: {
      vi: 'Nội dung có thêm năm, quý, độ tuổi, bậc đơn vị hoặc chữ "không" mà biểu mẫu không in. Số liệu có thể của kỳ khác, phạm vi khác; chưa lấy.',
      en: 'The label has a year, quarter, age, scale or denial that was not printed. The figures may be of another period or scope; they are not taken.',
    },
    message: {
      vi: ({ rows, ...changes }) =>
        `Nội dung của ${rowsWord(rows, 'vi')} nói điều khác với biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu.`,
      en: ({ rows, ...changes }) =>
        `The label of ${rowsWord(rows, 'en')} says something else than issued: ${sideBySide(changes, 'en')}. No figure is taken.`,
    },
    fix: {
      vi: () =>
        'Nhập số liệu đúng kỳ và phạm vi đã cấp, ghi lại nội dung như cũ; điều khác thì ghi ở cột Ghi chú.',
      en: () =>
        'Give the figures for the period and scope as issued, restore the label, and write anything else in the note column.',
    },
    example: { ...CHANGED_LABEL, rows: 1, returned: ['Số trẻ đẻ ra sống năm 2024'] },
  }),

  'structure/name-elsewhere': defineFinding<{
    code: string;
    label: string;
    column: Name;
    cell: string;
    to: string;
    other: Name;
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Một ô bị cắt, dán sang chỗ khác', en: 'A cell was cut and pasted elsewhere' },
    why: {
      vi: 'Cắt và dán (hoặc kéo) một ô làm tên ô đi theo, nên ô mới có hai chủ. Không rõ số là của dòng nào; không lấy cho dòng nào.',
      en: 'Cutting and pasting (or dragging) a cell takes its name along, and the new cell has two owners. Whose figure it is stays open; it is read for neither.',
    },
    message: {
      vi: ({ code, label, column, cell, to, other }) =>
        `Ô "${said(column, 'vi')}" của dòng ${code} "${label}" đã cấp ở ${cell}, nay tên ô chỉ sang ${to}${said(other, 'vi') ? `, là ô của ${said(other, 'vi')}` : ''}. Không lấy số của ${said(other, 'vi') ? 'cả hai' : 'ô này'}.`,
      en: ({ code, label, column, cell, to, other }) =>
        `The cell "${said(column, 'en')}" of row ${code} "${label}" was issued at ${cell}; its name now leads to ${to}${said(other, 'en') ? `, the cell of ${said(other, 'en')}` : ''}. ${said(other, 'en') ? 'Neither is' : 'It is not'} taken.`,
    },
    fix: {
      vi: () =>
        'Mở biểu mẫu gốc, nhập lại từng số vào đúng ô (hoặc Ctrl + Z về trước lúc cắt, dán). Khi cần chép số thì dùng Copy và Paste Values, không cắt, không kéo ô.',
      en: () =>
        'Type each figure again into its cell of the original form (or undo). To move a figure use copy and paste values; do not cut or drag cells.',
    },
    example: {
      code: '6.08',
      label: 'Cấp xã',
      column: ['Giá trị', 'Value'],
      cell: 'D14',
      to: 'D18',
      other: ['dòng 6.11 "Cấp xã"', 'row 6.11 "Cấp xã"'],
    },
  }),

  'structure/rows-sorted': defineFinding<{ rows: number; codes: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Các dòng đã được sắp xếp lại', en: 'Rows were sorted' },
    why: {
      vi: 'Mã, nội dung và số liệu cùng dời sang dòng khác, tên ô thì ở lại. Số được đọc theo mã và nội dung đứng cùng dòng.',
      en: 'Codes, labels and figures have moved together while the cell names stayed. The figures are read by the code and label in their row.',
    },
    message: {
      vi: ({ rows, codes }) =>
        `${formatNumber(rows, 'vi')} dòng đã đổi chỗ (${codes.join(', ')}); số liệu được đọc theo mã và nội dung của từng dòng.`,
      en: ({ rows, codes }) =>
        `${formatNumber(rows, 'en')} rows have changed places (${codes.join(', ')}); their figures are read by the code and label in each row.`,
    },
    fix: {
      vi: () =>
        'Kiểm tra từng số đứng đúng dòng của mã và nội dung. Lần sau không sắp xếp dòng trong biểu mẫu.',
      en: () =>
        'Check that each figure stands beside its own code and label. Do not sort the form next time.',
    },
    example: { rows: 2, codes: ['4.03', '4.04'] },
  }),
};
