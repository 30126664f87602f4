import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { CalendarDate, PeriodId } from '../model/ids.ts';
import type { Status } from '../model/status.ts';

/** How the work of a period stands: what the desk shows, and decides the next actions by. */
export interface DeskState {
  readonly period: Period;
  /** Null for a period before the plan. */
  readonly due: Status['due'];
  /** Forms lie in the workspace. */
  readonly hasForms: boolean;
  /** Units from which something is due, and of these those that sent. */
  readonly received: { readonly have: number; readonly due: number };
  /** Units by what is open with them. */
  readonly late: number;
  readonly missing: number;
  readonly faulty: number;
  /** Errors of all units. */
  readonly errors: number;
  /** What goes back to the units was written today. */
  readonly isReturned: boolean;
  /** Faults of the office's own register and folders. */
  readonly office: number;
  /** Workbooks, mails and zips in the inbox that are not in the register. */
  readonly unfiled: number;
  /** The latest consolidation; not current where something has changed since. Null when there is none. */
  readonly consolidated: { readonly revision: number; readonly isCurrent: boolean } | null;
  /** The report of that revision lies in the workspace. */
  readonly hasReport: boolean;
}

/**
 * The period that is worked on: the one whose due date is nearest, before or after; where forms or files are there for some, of
 * these. Undefined for a catalogue without periods.
 */
export function openPeriod(
  { periods }: Pick<Catalogue, 'periods'>,
  begun: ReadonlySet<PeriodId>,
  today: CalendarDate,
): Period | undefined {
  const some = periods.filter(({ id }) => begun.has(id));
  const distance = ({ due }: Period): number =>
    Math.abs(differenceInCalendarDays(parseISO(due.date), parseISO(today)));
  return (some.length > 0 ? some : periods).toSorted((a, b) => distance(a) - distance(b)).at(0);
}
