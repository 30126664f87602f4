import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeWhole } from '../../io/files.ts';
import { isCode } from '../../io/system-error.ts';
import { ejectTemplate, TEMPLATES_FOLDER } from '../../io/report-templates.ts';
import { checkExcelForm } from '../../render/template/excel-form.ts';
import { checkWordTemplate } from '../../render/template/word-template.ts';
import { describeProblem } from '../../render/template/problem-words.ts';
import { isError } from '../../office/docx-fill/problem.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { readDocxText } from '../../office/docx-read/docx-text.ts';
import type { DocxText } from '../../office/docx-read/docx-text.ts';
import { openWorkspace } from './open.ts';
import type { ReportOptions } from './report-made.ts';
import { templateSource } from '../../render/template/template-source.ts';
import { createTemplateLanguage } from '../../render/template/helpers.ts';
import { HTML_FIELDS } from '../../render/report/html/fields.ts';
import { isReminderTemplate, REMINDER_TEMPLATES } from '../../render/reminder/reminder-docx.ts';
import { REMINDER_FIELDS } from '../../render/reminder/reminder-fields.ts';
import { formFields, REPORT_FIELDS } from '../../render/report/report-fields.ts';
import { renderFieldList } from '../../render/report/report-fields-md.ts';
import { REPORT_TEMPLATES } from '../../render/report/report-templates.ts';
import { checkTextTemplate } from '../../render/template/text-template.ts';

/** Copies the built-in templates into the workspace, where they win. One that is there already is left alone. */
export async function runEject(session: Session): Promise<ExitCode> {
  const { host, lang } = session;
  const { folder: workspace } = await openWorkspace(session);
  for (const name of [...REPORT_TEMPLATES, ...REMINDER_TEMPLATES]) {
    const copied = await ejectTemplate(workspace, name);
    const path = `${TEMPLATES_FOLDER}/${name}`;
    if (copied) host.stdout.write(`${path}\n`);
    else
      host.stderr.write(
        { vi: `${path} đã có, giữ nguyên.\n`, en: `${path} is there already and was left alone.\n` }[lang],
      );
  }
  host.stderr.write(
    {
      vi: 'Sửa các tệp trên bằng Word hoặc Notepad; từ nay báo cáo lập theo các tệp này. Kiểm tra bằng "ntge report --check TỆP".\n',
      en: 'Edit these files in Word or a text editor; reports are made from them from now on. Check with "ntge report --check FILE".\n',
    }[lang],
  );
  return 0;
}

/** The fields a template can use, with what they are and a sample. */
export async function runFields({ host, lang }: Session, output: string | undefined): Promise<ExitCode> {
  const text = renderFieldList(REPORT_FIELDS, lang);
  if (output === undefined || output === '-') host.stdout.write(text);
  else await writeWhole(resolve(host.cwd, output), text);
  return 0;
}

/**
 * Every mistake of a template at once; exit code 1 when there is an error among them. A Word file without a tag is a
 * finished report: its figures are held against the consolidation.
 */
export async function runCheck(session: Session, file: string, options: ReportOptions): Promise<ExitCode> {
  const { host, lang } = session;
  const bytes = await readTemplate(resolve(host.cwd, file), file);
  const finished = /\.docx$/i.test(file) ? finishedText(bytes) : undefined;
  if (finished)
    return (await import('./report-check.ts')).checkReport(session, { shown: file, text: finished }, options);
  const problems = await problemsOf(session, bytes, file);
  for (const problem of problems) host.stdout.write(`- ${describeProblem(problem, lang)}\n`);
  if (problems.length === 0)
    host.stdout.write({ vi: `${file}: không có lỗi.\n`, en: `${file}: no mistakes.\n` }[lang]);
  return problems.some(isError) ? 1 : 0;
}

async function problemsOf(
  session: Session,
  bytes: Uint8Array,
  file: string,
): Promise<readonly TemplateProblem[]> {
  if (/\.hbs$/i.test(file)) return checkText(bytes, file, session.lang);
  if (/\.xlsx$/i.test(file)) {
    const { catalogue } = await openWorkspace(session);
    return checkExcelForm(bytes, formFields(catalogue.indicators.map(({ id }) => id)));
  }
  return checkWordTemplate(bytes, isReminderTemplate(file) ? REMINDER_FIELDS : REPORT_FIELDS);
}

/** What a Word file says that is no template; a template has a tag, whole or damaged. */
function finishedText(bytes: Uint8Array): DocxText | undefined {
  const outcome = readDocxText(bytes);
  if (!outcome.ok || outcome.text.lines.some(({ text }) => /\{\{|\}\}|\{[#/]/.test(text))) return undefined;
  return outcome.text;
}

/** The page has fields of its own for its pictures. */
async function checkText(bytes: Uint8Array, file: string, lang: Lang): Promise<TemplateProblem[]> {
  const fields = /\.html\.hbs$/i.test(file) ? HTML_FIELDS : REPORT_FIELDS;
  return checkTextTemplate(templateSource({ path: file, bytes }), fields, await createTemplateLanguage(lang));
}

async function readTemplate(path: string, shown: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EISDIR')) throw error;
    throw cannotRun('usage/no-file', { path: shown });
  }
}
