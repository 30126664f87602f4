import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { fixOf, messageOf } from '../../core/findings/words.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import type {
  Filed,
  NotStored,
  Received,
  Refused,
  Repeated,
  Rival,
  Unconfirmed,
} from '../../core/register/received.ts';
import { doubtWords } from './doubt-words.ts';
import { commandLine } from '../../core/text/command-line.ts';
import { INSIDE } from '../../core/text/contained-name.ts';
import { formatDate, formatNumber } from '../../core/text/format.ts';
import type { Timeliness } from '../../core/calendar/timeliness.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { Paint } from '../paint.ts';
import { submissionDiffCounts, submissionDiffLines } from '../changes/submission-diff-text.ts';
import { bothReadings, dueWords, stateWords } from '../timeliness-words.ts';
import { wrap } from '../wrap.ts';
import { upperFirst } from '../../core/text/upper-first.ts';

/** How the result of filing is shown on a screen. */
export interface ReceivedTextOptions {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly columns: number;
  readonly paint: Paint;
  /** The path of a file in the workspace from where the person stands. */
  readonly placeOf: (inside: string) => string;
}

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

/** Cells named of two rivals; the rest is for `ntge diff`. */
const SHOWN_OF_RIVALS = 5;

function rivalLines(rival: Rival, options: ReceivedTextOptions): string[] {
  const { lang, columns, paint, catalogue } = options;
  const { unit, period, documentNumber, signedOn, savedOn, others, diff } = rival;
  const name = findUnit(catalogue, unit)?.name[lang] ?? unit;
  const label = findPeriod(catalogue, period)?.label[lang] ?? period;
  const head = say(
    lang,
    `Không vào sổ: có ${others.length + 1} tệp khác nhau cùng là báo cáo của ${name}, ${label}. Phần mềm không chọn thay.`,
    `Not registered: ${others.length + 1} different files are the report of ${name}, ${label}. The program does not choose.`,
  );
  const facts = [
    say(lang, `số ${documentNumber || 'không ghi'}`, `number ${documentNumber || 'not given'}`),
    signedOn === null
      ? say(lang, 'không ghi ngày ký', 'no day of signing')
      : say(lang, `ký ngày ${formatDate(signedOn, lang)}`, `signed on ${formatDate(signedOn, lang)}`),
    ...(savedOn === null ? [] : [say(lang, `lưu lúc ${savedOn}`, `saved at ${savedOn}`)]),
  ];
  const [first = ''] = others;
  const [outer = ''] = sanitizeText(rival.file).split(INSIDE);
  // Of two files in one mail neither can be given without the other.
  const isAlone = !others.some((other) => other.split(INSIDE)[0] === rival.file.split(INSIDE)[0]);
  const same = say(lang, 'số liệu như nhau, chỉ tệp khác đi', 'the same figures; only the file differs');
  const differs = diff && (diff.isEmpty ? same : submissionDiffCounts(diff, lang));
  const shown = diff ? submissionDiffLines(diff, { catalogue, unit, period, lang, columns, paint }) : [];
  return [
    paint.error(wrap(head, columns, '  ')),
    wrap(`${upperFirst(facts.join('; '))}.`, columns, '  '),
    ...(differs === null
      ? []
      : [wrap(`${say(lang, 'So với', 'Against')} ${sanitizeText(first)}: ${differs}.`, columns, '  ')]),
    ...shown.slice(0, SHOWN_OF_RIVALS),
    wrap(
      say(
        lang,
        isAlone
          ? 'Là bản đúng thì vào sổ riêng tệp này:'
          : 'Là bản đúng thì lưu riêng tệp này ra thư mục rồi vào sổ tệp đã lưu.',
        isAlone
          ? 'If it is the right one, register it alone:'
          : 'If it is the right one, save it into a folder and register what was saved.',
      ),
      columns,
      '     ',
      '  -> ',
    ),
    ...(isAlone ? [`     ${commandLine(['ntge', 'receive', outer])}`] : []),
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

function filedLines(filed: Filed, options: ReceivedTextOptions): string[] {
  const { lang, columns, paint } = options;
  return [
    ...wrap(registered(filed, options), columns, '  ')
      .split('\n')
      .map((line) => (filed.outcome === 'filed' ? paint.good(line) : line)),
    ...timeLines(filed, options),
    `  ${countsText(filed, options)}`,
    ...formerLines(filed, options),
    `  ${say(lang, 'Bản gốc', 'Original')}: ${filed.stored}`,
    ...noteLines(filed, options),
    ...supersededLines(filed, options),
  ];
}

/** Whose, for when, under which number, on which day. */
function registered({ outcome, receipt }: Filed, { catalogue, lang }: ReceivedTextOptions): string {
  const unit = findUnit(catalogue, receipt.unit)?.name[lang] ?? receipt.unit;
  const period = findPeriod(catalogue, receipt.period)?.label[lang] ?? receipt.period;
  const day = formatDate(receipt.receivedOn, lang);
  const what =
    outcome === 'filed'
      ? say(lang, 'Đã vào sổ', 'Registered')
      : say(lang, 'Đã có trong sổ từ trước, không vào sổ lần nữa', 'Registered before, not registered again');
  const number = say(lang, `bản ${receipt.revision}`, `revision ${receipt.revision}`);
  return `${what}: ${unit}, ${period}, ${number}, ${say(lang, `ngày đến ${day}`, `received on ${day}`)}${threeDays(receipt, lang)}.`;
}

/** The other two days, where they are not the day of receipt: when it was signed, when it was filed. */
function threeDays({ signedOn, receivedOn, filedOn }: Filed['receipt'], lang: Lang): string {
  const signed =
    signedOn === undefined
      ? ''
      : say(
          lang,
          `, ngày văn bản ${formatDate(signedOn, lang)}`,
          `, signed on ${formatDate(signedOn, lang)}`,
        );
  const filed =
    filedOn === receivedOn
      ? ''
      : say(
          lang,
          `, vào sổ ngày ${formatDate(filedOn, lang)}`,
          `, registered on ${formatDate(filedOn, lang)}`,
        );
  return signed + filed;
}

function timeLines({ timeliness }: Filed, { lang, columns, paint }: ReceivedTextOptions): string[] {
  const { dueBefore, dueInclusive, extension, submission, readingsDiffer } = timeliness;
  if (dueBefore === null)
    return [
      wrap(
        say(
          lang,
          'Đơn vị không phải nộp kỳ này, không tính hạn.',
          'Nothing is due from the unit for this period.',
        ),
        columns,
        '  ',
      ),
    ];
  const state = upperFirst(stateWords(timeliness, lang));
  const due = dueWords(dueBefore, dueInclusive, lang);
  const granted =
    extension === null ? '' : say(lang, `, gia hạn theo ${extension}`, `, extended by ${extension}`);
  const colour = submission === 'late' ? paint.warning : paint.good;
  const line = `${state}${firstWords(timeliness, lang)} (${say(lang, 'hạn', 'due')} ${due}${granted}).`;
  return [
    colour(wrap(line, columns, '  ')),
    ...(readingsDiffer ? [wrap(`${upperFirst(bothReadings(timeliness, lang))}.`, columns, '  ')] : []),
  ];
}

/** A correction is no second submission: the unit is as punctual as its first file was. */
function firstWords({ receivedOn, revisedOn }: Timeliness, lang: Lang): string {
  if (receivedOn === null || revisedOn === null) return '';
  const first = formatDate(receivedOn, lang);
  return say(
    lang,
    `, tính theo bản đầu nhận ngày ${first}; bản bổ sung không làm thay đổi`,
    `, by the first file, received on ${first}; a correction does not change that`,
  );
}

function countsText({ counts }: Pick<Filed, 'counts'>, { lang, paint }: ReceivedTextOptions): string {
  const errors = plural(counts.error, ['lỗi', 'error'], lang);
  const warnings = plural(counts.warning, ['cảnh báo', 'warning'], lang);
  return `${(counts.error > 0 ? paint.error : paint.good)(errors)}, ${warnings}.`;
}

function formerLines({ former, receipt }: Filed, options: ReceivedTextOptions): string[] {
  if (!former) return [];
  const { lang, catalogue, columns, paint } = options;
  const day = formatDate(former.receipt.receivedOn, lang);
  const than = say(
    lang,
    `So với bản ${former.receipt.revision} (nhận ngày ${day})`,
    `Against revision ${former.receipt.revision} (received on ${day})`,
  );
  if (former.diff.isEmpty) {
    const same = say(
      lang,
      'mọi số liệu và phần chữ đều như cũ, chỉ tệp khác đi',
      'every figure and text is the same; only the file differs',
    );
    return [wrap(`${than}: ${same}.`, columns, '  ')];
  }
  const { unit, period } = receipt;
  return [
    wrap(`${than}: ${submissionDiffCounts(former.diff, lang)}.`, columns, '  '),
    ...submissionDiffLines(former.diff, { catalogue, unit, period, lang, columns, paint }),
  ];
}

/** What else must be known about what was filed. */
function noteLines(
  { receipt, standing, sameDocument, problems, mailedOn }: Filed,
  { lang, columns, paint }: ReceivedTextOptions,
): string[] {
  const { period, unit, revision } = receipt;
  const which = `--period ${period} --unit ${unit} --revision ${revision}`;
  const notes: readonly Note[] = [
    ...(mailedOn === null || mailedOn === standing.receivedOn
      ? []
      : [mailNote(mailedOn, standing.receivedOn, which, lang)]),
    ...(receipt.blank
      ? [
          {
            text: say(
              lang,
              'Biểu mẫu còn trống: đã nhận, nhưng chưa tính là báo cáo.',
              'The form is untouched: it was received, and does not count as a submission.',
            ),
          },
        ]
      : []),
    ...(standing.withdrawn === null
      ? []
      : [
          {
            text: say(
              lang,
              `Bản ${revision} đã được rút; muốn dùng lại:`,
              `Revision ${revision} was withdrawn; to use it again:`,
            ),
            command: `ntge receipt restore ${which} --reason "${say(lang, 'dùng lại', 'used again')}"`,
          },
        ]),
    ...(sameDocument
      ? [
          {
            text: say(
              lang,
              `Số liệu khác bản ${sameDocument.revision} nhưng cùng số, cùng ngày văn bản (${receipt.documentNumber ?? ''}): đề nghị đơn vị gửi văn bản thay thế (Nghị định 30/2020/NĐ-CP, Điều 18).`,
              `Other figures than revision ${sameDocument.revision} under the same document number and date (${receipt.documentNumber ?? ''}): ask the unit for a replacing document (Decree 30/2020/NĐ-CP, art. 18).`,
            ),
          },
        ]
      : []),
    ...problems.map(({ file }) => ({
      text: say(
        lang,
        `Sổ nhận của đơn vị đang hỏng ở ${file}; xem:`,
        `The unit's register is damaged at ${file}; see:`,
      ),
      command: `ntge status --period ${period}`,
    })),
  ];
  return notes.flatMap(({ text, command }) => [
    paint.warning(wrap(sanitizeText(text), columns, '  ')),
    ...(command === undefined ? [] : [`    ${command}`]),
  ]);
}

/** Something to know, and a command that stands on a line of its own, to be copied. */
interface Note {
  readonly text: string;
  readonly command?: string;
}

/** The day of the mail is offered, never taken unasked: only the office knows whether it is its own mailbox. */
function mailNote(mailedOn: CalendarDate, receivedOn: CalendarDate | null, which: string, lang: Lang): Note {
  const [mailed, received] = [mailedOn, receivedOn].map((day) =>
    day === null ? '?' : formatDate(day, lang),
  );
  return {
    text: say(
      lang,
      `Máy chủ thư nhận thư này ngày ${mailed}; ngày đến đang ghi là ${received}. Muốn lấy ngày của máy chủ thư:`,
      `The mail server received this mail on ${mailed}; the day of receipt is now ${received}. To take the day of the mail server:`,
    ),
    command: `ntge receipt redate ${which} --on ${mailedOn} --reason "${say(lang, 'theo ngày máy chủ thư nhận', 'as the mail server received it')}"`,
  };
}

/** The same old bytes again do not bring the old figures back; whoever sent them may think so. */
function supersededLines(
  { receipt, latest }: Pick<Filed, 'receipt' | 'latest'>,
  { lang, columns, paint }: ReceivedTextOptions,
): string[] {
  if (latest === null || latest === receipt.revision) return [];
  const text = say(
    lang,
    `Bản có hiệu lực vẫn là bản ${latest}. Nếu đơn vị muốn trở lại số liệu cũ, đề nghị gửi tệp mới.`,
    `Revision ${latest} still counts. If the unit wants the former figures back, ask for a new file.`,
  );
  return [paint.warning(wrap(text, columns, '  '))];
}

function summary(files: readonly Received[], options: ReceivedTextOptions): string[] {
  const { lang, paint } = options;
  const count = (outcome: Received['outcome']): number => files.filter((f) => f.outcome === outcome).length;
  const told = OUTCOMES.map(([outcome, vi, en]) => ({ count: count(outcome), words: say(lang, vi, en) }))
    .filter((one) => one.count > 0)
    .map((one) => `${formatNumber(one.count, lang)} ${one.words}`);
  const head = files.length > 1 ? [`${say(lang, 'Tổng cộng', 'In all')}: ${told.join(', ')}.`] : [];
  const next = nextStep(files, options);
  return [...head, ...(next === undefined ? [] : [paint.strong(next)])];
}

const OUTCOMES: readonly (readonly [Received['outcome'], string, string])[] = [
  ['filed', 'tệp vào sổ', 'registered'],
  ['already-filed', 'tệp đã có từ trước', 'registered before'],
  ['unchanged-copy', 'bản tô màu chưa sửa gì', 'coloured copies without a correction'],
  ['refused', 'tệp không vào sổ', 'not registered'],
  ['unconfirmed', 'tệp cần xác nhận', 'to be confirmed'],
  ['rival', 'tệp phải chọn', 'to be chosen from'],
  ['not-stored', 'tệp chưa ghi được', 'could not be stored'],
];

/** What to do, and the command for it on a line of its own, to be copied. */
function nextStep(files: readonly Received[], { lang, placeOf }: ReceivedTextOptions): string | undefined {
  const filed = files.flatMap((f) => (f.outcome === 'filed' || f.outcome === 'already-filed' ? [f] : []));
  const [faulty] = filed.filter(
    ({ counts, latest, receipt }) => counts.error > 0 && latest === receipt.revision,
  );
  if (faulty) {
    const words = say(
      lang,
      'Bước tiếp theo: xem lỗi để gửi lại đơn vị',
      'Next: see the errors to return to the unit',
    );
    return `${words}\n  ${commandLine(['ntge', 'validate', placeOf(faulty.stored)])}`;
  }
  const [first] = filed;
  return first && `${say(lang, 'Bước tiếp theo', 'Next')}: ntge status --period ${first.receipt.period}`;
}

function plural(count: number, [vi, en]: readonly [string, string], lang: Lang): string {
  const number = formatNumber(count, lang);
  return { vi: `${number} ${vi}`, en: `${number} ${en}${count === 1 ? '' : 's'}` }[lang];
}

function say(lang: Lang, vi: string, en: string): string {
  return { vi, en }[lang];
}
