import { defineFinding } from '../definition.ts';

/** What else the file carries besides cells: never followed, never run, only said. */
export const workbookFindings = {
  'workbook/macros': defineFinding<Record<string, never>>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Tệp có macro', en: 'File with macros' },
    why: {
      vi: 'Macro không bao giờ được chạy; chỉ đọc giá trị trong ô.',
      en: 'Macros are never run; only cell values are read.',
    },
    message: {
      vi: () => 'Tệp có macro. Macro bị bỏ qua, số liệu vẫn được đọc.',
      en: () => 'The file carries macros. They are ignored; the figures are read.',
    },
    fix: {
      vi: () => 'Không bắt buộc. Nên lưu lại dạng .xlsx (File → Save As → Excel Workbook) trước khi gửi.',
      en: () => 'Not required. Better save as .xlsx (File → Save As → Excel Workbook) before sending.',
    },
    example: {},
  }),
  'workbook/external-links': defineFinding<{ count: number }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Tệp liên kết đến tệp khác', en: 'Links to other files' },
    why: {
      vi: 'Số lấy từ tệp khác có thể đã cũ; phần mềm không mở tệp đó, chỉ dùng số đã lưu trong ô.',
      en: 'Figures taken from another file may be stale; that file is never opened, only the stored values are used.',
    },
    message: {
      vi: ({ count }) =>
        `Tệp có ${count} liên kết đến bảng tính khác. Các liên kết không được mở; dùng số đã lưu trong ô.`,
      en: ({ count }) =>
        `The file has ${count} ${count === 1 ? 'link' : 'links'} to other workbooks. They are not followed; the values stored in the cells are used.`,
    },
    fix: {
      vi: () =>
        'Chép số dưới dạng giá trị (Paste Special → Values), rồi bỏ liên kết (Data → Edit Links → Break Link).',
      en: () =>
        'Paste the figures as values (Paste Special → Values) and break the links (Data → Edit Links → Break Link).',
    },
    example: { count: 1 },
  }),
  'workbook/connections': defineFinding<Record<string, never>>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Tệp có kết nối dữ liệu', en: 'Data connections' },
    why: { vi: 'Kết nối không bao giờ được mở.', en: 'Connections are never opened.' },
    message: {
      vi: () => 'Tệp có kết nối đến nguồn dữ liệu bên ngoài. Kết nối bị bỏ qua.',
      en: () => 'The file has connections to outside data. They are ignored.',
    },
    fix: {
      vi: () => 'Không bắt buộc. Có thể xóa kết nối ở Data → Queries & Connections.',
      en: () => 'Not required. Connections can be removed under Data → Queries & Connections.',
    },
    example: {},
  }),
  'workbook/embedded-objects': defineFinding<{ count: number }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Tệp nhúng tài liệu khác', en: 'Embedded documents' },
    why: {
      vi: 'Nội dung nhúng (Word, ảnh quét, bảng tính con…) không được đọc.',
      en: 'Embedded content (Word, scans, other sheets) is not read.',
    },
    message: {
      vi: ({ count }) => `Tệp nhúng ${count} tài liệu khác; nội dung trong đó không được đọc.`,
      en: ({ count }) =>
        `The file embeds ${count} other ${count === 1 ? 'document' : 'documents'}; nothing in there is read.`,
    },
    fix: {
      vi: () => 'Nếu số liệu nằm trong tài liệu nhúng, nhập vào ô của biểu mẫu.',
      en: () => 'If figures are in the embedded documents, type them into the cells.',
    },
    example: { count: 1 },
  }),
  'workbook/unread-parts': defineFinding<{ parts: readonly string[] }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Có phần của tệp bị hỏng', en: 'Some parts of the file are broken' },
    why: {
      vi: 'Phần hỏng không chứa số liệu (ghi chú, trang không có nội dung), nên các số khác vẫn đọc được.',
      en: 'The broken parts hold no figures (notes, sheets without content), so everything else is read.',
    },
    message: {
      vi: ({ parts }) => `Không đọc được các phần: ${parts.join(', ')}. Số liệu trong các ô vẫn đọc đủ.`,
      en: ({ parts }) => `Could not read ${parts.join(', ')}. The cells themselves were read in full.`,
    },
    fix: {
      vi: () => 'Mở tệp bằng Excel, lưu lại rồi kiểm tra xem có thiếu gì không.',
      en: () => 'Open the file in Excel, save it and see whether anything is missing.',
    },
    example: { parts: ['xl/comments1.xml'] },
  }),
};
