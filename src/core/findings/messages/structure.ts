import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Whether the workbook still has its sheets, rows and cells, and where. */
export const structureFindings = {
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
    example: { code: 'live-births', label: 'Trẻ sinh ra sống' },
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
    example: { code: 'live-births', rows: ['5', '9'] },
  }),

  'structure/name-code-disagree': defineFinding<{
    code: string;
    label: string;
    byName: string;
    byCode: string;
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
        `Dòng "${label}" (mã ${code}): theo tên ô là ${byName}; theo mã và tiêu đề là ${byCode}.`,
      en: ({ code, label, byName, byCode }) =>
        `Row "${label}" (code ${code}): by cell name it is ${byName}; by code and heading it is ${byCode}.`,
    },
    fix: {
      vi: () =>
        'Đưa các dòng về thứ tự ban đầu (hoặc nhập lại vào biểu mẫu gốc), kiểm tra từng số đứng đúng dòng của nó rồi gửi lại.',
      en: () =>
        'Put the rows back in their order (or use a fresh workbook), check that each figure stands in its own row, and send again.',
    },
    example: {
      code: 'live-births',
      label: 'Trẻ sinh ra sống',
      byName: 'D5:F5 (11.474; 6.109; 5.365)',
      byCode: 'D9:F9 (12; 5; 7)',
    },
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
        `Có ${cells} ô chứa số nằm ngoài các ô nhập: ${places.join(', ')}${cells > places.length ? '…' : ''} (ô đầu tiên là "${first}"). Các số này không được đọc.`,
      en: ({ cells, places, first }) =>
        `${cells} ${cells === 1 ? 'cell outside the input cells holds a figure' : 'cells outside the input cells hold figures'}: ${places.join(', ')}${cells > places.length ? '…' : ''} (the first is "${first}"). They are not read.`,
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
        `Trang "${sheet}" không thuộc biểu mẫu; ${cells} ô có số trong đó không được đọc.`,
      en: ({ sheet, cells }) =>
        `The sheet "${sheet}" is not part of the workbook; the ${cells === 1 ? 'figure on it is' : `${cells} figures on it are`} not read.`,
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

  'structure/hidden-data': defineFinding<{ cells: number; places: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số liệu trong dòng hoặc cột ẩn', en: 'Figures in hidden rows or columns' },
    why: {
      vi: 'Số trong dòng, cột ẩn vẫn được đọc, nhưng người ký có thể không thấy.',
      en: 'Figures in hidden rows or columns are read, but whoever signed may not have seen them.',
    },
    message: {
      vi: ({ cells, places }) =>
        `${cells} ô có số liệu nằm trong dòng hoặc cột ẩn: ${places.join(', ')}${cells > places.length ? '…' : ''}. Các số này vẫn được lấy.`,
      en: ({ cells, places }) =>
        `${cells} filled ${cells === 1 ? 'cell stands' : 'cells stand'} in hidden rows or columns: ${places.join(', ')}${cells > places.length ? '…' : ''}. They are taken all the same.`,
    },
    fix: {
      vi: () => 'Hiện lại dòng, cột (chọn vùng → chuột phải → Unhide), kiểm tra rồi gửi lại nếu có sai.',
      en: () =>
        'Unhide the rows or columns (select → right click → Unhide), check them, and send again if wrong.',
    },
    example: { cells: 3, places: ['D7', 'E7', 'F7'] },
  }),

  'structure/hidden-sheet': defineFinding<{ sheet: string; cells: number }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Trang biểu bị ẩn có số liệu', en: 'Hidden sheet with figures' },
    why: {
      vi: 'Số trong trang ẩn vẫn được đọc, nhưng người ký có thể không thấy.',
      en: 'Figures on a hidden sheet are read, but whoever signed may not have seen them.',
    },
    message: {
      vi: ({ sheet, cells }) =>
        `Trang "${sheet}" bị ẩn nhưng có ${cells} ô số liệu; các số này vẫn được lấy.`,
      en: ({ sheet, cells }) =>
        `The sheet "${sheet}" is hidden but has ${cells} filled ${cells === 1 ? 'cell' : 'cells'}; they are taken all the same.`,
    },
    fix: {
      vi: () => 'Hiện lại trang (chuột phải vào tên trang → Unhide), kiểm tra rồi gửi lại nếu có sai.',
      en: () => 'Unhide the sheet (right click on a tab → Unhide), check it, and send again if wrong.',
    },
    example: { sheet: 'Mục tiêu 4', cells: 12 },
  }),
};
