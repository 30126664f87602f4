import type { Finding } from '../findings/finding.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import type { Submission, SubmittedRow } from '../model/submission.ts';

/** How many checks passed, failed, and could not be made: three different things. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notChecked: number;
}

/** One file after reading and checking: all that `validate` shows. */
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

/** What was found in a file, without its figures. */
export interface FileFindings extends Omit<CheckedFile, 'submission'> {
  /** False: no figure is taken from the file. */
  readonly isUsable: boolean;
}

/** A row without the places that only the rules look at. */
export type RowFigures = Omit<SubmittedRow, 'foundBy' | 'statusAt' | 'sourceAt' | 'noteAt'>;

/** What is left of a submission once the rules have seen it. */
export interface SubmissionFigures extends Omit<Submission, 'layoutVersion' | 'catalogue' | 'rows'> {
  readonly rows: readonly RowFigures[];
}

/** One file after checking, with as much of its submission as `consolidate` needs. */
export interface CheckedFigures extends Omit<CheckedFile, 'submission'> {
  readonly submission: SubmissionFigures | null;
}

/** A checked submission as the workspace knows it. */
export interface FiledSubmission extends CheckedFigures {
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
