import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

function list(sheets: readonly string[], noun: string): string {
  return `${noun} ${sheets.map((sheet) => `"${sheet}"`).join(', ')}`;
}

/** Whether the workbook still has its sheets, rows and cells, and by what they were found. */
export const structureFoundFindings = {
  'structure/missing-sheet': defineFinding<{ sheet: string; cells: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Thiếu trang biểu', en: 'Sheet missing' },
    why: {
      vi: 'Mọi số liệu của trang này đều thiếu. Không có trang không có nghĩa là không phát sinh.',
      en: 'Every figure of the sheet is missing. No sheet does not mean nothing occurred.',
    },
    message: {
      vi: ({ sheet, cells }) =>
        `Không tìm thấy trang "${sheet}" (${cells} ô nhập), theo tên trang, tên ô hay mã dòng.`,
      en: ({ sheet, cells }) =>
        `The sheet "${sheet}" (${cells} input cells) was not found by its name, cell names or row codes.`,
    },
    fix: {
      vi: ({ sheet }) => `Mở lại biểu mẫu gốc, chép trang "${sheet}" vào tệp hoặc nhập lại vào biểu mẫu gốc.`,
      en: ({ sheet }) =>
        `Open the original workbook and copy the sheet "${sheet}" back, or fill in the original again.`,
    },
    example: { sheet: 'Mục tiêu 4', cells: 24 },
  }),

  'structure/missing-row': defineFinding<{ code: string; label: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Thiếu dòng số liệu', en: 'Row missing' },
    why: {
      vi: 'Dòng bị xóa thì số liệu của dòng là thiếu, không phải bằng 0.',
      en: 'A deleted row is a missing figure, not a zero.',
    },
    message: {
      vi: ({ code, label }) =>
        `Không còn dòng "${label}" (mã ${code}): tìm theo tên ô, mã dòng và nội dung đều không thấy.`,
      en: ({ code, label }) =>
        `The row "${label}" (code ${code}) is gone: not found by cell names, row code or content.`,
    },
    fix: {
      vi: ({ code }) => `Chèn lại một dòng, ghi mã ${code} ở cột Mã và nhập số liệu vào các cột như cũ.`,
      en: ({ code }) =>
        `Insert a row again, write the code ${code} in the code column and type the figures in their columns.`,
    },
    example: { code: '4.01', label: 'Số trẻ đẻ ra sống' },
  }),

  'structure/never-issued': defineFinding<{
    cells: number;
    sheets: readonly string[];
    content: Name;
    unit: string;
    period: string;
  }>({
    severity: 'warning',
    maturity: 'stable',
    title: {
      vi: 'Biểu mẫu cấp trước khi đổi nội dung báo cáo',
      en: 'Workbook issued before the questions changed',
    },
    why: {
      vi: 'Biểu mẫu được lập trước khi sắp xếp cơ quan hoặc sửa bộ chỉ tiêu nên thiếu ô không phải do đơn vị xóa. Các số liệu đó là chưa có, không phải bằng 0.',
      en: 'The workbook was made before a reorganisation or a change of the catalogue, so nobody deleted what it lacks. Those figures are missing, not zero.',
    },
    message: {
      vi: ({ cells, sheets, content }) =>
        `Biểu mẫu này được cấp trước khi nội dung báo cáo thay đổi nên chưa từng có ${cells} ô số liệu nay đơn vị phải báo cáo, thuộc ${list(sheets, 'trang')}: ${said(content, 'vi')}. Đơn vị không xóa dòng hay trang nào trong số này.`,
      en: ({ cells, sheets, content }) =>
        `The workbook was issued before the questions changed, so it never had ${cells} ${cells === 1 ? 'cell' : 'cells'} that the unit is asked for now, on ${list(sheets, sheets.length === 1 ? 'the sheet' : 'the sheets')}: ${said(content, 'en')}. The unit deleted none of them.`,
    },
    fix: {
      vi: ({ unit, period }) =>
        `Đơn vị không phải sửa tệp này. Cơ quan tổng hợp cấp biểu mẫu mới (ntge template --period ${period} --unit ${unit}) để đơn vị báo cáo bổ sung; trước đó các số liệu này để trống, không tính là 0. Số liệu mà cơ quan cũ đã báo cáo thì không phải báo cáo lại.`,
      en: ({ unit, period }) =>
        `The unit need not correct this file. The consolidating office issues a new workbook (ntge template --period ${period} --unit ${unit}); until it comes back these figures stay missing, never zero. What the former body has reported need not be reported again.`,
    },
    example: {
      cells: 9,
      sheets: ['Mục tiêu 2'],
      content: ['Lao động có việc làm', 'Employed persons'],
      unit: 'so-noi-vu',
      period: '2025-H1',
    },
  }),

  'structure/missing-column': defineFinding<{ column: Name; rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Thiếu cột hoặc mất tiêu đề cột', en: 'Column or its heading missing' },
    why: {
      vi: 'Cột bị xóa thì mọi số của cột là thiếu, không phải bằng 0.',
      en: 'A deleted column is missing figures, not zeros.',
    },
    message: {
      vi: ({ column, rows }) =>
        `Không tìm thấy cột "${said(column, 'vi')}" mà ${rows} dòng cần: cột đã bị xóa hoặc tiêu đề đã bị sửa.`,
      en: ({ column, rows }) =>
        `The column "${said(column, 'en')}", needed by ${rows} ${rows === 1 ? 'row' : 'rows'}, was not found: it was deleted or its heading reworded.`,
    },
    fix: {
      vi: ({ column }) =>
        `Chèn lại cột (hoặc ghi lại tiêu đề) "${said(column, 'vi')}" ở dòng tiêu đề và nhập số liệu.`,
      en: ({ column }) =>
        `Insert the column again (or restore its heading) as "${said(column, 'vi')}" and type the figures.`,
    },
    example: { column: ['Nữ', 'Female'], rows: 4 },
  }),

  'structure/missing-field': defineFinding<{ label: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Thiếu ô thông tin hoặc thuyết minh', en: 'Cover or narrative cell missing' },
    why: {
      vi: 'Ô không còn tên và nhãn của ô cũng không còn, nên không biết nội dung nằm ở đâu.',
      en: 'The cell has lost its name and its label, so its content cannot be found.',
    },
    message: {
      vi: ({ label }) => `Không tìm thấy ô "${said(label, 'vi')}".`,
      en: ({ label }) => `The cell "${said(label, 'en')}" was not found.`,
    },
    fix: {
      vi: ({ label }) => `Ghi lại nhãn "${said(label, 'vi')}" và nhập nội dung vào ô bên phải.`,
      en: ({ label }) =>
        `Write the label "${said(label, 'vi')}" again and the content in the cell to its right.`,
    },
    example: { label: ['Khó khăn, vướng mắc và nguyên nhân', 'Difficulties and causes'] },
  }),

  'structure/missing-name': defineFinding<{ cells: number; first: string }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Mất tên ô, tìm theo mã dòng', en: 'Cell names lost, found by code' },
    why: {
      vi: 'Tên ô giúp tìm đúng ô khi dòng, cột bị dời. Khi mất tên, phần mềm dùng mã dòng và tiêu đề cột, và nói rõ.',
      en: 'Cell names lead to a cell wherever it moves. Without them row codes and headings are used, and this says so.',
    },
    message: {
      vi: ({ cells, first }) =>
        cells === 1
          ? `Ô ${first} không còn tên; được tìm theo mã dòng và tiêu đề cột.`
          : `${cells} ô của trang không còn tên (đầu tiên là ${first}); được tìm theo mã dòng và tiêu đề cột.`,
      en: ({ cells, first }) =>
        cells === 1
          ? `The cell ${first} has lost its name; it was found by row code and column heading.`
          : `${cells} cells of the sheet have lost their names (the first is ${first}); they were found by row code and column heading.`,
    },
    fix: {
      vi: () => 'Không cần sửa. Lần sau nên nhập thẳng vào biểu mẫu được cấp, không dựng lại trang.',
      en: () => 'Nothing to do. Next time fill in the workbook as issued instead of rebuilding its sheets.',
    },
    example: { cells: 24, first: 'D5' },
  }),

  'structure/moved': defineFinding<{ cells: number; from: string; to: string }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Ô đã dời chỗ', en: 'Cells have moved' },
    why: {
      vi: 'Dòng hoặc cột đã được chèn, xóa hay dời. Các ô vẫn được tìm thấy chắc chắn.',
      en: 'Rows or columns were inserted, deleted or moved. The cells were still found for certain.',
    },
    message: {
      vi: ({ cells, from, to }) =>
        cells === 1
          ? `Ô vốn ở ${from} nay ở ${to}; đã đọc ở chỗ mới.`
          : `${cells} ô nhập đã dời chỗ (chẳng hạn ${from} nay ở ${to}); đã đọc ở chỗ mới.`,
      en: ({ cells, from, to }) =>
        cells === 1
          ? `The cell once at ${from} is now at ${to}; it was read there.`
          : `${cells} input cells have moved (${from} is now at ${to}, for instance); they were read there.`,
    },
    fix: { vi: () => 'Không cần sửa.', en: () => 'Nothing to do.' },
    example: { cells: 36, from: 'D7', to: 'D8' },
  }),

  'structure/sheet-renamed': defineFinding<{ expected: string; found: string }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Trang biểu bị đổi tên', en: 'Sheet renamed' },
    why: {
      vi: 'Trang vẫn được nhận ra nhờ tên ô và mã dòng.',
      en: 'The sheet was still recognised by its cell names and row codes.',
    },
    message: {
      vi: ({ expected, found }) => `Trang "${expected}" nay tên là "${found}"; đã đọc trang này.`,
      en: ({ expected, found }) => `The sheet "${expected}" is now called "${found}"; it was read.`,
    },
    fix: { vi: () => 'Không cần sửa.', en: () => 'Nothing to do.' },
    example: { expected: 'Mục tiêu 4', found: 'MT4 - Y tế' },
  }),

  'structure/sheets-reordered': defineFinding<{ order: readonly string[] }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Các trang đổi thứ tự', en: 'Sheets in another order' },
    why: {
      vi: 'Thứ tự trang không ảnh hưởng đến việc đọc.',
      en: 'The order of the sheets does not matter for reading.',
    },
    message: {
      vi: ({ order }) => `Thứ tự trang hiện là: ${order.join(', ')}. Các trang được tìm theo tên.`,
      en: ({ order }) => `The sheets now stand as ${order.join(', ')}. They are found by name.`,
    },
    fix: { vi: () => 'Không cần sửa.', en: () => 'Nothing to do.' },
    example: { order: ['Thuyết minh', 'Thông tin', 'Mục tiêu 4'] },
  }),
};
