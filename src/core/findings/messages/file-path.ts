import { ERROR, plain, size } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

type Code =
  | 'file/not-found'
  | 'file/no-permission'
  | 'file/directory'
  | 'file/not-regular'
  | 'file/too-big'
  | 'file/read-failed';

/** What prevents the file's bytes from being had at all. */
export const filePathFindings: FileDefinitions<Code> = {
  'file/not-found': {
    ...ERROR,
    title: { vi: 'Không có tệp', en: 'No such file' },
    why: {
      vi: 'Đường dẫn sai, hoặc tệp đã bị xóa hay đổi tên.',
      en: 'The path is wrong, or the file was deleted or renamed.',
    },
    message: plain('Không tìm thấy tệp.', 'The file was not found.'),
    fix: plain(
      'Kiểm tra lại tên tệp và thư mục; tên có dấu cách phải đặt trong ngoặc kép.',
      'Check the name and the folder; put names with spaces in quotation marks.',
    ),
    example: {},
  },
  'file/no-permission': {
    ...ERROR,
    title: { vi: 'Không được phép mở tệp', en: 'File may not be opened' },
    why: {
      vi: 'Máy không cho mở: chương trình khác đang giữ tệp, hoặc tài khoản không có quyền.',
      en: 'The system refuses: another program holds the file, or the account lacks the right.',
    },
    message: {
      vi: ({ reason }) => `Máy không cho mở tệp (${reason}).`,
      en: ({ reason }) => `The system refused to open the file (${reason}).`,
    },
    fix: plain(
      'Đóng tệp trong Excel rồi thử lại; nếu vẫn vậy, chép tệp ra màn hình nền (Desktop) và kiểm tra bản chép.',
      'Close the file in Excel and try again; if it persists, copy the file to the desktop and check the copy.',
    ),
    example: { reason: 'EACCES' },
  },
  'file/directory': {
    ...ERROR,
    title: { vi: 'Là thư mục, không phải tệp', en: 'A folder, not a file' },
    why: { vi: 'Cần một tệp bảng tính.', en: 'A workbook is needed.' },
    message: plain('Đường dẫn là một thư mục.', 'The path is a folder.'),
    fix: plain('Chọn tệp .xlsx trong thư mục đó.', 'Choose the .xlsx file in that folder.'),
    example: {},
  },
  'file/not-regular': {
    ...ERROR,
    title: { vi: 'Không phải tệp thông thường', en: 'Not an ordinary file' },
    why: {
      vi: 'Thiết bị hay đường ống không có nội dung cố định để đọc.',
      en: 'Devices and pipes have no fixed contents to read.',
    },
    message: plain(
      'Đường dẫn là thiết bị hoặc đường ống, không phải tệp.',
      'The path is a device or a pipe, not a file.',
    ),
    fix: plain(
      'Lưu nội dung thành tệp .xlsx rồi kiểm tra tệp đó.',
      'Save the content as an .xlsx file and check that.',
    ),
    example: {},
  },
  'file/too-big': {
    ...ERROR,
    title: { vi: 'Tệp quá lớn', en: 'File too large' },
    why: {
      vi: 'Biểu mẫu đã nhập chỉ khoảng vài chục KB; tệp lớn thường do chèn ảnh hay tài liệu.',
      en: 'A filled workbook has some tens of KB; large ones usually hold pictures or documents.',
    },
    message: {
      vi: ({ size: bytes, limit }) => `Tệp có ${size(bytes, 'vi')}, quá giới hạn ${size(limit, 'vi')}.`,
      en: ({ size: bytes, limit }) => `The file has ${size(bytes, 'en')}; the limit is ${size(limit, 'en')}.`,
    },
    fix: plain(
      'Xóa ảnh và tài liệu chèn vào tệp, gửi chúng thành tệp riêng.',
      'Remove inserted pictures and documents and send them separately.',
    ),
    example: { size: 83_886_080, limit: 52_428_800 },
  },
  'file/read-failed': {
    ...ERROR,
    title: { vi: 'Đọc tệp bị lỗi', en: 'Reading failed' },
    why: {
      vi: 'Ổ đĩa hoặc ổ mạng báo lỗi trong khi đọc.',
      en: 'The disk or network drive failed while reading.',
    },
    message: {
      vi: ({ reason }) => `Máy báo lỗi khi đọc tệp (${reason}).`,
      en: ({ reason }) => `The system failed while reading the file (${reason}).`,
    },
    fix: plain(
      'Chép tệp vào ổ cứng của máy rồi kiểm tra lại; với tệp trên mạng, xem lại kết nối.',
      'Copy the file to a local disk and check it again; for a network file, look at the connection.',
    ),
    example: { reason: 'EIO' },
  },
};
