import type { Period } from '../model/catalogue.ts';
import type { UnitId } from '../model/ids.ts';
import type { IndicatorResult } from '../model/results.ts';
import type { Forecast } from '../model/task-results.ts';
import type { SubmissionFigures } from '../validate/checked-file.ts';
import { leavingText } from '../text/leaving.ts';

type ForecastFile = Pick<SubmissionFigures, 'file' | 'sha256' | 'forecasts'>;

/** In a part-year period, what the owner of each quantity expects of the whole year, where it said so. */
export function withForecasts(
  results: readonly IndicatorResult[],
  period: Period,
  submissionOf: (unit: UnitId) => ForecastFile | null | undefined,
): IndicatorResult[] {
  return results.map((result) => {
    const forecast = period.partYear ? forecastOf(result, submissionOf(result.owner)) : undefined;
    if (!forecast) return result;
    // In the order of the schema, as it is read back.
    const { sources, ...rest } = result;
    return { ...rest, forecast, sources };
  });
}

function forecastOf({ id }: IndicatorResult, file: ForecastFile | null | undefined): Forecast | undefined {
  const given = file?.forecasts.find(({ indicator }) => indicator === id);
  if (!file || !given) return undefined;
  const { value, likelihood, note } = given;
  if (value === null && likelihood === null && note.text === '') return undefined;
  const { sheet, cell } = value === null ? given.likelihoodAt : given.valueAt;
  return {
    value,
    likelihood,
    note: leavingText(note.text),
    source: { file: file.file, sheet, cell, sha256: file.sha256 },
  };
}
