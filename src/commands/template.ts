import type { Declare } from './declare.ts';
import { formatOption, openOption, periodOption, unitsOption } from './declare-format.ts';
import type { TemplateOptions } from './run/template.ts';

/** `ntge template`: each unit's workbook for a period. */
export const declareTemplate: Declare = (program, { text, action }) => {
  program
    .command('template')
    .description(text('lập biểu mẫu Excel cho từng đơn vị', "write each unit's workbook"))
    .addOption(periodOption(text))
    .addOption(unitsOption(text))
    .option(
      '-o, --output <folder>',
      text('thư mục nhận tệp (mặc định: bieu-mau/KỲ)', 'folder to write to (default: bieu-mau/PERIOD)'),
    )
    .option(
      '--force',
      text('ghi đè cả tệp đã có, kể cả tệp đã điền', 'overwrite files that exist, even filled ones'),
    )
    .option(
      '--zip',
      text(
        'mỗi đơn vị một tệp .zip: biểu mẫu và trang tự kiểm tra kiem-tra.html',
        'one zip for each unit: the form, and kiem-tra.html to check it with',
      ),
    )
    .addOption(openOption(text))
    .addOption(formatOption(text))
    .addHelpText(
      'after',
      text(
        '\nVí dụ:\n  ntge template --period 2025-H1\n  ntge template --period 2025-H1 --unit so-y-te bac-ai -o D:\\bieu-mau',
        '\nExample:\n  ntge template --period 2025-H1\n  ntge template --period 2025-H1 --unit so-y-te bac-ai -o D:\\forms',
      ),
    )
    .action(
      action(async (session, options: TemplateOptions) =>
        (await import('./run/template.ts')).runTemplate(session, options),
      ),
    );
};
