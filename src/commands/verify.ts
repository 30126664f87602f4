import type { Declare } from './declare.ts';
import { formatOption } from './declare-format.ts';
import type { VerifyOptions } from './run/verify.ts';

/** `ntge verify`: proves the workspace from its originals. */
export const declareVerify: Declare = (program, { text, action }) => {
  program
    .command('verify')
    .description(
      text(
        'chứng minh sổ nhận, bản gốc và kết quả tổng hợp còn đúng, tính lại từ đầu',
        'prove the register, the originals and the consolidations by making them again',
      ),
    )
    .option('--period <period>', text('chỉ kỳ này (mặc định: mọi kỳ)', 'only this period (default: all)'))
    .option(
      '--against <notice>',
      text(
        'đối chiếu với một thư báo đã nhận (.eml hoặc tệp chữ) mà đơn vị giữ',
        'compare with a notice of receipt (.eml or its text) from the hands of a unit',
      ),
    )
    .addOption(formatOption(text))
    .addHelpText(
      'after',
      text(
        `
Không dùng kết quả đọc lần trước. Mỗi dòng là một phép kiểm tra: bản gốc và phiếu nhận, ngày nộp và phiếu nhận, số liệu và bản
gốc, chỉ tiêu và số liệu, tệp tổng hợp và kết quả tính lại.
Mã thoát: 0 tất cả đều đúng; 1 có chỗ không đúng; 2 không thực hiện được.

Ví dụ:
  ntge verify
  ntge verify --period 2025-H1 --against "thu bao So Y te.eml"`,
        `
Nothing kept from earlier runs is used. One line a proof: originals and receipts, lateness and receipts, figures and originals,
indicators and figures, what is stored and what is computed again.
Exit codes: 0 all of it holds; 1 something does not; 2 could not run.

Examples:
  ntge verify
  ntge verify --period 2025-H1 --against "health notice.eml"`,
      ),
    )
    .action(
      action(async (session, options: VerifyOptions) =>
        (await import('./run/verify.ts')).runVerify(session, options),
      ),
    );
};
