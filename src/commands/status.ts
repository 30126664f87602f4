import { STATUS_RENDERERS } from '../render/status/status.ts';
import type { Declare } from './declare.ts';
import { asOfOption, fileFormatOption, openOption, outputOption, periodOption } from './declare-format.ts';
import type { StatusOptions } from './run/status.ts';

/** `ntge status --period P`: who sent, when, with errors or not. */
export const declareStatus: Declare = (program, { text, action }) => {
  program
    .command('status')
    .description(
      text('tình hình nộp báo cáo của các đơn vị', 'who has sent, late or not, with errors or not'),
    )
    .addOption(periodOption(text))
    .addOption(asOfOption(text))
    .option(
      '--strict',
      text(
        'mã thoát 1 khi có đơn vị chưa nộp hoặc có lỗi',
        'exit code 1 when a unit is missing or has errors',
      ),
    )
    .addOption(fileFormatOption(text, STATUS_RENDERERS))
    .addOption(outputOption(text))
    .addOption(openOption(text))
    .addHelpText(
      'after',
      text(
        `
Với --as-of, tệp nhận sau ngày đó coi như chưa đến. Gia hạn ghi trong ntge.yaml được tính theo từng đơn vị.
Đúng hạn hay muộn tính theo bản nhận đầu tiên; bản bổ sung sau đó chỉ thay số liệu.
Mã thoát: 0; với --strict là 1 khi còn đơn vị chưa nộp (đã quá hạn) hoặc có lỗi; 2 không thực hiện được.

Ví dụ:
  ntge status --period 2025-H1
  ntge status --period 2025-H1 --as-of 2025-06-14 --format xlsx -o tinh-hinh.xlsx`,
        `
With --as-of, what was received after that day has not come yet. Extensions in ntge.yaml hold unit by unit.
On time or late is told by the first file received; a later correction only replaces the figures.
Exit codes: 0; with --strict 1 when a unit is missing (overdue) or has errors; 2 could not run.

Examples:
  ntge status --period 2025-H1
  ntge status --period 2025-H1 --as-of 2025-06-14 --format xlsx -o status.xlsx`,
      ),
    )
    .action(
      action(async (session, options: StatusOptions) =>
        (await import('./run/status.ts')).runStatus(session, options),
      ),
    );
};
