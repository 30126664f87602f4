import { findPeriod } from '../catalogue/catalogue.ts';
import type { ValueKey } from '../findings/finding.ts';
import { groupBy } from '../collections/group-by.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { CalendarDate, PeriodId, UnitId } from '../model/ids.ts';
import type { Observation } from '../model/submission.ts';
import { ownersBetween } from '../catalogue/overlays.ts';

/** What is needed of an observation of an earlier period; an observation of a stored consolidation fits. */
export interface EarlierObservation extends Pick<Observation, 'element' | 'row' | 'unit' | 'value'> {
  readonly column: string;
  /** True for a figure that its unit called an estimate. */
  readonly estimate?: true;
}

/** One unit's figures of an earlier period that the present one can be held against. */
export interface EarlierFigures {
  readonly period: Period;
  /** previous: the same window a year earlier. continues: earlier in the same year, its cumulative flows included in ours. */
  readonly relation: 'previous' | 'continues';
  readonly figure: (key: ValueKey) => number | undefined;
  readonly isEstimate: (key: ValueKey) => boolean;
}

/** Picks, from observations by period, those of the unit that the period can be compared with. */
export function earlierFigures(
  catalogue: Catalogue,
  period: Period,
  unit: UnitId,
  observations: ReadonlyMap<PeriodId, readonly EarlierObservation[]>,
): readonly EarlierFigures[] {
  return (['previous', 'continues'] as const).flatMap((relation) => {
    const id = period[relation];
    const earlier = id === undefined ? undefined : findPeriod(catalogue, id);
    const known =
      earlier &&
      earlierObservations(catalogue, { unit, period, earlier }, observations.get(earlier.id) ?? []);
    if (!earlier || !known) return [];
    const figure = (key: ValueKey): number | undefined => {
      const value = known(key)?.value;
      return typeof value === 'number' ? value : undefined;
    };
    return [
      { period: earlier, relation, figure, isEstimate: (key: ValueKey) => known(key)?.estimate === true },
    ];
  });
}

/** Whose value of which earlier period is asked about, and from which present one. */
interface EarlierQuestion {
  readonly unit: UnitId;
  readonly period: Period;
  readonly earlier: Period;
}

/**
 * What was reported then in a cell that the unit answers for now: by itself, or by the unit that answered for it then and
 * whose task it took over since. Undefined when nothing is known of any of them.
 */
export function earlierValues(
  catalogue: Catalogue,
  question: EarlierQuestion,
  observations: readonly EarlierObservation[],
): ((key: ValueKey) => Observation['value']) | undefined {
  const known = earlierObservations(catalogue, question, observations);
  return known && ((key) => known(key)?.value ?? null);
}

function earlierObservations(
  catalogue: Catalogue,
  { unit, period, earlier }: EarlierQuestion,
  observations: readonly EarlierObservation[],
): ((key: ValueKey) => EarlierObservation | undefined) | undefined {
  if (observations.length === 0) return undefined;
  const byUnit = observationsByUnit(observations);
  const concerned = [unit, ...predecessors(catalogue, unit)];
  const known = new Map(
    concerned.flatMap((id) => (byUnit.get(id) ?? []).map((o) => [keyText(o, id), o] as const)),
  );
  if (known.size === 0) return undefined;
  const given = (key: ValueKey, of: UnitId) => {
    const found = known.get(keyText(key, of));
    return found?.value === null ? undefined : found;
  };
  return (key) => {
    const own = given(key, unit);
    const { element, row } = key;
    if (own || concerned.length === 1) return own;
    const owners = (from: CalendarDate, to: CalendarDate) => ownersBetween(catalogue, element, row, from, to);
    if (!owners(period.cutOff, period.cutOff).includes(unit)) return undefined;
    const then = owners(earlier.window.from, earlier.cutOff);
    return then.map((id) => given(key, id)).find((one) => one !== undefined);
  };
}

/** Units that owned something before this one did: only where an organisation changed. */
function predecessors(catalogue: Catalogue, unit: UnitId): readonly UnitId[] {
  const found = catalogue.elements.flatMap(({ reporters }) => {
    const owners = reporters.filter((r) => r.role === 'owner');
    if (!owners.some((r) => r.validFrom !== undefined && r.units.includes(unit))) return [];
    return owners.flatMap((r) => (r.validTo !== undefined && Array.isArray(r.units) ? r.units : []));
  });
  return [...new Set(found)].filter((id) => id !== unit);
}

const grouped = new WeakMap<
  readonly EarlierObservation[],
  ReadonlyMap<UnitId, readonly EarlierObservation[]>
>();

/** Grouped once a batch: looking through a nation's figures for every file would take the square of its size. */
function observationsByUnit(
  all: readonly EarlierObservation[],
): ReadonlyMap<UnitId, readonly EarlierObservation[]> {
  const byUnit = grouped.get(all) ?? groupBy(all, ({ unit }) => unit);
  grouped.set(all, byUnit);
  return byUnit;
}

function keyText(
  { element, row, column }: Pick<EarlierObservation, 'element' | 'row' | 'column'>,
  unit: UnitId,
): string {
  return `${element}\n${row}\n${column}\n${unit}`;
}
