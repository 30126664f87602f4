import { addDays } from '../../core/calendar/calendar.ts';
import { wordsOfJson } from '../../core/findings/json.ts';
import { findUnit } from '../../core/catalogue/catalogue.ts';
import type { Catalogue, Period } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { Status, UnitStatus } from '../../core/model/status.ts';
import { formatDate, formatNumber } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { correctionWords } from '../register/register-rows.ts';
import { bothReadings, days, dueWords } from '../timeliness-words.ts';

/** The words of the table of submissions, the same in every form of it. */

/** What the words depend on besides the status. */
export interface StatusWordsOptions {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly lang: Lang;
}

/** `Tình hình nộp báo cáo: 6 tháng đầu năm 2025, tính đến ngày 18/6/2025`. */
export function statusTitle({ asOf }: Status, { period, lang }: StatusWordsOptions): string {
  const day = formatDate(asOf, lang);
  return {
    vi: `Tình hình nộp báo cáo: ${period.label.vi}, tính đến ngày ${day}`,
    en: `Submissions: ${period.label.en}, as of ${day}`,
  }[lang];
}

/** The period's due date and how far off it is. */
export function dueSentence({ due }: Pick<Status, 'due'>, lang: Lang): string {
  if (due === null)
    return {
      vi: 'Kỳ trước kế hoạch, chỉ để so sánh: không đơn vị nào phải nộp.',
      en: 'A period before the plan, for comparison only: nothing is due.',
    }[lang];
  const date = dueWords(due.date, due.inclusive, lang);
  return {
    vi: `Hạn nộp: ${date} (${leftWords(due.daysLeft, lang)}).`,
    en: `Due: ${date} (${leftWords(due.daysLeft, lang)}).`,
  }[lang];
}

/** `còn 3 ngày`, `hôm nay là ngày cuối`, `đã quá hạn 4 ngày`. */
function leftWords(left: number, lang: Lang): string {
  if (left === 0) return { vi: 'hôm nay là ngày cuối', en: 'today is the last day' }[lang];
  if (left > 0) return { vi: `còn ${days(left, lang)}`, en: `${days(left, lang)} left` }[lang];
  return { vi: `đã quá hạn ${days(-left, lang)}`, en: `${days(-left, lang)} overdue` }[lang];
}

export function unitName({ id, name }: UnitStatus, { catalogue, lang }: StatusWordsOptions): string {
  return findUnit(catalogue, id)?.name[lang] ?? name;
}

/** Headings of the table, in order. */
export const STATUS_HEADINGS = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  state: { vi: 'Tình trạng', en: 'State' },
  received: { vi: 'Ngày nhận', en: 'Received' },
  revision: { vi: 'Bản', en: 'Revision' },
  errors: { vi: 'Lỗi', en: 'Errors' },
  warnings: { vi: 'Cảnh báo', en: 'Warnings' },
  filled: { vi: 'Đã điền', en: 'Filled' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  daysLeft: { vi: 'Số ngày còn lại', en: 'Days left' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const;

/** A dash where nothing came: no figure is not the figure 0. */
export function orDash(unit: UnitStatus, value: number, lang: Lang): string {
  return unit.file === null && unit.errors === 0 ? '–' : formatNumber(value, lang);
}

/** Cells answered out of cells asked: `7/8`; `–` where nothing came, or nothing is asked. */
export function filledWords(unit: UnitStatus, lang: Lang): string {
  if (unit.file === null || unit.due === 0) return '–';
  return `${formatNumber(unit.filled, lang)}/${formatNumber(unit.due, lang)}`;
}

/** Tasks answered out of tasks due: `5/7`; `–` where nothing came, or none is due. */
export function taskWords({ file, tasks }: UnitStatus, lang: Lang): string {
  if (file === null || tasks.due === 0) return '–';
  return `${formatNumber(tasks.answered, lang)}/${formatNumber(tasks.due, lang)}`;
}

/** What must be known about a unit besides its row: extension, the due date read both ways, corrections, a former workbook. */
export function unitNotes(unit: UnitStatus, lang: Lang): readonly string[] {
  return [
    extensionNote(unit, lang),
    unit.readingsDiffer && bothReadings(unit, lang),
    correctionNote(unit, lang),
    formerWorkbookNote(unit, lang),
    ...unit.corrections.map((one) => registerNote(one, lang)),
  ]
    .filter((note) => typeof note === 'string')
    .filter(Boolean);
}

function extensionNote({ extension, dueBefore, dueInclusive, daysLeft }: UnitStatus, lang: Lang): string {
  if (extension === null || dueBefore === null) return '';
  const date = dueWords(dueBefore, dueInclusive, lang);
  const left = daysLeft === null ? '' : `, ${leftWords(daysLeft, lang)}`;
  const document = sanitizeText(extension);
  return {
    vi: `được gia hạn ${date} theo ${document}${left}`,
    en: `extended, due ${date} by ${document}${left}`,
  }[lang];
}

/** The day of receipt in the table is the first one's; the figures are the latest's. */
function correctionNote({ revisedOn, revision }: UnitStatus, lang: Lang): string {
  if (revisedOn === null || revision === null) return '';
  const day = formatDate(revisedOn, lang);
  return {
    vi: `đã bổ sung ngày ${day}, số liệu lấy theo bản ${revision}`,
    en: `corrected on ${day}, figures are those of revision ${revision}`,
  }[lang];
}

/** What the office put right about the unit's receipts, with who and why. */
function registerNote(one: UnitStatus['corrections'][number], lang: Lang): string {
  const { revision, what, receivedBefore, receivedAfter, withdrawn, reason, by, on } = one;
  const words = correctionWords(
    {
      what,
      before: { receivedOn: receivedBefore },
      after: { receivedOn: receivedAfter, withdrawn },
      reason,
      by,
      on,
    },
    lang,
  );
  return { vi: `sổ nhận, bản ${revision}: ${words}`, en: `register, revision ${revision}: ${words}` }[lang];
}

/** Blanks that are not the unit's omission. */
function formerWorkbookNote({ neverIssued }: UnitStatus, lang: Lang): string {
  if (neverIssued === 0) return '';
  const cells = formatNumber(neverIssued, lang);
  return {
    vi: `nộp biểu mẫu cấp trước khi nội dung báo cáo thay đổi, chưa từng có ${cells} ô nay phải báo cáo; cấp biểu mẫu mới nếu cơ quan cũ chưa báo cáo các số đó`,
    en: `sent a workbook issued before the questions changed, which never had ${cells} of the cells asked now; issue a new one unless the former body reported them`,
  }[lang];
}

/** One sentence with the three rates, none of them capped. */
export function ratesSentence({ rates, due }: Status, lang: Lang): string {
  if (due === null) return '';
  const rate = ({ have, due: of }: { have: number; due: number }): string =>
    of === 0
      ? '–'
      : `${formatNumber(have, lang)}/${formatNumber(of, lang)} (${formatNumber((100 * have) / of, lang, 1)}%)`;
  const { received, onTime, onTimeAndValid } = rates;
  return {
    vi: `Đã nộp ${rate(received)}; đúng hạn ${rate(onTime)}; đúng hạn, không có lỗi và không phải sửa sau hạn ${rate(onTimeAndValid)}.`,
    en: `Received ${rate(received)}; on time ${rate(onTime)}; on time, without errors and without later corrections ${rate(onTimeAndValid)}.`,
  }[lang];
}

/** More names than these say no more. */
const NAMED_AT_MOST = 8;

/** What came, and what was put right in the register, on the day and on the one before; '' where nothing did. */
export function sinceYesterday({ units, asOf }: Status, options: StatusWordsOptions): string {
  const { lang } = options;
  const yesterday = addDays(asOf, -1);
  const isNew = (day: string): boolean => day >= yesterday && day <= asOf;
  const named = (of: (unit: UnitStatus) => boolean): string => {
    const names = units.filter(of).map((unit) => unitName(unit, options));
    const left = names.length - NAMED_AT_MOST;
    const more = { vi: ` và ${left} đơn vị khác`, en: ` and ${left} more` }[lang];
    return `${names.slice(0, NAMED_AT_MOST).join(', ')}${left > 0 ? more : ''}`;
  };
  const came = named(({ revisions }) =>
    revisions.some(({ receivedOn, filedOn }) => isNew(receivedOn) || isNew(filedOn)),
  );
  const corrected = named(({ corrections }) => corrections.some(({ on }) => isNew(on)));
  const parts = {
    vi: [
      ...(came ? [`có tệp của ${came}`] : []),
      ...(corrected ? [`đính chính sổ nhận của ${corrected}`] : []),
    ],
    en: [
      ...(came ? [`files of ${came}`] : []),
      ...(corrected ? [`corrected in the register: ${corrected}`] : []),
    ],
  }[lang];
  if (parts.length === 0) return '';
  const since = { vi: 'Từ hôm qua', en: 'Since yesterday' }[lang];
  return `${since} (${formatDate(yesterday, lang)}): ${parts.join('; ')}.`;
}

/** Notes of all units and of the files nobody can place, each a line. */
export function statusNotes(status: Status, options: StatusWordsOptions): readonly string[] {
  const { lang } = options;
  const ofUnits = status.units.flatMap((unit) =>
    unitNotes(unit, lang).map((note) => `${unitName(unit, options)}: ${note}.`),
  );
  const unknown = status.units.filter(({ submission }) => submission === 'unknown-date');
  const undated = {
    vi: 'Tệp chưa vào sổ nên không rõ ngày nhận; vào sổ bằng: ntge receive TỆP --on NGÀY.',
    en: 'Not registered, so the day of receipt is unknown; register with: ntge receive FILE --on DATE.',
  }[lang];
  const office = status.office
    .filter(({ severity }) => severity !== 'info')
    .map((one) => {
      const { message, fix } = wordsOfJson(one, lang);
      return sanitizeText(`${message} ${fix}`);
    });
  const strangers = status.unidentified.map(({ file }) => {
    const name = sanitizeText(file);
    return {
      vi: `Tệp không rõ của đơn vị nào: ${name}; xem lý do: ntge validate "${name}".`,
      en: `File of unknown origin: ${name}; to see why: ntge validate "${name}".`,
    }[lang];
  });
  return [...ofUnits, ...office, ...(unknown.length > 0 ? [undated] : []), ...strangers];
}

/** Files from which nothing is read, each a line: for what is kept; on a screen they were told before. */
export function unreadNotes({ unread }: Status, lang: Lang): readonly string[] {
  return unread.map((one) => {
    const { message, fix } = wordsOfJson(one, lang);
    return sanitizeText(`${one.file}: ${message} ${fix}`);
  });
}
