import { findPeriod } from '../catalogue.ts';
import type { ValueKey } from '../findings/finding.ts';
import { groupBy } from '../group-by.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import type { Observation } from '../model/submission.ts';

/** What is needed of an observation of an earlier period; an observation of a stored consolidation fits. */
export interface EarlierObservation extends Pick<Observation, 'element' | 'row' | 'unit' | 'value'> {
  readonly column: string;
}

/** One unit's figures of an earlier period that the present one can be held against. */
export interface EarlierFigures {
  readonly period: Period;
  /** previous: the same window a year earlier. continues: earlier in the same year, its cumulative flows included in ours. */
  readonly relation: 'previous' | 'continues';
  readonly figure: (key: ValueKey) => number | undefined;
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
    const own = earlier && observationsByUnit(observations.get(earlier.id) ?? []).get(unit);
    if (!earlier || !own?.length) return [];
    const figures = new Map(own.map((o) => [keyText(o), o.value]));
    const figure = (key: ValueKey): number | undefined => {
      const value = figures.get(keyText(key));
      return typeof value === 'number' ? value : undefined;
    };
    return [{ period: earlier, relation, figure }];
  });
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

function keyText({ element, row, column }: Pick<EarlierObservation, 'element' | 'row' | 'column'>): string {
  return `${element}\n${row}\n${column}`;
}
