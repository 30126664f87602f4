import type { Declare } from './declare.ts';
import { formatOption } from './declare-format.ts';
import type { DiffOptions } from './run/diff.ts';

/** `ntge diff [A] [B]`: what changed between two things of one kind; without arguments, all periods side by side. */
export const declareDiff: Declare = (program, { text, action }) => {
  program
    .command('diff')
    .description(
      text('so sánh hai kỳ, hai bản, hai tệp, hai danh mục', 'compare periods, revisions, files, catalogues'),
    )
    .argument('[a]', text('bản trước', 'the earlier one'))
    .argument('[b]', text('bản sau', 'the later one'))
    .addOption(formatOption(text))
    .addHelpText(
      'after',
      text(
        `
A và B cùng là một trong các loại:
  2025-H1                     bản tổng hợp mới nhất của kỳ
  2025-H1.r1                  một bản tổng hợp
  2025-H1/so-y-te/r1          một bản báo cáo đã vào sổ
  so-y-te.xlsx                một tệp bảng tính
  ninh-thuan-2025, thư mục    một danh mục chỉ tiêu
Không nêu A, B: mọi kỳ đã tổng hợp đặt cạnh nhau.

Ví dụ:
  ntge diff
  ntge diff 2025-H1.r1 2025-H1.r2
  ntge diff 2025-H1/so-y-te/r1 2025-H1/so-y-te/r2`,
        `
A and B are of one kind:
  2025-H1                     the latest consolidation of a period
  2025-H1.r1                  one consolidation
  2025-H1/so-y-te/r1          one registered submission
  so-y-te.xlsx                a workbook
  ninh-thuan-2025, a folder   a catalogue
Without A and B: all consolidated periods side by side.

Examples:
  ntge diff
  ntge diff 2025-H1.r1 2025-H1.r2
  ntge diff 2025-H1/so-y-te/r1 2025-H1/so-y-te/r2`,
      ),
    )
    .action(
      action(async (session, a: string | undefined, b: string | undefined, options: DiffOptions) =>
        (await import('./run/diff.ts')).runDiff(session, a, b, options),
      ),
    );
};
