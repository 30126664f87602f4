import type { MemberReader } from '../consolidate/members.ts';
import { exactValue } from '../indicators/judge.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import type { Indicator, Period } from '../model/catalogue.ts';
import type { Consolidation, IndicatorResult } from '../model/results.ts';
import { compare } from '../numbers/fraction.ts';
import type { ReportContext } from './context.ts';
import { isSmall } from './measure-facts.ts';
import type { MeasureReport, TrendReport, Trends } from './model.ts';
import { changeOf, tabled } from './printed.ts';
import type { LeftOutReason } from './wording/wording.ts';

/** What is kept of an earlier consolidation for the trends of a report. */
export type EarlierResults = Pick<Consolidation, 'catalogue' | 'period' | 'revision' | 'indicators'>;

/** Keeps of a stored consolidation what trends need: its figures, nine tenths of it, are not among it. */
export function earlierResultsReader(): MemberReader<EarlierResults | null> {
  const indicators: Consolidation['indicators'] = [];
  let catalogue: Consolidation['catalogue'] | null = null;
  let [period, revision] = ['', 1];
  return {
    take(member) {
      if (member.key === 'catalogue') catalogue = member.value;
      else if (member.key === 'period') period = member.value;
      else if (member.key === 'revision') revision = member.value;
      else if (member.key === 'indicators') indicators.push(member.value);
    },
    end: () => catalogue && { catalogue, period, revision, indicators },
  };
}

/** The results of one period of the series. */
interface SeriesPeriod {
  readonly period: Period;
  readonly indicators: Consolidation['indicators'];
}

/** Two figures make the shortest series. */
const SHORTEST = 2;

/**
 * Every measured quantity over the periods that can be compared: of the same days of the year, by the same catalogue, with the
 * same overlays, and the same factor. What is not known or rests on part of its figures is no point. Nothing in a public edition:
 * what was withheld then is not known here.
 */
export function trends(
  context: ReportContext,
  earlier: readonly EarlierResults[],
  measures: readonly MeasureReport[],
): Trends {
  if (context.isPublic) return { periods: [], rows: [], note: '' };
  const { words } = context;
  const { series, leftOut } = comparable(context, earlier);
  const rows = measures.flatMap((measure) => trendOf(context, series, measure));
  const periods = rows.length === 0 ? [] : series.map(({ period }) => labelOf(context, period));
  return {
    periods,
    rows,
    note:
      rows.length === 0 && leftOut.length === 0
        ? ''
        : words.trendNote(
            periods.map(({ label }) => words.periodInText(label)),
            leftOut,
          ),
  };
}

const labelOf = ({ text }: ReportContext, { id, label }: Period) => ({ id, label: text(label) });

function comparable(context: ReportContext, earlier: readonly EarlierResults[]) {
  const { catalogue, consolidation, period: own } = context;
  const known = earlier.flatMap((results) => {
    const period = findPeriod(catalogue, results.period);
    const isBefore = period !== undefined && period.window.to < own.window.from;
    return isBefore ? [{ period, results, reason: whyNot(context, period, results) }] : [];
  });
  const before = known
    .filter(({ reason }) => reason === null)
    .map(({ period, results }): SeriesPeriod => ({ period, indicators: results.indicators }))
    .toSorted((a, b) => (a.period.window.from < b.period.window.from ? -1 : 1));
  return {
    series: [...before, { period: own, indicators: consolidation.indicators }],
    leftOut: known.flatMap(({ period, reason }) =>
      reason === null ? [] : [{ label: context.words.periodInText(context.text(period.label)), reason }],
    ),
  };
}

function whyNot(
  { consolidation, period: own }: ReportContext,
  period: Period,
  { catalogue }: EarlierResults,
): LeftOutReason | null {
  if (!isSameCalendar(period, own)) return 'calendar';
  if (catalogue.id !== consolidation.catalogue.id) return 'catalogue';
  return catalogue.overlays.join('\n') === consolidation.catalogue.overlays.join('\n') ? null : 'units';
}

/** Of the same kind, from and to the same days of the year: only those are read as one series. */
function isSameCalendar(a: Period, b: Period): boolean {
  const days = ({ window }: Period): string => `${window.from.slice(5)} ${window.to.slice(5)}`;
  return a.partYear === b.partYear && days(a) === days(b);
}

/** A point of the series; a yes or no has no figure. */
interface Point {
  readonly at: number;
  readonly result: IndicatorResult;
  readonly value: number;
}

function trendOf(
  context: ReportContext,
  series: readonly SeriesPeriod[],
  measure: MeasureReport,
): readonly TrendReport[] {
  const { words, fixed } = context;
  const indicator = context.indicator(measure.id);
  const results = series.map(({ indicators }) => indicators.find(({ id }) => id === measure.id));
  const points = results.flatMap((result, at): Point[] => {
    const value = result && isPoint(result, measure) ? result.value : null;
    return result && value !== null ? [{ at, result, value }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < SHORTEST || last.at !== series.length - 1) return [];
  const direction = directionOf(indicator, first.result, last.result);
  const figures = series.map((_, at) => {
    const point = points.find((one) => one.at === at);
    const estimate = point?.result.estimate ?? false;
    return { ...tabled(context, point?.value ?? null, last.result.decimals), estimate };
  });
  return [
    {
      id: measure.id,
      order: measure.order,
      label: measure.label,
      unit: measure.unit,
      target: { value: measure.target.value, text: measure.target.short },
      points: figures,
      text: figures.map(({ text, estimate }) => words.trendPoint(text, estimate)).join(' → '),
      change: changeOf(context, last.value, first.value, last.result.decimals),
      direction,
      directionText: fixed.directions[direction],
    },
  ];
}

/** Complete, and computed as the report's own figure is. */
const isPoint = ({ factor, coverage, reason }: IndicatorResult, measure: MeasureReport): boolean =>
  factor !== null &&
  factor === measure.factor &&
  coverage.have >= coverage.due &&
  reason !== 'partial-coverage' &&
  reason !== 'suppressed';

/** From the first point to the last, by the exact values; of few cases no better or worse is said. */
function directionOf(
  indicator: Indicator,
  first: IndicatorResult,
  last: IndicatorResult,
): TrendReport['direction'] {
  const [before, now] = [exactValue(first), exactValue(last)];
  if (!before || !now) return 'unknown';
  const change = compare(now, before);
  if (change === 0) return 'flat';
  if (isSmall(indicator, first) || isSmall(indicator, last)) return 'unknown';
  return change > 0 === (indicator.better === 'higher') ? 'better' : 'worse';
}
