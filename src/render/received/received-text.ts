import { findUnit } from '../../core/catalogue/catalogue.ts';
import { fixOf, messageOf } from '../../core/findings/words.ts';
import type {
  Filed,
  NotStored,
  Received,
  Refused,
  Repeated,
  Unconfirmed,
} from '../../core/register/received.ts';
import { doubtWords } from './doubt-words.ts';
import { formatDate } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { wrap } from '../wrap.ts';
import { plural, say } from '../say.ts';
import type { ReceivedTextOptions } from './received-options.ts';
import { countsText, supersededLines } from './filed-counts.ts';
import { filedLines } from './filed-lines.ts';
import { rivalLines } from './rival-lines.ts';
import { summary } from './received-summary.ts';

/** From this many files on, one that went in without anything to see to takes a line only. */
const BATCH = 6;

/** What became of each file, and what to do next. */
export function renderReceivedText(files: readonly Received[], options: ReceivedTextOptions): string {
  const plain = files.length < BATCH ? [] : files.filter(isPlain);
  const others = files.filter((file) => !plain.some((one) => one === file));
  const parts = [
    ...(plain.length > 0 ? [plainText(plain, options)] : []),
    ...others.map((file) => fileText(file, options)),
  ];
  return `${[...parts, ...summary(files, options)].join('\n\n')}\n`;
}

/** Filed as a unit's first, in time, without errors. */
function isPlain(received: Received): received is Filed {
  if (received.outcome !== 'filed') return false;
  const { former, counts, timeliness, receipt, mailedOn } = received;
  const isInTime = timeliness.submission === 'on-time' && !timeliness.readingsDiffer;
  if (mailedOn !== null && mailedOn !== receipt.receivedOn) return false;
  return !former && receipt.revision === 1 && counts.error === 0 && isInTime;
}

function plainText(files: readonly Filed[], options: ReceivedTextOptions): string {
  const { catalogue, lang, columns, paint } = options;
  const head = say(
    lang,
    'Đã vào sổ bản đầu, đúng hạn, không có lỗi:',
    'Registered as first revisions, in time, without errors:',
  );
  const lines = files.map(({ file, receipt, counts }) => {
    const unit = findUnit(catalogue, receipt.unit)?.name[lang] ?? receipt.unit;
    const day = formatDate(receipt.receivedOn, lang);
    const warnings = counts.warning > 0 ? `, ${plural(counts.warning, ['cảnh báo', 'warning'], lang)}` : '';
    return wrap(
      `${unit}: ${receipt.period}, ${day}${warnings} (${sanitizeText(file)})`,
      columns,
      '    ',
      '  ',
    );
  });
  return [paint.good(head), ...lines].join('\n');
}

function fileText(received: Received, options: ReceivedTextOptions): string {
  const name = options.paint.strong(sanitizeText(received.file));
  switch (received.outcome) {
    case 'refused':
      return [name, ...refusedLines(received, options)].join('\n');
    case 'unchanged-copy':
      return [name, ...repeatedLines(received, options)].join('\n');
    case 'not-stored':
      return [name, ...notStoredLines(received, options)].join('\n');
    case 'unconfirmed':
      return [name, ...unconfirmedLines(received, options)].join('\n');
    case 'rival':
      return [name, ...rivalLines(received, options)].join('\n');
    default:
      return [name, ...filedLines(received, options)].join('\n');
  }
}

function refusedLines({ findings }: Refused, { lang, columns, paint }: ReceivedTextOptions): string[] {
  const head = say(lang, 'Không vào sổ.', 'Not registered.');
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [
    `  ${paint.error(head)}`,
    ...errors.flatMap((finding) => [
      wrap(messageOf(finding, lang), columns, '  '),
      wrap(fixOf(finding, lang), columns, '     ', '  -> '),
      `     ${paint.faint(finding.code)}`,
    ]),
  ];
}

function notStoredLines({ why }: NotStored, { lang, columns, paint }: ReceivedTextOptions): string[] {
  const text = say(
    lang,
    `Chưa vào sổ được: ${why.vi}. Không có tệp nào bị ghi dở; xử lý xong thì chạy lại lệnh này.`,
    `Could not be registered: ${why.en}. No file was left half-written; put that right and run the command again.`,
  );
  return [paint.error(wrap(text, columns, '  '))];
}

function unconfirmedLines(
  { doubts, receivedOn }: Unconfirmed,
  { lang, columns, paint }: ReceivedTextOptions,
): string[] {
  const head = say(lang, 'Chưa vào sổ, cần xác nhận:', 'Not registered; this has to be confirmed:');
  const next = say(
    lang,
    'Nếu đúng như vậy thì chạy lại lệnh, thêm --confirm.',
    'If it is right, run the command again with --confirm.',
  );
  return [
    `  ${paint.error(head)}`,
    ...doubts.map((doubt) => wrap(doubtWords(doubt, receivedOn, lang), columns, '    ', '  - ')),
    wrap(next, columns, '     ', '  -> '),
  ];
}

function repeatedLines(repeated: Repeated, options: ReceivedTextOptions): string[] {
  const { lang, columns, paint } = options;
  const { revision, receivedOn } = repeated.receipt;
  const day = formatDate(receivedOn, lang);
  const text = say(
    lang,
    `Bản tô màu chưa sửa gì: mọi số liệu, phần chữ và lỗi giống hệt bản ${revision} (nhận ngày ${day}), nên không vào sổ lần nữa; tệp vẫn nằm nguyên chỗ cũ. Nếu đơn vị cho biết đã sửa, đề nghị gửi lại đúng tệp đã sửa.`,
    `A coloured copy without any correction: every figure, text and error is that of revision ${revision} (received on ${day}), so it is not registered again; the file stays where it is. If the unit says it was corrected, ask for the corrected file.`,
  );
  return [
    paint.warning(wrap(text, columns, '  ')),
    `  ${countsText(repeated, options)}`,
    ...supersededLines(repeated, options),
  ];
}
