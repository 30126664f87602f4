import { SAVE_AS_XLSX, SEND_AGAIN, SEND_THE_WORKBOOK, WHY, byKind, kind, plain } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

type Code = 'file/other-format' | 'file/not-a-workbook' | 'file/archive' | 'file/protected';

/** What the file is instead of a workbook that can be read. */
export const fileKindFindings: FileDefinitions<Code> = {
  'file/other-format': byKind<'file/other-format'>(
    { title: { vi: 'Bảng tính kiểu khác', en: 'Table of another format' }, why: WHY.kind, fix: SAVE_AS_XLSX },
    {
      xls: kind(
        ['Excel 97-2003 (.xls)', 'Excel 97-2003 (.xls)'],
        ['Tệp là bảng tính Excel kiểu cũ (.xls).', 'The file is an old Excel workbook (.xls).'],
      ),
      xlsb: kind(
        ['Excel nhị phân (.xlsb)', 'Excel binary workbook (.xlsb)'],
        ['Tệp là bảng tính Excel nhị phân (.xlsb).', 'The file is an Excel binary workbook (.xlsb).'],
      ),
      ods: kind(
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
      numbers: kind(
        ['Apple Numbers', 'Apple Numbers'],
        ['Tệp là bảng tính Apple Numbers.', 'The file is an Apple Numbers spreadsheet.'],
        plain(
          'Trong Numbers chọn File → Export To → Excel, rồi gửi tệp .xlsx.',
          'In Numbers choose File → Export To → Excel and send the .xlsx file.',
        ),
      ),
      html: kind(
        ['Trang web', 'Web page'],
        [
          'Tệp là trang web (HTML), dù tên có thể là .xls hay .xlsx; thường do phần mềm khác xuất ra.',
          'The file is a web page (HTML) whatever its name says; often exported by another program.',
        ],
      ),
      'xml-spreadsheet-2003': kind(
        ['XML Spreadsheet 2003', 'XML Spreadsheet 2003'],
        ['Tệp là bảng tính kiểu "XML Spreadsheet 2003".', 'The file is an "XML Spreadsheet 2003".'],
      ),
      sylk: kind(
        ['SYLK (.slk)', 'SYLK (.slk)'],
        [
          'Tệp là bảng tính kiểu SYLK (.slk), dù tên có thể là .xls hay .xlsx.',
          'The file is a SYLK table (.slk) whatever its name says.',
        ],
      ),
      dif: kind(
        ['DIF (.dif)', 'DIF (.dif)'],
        [
          'Tệp là bảng số liệu kiểu DIF (.dif), dù tên có thể là .xls hay .xlsx.',
          'The file is a DIF table (.dif) whatever its name says.',
        ],
      ),
    },
  ),
  'file/not-a-workbook': byKind<'file/not-a-workbook'>(
    { title: { vi: 'Không phải bảng tính', en: 'Not a workbook' }, why: WHY.kind, fix: SEND_THE_WORKBOOK },
    {
      'lock-file': kind(
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
      odt: kind(
        ['Văn bản OpenDocument', 'OpenDocument text'],
        [
          'Tệp là tài liệu OpenDocument, không phải bảng tính.',
          'The file is an OpenDocument text or drawing, not a spreadsheet.',
        ],
      ),
      docx: kind(
        ['Tài liệu Word', 'Word document'],
        ['Tệp là tài liệu Word, không phải bảng tính.', 'The file is a Word document, not a workbook.'],
        plain(
          'Nhập số liệu vào biểu mẫu Excel được cấp; phần lời ghi ở trang Thuyết minh. Báo cáo Word có thể gửi kèm.',
          'Type the figures into the Excel workbook issued; the text belongs on the sheet Thuyết minh. The Word report may be sent along.',
        ),
      ),
      doc: kind(
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
      pptx: kind(
        ['Tệp PowerPoint', 'PowerPoint file'],
        [
          'Tệp là bài trình chiếu PowerPoint, không phải bảng tính.',
          'The file is a PowerPoint presentation, not a workbook.',
        ],
      ),
      pdf: kind(
        ['Tệp PDF', 'PDF file'],
        ['Tệp là PDF; số liệu trong PDF không được đọc.', 'The file is a PDF; figures in it are not read.'],
        plain(
          'Gửi biểu mẫu Excel (.xlsx) mà bản PDF được in ra từ đó; bản PDF có chữ ký gửi kèm.',
          'Send the Excel workbook (.xlsx) that the PDF was made from; the signed PDF may go along.',
        ),
      ),
      mail: kind(
        ['Thư điện tử', 'Mail'],
        ['Tệp là một bức thư điện tử, không phải bảng tính.', 'The file is a mail, not a workbook.'],
        plain(
          'Lệnh validate, receive và consolidate mở được tệp đính kèm của thư (.eml, .msg). Lệnh khác: lưu tệp Excel đính kèm ra rồi dùng tệp đó.',
          'The commands validate, receive and consolidate open what is attached to a mail (.eml, .msg). For others, save the attached workbook and use that file.',
        ),
      ),
      picture: {
        title: { vi: 'Tệp ảnh', en: 'Picture' },
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
      xml: kind(
        ['Tệp XML', 'XML file'],
        ['Tệp là XML, không phải bảng tính.', 'The file is XML, not a workbook.'],
      ),
      csv: kind(
        ['Tệp CSV', 'CSV file'],
        [
          'Tệp là văn bản phân cách (CSV): không còn tên ô, mã dòng của biểu mẫu.',
          'The file is delimited text (CSV): it has lost the cell names and sheets of the workbook.',
        ],
      ),
      text: kind(
        ['Tệp văn bản', 'Text file'],
        ['Tệp là văn bản thường, không phải bảng tính.', 'The file is plain text, not a workbook.'],
      ),
      shortcut: kind(
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
      program: kind(
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
      unknown: {
        title: { vi: 'Không nhận ra loại tệp', en: 'File type not recognised' },
        message: {
          vi: ({ start }) =>
            `Không nhận ra đây là loại tệp gì (bắt đầu bằng ${start}); chắc chắn không phải .xlsx.`,
          en: ({ start }) =>
            `The type of the file is not recognised (it begins with ${start}); it is certainly not .xlsx.`,
        },
        fix: SEND_AGAIN,
        example: { start: '00 ff 12 34' },
      },
    },
  ),
  'file/archive': byKind<'file/archive'>(
    {
      title: { vi: 'Tệp nén', en: 'Archive' },
      why: {
        vi: 'Chỉ mở được tệp nén .zip và thư .eml, .msg; số liệu phải nằm trong biểu mẫu Excel.',
        en: 'Of archives only zip files and mails (.eml, .msg) are opened; the figures have to be in the Excel workbook.',
      },
      fix: plain(
        'Giải nén (chuột phải → Extract), rồi kiểm tra từng tệp .xlsx trong đó.',
        'Unpack it (right click → Extract) and check the .xlsx files inside.',
      ),
    },
    {
      other: {
        title: { vi: 'Tệp nén', en: 'Archive' },
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
      mail: {
        title: { vi: 'Thư không có bảng tính', en: 'Mail without a workbook' },
        message: {
          vi: ({ attachments }) =>
            attachments > 0
              ? `Thư có ${attachments} tệp đính kèm, không tệp nào là bảng tính.`
              : 'Thư không có tệp đính kèm.',
          en: ({ attachments }) =>
            attachments > 0
              ? `The mail has ${attachments} ${attachments === 1 ? 'attachment' : 'attachments'}, none of them a workbook.`
              : 'The mail has no attachment.',
        },
        fix: SEND_THE_WORKBOOK,
        example: { attachments: 1 },
      },
      nested: kind(
        ['Tệp nén lồng nhau', 'Archives in archives'],
        [
          'Tệp nén hoặc thư này nằm trong hai lớp tệp nén hoặc thư khác; chỉ mở đến lớp thứ hai.',
          'This archive or mail lies inside two others; only two are opened.',
        ],
      ),
      zip: {
        title: { vi: 'Tệp nén .zip', en: 'Zip archive' },
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
    },
  ),
  'file/protected': byKind<'file/protected'>(
    {
      title: { vi: 'Tệp có mật khẩu', en: 'Password-protected file' },
      why: WHY.kind,
      fix: plain(
        'Mở tệp bằng Excel, chọn File → Info → Protect Workbook → Encrypt with Password, xóa mật khẩu, lưu rồi gửi lại.',
        'Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, save and send again.',
      ),
    },
    {
      password: kind(
        ['Tệp có mật khẩu', 'Password-protected file'],
        ['Tệp đặt mật khẩu mở, không đọc được.', 'The file needs a password to open and cannot be read.'],
      ),
      'zip-password': {
        title: { vi: 'Tệp nén có mật khẩu', en: 'Zip with a password' },
        message: {
          vi: ({ part }) => `Phần "${part}" bị khóa bằng mật khẩu nén.`,
          en: ({ part }) => `The part "${part}" is locked by a zip password.`,
        },
        fix: plain(
          'Mở tệp bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi gửi.',
          'Open the file in Excel, remove the password, save as .xlsx and send.',
        ),
        example: { part: 'xl/workbook.xml' },
      },
    },
  ),
};
