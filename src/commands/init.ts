import type { Declare } from './declare.ts';
import type { InitOptions } from './run/init.ts';

/** `ntge init [DIR]`: makes a workspace. */
export const declareInit: Declare = (program, { text, action }) => {
  program
    .command('init')
    .description(text('lập thư mục làm việc mới', 'make a workspace'))
    .argument('[folder]', text('thư mục (mặc định: thư mục hiện tại)', 'folder (default: the current one)'))
    .option(
      '--catalogue <id>',
      text('danh mục chỉ tiêu (mặc định: ninh-thuan-2025)', 'catalogue (default: ninh-thuan-2025)'),
    )
    .option('--overlay <id...>', text('thay đổi tổ chức được áp dụng', 'reorganisations switched on'))
    .option(
      '--province <name>',
      text('tên tỉnh, ví dụ "Ninh Thuận"', 'name of the province, e.g. "Ninh Thuận"'),
    )
    .option('--parent-body <name>', text('cơ quan chủ quản', 'parent body'))
    .option('--issuer <name>', text('cơ quan ban hành báo cáo', 'body that issues the report'))
    .option('--symbol <text>', text('ký hiệu văn bản, ví dụ BC-SLĐTBXH', 'document symbol, e.g. BC-SLĐTBXH'))
    .option('--place <name>', text('địa danh trước ngày ký', 'place of signing'))
    .option('--addressee <name...>', text('nơi kính gửi', 'addressees'))
    .option('--recipient <name...>', text('nơi nhận', 'recipients'))
    .option('--archive <text>', text('dòng lưu, ví dụ "VT, LĐVL"', 'archive line, e.g. "VT, LĐVL"'))
    .option('--capacity <line...>', text('quyền hạn, chức vụ người ký', "lines of the signer's capacity"))
    .option('--signer <name>', text('họ tên người ký', "signer's name"))
    .option('--contact <text>', text('đầu mối để các đơn vị hỏi', 'contact for the units'))
    .option('--plan-number <text>', text('số của Kế hoạch, ví dụ 456/KH-UBND', 'number of the plan'))
    .option('--plan-date <date>', text('ngày của Kế hoạch', 'date of the plan'))
    .option('--notice <text>', text('dòng chữ in ở đầu mọi văn bản', 'a line at the head of every document'))
    .addHelpText(
      'after',
      text(
        `
Trên màn hình lệnh, phần mềm hỏi những mục chưa nêu; nhấn Enter là giữ giá trị đề nghị. Không ghi đè tệp đã có.

Ví dụ:
  ntge init D:\\binh-dang-gioi-2025
  ntge init . --province "Ninh Thuận" --symbol BC-SLĐTBXH --capacity "GIÁM ĐỐC" --signer "Nguyễn Văn A"`,
        `
On a terminal, what is not given is asked; Enter keeps the suggestion. Nothing that exists is overwritten.

Examples:
  ntge init D:\\reports-2025
  ntge init . --province "Ninh Thuận" --symbol BC-SLĐTBXH --capacity "GIÁM ĐỐC" --signer "Nguyễn Văn A"`,
      ),
    )
    .action(
      action(async (session, folder: string | undefined, options: InitOptions) =>
        (await import('./run/init.ts')).runInit(session, folder, options),
      ),
    );
};
