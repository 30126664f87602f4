import { join, resolve } from 'node:path';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { isForOffice } from '../../core/findings/count.ts';
import { wordsOfJson } from '../../core/findings/json.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { buildReminders, notDueYet } from '../../core/remind/build.ts';
import type { ReminderLetter, Reminders, ReminderUnit } from '../../core/remind/model.ts';
import { formatDate } from '../../core/text/format.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { findTemplate } from '../../io/report-templates.ts';
import { describeProblem } from '../../render/template/problem-words.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { renderReminderDocx, reminderTemplateName } from '../../render/reminder/reminder-docx.ts';
import { TemplateRefused } from '../../render/report/report-output.ts';
import { tellBlanks } from './blanks.ts';
import { consolidationOfDay } from './consolidation-of-day.ts';
import { needDate } from './dates.ts';
import { needUnit, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge remind`. */
export interface RemindOptions {
  readonly period?: string;
  readonly unit?: readonly string[];
  readonly asOf?: string;
  readonly until?: string;
  readonly each?: boolean;
  readonly one?: boolean;
  readonly output?: string;
  readonly fields?: boolean;
}

/** Writes the letters to units that are overdue, late or sent errors. Nobody to write to is said, and is no error. */
export async function runRemind(session: Session, options: RemindOptions): Promise<ExitCode> {
  if (options.fields) return listFields(session);
  const form = formOf(options);
  const opened = await openWorkspace(session);
  const period = await workPeriod(session, opened, options.period);
  const asOf = options.asOf === undefined ? session.host.today : needDate(session, options.asOf);
  const until = untilOf(session, options.until, asOf);
  const units = options.unit?.map((id) => needUnit(session, opened.catalogue, id).id);
  const consolidation = await consolidationOfDay(session, opened, period, asOf);
  const reminders = buildReminders(opened.catalogue, consolidation, letterheadOn(opened.config, asOf), {
    lang: session.lang,
    form,
    notice: opened.config.notice,
    ...(units && { units: new Set(units) }),
    ...(until !== undefined && { until }),
  });
  tellOthers(session, reminders, consolidation);
  if (reminders.letters.length === 0) return tellNobody(session, asOf, units);
  const folder =
    options.output === undefined
      ? join(session.workspace, 'reports', period.id, 'don-doc')
      : resolve(session.host.cwd, options.output);
  return writeLetters(session, opened, reminders.letters, { form, folder, asOf });
}

function formOf({ each, one }: RemindOptions): 'each' | 'one' {
  if (each && one) throw cannotRun('usage/each-or-one', {});
  return one ? 'one' : 'each';
}

function untilOf(session: Session, named: string | undefined, asOf: string): string | undefined {
  if (named === undefined) return undefined;
  const until = needDate(session, named);
  if (until >= asOf) return until;
  throw cannotRun('usage/answer-day-past', { until, asOf });
}

async function listFields({ host, lang }: Session): Promise<ExitCode> {
  const { renderFieldList } = await import('../../render/report/report-fields-md.ts');
  const { REMINDER_FIELDS } = await import('../../render/reminder/reminder-fields.ts');
  host.stdout.write(renderFieldList(REMINDER_FIELDS, lang));
  return 0;
}

interface Writing {
  readonly form: 'each' | 'one';
  readonly folder: string;
  readonly asOf: string;
}

/** Renders every letter before the first is written: a template with mistakes leaves nothing half done. */
async function writeLetters(
  session: Session,
  opened: Opened,
  letters: readonly ReminderLetter[],
  { form, folder, asOf }: Writing,
): Promise<ExitCode> {
  const { lang } = session;
  const template = await findTemplate(opened.folder, [reminderTemplateName(form, lang)]);
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let warnings: readonly TemplateProblem[] = [];
  try {
    for (const letter of letters) {
      const rendered = await renderReminderDocx(letter, template);
      warnings = rendered.warnings;
      files.push({ name: fileName(letter, form, asOf), bytes: rendered.bytes });
    }
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    return refuse(session, error);
  }
  tellProblems(session, warnings);
  for (const { name, bytes } of files) await writeOne(session, join(folder, name), name, bytes);
  tellBlanks(session, opened, asOf, ['reminder']);
  return 0;
}

/** The day is in the name: a second reminder is another letter. */
function fileName({ lang, period, unitIds }: ReminderLetter, form: Writing['form'], asOf: string): string {
  const unit = form === 'each' ? `-${unitIds[0] ?? ''}` : '';
  return `don-doc-${period.id}${unit}-${asOf}${{ vi: '', en: '.en' }[lang]}.docx`;
}

async function writeOne(
  { host, lang }: Session,
  path: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const written = await writeBeside(path, bytes);
  host.stdout.write(`${written.path}\n`);
  if (written.state === 'same')
    host.stderr.write(
      {
        vi: `${name}: đã có đúng nội dung này, không ghi lại.\n`,
        en: `${name}: already there with this very content.\n`,
      }[lang],
    );
  if (written.state === 'beside')
    host.stderr.write(
      {
        vi: `${name} đã có và khác bản vừa lập (có thể đã sửa tay): giữ nguyên tệp đó, bản mới ghi bên cạnh.\n`,
        en: `${name} is there and differs from what was just made (perhaps edited by hand): it was kept, the new one is beside it.\n`,
      }[lang],
    );
}

/** What no letter says: what the office itself owes, files of nobody known, units whose time is not over. */
function tellOthers({ host, lang }: Session, { own }: Reminders, consolidation: Consolidation): void {
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

function tellNobody({ host, lang }: Session, asOf: string, units: readonly string[] | undefined): ExitCode {
  const day = formatDate(asOf, lang);
  const of = units ? ` (${units.join(', ')})` : '';
  host.stdout.write(
    {
      vi: `Đến ngày ${day} không có đơn vị nào${of} phải đôn đốc.\n`,
      en: `On ${day} there is no unit${of} to remind.\n`,
    }[lang],
  );
  return 0;
}

/** Lists every mistake of a template; exit code 2, nothing written. */
function refuse(session: Session, { path, problems }: TemplateRefused): ExitCode {
  session.host.stderr.write(
    {
      vi: `ntge: tệp mẫu ${path} có lỗi nên chưa lập công văn:\n`,
      en: `ntge: the template ${path} has mistakes, no letter was made:\n`,
    }[session.lang],
  );
  tellProblems(session, problems);
  return 2;
}

function tellProblems({ host, lang }: Session, problems: readonly TemplateProblem[]): void {
  for (const problem of problems) host.stderr.write(`- ${describeProblem(problem, lang)}\n`);
}
