import type { SubmissionDiff } from '../diff/submissions.ts';
import type { SeverityCounts } from '../findings/count.ts';
import type { Finding } from '../findings/finding.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Receipt } from '../model/register.ts';
import type { Timeliness } from '../calendar/timeliness.ts';

/** A file that is in the register now. */
export interface Filed {
  /** `filed`: put there by this run. `already-filed`: the same bytes were there; nothing was written. */
  readonly outcome: 'filed' | 'already-filed';
  /** Name shown to people. */
  readonly file: string;
  readonly receipt: Receipt;
  /** Where the original is kept, inside the workspace. */
  readonly stored: string;
  /** The unit's latest revision: the one that counts. */
  readonly latest: number;
  readonly timeliness: Timeliness;
  readonly counts: SeverityCounts;
  /** What changed against the revision before; null for the first, or when the former one cannot be read. */
  readonly former: { readonly receipt: Receipt; readonly diff: SubmissionDiff } | null;
}

/** A file that was not taken: it is not known whose it is, or it is not the one asked for. */
export interface Refused {
  readonly outcome: 'refused';
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** A coloured copy in which nobody changed anything: what it repeats is in the register already. */
export interface Repeated {
  readonly outcome: 'unchanged-copy';
  readonly file: string;
  /** Of the revision it was made of. */
  readonly receipt: Receipt;
  /** The unit's latest revision: the one that counts. */
  readonly latest: number;
  /** What is still wrong with both. */
  readonly counts: SeverityCounts;
}

/** A file that is in order but could not be stored. */
export interface NotStored {
  readonly outcome: 'not-stored';
  readonly file: string;
  readonly why: Bilingual;
}

/** What became of one file given to `ntge receive`. */
export type Received = Filed | Repeated | Refused | NotStored;
