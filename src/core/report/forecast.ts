import type { Indicator } from '../model/catalogue.ts';
import type { IndicatorResult } from '../model/results.ts';
import { oneLine } from '../text/one-line.ts';
import type { ReportContext } from './context.ts';
import type { MeasureReport } from './model.ts';
import { rounded } from './printed.ts';

/** What the owner expects of the whole year; empty where it said nothing. */
export function forecastOf(
  context: ReportContext,
  indicator: Indicator,
  { forecast, decimals }: IndicatorResult,
): MeasureReport['forecast'] {
  const { words, text } = context;
  const value = forecast?.value ?? null;
  const figure = rounded(context, value, decimals);
  const likelihood = forecast?.likelihood ?? null;
  return {
    value: { value, text: value === null ? figure.text : words.withUnit(figure.text, text(indicator.unit)) },
    likelihood,
    text: likelihood === null ? '' : words.likelihood[likelihood],
  };
}

/** The sentence of it; '' where the owner said nothing. */
export function forecastSentence(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
): string {
  if (result.forecast === undefined) return '';
  const { value, text } = forecastOf(context, indicator, result);
  return context.words.forecast({
    owner: context.unitInText(result.owner),
    value: value.value === null ? null : value.text,
    likelihood: text,
    note: oneLine(result.forecast.note).replace(/[.;\s]+$/u, ''),
  });
}
