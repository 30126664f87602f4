import { byKind, kind, plain, size } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

/** What prevents a file's contents from being had at all. */
export const filePathFindings: FileDefinitions<'file/unreadable' | 'file/empty'> = {
  'file/unreadable': byKind<'file/unreadable'>(
    {
      title: { vi: 'Không mở được tệp', en: 'File that cannot be opened' },
      why: {
        vi: 'Không có nội dung nào đến được phần mềm: đường dẫn sai, máy không cho mở, hoặc ổ đĩa lỗi.',
        en: 'No content reaches the program: a wrong path, a refusal of the system, or a failing disk.',
      },
      fix: plain(
        'Kiểm tra lại tên tệp và thư mục; tên có dấu cách phải đặt trong ngoặc kép.',
        'Check the name and the folder; put names with spaces in quotation marks.',
      ),
    },
    {
      'not-found': {
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
      'no-permission': {
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
      folder: {
        title: { vi: 'Là thư mục, không phải tệp', en: 'A folder, not a file' },
        why: { vi: 'Cần một tệp bảng tính.', en: 'A workbook is needed.' },
        message: plain('Đường dẫn là một thư mục.', 'The path is a folder.'),
        fix: plain('Chọn tệp .xlsx trong thư mục đó.', 'Choose the .xlsx file in that folder.'),
        example: {},
      },
      device: {
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
      'failing-disk': {
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
    },
  ),
  'file/empty': byKind<'file/empty'>(
    {
      title: { vi: 'Tệp không có nội dung', en: 'File without content' },
      why: {
        vi: 'Gửi, tải về, chép hay đồng bộ (OneDrive, USB) bị gián đoạn.',
        en: 'Sending, downloading, copying or synchronising (OneDrive, USB) was interrupted.',
      },
      fix: plain(
        'Gửi lại tệp báo cáo từ máy đã lập.',
        'Send the workbook again from the computer it was filled in on.',
      ),
    },
    {
      'no-bytes': kind(
        ['Tệp rỗng', 'Empty file'],
        ['Tệp có 0 byte, không có nội dung.', 'The file has 0 bytes: no content.'],
        plain(
          'Gửi lại tệp báo cáo từ máy đã lập.',
          'Send the workbook again from the computer it was filled in on.',
        ),
      ),
      'zero-bytes': {
        title: { vi: 'Tệp chỉ có byte 0', en: 'File of zero bytes only' },
        why: {
          vi: 'Chép hoặc đồng bộ (OneDrive, USB) bị gián đoạn: tệp có kích thước nhưng không có nội dung.',
          en: 'Copying or synchronising (OneDrive, USB) was interrupted: the file has a size but no content.',
        },
        message: {
          vi: ({ size: bytes }) => `Tệp có ${size(bytes, 'vi')} nhưng toàn byte 0, không có nội dung.`,
          en: ({ size: bytes }) => `The file has ${size(bytes, 'en')}, all of them zero: no content.`,
        },
        fix: plain('Gửi lại tệp từ máy đã lập.', 'Send the file again from the computer it was made on.'),
        example: { size: 45_056 },
      },
    },
  ),
};
