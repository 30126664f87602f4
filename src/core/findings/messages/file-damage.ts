import { COPY_TO_FRESH, ERROR, SEND_AGAIN, WHY, plain } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

type Code =
  | 'file/truncated'
  | 'file/zip-broken'
  | 'file/zip-damaged'
  | 'file/zip-size-mismatch'
  | 'file/zip-duplicate'
  | 'file/zip-overlap'
  | 'file/zip-name'
  | 'file/zip-method'
  | 'file/zip-encrypted'
  | 'file/part-missing'
  | 'file/part-shared'
  | 'file/xml-broken'
  | 'file/xml-dtd'
  | 'file/no-sheets'
  | 'file/duplicate-sheet'
  | 'file/bad-reference'
  | 'file/sheet-too-large'
  | 'file/duplicate-cell'
  | 'file/shared-string-missing'
  | 'file/reader-failed';

const HOSTILE = { ...ERROR, why: WHY.hostile, fix: COPY_TO_FRESH } as const;
const DAMAGED = { ...ERROR, why: WHY.damage, fix: SEND_AGAIN } as const;
const EXAMPLE_PART = { part: 'xl/worksheets/sheet1.xml' } as const;

/** A workbook whose container or contents cannot be trusted. */
export const fileDamageFindings: FileDefinitions<Code> = {
  'file/truncated': {
    ...DAMAGED,
    title: { vi: 'Tệp bị cụt', en: 'File cut short' },
    message: plain(
      'Tệp kết thúc giữa chừng: tải về hoặc chép chưa xong.',
      'The file ends too early: downloading or copying was not finished.',
    ),
    example: {},
  },
  'file/zip-broken': {
    ...DAMAGED,
    title: { vi: 'Cấu trúc tệp bị hỏng', en: 'Broken file structure' },
    message: {
      vi: ({ detail }) => `Mục lục bên trong tệp tự mâu thuẫn (chi tiết kỹ thuật: ${detail}).`,
      en: ({ detail }) => `The directory inside the file contradicts itself (${detail}).`,
    },
    example: { detail: 'entry beyond the end of the file' },
  },
  'file/zip-damaged': {
    ...DAMAGED,
    title: { vi: 'Nội dung tệp bị hỏng', en: 'Damaged contents' },
    message: {
      vi: ({ part }) => `Phần "${part}" của tệp không khớp mã kiểm tra: dữ liệu đã bị sai lệch.`,
      en: ({ part }) => `The part "${part}" does not match its checksum: its data have changed.`,
    },
    example: EXAMPLE_PART,
  },
  'file/zip-size-mismatch': {
    ...DAMAGED,
    title: { vi: 'Kích thước bên trong tệp không đúng', en: 'Wrong size inside the file' },
    message: {
      vi: ({ part }) => `Phần "${part}" giải nén ra kích thước khác với kích thước ghi trong tệp.`,
      en: ({ part }) => `The part "${part}" unpacks to another size than the file says.`,
    },
    example: EXAMPLE_PART,
  },
  'file/zip-duplicate': {
    ...HOSTILE,
    title: { vi: 'Hai phần trùng tên', en: 'Two parts of one name' },
    message: {
      vi: ({ part }) => `Tệp có hai phần cùng tên "${part}"; không biết phần nào là thật.`,
      en: ({ part }) => `The file has two parts named "${part}"; which one counts cannot be known.`,
    },
    example: EXAMPLE_PART,
  },
  'file/zip-overlap': {
    ...HOSTILE,
    title: { vi: 'Các phần chồng lên nhau', en: 'Overlapping parts' },
    message: {
      vi: ({ part }) => `Phần "${part}" dùng chung dữ liệu với phần khác.`,
      en: ({ part }) => `The part "${part}" shares its bytes with another.`,
    },
    example: EXAMPLE_PART,
  },
  'file/zip-name': {
    ...HOSTILE,
    title: { vi: 'Tên phần không hợp lệ', en: 'Unsafe part name' },
    message: {
      vi: ({ part }) => `Tệp có phần mang tên không hợp lệ "${part}".`,
      en: ({ part }) => `The file has a part with the unsafe name "${part}".`,
    },
    example: { part: '../../windows/system.ini' },
  },
  'file/zip-method': {
    ...ERROR,
    why: WHY.hostile,
    fix: SEND_AGAIN,
    title: { vi: 'Kiểu nén lạ', en: 'Unknown compression' },
    message: {
      vi: ({ part, method }) =>
        `Phần "${part}" được nén theo kiểu ${method}, không phần mềm bảng tính nào dùng.`,
      en: ({ part, method }) =>
        `The part "${part}" is packed by method ${method}, which no spreadsheet program uses.`,
    },
    example: { ...EXAMPLE_PART, method: 14 },
  },
  'file/zip-encrypted': {
    ...ERROR,
    why: WHY.kind,
    title: { vi: 'Tệp nén có mật khẩu', en: 'Zip with a password' },
    message: {
      vi: ({ part }) => `Phần "${part}" bị khóa bằng mật khẩu nén.`,
      en: ({ part }) => `The part "${part}" is locked by a zip password.`,
    },
    fix: plain(
      'Mở tệp bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi gửi.',
      'Open the file in Excel, remove the password, save as .xlsx and send.',
    ),
    example: EXAMPLE_PART,
  },
  'file/part-missing': {
    ...DAMAGED,
    title: { vi: 'Tệp thiếu một phần', en: 'Part missing' },
    message: {
      vi: ({ part }) => `Tệp thiếu phần "${part}" mà bảng tính cần.`,
      en: ({ part }) => `The file lacks the part "${part}" that the workbook needs.`,
    },
    example: EXAMPLE_PART,
  },
  'file/part-shared': {
    ...HOSTILE,
    title: { vi: 'Hai trang dùng chung một phần', en: 'Two sheets of one part' },
    message: {
      vi: ({ part }) => `Hai trang tính cùng trỏ đến phần "${part}".`,
      en: ({ part }) => `Two sheets claim the same part "${part}".`,
    },
    example: EXAMPLE_PART,
  },
  'file/xml-broken': {
    ...DAMAGED,
    title: { vi: 'Nội dung không đọc được', en: 'Unreadable contents' },
    message: {
      vi: ({ part, detail }) => `Phần "${part}" không đúng định dạng (chi tiết kỹ thuật: ${detail}).`,
      en: ({ part, detail }) => `The part "${part}" is not well formed (${detail}).`,
    },
    example: { ...EXAMPLE_PART, detail: '12:4: unexpected close tag' },
  },
  'file/xml-dtd': {
    ...HOSTILE,
    title: { vi: 'Khai báo lạ trong tệp', en: 'Foreign declaration in the file' },
    message: {
      vi: ({ part }) => `Phần "${part}" chứa khai báo (DTD) không bao giờ có trong bảng tính thật.`,
      en: ({ part }) => `The part "${part}" holds a declaration (DTD) that no honest workbook has.`,
    },
    example: EXAMPLE_PART,
  },
  'file/no-sheets': {
    ...DAMAGED,
    title: { vi: 'Không có trang tính', en: 'No worksheets' },
    message: plain('Bảng tính không có trang tính nào.', 'The workbook has no worksheet at all.'),
    example: {},
  },
  'file/duplicate-sheet': {
    ...HOSTILE,
    title: { vi: 'Hai trang trùng tên', en: 'Two sheets of one name' },
    message: {
      vi: ({ sheet }) => `Tệp có hai trang cùng tên "${sheet}"; không biết trang nào là thật.`,
      en: ({ sheet }) => `The file has two sheets named "${sheet}"; which one counts cannot be known.`,
    },
    example: { sheet: 'Mục tiêu 4' },
  },
  'file/bad-reference': {
    ...DAMAGED,
    title: { vi: 'Địa chỉ ô không hợp lệ', en: 'Invalid cell address' },
    message: {
      vi: ({ sheet, found }) => `Trang "${sheet}" có ô mang địa chỉ không hợp lệ "${found}".`,
      en: ({ sheet, found }) => `The sheet "${sheet}" has a cell with the invalid address "${found}".`,
    },
    example: { sheet: 'Mục tiêu 4', found: 'D0' },
  },
  'file/sheet-too-large': {
    ...HOSTILE,
    title: { vi: 'Ô nằm ngoài trang tính', en: 'Cell outside the grid' },
    message: {
      vi: ({ sheet, found }) => `Trang "${sheet}" có ô "${found}", ngoài phạm vi của Excel.`,
      en: ({ sheet, found }) => `The sheet "${sheet}" has a cell "${found}" beyond the limits of Excel.`,
    },
    example: { sheet: 'Mục tiêu 4', found: 'D4294967294' },
  },
  'file/duplicate-cell': {
    ...HOSTILE,
    title: { vi: 'Một ô có hai nội dung', en: 'One cell, two contents' },
    message: {
      vi: ({ sheet, cell }) =>
        `Trang "${sheet}", ô ${cell} có hai nội dung khác nhau; không biết nội dung nào là thật.`,
      en: ({ sheet, cell }) =>
        `Sheet "${sheet}", cell ${cell} has two different contents; which one counts cannot be known.`,
    },
    example: { sheet: 'Mục tiêu 4', cell: 'D7' },
  },
  'file/shared-string-missing': {
    ...DAMAGED,
    title: { vi: 'Mất nội dung chữ của ô', en: 'Text of a cell lost' },
    message: {
      vi: ({ sheet, cell }) => `Trang "${sheet}", ô ${cell} trỏ đến một đoạn chữ không còn trong tệp.`,
      en: ({ sheet, cell }) =>
        `Sheet "${sheet}", cell ${cell} refers to a text that is no longer in the file.`,
    },
    example: { sheet: 'Mục tiêu 4', cell: 'J7' },
  },
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
