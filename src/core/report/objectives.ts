import type { Objective } from '../model/catalogue.ts';
import type { IndicatorResult, PlanIndicatorResult } from '../model/results.ts';
import type { ReportContext } from './context.ts';
import { measureReport, verdictOf } from './measures.ts';
import type {
  IndicatorReport,
  MeasureReport,
  NarrativeSection,
  ObjectiveReport,
  VerdictCounts,
  VerdictLevel,
} from './model.ts';
import type { VerdictTally } from './wording/wording.ts';

/** Section II: every objective of the catalogue with its indicators, in the plan's order. */
export function objectiveReports(
  context: ReportContext,
  narratives: ReadonlyMap<number, NarrativeSection>,
): readonly ObjectiveReport[] {
  const { planIndicators } = context.consolidation;
  return context.catalogue.objectives.map((objective) => {
    const own = planIndicators.filter((p) => p.objective === objective.number);
    const before = planIndicators.filter((p) => p.objective < objective.number).length;
    const indicators = own.map((plan, i) => indicatorReport(context, plan, own.length, before + i + 1));
    return objectiveReport(context, objective, indicators, narratives.get(objective.number));
  });
}

function objectiveReport(
  context: ReportContext,
  objective: Objective,
  indicators: readonly IndicatorReport[],
  narratives: NarrativeSection = { entries: [], note: '' },
): ObjectiveReport {
  const title = context.text(objective.title);
  const counts = countVerdicts(indicators.map((i) => i.level));
  return {
    number: objective.number,
    title,
    heading: context.words.objectiveHeading(objective.number, title),
    summary:
      counts.total > 1
        ? context.words.objectiveSummary({ ...tallyOf(indicators), goal: context.goalOf() })
        : '',
    counts,
    indicators,
    narratives,
  };
}

function indicatorReport(
  context: ReportContext,
  plan: PlanIndicatorResult,
  siblings: number,
  order: number,
): IndicatorReport {
  const { words, consolidation } = context;
  const results = plan.parts.flatMap((id) => consolidation.indicators.filter((i) => i.id === id));
  const measures = results.map((result, i) => measure(context, result, order, results.length > 1 ? i : null));
  const name = words.indicatorName(siblings === 1 ? null : numberOf(plan.id));
  const hasParts = measures.length > 1;
  const withheld = isWithheld({ level: plan.level, measures });
  return {
    id: plan.id,
    order: String(order),
    name,
    partsText: hasParts ? words.partsRow(name, measures.length) : '',
    level: plan.level,
    verdict: verdictOf(context, withheld ? 'withheld' : plan.level, context.goalOf()),
    text: hasParts
      ? withheld
        ? words.withheldIntro(name)
        : words.partsIntro(name, plan.level, {
            ...countVerdicts(measures.map((m) => m.level)),
            withheld: measures.filter((m) => m.reason === 'suppressed').length,
            goal: context.goalOf(),
          })
      : `${name}: ${measures[0]?.sentence ?? ''}`,
    hasParts,
    measures,
  };
}

/** Number of an indicator within its objective: `3.2` → 2. */
function numberOf(id: string): number {
  return Number(id.split('.')[1]);
}

/** Letters of the Vietnamese alphabet that number the parts (Decree 30/2020: a, b, c, d, đ …). */
const LETTERS = 'abcdđegh';

function measure(
  context: ReportContext,
  result: IndicatorResult,
  order: number,
  part: number | null,
): MeasureReport {
  const all = context.consolidation.indicators;
  const letter = part === null ? '' : (LETTERS[part] ?? String(part + 1));
  return measureReport(context, result, {
    order: `${order}${letter}`,
    letter,
    variant: (order + (part ?? 0)) % 2 === 0 ? 1 : 0,
    // A public edition may leave the earlier figure out: that is no lack of it.
    comparisonExpected: result.previousPeriod === null && all.some((i) => i.previous !== null),
  });
}

/** How many of each verdict. */
export function countVerdicts(levels: readonly VerdictLevel[]): VerdictCounts {
  const of = (level: VerdictLevel): number => levels.filter((l) => l === level).length;
  return {
    total: levels.length,
    reached: of('reached'),
    reachedInPart: of('reached-in-part'),
    notReached: of('not-reached'),
    cannotTell: of('cannot-tell'),
    notApplicable: of('not-applicable'),
  };
}

/** Left out of a public edition whole. */
export const isWithheld = ({ level, measures }: Pick<IndicatorReport, 'level' | 'measures'>): boolean =>
  level === 'cannot-tell' && measures.every((m) => m.reason === 'suppressed');

/** How many of each verdict, and how many of them a public edition leaves out. */
export function tallyOf(indicators: readonly IndicatorReport[]): VerdictTally {
  return {
    ...countVerdicts(indicators.map((i) => i.level)),
    withheld: indicators.filter(isWithheld).length,
  };
}

/**
 * The quantities an indicator's verdict is about: of one not reached, those not reached by their own level (others lack
 * data); of one reached in part, those that are not reached. A quantity whose own verdict is not published is named only
 * when there is no other.
 */
function openParts({ level, measures }: IndicatorReport): readonly MeasureReport[] {
  const isOpen = (m: MeasureReport): boolean =>
    level === 'not-reached'
      ? m.level === 'not-reached'
      : level !== 'reached-in-part' || (m.level !== 'reached' && m.level !== 'not-applicable');
  const open = measures.filter(isOpen);
  const told = open.filter((m) => m.reason !== 'suppressed');
  return told.length > 0 ? told : open;
}

/** Has its figures, but is judged at the end of the year only. */
export const isYearly = ({ level, measures }: IndicatorReport): boolean =>
  level === 'cannot-tell' && measures.every((m) => m.reason === 'part-year');

/** Indicators as they are named inside a sentence. */
export function indicatorRefs(
  context: ReportContext,
  objectives: readonly ObjectiveReport[],
  isMeant: (indicator: IndicatorReport) => boolean,
): readonly string[] {
  return objectives.flatMap((objective) =>
    objective.indicators.filter(isMeant).map((indicator) =>
      context.words.indicatorRef(
        objective.number,
        objective.indicators.length === 1 ? null : numberOf(indicator.id),
        openParts(indicator).map((m) =>
          indicator.level === 'reached-in-part' && m.reason !== 'suppressed'
            ? `${m.short}: ${context.words.lowerFirst(m.verdict)}`
            : m.short,
        ),
      ),
    ),
  );
}
