import { join } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { consolidate } from '../../core/consolidate/consolidate.ts';
import { consolidationPieces } from '../../core/consolidate/json.ts';
import { sameResultAs } from '../../core/consolidate/same-result.ts';
import { diffConsolidations } from '../../core/diff/consolidations.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { CalendarDate } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { canonicalJson } from '../../core/text/canonical-json.ts';
import { formatDate, formatNumber } from '../../core/text/format.ts';
import type { ExitCode, Session } from '../../host.ts';
import { textPieces } from '../../io/file-pieces.ts';
import { sweepOnce } from '../../io/temporary-files.ts';
import {
  consolidationName,
  latestConsolidations,
  readConsolidation,
  readThrough,
  sealOf,
  storeConsolidation,
} from '../../io/workspace/consolidations.ts';
import { sealed } from '../../io/workspace/seal.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { renderChangesText } from '../../render/changes/changes-text.ts';
import { renderConsolidationText } from '../../render/consolidation/consolidation-text.ts';
import { paintFor } from '../../render/paint.ts';
import { wrap } from '../../render/wrap.ts';
import { needDate } from './dates.ts';
import { gatherSubmissions } from './gather.ts';
import { basisOf } from './gather.ts';
import type { GatherRequest, Gathered } from './gather.ts';
import { openWorkspace } from './open.ts';
import type { KeptChoices, Opened } from './open.ts';
import { fromHere } from './standing.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge consolidate`. */
export interface ConsolidateOptions extends KeptChoices {
  readonly period?: string;
  readonly asOf?: string;
  readonly reason?: string;
  readonly format: 'text' | 'json';
}

/** A result, and the revision of old that says the same: then nothing is stored. */
interface Kept {
  readonly consolidation: Consolidation;
  readonly former: StoredConsolidation | null;
}

/** Reads, checks and consolidates the submissions of a period and keeps the result as a numbered revision. */
export async function runConsolidate(
  session: Session,
  paths: readonly string[],
  options: ConsolidateOptions,
): Promise<ExitCode> {
  const opened = await openWorkspace(session, options);
  const period = await workPeriod(session, opened, options.period);
  const asOf = options.asOf === undefined ? session.host.today : needDate(session, options.asOf);
  const request = { period, asOf, paths };
  const gathered = await gatherSubmissions(session, opened, request);
  if (gathered.later.length > 0) noteLater(session, asOf, gathered.later);
  if (gathered.submissions.length === 0 && !isDamaged(gathered)) throw nothingToConsolidate(period);
  const work = { period, asOf, gathered, reason: options.reason?.trim() || null };
  const kept = (await unchanged(opened, work)) ?? (await keepAnew(session, options, request, work.reason));
  if (!kept) return 2;
  await show(session, opened, kept, options.format);
  return kept.consolidation.findings.some((f) => f.severity === 'error' && !f.waived) ? 1 : 0;
}

/** A unit whose register is damaged has sent something, whatever it was. */
function isDamaged({ register }: Gathered): boolean {
  return [...register.units.values()].some(({ problems }) => problems.length > 0);
}

/** More names than this fill the screen without telling more. */
const NAMED = 5;

/** Speaking of a day in the past is a choice; a figure that is known by now and does not count has to be said. */
function noteLater({ host, lang }: Session, asOf: CalendarDate, files: readonly string[]): void {
  const names = [...files.slice(0, NAMED), ...(files.length > NAMED ? ['…'] : [])].join(', ');
  const [count, day] = [formatNumber(files.length, lang), formatDate(asOf, lang)];
  const note = {
    vi: `Không tính ${count} tệp nhận sau ngày ${day}: ${names}`,
    en: `Not counted, received after ${day}: ${count} file${files.length === 1 ? '' : 's'}: ${names}`,
  }[lang];
  host.stderr.write(`${wrap(note, host.stderr.columns, '')}\n`);
}

/**
 * The former result, when the same files give it again. What earlier runs have kept may tell that nothing has changed, and only
 * that: it lies where many can write.
 */
async function unchanged(opened: Opened, work: Work): Promise<Kept | null> {
  const former = await formerOf(opened.folder, work.period);
  if (!former) return null;
  const result = resultOf(opened, work, former);
  const making = await readThrough(former, sameResultAs(result));
  if (!making || canonicalJson(making.basis.files) !== canonicalJson(result.basis.files)) return null;
  return { consolidation: { ...result, ...making }, former };
}

/** A new revision is made of what is read now: settings, catalogue, files and earlier periods. */
async function keepAnew(
  session: Session,
  options: ConsolidateOptions,
  request: GatherRequest,
  reason: string | null,
): Promise<Kept | null> {
  const opened = await openWorkspace(session, { ...options, anew: true });
  const gathered = await gatherSubmissions(session, opened, request);
  return keep(session, opened, { ...request, gathered, reason });
}

interface Work {
  readonly period: Period;
  readonly asOf: CalendarDate;
  readonly gathered: Gathered;
  readonly reason: string | null;
}

/** Stores the result as the next revision unless the latest one says the same. Null when a reason is wanting. */
async function keep(session: Session, opened: Opened, work: Work): Promise<Kept | null> {
  await sweepOnce(join(opened.folder, 'consolidated'));
  const former = await formerOf(opened.folder, work.period);
  const result = resultOf(opened, work, former);
  const making = former && (await readThrough(former, sameResultAs(result)));
  if (former && making) return { consolidation: { ...result, ...making }, former };
  const reason = former ? (work.reason ?? (await askReason(session, opened, former, result))) : null;
  if (former && !reason) return null;
  const consolidation = { ...result, reason };
  const { period, revision } = consolidation;
  const stored = await storeConsolidation(
    opened.folder,
    consolidationPieces(consolidation),
    period,
    revision,
  );
  // Somebody else took the number meanwhile: their result is now the former one.
  return stored ? { consolidation, former: null } : keep(session, opened, { ...work, reason });
}

async function formerOf(folder: string, period: Period): Promise<StoredConsolidation | undefined> {
  return (await latestConsolidations(folder)).find((one) => one.period === period.id);
}

function resultOf(opened: Opened, work: Work, former: StoredConsolidation | undefined): Consolidation {
  const { catalogue, hash, overlays, config } = opened;
  return consolidate({
    catalogue,
    hash,
    overlays,
    period: work.period,
    asOf: work.asOf,
    submissions: work.gathered.submissions,
    register: work.gathered.register,
    earlier: work.gathered.earlier,
    extensions: config.extensions,
    waivers: config.waivers,
    revision: (former?.revision ?? 0) + 1,
    reason: null,
    previous: former ? sealOf(former) : null,
    basis: basisOf(opened, work.gathered),
  });
}

/** A result that somebody may have reported on does not change without a reason on record. */
async function askReason(
  { host, lang }: Session,
  { catalogue }: Opened,
  former: StoredConsolidation,
  result: Consolidation,
): Promise<string | null> {
  const changes = renderChangesText(diffConsolidations(await readConsolidation(former), result), {
    catalogue,
    period: result.period,
    lang,
    columns: host.stderr.columns,
  });
  const name = consolidationName(former.period, former.revision);
  host.stderr.write(
    `${{ vi: `Kết quả khác với ${name}:`, en: `The result differs from ${name}:` }[lang]}\n${changes}\n`,
  );
  const question = {
    vi: 'Lý do thay đổi (để trống = dừng lại): ',
    en: 'Reason for the change (empty = stop): ',
  }[lang];
  const answer = (await host.ask?.(question))?.trim();
  if (answer) return answer;
  host.stderr.write(
    {
      vi: 'Chưa ghi gì. Chạy lại kèm lý do, ví dụ:\n  --reason "Sở Y tế đính chính số trẻ sinh"\n',
      en: 'Nothing was written. Run again with a reason, e.g.:\n  --reason "Health corrected the births"\n',
    }[lang],
  );
  return null;
}

async function show(
  session: Session,
  { catalogue }: Opened,
  { consolidation, former }: Kept,
  format: ConsolidateOptions['format'],
): Promise<void> {
  const { host, lang, colour } = session;
  if (format === 'json') {
    // As it is stored, words included: those of its findings may be of an earlier version.
    const pieces = former ? textPieces(former.path) : sealed(consolidationPieces(consolidation));
    for (const piece of pieces) host.stdout.write(piece);
    return;
  }
  const name = consolidationName(consolidation.period, consolidation.revision);
  const text = renderConsolidationText(consolidation, {
    catalogue,
    lang,
    columns: host.stdout.columns,
    paint: await paintFor(colour),
    stored: { name, isNew: former === null },
  });
  host.stdout.write(fromHere(session, text));
}

function nothingToConsolidate({ id, label }: Period): CannotRun {
  return cannotRun('store/no-submissions', { period: id, label });
}
