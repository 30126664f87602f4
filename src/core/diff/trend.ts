import { findPeriod } from '../catalogue/catalogue.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { PeriodId } from '../model/ids.ts';
import type { Consolidation, IndicatorResult } from '../model/results.ts';
import type { MemberReader } from '../consolidate/members.ts';
import { onTimeRate, reportingRate } from '../calendar/timeliness.ts';
import type { Share } from '../calendar/timeliness.ts';

/** One consolidated period of a trend. */
interface TrendPeriod {
  readonly period: PeriodId;
  readonly revision: number;
  readonly received: Share;
  readonly onTime: Share;
}

/** One indicator over all periods, in their order; null where a period does not have it. */
interface TrendRow {
  readonly indicator: string;
  readonly results: readonly (IndicatorResult | null)[];
}

/** Indicators over several periods. */
export interface Trend {
  /** Periods of one kind stand side by side, oldest first: half-years, then years. Only those are comparable. */
  readonly periods: readonly TrendPeriod[];
  /** In the order of the catalogue; what it no longer has comes last. */
  readonly rows: readonly TrendRow[];
}

/** What a trend needs of a consolidation: not its figures, which are nine tenths of it. */
type Trended = Pick<Consolidation, 'period' | 'revision' | 'units' | 'indicators'>;

/** Keeps of a stored consolidation what a trend needs. */
export function trendedReader(): MemberReader<Trended> {
  const units: Trended['units'] = [];
  const indicators: Trended['indicators'] = [];
  let [period, revision] = ['', 1];
  return {
    take(member) {
      if (member.key === 'period') period = member.value;
      else if (member.key === 'revision') revision = member.value;
      else if (member.key === 'units') units.push(member.value);
      else if (member.key === 'indicators') indicators.push(member.value);
    },
    end: () => ({ period, revision, units, indicators }),
  };
}

/** Lays the latest consolidations of several periods side by side. */
export function trendOf(catalogue: Catalogue, consolidations: readonly Trended[]): Trend {
  const ordered = consolidations.toSorted((a, b) => compare(orderOf(a, catalogue), orderOf(b, catalogue)));
  const known = catalogue.indicators.map(({ id }): string => id);
  const found = new Set(ordered.flatMap((c) => c.indicators.map(({ id }) => id)));
  const ids = [...known.filter((id) => found.has(id)), ...[...found].filter((id) => !known.includes(id))];
  return {
    periods: ordered.map(({ period, revision, units }) => ({
      period,
      revision,
      received: reportingRate(units),
      onTime: onTimeRate(units),
    })),
    rows: ids.map((indicator) => ({
      indicator,
      results: ordered.map((c) => c.indicators.find(({ id }) => id === indicator) ?? null),
    })),
  };
}

function orderOf({ period: id }: Trended, catalogue: Catalogue): string {
  const period = findPeriod(catalogue, id);
  return period ? `${kindOf(period)} ${period.window.from}` : `9 ${id}`;
}

/** Part-years before whole years. */
function kindOf({ partYear, window }: Period): string {
  return partYear ? `0 ${window.from.slice(5)} ${window.to.slice(5)}` : '1';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
