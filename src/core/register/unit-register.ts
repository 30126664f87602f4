import type { PeriodId, UnitId } from '../model/ids.ts';
import type { Correction, EntryLink, Receipt, Standing } from '../model/register.ts';

/** What can be wrong with the office's own register. */
export type RegisterFault =
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
