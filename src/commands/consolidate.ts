import type { Declare } from './declare.ts';
import { formatOption, periodOption } from './declare-format.ts';
import type { ConsolidateOptions } from './run/consolidate.ts';

/** `ntge consolidate --period P [PATH…]`: all submissions of a period into one result. */
export const declareConsolidate: Declare = (program, { text, action }) => {
  program
    .command('consolidate')
    .description(
      text('tổng hợp báo cáo của các đơn vị trong một kỳ', "consolidate all units' submissions of a period"),
    )
    .argument(
      '[path...]',
      text(
        'tệp, thư mục (mặc định: báo cáo đã có trong thư mục làm việc)',
        "files or folders (default: the workspace's submissions)",
      ),
    )
    .addOption(periodOption(text))
    .option(
      '--as-of <date>',
      text(
        'xét tình hình nộp báo cáo tại ngày này (mặc định: hôm nay)',
        'judge what is late or missing on this day (default: today)',
      ),
    )
    .option(
      '--reason <text>',
      text(
        'lý do khi kết quả khác với lần tổng hợp trước',
        'why the result differs from the former consolidation',
      ),
    )
    .option(
      '--no-cache',
      text('đọc lại mọi tệp, không dùng kết quả đọc lần trước', 'read every file anew, use nothing kept'),
    )
    .addOption(formatOption(text))
    .addHelpText(
      'after',
      text(
        `
Kết quả được ghi vào consolidated/KỲ.rN.json; lần sau khác lần trước thì ghi bản mới (r2, r3…), bản cũ giữ nguyên.
Với --as-of, tệp vào sổ với ngày nhận sau ngày đó không được tính; tệp chưa vào sổ vẫn tính, không rõ ngày nhận.
Mã thoát: 0 không có lỗi; 1 có lỗi cần xử lý; 2 không thực hiện được.

Ví dụ:
  ntge consolidate --period 2025-H1
  ntge consolidate --period 2025-H1 --reason "Sở Y tế đính chính số trẻ sinh"`,
        `
The result is stored as consolidated/PERIOD.rN.json; a result that differs becomes a new revision and the old one stays.
With --as-of, what was registered as received after that day does not count; files without a receipt do, undated.
Exit codes: 0 no errors; 1 errors found; 2 could not run.

Examples:
  ntge consolidate --period 2025-H1
  ntge consolidate --period 2025-H1 --reason "Department of Health corrected the births"`,
      ),
    )
    .action(
      action(async (session, paths: string[], options: ConsolidateOptions) =>
        (await import('./run/consolidate.ts')).runConsolidate(session, paths, options),
      ),
    );
};
