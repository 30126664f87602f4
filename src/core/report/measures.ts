import type { Element, Indicator } from '../model/catalogue.ts';
import type { IndicatorResult } from '../model/results.ts';
import { formatNumber } from '../text/format.ts';
import type { ReportContext } from './context.ts';
import type { Figure, MeasureReport, SourceCell } from './model.ts';
import { elementName, observationName, rowName } from './names.ts';
import type { MeasureFacts } from './wording/wording.ts';

/** Where a measured quantity stands in the report. */
export interface MeasurePlace {
  /** Number in the annex table. */
  readonly order: string;
  readonly variant: 0 | 1;
  /** Some quantity of the report has an earlier figure. */
  readonly comparisonExpected: boolean;
}

/** Everything the report says about one measured quantity. */
export function measureReport(
  context: ReportContext,
  result: IndicatorResult,
  place: MeasurePlace,
): MeasureReport {
  const { words } = context;
  const indicator = context.indicator(result.id);
  const unit = context.text(indicator.unit);
  const facts = measureFacts(context, indicator, result, place);
  const target = result.target;
  const targetValue = target === null ? '' : formatNumber(target.value, context.lang);
  return {
    id: result.id,
    order: place.order,
    objective: result.objective,
    planIndicator: result.planIndicator,
    label: context.text(indicator.label),
    short: context.text(indicator.short),
    unit,
    owner: { id: result.owner, name: context.unitName(result.owner) },
    target: {
      value: target?.value ?? null,
      op: target?.op ?? null,
      text: facts.target ?? words.notAvailable,
      short: target === null ? wantedAnswer(context, indicator) : `${SIGNS[target.op]} ${targetValue}`,
    },
    numerator: context.figure(result.numerator),
    denominator: context.figure(result.denominator),
    factor: result.factor,
    result: resultFigure(context, indicator, result),
    previous: {
      ...rounded(context, result.previous, result.decimals),
      period: previousPeriod(context, result),
    },
    change: changeFigure(context, result),
    level: result.level,
    verdict: words.verdict(result.level),
    reason: result.reason,
    direction: result.direction,
    directionText: words.direction(result.direction),
    distance: distanceFigure(context, result),
    achievement: percentage(context, result.achievement),
    progress: percentage(context, result.progress),
    baseline: context.figure(indicator.baseline ?? null),
    coverage: { ...result.coverage, text: `${result.coverage.have}/${result.coverage.due}` },
    estimate: result.estimate,
    partYear: result.partYear,
    sentence: words.sentence(facts),
    note: words.note(facts),
    sources: sourceCells(context, result),
  };
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** What a yes/no indicator aims at. */
const wantedAnswer = (context: ReportContext, indicator: Indicator): string =>
  indicator.formula.type === 'all-yes' ? context.words.answer.yes : context.words.notAvailable;

function resultFigure(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
): MeasureReport['result'] {
  if (indicator.formula.type === 'all-yes') {
    const text = answerText(context, result);
    return { value: result.value, text, withUnit: text };
  }
  const figure = rounded(context, result.value, result.decimals);
  const unit = context.text(indicator.unit);
  return {
    ...figure,
    withUnit: result.value === null ? figure.text : context.words.withUnit(figure.text, unit),
  };
}

/** Yes, no, or how many of the rows answered yes. */
function answerText({ words }: ReportContext, { level, numerator, denominator }: IndicatorResult): string {
  if (level === 'reached') return words.answer.yes;
  if (numerator === null || denominator === null || denominator === 0) return words.notAvailable;
  return denominator === 1 && level === 'not-reached' ? words.answer.no : `${numerator}/${denominator}`;
}

/** Rounded to so many decimals; a whole result is printed without them ("100%"). */
function rounded(context: ReportContext, value: number | null, decimals: number): Figure {
  if (value === null) return { value, text: context.words.notAvailable };
  return { value, text: formatNumber(value, context.lang, Number.isInteger(value) ? 0 : decimals) };
}

/** A difference with its sign; as many decimals as it takes not to print a real one as zero. */
function signed(context: ReportContext, value: number | null, decimals: number): Figure {
  if (value === null) return { value, text: context.words.notAvailable };
  const size = sizeText(context, value, decimals);
  return { value, text: value > 0 ? `+${size}` : value < 0 ? `-${size}` : size };
}

/** From the printed value to the target, for the reader who subtracts; exact where printing would hide it. */
function printedDistance({ value, target, distance, decimals }: IndicatorResult): number {
  if (value === null || target === null || distance === null) return 0;
  const between = roundTo(roundTo(value, decimals) - target.value, decimals);
  return between === 0 ? distance : between;
}

const distanceText = (context: ReportContext, result: IndicatorResult): string =>
  sizeText(context, printedDistance(result), result.decimals);

function distanceFigure(context: ReportContext, result: IndicatorResult): Figure {
  if (result.distance === null) return { value: null, text: context.words.notAvailable };
  return { value: result.distance, text: signed(context, printedDistance(result), result.decimals).text };
}

function sizeText(context: ReportContext, value: number, decimals: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(size)) return formatNumber(size, context.lang);
  for (let places = decimals; places < 9; places++) {
    const text = formatNumber(size, context.lang, places);
    if (/[1-9]/.test(text)) return text;
  }
  return formatNumber(size, context.lang);
}

const percentage = (context: ReportContext, share: number | null): Figure => ({
  value: share,
  text: share === null ? context.words.notAvailable : `${formatNumber(share * 100, context.lang, 1)}%`,
});

/** Difference of the two printed figures, so that a reader who subtracts them finds the same. */
function changeFigure(context: ReportContext, result: IndicatorResult): Figure {
  const { value, previous, decimals } = result;
  if (value === null || previous === null) return { value: null, text: context.words.notAvailable };
  return signed(context, roundTo(roundTo(value, decimals) - roundTo(previous, decimals), decimals), decimals);
}

const roundTo = (value: number, decimals: number): number =>
  Number(formatNumber(value, 'en', decimals).replaceAll(',', ''));

function previousPeriod(context: ReportContext, result: IndicatorResult): string {
  if (result.previousPeriod === null) return '';
  const { catalogue } = context;
  const period = [...catalogue.earlierPeriods, ...catalogue.periods].find(
    (p) => p.id === result.previousPeriod,
  );
  return period ? context.words.periodInText(context.text(period.label)) : result.previousPeriod;
}

function measureFacts(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
  place: MeasurePlace,
): MeasureFacts {
  const { words } = context;
  const unit = context.text(indicator.unit);
  const figure = resultFigure(context, indicator, result);
  const change = changeFigure(context, result);
  const submission = context.unitResult(result.owner);
  return {
    label: context.text(indicator.label),
    kind: kindOf(indicator),
    lowerIsBetter: indicator.better === 'lower',
    level: result.level,
    reason: result.reason,
    estimate: result.estimate,
    value: result.value === null ? null : figure.withUnit,
    counts: countsText(context, indicator, result),
    target:
      result.target === null
        ? null
        : words.target(
            result.target.op,
            words.withUnit(formatNumber(result.target.value, context.lang), unit),
          ),
    distance:
      result.distance === null
        ? null
        : {
            text: words.difference(distanceText(context, result), unit),
            sign: Math.sign(result.distance),
          },
    change:
      change.value === null
        ? null
        : {
            text:
              change.value === 0
                ? null
                : words.difference(sizeText(context, change.value, result.decimals), unit),
            rises: risesFrom(change.value, result, indicator),
          },
    direction: result.direction,
    previous:
      result.previous === null
        ? null
        : {
            value: words.withUnit(rounded(context, result.previous, result.decimals).text, unit),
            period: previousPeriod(context, result),
          },
    comparisonExpected: place.comparisonExpected,
    owner: context.unitInText(result.owner),
    ownerMissing: submission === undefined || submission.file === null,
    coverage: result.coverage,
    named: namedParts(context, indicator, result),
    denominatorLabel: denominatorLabel(context, indicator),
    answers: answerRows(context, indicator, result),
    variant: place.variant,
  };
}

/** The way the exact value moved, even where the printed figures are equal. */
function risesFrom(change: number, result: IndicatorResult, indicator: Indicator): boolean {
  if (change !== 0) return change > 0;
  return (result.direction === 'better') === (indicator.better === 'higher');
}

function kindOf({ formula }: Indicator): MeasureFacts['kind'] {
  if (formula.type !== 'ratio') return formula.type;
  const { numerator, denominator } = formula;
  const sexes = new Set([numerator.column, denominator.column]);
  const pair = numerator.element === denominator.element && sexes.has('male') && sexes.has('female');
  return pair ? 'pair' : 'ratio';
}

function countsText(context: ReportContext, indicator: Indicator, result: IndicatorResult): string | null {
  const { numerator, denominator } = result;
  if (numerator === null || denominator === null) return null;
  const { words } = context;
  const { formula } = indicator;
  const [top, bottom] = [words.count(numerator), words.count(denominator)];
  if (formula.type === 'all-yes') return null;
  if (formula.type === 'closed-months') return words.months(top, bottom);
  const whole = context.element(formula.denominator.element);
  const column = formula.numerator.column;
  if (kindOf(indicator) === 'pair' && (column === 'male' || column === 'female'))
    return words.pair(column, top, bottom, context.text(whole.unit));
  return mixedCounts(context, context.element(formula.numerator.element), whole, top, bottom);
}

/** "52/92 cơ quan", or "03 ca/9.000 trẻ" where the two are counted in different units. */
function mixedCounts(
  { text, words }: ReportContext,
  part: Element,
  whole: Element,
  top: string,
  bottom: string,
): string {
  const [partUnit, wholeUnit] = [text(part.unit), text(whole.unit)];
  return partUnit === wholeUnit
    ? words.ratio(top, bottom, wholeUnit)
    : words.ratio(`${top} ${partUnit}`, bottom, wholeUnit);
}

function namedParts(
  context: ReportContext,
  { formula }: Indicator,
  result: IndicatorResult,
): MeasureFacts['named'] {
  if (!('numerator' in formula) || result.numerator === null || result.denominator === null) return null;
  const named = (id: string, value: number): string =>
    context.words.named(
      elementName(context, id),
      context.words.count(value),
      context.text(context.element(id).unit),
    );
  return {
    numerator: named(formula.numerator.element, result.numerator),
    denominator: named(formula.denominator.element, result.denominator),
  };
}

function denominatorLabel(context: ReportContext, { formula }: Indicator): string {
  const id = 'denominator' in formula ? formula.denominator.element : formula.element;
  return context.words.lowerFirst(elementName(context, id));
}

function answerRows(
  context: ReportContext,
  { formula }: Indicator,
  result: IndicatorResult,
): MeasureFacts['answers'] {
  if (formula.type !== 'all-yes') return { yes: [], no: [] };
  const rows = context.consolidation.observations.filter(
    (o) => o.element === formula.element && o.unit === result.owner,
  );
  const named = (answer: boolean): string[] =>
    rows
      .filter((o) => o.value === answer)
      .map((o) => context.words.lowerFirst(rowName(context, o.element, o.unit, o.row)));
  return { yes: named(true), no: named(false) };
}

function sourceCells(context: ReportContext, result: IndicatorResult): readonly SourceCell[] {
  return result.sources.map(({ file, sheet, cell, role }) => {
    const observation = context.observationAt(file, sheet, cell);
    return {
      indicator: result.id,
      role: context.words.roles[role],
      content: observation ? observationName(context, observation) : context.words.notAvailable,
      value: valueFigure(context, observation?.value ?? null),
      unit: observation ? context.text(context.element(observation.element).unit) : '',
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
