import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { hasCopyName } from '../../core/annotation/annotation.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { findPeriod, findUnit, rowCodesOf } from '../../core/catalogue/catalogue.ts';
import { isUnchangedCopy } from '../../core/diff/coloured-copy.ts';
import { diffSubmissions } from '../../core/diff/submissions.ts';
import { dueFrom } from '../../core/calendar/due-date.ts';
import { countFindings } from '../../core/findings/count.ts';
import type { ReadOutcome } from '../../core/model/file-problem.ts';
import type { CalendarDate } from '../../core/model/ids.ts';
import type { Submission } from '../../core/model/submission.ts';
import type { Receipt } from '../../core/model/register.ts';
import type { Filed, Received, Repeated } from '../../core/register/received.ts';
import { tidy } from '../../core/text/compare.ts';
import { timelinessOf } from '../../core/calendar/timeliness.ts';
import type { Timeliness } from '../../core/calendar/timeliness.ts';
import type { CheckSettings } from '../../core/validate/check-reading.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import { understand } from '../../core/validate/reading.ts';
import type { FileIdentity } from '../../core/validate/reading.ts';
import type { ExitCode, Host, Session } from '../../host.ts';
import { checkAgainstEarlier } from '../../io/batch/check-against-earlier.ts';
import { findWorkbooks } from '../../io/workbook-paths.ts';
import type { WorkbookPath } from '../../io/workbook-paths.ts';
import { earlierPeriodsIn } from '../../io/workspace/consolidations.ts';
import type { EarlierPeriods } from '../../io/workspace/consolidations.ts';
import { fileSubmission } from '../../io/workspace/filing.ts';
import { holdsSubmissions, revisionsOf } from '../../io/workspace/submissions.ts';
import type { HeldSubmission } from '../../io/workspace/submissions.ts';
import { writeTrouble } from '../../io/write-trouble.ts';
import { readWorkbookFile } from '../../io/workbook-file/read-file.ts';
import { paintFor } from '../../render/paint.ts';
import { renderReceivedJson } from '../../render/received/received-json.ts';
import { renderReceivedText } from '../../render/received/received-text.ts';
import { needDate } from './dates.ts';
import { keptIn, needPeriod, needUnit, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';

/** Options of `ntge receive`. */
export interface ReceiveOptions {
  /** Day of receipt; today when absent. */
  readonly on?: string;
  readonly unit?: string;
  readonly period?: string;
  /** Who registers; the account of the computer when absent. */
  readonly by?: string;
  readonly format?: 'text' | 'json';
}

/** Files workbooks as submissions, one after the other. A file that cannot be taken never stops the others. */
export async function runReceive(
  session: Session,
  args: readonly string[],
  options: ReceiveOptions,
): Promise<ExitCode> {
  const opened = await openWorkspace(session);
  const intake = intakeOf(session, opened, options);
  if (!opened.configured && !(await holdsSubmissions(opened.folder))) noteNewFolder(session);
  const { files, nothingIn } = await findWorkbooks(args, session.host.cwd);
  for (const arg of nothingIn)
    session.host.stderr.write(
      session.lang === 'vi'
        ? `ntge: không có tệp bảng tính nào trong "${arg}"\n`
        : `ntge: no spreadsheet found in "${arg}"\n`,
    );
  const received: Received[] = [];
  for (const file of originalsFirst(files)) received.push(await receiveFile(file, intake));
  if (received.length > 0) await show(session, opened, received, options.format ?? 'text');
  const isHeld = (one: Received): one is Filed | Repeated => 'receipt' in one;
  if (nothingIn.length > 0 || !received.every(isHeld)) return 2;
  return received.some((one) => 'counts' in one && one.counts.error > 0) ? 1 : 0;
}

/** A coloured copy is younger than what it was made of, though its name may come first. */
function originalsFirst(files: readonly WorkbookPath[]): readonly WorkbookPath[] {
  return [
    ...files.filter(({ path }) => !hasCopyName(path)),
    ...files.filter(({ path }) => hasCopyName(path)),
  ];
}

/** In the wrong folder a submission would be filed where nobody looks for it. */
function noteNewFolder({ host, lang, workspace }: Session): void {
  host.stderr.write(
    lang === 'vi'
      ? `Lưu ý: ${workspace} chưa có ntge.yaml; báo cáo được vào sổ ngay tại đó. Thư mục làm việc ở chỗ khác thì dùng -C.\n`
      : `Note: ${workspace} has no ntge.yaml; submissions are registered there. If the workspace is elsewhere, use -C.\n`,
  );
}

/** What is the same for every file of a run. */
interface Intake {
  readonly opened: Opened;
  readonly settings: Omit<CheckSettings, 'earlier'>;
  readonly earlier: EarlierPeriods;
  readonly receivedOn: CalendarDate;
  readonly filedOn: CalendarDate;
  readonly filedBy: string;
}

function intakeOf({ host, lang }: Session, opened: Opened, options: ReceiveOptions): Intake {
  const { catalogue, hash, config } = opened;
  const receivedOn = options.on === undefined ? host.today : needDate(options.on);
  if (receivedOn > host.today) throw notYet(receivedOn, host.today);
  const period = options.period === undefined ? undefined : needPeriod(catalogue, options.period);
  const unit = options.unit === undefined ? undefined : needUnit(catalogue, options.unit);
  return {
    opened,
    earlier: earlierPeriodsIn(opened.folder, keptIn(opened)),
    receivedOn,
    filedOn: host.today,
    filedBy: tidy(options.by ?? '') || accountOf(host) || (lang === 'vi' ? 'không rõ' : 'unknown'),
    settings: {
      catalogue,
      catalogueHash: hash,
      asOf: host.today,
      expected: { ...(period && { period: period.id }), ...(unit && { unit: unit.id }) },
      waivers: config.waivers,
    },
  };
}

/** A day that has not come is a slip of the year or the month. */
function notYet(date: CalendarDate, today: CalendarDate): CannotRun {
  return cannotRun('usage/future-receipt', { date, today });
}

function accountOf({ env }: Host): string {
  const named = env['USERNAME'] ?? env['USER'] ?? env['LOGNAME'];
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // An account without a name (some containers and services).
    return '';
  }
}

async function receiveFile(file: WorkbookPath, intake: Intake): Promise<Received> {
  const { bytes, sha256, outcome } = await readWorkbookFile(file.path, {
    rowCodes: rowCodesOf(intake.settings.catalogue),
  });
  const checked = await check(outcome, { file: file.name, sha256: sha256 ?? null }, intake);
  const { submission, findings } = checked;
  // Without a submission it is not certain whose the file is: nothing to file it under.
  if (!submission || !bytes) return { outcome: 'refused', file: file.name, findings };
  const { unit, period } = submission;
  const { opened, receivedOn, filedBy, filedOn } = intake;
  try {
    const repeated = submission.isColouredCopy
      ? await repeatedRevision(checked, await revisionsOf(opened.folder, period, unit), intake)
      : null;
    if (repeated) return repeated;
    const originalName = basename(file.path).normalize('NFC');
    const filed = await fileSubmission(opened.folder, bytes, {
      unit,
      period,
      receivedOn,
      originalName,
      filedBy,
      filedOn,
    });
    const held = await revisionsOf(opened.folder, period, unit);
    const { receipt } = filed;
    return {
      outcome: filed.outcome,
      file: file.name,
      receipt,
      stored: `submissions/${period}/${unit}/r${receipt.revision}.xlsx`,
      latest: Math.max(receipt.revision, ...held.flatMap((h) => h.receipt?.revision ?? [])),
      timeliness: timelinessOfReceipt(opened, receipt, held),
      counts: countFindings(findings),
      former: filed.outcome === 'filed' ? await formerOf(submission, receipt, held, intake) : null,
    };
  } catch (error) {
    const why = writeTrouble(error);
    if (!why) throw error;
    return { outcome: 'not-stored', file: file.name, why };
  }
}

/** For a coloured copy as it left here: the revision it was made of, the latest where several say the same. */
async function repeatedRevision(
  checked: CheckedFile,
  held: readonly HeldSubmission[],
  intake: Intake,
): Promise<Repeated | null> {
  // These very bytes are a revision themselves.
  if (held.some(({ receipt }) => receipt?.sha256 === checked.sha256)) return null;
  for (const one of held.toReversed()) {
    const former = await checkHeld(one, intake);
    if (!one.receipt || !former || !isUnchangedCopy(checked, former)) continue;
    const latest = held.at(-1)?.receipt?.revision ?? one.receipt.revision;
    const counts = countFindings(checked.findings);
    return { outcome: 'unchanged-copy', file: checked.file, receipt: one.receipt, latest, counts };
  }
  return null;
}

/** A revision as it was received, checked by the rules of today; null when its bytes are others now. */
async function checkHeld(
  { path, shown, receipt }: HeldSubmission,
  intake: Intake,
): Promise<CheckedFile | null> {
  const { outcome, sha256 } = await readWorkbookFile(path, {
    rowCodes: rowCodesOf(intake.settings.catalogue),
  });
  if (sha256 === undefined || sha256 !== receipt?.sha256) return null;
  const { expected: _asked, ...settings } = intake.settings;
  return check(outcome, { file: shown, sha256 }, { ...intake, settings });
}

function check(
  outcome: ReadOutcome,
  identity: FileIdentity,
  { settings, earlier }: Pick<Intake, 'settings' | 'earlier'>,
): Promise<CheckedFile> {
  return checkAgainstEarlier(understand(outcome, identity, settings), identity, settings, earlier);
}

/** Told by the unit's first receipt for the period, whichever revision this is. */
function timelinessOfReceipt(
  { catalogue, config }: Opened,
  receipt: Receipt,
  held: readonly HeldSubmission[],
): Timeliness {
  const unit = findUnit(catalogue, receipt.unit);
  const period = findPeriod(catalogue, receipt.period);
  const due = unit && period ? dueFrom(catalogue, unit, period, config.extensions) : null;
  const { receivedOn, revision } = receipt;
  const registered = held.find((one) => one.receipt?.revision === revision);
  const arrival = {
    receivedOn: registered?.firstReceivedOn ?? receivedOn,
    revisedOn: revision > 1 ? receivedOn : null,
  };
  return timelinessOf(due, arrival, receivedOn);
}

/** The revision before this one and what changed since; null when there is none, or it is not what was received. */
async function formerOf(
  submission: Submission,
  { revision }: Receipt,
  held: readonly HeldSubmission[],
  intake: Intake,
): Promise<Filed['former']> {
  const former = held.findLast(({ receipt }) => receipt !== null && receipt.revision < revision);
  const before = former && (await checkHeld(former, intake))?.submission;
  return former?.receipt && before
    ? { receipt: former.receipt, diff: diffSubmissions(before, submission) }
    : null;
}

async function show(
  { host, lang, colour }: Session,
  { catalogue }: Opened,
  received: readonly Received[],
  format: 'text' | 'json',
): Promise<void> {
  host.stdout.write(
    format === 'json'
      ? renderReceivedJson(received, lang)
      : renderReceivedText(received, {
          catalogue,
          lang,
          columns: host.stdout.columns,
          paint: await paintFor(colour),
        }),
  );
}
