import type { Finding } from '../findings/finding.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import type { Submission } from '../model/submission.ts';

/** How many checks passed, failed, and could not be made: three different things. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notChecked: number;
}

/** One file after reading and checking: all that `validate` shows and all that `consolidate` needs of it. */
export interface CheckedFile {
  /** Name shown to people. */
  readonly file: string;
  /** Null when the bytes could not be had. */
  readonly sha256: string | null;
  /** Whose it says it is; null when it does not say, or says something unknown. */
  readonly unit: UnitId | null;
  readonly period: PeriodId | null;
  /** Null when the file cannot be trusted as a submission (not a workbook, identity or structure in doubt). */
  readonly submission: Submission | null;
  /** In order: from the file outwards, then by sheet and cell. */
  readonly findings: readonly Finding[];
  readonly checked: Tally;
}

/** A checked submission as the workspace knows it. */
export interface FiledSubmission extends CheckedFile {
  /** Date on its receipt; null when the file was dropped in by hand. */
  readonly receivedOn: string | null;
  /**
   * Day the unit's first file for the period came, however faulty it was: a correction does not make a punctual unit
   * late. The same as `receivedOn` for a first revision; null without a receipt.
   */
  readonly firstReceivedOn: string | null;
  /** Revision number in the workspace; null when not registered. */
  readonly revision: number | null;
}
