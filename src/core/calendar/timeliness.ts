import { daysBetween } from './calendar.ts';
import type { Period } from '../model/catalogue.ts';
import type { CalendarDate, UnitId } from '../model/ids.ts';
import type { UnitResult } from '../model/results.ts';
import type { Extension } from '../model/workspace.ts';

/** When a submission was due and when it came: the part of a unit's result that is about time. */
export type Timeliness = Pick<
  UnitResult,
  | 'submission'
  | 'receivedOn'
  | 'revisedOn'
  | 'dueBefore'
  | 'dueInclusive'
  | 'extension'
  | 'daysLate'
  | 'readingsDiffer'
>;

/** The date a unit has to keep, and how it is read. */
export interface DueDate {
  readonly date: CalendarDate;
  /** False reads "trước ngày": the date itself is one day late. */
  readonly inclusive: boolean;
  /** Document that moved the date; null for the plan's own. */
  readonly document: string | null;
}

/**
 * What came of a unit, as far as time goes. `receivedOn` is the day of the first receipt, null for a file without one;
 * `revisedOn` the day of the revision that counts, where that is a later one.
 */
export type Arrival =
  | {
      readonly receivedOn: CalendarDate | null;
      readonly revisedOn?: CalendarDate | null;
      /** An untouched form: it came, and is no submission. */
      readonly isBlank?: boolean;
    }
  | 'nothing'
  /** What came cannot be said: the office's register is damaged, or several files could count. */
  | 'undecided';

/**
 * The unit's due date: the period's, or the latest extension granted to it. An extended date is read the way the
 * period's own is ("trước ngày …" unless the catalogue says otherwise).
 */
export function dueDateOf(unit: UnitId, period: Period, extensions: readonly Extension[]): DueDate {
  const granted = extensions
    .filter((e) => e.unit === unit && (e.period === period.id || period.aliases.includes(e.period)))
    .sort((a, b) => (a.until < b.until ? -1 : 1))
    .at(-1);
  const { date, inclusive } = period.due;
  return granted
    ? { date: granted.until, inclusive, document: granted.document }
    : { date, inclusive, document: null };
}

/**
 * Whether a submission is on time, late, missing or not yet due; told by the first receipt alone. `due` is null where
 * nothing is due from the unit.
 */
export function timelinessOf(due: DueDate | null, arrival: Arrival, asOf: CalendarDate): Timeliness {
  const came = typeof arrival === 'string' ? null : arrival;
  const receivedOn = came?.receivedOn ?? null;
  const daysLate = due && receivedOn && !came?.isBlank ? daysAfter(due, receivedOn) : null;
  return {
    submission: submissionState(due, arrival, asOf),
    receivedOn,
    revisedOn: came?.revisedOn ?? null,
    dueBefore: due?.date ?? null,
    dueInclusive: due?.inclusive ?? false,
    extension: due?.document ?? null,
    daysLate,
    readingsDiffer: daysLate !== null && receivedOn === due?.date,
  };
}

function submissionState(
  due: DueDate | null,
  arrival: Arrival,
  asOf: CalendarDate,
): Timeliness['submission'] {
  if (arrival === 'nothing') return due && daysAfter(due, asOf) > 0 ? 'missing' : 'not-due';
  if (arrival === 'undecided') return 'undecided';
  if (arrival.isBlank) return 'blank';
  if (arrival.receivedOn === null) return 'unknown-date';
  return due && daysAfter(due, arrival.receivedOn) > 0 ? 'late' : 'on-time';
}

/** Calendar days by which a day misses the due date; 0 when it keeps it. */
function daysAfter({ date, inclusive }: Pick<DueDate, 'date' | 'inclusive'>, day: CalendarDate): number {
  const lastGoodDay = inclusive ? 0 : -1;
  return Math.max(0, daysBetween(date, day) - lastGoodDay);
}

/** Calendar days from a unit's last day in time to the day of receipt: negative or 0 in time; null when either is unknown. */
export function daysFromDue(
  unit: Pick<UnitResult, 'dueBefore' | 'dueInclusive' | 'receivedOn'>,
): number | null {
  if (unit.dueBefore === null || unit.receivedOn === null) return null;
  return daysBetween(unit.dueBefore, unit.receivedOn) + (unit.dueInclusive ? 0 : 1);
}

/** Part of a whole, uncapped and undivided: whoever prints it decides how. */
export interface Share {
  readonly have: number;
  readonly due: number;
}

function share(units: readonly UnitResult[], holds: (unit: UnitResult) => boolean): Share {
  const due = units.filter((unit) => unit.dueBefore !== null);
  return { have: due.filter(holds).length, due: due.length };
}

/** Submissions received out of those expected. */
export function reportingRate(units: readonly UnitResult[]): Share {
  return share(units, (unit) => hasSubmitted(unit));
}

/** Submissions received in time out of those expected. */
export function onTimeRate(units: readonly UnitResult[]): Share {
  return share(units, (unit) => unit.submission === 'on-time');
}

/**
 * Submissions whose figures were there in time and are free of errors, out of those expected: what was put right after
 * the due date was not. This is what a first file full of errors, sent to keep the date, does not pass.
 */
export function onTimeAndValidRate(units: readonly UnitResult[]): Share {
  return share(units, (unit) => unit.submission === 'on-time' && unit.errors === 0 && !isRevisedLate(unit));
}

function isRevisedLate({ dueBefore, dueInclusive, revisedOn }: UnitResult): boolean {
  if (dueBefore === null || revisedOn === null) return false;
  return daysAfter({ date: dueBefore, inclusive: dueInclusive }, revisedOn) > 0;
}

/** Has the unit sent something that reports? */
export function hasSubmitted({ submission }: Pick<UnitResult, 'submission'>): boolean {
  return submission !== 'missing' && submission !== 'not-due' && submission !== 'blank';
}
