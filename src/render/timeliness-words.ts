import type { Lang } from '../core/model/ids.ts';
import type { Timeliness } from '../core/calendar/timeliness.ts';
import { WORDS } from '../core/words/words.ts';
import { formatDate, formatNumber } from '../core/text/format.ts';
import { counted } from '../core/text/english-plural.ts';

/** How the screen speaks of due dates and lateness. */

/** `trước ngày 15/6/2025`, or `đến hết ngày …` where the day itself still counts. */
export function dueWords(date: string, inclusive: boolean, lang: Lang): string {
  const day = formatDate(date, lang);
  return {
    vi: inclusive ? `đến hết ngày ${day}` : `trước ngày ${day}`,
    en: inclusive ? `by ${day}` : `before ${day}`,
  }[lang];
}

/** `đúng hạn`, `muộn 3 ngày`, `chưa nộp` … */
export function stateWords(
  { submission, daysLate, dueBefore }: Pick<Timeliness, 'submission' | 'daysLate' | 'dueBefore'>,
  lang: Lang,
): string {
  const states = WORDS[lang].shortStates;
  if (submission === 'on-time' && dueBefore === null) return states['no-due-date'];
  const word = states[submission];
  return submission === 'late' && daysLate !== null ? `${word} ${days(daysLate, lang)}` : word;
}

/** `3 ngày`; `3 days`, `1 day`. */
export function days(count: number, lang: Lang): string {
  return { vi: `${formatNumber(count, lang)} ngày`, en: counted(count, 'day') }[lang];
}

/** Both readings of a submission that came on the due date itself, and the one in use. */
export function bothReadings(timeliness: Timeliness, lang: Lang): string {
  const { dueBefore, dueInclusive } = timeliness;
  if (dueBefore === null) return '';
  const strict = dueWords(dueBefore, false, lang);
  const wide = dueWords(dueBefore, true, lang);
  const used = stateWords(timeliness, lang);
  const setting = dueInclusive ? 'inclusive: true' : 'inclusive: false';
  return {
    vi: `nhận đúng ngày hạn: hiểu "${strict}" thì muộn 1 ngày, hiểu "${wide}" thì đúng hạn; đang tính ${used} (danh mục ghi ${setting})`,
    en: `received on the due date itself: read as "${strict}" it is 1 day late, read as "${wide}" it is on time; counted as ${used} (the catalogue says ${setting})`,
  }[lang];
}
