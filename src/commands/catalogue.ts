import type { Command } from 'commander';
import { RULES_RENDERERS } from '../render/rules/rules.ts';
import type { Declare, Declaring } from './declare.ts';
import { fileFormatOption, formatOption, outputOption } from './declare-format.ts';
import type { CheckOptions } from './run/catalogue-check.ts';
import type { CatalogueOptions, ExportOptions } from './run/catalogue.ts';
import type { RulesOptions } from './run/rules.ts';

/** `ntge catalogue …`: the catalogue the program runs on, to read, check and take away. */
export const declareCatalogue: Declare = (program, declaring) => {
  const { text } = declaring;
  const catalogue = program
    .command('catalogue')
    .description(text('xem, kiểm tra, lấy danh mục chỉ tiêu', 'read, check and export the catalogue'))
    .helpCommand(false)
    .addHelpText(
      'after',
      text(
        '\nVí dụ:\n  ntge catalogue list\n  ntge catalogue show 4.1\n  ntge catalogue export -o danh-muc-cua-toi',
        '\nExamples:\n  ntge catalogue list\n  ntge catalogue show 4.1\n  ntge catalogue export -o my-catalogue',
      ),
    );
  declareList(catalogue, declaring);
  declareShow(catalogue, declaring);
  declareCheck(catalogue, declaring);
  declareExport(catalogue, declaring);
  declareQuestions(catalogue, declaring);
  declareRules(catalogue, declaring);
};

function declareList(catalogue: Command, { text, action }: Declaring): void {
  reading(
    catalogue
      .command('list')
      .description(text('kỳ, đơn vị, chỉ tiêu, số liệu', 'periods, units, indicators, data elements')),
    text,
  ).action(
    action(async (session, options: CatalogueOptions) =>
      (await import('./run/catalogue.ts')).runList(session, options),
    ),
  );
}

function declareShow(catalogue: Command, { text, action }: Declaring): void {
  reading(
    catalogue
      .command('show')
      .description(
        text(
          'mọi điều về một chỉ tiêu, số liệu, đơn vị, kỳ',
          'everything about an indicator, element, unit, period',
        ),
      )
      .argument(
        '<id...>',
        text('mã, ví dụ 4.1, live-births, so-y-te', 'ids, e.g. 4.1, live-births, so-y-te'),
      ),
    text,
  ).action(
    action(async (session, ids: string[], options: CatalogueOptions) =>
      (await import('./run/catalogue.ts')).runShow(session, ids, options),
    ),
  );
}

function declareCheck(catalogue: Command, { text, action }: Declaring): void {
  catalogue
    .command('check')
    .description(text('kiểm tra danh mục của mình', 'check a catalogue of your own'))
    .argument(
      '[path]',
      text(
        'tệp hoặc thư mục YAML (mặc định: danh mục đang dùng)',
        'YAML file or folder (default: the catalogue in use)',
      ),
    )
    .option(
      '--against <folder>',
      text(
        'thử các quy tắc trên biểu mẫu đã nhận: tệp nào, ô nào thêm hoặc bớt phát hiện',
        'try the checks on kept workbooks: which files and cells get or lose findings',
      ),
    )
    .addOption(formatOption(text))
    .action(
      action(async (session, path: string | undefined, options: CheckOptions) =>
        (await import('./run/catalogue-check.ts')).runCheck(session, path, options),
      ),
    );
}

function declareExport(catalogue: Command, { text, action }: Declaring): void {
  catalogue
    .command('export')
    .description(text('lấy một bản danh mục có sẵn để sửa', 'write a copy of a built-in catalogue to edit'))
    .argument('[id]', text('mã danh mục có sẵn', 'id of a built-in catalogue'), 'ninh-thuan-2025')
    .option(
      '-o, --output <folder>',
      text('thư mục ghi ra, còn trống (mặc định: danh-muc)', 'an empty folder (default: danh-muc)'),
    )
    .action(
      action(async (session, id: string, options: ExportOptions) =>
        (await import('./run/catalogue-export.ts')).runExport(session, id, options),
      ),
    );
}

function declareQuestions(catalogue: Command, { text, action }: Declaring): void {
  reading(
    catalogue
      .command('questions')
      .description(text('những điều Kế hoạch chưa nói rõ, cần tỉnh trả lời', 'what the plan leaves open')),
    text,
  ).action(
    action(async (session, options: CatalogueOptions) =>
      (await import('./run/catalogue.ts')).runQuestions(session, options),
    ),
  );
}

function declareRules(catalogue: Command, { text, action }: Declaring): void {
  catalogue
    .command('rules')
    .description(
      text('sổ tay quy tắc kiểm tra: mọi mã, ví dụ, cách xử lý', 'handbook of checks: every code explained'),
    )
    .addOption(fileFormatOption(text, RULES_RENDERERS))
    .addOption(outputOption(text))
    .action(
      action(async (session, options: RulesOptions) =>
        (await import('./run/rules.ts')).runRules(session, options),
      ),
    );
}

/** Options of a subcommand that reads the catalogue in use. */
function reading(command: Command, text: Declaring['text']): Command {
  return command
    .addOption(formatOption(text, ['text', 'json', 'md']))
    .option(
      '--catalogue <catalogue>',
      text('danh mục khác: mã có sẵn hoặc đường dẫn', 'another catalogue: built-in id or path'),
    );
}
