import { findUnit, isEarlierPeriod } from '../catalogue/catalogue.ts';
import { daysLeft, dueFrom } from '../calendar/due-date.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { CalendarDate, UnitId } from '../model/ids.ts';
import type { Consolidation, UnitResult } from '../model/results.ts';
import type { Status, UnitStatus } from '../model/status.ts';
import type { Revision } from './unit-register.ts';
import { isForOffice } from '../findings/count.ts';
import type { Finding } from '../findings/finding.ts';
import { findingToJson } from '../findings/json.ts';
import type { Extension } from '../model/workspace.ts';
import type { DueDate } from '../calendar/timeliness.ts';
import {
  hasSubmitted,
  onTimeAndValidRate,
  onTimeRate,
  reportingRate,
  timelinessOf,
} from '../calendar/timeliness.ts';

/** What the table of submissions is made from, besides the consolidation of the day. */
export interface StatusBasis {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly extensions: readonly Extension[];
  /** What the register holds of each unit. */
  readonly revisions: ReadonlyMap<UnitId, readonly Revision[]>;
  /** Files from which nothing is read. */
  readonly unread: readonly Finding[];
}

/** Who sent, when, and how good it is, on the day of the consolidation. The same facts as the report's annex shows. */
export function statusOf(consolidation: Consolidation, basis: StatusBasis): Status {
  const { catalogue, period } = basis;
  const { units, asOf } = consolidation;
  const { date, inclusive } = period.due;
  return {
    schema: 'ntge/status/1',
    period: period.id,
    asOf,
    due: isEarlierPeriod(catalogue, period.id)
      ? null
      : { date, inclusive, daysLeft: daysLeft(period.due, asOf) },
    units: units.map((unit) => unitStatus(unit, consolidation, basis)),
    rates: {
      received: { ...reportingRate(units) },
      onTime: { ...onTimeRate(units) },
      onTimeAndValid: { ...onTimeAndValidRate(units) },
    },
    unidentified: unidentified(consolidation),
    unread: basis.unread.map((one) => findingToJson(one, 'vi')),
    office: consolidation.findings.filter((one) => isForOffice(one) && !one.waived),
  };
}

function unitStatus(unit: UnitResult, consolidation: Consolidation, basis: StatusBasis): UnitStatus {
  const { asOf } = consolidation;
  const { catalogue, period, extensions } = basis;
  const known = findUnit(catalogue, unit.id);
  const due = known ? dueFrom(catalogue, known, period, extensions) : null;
  return {
    ...unit,
    daysLeft: due && !hasSubmitted(unit) ? daysLeft(due, asOf) : null,
    tasks: tasksOf(unit, consolidation),
    neverIssued: neverIssued(unit, consolidation),
    revisions: (basis.revisions.get(unit.id) ?? []).flatMap((one) => revisionStatus(one, due, asOf)),
  };
}

/** A revision received up to the day, whether it stands or not; without its receipt nothing is known of it. */
function revisionStatus(
  { revision, receipt, standing }: Revision,
  due: DueDate | null,
  asOf: CalendarDate,
): UnitStatus['revisions'] {
  const { receivedOn, withdrawn } = standing;
  if (!receipt || receivedOn === null || receivedOn > asOf) return [];
  return [
    {
      revision,
      signedOn: receipt.signedOn ?? null,
      receivedOn,
      filedOn: receipt.filedOn,
      daysLate: timelinessOf(due, { receivedOn }, asOf).daysLate,
      withdrawn,
      blank: receipt.blank === true,
    },
  ];
}

function tasksOf({ id }: UnitResult, { tasks }: Consolidation): UnitStatus['tasks'] {
  const due = tasks.filter(({ unit, isDue }) => unit === id && isDue);
  return { answered: due.filter(({ timing }) => timing !== 'unanswered').length, due: due.length };
}

function neverIssued({ id }: UnitResult, { findings }: Consolidation): number {
  const told = findings.find(({ code, unit }) => code === 'structure/never-issued' && unit === id);
  return Number(told?.params['cells'] ?? 0);
}

function unidentified({ findings }: Consolidation): Status['unidentified'] {
  const codes = new Map<string, string[]>();
  for (const { file, unit, severity, code } of findings) {
    if (file === undefined || unit !== undefined || severity !== 'error') continue;
    codes.set(file, [...(codes.get(file) ?? []), code]);
  }
  return [...codes].map(([file, found]) => ({ file, codes: found }));
}

/** What the officer has to see to first: missing, of unknown date, with errors, late, in order, not due yet. */
export function byUrgency(units: readonly UnitStatus[]): readonly UnitStatus[] {
  const urgency = (unit: UnitStatus): number => {
    const { submission } = unit;
    if (submission === 'missing' || submission === 'blank') return 0;
    if (submission === 'undecided' || submission === 'unknown-date') return 1;
    if (unit.errors > 0) return 2;
    return { late: 3, 'on-time': 4, 'not-due': 5 }[submission];
  };
  // The sort is stable: units alike stay in catalogue order.
  return units.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Is there a unit that has not sent in time to be counted, or sent errors? What `--strict` answers with exit code 1. */
export function needsAction({ units, unidentified: strangers, office }: Status): boolean {
  const isUnsettled = ({ submission, errors }: UnitStatus): boolean =>
    ['missing', 'blank', 'undecided'].includes(submission) || errors > 0;
  const isOfficeWanted = office.some(({ severity }) => severity === 'error');
  return strangers.length > 0 || isOfficeWanted || units.some(isUnsettled);
}
