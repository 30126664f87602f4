import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { CalendarDate, PeriodId, UnitId } from '../../core/model/ids.ts';
import type { Receipt } from '../../core/model/register.ts';
import { chooseRevision, standingRevisions } from '../../core/register/choose-revision.ts';
import { readRegister } from '../../core/register/read-register.ts';
import type { StandingRevision } from '../../core/register/choose-revision.ts';
import type { FoundFile, FoundFolder } from '../../core/register/read-folder.ts';
import type { Register, Revision, UnitRegister } from '../../core/register/unit-register.ts';
import { patiently } from '../patience.ts';
import { sha256 } from '../sha256.ts';
import { isCode } from '../system-error.ts';
import { lookThrough, walk } from '../workbook-paths.ts';
import type { WorkbookPath } from '../workbook-path.ts';
import { isSent } from '../../office/containers/sent.ts';
import type { OtherFile } from '../../office/containers/sent.ts';

/** A submission of a period as the workspace holds it. */
export interface HeldSubmission extends Omit<WorkbookPath, 'name' | 'container'> {
  /** Path inside the workspace with forward slashes, the same on every machine. */
  readonly shown: string;
  /** Receipt of a registered submission; null for a workbook dropped in by hand. */
  readonly receipt: Receipt | null;
  /** Day of receipt, as corrected; null for a workbook dropped in by hand. */
  readonly receivedOn: CalendarDate | null;
  /** Day of receipt of the unit's first submission that stands; null for a workbook dropped in by hand. */
  readonly firstReceivedOn: CalendarDate | null;
}

/** Periods, by their folders' names, in which anything lies. */
export async function periodsWithSubmissions(workspace: string): Promise<ReadonlySet<PeriodId>> {
  const all = join(workspace, 'submissions');
  const folders = (await readFolder(all)).filter((entry) => entry.isDirectory());
  const filled = await Promise.all(
    folders.map(async ({ name }) => ((await readFolder(join(all, name))).length > 0 ? [name] : [])),
  );
  return new Set(filled.flat());
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
  readonly register: Register;
  /** What lies in the period's folder and is no workbook. */
  readonly others: readonly OtherFile[];
}

/**
 * The submissions that count: of each unit the revision received last, then every workbook put into the period's folder or
 * a unit's by hand, sorted by name. Nothing registered counts of a unit whose register is in doubt. With `receivedBy`, what
 * was received later is left out; when a workbook without a receipt came is not known: it counts.
 */
export async function currentSubmissions(
  workspace: string,
  period: PeriodId,
  receivedBy?: CalendarDate,
): Promise<PeriodSubmissions> {
  const folder = submissionsFolder(workspace, period);
  const entries = await readFolder(folder);
  const register = await registerOf(workspace, period, entries);
  const names = entries.filter((e) => e.isFile()).map(({ name }) => name);
  const inUnits = [...register.units.values()].flatMap(({ unit, others }) =>
    others.map((name) => `${unit}/${name}`),
  );
  const byHand = [...names, ...inUnits].map((name) => ({
    path: join(folder, name),
    name: `submissions/${period}/${name}`,
  }));
  const { files, others } = await lookThrough(byHand);
  const dropped = files.map((file) => droppedIn(file, file.name));
  const sound = [...register.units.values()].filter(({ problems }) => problems.length === 0);
  const latest = sound.flatMap((unit) => currentOf(workspace, unit, receivedBy));
  const later = sound.flatMap(({ revisions }) =>
    heldRevisions(workspace, revisions).filter((held) => isAfter(receivedBy, held)),
  );
  return { current: [...latest, ...dropped].sort(byName), later: later.sort(byName), register, others };
}

function currentOf(
  workspace: string,
  { revisions }: UnitRegister,
  receivedBy: CalendarDate | undefined,
): readonly HeldSubmission[] {
  const { current, first } = chooseRevision(revisions, receivedBy);
  return current && first ? [held(workspace, current, first.receivedOn)] : [];
}

function isAfter(day: CalendarDate | undefined, { receivedOn }: HeldSubmission): boolean {
  return day !== undefined && receivedOn !== null && receivedOn > day;
}

/** Submissions parted by a day of receipt; without one, all of them count. */
export function upTo(
  day: CalendarDate | undefined,
  all: readonly HeldSubmission[],
): Pick<PeriodSubmissions, 'current' | 'later'> {
  return { current: all.filter((one) => !isAfter(day, one)), later: all.filter((one) => isAfter(day, one)) };
}

function byName(a: HeldSubmission, b: HeldSubmission): number {
  return a.shown < b.shown ? -1 : 1;
}

/** A workbook without a receipt: whoever put it there, and when, is not known. */
export function droppedIn({ path, inside, problem }: WorkbookPath, shown: string): HeldSubmission {
  const place = { path, ...(inside && { inside }), ...(problem && { problem }) };
  return { ...place, shown, receipt: null, receivedOn: null, firstReceivedOn: null };
}

/** The revisions that stand, each with its file, in the order of their numbers. */
export function heldRevisions(workspace: string, revisions: readonly Revision[]): readonly HeldSubmission[] {
  const standing = standingRevisions(revisions);
  return standing.map((one) => {
    const upToIt = standing.filter(({ revision }) => revision <= one.revision);
    return held(workspace, one, chooseRevision(upToIt).first?.receivedOn ?? one.receivedOn);
  });
}

/** A registered revision with its file. */
function held(
  workspace: string,
  { unit, revision, receipt, receivedOn }: StandingRevision,
  firstReceivedOn: CalendarDate,
): HeldSubmission {
  const shown = `submissions/${receipt.period}/${unit}/r${revision}.xlsx`;
  return { path: join(workspace, shown), shown, receipt, receivedOn, firstReceivedOn };
}

/** What lies below `submissions/`, but for the folders of the other periods: named from there, with forward slashes. */
export async function filesBelow(
  workspace: string,
  period: PeriodId,
  periods: ReadonlySet<PeriodId>,
): Promise<readonly string[]> {
  const all = join(workspace, 'submissions');
  const entries = (await readFolder(all)).filter(({ name }) => isSent(name));
  const files = await Promise.all(
    entries.map(async (entry) => {
      const { name } = entry;
      if (!entry.isDirectory()) return [name];
      const id = await folderId(all, name, periods);
      if (periods.has(id) && id !== period) return [];
      const paths = await walk(join(all, name));
      return paths.map((path) => [id, ...relative(join(all, name), path).split(sep)].join('/'));
    }),
  );
  return files.flat().toSorted();
}

/** The period whose folder it is, where the system tells no capitals apart; else its own name. */
async function folderId(all: string, name: string, periods: ReadonlySet<PeriodId>): Promise<string> {
  const id = [...periods].find((one) => one.toLowerCase() === name.toLowerCase());
  return id !== undefined && (await isSameFolder(join(all, id), join(all, name))) ? id : name;
}

async function isSameFolder(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map(async (path) => stat(path).catch(() => undefined)));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** The whole register of a period. */
export async function periodRegister(workspace: string, period: PeriodId): Promise<Register> {
  return registerOf(workspace, period, await readFolder(submissionsFolder(workspace, period)));
}

/** What the register holds of one unit, as far as its own folder tells. */
export async function unitRegister(workspace: string, period: PeriodId, unit: UnitId): Promise<UnitRegister> {
  const folder = await foundFolder(submissionsFolder(workspace, period), unit);
  const none = { unit, revisions: [], problems: [], settled: [], others: [] };
  return readRegister(period, [folder], sha256).units.get(unit) ?? none;
}

/** The revisions of a unit that stand, oldest number first. */
export async function revisionsOf(
  workspace: string,
  period: PeriodId,
  unit: UnitId,
): Promise<readonly HeldSubmission[]> {
  return heldRevisions(workspace, (await unitRegister(workspace, period, unit)).revisions);
}

async function registerOf(
  workspace: string,
  period: PeriodId,
  entries: readonly Dirent[],
): Promise<Register> {
  const folder = submissionsFolder(workspace, period);
  const names = entries.filter((e) => e.isDirectory() && !e.name.startsWith('.')).map(({ name }) => name);
  const folders = await Promise.all(names.toSorted().map((name) => foundFolder(folder, name)));
  return readRegister(period, folders, sha256);
}

/** The files of a unit's folder; receipts that a crash kept from getting their name stand under it. */
async function foundFolder(period: string, name: string): Promise<FoundFolder> {
  const folder = join(period, name);
  const names = (await readFolder(folder)).filter((e) => !e.isDirectory()).map((e) => e.name);
  const files = await Promise.all(names.map(async (file) => foundFile(folder, file)));
  for (const { revision, file } of await interruptedReceipts(folder, names)) {
    const own = `r${revision}.json`;
    if (!names.includes(own)) files.push({ ...(await foundFile(folder, file)), name: own, isWaiting: true });
  }
  return { name, files: [...files, ...(await justNamed(folder, files))] };
}

/** Receipts that got their name while the folder was listed, and so are in no list of it. */
async function justNamed(folder: string, files: readonly FoundFile[]): Promise<readonly FoundFile[]> {
  const names = new Set(files.map(({ name }) => name));
  const missing = files.flatMap(({ name, size }) => {
    const receipt = name.replace(/^(r[1-9]\d*)\.xlsx$/, '$1.json');
    return receipt !== name && size > 0 && !names.has(receipt) ? [receipt] : [];
  });
  const found = await Promise.all(missing.map(async (name) => foundFile(folder, name)));
  return found.filter(({ text }) => typeof text === 'string');
}

async function foundFile(folder: string, name: string): Promise<FoundFile> {
  const path = join(folder, name);
  if (name.endsWith('.json')) {
    const text = await readEntryText(path).catch(() => null);
    return { name, size: text?.length ?? 0, text };
  }
  return { name, size: (await patiently('open', () => stat(path)).catch(() => undefined))?.size ?? 0 };
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
    const bytes = await patiently('open', () => readFile(join(folder, `r${revision}.xlsx`)));
    if (sha256(bytes) === hash) found.push({ revision, file });
  }
  return found;
}

/** A waiting receipt that is gone got its name a moment ago: it is then read under that name. */
async function readEntryText(path: string): Promise<string> {
  try {
    return await patiently('open', () => readFile(path, 'utf8'));
  } catch (error) {
    const { revision } = parseWaitingName(basename(path)) ?? {};
    if (revision === undefined || !isCode(error, 'ENOENT')) throw error;
    return patiently('open', () => readFile(join(dirname(path), `r${revision}.json`), 'utf8'));
  }
}

async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await patiently('open', () => readdir(folder, { withFileTypes: true }));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}
