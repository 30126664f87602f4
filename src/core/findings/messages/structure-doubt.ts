import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Places with two readings, and figures where nobody looks for them. */
export const structureDoubtFindings = {
  'structure/field-disagree': defineFinding<{ label: Name; byName: string; byLabel: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tên ô và nhãn chỉ hai ô khác nhau', en: 'Name and label lead to different cells' },
    why: {
      vi: 'Thường do cắt, dán hoặc đổi chỗ các dòng của trang. Hai ô có nội dung khác nhau nên chưa lấy ô nào.',
      en: 'Usually rows of the sheet were cut, pasted or exchanged. The two cells differ, so neither is taken.',
    },
    message: {
      vi: ({ label, byName, byLabel }) =>
        `Mục "${said(label, 'vi')}": theo nhãn là ô ${byLabel}, theo tên ô lại là ô ${byName}, và hai ô ghi khác nhau.`,
      en: ({ label, byName, byLabel }) =>
        `"${said(label, 'en')}" is cell ${byLabel} by its label but cell ${byName} by its name, and the two differ.`,
    },
    fix: {
      vi: () => 'Đưa các dòng của trang về thứ tự ban đầu, hoặc chép nội dung sang biểu mẫu gốc.',
      en: () =>
        'Put the rows of the sheet back in their order, or copy the contents into the original workbook.',
    },
    example: { label: ['Số văn bản', 'Document number'], byName: 'C9', byLabel: 'C8' },
  }),

  'structure/duplicate-code': defineFinding<{ code: string; rows: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Hai dòng cùng một mã', en: 'Two rows with one code' },
    why: {
      vi: 'Hai dòng cùng mã đều có số liệu thì có hai cách đọc; phần mềm không chọn thay đơn vị.',
      en: 'Two rows with one code, both filled, can be read in two ways; the choice is not ours.',
    },
    message: {
      vi: ({ code, rows }) =>
        `Mã ${code} có ở các dòng ${rows.join(' và ')}, dòng nào cũng có số liệu. Chưa lấy số nào.`,
      en: ({ code, rows }) =>
        `The code ${code} stands in rows ${rows.join(' and ')}, all with figures. None was taken.`,
    },
    fix: {
      vi: () => 'Giữ lại dòng đúng, xóa dòng thừa.',
      en: () => 'Keep the right row and delete the other.',
    },
    example: { code: '4.01', rows: ['5', '9'] },
  }),

  'structure/name-code-disagree': defineFinding<{
    code: string;
    label: string;
    byName: Name;
    byCode: Name;
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tên ô và mã dòng chỉ hai nơi khác nhau', en: 'Cell name and row code disagree' },
    why: {
      vi: 'Thường do sắp xếp lại hoặc dán đè dòng. Có hai cách đọc nên chưa lấy số nào của dòng này.',
      en: 'Usually rows were sorted or pasted over. There are two readings, so no figure of the row was taken.',
    },
    message: {
      vi: ({ code, label, byName, byCode }) =>
        `Dòng "${label}" (mã ${code}): theo tên ô là ${said(byName, 'vi')}; theo mã và tiêu đề là ${said(byCode, 'vi')}.`,
      en: ({ code, label, byName, byCode }) =>
        `Row "${label}" (code ${code}): by cell name it is ${said(byName, 'en')}; by code and heading it is ${said(byCode, 'en')}.`,
    },
    fix: {
      vi: () =>
        'Đưa các dòng về thứ tự ban đầu (hoặc nhập lại vào biểu mẫu gốc), kiểm tra từng số đứng đúng dòng của nó rồi gửi lại.',
      en: () =>
        'Put the rows back in their order (or use a fresh workbook), check that each figure stands in its own row, and send again.',
    },
    example: {
      code: '4.01',
      label: 'Trẻ sinh ra sống',
      byName: ['D5, E5, F5 (11.474; 6.109; 5.365)', 'D5, E5, F5 (11,474; 6,109; 5,365)'],
      byCode: ['D9, E9, F9 (12; 5; 7)', 'D9, E9, F9 (12; 5; 7)'],
    },
  }),

  'structure/stray-data': defineFinding<{ cells: number; places: readonly string[]; first: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số liệu ngoài ô nhập', en: 'Figures outside the input cells' },
    why: {
      vi: 'Số gõ ngoài các ô nhập không được đọc. Nếu đó là số liệu phải báo cáo thì nó đang bị bỏ sót.',
      en: 'Figures typed outside the input cells are not read. If they were to be reported, they are being lost.',
    },
    message: {
      vi: ({ cells, places, first }) =>
        `Có ${formatNumber(cells, 'vi')} ô chứa số nằm ngoài các ô nhập: ${places.join(', ')}${cells > places.length ? '…' : ''} (ô đầu tiên là "${first}"). Các số này không được đọc.`,
      en: ({ cells, places, first }) =>
        `${formatNumber(cells, 'en')} ${cells === 1 ? 'cell outside the input cells holds a figure' : 'cells outside the input cells hold figures'}: ${places.join(', ')}${cells > places.length ? '…' : ''} (the first is "${first}"). They are not read.`,
    },
    fix: {
      vi: () => 'Chuyển số liệu vào đúng ô nhập (nền màu); nếu chỉ là nháp thì xóa đi.',
      en: () => 'Move the figures into the coloured input cells; delete them if they are only notes.',
    },
    example: { cells: 2, places: ['K7', 'K8'], first: '345' },
  }),

  'structure/extra-sheet': defineFinding<{ sheet: string; cells: number }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Trang thêm có số liệu', en: 'Extra sheet with figures' },
    why: {
      vi: 'Trang không thuộc biểu mẫu thì không được đọc.',
      en: 'A sheet that is not part of the workbook is not read.',
    },
    message: {
      vi: ({ sheet, cells }) =>
        `Trang "${sheet}" không thuộc biểu mẫu; ${formatNumber(cells, 'vi')} ô có số trong đó không được đọc.`,
      en: ({ sheet, cells }) =>
        `The sheet "${sheet}" is not part of the workbook; the ${cells === 1 ? 'figure on it is' : `${formatNumber(cells, 'en')} figures on it are`} not read.`,
    },
    fix: {
      vi: () => 'Nếu có số liệu cần báo cáo, nhập vào ô tương ứng của biểu mẫu.',
      en: () => 'If some of it must be reported, type it into the cells of the workbook.',
    },
    example: { sheet: 'Sheet1', cells: 40 },
  }),

  'structure/merged-input': defineFinding<{ range: string; cells: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Gộp các ô nhập', en: 'Input cells merged' },
    why: {
      vi: 'Excel chỉ giữ nội dung của ô đầu khi gộp ô; số còn lại đã mất và không rõ số giữ lại là của ô nào.',
      en: 'Merging keeps only the first cell: the other figures are lost, and which cell the remaining one belongs to is unclear.',
    },
    message: {
      vi: ({ range, cells }) => `Vùng ${range} gộp ${cells} ô nhập thành một; không lấy được số của từng ô.`,
      en: ({ range, cells }) =>
        `${range} merges ${cells} input cells into one; the figure of each cannot be read.`,
    },
    fix: {
      vi: ({ range }) => `Chọn ${range}, bỏ gộp ô (Home → Merge & Center), nhập lại từng số.`,
      en: ({ range }) => `Select ${range}, unmerge it (Home → Merge & Center) and type each figure again.`,
    },
    example: { range: 'D7:F7', cells: 3 },
  }),
};
