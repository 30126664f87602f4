import type { Declare } from './declare.ts';
import { asOfOption, openOption, periodOption, unitsOption } from './declare-format.ts';
import type { RemindOptions } from './run/remind.ts';

/** `ntge remind --period P`: the letters to units that are overdue, late or sent errors. */
export const declareRemind: Declare = (program, { text, action }) => {
  program
    .command('remind')
    .description(
      text(
        'lập công văn đôn đốc đơn vị chưa gửi, gửi muộn, báo cáo còn lỗi',
        'letters to units that are missing, late or sent errors',
      ),
    )
    .addOption(periodOption(text))
    .addOption(unitsOption(text))
    .addOption(asOfOption(text))
    .option(
      '--until <date>',
      text(
        'hạn gửi lại ghi trong công văn (mặc định: để trống cho văn thư điền)',
        'last day to answer, printed in the letter (default: left blank for the clerk)',
      ),
    )
    .option('--each', text('mỗi đơn vị một công văn (mặc định)', 'a letter to each unit (default)'))
    .option('--one', text('một công văn chung, có phụ lục', 'a single letter to all, with an annex'))
    .option(
      '-o, --output <folder>',
      text('thư mục kết quả (mặc định: reports/KỲ/don-doc)', 'folder (default: reports/PERIOD/don-doc)'),
    )
    .addOption(openOption(text))
    .option(
      '--fields',
      text(
        'liệt kê các trường dùng trong tệp mẫu công văn',
        "list the fields that the letter's template can use",
      ),
    )
    .addHelpText('after', text(HELP.vi, HELP.en))
    .action(
      action(async (session, options: RemindOptions) =>
        (await import('./run/remind.ts')).runRemind(session, options),
      ),
    );
};

/** What the letters rest on, exit codes, examples. */
const HELP = {
  vi: `
Đọc các báo cáo đã nhận trong thư mục làm việc, nên dùng được trước khi tổng hợp. Tệp đã sửa tay không bị ghi đè.
Mẫu công văn sửa được bằng Word: "ntge report --eject" chép ra thư mục templates (cong-van-don-doc*.docx).
Mã thoát: 0 (cả khi không phải đôn đốc ai); 2 không thực hiện được.

Ví dụ:
  ntge remind --period 2025-H1 --until 2025-06-25
  ntge remind --period 2025-H1 --one
  ntge remind --period 2025-H1 --unit so-y-te bac-ai -o cong-van`,
  en: `
Reads the submissions of the workspace, so it works before the consolidation. A file edited by hand is never replaced.
The letters' templates can be changed in Word: "ntge report --eject" copies them to templates (cong-van-don-doc*.docx).
Exit codes: 0 (also when there is nobody to write to); 2 could not run.

Examples:
  ntge remind --period 2025-H1 --until 2025-06-25
  ntge remind --period 2025-H1 --one --lang en
  ntge remind --period 2025-H1 --unit so-y-te bac-ai -o letters`,
};
