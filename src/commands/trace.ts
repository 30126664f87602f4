import type { Declare } from './declare.ts';
import { consolidatedPeriodOption, consolidationRevisionOption, formatOption } from './declare-format.ts';
import type { TraceOptions } from './run/trace.ts';

/** `ntge trace ID`: how any figure of the report was made. */
export const declareTrace: Declare = (program, { text, action }) => {
  program
    .command('trace')
    .argument(
      '<id>',
      text(
        'mã chỉ tiêu (4.1), chỉ tiêu Kế hoạch (3.2), số liệu (live-births, live-births.-.female), nhiệm vụ (own-plan, 8.01) hoặc đơn vị (so-y-te)',
        'indicator (4.1), plan indicator (3.2), data element (live-births, live-births.-.female), task (own-plan, 8.01) or unit (so-y-te)',
      ),
    )
    .description(text('một con số trong báo cáo được tính từ đâu', 'how a figure in the report was made'))
    .addOption(consolidatedPeriodOption(text))
    .addOption(consolidationRevisionOption(text))
    .option(
      '--verify',
      text(
        'đọc lại tệp đã nhận: tệp còn nguyên và ô còn giữ đúng giá trị không',
        'read the submission files again: are they unchanged, do the cells still hold the values',
      ),
    )
    .addOption(formatOption(text, ['text', 'json', 'md']))
    .addHelpText(
      'after',
      text(
        `
Một ô cụ thể có thể ghi là ĐƠN-VỊ!TRANG!Ô như trong Hồ sơ số liệu của báo cáo.
Mã thoát: 0; với --verify là 1 khi có tệp hoặc ô không còn như lúc tổng hợp; 2 không thực hiện được.

Ví dụ:
  ntge trace 4.1
  ntge trace live-births.-.female --verify
  ntge trace "so-y-te!Mục tiêu 4!E6" --period 2025-H1 --format md`,
        `
A single cell can be written UNIT!SHEET!CELL as in the data dossier of the report.
Exit codes: 0; with --verify 1 when a file or a cell is no longer as consolidated; 2 could not run.

Examples:
  ntge trace 4.1
  ntge trace live-births.-.female --verify
  ntge trace "so-y-te!Mục tiêu 4!E6" --period 2025-H1 --format md`,
      ),
    )
    .action(
      action(async (session, id: string, options: TraceOptions) =>
        (await import('./run/trace.ts')).runTrace(session, id, options),
      ),
    );
};
