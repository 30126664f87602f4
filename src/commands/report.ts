import { Option } from 'commander';
import type { Command } from 'commander';
import { CSV_READERS } from '../render/report/report-output.ts';
import { REPORT_RENDERERS } from '../render/report/report.ts';
import type { Declare, Declaring } from './declare.ts';
import {
  consolidatedPeriodOption,
  consolidationRevisionOption,
  fileFormatOption,
  openOption,
  outputOption,
} from './declare-format.ts';
import type { ReportOptions } from './run/report-made.ts';

/** `ntge report`: the official report of a consolidated period, and the templates it is made from. */
export const declareReport: Declare = (program, { text, action }) => {
  const report = program
    .command('report')
    .description(text('lập báo cáo từ kết quả tổng hợp', 'make the report from a consolidation'))
    .addOption(fileFormatOption(text, REPORT_RENDERERS, 'docx'))
    .addOption(consolidatedPeriodOption(text))
    .addOption(consolidationRevisionOption(text))
    .addOption(outputOption(text))
    .addOption(openOption(text))
    .addOption(
      new Option(
        '--for <reader>',
        text(
          'csv cho phần mềm (dấu chấm thập phân), hay cho Excel tiếng Việt: "excel" (dấu chấm phẩy, dấu phẩy thập phân)',
          'csv for programs (decimal point), or for a Vietnamese Excel: "excel" (semicolon, decimal comma)',
        ),
      ).choices(CSV_READERS),
    )
    .option(
      '--from <file>',
      text(
        'pdf từ tệp Word này (mặc định: tệp Word của báo cáo trong reports/KỲ/, như đã sửa)',
        'pdf of this Word file (default: the Word file of the report in reports/PERIOD/, as edited)',
      ),
    )
    .addOption(
      new Option('--edition <edition>', text('bản nội bộ hoặc công khai', 'internal or public edition'))
        .choices(['internal', 'public'])
        .default('internal'),
    );
  declareOwnPaper(report, text)
    .addHelpText('after', text(HELP.vi, HELP.en))
    .action(
      action(async (session, options: ReportOptions) =>
        (await import('./run/report.ts')).runReport(session, options),
      ),
    );
};

/** Templates and finished reports of the office, and its approval of sentences of units. */
function declareOwnPaper(report: Command, text: Declaring['text']): Command {
  return report
    .option(
      '--eject',
      text(
        'chép các tệp mẫu vào thư mục templates để sửa',
        "copy the templates to the workspace's templates folder",
      ),
    )
    .option(
      '--fields',
      text('liệt kê các trường dùng trong tệp mẫu', 'list the fields that a template can use'),
    )
    .option(
      '--check <file>',
      text(
        'kiểm tra một tệp mẫu (.docx, .xlsx, .hbs), hoặc số liệu của một báo cáo đã hoàn chỉnh (.docx)',
        'check a template (.docx, .xlsx, .hbs), or the figures of a finished report (.docx)',
      ),
    )
    .option(
      '--review',
      text(
        'bản công khai: liệt kê câu của các đơn vị để duyệt, kèm bảng Excel để đánh dấu',
        'public edition: list the sentences of units for approval, with a workbook to tick',
      ),
    )
    .option(
      '--approve <file>',
      text('đọc các dấu trong bảng duyệt, in dòng cần ghi vào ntge.yaml', 'read the ticks of that workbook'),
    )
    .option('--write', text('cùng --approve: ghi luôn vào ntge.yaml', 'with --approve: write to ntge.yaml'));
}

/** What is written where, with examples. */
const HELP = {
  vi: `
Báo cáo được ghi vào reports/KỲ/. Tệp đã sửa tay không bị ghi đè: bản mới được ghi bên cạnh với số thứ tự. PDF lập từ
tệp Word như đã sửa. --format xlsx điền luôn các biểu Excel của cơ quan trong templates/*.xlsx. --check báo cáo đã sửa
tay: nêu từng số không còn khớp với kết quả tổng hợp và từng số không đối chiếu được; mã thoát 1 khi có số như vậy.

Ví dụ:
  ntge report
  ntge report --period 2025-H1 -o bao-cao.pdf
  ntge report --format csv --for excel
  ntge report --edition public --review
  ntge report --eject
  ntge report --format xlsx
  ntge report --check templates/bieu-bo.xlsx
  ntge report --check reports/2025-H1/bao-cao-2025-H1-r1.docx`,
  en: `
The report is written to reports/PERIOD/. A file edited by hand is never replaced: the new one is numbered beside it. The
PDF follows the Word file as edited. --format xlsx also fills the office's own forms, templates/*.xlsx. --check of a
report edited by hand names every figure that is no longer the consolidation's and every one that could not be compared;
exit code 1 when there is one.

Examples:
  ntge report
  ntge report --period 2025-H1 -o report.pdf
  ntge report --format csv --for excel
  ntge report --edition public --review
  ntge report --eject
  ntge report --format xlsx
  ntge report --check templates/ministry-table.xlsx
  ntge report --check reports/2025-H1/bao-cao-2025-H1-r1.docx`,
};
