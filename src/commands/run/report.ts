import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import { pathUrl } from '../../core/text/path-url.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { buildReport } from '../../core/report/build.ts';
import type { Edition } from '../../core/report/model.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { findForms, findTemplate } from '../../io/report-templates.ts';
import {
  consolidatedLast,
  listConsolidations,
  readConsolidation,
} from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { describeProblem } from '../../render/template/problem-words.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { TemplateRefused } from '../../render/report/report-output.ts';
import type { CsvReader, ReportOutput } from '../../render/report/report-output.ts';
import { REPORT_RENDERERS } from '../../render/report/report.ts';
import type { ReportFormat } from '../../render/report/report.ts';
import { tellBlanks } from './blanks.ts';
import type { Source } from './report-public.ts';
import { needPeriod, openWorkspace, withOverlays } from './open.ts';
import type { Opened } from './open.ts';
import { openResult } from './open-result.ts';
import { whileTelling } from './progress.ts';
import { chooseFormat } from './output.ts';
import type { OutputOptions } from './output.ts';
import { noteRenamedBodies } from './renamed-bodies.ts';
import { noteOverlaysOff } from './work-period.ts';

/** Options of `ntge report`. */
export interface ReportOptions extends OutputOptions<ReportFormat> {
  readonly period?: string;
  readonly revision?: string;
  /** Who reads the csv. */
  readonly for?: CsvReader;
  /** The Word file to print. */
  readonly from?: string;
  readonly edition: Edition;
  readonly eject?: boolean;
  readonly fields?: boolean;
  readonly check?: string;
  readonly review?: boolean;
  readonly approve?: string;
  readonly write?: boolean;
}

interface ChosenOptions extends ReportOptions {
  readonly format: ReportFormat;
  /** The report is only held against another one: nothing goes out. */
  readonly isCompared?: boolean;
}

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

/** The revision asked for; by default the latest of the period that was consolidated last, which is said where there are several. */
export async function chooseConsolidation(
  session: Session,
  { folder, catalogue }: Opened,
  { period, revision }: Pick<ReportOptions, 'period' | 'revision'>,
): Promise<StoredConsolidation> {
  const wanted = period === undefined ? undefined : needPeriod(catalogue, period).id;
  const all = (await listConsolidations(folder)).filter((c) => wanted === undefined || c.period === wanted);
  const latest = await consolidatedLast(all);
  if (latest && all.some((one) => one.period !== latest.period)) tellLast(session, latest);
  if (latest === undefined) throw nothingConsolidated(wanted);
  if (revision === undefined) return latest;
  const chosen = all.find(
    (c) => c.period === latest.period && String(c.revision) === revision.replace(/^r/, ''),
  );
  if (chosen) return chosen;
  const revisions = all.filter((c) => c.period === latest.period).map((c) => c.revision);
  throw cannotRun('store/no-revision', { period: latest.period, revision, known: revisions.map(String) });
}

function tellLast({ host, lang }: Session, { period, revision }: StoredConsolidation): void {
  host.stderr.write(
    {
      vi: `Kỳ báo cáo: ${period}, tổng hợp sau cùng (bản ${revision}). Muốn kỳ khác: thêm --period.\n`,
      en: `Period: ${period}, consolidated last (revision ${revision}). For another one add --period.\n`,
    }[lang],
  );
}

function nothingConsolidated(period: string | undefined): CannotRun {
  return period === undefined
    ? cannotRun('store/no-consolidation', {})
    : cannotRun('store/period-not-consolidated', { period });
}

/**
 * The workspace with the catalogue the consolidation was made with: overlays switched on since name units and bodies that
 * were not there then. Words of the catalogue itself may have changed; that is said.
 */
export async function openAsOf(
  session: Session,
  present: Opened,
  consolidation: Consolidation,
): Promise<Opened> {
  const { host, lang } = session;
  const { id, hash, overlays } = consolidation.catalogue;
  if (id !== present.catalogue.id)
    throw cannotRun('store/other-catalogue', { stored: id, present: present.catalogue.id });
  const opened = sameList(overlays, present.overlays) ? present : await withOverlays(present, overlays);
  if (hash === opened.hash) return opened;
  host.stderr.write(
    {
      vi: 'Lưu ý: danh mục đã thay đổi sau lần tổng hợp này; số liệu và đánh giá giữ theo lần tổng hợp. Nên tổng hợp lại.\n',
      en: 'Note: the catalogue has changed since this consolidation; figures and verdicts are as consolidated. Consolidate again.\n',
    }[lang],
  );
  return opened;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

export async function renderFor(
  session: Session,
  opened: Opened,
  source: Source,
  { format, edition, isCompared = false, output: asked, for: csvFor = 'programs', from }: ChosenOptions,
): Promise<ReportOutput> {
  const { lang } = session;
  const { consolidation } = source;
  const published =
    edition === 'public' ? await toPublish(session, opened, source, isCompared) : consolidation;
  const model = buildReport(opened.catalogue, published, letterheadOn(opened.config, published.asOf), {
    lang,
    edition,
    notice: opened.config.notice,
  });
  const usual = `bao-cao-${consolidation.period}-r${consolidation.revision}${edition === 'public' ? '-cong-khai' : ''}${{ vi: '', en: '.en' }[lang]}`;
  // A data package names its table: under the name that was asked for.
  const name = asked === undefined || asked === '-' ? usual : parse(asked).name;
  return REPORT_RENDERERS[format](model, {
    name,
    catalogue: opened.catalogue,
    consolidation: published,
    workspace: folderUrl(reportFolder(session, consolidation.period, asked), session.workspace),
    csvFor,
    template: (names) => findTemplate(opened.folder, names),
    forms: () => findForms(opened.folder),
    toPdf: async (docx) =>
      (await import('./report-pdf.ts')).printReport(session, docx, {
        folder: join(session.workspace, 'reports', consolidation.period),
        name: usual,
        from,
      }),
  });
}

async function toPublish(
  session: Session,
  opened: Opened,
  source: Source,
  isCompared: boolean,
): Promise<Consolidation> {
  const { decideEdition, publish } = await import('./report-public.ts');
  if (isCompared) return (await decideEdition(session, opened, source)).consolidation;
  return publish(session, opened, source);
}

/** Where the report is written. */
const reportFolder = ({ host, workspace }: Session, period: string, output: string | undefined): string =>
  output === undefined ? join(workspace, 'reports', period) : dirname(resolve(host.cwd, output));

/** A folder as a URL from another one; absolute where no path leads there (another drive). */
function folderUrl(from: string, to: string): string {
  const path = relative(from, to);
  if (isAbsolute(path)) return `${pathToFileURL(to).href}/`;
  return path === '' ? '' : `${pathUrl(path.split(sep).join('/'))}/`;
}

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
