import { addDays } from '../calendar/calendar.ts';
import type { Period } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';
import { standingRevisions } from './choose-revision.ts';
import type { Revision } from './unit-register.ts';

/** Why a submission is not filed before somebody confirms it. */
export type Doubt =
  /** It came before a revision that is filed already: an older mail, or a slip of the date. */
  | { readonly code: 'before-filed'; readonly revision: number; readonly receivedOn: CalendarDate }
  /** It came before the period had begun. */
  | { readonly code: 'before-window'; readonly from: CalendarDate }
  /** It came before it was signed. */
  | { readonly code: 'before-signing'; readonly signedOn: CalendarDate }
  /** The period has been over for long: last year's file sent under this year's name. */
  | { readonly code: 'old-period'; readonly due: CalendarDate }
  /** The name of the file speaks of another period or unit than the file. */
  | { readonly code: 'other-name' };

/** Corrections of a period may well come months after it was due; after half a year the next year's is being asked for. */
const OLD_AFTER = 183;

/** What is known of a file when it is to be filed. */
export interface Arriving {
  readonly receivedOn: CalendarDate;
  readonly signedOn: CalendarDate | null;
  readonly period: Period;
  /** The unit's revisions for the period so far. */
  readonly revisions: readonly Revision[];
  readonly hasOtherName: boolean;
}

/** Everything that has to be confirmed, in the order it is told. */
export function doubtsOf({
  receivedOn,
  signedOn,
  period,
  revisions,
  hasOtherName,
}: Arriving): readonly Doubt[] {
  const later = standingRevisions(revisions).find((one) => one.receivedOn > receivedOn);
  const { window, due } = period;
  const doubts: readonly (Doubt | false | undefined)[] = [
    later && { code: 'before-filed', revision: later.revision, receivedOn: later.receivedOn },
    receivedOn < window.from && { code: 'before-window', from: window.from },
    signedOn !== null && receivedOn < signedOn && { code: 'before-signing', signedOn },
    receivedOn > addDays(due.date, OLD_AFTER) && { code: 'old-period', due: due.date },
    hasOtherName && { code: 'other-name' },
  ];
  return doubts.filter((doubt) => doubt !== undefined && doubt !== false);
}
