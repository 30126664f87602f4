import type { Indicator } from '../model/catalogue.ts';
import type { IndicatorResult } from '../model/results.ts';
import { formatNumber } from '../text/format.ts';
import type { GoalWords } from '../words/goal-words.ts';
import type { Verdict } from '../words/words.ts';
import { upperFirst } from './wording/wording.ts';
import { belowLeast, byRowSentence, resultByRow } from './by-row.ts';
import type { ReportContext } from './context.ts';
import { forecastOf, forecastSentence } from './forecast.ts';
import { measureFacts } from './measure-facts.ts';
import type { MeasurePlace } from './measure-facts.ts';
import type { Figure, MeasureReport, SourceCell } from './model.ts';
import { observationName } from './names.ts';
import {
  changeFigure,
  distanceFigure,
  percentage,
  previousFigure,
  previousPeriod,
  resultFigure,
} from './printed.ts';

/** Everything the report says about one measured quantity. */
export function measureReport(
  context: ReportContext,
  result: IndicatorResult,
  place: MeasurePlace,
): MeasureReport {
  const { words, fixed } = context;
  const indicator = context.indicator(result.id);
  const unit = context.text(indicator.unit);
  const facts = measureFacts(context, indicator, result, place);
  const byRow = resultByRow(context, indicator, result);
  const direction = facts.small && result.direction !== 'flat' ? 'unknown' : result.direction;
  return {
    id: result.id,
    order: place.order,
    letter: place.letter,
    byRow,
    forecast: forecastOf(context, indicator, result),
    objective: result.objective,
    planIndicator: result.planIndicator,
    label: context.text(indicator.label),
    short: context.text(indicator.short),
    unit,
    owner: { id: result.owner, name: context.unitName(result.owner) },
    target: targetOf(context, indicator, result, facts.target ?? words.notAvailable),
    numerator: context.figure(result.numerator),
    denominator: context.figure(result.denominator),
    factor: result.factor,
    result: resultFigure(context, indicator, result),
    previous: {
      ...previousFigure(context, indicator, result),
      period: previousPeriod(context, result),
    },
    change: changeFigure(context, result),
    level: result.level,
    verdict: verdictOf(context, result.reason === 'suppressed' ? 'withheld' : result.level, facts.goal),
    reason: result.reason,
    direction,
    directionText: fixed.directions[direction],
    distance: distanceFigure(context, result),
    achievement: percentage(context, result.achievement),
    progress: percentage(context, result.progress),
    baseline: context.figure(indicator.baseline ?? null),
    coverage: { ...result.coverage, text: `${result.coverage.have}/${result.coverage.due}` },
    small: facts.small,
    estimate: result.estimate,
    partYear: result.partYear,
    sentence: [
      words.sentence(facts),
      byRowSentence(context, byRow),
      belowLeast(context, indicator),
      forecastSentence(context, indicator, result),
    ]
      .filter(Boolean)
      .join(' '),
    note: words.note(facts),
    sources: sourceCells(context, result, place.order),
  };
}

function targetOf(
  context: ReportContext,
  indicator: Indicator,
  { target }: IndicatorResult,
  text: string,
): MeasureReport['target'] {
  if (target === null) return { value: null, op: null, text, short: wantedAnswer(context, indicator) };
  const { value, op } = target;
  const unit = context.text(indicator.unit);
  return { value, op, text, short: shortTarget(target, formatNumber(value, context.lang), unit) };
}

/** "Chưa đạt", or of a target due later "Chưa đạt mục tiêu đến cuối năm 2025". */
export function verdictOf(
  { fixed }: Pick<ReportContext, 'fixed'>,
  verdict: Verdict,
  goal: GoalWords | null,
): string {
  if (goal && verdict === 'reached') return upperFirst(goal.reached);
  if (goal && verdict === 'not-reached') return upperFirst(goal.missed);
  return fixed.verdicts[verdict];
}

/** The words of both outcomes of an indicator, and those where it cannot be told: for formulas that judge. */
export function outcomeWords(context: ReportContext, { target }: IndicatorResult): OutcomeWords {
  const goal = context.goalOf(target?.by);
  return {
    reached: verdictOf(context, 'reached', goal),
    missed: verdictOf(context, 'not-reached', goal),
    unknown: verdictOf(context, 'cannot-tell', goal),
  };
}

export interface OutcomeWords {
  readonly reached: string;
  readonly missed: string;
  readonly unknown: string;
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** "≥ 60"; a share of 100% cannot be exceeded, so it stands alone. */
const shortTarget = (
  { op, value }: NonNullable<IndicatorResult['target']>,
  text: string,
  unit: string,
): string => (op === '>=' && value === 100 && unit === '%' ? text : `${SIGNS[op]} ${text}`);

/** What a yes/no indicator aims at. */
const wantedAnswer = (context: ReportContext, indicator: Indicator): string =>
  indicator.formula.type === 'all-yes' ? context.words.answer.yes : context.words.notAvailable;

function sourceCells(context: ReportContext, result: IndicatorResult, order: string): readonly SourceCell[] {
  return result.sources.map(({ file, sheet, cell, role }) => {
    const observation = context.observationAt(file, sheet, cell);
    const isAnswer = typeof observation?.value === 'boolean';
    return {
      indicator: result.id,
      order,
      role: context.fixed.roles[isAnswer ? 'answer' : role],
      content: observation ? observationName(context, observation) : context.words.notAvailable,
      value: valueFigure(context, observation?.value ?? null),
      unit: observation && !isAnswer ? context.text(context.element(observation.element).unit) : '',
      reportedBy: observation ? context.unitName(observation.unit) : '',
      file,
      fileShort: shortFile(file),
      sheet,
      cell,
      sha256: observation?.source?.sha256 ?? '',
    };
  });
}

function valueFigure(context: ReportContext, value: number | boolean | null): Figure {
  if (typeof value !== 'boolean') return context.figure(value);
  return { value: null, text: value ? context.words.answer.yes : context.words.answer.no };
}

/** A workspace keeps submissions in `submissions/<period>/`: the rest is enough to find the file. */
export function shortFile(file: string): string {
  return file.replace(/^submissions\/[^/]+\//u, '');
}
