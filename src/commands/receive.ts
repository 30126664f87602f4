import type { Declare } from './declare.ts';
import { formatOption } from './declare-format.ts';
import type { ReceiveOptions } from './run/receive.ts';

/** `ntge receive FILE…`: files submissions into the workspace. */
export const declareReceive: Declare = (program, { text, action }) => {
  program
    .command('receive')
    .description(text('vào sổ tệp báo cáo của đơn vị', "register units' filled workbooks"))
    .argument(
      '<file...>',
      text(
        'tệp, thư mục, tệp nén .zip, thư .eml hoặc .msg, hoặc mẫu tên có * và ?',
        'files, folders, zip files, mails (.eml, .msg), or patterns with * and ?',
      ),
    )
    .option(
      '--on <date>',
      text(
        'ngày nhận, năm-tháng-ngày (mặc định: hôm nay)',
        'day of receipt, year-month-day (default: today)',
      ),
    )
    .option(
      '--unit <unit>',
      text('chỉ nhận báo cáo của đơn vị này, ví dụ so-y-te', 'take only this unit, e.g. so-y-te'),
    )
    .option(
      '--period <period>',
      text('chỉ nhận báo cáo của kỳ này, ví dụ 2025-H1', 'take only this period, e.g. 2025-H1'),
    )
    .option(
      '--by <name>',
      text('người vào sổ (mặc định: tài khoản máy tính)', "who registers (default: the computer's account)"),
    )
    .option(
      '--via <text>',
      text(
        'tệp đến bằng đường nào, nếu không gửi đến địa chỉ của cơ quan, ví dụ "Zalo"',
        'how it came, where not to the address of the office, e.g. "Zalo"',
      ),
    )
    .option(
      '--confirm',
      text(
        'đã xem và xác nhận những điểm còn nghi ngờ (ngày đến sớm hơn bản trước, kỳ cũ…)',
        'confirm what is doubtful (a day before a former revision, an old period …)',
      ),
    )
    .option(
      '--notice',
      text(
        'soạn thư báo đã nhận cho từng đơn vị (.eml, trong reports/KỲ/da-nhan)',
        'write a notice of receipt to each sender (.eml, in reports/PERIOD/da-nhan)',
      ),
    )
    .addOption(formatOption(text))
    .addHelpText('after', text(HELP.vi, HELP.en))
    .action(
      action(async (session, files: string[], options: ReceiveOptions) =>
        (await import('./run/receive.ts')).runReceive(session, files, options),
      ),
    );
};

/** What receiving does, its exit codes, examples. */
const HELP = {
  vi: `
Bản gốc được giữ nguyên từng byte trong submissions/KỲ/ĐƠN VỊ/rN.xlsx, kèm phiếu nhận rN.json. Tệp gửi lại là bản mới;
bản cũ vẫn được giữ. Bản tô màu đã sửa là bản mới; chưa sửa gì thì không vào sổ lần nữa. Tệp không rõ của ai, hoặc
không đúng đơn vị, kỳ đã nêu thì không vào sổ. Bản đến sau cùng có hiệu lực. Hai tệp khác nhau của một đơn vị trong một lệnh
thì không vào sổ tệp nào; ngày đến đáng ngờ thì phải xác nhận. Sửa sổ: ntge receipt.
Tệp đính kèm của thư (.eml, .msg) và tệp trong .zip được vào sổ như mọi tệp; ngày máy chủ thư nhận thư được hỏi để lấy làm
ngày đến, trừ khi đã có --on.
Mã thoát: 0 đã vào sổ, không có lỗi; 1 đã vào sổ, có lỗi trong số liệu; 2 có tệp không vào sổ được.

Ví dụ:
  ntge receive "D:\\Thu den\\Bao cao So Y te.xlsx" --on 2025-06-12
  ntge receive D:\\thu-den --period 2025-H1
  ntge receive "Bao cao huyen Ninh Hai.eml"`,
  en: `
The original is kept byte for byte as submissions/PERIOD/UNIT/rN.xlsx with its receipt rN.json. A file sent again becomes
a new revision; the former one stays. So does a corrected coloured copy; an uncorrected one is not registered again. A file
of unknown origin, or not of the unit or period asked for, is not taken. The revision received last counts. Of two different
files of one unit in one call neither is taken; a doubtful day has to be confirmed. To correct the register: ntge receipt.
What is attached to a mail (.eml, .msg) or lies in a zip is registered like any file; the day on which the mail server received
the mail is offered as the day of receipt, unless --on says it.
Exit codes: 0 registered, no errors; 1 registered, errors in the figures; 2 a file could not be registered.

Examples:
  ntge receive "D:\\Inbox\\Health report.xlsx" --on 2025-06-12
  ntge receive D:\\inbox --period 2025-H1`,
};
