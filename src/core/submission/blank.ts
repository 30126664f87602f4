import type { SubmittedForecast, SubmittedTask } from '../model/submission.ts';
import type { SubmissionFigures } from '../validate/checked-file.ts';

/** Did the form come back with nothing in it? What stands on the cover alone, or is printed of the tasks, reports nothing. */
export function isBlankForm({
  rows,
  narrative,
  tasks,
  forecasts,
}: Pick<SubmissionFigures, 'narrative' | 'tasks' | 'forecasts'> & {
  readonly rows: readonly BlankRow[];
}): boolean {
  const isSilent = Object.values(narrative).every((entry) => !entry?.text);
  return isSilent && rows.every(isBlankRow) && tasks.every(isBlankTask) && forecasts.every(isBlankForecast);
}

function isBlankTask({ statusAt, result, document, doneOn, note, measures }: SubmittedTask): boolean {
  const texts = [statusAt, result, document, doneOn, note];
  return texts.every(({ text }) => text === '') && measures.every(({ filled }) => !filled);
}

function isBlankForecast({ filled, likelihoodAt, note }: SubmittedForecast): boolean {
  return !filled && likelihoodAt.text === '' && note.text === '';
}

type BlankRow = Pick<SubmissionFigures['rows'][number], 'values' | 'status' | 'source' | 'note'>;

function isBlankRow({ values, status, source, note }: BlankRow): boolean {
  return status === null && source === '' && note === '' && values.every(({ filled }) => !filled);
}
