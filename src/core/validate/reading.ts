import type { FileProblem, ReadOutcome } from '../model/file-problem.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import { readSubmission } from '../submission/read-submission.ts';
import type { ReadSubmission } from '../submission/read-submission.ts';

/**
 * What a file says, without its cells: small enough to hand from thread to thread and to keep for the next run. Nothing in
 * it depends on the day, on earlier periods or on what the workspace accepts.
 */
export type Reading =
  | { readonly ok: false; readonly problem: FileProblem }
  | {
      readonly ok: true;
      readonly read: ReadSubmission;
      /** Names of the sheets in their order: the order of the findings. */
      readonly sheets: readonly string[];
    };

/** The file as it is called and as it is. */
export interface FileIdentity {
  /** Name shown to people. */
  readonly file: string;
  /** Null when the bytes could not be had. */
  readonly sha256: string | null;
}

/** Everything a reading depends on besides the bytes. */
export interface ReadingBasis {
  readonly catalogue: Catalogue;
  /** SHA-256 of the catalogue, as the workbook's hidden sheet carries it. */
  readonly catalogueHash: string;
  /** Whose file, of which period, was asked for; another one is a finding. */
  readonly expected?: { readonly unit?: UnitId; readonly period?: PeriodId };
}

/** Turns the cells of a workbook into what its sender says. */
export function understand(outcome: ReadOutcome, identity: FileIdentity, basis: ReadingBasis): Reading {
  if (!outcome.ok) return outcome;
  // A workbook that was read had bytes, and so a hash.
  const source = { name: identity.file, sha256: identity.sha256 ?? '' };
  const { catalogue, catalogueHash, expected } = basis;
  return {
    ok: true,
    read: readSubmission(outcome.workbook, source, catalogue, catalogueHash, expected),
    sheets: outcome.workbook.sheets.map(({ name }) => name),
  };
}
