import { ERROR, SAVE_AS_XLSX, SEND_AGAIN, SEND_THE_WORKBOOK, WHY, plain, size } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

type Code =
  | 'file/empty'
  | 'file/blank-bytes'
  | 'file/office-lock'
  | 'file/xls'
  | 'file/xlsb'
  | 'file/encrypted'
  | 'file/ods'
  | 'file/odt'
  | 'file/numbers'
  | 'file/docx'
  | 'file/doc'
  | 'file/pptx'
  | 'file/pdf'
  | 'file/picture'
  | 'file/html'
  | 'file/xml-spreadsheet-2003'
  | 'file/xml'
  | 'file/csv'
  | 'file/text'
  | 'file/shortcut'
  | 'file/archive'
  | 'file/zip'
  | 'file/program'
  | 'file/unknown';

/** A definition without facts: what the file is, and what to do. */
function kind(
  title: readonly [vi: string, en: string],
  message: readonly [vi: string, en: string],
  fix: { readonly vi: () => string; readonly en: () => string },
) {
  return {
    ...ERROR,
    title: { vi: title[0], en: title[1] },
    why: WHY.kind,
    message: plain(...message),
    fix,
    example: {},
  };
}

/** What the file is instead of a workbook that can be read. */
export const fileKindFindings: FileDefinitions<Code> = {
  'file/empty': {
    ...kind(
      ['Tệp rỗng', 'Empty file'],
      ['Tệp có 0 byte, không có nội dung.', 'The file has 0 bytes: no content.'],
      plain(
        'Gửi lại tệp báo cáo từ máy đã lập.',
        'Send the workbook again from the computer it was filled in on.',
      ),
    ),
    why: {
      vi: 'Tệp không có nội dung, thường do gửi hoặc tải về bị gián đoạn.',
      en: 'The file has no content, usually because sending or downloading was interrupted.',
    },
  },
  'file/blank-bytes': {
    ...ERROR,
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
  'file/office-lock': kind(
    ['Tệp tạm của Excel', 'Temporary file of Excel'],
    [
      'Đây là tệp tạm (~$…) mà Excel tạo khi biểu mẫu đang mở, không phải biểu mẫu.',
      'This is the temporary file (~$…) that Excel keeps while a workbook is open, not the workbook.',
    ],
    plain(
      'Đóng Excel và chọn tệp cùng tên không có "~$" ở đầu.',
      'Close Excel and choose the file of the same name without "~$".',
    ),
  ),
  'file/xls': kind(
    ['Excel 97-2003 (.xls)', 'Excel 97-2003 (.xls)'],
    ['Tệp là bảng tính Excel kiểu cũ (.xls).', 'The file is an old Excel workbook (.xls).'],
    SAVE_AS_XLSX,
  ),
  'file/xlsb': kind(
    ['Excel nhị phân (.xlsb)', 'Excel binary workbook (.xlsb)'],
    ['Tệp là bảng tính Excel nhị phân (.xlsb).', 'The file is an Excel binary workbook (.xlsb).'],
    SAVE_AS_XLSX,
  ),
  'file/encrypted': kind(
    ['Tệp có mật khẩu', 'Password-protected file'],
    ['Tệp đặt mật khẩu mở, không đọc được.', 'The file needs a password to open and cannot be read.'],
    plain(
      'Mở tệp bằng Excel, chọn File → Info → Protect Workbook → Encrypt with Password, xóa mật khẩu, lưu rồi gửi lại.',
      'Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, save and send again.',
    ),
  ),
  'file/ods': kind(
    ['OpenDocument (.ods)', 'OpenDocument spreadsheet (.ods)'],
    [
      'Tệp là bảng tính OpenDocument (.ods) của LibreOffice.',
      'The file is an OpenDocument spreadsheet (.ods).',
    ],
    plain(
      'Mở bằng LibreOffice hoặc Excel, chọn Save As (Lưu thành), kiểu "Excel 2007-365 (.xlsx)", rồi gửi tệp mới.',
      'Open it in LibreOffice or Excel, choose Save As, type "Excel 2007-365 (.xlsx)", and send the new file.',
    ),
  ),
  'file/odt': kind(
    ['Văn bản OpenDocument', 'OpenDocument text'],
    [
      'Tệp là tài liệu OpenDocument, không phải bảng tính.',
      'The file is an OpenDocument text or drawing, not a spreadsheet.',
    ],
    SEND_THE_WORKBOOK,
  ),
  'file/numbers': kind(
    ['Apple Numbers', 'Apple Numbers'],
    ['Tệp là bảng tính Apple Numbers.', 'The file is an Apple Numbers spreadsheet.'],
    plain(
      'Trong Numbers chọn File → Export To → Excel, rồi gửi tệp .xlsx.',
      'In Numbers choose File → Export To → Excel and send the .xlsx file.',
    ),
  ),
  'file/docx': kind(
    ['Tài liệu Word', 'Word document'],
    ['Tệp là tài liệu Word, không phải bảng tính.', 'The file is a Word document, not a workbook.'],
    plain(
      'Nhập số liệu vào biểu mẫu Excel được cấp; phần lời ghi ở trang Thuyết minh. Báo cáo Word có thể gửi kèm.',
      'Type the figures into the Excel workbook issued; the text belongs on the sheet Thuyết minh. The Word report may be sent along.',
    ),
  ),
  'file/doc': kind(
    ['Tài liệu Word kiểu cũ', 'Old Word document'],
    [
      'Tệp là tài liệu Word 97-2003 hoặc RTF, không phải bảng tính.',
      'The file is a Word 97-2003 or RTF document, not a workbook.',
    ],
    plain(
      'Nhập số liệu vào biểu mẫu Excel được cấp; phần lời ghi ở trang Thuyết minh. Báo cáo Word có thể gửi kèm.',
      'Type the figures into the Excel workbook issued; the text belongs on the sheet Thuyết minh. The Word report may be sent along.',
    ),
  ),
  'file/pptx': kind(
    ['Tệp PowerPoint', 'PowerPoint file'],
    [
      'Tệp là bài trình chiếu PowerPoint, không phải bảng tính.',
      'The file is a PowerPoint presentation, not a workbook.',
    ],
    SEND_THE_WORKBOOK,
  ),
  'file/pdf': kind(
    ['Tệp PDF', 'PDF file'],
    ['Tệp là PDF; số liệu trong PDF không được đọc.', 'The file is a PDF; figures in it are not read.'],
    plain(
      'Gửi biểu mẫu Excel (.xlsx) mà bản PDF được in ra từ đó; bản PDF có chữ ký gửi kèm.',
      'Send the Excel workbook (.xlsx) that the PDF was made from; the signed PDF may go along.',
    ),
  ),
  'file/picture': {
    ...ERROR,
    title: { vi: 'Tệp ảnh', en: 'Picture' },
    why: WHY.kind,
    message: {
      vi: ({ format }) => `Tệp là ảnh (${format}); số liệu trong ảnh không được đọc.`,
      en: ({ format }) => `The file is a picture (${format}); figures in it are not read.`,
    },
    fix: plain(
      'Gửi biểu mẫu Excel (.xlsx), không chụp hay quét; bản quét có chữ ký có thể gửi kèm.',
      'Send the Excel workbook (.xlsx), not a photo or scan; a signed scan may go along.',
    ),
    example: { format: 'jpeg' },
  },
  'file/html': kind(
    ['Trang web', 'Web page'],
    [
      'Tệp là trang web (HTML), dù tên có thể là .xls hay .xlsx; thường do phần mềm khác xuất ra.',
      'The file is a web page (HTML) whatever its name says; often exported by another program.',
    ],
    SAVE_AS_XLSX,
  ),
  'file/xml-spreadsheet-2003': kind(
    ['XML Spreadsheet 2003', 'XML Spreadsheet 2003'],
    ['Tệp là bảng tính kiểu "XML Spreadsheet 2003".', 'The file is an "XML Spreadsheet 2003".'],
    SAVE_AS_XLSX,
  ),
  'file/xml': kind(
    ['Tệp XML', 'XML file'],
    ['Tệp là XML, không phải bảng tính.', 'The file is XML, not a workbook.'],
    SEND_THE_WORKBOOK,
  ),
  'file/csv': kind(
    ['Tệp CSV', 'CSV file'],
    [
      'Tệp là văn bản phân cách (CSV): không còn tên ô, mã dòng của biểu mẫu.',
      'The file is delimited text (CSV): it has lost the cell names and sheets of the workbook.',
    ],
    SEND_THE_WORKBOOK,
  ),
  'file/text': kind(
    ['Tệp văn bản', 'Text file'],
    ['Tệp là văn bản thường, không phải bảng tính.', 'The file is plain text, not a workbook.'],
    SEND_THE_WORKBOOK,
  ),
  'file/shortcut': kind(
    ['Đường dẫn tắt', 'Shortcut'],
    [
      'Tệp chỉ là đường dẫn đến một tệp khác hoặc một bảng tính trên mạng, không chứa số liệu.',
      'The file is only a link to another file or an online sheet; it holds no figures.',
    ],
    plain(
      'Mở đường dẫn, tải hoặc lưu bảng tính về máy dạng .xlsx (File → Download → Microsoft Excel), rồi gửi tệp đó.',
      'Open the link, download or save the sheet as .xlsx (File → Download → Microsoft Excel) and send that file.',
    ),
  ),
  'file/archive': {
    ...ERROR,
    title: { vi: 'Tệp nén', en: 'Archive' },
    why: { vi: 'Không đọc tệp nằm trong tệp nén.', en: 'Files inside archives are not read.' },
    message: {
      vi: ({ format }) => `Tệp là tệp nén ${format}.`,
      en: ({ format }) => `The file is a ${format} archive.`,
    },
    fix: plain(
      'Giải nén (chuột phải → Extract), rồi kiểm tra từng tệp .xlsx trong đó.',
      'Unpack it (right click → Extract) and check the .xlsx files inside.',
    ),
    example: { format: 'rar' },
  },
  'file/zip': {
    ...ERROR,
    title: { vi: 'Tệp nén .zip', en: 'Zip archive' },
    why: { vi: 'Không đọc tệp nằm trong tệp nén.', en: 'Files inside archives are not read.' },
    message: {
      vi: ({ workbooks, first }) =>
        workbooks > 0
          ? `Tệp là tệp nén .zip, trong có ${workbooks} bảng tính (đầu tiên là "${first}").`
          : 'Tệp là tệp nén .zip, trong không có bảng tính nào.',
      en: ({ workbooks, first }) =>
        workbooks > 0
          ? `The file is a zip archive with ${workbooks} ${workbooks === 1 ? 'workbook' : 'workbooks'} (the first is "${first}").`
          : 'The file is a zip archive without any workbook.',
    },
    fix: plain(
      'Giải nén (chuột phải → Extract All), rồi kiểm tra từng tệp .xlsx trong đó.',
      'Unpack it (right click → Extract All) and check the .xlsx files inside.',
    ),
    example: { workbooks: 2, first: 'so-y-te.xlsx' },
  },
  'file/program': {
    ...kind(
      ['Tệp chương trình', 'Program file'],
      [
        'Tệp là một chương trình máy tính, không phải bảng tính. Không mở tệp này.',
        'The file is a program, not a workbook. Do not open it.',
      ],
      plain(
        'Hỏi lại người gửi; báo bộ phận công nghệ thông tin nếu nghi là mã độc. Gửi lại biểu mẫu Excel (.xlsx).',
        'Ask the sender; tell the IT office if it may be malicious. Send the Excel workbook (.xlsx).',
      ),
    ),
  },
  'file/unknown': {
    ...ERROR,
    title: { vi: 'Không nhận ra loại tệp', en: 'File type not recognised' },
    why: WHY.kind,
    message: {
      vi: ({ start }) =>
        `Không nhận ra đây là loại tệp gì (bắt đầu bằng ${start}); chắc chắn không phải .xlsx.`,
      en: ({ start }) =>
        `The type of the file is not recognised (it begins with ${start}); it is certainly not .xlsx.`,
    },
    fix: SEND_AGAIN,
    example: { start: '00 ff 12 34' },
  },
};
