import type { SubmissionDiff } from '../diff/submissions.ts';
import type { SeverityCounts } from '../findings/count.ts';
import type { Finding } from '../findings/finding.ts';
import type { Bilingual, CalendarDate, PeriodId, UnitId } from '../model/ids.ts';
import type { Receipt, Standing } from '../model/register.ts';
import type { Doubt } from './doubts.ts';
import type { RegisterProblem } from './unit-register.ts';
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
  /** The unit's revision that counts now; null where none stands. */
  readonly latest: number | null;
  /** The revision as corrected since it was filed. */
  readonly standing: Standing;
  readonly timeliness: Timeliness;
  readonly counts: SeverityCounts;
  /** What changed against the revision before; null for the first, or when the former one cannot be read. */
  readonly former: { readonly receipt: Receipt; readonly diff: SubmissionDiff } | null;
  /** A revision with other figures under the very number and date of this document; null when there is none. */
  readonly sameDocument: Receipt | null;
  /** For a file out of a mail: the day on which the office's server received the mail; null where it is not known. */
  readonly mailedOn: CalendarDate | null;
  /** The one mail address on the cover; null where it has none, or several. */
  readonly address: string | null;
  /** What is wrong with the unit's register besides. */
  readonly problems: readonly RegisterProblem[];
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
  /** The unit's revision that counts now. */
  readonly latest: number | null;
  /** What is still wrong with both. */
  readonly counts: SeverityCounts;
}

/** A file that is in order but could not be stored. */
export interface NotStored {
  readonly outcome: 'not-stored';
  readonly file: string;
  readonly why: Bilingual;
}

/** A file that was not filed because what is doubtful about it was not confirmed. */
export interface Unconfirmed {
  readonly outcome: 'unconfirmed';
  readonly file: string;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly receivedOn: CalendarDate;
  readonly doubts: readonly Doubt[];
}

/** One of several different files of a unit and period in one call: none of them was filed. */
export interface Rival {
  readonly outcome: 'rival';
  readonly file: string;
  readonly unit: UnitId;
  readonly period: PeriodId;
  /** '' when the cover has none. */
  readonly documentNumber: string;
  readonly signedOn: CalendarDate | null;
  /** Day and time the file was saved on this computer: `2025-06-12 08:30`. */
  readonly savedOn: string | null;
  readonly others: readonly string[];
  /** What the first of the others says differently. */
  readonly diff: SubmissionDiff | null;
}

/** What became of one file given to `ntge receive`. */
export type Received = Filed | Repeated | Refused | NotStored | Unconfirmed | Rival;
