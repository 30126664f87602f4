import { basename, join, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { readConsolidation } from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { describeProblem } from '../../render/template/problem-words.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { TemplateRefused } from '../../render/report/report-output.ts';
import type { ReportOutput } from '../../render/report/report-output.ts';
import { REPORT_RENDERERS } from '../../render/report/report.ts';
import type { ReportFormat } from '../../render/report/report.ts';
import { tellBlanks } from './blanks.ts';
import { needPeriod, openWorkspace } from './open.ts';
import { chooseConsolidation, openAsOf, renderFor, reportFolder } from './report-made.ts';
import type { ChosenOptions, ReportOptions } from './report-made.ts';
import { openResult } from './open-result.ts';
import { whileTelling } from './progress.ts';
import { chooseFormat } from './output.ts';
import { noteRenamedBodies } from './renamed-bodies.ts';
import { noteOverlaysOff } from './work-period.ts';

/** Renders the report of a stored consolidation, or helps with the templates. */
export async function runReport(session: Session, options: ReportOptions): Promise<ExitCode> {
  const templates = () => import('./report-templates.ts');
  if (options.eject) return (await templates()).runEject(session);
  if (options.fields) return (await templates()).runFields(session, options.output);
  if (options.check !== undefined) return checkFile(session, options.check, options);
  if (options.review || options.approve !== undefined) return reviewSentences(session, options);
  return makeReport(session, options);
}

/** A template with its tags, or a report made from one. */
async function checkFile(session: Session, file: string, options: ReportOptions): Promise<ExitCode> {
  try {
    return await (await import('./report-templates.ts')).runCheck(session, file, options);
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    return refuse(session, error);
  }
}

/** What units wrote, for the office to approve; and the ticks read back. */
async function reviewSentences(session: Session, options: ReportOptions): Promise<ExitCode> {
  const present = await openWorkspace(session);
  const stored = await chooseConsolidation(session, present, options);
  const consolidation = await readConsolidation(stored);
  const opened = await openAsOf(session, present, consolidation);
  const [{ decideEdition }, { runReview, runApprove }] = await Promise.all([
    import('./report-public.ts'),
    import('./report-review.ts'),
  ]);
  const { sentences } = await decideEdition(session, opened, { stored, consolidation });
  const reviewed = { opened, period: stored.period, revision: stored.revision, sentences };
  const { approve, write, output } = options;
  if (approve === undefined) return runReview(session, reviewed, output);
  return runApprove(session, reviewed, { approve, ...(write !== undefined && { write }) });
}

async function makeReport(session: Session, options: ReportOptions): Promise<ExitCode> {
  const format = chooseFormat(options, { formats: REPORT_RENDERERS, usual: 'docx' });
  refuseForeign(format, 'csv', '--for', options.for);
  refuseForeign(format, 'pdf', '--from', options.from);
  const present = await openWorkspace(session);
  const stored = await chooseConsolidation(session, present, options);
  const consolidation = await readConsolidation(stored);
  const opened = await openAsOf(session, present, consolidation);
  noteRenamedBodies(session, opened, consolidation);
  await noteOverlaysOff(session, opened, needPeriod(opened.catalogue, stored.period));
  try {
    const going = { vi: `Đang lập báo cáo (${format})`, en: `Making the report (${format})` };
    const output = await whileTelling(session, going, async (_, telling) =>
      renderFor(telling, opened, { stored, consolidation }, { ...options, format }),
    );
    tellProblems(session, output.warnings ?? []);
    const code = await write(session, stored, output, { ...options, format });
    if (format === 'csv' && options.for === undefined) tellForPrograms(session);
    if (HEADED.has(format)) tellBlanks(session, opened, consolidation.asOf, ['report']);
    return code;
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    return refuse(session, error);
  }
}

/** An option of another format is a mistake, never passed over. */
function refuseForeign(format: ReportFormat, wanted: ReportFormat, option: string, value: unknown): void {
  if (value !== undefined && format !== wanted)
    throw cannotRun('usage/option-of-format', { option, wanted, format });
}

/** Opened in a Vietnamese Excel it would lose its decimals. */
function tellForPrograms({ host, lang }: Session): void {
  host.stderr.write(
    {
      vi: 'Tệp csv này dành cho phần mềm (dấu chấm thập phân). Để mở bằng Excel: ntge report --format csv --for excel\n',
      en: 'This csv is for programs (decimal point). To open it in a Vietnamese Excel: ntge report --format csv --for excel\n',
    }[lang],
  );
}

/** Formats with head and foot of an official document. */
const HEADED: ReadonlySet<ReportFormat> = new Set(['docx', 'pdf', 'html', 'md']);

async function write(
  session: Session,
  { period }: StoredConsolidation,
  rendered: ReportOutput,
  { output, format, open }: ChosenOptions,
): Promise<ExitCode> {
  const { host, lang } = session;
  if (output === '-') return print(session, rendered, format);
  const target = output === undefined ? undefined : resolve(host.cwd, output);
  const folder = reportFolder(session, period, output);
  for (const [i, { name, bytes, internal }] of rendered.files.entries()) {
    const named = target !== undefined && i === 0 ? basename(target) : name;
    const written = await writeBeside(join(folder, named), bytes);
    host.stdout.write(`${written.path}\n`);
    // The report itself; what comes along is for the files.
    if (i === 0) await openResult(session, { open }, written.path);
    if (written.state !== 'new') host.stderr.write(SAYINGS[written.state][lang](named));
    if (internal) host.stderr.write(SAYINGS.internal[lang](basename(written.path)));
  }
  return 0;
}

function print({ host }: Session, { files: [first], isText }: ReportOutput, format: ReportFormat): ExitCode {
  if (first === undefined || !isText) throw cannotRun('usage/not-for-the-screen', { format });
  host.stdout.write(new TextDecoder().decode(first.bytes));
  return 0;
}

const SAYINGS = {
  internal: {
    vi: (name: string) => `${name}: hồ sơ số liệu, lưu hành nội bộ, không gửi kèm báo cáo.\n`,
    en: (name: string) => `${name}: the data dossier, for internal use, not sent with the report.\n`,
  },
  same: {
    vi: (name: string) => `${name}: đã có đúng nội dung này, không ghi lại.\n`,
    en: (name: string) => `${name}: already there with this very content.\n`,
  },
  beside: {
    vi: (name: string) =>
      `${name} đã có và khác bản vừa lập (có thể đã sửa tay): giữ nguyên tệp đó, bản mới ghi bên cạnh.\n`,
    en: (name: string) =>
      `${name} is there and differs from what was just made (perhaps edited by hand): it was kept, the new one is beside it.\n`,
  },
} as const;

/** Lists every mistake of a template; exit code 2, nothing written. */
function refuse(session: Session, { path, problems }: TemplateRefused): ExitCode {
  const { host, lang } = session;
  host.stderr.write(
    {
      vi: `ntge: tệp mẫu ${path} có lỗi nên chưa lập báo cáo:\n`,
      en: `ntge: the template ${path} has mistakes, no report was made:\n`,
    }[lang],
  );
  tellProblems(session, problems);
  return 2;
}

function tellProblems({ host, lang }: Session, problems: readonly TemplateProblem[]): void {
  for (const problem of problems) host.stderr.write(`- ${describeProblem(problem, lang)}\n`);
}
