import type { Indicator } from '../model/catalogue.ts';
import type { IndicatorResult } from '../model/results.ts';
import { formatNumber } from '../text/format.ts';
import type { ReportContext } from './context.ts';
import type { Figure, MeasureReport } from './model.ts';

/** Figures of a measured quantity as they are printed: rounded once, here. */

/** The result in the indicator's unit; of a yes/no indicator the answer. */
export function resultFigure(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
): MeasureReport['result'] {
  if (indicator.formula.type === 'all-yes') {
    const text = answerText(context, result);
    return { value: result.value, text, withUnit: text };
  }
  return withUnitToo(context, indicator, result.value, result.decimals);
}

/** Yes, no, or how many of the rows answered yes. */
function answerText({ words }: ReportContext, { level, numerator, denominator }: IndicatorResult): string {
  if (level === 'reached') return words.answer.yes;
  if (numerator === null || denominator === null || denominator === 0) return words.notAvailable;
  return denominator === 1 && level === 'not-reached' ? words.answer.no : `${numerator}/${denominator}`;
}

/** The earlier result; of a yes/no indicator the earlier answer where it follows from this one. */
export function previousFigure(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
): Omit<MeasureReport['previous'], 'period'> {
  if (indicator.formula.type === 'all-yes') {
    const text = previousAnswer(context, result);
    return { value: null, text, withUnit: text };
  }
  return withUnitToo(context, indicator, result.previous, result.decimals);
}

/** A figure for a column, and the same for where it stands alone. */
function withUnitToo(
  context: ReportContext,
  { unit }: Indicator,
  value: number | null,
  decimals: number,
): Figure & { readonly withUnit: string } {
  const figure = tabled(context, value, decimals);
  if (value === null) return { ...figure, withUnit: figure.text };
  const told = rounded(context, value, decimals).text;
  return { ...figure, withUnit: context.words.withUnit(told, context.text(unit)) };
}

function previousAnswer(context: ReportContext, result: IndicatorResult): string {
  const { answer, notAvailable } = context.words;
  if (result.direction === 'flat') return answerText(context, result);
  if (result.denominator !== 1) return notAvailable;
  return { better: answer.no, worse: answer.yes, unknown: notAvailable }[result.direction];
}

/** For a column of figures: so many decimals, whatever the figure, so that they stand below each other. */
export const tabled = (context: ReportContext, value: number | null, decimals: number): Figure => ({
  value,
  text: value === null ? context.words.notAvailable : formatNumber(value, context.lang, decimals),
});

/** Rounded to so many decimals; in a sentence a whole result is told without them ("100%"). */
export function rounded(context: ReportContext, value: number | null, decimals: number): Figure {
  if (value === null) return { value, text: context.words.notAvailable };
  return { value, text: formatNumber(value, context.lang, Number.isInteger(value) ? 0 : decimals) };
}

/** A difference with its sign; as many decimals as it takes not to print a real one as zero. */
function signed(context: ReportContext, value: number | null, decimals: number): Figure {
  if (value === null) return { value, text: context.words.notAvailable };
  const size = value === 0 ? formatNumber(0, context.lang, decimals) : sizeInTable(context, value, decimals);
  return { value, text: value > 0 ? `+${size}` : value < 0 ? `-${size}` : size };
}

/** From the printed value to the target, for the reader who subtracts; exact where printing would hide it. */
function printedDistance({ value, target, distance, decimals }: IndicatorResult): number {
  if (value === null || target === null || distance === null) return 0;
  const between = roundTo(roundTo(value, decimals) - target.value, decimals);
  return between === 0 ? distance : between;
}

/** Size of the distance to the target, without sign. */
export const distanceText = (context: ReportContext, result: IndicatorResult): string =>
  sizeText(context, printedDistance(result), result.decimals);

/** Distance to the target with its sign. */
export function distanceFigure(context: ReportContext, result: IndicatorResult): Figure {
  if (result.distance === null) return { value: null, text: context.words.notAvailable };
  return { value: result.distance, text: signed(context, printedDistance(result), result.decimals).text };
}

/** The size for a column of figures: never fewer decimals than the others there have. */
function sizeInTable(context: ReportContext, value: number, decimals: number): string {
  const size = Math.abs(value);
  return Number.isInteger(size)
    ? formatNumber(size, context.lang, decimals)
    : sizeText(context, value, decimals);
}

/** Size of a difference, with as many decimals as it takes not to print a real one as zero. */
export function sizeText(context: ReportContext, value: number, decimals: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(size)) return formatNumber(size, context.lang);
  for (let places = decimals; places < 9; places++) {
    const text = formatNumber(size, context.lang, places);
    if (/[1-9]/.test(text)) return text;
  }
  return formatNumber(size, context.lang);
}

/** A share as a percentage with one decimal. */
export const percentage = (context: ReportContext, share: number | null): Figure => ({
  value: share,
  text: share === null ? context.words.notAvailable : `${formatNumber(share * 100, context.lang, 1)}%`,
});

/** Difference of the two printed figures, so that a reader who subtracts them finds the same. */
export const changeFigure = (
  context: ReportContext,
  { value, previous, decimals }: IndicatorResult,
): Figure => changeOf(context, value, previous, decimals);

/** The same of any two results. */
export function changeOf(
  context: ReportContext,
  now: number | null,
  before: number | null,
  decimals: number,
): Figure {
  if (now === null || before === null) return { value: null, text: context.words.notAvailable };
  return signed(context, roundTo(roundTo(now, decimals) - roundTo(before, decimals), decimals), decimals);
}

/** The value as it is printed. */
export const roundTo = (value: number, decimals: number): number =>
  Number(formatNumber(value, 'en', decimals).replaceAll(',', ''));

/** Name of the earlier period inside a sentence; '' when there is none. */
export function previousPeriod(context: ReportContext, result: IndicatorResult): string {
  if (result.previousPeriod === null) return '';
  const { catalogue } = context;
  const period = [...catalogue.earlierPeriods, ...catalogue.periods].find(
    (p) => p.id === result.previousPeriod,
  );
  return period ? context.words.periodInText(context.text(period.label)) : result.previousPeriod;
}
