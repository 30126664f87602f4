import type { Declare } from './declare.ts';
import { asOfOption, formatOption, openOption, periodOption, unitsOption } from './declare-format.ts';
import type { ReturnOptions } from './run/return.ts';

/** `ntge return --period P`: what goes back to each unit, in a folder of its own. */
export const declareReturn: Declare = (program, { text, action }) => {
  program
    .command('return')
    .description(
      text(
        'soạn mọi thứ trả lại từng đơn vị: bản tô màu, công văn, thư nháp, tin nhắn',
        'what goes back to each unit: coloured copy, letter, mail draft, message',
      ),
    )
    .addOption(periodOption(text))
    .addOption(unitsOption(text))
    .addOption(asOfOption(text))
    .option(
      '--until <date>',
      text(
        'hạn gửi lại (mặc định: công văn để trống, thư đề nghị sớm nhất)',
        'last day to answer (default: blank in the letter, "as soon as possible" in the mail)',
      ),
    )
    .addOption(openOption(text))
    .addOption(formatOption(text))
    .addHelpText(
      'after',
      text(
        `
Mỗi đơn vị phải sửa, phải gửi hoặc cần làm rõ có một thư mục tra-lai/KỲ/TÊN ĐƠN VỊ: bản tô màu (khi có gì phải xem), công
văn như của "ntge remind", thư nháp .eml đã đính kèm cả hai (mở bằng Outlook, Thunderbird rồi gửi), tin nhắn .txt để dán vào
Zalo. Thêm danh sách gọi điện cho cơ quan. Địa chỉ thư lấy ở trang bìa đơn vị đã điền, khi chỉ có một. Việc của riêng cơ quan
(sổ nhận) không gửi cho đơn vị. Tệp đã sửa tay không bị ghi đè: bản mới ghi bên cạnh.
Mã thoát: 0 (cả khi không phải trả lại gì); 2 không thực hiện được.

Ví dụ:
  ntge return --period 2025-H1 --until 2025-06-25
  ntge return --period 2025-H1 --unit so-y-te`,
        `
Each unit that has to correct, send or explain something has a folder tra-lai/PERIOD/UNIT: the coloured copy (where there is
something to look at), the letter of "ntge remind", a mail draft (.eml) with both attached, to be opened in Outlook or
Thunderbird and sent, and a message (.txt) to paste into a chat; all in Vietnamese. Besides, a list of calls for the office. The
address is that of the unit's cover, where it gives one. What is the office's own affair (its register) goes to nobody. A file
edited by hand is never replaced: the new one lies beside it.
Exit codes: 0 (also when there is nothing to return); 2 could not run.

Examples:
  ntge return --period 2025-H1 --until 2025-06-25
  ntge return --period 2025-H1 --unit so-y-te`,
      ),
    )
    .action(
      action(async (session, options: ReturnOptions) =>
        (await import('./run/return.ts')).runReturn(session, options),
      ),
    );
};
