import { ERROR, SEND_AGAIN, WHY, byKind, plain } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

const EXAMPLE_PART = { part: 'xl/worksheets/sheet1.xml' } as const;

/** A workbook that lost something on its way, or that this program fails on. */
export const fileDamageFindings: FileDefinitions<'file/damaged' | 'file/reader-failed'> = {
  'file/damaged': byKind<'file/damaged'>(
    { title: { vi: 'Tệp bị hỏng', en: 'Damaged file' }, why: WHY.damage, fix: SEND_AGAIN },
    {
      truncated: {
        title: { vi: 'Tệp bị cụt', en: 'File cut short' },
        message: plain(
          'Tệp kết thúc giữa chừng: tải về hoặc chép chưa xong.',
          'The file ends too early: downloading or copying was not finished.',
        ),
        example: {},
      },
      directory: {
        title: { vi: 'Cấu trúc tệp bị hỏng', en: 'Broken file structure' },
        message: {
          vi: ({ detail }) => `Mục lục bên trong tệp tự mâu thuẫn (chi tiết kỹ thuật: ${detail}).`,
          en: ({ detail }) => `The directory inside the file contradicts itself (${detail}).`,
        },
        example: { detail: 'entry beyond the end of the file' },
      },
      mail: {
        title: { vi: 'Thư điện tử bị hỏng', en: 'Damaged mail' },
        message: {
          vi: ({ detail }) =>
            `Thư điện tử không đọc được trọn vẹn nên không mở tệp đính kèm nào (chi tiết kỹ thuật: ${detail}).`,
          en: ({ detail }) => `The mail cannot be read whole, so no attachment was opened (${detail}).`,
        },
        fix: plain(
          'Mở thư bằng chương trình thư, lưu tệp Excel đính kèm ra thư mục, rồi dùng tệp đó.',
          'Open the mail in the mail program, save the attached workbook into a folder, and use that file.',
        ),
        example: { detail: 'a chain of sectors leads round in a circle' },
      },
      checksum: {
        title: { vi: 'Nội dung tệp bị hỏng', en: 'Damaged contents' },
        message: {
          vi: ({ part }) => `Phần "${part}" của tệp không khớp mã kiểm tra: dữ liệu đã bị sai lệch.`,
          en: ({ part }) => `The part "${part}" does not match its checksum: its data have changed.`,
        },
        example: EXAMPLE_PART,
      },
      size: {
        title: { vi: 'Kích thước bên trong tệp không đúng', en: 'Wrong size inside the file' },
        message: {
          vi: ({ part }) => `Phần "${part}" giải nén ra kích thước khác với kích thước ghi trong tệp.`,
          en: ({ part }) => `The part "${part}" unpacks to another size than the file says.`,
        },
        example: EXAMPLE_PART,
      },
      'part-missing': {
        title: { vi: 'Tệp thiếu một phần', en: 'Part missing' },
        message: {
          vi: ({ part }) => `Tệp thiếu phần "${part}" mà bảng tính cần.`,
          en: ({ part }) => `The file lacks the part "${part}" that the workbook needs.`,
        },
        example: EXAMPLE_PART,
      },
      xml: {
        title: { vi: 'Nội dung không đọc được', en: 'Unreadable contents' },
        message: {
          vi: ({ part, detail }) => `Phần "${part}" không đúng định dạng (chi tiết kỹ thuật: ${detail}).`,
          en: ({ part, detail }) => `The part "${part}" is not well formed (${detail}).`,
        },
        example: { ...EXAMPLE_PART, detail: '12:4: unexpected close tag' },
      },
      'no-sheets': {
        title: { vi: 'Không có trang tính', en: 'No worksheets' },
        message: plain('Bảng tính không có trang tính nào.', 'The workbook has no worksheet at all.'),
        example: {},
      },
      reference: {
        title: { vi: 'Địa chỉ ô không hợp lệ', en: 'Invalid cell address' },
        message: {
          vi: ({ sheet, found }) => `Trang "${sheet}" có ô mang địa chỉ không hợp lệ "${found}".`,
          en: ({ sheet, found }) => `The sheet "${sheet}" has a cell with the invalid address "${found}".`,
        },
        example: { sheet: 'Mục tiêu 4', found: 'D0' },
      },
      'lost-text': {
        title: { vi: 'Mất nội dung chữ của ô', en: 'Text of a cell lost' },
        message: {
          vi: ({ sheet, cell }) => `Trang "${sheet}", ô ${cell} trỏ đến một đoạn chữ không còn trong tệp.`,
          en: ({ sheet, cell }) =>
            `Sheet "${sheet}", cell ${cell} refers to a text that is no longer in the file.`,
        },
        example: { sheet: 'Mục tiêu 4', cell: 'J7' },
      },
    },
  ),
  'file/reader-failed': {
    ...ERROR,
    title: { vi: 'Phần mềm gặp lỗi khi đọc', en: 'The program failed while reading' },
    why: {
      vi: 'Đây là lỗi của phần mềm, không phải của đơn vị; các tệp khác vẫn được kiểm tra.',
      en: 'This is a fault of the program, not of the unit; the other files are checked all the same.',
    },
    message: {
      vi: ({ detail }) => `Phần mềm gặp lỗi khi đọc tệp này (chi tiết kỹ thuật: ${detail}).`,
      en: ({ detail }) => `The program failed while reading this file (${detail}).`,
    },
    fix: plain(
      'Mở tệp bằng Excel, lưu lại thành .xlsx rồi thử lại; nếu vẫn lỗi, gửi tệp cho người phụ trách phần mềm.',
      'Open the file in Excel, save it as .xlsx and try again; if it still fails, send it to whoever looks after the program.',
    ),
    example: { detail: 'cell list out of step' },
  },
};
