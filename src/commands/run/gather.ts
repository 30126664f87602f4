import { basename, relative, sep } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { asFiled } from '../../core/consolidate/as-filed.ts';
import type { EarlierPeriod } from '../../core/consolidate/earlier-period.ts';
import { sharingNames } from '../../core/consolidate/shared-names.ts';
import { allPeriods } from '../../core/catalogue/catalogue.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { CalendarDate } from '../../core/model/ids.ts';
import { outOfPlace } from '../../core/register/out-of-place.ts';
import type { Register } from '../../core/register/unit-register.ts';
import { INSIDE } from '../../core/text/contained-name.ts';
import type { FiledSubmission } from '../../core/validate/checked-file.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { canonicalJson } from '../../core/text/canonical-json.ts';
import type { Session } from '../../host.ts';
import { sha256 } from '../../io/sha256.ts';
import type { FileRequest } from '../../io/batch/check-one.ts';
import { findWorkbooks } from '../../io/workbook-paths.ts';
import { earlierPeriodsIn } from '../../io/workspace/consolidations.ts';
import {
  currentSubmissions,
  droppedIn,
  filesBelow,
  heldRevisions,
  upTo,
} from '../../io/workspace/submissions.ts';
import type { HeldSubmission } from '../../io/workspace/submissions.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { outOfPlaceText } from '../../render/findings/findings-words.ts';
import { checkBatch } from './check-batch.ts';
import { otherFinding, requestOf, tellFiles, tellOthers } from './found-files.ts';
import { keptIn } from './open.ts';
import type { Opened } from './open.ts';

/** What is to be gathered. */
export interface GatherRequest {
  readonly period: Period;
  /** The day spoken of: what the workspace received later is left out. */
  readonly asOf: CalendarDate;
  /** Files, folders and patterns named by the user; none = the workspace's own submissions. */
  readonly paths: readonly string[];
}

/** All submissions of a period, read and checked, and the earlier periods they were held against. */
export interface Gathered {
  /** Every file that was looked at. */
  readonly files: Consolidation['basis']['files'];
  readonly submissions: readonly FiledSubmission[];
  /** Where each of them lies, in the same order. */
  readonly held: readonly HeldSubmission[];
  readonly register: Register;
  /** Names of the files left out because they were received after the day. */
  readonly later: readonly string[];
  /** Files below `submissions/` that are no workbook, or lie where nothing is read. */
  readonly unread: readonly Finding[];
  /** Of the latest consolidations of the workspace, those that the period is held against. */
  readonly earlier: readonly EarlierPeriod[];
}

/** Reads and checks the submissions of a period. A bad file is a finding of its own; it never stops the others. */
export async function gatherSubmissions(
  session: Session,
  opened: Opened,
  request: GatherRequest,
): Promise<Gathered> {
  const { period, asOf, paths } = request;
  const earlier = earlierPeriodsIn(opened.folder, keptIn(opened));
  // A damaged one is told before thousands of files are read.
  const against = await earlier(period);
  const own = await currentSubmissions(opened.folder, period.id, asOf);
  const astray = paths.length > 0 ? [] : await filesAstray(opened, period);
  if (paths.length === 0 && !opened.anew) {
    tellOthers(session, own.others);
    tellFiles(session, astray, outOfPlaceText(astray.length, session.lang));
  }
  const { current: held, later } = paths.length
    ? upTo(asOf, await namedSubmissions(paths, session, opened, own.register))
    : own;
  const submissions: FiledSubmission[] = [];
  const shared = sharingNames();
  const checks = { asOf, earlier, carries: 'figures' } as const;
  for await (const { checked } of checkBatch(session, opened, held.map(asRequest), checks)) {
    const one = held[submissions.length];
    if (one) submissions.push(asFiled(shared(checked), one, opened.catalogue));
  }
  return {
    files: submissions.map(({ file, sha256 }) => ({ file, sha256 })),
    submissions,
    held,
    register: own.register,
    later: later.map(({ shown }) => shown),
    unread: [...own.others.map(otherFinding), ...astray],
    earlier: against,
  };
}

/** What lies below `submissions/` and is in no folder that any command reads. */
async function filesAstray({ folder, catalogue }: Opened, period: Period): Promise<readonly Finding[]> {
  const periods = new Set(allPeriods(catalogue).map(({ id }) => id));
  return outOfPlace(await filesBelow(folder, period.id, periods), periods);
}

/** What a result made from what was gathered rests on. */
export function basisOf({ config }: Opened, { files, register, earlier }: Gathered): Consolidation['basis'] {
  return {
    files,
    register: [...register.head],
    settings: settingsHash(config),
    earlier: earlier.map(({ period, revision }) => ({ period, revision })),
  };
}

/** Of the settings that a result depends on besides the catalogue. */
export function settingsHash({ extensions, waivers, also }: Opened['config']): string {
  // Without further units it is what it was before there were any.
  return sha256(canonicalJson({ extensions, waivers, ...(also.length > 0 && { also: also.toSorted() }) }));
}

/** A submission as one file of a batch: whose it is, as its receipt says. */
export function asRequest({ shown, receipt, ...place }: HeldSubmission): FileRequest {
  const expected = receipt ? { unit: receipt.unit, period: receipt.period } : {};
  return requestOf({ ...place, name: shown }, expected);
}

/** Files the user names; those that lie in the workspace's register keep their receipt. */
async function namedSubmissions(
  paths: readonly string[],
  session: Session,
  { folder, anew }: Opened,
  register: Register,
): Promise<readonly HeldSubmission[]> {
  const { files, nothingIn, others } = await findWorkbooks(paths, session.host.cwd);
  if (!anew) tellOthers(session, others);
  const [nowhere] = nothingIn;
  if (nowhere !== undefined) throw cannotRun('usage/no-workbook-in', { named: nowhere });
  return files.map((file) => heldAt(file, folder, register));
}

function heldAt(file: WorkbookPath, folder: string, { period, units }: Register): HeldSubmission {
  const { path, name } = file;
  const inside = relative(folder, path).split(sep).join('/');
  const unit = new RegExp(`^submissions/${period}/([^/]+)/r\\d+\\.xlsx$`).exec(inside)?.[1];
  const revisions = unit === undefined ? undefined : units.get(unit)?.revisions;
  // A path of this machine says nothing to whoever reads the result elsewhere.
  const own = inside.startsWith('..') || inside.includes(':') ? basename(path) : inside;
  const shown = [own, ...name.split(INSIDE).slice(1)].join(INSIDE);
  const registered = heldRevisions(folder, revisions ?? []);
  return registered.find((one) => one.path === path) ?? droppedIn(file, shown);
}
