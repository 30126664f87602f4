import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';
import { CHANGED_LABEL, NOW, sideBySide } from './printed-changes.ts';
import type { Changes } from './printed-changes.ts';

/** The printed cells of the form against what was issued in that very file. */
export const structurePrintedFindings = {
  'structure/reworded': defineFinding<Changes>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Lời in sẵn bị sửa', en: 'Printed words were changed' },
    why: {
      vi: 'Số liệu vẫn được đọc vì các dấu hiệu khác của dòng, cột vẫn khớp nhau; nhưng lời khác đi thì người điền có thể đã hiểu khác.',
      en: 'The figures are still read, because the other marks of the row or column agree; but other words may have been understood otherwise.',
    },
    message: {
      vi: (changes) => `Lời in sẵn khác biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Số liệu vẫn được đọc.`,
      en: (changes) =>
        `The printed words differ from the form as issued: ${sideBySide(changes, 'en')}. The figures are still read.`,
    },
    fix: {
      vi: () =>
        'Xem số liệu có đúng nội dung đã cấp không, rồi ghi lại lời như cũ; điều cần nói thêm thì ghi ở cột Ghi chú.',
      en: () =>
        'See that the figures are those the issued words ask for, restore the words, and write remarks in the note column.',
    },
    example: { ...CHANGED_LABEL, returned: ['Trẻ đẻ sống trên địa bàn'] },
  }),

  'structure/measure-changed': defineFinding<Changes & { hint: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Đơn vị tính bị đổi', en: 'Unit of measure changed' },
    why: {
      vi: 'Đổi đơn vị tính thì con số mang nghĩa khác: "đồng" thay cho "triệu đồng" là sai một triệu lần. Chưa lấy số của dòng.',
      en: 'In another unit of measure a figure means something else: đồng for million đồng is a million times too much. The figures of the row are not taken.',
    },
    message: {
      vi: ({ hint, ...changes }) =>
        `Đơn vị tính khác biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}.${said(hint, 'vi') ? ` Nếu quy đổi: ${said(hint, 'vi')}.` : ''} Chưa lấy số liệu.`,
      en: ({ hint, ...changes }) =>
        `The unit of measure is not the issued one: ${sideBySide(changes, 'en')}.${said(hint, 'en') ? ` Converted: ${said(hint, 'en')}.` : ''} No figure is taken.`,
    },
    fix: {
      vi: () => 'Ghi lại đơn vị tính như đã cấp và nhập con số theo đúng đơn vị tính đó.',
      en: () => 'Restore the unit of measure as issued and type the figure in it.',
    },
    example: {
      cells: 1,
      places: ['C6'],
      issued: ['triệu đồng'],
      returned: ['đồng'],
      hint: ['97.900.000 đồng = 97,9 triệu đồng', '97,900,000 đồng = 97.9 triệu đồng'],
    },
  }),

  'structure/heading-changed': defineFinding<Changes>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tiêu đề cột bị đổi', en: 'Column heading changed' },
    why: {
      vi: 'Tên ô nói một cột, tiêu đề nói cột khác hoặc không nói gì. Không rõ số là của nam hay nữ, quý nào; chưa lấy số của cột.',
      en: 'The cell names say one column, the heading another or nothing. Whether a figure is male or female, or of which quarter, stays open; the column is not taken.',
    },
    message: {
      vi: (changes) =>
        `Tiêu đề cột khác biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu của ${changes.cells === 1 ? 'cột này' : 'các cột này'}.`,
      en: (changes) =>
        `The column heading is not the issued one: ${sideBySide(changes, 'en')}. No figure of ${changes.cells === 1 ? 'this column' : 'these columns'} is taken.`,
    },
    fix: {
      vi: () => 'Ghi lại tiêu đề như đã cấp và kiểm tra từng số đứng đúng cột (nhất là Nam, Nữ) rồi gửi lại.',
      en: () =>
        'Restore the headings as issued, check that each figure stands in its column (male, female), and send again.',
    },
    example: { cells: 2, places: ['E4', 'F4'], issued: ['Nam', 'Nữ'], returned: ['Nữ giới', 'Nam giới'] },
  }),

  'structure/sheet-doubtful': defineFinding<Changes & { sheet: string }>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Đầu trang ghi đơn vị, kỳ hoặc mục tiêu khác',
      en: 'Sheet of another unit, period or objective',
    },
    why: {
      vi: 'Thường do chép trang từ tệp của kỳ trước hoặc của đơn vị khác. Chưa lấy gì của trang này.',
      en: 'Usually the sheet was copied from last period’s file or another unit’s. Nothing of it is taken.',
    },
    message: {
      vi: ({ sheet, ...changes }) =>
        `Đầu trang "${sheet}" không phải của biểu mẫu này: ${sideBySide(changes, 'vi')}. Chưa lấy gì của trang.`,
      en: ({ sheet, ...changes }) =>
        `The head of the sheet "${sheet}" is not this form's: ${sideBySide(changes, 'en')}. Nothing of the sheet is taken.`,
    },
    fix: {
      vi: () => 'Nhập số liệu của đúng kỳ, đúng đơn vị vào trang của biểu mẫu được cấp.',
      en: () => 'Type the figures of this unit and period into the sheet as issued.',
    },
    example: {
      cells: 1,
      places: ['A2'],
      issued: ['Sở Y tế · 6 tháng đầu năm 2025'],
      returned: ['Sở Y tế · 6 tháng đầu năm 2024'],
      sheet: 'Mục tiêu 4',
    },
  }),

  'structure/issued-otherwise': defineFinding<Changes>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Bộ chỉ tiêu đã đổi lời sau khi cấp biểu mẫu', en: 'Words of the catalogue changed since' },
    why: {
      vi: 'Đơn vị điền theo lời đã cấp, không phải lỗi của đơn vị; cơ quan tổng hợp cần xem số liệu có còn dùng được với lời mới không.',
      en: 'The unit answered the words it was given; that is no fault of its own. The consolidating office must see whether the figures still serve under the new words.',
    },
    message: {
      vi: (changes) =>
        `Biểu mẫu này được cấp khi bộ chỉ tiêu còn ghi khác: ${sideBySide(changes, 'vi', NOW)}. Đơn vị không sửa gì ở các ô này.`,
      en: (changes) =>
        `This form was issued when the catalogue said otherwise: ${sideBySide(changes, 'en', NOW)}. The unit changed nothing in these cells.`,
    },
    fix: {
      vi: () => 'Đơn vị không phải sửa. Cơ quan tổng hợp xem lại các số này theo lời mới.',
      en: () =>
        'Nothing for the unit to do. The consolidating office reviews these figures under the new words.',
    },
    example: { ...CHANGED_LABEL, returned: ['Số trẻ đẻ ra sống trong kỳ'] },
  }),

  'structure/measure-since-changed': defineFinding<Changes>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Bộ chỉ tiêu đã đổi đơn vị tính sau khi cấp biểu mẫu',
      en: 'The catalogue has another unit of measure now',
    },
    why: {
      vi: 'Đơn vị điền theo đơn vị tính đã cấp; con số đó không dùng được với đơn vị tính mới nếu chưa quy đổi. Không phải lỗi của đơn vị.',
      en: 'The unit answered in the unit of measure it was given; under the new one the figure does not hold unconverted. That is no fault of the unit.',
    },
    message: {
      vi: (changes) =>
        `Đơn vị tính đã cấp khác với bộ chỉ tiêu hiện nay: ${sideBySide(changes, 'vi', NOW)}. Chưa lấy số liệu.`,
      en: (changes) =>
        `The unit of measure as issued is not that of the catalogue now: ${sideBySide(changes, 'en', NOW)}. No figure is taken.`,
    },
    fix: {
      vi: () =>
        'Đơn vị không phải sửa. Cơ quan tổng hợp cấp biểu mẫu mới, hoặc trả lại đơn vị tính như lúc cấp.',
      en: () =>
        'Nothing for the unit to do. The consolidating office issues a new form, or restores the unit of measure as issued.',
    },
    example: { cells: 1, places: ['C6'], issued: ['triệu đồng'], returned: ['nghìn đồng'] },
  }),

  'structure/other-measure-stated': defineFinding<Changes & { sheet: string }>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Ghi thêm đơn vị tính khác với đơn vị tính in sẵn',
      en: 'Another unit of measure written beside the table',
    },
    why: {
      vi: 'Không rõ số liệu theo đơn vị tính in sẵn hay theo đơn vị tính ghi thêm; số có thể sai cả nghìn lần. Chưa lấy số liệu của trang.',
      en: 'Whether the figures are in the printed unit of measure or in the added one is not known; they might be wrong a thousandfold. No figure of the sheet is taken.',
    },
    message: {
      vi: ({ sheet, ...changes }) =>
        `Trang "${sheet}" có ghi thêm đơn vị tính khác: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu của trang.`,
      en: ({ sheet, ...changes }) =>
        `On "${sheet}" another unit of measure was written: ${sideBySide(changes, 'en')}. No figure of the sheet is taken.`,
    },
    fix: {
      vi: () => 'Đổi số liệu về đơn vị tính in sẵn ở từng dòng, rồi xóa đơn vị tính ghi thêm.',
      en: () =>
        'Convert the figures to the unit of measure printed in each row, then delete the added words.',
    },
    example: {
      sheet: 'Kinh phí',
      cells: 1,
      places: ['F2'],
      issued: ['triệu đồng'],
      returned: ['ĐVT: nghìn đồng'],
    },
  }),

  'structure/label-contradicted': defineFinding<Changes & { sheet: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Nhãn của ô chữ nói điều khác', en: 'The label of a text cell says something else' },
    why: {
      vi: 'Nhãn trước ô không còn là nhãn đã cấp mà nói điều khác (mục khác, kỳ khác, đơn vị khác), nên chưa lấy chữ ở ô đó.',
      en: 'The label in front of the cell is another one, or speaks of another period or unit, so what the cell holds is not taken.',
    },
    message: {
      vi: ({ sheet, ...changes }) =>
        `Nhãn trên trang "${sheet}" nói điều khác với biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Chưa lấy chữ ở các ô bên cạnh.`,
      en: ({ sheet, ...changes }) =>
        `Labels on "${sheet}" say something else than was issued: ${sideBySide(changes, 'en')}. The cells beside them are not taken.`,
    },
    fix: {
      vi: () => 'Ghi lại nhãn như biểu mẫu đã cấp, và để đúng nội dung ở ô bên cạnh.',
      en: () => 'Restore the labels as issued, with the right content beside each.',
    },
    example: {
      sheet: 'Thuyết minh',
      cells: 1,
      places: ['B6'],
      issued: ['Kết quả thực hiện'],
      returned: ['Khó khăn, vướng mắc và nguyên nhân'],
    },
  }),
};
