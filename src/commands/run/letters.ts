import { cannotRun } from '../../core/problems/cannot-run.ts';
import { isForOffice } from '../../core/findings/count.ts';
import { wordsOfJson } from '../../core/findings/json.ts';
import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { notDueYet } from '../../core/remind/build.ts';
import type { ReminderLetter, Reminders, ReminderUnit } from '../../core/remind/model.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { Session } from '../../host.ts';
import { findTemplate } from '../../io/report-templates.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { renderReminderDocx, reminderTemplateName } from '../../render/reminder/reminder-docx.ts';
import { TemplateRefused } from '../../render/report/report-output.ts';
import { describeProblem } from '../../render/template/problem-words.ts';
import { needDate } from './dates.ts';
import type { Opened } from './open.ts';

/** What `ntge remind` and `ntge return` share: letters as Word files, and what no letter says. */

interface DrawnLetter {
  readonly letter: ReminderLetter;
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Drawing {
  readonly form: 'each' | 'one';
  readonly asOf: CalendarDate;
}

/** Every letter as a Word file. Undefined, and every mistake told, where the office's template has mistakes. */
export async function drawLetters(
  session: Session,
  opened: Opened,
  letters: readonly ReminderLetter[],
  drawing: Drawing,
): Promise<readonly DrawnLetter[] | undefined> {
  const [first] = letters;
  if (!first) return [];
  const template = await findTemplate(opened.folder, [reminderTemplateName(drawing.form, first.lang)]);
  const drawn: DrawnLetter[] = [];
  let warnings: readonly TemplateProblem[] = [];
  try {
    for (const letter of letters) {
      const rendered = await renderReminderDocx(letter, template);
      warnings = rendered.warnings;
      drawn.push({ letter, name: letterName(letter, drawing), bytes: rendered.bytes });
    }
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    refuse(session, error);
    return undefined;
  }
  tellProblems(session, warnings);
  return drawn;
}

/** The day is in the name: a second reminder is another letter. */
function letterName({ lang, period, unitIds }: ReminderLetter, { form, asOf }: Drawing): string {
  const unit = form === 'each' ? `-${unitIds[0] ?? ''}` : '';
  return `don-doc-${period.id}${unit}-${asOf}${{ vi: '', en: '.en' }[lang]}.docx`;
}

/** The last day to answer, as a person wrote it; undefined where none was named. */
export function answerDay(session: Session, named: string | undefined, asOf: string): string | undefined {
  if (named === undefined) return undefined;
  const until = needDate(session, named);
  if (until >= asOf) return until;
  throw cannotRun('usage/answer-day-past', { until, asOf });
}

/** What no letter says: what the office itself owes, files of nobody known, units whose time is not over. */
export function tellOthers({ host, lang }: Session, { own }: Reminders, consolidation: Consolidation): void {
  if (own) host.stderr.write(ownText(own, lang));
  for (const one of consolidation.findings) {
    if (!isForOffice(one) || one.severity !== 'error' || one.waived) continue;
    const { message, fix } = wordsOfJson(one, lang);
    host.stderr.write(
      `${{ vi: 'Việc của cơ quan tổng hợp', en: 'For the office itself' }[lang]}: ${sanitizeText(`${message} ${fix}`)}\n`,
    );
  }
  const strangers = consolidation.findings.filter(
    (f) => f.unit === undefined && f.file !== undefined && f.severity === 'error',
  );
  for (const file of new Set(strangers.map((f) => f.file)))
    host.stderr.write(
      {
        vi: `Lưu ý: không rõ tệp ${file} của đơn vị nào, nên không tính là đã gửi.\n`,
        en: `Note: it is not known whose file ${file} is; it does not count as sent.\n`,
      }[lang],
    );
  const waiting = notDueYet(consolidation).length;
  if (waiting > 0)
    host.stderr.write(
      {
        vi: `${waiting} đơn vị chưa gửi nhưng chưa đến hạn: không lập công văn.\n`,
        en: `${waiting} ${waiting === 1 ? 'unit has' : 'units have'} not sent yet but ${waiting === 1 ? 'is' : 'are'} not due: no letter.\n`,
      }[lang],
    );
}

function ownText({ heading }: ReminderUnit, lang: Lang): string {
  return {
    vi: `Lưu ý: ${heading}. Đây là đơn vị ban hành công văn, không lập công văn gửi chính mình.\n`,
    en: `Note: ${heading}. This is the office that writes: no letter to itself.\n`,
  }[lang];
}

/** Lists every mistake of a template. */
function refuse(session: Session, { path, problems }: TemplateRefused): void {
  session.host.stderr.write(
    {
      vi: `ntge: tệp mẫu ${path} có lỗi nên chưa lập công văn:\n`,
      en: `ntge: the template ${path} has mistakes, no letter was made:\n`,
    }[session.lang],
  );
  tellProblems(session, problems);
}

function tellProblems({ host, lang }: Session, problems: readonly TemplateProblem[]): void {
  for (const problem of problems) host.stderr.write(`- ${describeProblem(problem, lang)}\n`);
}
