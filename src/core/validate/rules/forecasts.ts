import { wordTargets } from '../../catalogue/view/words.ts';
import { finding } from '../../findings/finding.ts';
import type { FindingPlace } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import { LIKELIHOOD_WORDS } from '../../form/answer-words.ts';
import { FORECAST_ELEMENT } from '../../form/answer-rows.ts';
import type { Indicator, Target } from '../../model/catalogue.ts';
import type { Likelihood } from '../../model/answers.ts';
import type { CellPlace, SubmittedForecast } from '../../model/submission.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';

/** An estimate of the year is believable, agrees with its likelihood, and a doubtful one has its reason. */
export const forecastRule: Rule = {
  codes: ['forecast/hard-to-believe', 'forecast/contradicts-likelihood', 'forecast/reason-missing'],
  *check(context) {
    for (const forecast of context.submission.forecasts) {
      const indicator = context.catalogue.indicators.find(({ id }) => id === forecast.indicator);
      if (!indicator) continue;
      if (forecast.filled) yield valueOutcome(context, indicator, forecast);
      if (forecast.likelihood !== null) yield reasonOutcome(context, forecast, forecast.likelihood);
    }
  },
};

function valueOutcome(context: RuleContext, indicator: Indicator, forecast: SubmittedForecast): Outcome {
  const { value, likelihood, valueAt } = forecast;
  const { plausible, target } = indicator;
  if (value === null || context.isCellReported(valueAt)) return 'not-checked';
  const at = placeOf(context, forecast, valueAt);
  if (plausible && (value < plausible.min || value > plausible.max))
    return finding('forecast/hard-to-believe', { value, min: plausible.min, max: plausible.max }, at, {
      found: value,
    });
  if (likelihood === null || !target) return plausible ? 'passed' : 'not-checked';
  const isReached = reaches(value, target);
  const contradicts = isReached ? likelihood === 'wont' : likelihood === 'will';
  if (!contradicts) return 'passed';
  const words = toName({ vi: wordTargets(indicator, 'vi'), en: wordTargets(indicator, 'en') });
  const params = { value, likelihood: toName(LIKELIHOOD_WORDS[likelihood]), target: words };
  return finding('forecast/contradicts-likelihood', params, at, { found: value });
}

function reaches(value: number, { op, value: wanted }: Target): boolean {
  const holds = { '<': value < wanted, '<=': value <= wanted, '>': value > wanted, '>=': value >= wanted };
  return holds[op];
}

function reasonOutcome(context: RuleContext, forecast: SubmittedForecast, likelihood: Likelihood): Outcome {
  const { note } = forecast;
  if (likelihood === 'will' || note.text !== '') return 'passed';
  const params = { likelihood: toName(LIKELIHOOD_WORDS[likelihood]) };
  return finding('forecast/reason-missing', params, placeOf(context, forecast, note));
}

function placeOf(context: RuleContext, { indicator }: SubmittedForecast, cell: CellPlace): FindingPlace {
  return { ...context.placeOfText(cell), indicator, element: FORECAST_ELEMENT, row: String(indicator) };
}
