import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import type { Filed } from '../../core/register/received.ts';
import { formatDate } from '../../core/text/format.ts';
import type { Timeliness } from '../../core/calendar/timeliness.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { submissionDiffCounts, submissionDiffLines } from '../changes/submission-diff-text.ts';
import { bothReadings, dueWords, stateWords } from '../timeliness-words.ts';
import { wrap } from '../wrap.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { say } from '../say.ts';
import type { ReceivedTextOptions } from './received-options.ts';
import { countsText, supersededLines } from './filed-counts.ts';

export function filedLines(filed: Filed, options: ReceivedTextOptions): string[] {
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
  const colour = ['on-time', 'not-due'].includes(submission) ? paint.good : paint.warning;
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
