import type { Declare } from './declare.ts';
import { formatOption } from './declare-format.ts';

/** `ntge cells FILE`: every cell as ntge reads it. */
export const declareCells: Declare = (program, { text, action }) => {
  program
    .command('cells')
    .description(text('liệt kê từng ô đúng như ntge đọc được', 'list every cell as ntge reads it'))
    .argument('<file>', text('tệp Excel', 'workbook'))
    .addOption(formatOption(text))
    .addHelpText(
      'after',
      text(
        '\nVí dụ:\n  ntge cells so-y-te.xlsx --format json',
        '\nExample:\n  ntge cells so-y-te.xlsx --format json',
      ),
    )
    .action(
      action(async (session, file: string, options: { format: 'text' | 'json' }) =>
        (await import('./run/cells.ts')).runCells(session, file, options),
      ),
    );
};
