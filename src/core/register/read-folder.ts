import type { PeriodId, UnitId } from '../model/ids.ts';
import type { Correction, EntryLink, Receipt, Standing } from '../model/register.ts';
import { asReceived, parseCorrection, parseReceipt } from './entries.ts';
import type { EntryFault, HashText } from './entries.ts';
import type { RegisterFault, RegisterProblem, Revision } from './unit-register.ts';

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

/** An entry with what it names. */
export interface LinkedEntry extends EntryLink {
  readonly previous: readonly EntryLink[];
  readonly isWaiting: boolean;
}

export interface ReadFolder {
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

export function readFolder(period: PeriodId, { name: unit, files }: FoundFolder, hash: HashText): ReadFolder {
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
