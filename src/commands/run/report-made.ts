import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import { pathUrl } from '../../core/text/path-url.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { buildReport } from '../../core/report/build.ts';
import type { Edition } from '../../core/report/model.ts';
import { earlierResultsReader } from '../../core/report/trends.ts';
import type { EarlierResults } from '../../core/report/trends.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import type { Session } from '../../host.ts';
import { findForms, findTemplate } from '../../io/report-templates.ts';
import {
  consolidatedLast,
  latestConsolidations,
  listConsolidations,
  readThrough,
} from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import type { CsvReader, ReportOutput } from '../../render/report/report-output.ts';
import { REPORT_RENDERERS } from '../../render/report/report.ts';
import type { ReportFormat } from '../../render/report/report.ts';
import type { ReadyEdition, Source } from './report-public.ts';
import { needPeriod, withOverlays } from './open.ts';
import type { Opened } from './open.ts';
import type { OutputOptions } from './output.ts';

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

export interface ChosenOptions extends ReportOptions {
  readonly format: ReportFormat;
  /** The report is only held against another one: nothing goes out. */
  readonly isCompared?: boolean;
}

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

/** The report of a consolidation as files; of a public edition what may go out, which is recorded unless it is only compared. */
export async function renderFor(
  session: Session,
  opened: Opened,
  source: Source,
  { format, edition, isCompared = false, output: asked, for: csvFor = 'programs', from }: ChosenOptions,
): Promise<ReportOutput> {
  const { lang } = session;
  const { consolidation } = source;
  const ready = edition === 'public' ? await toPublish(session, opened, source, isCompared) : undefined;
  const published = ready?.edition ?? consolidation;
  const model = buildReport(opened.catalogue, published, letterheadOn(opened.config, published.asOf), {
    lang,
    edition,
    notice: opened.config.notice,
    earlier: edition === 'public' ? [] : await earlierResults(opened, consolidation),
  });
  const usual = `bao-cao-${consolidation.period}-r${consolidation.revision}${edition === 'public' ? '-cong-khai' : ''}${{ vi: '', en: '.en' }[lang]}`;
  // A data package names its table: under the name that was asked for.
  const name = asked === undefined || asked === '-' ? usual : parse(asked).name;
  const output = await REPORT_RENDERERS[format](model, {
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
  await ready?.keep();
  return output;
}

/** Results of the periods before this one that may stand in a series with it: the latest revision of each. */
async function earlierResults(
  { folder, catalogue }: Opened,
  { period: own }: Consolidation,
): Promise<readonly EarlierResults[]> {
  const before = needPeriod(catalogue, own).window.from;
  const stored = (await latestConsolidations(folder)).filter(({ period }) => {
    const found = findPeriod(catalogue, period);
    return found !== undefined && found.window.to < before;
  });
  const read = await Promise.all(stored.map((one) => readThrough(one, earlierResultsReader())));
  return read.filter((results) => results !== null);
}

async function toPublish(
  session: Session,
  opened: Opened,
  source: Source,
  isCompared: boolean,
): Promise<Pick<ReadyEdition, 'edition' | 'keep'>> {
  const { decideEdition, readyEdition } = await import('./report-public.ts');
  if (!isCompared) return readyEdition(session, opened, source);
  const { consolidation: edition } = await decideEdition(session, opened, source);
  return { edition, keep: () => Promise.resolve() };
}

/** Where the report is written. */
export const reportFolder = (
  { host, workspace }: Session,
  period: string,
  output: string | undefined,
): string => (output === undefined ? join(workspace, 'reports', period) : dirname(resolve(host.cwd, output)));

/** A folder as a URL from another one; absolute where no path leads there (another drive). */
function folderUrl(from: string, to: string): string {
  const path = relative(from, to);
  if (isAbsolute(path)) return `${pathToFileURL(to).href}/`;
  return path === '' ? '' : `${pathUrl(path.split(sep).join('/'))}/`;
}
