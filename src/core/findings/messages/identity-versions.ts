import { defineFinding } from '../definition.ts';

/** The catalogue and the layout that the workbook was made from. */
export const identityVersionFindings = {
  'identity/other-catalogue': defineFinding<{ found: string; expected: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Biểu mẫu của bộ chỉ tiêu khác', en: 'Workbook of another catalogue' },
    why: {
      vi: 'Cùng một mã dòng có thể mang nghĩa khác trong bộ chỉ tiêu khác, nên số liệu không được lấy.',
      en: 'The same row code may mean something else in another catalogue, so no figure is taken.',
    },
    message: {
      vi: ({ found, expected }) =>
        `Biểu mẫu được lập theo bộ chỉ tiêu "${found}"; đang làm việc với bộ chỉ tiêu "${expected}".`,
      en: ({ found, expected }) =>
        `The workbook was made from the catalogue "${found}"; the one in use is "${expected}".`,
    },
    fix: {
      vi: ({ expected }) =>
        `Dùng biểu mẫu của bộ chỉ tiêu "${expected}", hoặc mở thư mục làm việc của bộ chỉ tiêu ghi trong tệp.`,
      en: ({ expected }) =>
        `Use a workbook of the catalogue "${expected}", or work in the workspace of the file's own catalogue.`,
    },
    example: { found: 'quoc-gia-2021-2030', expected: 'ninh-thuan-2025' },
  }),

  'identity/older-layout': defineFinding<{ found: string; current: number }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Biểu mẫu kiểu cũ', en: 'Workbook of an older arrangement' },
    why: {
      vi: 'Vẫn đọc được theo tên ô, mã dòng và nội dung. Biểu mẫu kiểu đầu tiên không mang theo lời in lúc cấp, nên lời in sẵn được so với bộ chỉ tiêu hiện nay.',
      en: 'It is still read by cell names, row codes and labels. One of the first arrangement does not carry its printed words, so these are compared with the catalogue of today.',
    },
    message: {
      vi: ({ found, current }) =>
        `Biểu mẫu có cách bố trí phiên bản ${found}; hiện dùng phiên bản ${current}. Số liệu vẫn được đọc đủ.`,
      en: ({ found, current }) =>
        `The workbook has arrangement ${found}; the current one is ${current}. Its figures are read all the same.`,
    },
    fix: {
      vi: () => 'Không cần sửa kỳ này. Kỳ sau dùng biểu mẫu mới được cấp.',
      en: () => 'Nothing to do now. Use the newly issued workbook next time.',
    },
    example: { found: '0', current: 1 },
  }),

  'identity/record-damaged': defineFinding<Readonly<Record<string, never>>>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Bản ghi lời in sẵn bị hỏng', en: 'Record of the printed words damaged' },
    why: {
      vi: 'Trang ẩn của biểu mẫu ghi lại lời in lúc cấp để đối chiếu. Bản ghi không còn nguyên vẹn, nên lời in sẵn được so với bộ chỉ tiêu hiện nay.',
      en: 'The hidden sheet keeps the printed words as issued. The record is not whole, so they are compared with the catalogue of today.',
    },
    message: {
      vi: () =>
        'Bản ghi lời in sẵn trên trang ẩn _ntge bị sửa hoặc mất một phần; lời in sẵn được so với bộ chỉ tiêu hiện nay.',
      en: () =>
        'The record of the printed words on the hidden sheet _ntge was changed or lost a part; they are compared with the catalogue of today.',
    },
    fix: {
      vi: () => 'Nhập số liệu vào biểu mẫu được cấp, không sửa trang ẩn.',
      en: () => 'Fill in the workbook as issued and leave the hidden sheet alone.',
    },
    example: {},
  }),

  'identity/only-data-sheets': defineFinding<{ sheets: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Chỉ gửi các trang số liệu', en: 'Only the data sheets were sent' },
    why: {
      vi: 'Trang Thông tin và trang ẩn cho biết tệp của đơn vị nào, kỳ nào. Thiếu cả hai thì không chắc số liệu là của ai.',
      en: 'The cover and the hidden sheet say whose file it is and of which period. Without both nobody can be sure whose figures these are.',
    },
    message: {
      vi: ({ sheets }) =>
        `Tệp chỉ có ${sheets.map((sheet) => `"${sheet}"`).join(', ')}; thiếu trang "Thông tin" và trang ẩn _ntge nên không chắc là của đơn vị nào, kỳ nào.`,
      en: ({ sheets }) =>
        `The file has only ${sheets.map((sheet) => `"${sheet}"`).join(', ')}; the cover "Thông tin" and the hidden sheet _ntge are missing, so unit and period are not certain.`,
    },
    fix: {
      vi: () => 'Gửi lại cả tệp biểu mẫu như đã cấp, không tách riêng từng trang.',
      en: () => 'Send the whole workbook as issued; do not take single sheets out of it.',
    },
    example: { sheets: ['Mục tiêu 4', 'Kinh phí'] },
  }),

  'identity/slice-unusable': defineFinding<Readonly<Record<string, never>>>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Bộ chỉ tiêu kèm trong tệp bị hỏng', en: 'The catalogue in the file is damaged' },
    why: {
      vi: 'Biểu mẫu của bộ chỉ tiêu riêng mang theo phần cần thiết để kiểm tra ở máy bất kỳ. Phần đó không còn nguyên vẹn, nên ngoài thư mục làm việc không kiểm tra được.',
      en: 'A workbook of an office’s own catalogue carries what is needed to check it anywhere. That part is not whole, so outside the workspace it cannot be checked.',
    },
    message: {
      vi: () =>
        'Phần bộ chỉ tiêu trên trang ẩn _ntge bị sửa, mất hoặc không hợp lệ; chưa kiểm tra được số liệu.',
      en: () =>
        'The part of the catalogue on the hidden sheet _ntge was changed, lost or is not valid; the figures could not be checked.',
    },
    fix: {
      vi: () =>
        'Nhập số liệu vào biểu mẫu được cấp, không sửa trang ẩn; hoặc kiểm tra trong thư mục làm việc của cơ quan tổng hợp.',
      en: () =>
        'Fill in the workbook as issued and leave the hidden sheet alone, or check it in the workspace of the consolidating office.',
    },
    example: {},
  }),

  'identity/newer-layout': defineFinding<{ found: string; current: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Biểu mẫu mới hơn phần mềm', en: 'Workbook newer than the program' },
    why: {
      vi: 'Phiên bản phần mềm này không biết cách bố trí mới, nên có thể đọc nhầm ô.',
      en: 'This version of the program does not know the new arrangement and could read the wrong cells.',
    },
    message: {
      vi: ({ found, current }) =>
        `Biểu mẫu có cách bố trí phiên bản ${found}; phần mềm này chỉ biết đến phiên bản ${current}.`,
      en: ({ found, current }) =>
        `The workbook has arrangement ${found}; this program knows up to ${current}.`,
    },
    fix: {
      vi: () => 'Cập nhật ntge lên phiên bản mới rồi kiểm tra lại tệp này.',
      en: () => 'Update ntge, then check this file again.',
    },
    example: { found: '2', current: 1 },
  }),

  'identity/other-catalogue-version': defineFinding<{ found: string; current: string }>({
    severity: 'info',
    maturity: 'stable',
    title: {
      vi: 'Biểu mẫu theo phiên bản khác của bộ chỉ tiêu',
      en: 'Workbook of another catalogue version',
    },
    why: {
      vi: 'Nhãn, định nghĩa hoặc danh sách dòng có thể đã đổi giữa hai phiên bản.',
      en: 'Labels, definitions or the list of rows may have changed between the versions.',
    },
    message: {
      vi: ({ found, current }) =>
        `Biểu mẫu lập theo bộ chỉ tiêu phiên bản ${found}; hiện dùng phiên bản ${current}. Các dòng được tìm theo tên ô và mã dòng.`,
      en: ({ found, current }) =>
        `The workbook was made from catalogue version ${found}; the current one is ${current}. Rows are found by cell names and row codes.`,
    },
    fix: {
      vi: () => 'Không cần sửa nếu không có lỗi nào khác. Kỳ sau dùng biểu mẫu mới.',
      en: () => 'Nothing to do if nothing else is reported. Use the new workbook next time.',
    },
    example: { found: '1.0.0', current: '1.1.0' },
  }),

  'identity/edited-catalogue': defineFinding<{ version: string }>({
    severity: 'info',
    maturity: 'stable',
    title: {
      vi: 'Bộ chỉ tiêu đã sửa sau khi lập biểu mẫu',
      en: 'Catalogue edited after the workbook was made',
    },
    why: {
      vi: 'Bộ chỉ tiêu mang cùng số phiên bản nhưng nội dung khác với lúc lập biểu mẫu.',
      en: 'The catalogue has the same version number but other content than when the workbook was made.',
    },
    message: {
      vi: ({ version }) =>
        `Nội dung bộ chỉ tiêu phiên bản ${version} hiện dùng khác với lúc lập biểu mẫu này. Các dòng được tìm theo tên ô và mã dòng.`,
      en: ({ version }) =>
        `The catalogue in use (version ${version}) differs from the one this workbook was made from. Rows are found by cell names and row codes.`,
    },
    fix: {
      vi: () => 'Đơn vị không cần sửa. Cơ quan tổng hợp: tăng số phiên bản mỗi khi sửa bộ chỉ tiêu.',
      en: () =>
        'Nothing for the unit to do. Consolidating office: raise the version whenever the catalogue is edited.',
    },
    example: { version: '1.0.0' },
  }),
};
