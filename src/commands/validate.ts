import { FINDINGS_RENDERERS } from '../render/findings/findings.ts';
import type { Declare } from './declare.ts';
import { fileFormatOption, openOption, outputOption } from './declare-format.ts';
import type { ValidateOptions } from './run/validate.ts';

/** `ntge validate FILE…`: checks workbooks, alone or many. */
export const declareValidate: Declare = (program, { text, action }) => {
  program
    .command('validate')
    .description(text('kiểm tra một hay nhiều tệp báo cáo', 'check one or many filled workbooks'))
    .argument(
      '<file...>',
      text(
        'tệp, thư mục, tệp nén .zip, thư .eml hoặc .msg, hoặc mẫu tên có * và ?',
        'files, folders, zip files, mails (.eml, .msg), or patterns with * and ?',
      ),
    )
    .addOption(fileFormatOption(text, FINDINGS_RENDERERS))
    .addOption(outputOption(text))
    .addOption(openOption(text))
    .option(
      '--period <period>',
      text('kỳ báo cáo phải có, ví dụ 2025-H1', 'the period asked for, e.g. 2025-H1'),
    )
    .option('--unit <unit>', text('đơn vị phải có, ví dụ so-y-te', 'the unit asked for, e.g. so-y-te'))
    .option(
      '--as-of <date>',
      text('coi như kiểm tra vào ngày này (năm-tháng-ngày)', 'check as if on this day (year-month-day)'),
    )
    .option(
      '--no-cache',
      text('đọc lại mọi tệp, không dùng kết quả đọc lần trước', 'read every file anew, use nothing kept'),
    )
    .option(
      '--annotate',
      text(
        'ghi bên cạnh mỗi tệp một bản sao tô màu (tên.kiem-tra.xlsx) để gửi trả đơn vị',
        'write a coloured copy (name.kiem-tra.xlsx) beside each file, to return to its sender',
      ),
    )
    .addHelpText(
      'after',
      text(
        `
Mã thoát: 0 không có lỗi; 1 có lỗi; 2 có tệp không mở được, hoặc không tệp nào đọc được như bảng tính Excel.
Một tệp hỏng không làm dừng việc kiểm tra các tệp khác.

Ví dụ:
  ntge validate so-y-te.xlsx
  ntge validate so-y-te.xlsx --annotate
  ntge validate "bao-cao\\*.xlsx" --format html -o ket-qua.html`,
        `
Exit codes: 0 no errors; 1 errors found; 2 a file could not be opened, or none could be read as a workbook.
One bad file does not stop the others from being checked.

Examples:
  ntge validate so-y-te.xlsx
  ntge validate so-y-te.xlsx --annotate
  ntge validate "reports\\*.xlsx" --format html -o result.html`,
      ),
    )
    .action(
      action(async (session, files: string[], options: ValidateOptions) =>
        (await import('./run/validate.ts')).runValidate(session, files, options),
      ),
    );
};
