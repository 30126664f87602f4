import type { Element, Indicator } from '../model/catalogue.ts';
import type { IndicatorResult } from '../model/results.ts';
import { countedUnit } from '../indicators/short-by.ts';
import { compareKey } from '../text/compare.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { targetDate } from '../catalogue/targets.ts';
import { targetName } from '../words/goal-words.ts';
import { formatNumber } from '../text/format.ts';
import type { ReportContext } from './context.ts';
import { elementName, rowName } from './names.ts';
import { changeFigure, distanceText, previousPeriod, resultFigure, rounded, sizeText } from './printed.ts';
import type { MeasureFacts } from './wording/wording.ts';

/** Where a measured quantity stands in the report. */
export interface MeasurePlace {
  /** Number in the annex table. */
  readonly order: string;
  /** Of a part of an indicator: a, b, c. */
  readonly letter: string;
  readonly variant: 0 | 1;
  /** Some quantity of the report has an earlier figure. */
  readonly comparisonExpected: boolean;
}

/** What the sentence of a measured quantity is made of. */
export function measureFacts(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
  place: MeasurePlace,
): MeasureFacts {
  const figure = resultFigure(context, indicator, result);
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
    target: targetText(context, indicator, result),
    targetName: nameOfTarget(context, result),
    goal: context.goalOf(result.target?.by),
    qualifier: qualifierOf(context, indicator, result),
    small: isSmall(indicator, result),
    short: shortText(context, indicator, result),
    distance: distanceFacts(context, indicator, result),
    ...comparison(context, indicator, result),
    comparisonExpected: place.comparisonExpected,
    givenReason: givenReason(context, indicator, result),
    owner: context.unitInText(result.owner),
    ownerMissing: submission === undefined || submission.file === null,
    coverage: result.coverage,
    named: namedParts(context, indicator, result),
    denominatorLabel: denominatorLabel(context, indicator),
    plan: context.plan,
    answers: answerRows(context, indicator, result),
    variant: place.variant,
  };
}

function targetText(
  context: ReportContext,
  indicator: Indicator,
  { target }: IndicatorResult,
): string | null {
  if (target === null) return null;
  const { words, lang } = context;
  const value = formatNumber(target.value, lang);
  return words.target(target.op, words.withUnit(value, context.text(indicator.unit)));
}

function distanceFacts(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
): MeasureFacts['distance'] {
  if (result.distance === null) return null;
  const text = context.words.difference(distanceText(context, result), context.text(indicator.unit));
  return { text, sign: Math.sign(result.distance) };
}

/** Against the comparable earlier period. */
function comparison(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
): Pick<MeasureFacts, 'change' | 'direction' | 'previous' | 'previousPeriod'> {
  const { words } = context;
  const unit = context.text(indicator.unit);
  const { value } = changeFigure(context, result);
  const { direction, previous, decimals } = result;
  const period = previousPeriod(context, result);
  const size = value === 0 || value === null ? null : sizeText(context, value, decimals);
  return {
    change:
      value === null
        ? null
        : {
            text: size === null ? null : words.difference(size, unit),
            rises: risesFrom(value, result, indicator),
          },
    direction,
    previous:
      previous === null || result.previousPeriod === null
        ? null
        : { value: words.withUnit(rounded(context, previous, decimals).text, unit), period },
    previousPeriod: period,
  };
}

/** What decides how to read the value: the setting of what is counted (age band, population), the school year. */
function qualifierOf(context: ReportContext, { formula }: Indicator, { owner }: IndicatorResult): string {
  const { words, text, period } = context;
  const ids = 'numerator' in formula ? [formula.numerator.element, formula.denominator.element] : [];
  const said = ids.flatMap((id) => {
    const { parameter, kind } = context.element(id);
    return [
      sourceOf(context, id, owner),
      parameter &&
        `${words.lowerFirst(text(parameter.label))}: ${parameter.text ? text(parameter.text) : parameter.value}`,
      kind === 'school-year' && words.schoolYear(period.schoolYear),
    ].filter((part) => typeof part === 'string');
  });
  return [...new Set(said)].join('; ');
}

/** Where the unit took the figure from, of those the catalogue lets it choose: two series may differ by more than the distance. */
function sourceOf({ consolidation, element, words, text }: ReportContext, id: string, owner: string) {
  const { sources = [] } = element(id);
  const stated = consolidation.observations.flatMap(({ statedSource, unit, ...o }) =>
    o.element === id && unit === owner && statedSource !== undefined ? [compareKey(statedSource)] : [],
  );
  const found = sources.filter(({ label }) => stated.includes(compareKey(label.vi)));
  // It stands in brackets itself.
  const named = found.map(({ label }) => words.lowerFirst(text(label)).replace(/ \(.*\)$/u, ''));
  return named.length > 0 && words.sourceNamed(words.join(named));
}

/** Owners say why there is no figure, or that there is nothing to count. */
const EXPLAINED: ReadonlySet<string> = new Set(['unavailable', 'none']);

/** Why there is no figure, in the owner's words. */
function givenReason(
  { consolidation }: ReportContext,
  { formula }: Indicator,
  { owner }: IndicatorResult,
): string {
  const ids: readonly string[] =
    'numerator' in formula ? [formula.numerator.element, formula.denominator.element] : [formula.element];
  const notes = consolidation.observations.flatMap(({ element, unit, status, note = '' }) =>
    ids.includes(element) && unit === owner && EXPLAINED.has(status) && note !== '' ? [note] : [],
  );
  return [...new Set(notes)]
    .map((note) =>
      sanitizeText(note)
        .replace(/\s+/gu, ' ')
        .replace(/[.;\s]+$/u, ''),
    )
    .join('; ');
}

/** A verdict that names the date already leaves the target its bare name. */
function nameOfTarget(context: ReportContext, { target }: IndicatorResult): string {
  const by = target?.by ?? targetDate(context.catalogue, context.period);
  return targetName(context.goalOf(by) === null ? by : null, context.lang);
}

/** Numerators of rates below this move far with every case. */
const FEW = 20;

/** True of a rate whose numerator is a handful of cases; means, pairs and yes/no answers are no such rates. */
export const isSmall = (indicator: Indicator, { numerator, value }: IndicatorResult): boolean =>
  kindOf(indicator) === 'ratio' && value !== null && numerator !== null && numerator < FEW;

/** "04 cơ quan": the whole number wanting, with what it counts. */
function shortText(
  { catalogue, words, text }: ReportContext,
  { formula }: Indicator,
  { shortBy }: IndicatorResult,
): string | null {
  const unit = countedUnit(catalogue, formula);
  return shortBy === undefined || unit === null ? null : `${words.count(shortBy)} ${text(unit)}`;
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
