import { Option } from 'commander';
import type { Declaring } from './declare.ts';

type Text = Declaring['text'];

/** `--format` of a command that writes to standard output. */
export function formatOption(text: Text, formats: readonly string[] = ['text', 'json']): Option {
  return new Option('--format <format>', text('dạng kết quả', 'output format'))
    .choices(formats)
    .default('text');
}

/** `--format` of a command that can write a file, whose ending may name the format as well. */
export function fileFormatOption(
  text: Text,
  formats: Readonly<Record<string, unknown>>,
  usual = 'text',
): Option {
  const words = text(
    `dạng kết quả (mặc định: theo đuôi tên tệp sau -o, không có thì ${usual})`,
    `output format (default: by the ending of the file after -o, else ${usual})`,
  );
  return new Option('--format <format>', words).choices(Object.keys(formats));
}

/** `-o` of such a command. */
export function outputOption(text: Text): Option {
  return new Option(
    '-o, --output <file>',
    text('tệp kết quả; "-" là in ra màn hình', 'file to write; "-" writes to standard output'),
  );
}

/** `--period` of a command that works on one, which may go without saying. */
export function periodOption(text: Text): Option {
  return new Option(
    '--period <period>',
    text(
      'kỳ báo cáo, ví dụ 2025-H1 hay "6 tháng đầu năm 2025" (bỏ được khi chỉ có thể là một kỳ)',
      'period, e.g. 2025-H1 (may be left out where only one can be meant)',
    ),
  );
}

/** `--unit` of a command for all units of a period. */
export function unitsOption(text: Text): Option {
  return new Option(
    '--unit <id...>',
    text('chỉ các đơn vị này (mặc định: mọi đơn vị)', 'only these units (default: every unit)'),
  );
}

/** `--as-of` of a command that shows how things stood on a day. */
export function asOfOption(text: Text): Option {
  return new Option(
    '--as-of <date>',
    text(
      'tình hình tại ngày này, năm-tháng-ngày (mặc định: hôm nay)',
      'as it was on this day, year-month-day (default: today)',
    ),
  );
}

/** `--open` of a command that writes a document. */
export function openOption(text: Text): Option {
  return new Option('--open', text('lập xong thì mở ngay', 'open what was written'));
}

/** `--period` of a command that reads what was consolidated. */
export function consolidatedPeriodOption(text: Text): Option {
  return new Option(
    '--period <period>',
    text(
      'kỳ báo cáo (mặc định: kỳ mới tổng hợp gần nhất)',
      'period (default: the latest consolidated period)',
    ),
  );
}

/** `--revision` of such a command. */
export function consolidationRevisionOption(text: Text): Option {
  return new Option(
    '--revision <number>',
    text('lần tổng hợp (mặc định: mới nhất)', 'revision of the consolidation (default: the latest)'),
  );
}
