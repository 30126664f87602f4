import type { Declare } from './declare.ts';

/** `ntge demo [DIR]`: a complete invented province-period, from blank workbooks to the report. */
export const declareDemo: Declare = (program, { text, action }) => {
  program
    .command('demo')
    .description(
      text(
        'dựng một tỉnh ví dụ: biểu mẫu, tệp gửi về, kiểm tra, tổng hợp, báo cáo',
        'make an example province: workbooks, returns, checks, consolidation, reports',
      ),
    )
    .argument(
      '[folder]',
      text('thư mục mới để ghi (mặc định: ntge-demo)', 'new folder to write (default: ntge-demo)'),
    )
    .addHelpText('after', text('\nVí dụ:\n  ntge demo thu-nghiem', '\nExample:\n  ntge demo trial'))
    .action(
      action(async (session, folder?: string) => (await import('./run/demo.ts')).runDemo(session, folder)),
    );
};
