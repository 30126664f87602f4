import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import { formatDate } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { needDate } from './dates.ts';
import type { Intake } from './intake.ts';

/**
 * The day of receipt of a file: as said in the command; for a file out of a mail, as answered when the day on which the office's
 * server received the mail is offered; else today. Asked once a mail. Throws CannotRun for an answer that is no day.
 */
export async function dayOfReceipt(
  { container }: WorkbookPath,
  { session, receivedOn, isDayNamed, answeredDays }: Intake,
): Promise<CalendarDate> {
  const { host, lang } = session;
  const offered = container?.receivedOn ?? null;
  if (container === undefined || offered === null || isDayNamed || !host.ask) return receivedOn;
  if (offered === receivedOn || offered > host.today) return receivedOn;
  const known = answeredDays.get(container.sha256);
  if (known !== undefined) return known;
  const answer = (await host.ask(question(container.name, offered, lang))).trim();
  const day = answer === '' ? offered : needDate(session, answer);
  answeredDays.set(container.sha256, day);
  return day;
}

function question(mail: string, offered: CalendarDate, lang: Lang): string {
  const day = formatDate(offered, lang);
  return {
    vi: `${sanitizeText(mail)}: máy chủ thư nhận thư này ngày ${day}. Ngày đến là ngày nào? (Enter = ${day}) `,
    en: `${sanitizeText(mail)}: the mail server received it on ${day}. Which is the day of receipt? (Enter = ${day}) `,
  }[lang];
}
