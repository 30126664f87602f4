import type { Command } from 'commander';
import { REGISTER_RENDERERS } from '../render/register/register.ts';
import { fileFormatOption, openOption, outputOption, periodOption } from './declare-format.ts';
import type { Declare, Declaring } from './declare.ts';
import type { CorrectOptions, ListOptions } from './run/receipt.ts';

/** `ntge receipt …`: the register of received files and its corrections. */
export const declareReceipt: Declare = (program, declaring) => {
  const { text } = declaring;
  const receipt = program
    .command('receipt')
    .description(
      text('xem, in, đính chính sổ nhận báo cáo', 'show, print and correct the register of submissions'),
    )
    .helpCommand(false)
    .addHelpText(
      'after',
      text(
        '\nKhông bao giờ xóa gì trong sổ: mỗi lần đính chính là một phiếu ghi ai, khi nào, vì sao, từ đâu sang đâu.\n\nVí dụ:\n  ntge receipt list --period 2025-H1\n  ntge receipt list --period 2025-H1 --format docx -o so-van-ban-den.docx\n  ntge receipt redate --period 2025-H1 --unit so-y-te --on 2025-06-12 --reason "ghi nhầm ngày"',
        '\nNothing in the register is ever deleted: every correction is an entry that says who, when, why, from what to what.\n\nExamples:\n  ntge receipt list --period 2025-H1\n  ntge receipt list --period 2025-H1 --format docx -o register.docx\n  ntge receipt redate --period 2025-H1 --unit so-y-te --on 2025-06-12 --reason "wrong day typed"',
      ),
    );
  declareList(receipt, declaring);
  declareRedate(receipt, declaring);
  declareWithdraw(receipt, declaring);
  declareRestore(receipt, declaring);
};

function declareList(receipt: Command, { text, action }: Declaring): void {
  receipt
    .command('list')
    .description(
      text(
        'sổ nhận; docx và xlsx là sổ đăng ký văn bản đến mười cột (Nghị định 30, Phụ lục IV)',
        'the register; docx and xlsx print the ten columns of Decree 30, Annex IV',
      ),
    )
    .addOption(periodOption(text))
    .option('--unit <unit>', text('chỉ đơn vị này', 'only this unit'))
    .addOption(fileFormatOption(text, REGISTER_RENDERERS))
    .addOption(outputOption(text))
    .addOption(openOption(text))
    .addHelpText(
      'after',
      text(
        '\nVí dụ:\n  ntge receipt list --period 2025-H1 --unit so-y-te\n  ntge receipt list --period 2025-H1 -o so-van-ban-den.docx',
        '\nExamples:\n  ntge receipt list --period 2025-H1 --unit so-y-te\n  ntge receipt list --period 2025-H1 -o register.docx',
      ),
    )
    .action(
      action(async (session, options: ListOptions) =>
        (await import('./run/receipt.ts')).runList(session, options),
      ),
    );
}

/** What the three corrections have in common. */
function correcting(command: Command, { text }: Declaring): Command {
  return command
    .addOption(periodOption(text))
    .requiredOption('--unit <unit>', text('đơn vị, ví dụ so-y-te', 'unit, e.g. so-y-te'))
    .option(
      '--revision <number>',
      text('bản nào (mặc định: bản đang có hiệu lực)', 'revision (default: the one that counts)'),
    )
    .option('--reason <text>', text('lý do, được ghi vào sổ', 'the reason, kept in the register'))
    .option(
      '--by <name>',
      text(
        'người đính chính (mặc định: tài khoản máy tính)',
        "who corrects (default: the computer's account)",
      ),
    );
}

function declareRedate(receipt: Command, declaring: Declaring): void {
  const { text, action } = declaring;
  const command = receipt
    .command('redate')
    .description(text('đính chính ngày đến của một bản', 'correct the day a revision was received'));
  correcting(command, declaring)
    .requiredOption('--on <date>', text('ngày đến đúng, năm-tháng-ngày', 'the right day, year-month-day'))
    .addHelpText(
      'after',
      text(
        '\nVí dụ:\n  ntge receipt redate --period 2025-H1 --unit so-y-te --revision 1 --on 2025-06-12 --reason "ghi nhầm ngày"',
        '\nExample:\n  ntge receipt redate --period 2025-H1 --unit so-y-te --revision 1 --on 2025-06-12 --reason "wrong day typed"',
      ),
    )
    .action(
      action(async (session, options: CorrectOptions) =>
        (await import('./run/receipt.ts')).runCorrect(session, 'redate', options),
      ),
    );
}

function declareWithdraw(receipt: Command, declaring: Declaring): void {
  const { text, action } = declaring;
  const command = receipt
    .command('withdraw')
    .description(
      text(
        'rút một bản: không tính nữa, vẫn giữ trong sổ',
        'withdraw a revision: it stays, and counts no more',
      ),
    );
  correcting(command, declaring)
    .option(
      '--recall',
      text(
        'đơn vị thu hồi văn bản (không có: cơ quan vào sổ nhầm)',
        'the unit recalled its document (without: the office filed it by mistake)',
      ),
    )
    .addHelpText(
      'after',
      text(
        '\nVí dụ:\n  ntge receipt withdraw --period 2025-H1 --unit so-y-te --revision 2 --reason "vào sổ nhầm tệp"\n  ntge receipt withdraw --period 2025-H1 --unit so-y-te --revision 2 --recall --reason "Công văn 15/SYT"',
        '\nExamples:\n  ntge receipt withdraw --period 2025-H1 --unit so-y-te --revision 2 --reason "wrong file"\n  ntge receipt withdraw --period 2025-H1 --unit so-y-te --revision 2 --recall --reason "letter 15/SYT"',
      ),
    )
    .action(
      action(async (session, options: CorrectOptions) =>
        (await import('./run/receipt.ts')).runCorrect(session, 'withdraw', options),
      ),
    );
}

function declareRestore(receipt: Command, declaring: Declaring): void {
  const { text, action } = declaring;
  const command = receipt
    .command('restore')
    .description(text('khôi phục một bản đã rút', 'let a withdrawn revision stand again'));
  correcting(command, declaring)
    .addHelpText(
      'after',
      text(
        '\nVí dụ:\n  ntge receipt restore --period 2025-H1 --unit so-y-te --revision 2 --reason "rút nhầm"',
        '\nExample:\n  ntge receipt restore --period 2025-H1 --unit so-y-te --revision 2 --reason "withdrawn by mistake"',
      ),
    )
    .action(
      action(async (session, options: CorrectOptions) =>
        (await import('./run/receipt.ts')).runCorrect(session, 'restore', options),
      ),
    );
}
