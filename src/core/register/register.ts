import { groupBy } from '../collections/group-by.ts';
import type { CalendarDate, PeriodId, UnitId } from '../model/ids.ts';
import type { Correction, EntryLink, Receipt, Standing } from '../model/register.ts';
import {
  asReceived,
  correctionEntry,
  headOf,
  linkKey,
  parseCorrection,
  parseReceipt,
  receiptEntry,
} from './entries.ts';
import type { EntryFault, HashText } from './entries.ts';

/** A folder inside a period's submissions, as it is found. */
export interface FoundFolder {
  readonly name: string;
  readonly files: readonly FoundFile[];
}

export interface FoundFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Content of a `.json` file; null when it could not be had. */
  readonly text?: string | null;
  /** A receipt that has not got its name yet: it counts, but no entry may name it. */
  readonly isWaiting?: boolean;
}

/** What can be wrong with the office's own register. */
type RegisterFault =
  /** A workbook under a revision's number, without a receipt. */
  | 'no-receipt'
  /** A receipt without its workbook. */
  | 'no-workbook'
  /** An entry that is cut, has keys of its own, or begins with a byte order mark. */
  | 'unreadable'
  /** An entry that was edited: its hash does not hold. */
  | 'altered'
  /** An entry of another unit, period or number than its place says. */
  | 'misplaced'
  /** A second receipt of a revision. */
  | 'twice'
  /** A number was left out. */
  | 'gap'
  /** An entry that later ones name is gone. */
  | 'lost'
  /** An entry is whole, but not the one that later ones name. */
  | 'replaced';

export interface RegisterProblem {
  readonly fault: RegisterFault;
  /** Units whose register it throws into doubt. */
  readonly units: readonly UnitId[];
  /** Entry it is about: what a correction settles. */
  readonly entry: string;
  /** File it is about, inside the workspace, whether it is there or not. */
  readonly file: string;
}

/** One number of a unit's register. */
export interface Revision {
  readonly unit: UnitId;
  readonly revision: number;
  /** Null where it is lost or damaged. */
  readonly receipt: Receipt | null;
  readonly corrections: readonly Correction[];
  /** By the latest correction, or as received. */
  readonly standing: Standing;
}

/** What the register holds of one unit for one period. */
export interface UnitRegister {
  readonly unit: UnitId;
  readonly revisions: readonly Revision[];
  /** While there is any, nobody can say which file counts. */
  readonly problems: readonly RegisterProblem[];
  /** Problems that a correction has settled. */
  readonly settled: readonly RegisterProblem[];
  /** Other files in the unit's folder, by name. */
  readonly others: readonly string[];
}

/** The register of a period. */
export interface Register {
  readonly period: PeriodId;
  readonly units: ReadonlyMap<UnitId, UnitRegister>;
  /** The entries that no other one names: the next one names them. */
  readonly head: readonly EntryLink[];
}

/** Reads what the folders of a period hold; `hash` is SHA-256. Whatever they hold, nothing is thrown. */
export function readRegister(period: PeriodId, folders: readonly FoundFolder[], hash: HashText): Register {
  const read = folders.map((folder) => readFolder(period, folder, hash));
  const entries = read.flatMap((one) => one.entries);
  const found = read.flatMap(({ problems }) => problems);
  const problems = [...found, ...lostEntries(period, entries, found)];
  const named = entries.filter(({ isWaiting }) => !isWaiting);
  const names = new Set([...read.map(({ unit }) => unit), ...problems.flatMap(({ units }) => units)]);
  const byUnit = groupBy(
    problems.flatMap((problem) => problem.units.map((unit) => ({ unit, problem }))),
    ({ unit }) => unit,
  );
  const units = [...names].map((unit): [UnitId, UnitRegister] => {
    const own = read.find((one) => one.unit === unit);
    const about = (byUnit.get(unit) ?? []).map(({ problem }) => problem);
    return [unit, unitRegister(unit, own, about)];
  });
  return { period, units: new Map(units), head: headOf(named) };
}

function unitRegister(
  unit: UnitId,
  own: ReadFolder | undefined,
  about: readonly RegisterProblem[],
): UnitRegister {
  const revisions = own?.revisions ?? [];
  const settled = new Set(revisions.flatMap((r) => r.corrections.flatMap((c) => c.settles ?? [])));
  return {
    unit,
    revisions,
    problems: about.filter(({ entry }) => !settled.has(entry)),
    settled: about.filter(({ entry }) => settled.has(entry)),
    others: own?.others ?? [],
  };
}

/** An entry with what it names. */
interface LinkedEntry extends EntryLink {
  readonly previous: readonly EntryLink[];
  readonly isWaiting: boolean;
}

interface ReadFolder {
  readonly unit: UnitId;
  readonly revisions: readonly Revision[];
  readonly entries: readonly LinkedEntry[];
  readonly problems: readonly RegisterProblem[];
  readonly others: readonly string[];
}

const WORKBOOK = /^r([1-9]\d*)\.xlsx$/;
const RECEIPT = /^r([1-9]\d*)\.json$/;
const CORRECTION = /^r([1-9]\d*)\.c([1-9]\d*)\.json$/;

/** What is found under one number of a unit. */
interface FoundRevision {
  workbook?: FoundFile;
  receipt?: FoundFile;
  corrections: { readonly number: number; readonly file: FoundFile }[];
}

function readFolder(period: PeriodId, { name: unit, files }: FoundFolder, hash: HashText): ReadFolder {
  const { found, others } = sortFiles(files);
  const reading = new FolderReading(unit, period, hash);
  const revisions = [...found]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([revision, one]) => reading.revision(revision, one));
  for (const file of others) reading.other(file);
  const { entries, problems } = reading;
  return { unit, revisions, entries, problems, others: others.map(({ name }) => name) };
}

function sortFiles(files: readonly FoundFile[]): {
  readonly found: ReadonlyMap<number, FoundRevision>;
  readonly others: readonly FoundFile[];
} {
  const found = new Map<number, FoundRevision>();
  const others: FoundFile[] = [];
  const at = (number: string | undefined): FoundRevision => {
    const one = found.get(Number(number)) ?? { corrections: [] };
    found.set(Number(number), one);
    return one;
  };
  for (const file of files) {
    const [, workbook] = WORKBOOK.exec(file.name) ?? [];
    const [, receipt] = RECEIPT.exec(file.name) ?? [];
    const [, corrected, number] = CORRECTION.exec(file.name) ?? [];
    if (workbook) at(workbook).workbook = file;
    else if (receipt) at(receipt).receipt = file;
    else if (corrected) at(corrected).corrections.push({ number: Number(number), file });
    else if (!/^[.~]/.test(file.name)) others.push(file);
  }
  return { found, others };
}

/** Reads the numbers of one unit's folder in their order, and notes what is wrong with them. */
class FolderReading {
  readonly entries: LinkedEntry[] = [];
  readonly problems: RegisterProblem[] = [];
  #unit: UnitId;
  #period: PeriodId;
  #hash: HashText;
  #last = 0;

  constructor(unit: UnitId, period: PeriodId, hash: HashText) {
    this.#unit = unit;
    this.#period = period;
    this.#hash = hash;
  }

  revision(revision: number, found: FoundRevision): readonly Revision[] {
    // A number that somebody has claimed and, stopped by a power cut, never used: it holds nobody's work.
    if (isClaimOnly(found)) {
      this.#last = Math.max(this.#last, revision);
      return [];
    }
    if (revision > this.#last + 1) this.#note('gap', `r${this.#last + 1}`, `r${this.#last + 1}.json`);
    this.#last = revision;
    const receipt = this.#receipt(revision, found);
    const corrections = this.#corrections(revision, found.corrections);
    const standing = corrections.at(-1)?.after ?? (receipt ? asReceived(receipt) : NOTHING_KNOWN);
    return [{ unit: this.#unit, revision, receipt, corrections, standing }];
  }

  /** Receipts under other names: `r2 (1).json`, `R2.json`. */
  other({ name, text }: FoundFile): void {
    const receipt = text ? parseReceipt(text, this.#hash) : 'unreadable';
    if (typeof receipt === 'string' || receipt.unit !== this.#unit) return;
    this.#note('twice', `r${receipt.revision}`, name);
  }

  #receipt(revision: number, { workbook, receipt: file }: FoundRevision): Receipt | null {
    const entry = `r${revision}`;
    if (!file) {
      if (workbook) this.#note('no-receipt', entry, workbook.name);
      else this.#note('gap', entry, `${entry}.json`);
      return null;
    }
    if (!workbook) this.#note('no-workbook', entry, `${entry}.xlsx`);
    const receipt = parseReceipt(file.text ?? '', this.#hash);
    const at = { entry, file: file.name, isWaiting: file.isWaiting === true };
    return this.#placed(receipt, at, (one) => one.revision === revision);
  }

  #corrections(revision: number, found: FoundRevision['corrections']): readonly Correction[] {
    const sorted = found.toSorted((a, b) => a.number - b.number);
    sorted.forEach(({ number }, i) => {
      const before = sorted[i - 1]?.number ?? 0;
      const entry = `r${revision}.c${before + 1}`;
      if (number > before + 1) this.#note('gap', entry, `${entry}.json`);
    });
    return sorted.flatMap(({ number, file }) => {
      const correction = parseCorrection(file.text ?? '', this.#hash);
      const at = { entry: `r${revision}.c${number}`, file: file.name, isWaiting: false };
      return this.#placed(correction, at, (one) => one.revision === revision && one.number === number) ?? [];
    });
  }

  /** The entry when it is whole and stands where it belongs. */
  #placed<T extends Receipt | Correction>(
    read: T | EntryFault,
    { entry, file, isWaiting }: Pick<LinkedEntry, 'entry' | 'isWaiting'> & { readonly file: string },
    isItsNumber: (entry: T) => boolean,
  ): T | null {
    if (typeof read === 'string') {
      this.#note(read, entry, file);
      return null;
    }
    if (read.unit !== this.#unit || read.period !== this.#period || !isItsNumber(read)) {
      const units = read.period === this.#period ? [read.unit] : [];
      this.#note('misplaced', entry, file, units);
      return null;
    }
    const { previous, hash } = read;
    this.entries.push({ entry: `${this.#unit}/${entry}`, hash, previous, isWaiting });
    return read;
  }

  #note(fault: RegisterFault, entry: string, file: string, others: readonly UnitId[] = []): void {
    this.problems.push({
      fault,
      units: [...new Set([this.#unit, ...others])],
      entry: `${this.#unit}/${entry}`,
      file: `submissions/${this.#period}/${this.#unit}/${file}`,
    });
  }
}

const NOTHING_KNOWN: Standing = { receivedOn: null, withdrawn: null };

function isClaimOnly({ workbook, receipt, corrections }: FoundRevision): boolean {
  return workbook?.size === 0 && !receipt && corrections.length === 0;
}

/** What later entries name and is not there, or not the same; what is known to be damaged is not told twice. */
function lostEntries(
  period: PeriodId,
  entries: readonly LinkedEntry[],
  found: readonly RegisterProblem[],
): readonly RegisterProblem[] {
  const whole = new Set(entries.map(linkKey));
  const names = new Set(entries.map(({ entry }) => entry));
  const told = new Set(found.map(({ entry }) => entry));
  const lost = new Map<string, RegisterProblem>();
  for (const link of entries.flatMap(({ previous }) => previous)) {
    if (whole.has(linkKey(link)) || told.has(link.entry)) continue;
    const [unit = ''] = link.entry.split('/');
    lost.set(link.entry, {
      fault: names.has(link.entry) ? 'replaced' : 'lost',
      units: [unit],
      entry: link.entry,
      file: `submissions/${period}/${link.entry}.json`,
    });
  }
  return [...lost.values()];
}

/** Which revision of a unit counts, and by which one its time is told. */
export interface Choice {
  /** Null where nothing stands. */
  readonly current: StandingRevision | null;
  /** Where only untouched forms stand, the first of them. */
  readonly first: StandingRevision | null;
}

/** A revision that stands: it has a receipt, and was not withdrawn. */
export interface StandingRevision extends Revision {
  readonly receipt: Receipt;
  /** As corrected. */
  readonly receivedOn: CalendarDate;
}

/**
 * What counts is the revision received last, then the one with the higher number; an untouched form is no submission and
 * counts only where there is nothing else. A unit's time is told by the first one filed, whatever came since. With `asOf`,
 * as if what was received later were not there yet.
 */
export function chooseRevision(revisions: readonly Revision[], asOf?: CalendarDate): Choice {
  const standing = standingRevisions(revisions).filter((r) => asOf === undefined || r.receivedOn <= asOf);
  const filled = standing.filter(({ receipt }) => !receipt.blank);
  const all = filled.length > 0 ? filled : standing;
  const current = all.reduce<StandingRevision | null>(
    (best, one) => (best && best.receivedOn > one.receivedOn ? best : one),
    null,
  );
  return { current, first: all[0] ?? null };
}

/** The revisions that have a receipt and were not withdrawn. */
export function standingRevisions(revisions: readonly Revision[]): readonly StandingRevision[] {
  return revisions.flatMap((revision) => {
    const { receipt, standing } = revision;
    const { receivedOn, withdrawn } = standing;
    return receipt && receivedOn !== null && withdrawn === null ? [{ ...revision, receipt, receivedOn }] : [];
  });
}

/** The entries that were there when those named were made: they and all that came before them. */
export function entriesUpTo(register: Register, head: readonly EntryLink[]): ReadonlySet<string> {
  const previous = new Map(
    [...register.units.values()].flatMap(({ revisions }) => revisions.flatMap(linksOf)),
  );
  const reached = new Set<string>();
  const open = [...head];
  for (let link = open.pop(); link; link = open.pop()) {
    const key = linkKey(link);
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(previous.get(key) ?? []));
  }
  return reached;
}

function linksOf({ receipt, corrections }: Revision): [key: string, previous: readonly EntryLink[]][] {
  const own = receipt ? [{ entry: receiptEntry(receipt), ...receipt }] : [];
  const all = [...own, ...corrections.map((one) => ({ entry: correctionEntry(one), ...one }))];
  return all.map(({ entry, hash, previous }) => [linkKey({ entry, hash }), previous]);
}

/** The register as it was when only those entries were known. */
export function registerUpTo(register: Register, known: ReadonlySet<string>): Pick<Register, 'units'> {
  const isKnown = (entry: string, hash: string): boolean => known.has(linkKey({ entry, hash }));
  const units = [...register.units].map(([id, unit]): [UnitId, UnitRegister] => {
    const revisions = unit.revisions.flatMap((one): Revision[] => {
      const { receipt } = one;
      const corrections = one.corrections.filter((c) => isKnown(correctionEntry(c), c.hash));
      if (!receipt || !isKnown(receiptEntry(receipt), receipt.hash)) return [];
      return [{ ...one, corrections, standing: corrections.at(-1)?.after ?? asReceived(receipt) }];
    });
    return [id, { ...unit, revisions, problems: [] }];
  });
  return { units: new Map(units) };
}
