import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CalendarDate, PeriodId, UnitId } from '../../core/model/ids.ts';
import type { Receipt } from '../../core/model/workspace.ts';
import { isReceipt } from '../../core/register/receipt.ts';
import { isCode } from '../files.ts';
import { sha256 } from '../sha256.ts';

/** A submission of a period as the workspace holds it. */
export interface HeldSubmission {
  /** Absolute path of the workbook. */
  readonly path: string;
  /** Path inside the workspace with forward slashes, the same on every machine. */
  readonly shown: string;
  /** Receipt of a registered submission; null for a workbook dropped in by hand. */
  readonly receipt: Receipt | null;
  /** The earliest day of receipt among this revision and those before it; null for a workbook dropped in by hand. */
  readonly firstReceivedOn: CalendarDate | null;
}

/** Has anything ever been filed in this folder? */
export async function holdsSubmissions(workspace: string): Promise<boolean> {
  try {
    return (await readdir(join(workspace, 'submissions'))).length > 0;
  } catch {
    return false;
  }
}

/** Folder of a period's submissions, inside the workspace. */
export function submissionsFolder(workspace: string, period: PeriodId): string {
  return join(workspace, 'submissions', period);
}

/** What counts of a period's folder, and what came too late to count. */
export interface PeriodSubmissions {
  readonly current: readonly HeldSubmission[];
  /** Registered revisions received after the day asked about. */
  readonly later: readonly HeldSubmission[];
}

/**
 * The submissions that count: of each unit the latest registered revision, then every workbook dropped into the
 * period's folder by hand, sorted by name. A workbook without a whole receipt beside it was never filed. With
 * `receivedBy`, what was received later is left out; when a workbook without a receipt came is not known: it counts.
 */
export async function currentSubmissions(
  workspace: string,
  period: PeriodId,
  receivedBy?: CalendarDate,
): Promise<PeriodSubmissions> {
  const folder = submissionsFolder(workspace, period);
  const entries = await readFolder(folder);
  const registered = await Promise.all(
    entries
      .filter((e) => e.isDirectory())
      .map(async (e) => upTo(receivedBy, await revisionsOf(workspace, period, e.name))),
  );
  const dropped = entries
    .filter(
      (e) => e.isFile() && /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|ods)$/i.test(e.name) && !/^[~.]/.test(e.name),
    )
    .map((e) => droppedIn(join(folder, e.name), `submissions/${period}/${e.name}`));
  const latest = registered.flatMap(({ current }) => current.slice(-1));
  return {
    current: [...latest, ...dropped].sort(byName),
    later: registered.flatMap(({ later }) => later).sort(byName),
  };
}

/** Submissions parted by a day of receipt; without one, all of them count. */
export function upTo(day: CalendarDate | undefined, held: readonly HeldSubmission[]): PeriodSubmissions {
  const isLater = ({ receipt }: HeldSubmission): boolean =>
    day !== undefined && receipt !== null && receipt.receivedOn > day;
  return { current: held.filter((one) => !isLater(one)), later: held.filter(isLater) };
}

function byName(a: HeldSubmission, b: HeldSubmission): number {
  return a.shown < b.shown ? -1 : 1;
}

/** A workbook without a receipt: whoever put it there, and when, is not known. */
export function droppedIn(path: string, shown: string): HeldSubmission {
  return { path, shown, receipt: null, firstReceivedOn: null };
}

/** All registered revisions of a unit for a period, oldest first. */
export async function revisionsOf(
  workspace: string,
  period: PeriodId,
  unit: UnitId,
): Promise<readonly HeldSubmission[]> {
  const folder = join(submissionsFolder(workspace, period), unit);
  const receipts = new Map<number, string>();
  const names = (await readFolder(folder)).map((e) => e.name);
  for (const name of names) {
    const revision = /^r([1-9]\d*)\.json$/.exec(name)?.[1];
    if (revision) receipts.set(Number(revision), name);
  }
  for (const name of await interruptedReceipts(folder, names))
    if (!receipts.has(name.revision)) receipts.set(name.revision, name.file);
  const sorted = [...receipts].sort(([a], [b]) => a - b);
  const read = await Promise.all(sorted.map(async ([, file]) => readReceipt(join(folder, file))));
  const held: HeldSubmission[] = [];
  sorted.forEach(([revision], i) => {
    const receipt = read[i];
    if (!receipt) return;
    const former = held.at(-1)?.firstReceivedOn;
    const name = `r${revision}.xlsx`;
    held.push({
      path: join(folder, name),
      shown: `submissions/${period}/${unit}/${name}`,
      receipt,
      firstReceivedOn: former && former < receipt.receivedOn ? former : receipt.receivedOn,
    });
  });
  return held;
}

/** Name of a receipt whose workbook may not be in place yet; nobody else's, even for the same bytes. */
export function waitingName(revision: number, hash: string): string {
  return `.waiting-r${revision}-${hash}-${randomBytes(4).toString('hex')}.json`;
}

/** Number and hash that a waiting receipt's name carries; undefined for any other name. */
export function parseWaitingName(name: string): { revision: number; hash: string } | undefined {
  const [, revision, hash] = /^\.waiting-r([1-9]\d*)-([0-9a-f]{64})-[0-9a-f]{8}\.json$/.exec(name) ?? [];
  return revision && hash ? { revision: Number(revision), hash } : undefined;
}

/** Receipts that a crash kept from getting their name, though their workbook is in place: they count. */
async function interruptedReceipts(
  folder: string,
  names: readonly string[],
): Promise<readonly { readonly revision: number; readonly file: string }[]> {
  const found: { revision: number; file: string }[] = [];
  for (const file of names) {
    const { revision, hash } = parseWaitingName(file) ?? {};
    if (revision === undefined || !names.includes(`r${revision}.xlsx`)) continue;
    const bytes = await readFile(join(folder, `r${revision}.xlsx`));
    if (sha256(bytes) === hash) found.push({ revision, file });
  }
  return found;
}

/** A receipt that is gone got its name a moment ago: its revision is then read under that name. */
async function readReceipt(path: string): Promise<Receipt | undefined> {
  try {
    const receipt: unknown = JSON.parse(await readReceiptText(path));
    return isReceipt(receipt) ? receipt : undefined;
  } catch {
    return undefined;
  }
}

async function readReceiptText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { revision } = parseWaitingName(basename(path)) ?? {};
    if (revision === undefined || !isCode(error, 'ENOENT')) throw error;
    return readFile(join(dirname(path), `r${revision}.json`), 'utf8');
  }
}

async function readFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}
