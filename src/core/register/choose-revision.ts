import type { CalendarDate } from '../model/ids.ts';
import type { Receipt } from '../model/register.ts';
import type { Revision } from './unit-register.ts';

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
