import { Option } from 'commander';
import type { Declare } from './declare.ts';
import type { ExportOptions } from './run/export.ts';

/** `ntge export`: the figures and results of all consolidated periods as tables, for other programs. */
export const declareExport: Declare = (program, { text, action }) => {
  program
    .command('export')
    .description(
      text(
        'xuất số liệu và kết quả của mọi kỳ thành bảng, cho phần mềm khác đọc',
        'write figures and results of all periods as tables, for other programs',
      ),
    )
    .addOption(
      new Option('--format <format>', text('dạng tệp', 'format')).choices(['csv', 'parquet']).default('csv'),
    )
    .requiredOption('-o, --output <folder>', text('thư mục ghi các bảng', 'folder for the tables'))
    .option(
      '--period <period...>',
      text('chỉ các kỳ này (mặc định: mọi kỳ đã tổng hợp)', 'only these periods (default: all)'),
    )
    .option(
      '--all-revisions',
      text(
        'mọi lần tổng hợp, không chỉ lần mới nhất (bản công khai: các lần đã công bố)',
        'every revision, not only the latest (of a public edition: those that went out)',
      ),
    )
    .addOption(
      new Option('--edition <edition>', text('bản nội bộ hoặc công khai', 'internal or public edition'))
        .choices(['internal', 'public'])
        .default('internal'),
    )
    .addHelpText(
      'after',
      text(
        `
Các bảng: observations (mỗi ô một dòng), indicators (kết quả chỉ tiêu); datapackage.json giải thích từng cột;
với csv có thêm tables.sql để lập bảng trong cơ sở dữ liệu.

Ví dụ:
  ntge export -o D:\\so-lieu
  ntge export --format parquet --period 2025-H1 2025 -o so-lieu`,
        `
Tables: observations (one row a cell), indicators (their results); datapackage.json says what each column is;
with csv also tables.sql, which makes the tables in a database.

Examples:
  ntge export -o D:\\figures
  ntge export --format parquet --period 2025-H1 2025 -o figures`,
      ),
    )
    .action(
      action(async (session, options: ExportOptions) =>
        (await import('./run/export.ts')).runExport(session, options),
      ),
    );
};
