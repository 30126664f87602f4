import type { Declare } from './declare.ts';
import type { CheckerOptions } from './run/checker.ts';

/** `ntge checker`: the page with which units check their workbooks before they send them. */
export const declareChecker: Declare = (program, { text, action }) => {
  program
    .command('checker')
    .description(
      text(
        'lập trang html để đơn vị tự kiểm tra tệp',
        'write the page with which units check their workbooks',
      ),
    )
    .option(
      '-o, --output <file>',
      text(
        'tệp html nhận kết quả; "-" là in ra màn hình',
        'html file to write; "-" writes to standard output',
      ),
      'kiem-tra.html',
    )
    .addHelpText(
      'after',
      text(
        `
Một tệp html gửi cho mọi đơn vị: mở bằng trình duyệt, không cần mạng, không cần cài đặt; chọn tệp Excel đã điền,
thấy ngay lỗi như lệnh "ntge validate", tải được bản tô màu; tệp .zip và thư đã lưu (.eml, .msg) được mở ra. Tệp không rời
khỏi máy của đơn vị.
Trang theo danh mục của thư mục làm việc: danh mục thay đổi thì lập lại trang. "ntge template" tự để trang này cạnh biểu mẫu.

Ví dụ:
  ntge checker
  ntge checker -o D:\\gui-don-vi\\kiem-tra.html`,
        `
One html file for all units: it opens in a browser, without a network, with nothing to install; they choose the filled
workbook and see what "ntge validate" says, with the coloured copy to download; a .zip or a saved mail (.eml, .msg) is opened.
The workbook does not leave their computer.
The page goes by the workspace's catalogue: after a change of it, make the page anew. "ntge template" puts it beside the forms.

Examples:
  ntge checker
  ntge checker -o D:\\for-units\\kiem-tra.html`,
      ),
    )
    .action(
      action(async (session, options: CheckerOptions) =>
        (await import('./run/checker.ts')).runChecker(session, options),
      ),
    );
};
