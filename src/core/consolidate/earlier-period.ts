import type { Consolidation } from '../model/results.ts';
import { sharing } from '../text/shared.ts';
import type { EarlierObservation } from '../validate/earlier.ts';
import type { MemberReader } from './members.ts';

/** What a later period is held against: the figures and results of an earlier one, without where they came from. */
export interface EarlierPeriod extends Pick<Consolidation, 'period' | 'revision' | 'indicators'> {
  readonly observations: readonly EarlierObservation[];
}

/** Keeps of a stored consolidation what a later period is held against. */
export function earlierPeriodReader(): MemberReader<EarlierPeriod> {
  const shared = sharing();
  const observations: EarlierObservation[] = [];
  const indicators: Consolidation['indicators'] = [];
  let [period, revision] = ['', 1];
  return {
    take(member) {
      if (member.key === 'period') period = member.value;
      else if (member.key === 'revision') revision = member.value;
      else if (member.key === 'indicators') indicators.push(member.value);
      else if (member.key === 'observations') {
        const { element, row, column, unit, value, status } = member.value;
        observations.push({
          element: shared(element),
          row: shared(row),
          column: shared(column),
          unit: shared(unit),
          value,
          ...(status === 'estimate' && { estimate: true }),
        });
      }
    },
    end: () => ({ period, revision, indicators, observations }),
  };
}
