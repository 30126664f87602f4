import { findUnit, isEarlierPeriod } from '../catalogue/catalogue.ts';
import { daysLeft, dueFrom } from '../calendar/due-date.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { UnitId } from '../model/ids.ts';
import type { Consolidation, UnitResult } from '../model/results.ts';
import type { Status, UnitStatus } from '../model/status.ts';
import type { Extension, Receipt } from '../model/workspace.ts';
import { onTimeAndValidRate, onTimeRate, reportingRate, timelinessOf } from '../calendar/timeliness.ts';

/** What the table of submissions is made from, besides the consolidation of the day. */
export interface StatusBasis {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly extensions: readonly Extension[];
  /** Receipts of each unit up to the day, oldest first. */
  readonly receipts: ReadonlyMap<UnitId, readonly Receipt[]>;
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
  };
}

function unitStatus(unit: UnitResult, consolidation: Consolidation, basis: StatusBasis): UnitStatus {
  const { asOf } = consolidation;
  const { catalogue, period, extensions, receipts } = basis;
  const known = findUnit(catalogue, unit.id);
  const due = known ? dueFrom(catalogue, known, period, extensions) : null;
  return {
    ...unit,
    daysLeft: due && !hasCome(unit) ? daysLeft(due, asOf) : null,
    neverIssued: neverIssued(unit, consolidation),
    revisions: (receipts.get(unit.id) ?? []).map(({ revision, receivedOn }) => ({
      revision,
      receivedOn,
      daysLate: timelinessOf(due, { receivedOn }, asOf).daysLate,
    })),
  };
}

function neverIssued({ id }: UnitResult, { findings }: Consolidation): number {
  const told = findings.find(({ code, unit }) => code === 'structure/never-issued' && unit === id);
  return Number(told?.params['cells'] ?? 0);
}

function hasCome({ submission }: UnitResult): boolean {
  return submission !== 'missing' && submission !== 'not-due';
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
    if (unit.submission === 'missing') return 0;
    if (unit.submission === 'unknown-date') return 1;
    if (unit.errors > 0) return 2;
    return { late: 3, 'on-time': 4, 'not-due': 5 }[unit.submission];
  };
  // The sort is stable: units alike stay in catalogue order.
  return units.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Is there a unit that has not sent in time to be counted, or sent errors? What `--strict` answers with exit code 1. */
export function needsAction({ units, unidentified: strangers }: Status): boolean {
  return strangers.length > 0 || units.some((u) => u.submission === 'missing' || u.errors > 0);
}
